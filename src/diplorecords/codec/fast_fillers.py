"""Programs that make records of the structures that msgspec has read.

For a record class one straight-line function is written that takes the fields of a structure,
with those of the small values in it, checks what msgspec has not, and fills the slots of new
objects. It counts the strings that the text must have had, keys included, so that a key that stood
twice, or null, is noticed. Nothing of a file gets into a program.
"""

from collections.abc import Callable
from typing import Any, TypeAlias, cast, final

import attrs

from diplorecords.codec.fast_leaves import LookedUp, memo_of
from diplorecords.codec.fast_programs import Program, strings_of, telling_field
from diplorecords.codec.fast_shapes import claimed, is_plain, shapes_of
from diplorecords.codec.fast_twins import twin_of
from diplorecords.codec.leaves import span_leaf
from diplorecords.values import Record, Value
from diplorecords.values.typetree import (
    ClaimedNode,
    EnumNode,
    FieldShape,
    FlagNode,
    NestedNode,
    Node,
    NumberNode,
    RefNode,
    SpanNode,
    TextNode,
    TupleNode,
    WholeNode,
    fields_of,
)

__all__ = ["Filler", "filler_of", "is_fillable"]

Filler: TypeAlias = Callable[[Any, Callable[[Any], None]], int]
"""Hands the record of a structure on, and gives the number of strings that its text must have."""


def is_fillable(cls: type[Any]) -> bool:
    """Whether nothing but checks stands between the fields of a class and its objects.

    >>> from diplorecords.records import Meeting
    >>> is_fillable(Meeting)
    True
    """
    nodes = [_item(field.node) for field in fields_of(cls)]
    return is_plain(cls) and all(
        is_fillable(node.cls) for node in nodes if isinstance(node, NestedNode)
    )


def filler_of(cls: type[Any], *, trusted: bool) -> Filler:
    """The program for a record class.

    >>> from diplorecords.codec.fast_structs import struct_reader
    >>> from diplorecords.records import State
    >>> tree = struct_reader(State)(b'{"id":"aze","type":"state"}')
    >>> found = []
    >>> filler_of(State, trusted=False)(tree, found.append), found[0].ref
    (4, Ref('state:aze'))

    Args:
        cls: The class.
        trusted: Whether to leave out what only foreign input needs: rules of single texts and of
            several fields, repeated members, the types of references, and counting.
    """
    writer = _Writer(trusted=trusted)
    return writer.written(cls)


@final
class _Writer:
    """Writes one program."""

    def __init__(self, *, trusted: bool) -> None:
        self._trusted = trusted
        self._program = Program("tree, keep", shapes_of)
        self._name = self._program.name
        self._variables = 0

    def written(self, cls: type[Any]) -> Filler:
        """The program for a class."""
        self._count(f"strings = {_required(cls)}")
        self._object(cls, "tree", "made", "")
        self._line("", "keep(made)")
        self._line("", f"return {0 if self._trusted else 'strings'}")
        return self._program.function()

    def _line(self, indent: str, text: str) -> None:
        self._program.lines.append(indent + text)

    def _count(self, text: str, indent: str = "") -> None:
        if not self._trusted:
            self._line(indent, text)

    def _refuse_if(self, condition: str, indent: str) -> None:
        if not self._trusted:
            self._line(indent, f"if {condition}: raise unfit")

    def _variable(self) -> str:
        self._variables += 1
        return f"value_{self._variables}"

    def _object(self, cls: type[Any], tree: str, made: str, indent: str) -> None:
        """An object of a class, of the structure that a variable holds."""
        self._line(indent, f"{made} = {self._name(twin_of(cls))}()")
        defaults: Any = attrs.fields_dict(cls)
        for field in fields_of(cls):
            source, place = f"{tree}.{field.name}", f"{made}.{field.name}"
            if field.required:
                self._required(field.node, source, place, indent)
            else:
                self._optional(field, source, place, indent, defaults[field.name].default)
        self._line(indent, f"{made}.__class__ = {self._name(cls)}")
        if not self._trusted:
            self._joint(cls, made, indent)

    def _required(self, node: Node, source: str, place: str, indent: str) -> None:
        if _is_direct(node, trusted=self._trusted) and not isinstance(node, TupleNode):
            self._line(indent, f"{place} = {source}")
            return
        value = self._variable()
        self._line(indent, f"{value} = {source}")
        self._taken(node, value, place, indent)

    def _optional(
        self, field: FieldShape, source: str, place: str, indent: str, default: object
    ) -> None:
        """A field that may be left out; what has its default was, or the count is wrong."""
        unset = "None" if default is None else self._name(default)
        own = 1 + strings_of(field.node)
        if _is_direct(field.node, trusted=self._trusted):
            value = self._variable()
            self._line(indent, f"{place} = {value} = {source}")
            strings = f"{own} + len({value})" if _has_strings(field.node) else own
            self._count(f"if {value} is not {unset}: strings += {strings}", indent)
            return
        value = self._variable()
        self._line(indent, f"{value} = {source}")
        self._line(indent, f"if {value} is {unset}: {place} = {unset}")
        self._line(indent, "else:")
        inner = f"{indent}    "
        self._count(f"strings += {own}", inner)
        self._taken(field.node, value, place, inner)

    def _taken(self, node: Node, value: str, place: str, indent: str) -> None:
        """Put what a variable holds in its place."""
        match node:
            case NumberNode():
                self._line(indent, f"{place} = float({value})")
            case SpanNode():
                self._line(indent, f"if type({value}) is str: {place} = {self._known(node, value)}")
                self._line(indent, "else:")
                self._line(f"{indent}    ", f"{place} = {self._name(span_leaf)}({value})")
                self._count(f"strings += 2 * len({value}) - 1", f"{indent}    ")
            case NestedNode(cls):
                self._count(f"strings += {_required(cls)}", indent)
                made = self._variable()
                self._object(cls, value, made, indent)
                self._line(indent, f"{place} = {made}")
            case TupleNode():
                self._tuple(node, value, place, indent)
            case ClaimedNode():
                self._claimed(value, place, indent)
            case _:
                text = cast("LookedUp", node)  # the others are taken as they are read
                self._line(indent, f"{place} = {self._known(text, value)}")

    def _known(self, node: LookedUp, value: str) -> str:
        """The expression for what a text stands for, which is looked up."""
        any_type = self._trusted and isinstance(node, RefNode)
        memo = memo_of(RefNode() if any_type else node)
        found = self._variable()
        get, missing = self._name(memo.get), self._name(memo.__missing__)
        return f"{found} if ({found} := {get}({value})) is not None else {missing}({value})"

    def _tuple(self, node: TupleNode, value: str, place: str, indent: str) -> None:
        if node.least or node.most is not None:
            most = "" if node.most is None else f" <= {node.most}"
            self._refuse_if(f"not {node.least} <= len({value}){most}", indent)
        item = node.item
        if strings_of(item):
            self._count(f"strings += len({value})", indent)
        made = value
        if not _is_direct(item, trusted=self._trusted):
            made, member, each = self._variable(), self._variable(), self._variable()
            self._line(indent, f"{made} = []")
            self._line(indent, f"for {member} in {value}:")
            self._taken(item, member, each, f"{indent}    ")
            self._line(f"{indent}    ", f"{made}.append({each})")
        if node.distinct:
            self._refuse_if(f"len({value}) > 1 and {self._repeats(item, value, made)}", indent)
        self._line(indent, f"{place} = {made}" if made is value else f"{place} = tuple({made})")

    def _repeats(self, item: Node, value: str, made: str) -> str:
        """The condition that a member stands twice; objects that differ in a field differ."""
        repeats = f"len({{*{made}}}) != len({value})"
        if isinstance(item, TextNode | RefNode | EnumNode):
            return f"len({{*{value}}}) != len({value})"
        telling = telling_field(item.cls) if isinstance(item, NestedNode) else None
        if telling is None:
            return repeats
        return f"len({{m.{telling} for m in {value}}}) != len({value}) and {repeats}"

    def _claimed(self, value: str, place: str, indent: str) -> None:
        self._line(indent, "count = [0]")
        take = f"{self._name(claimed)}(made.subject.type, made.field, {value}, count)"
        self._line(indent, f"{place} = {take}")
        self._count("strings += count[0]", indent)

    def _joint(self, cls: type[Any], made: str, indent: str) -> None:
        """Ask for what is wrong with several fields at once."""
        is_record = issubclass(cls, Record) and cls.joint_problems is Record.joint_problems
        base, method = (Record, "record_problems") if is_record else (Value, "joint_problems")
        if getattr(cls, method) is not getattr(base, method):
            self._line(indent, f"for _ in {made}.{method}(): raise unfit")


def _item(node: Node) -> Node:
    return _item(node.item) if isinstance(node, TupleNode) else node


def _required(cls: type) -> int:
    """The strings of every object of a class: the keys that it must have, and their texts."""
    nodes = [field.node for field in fields_of(cls) if field.required]
    return 2 * issubclass(cls, Record) + sum(1 + strings_of(node) for node in nodes)


def _has_strings(node: Node) -> bool:
    """Whether it is a tuple of values that are strings each."""
    return isinstance(node, TupleNode) and strings_of(node.item) == 1


def _is_direct(node: Node, *, trusted: bool) -> bool:
    """Whether what msgspec reads is what the field holds, with nothing more to check."""
    match node:
        case TextNode(rules):
            return trusted or not rules
        case WholeNode() | FlagNode() | EnumNode():
            return True
        case TupleNode(item):
            simple = trusted or not (node.distinct or node.least or node.most is not None)
            inner = isinstance(item, TupleNode)
            return simple and not inner and _is_direct(item, trusted=trusted)
        case _:
            return False
