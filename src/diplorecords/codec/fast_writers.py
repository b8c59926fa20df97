"""What the fast path of writing has in common: a function for each class, written from its fields.

The functions are written from the classes, like those that load. The keys stand sorted in
them, so that nothing is sorted while writing. What they cannot tell to be right they leave to
the safe path, which writes it or says why not.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from enum import Enum
from typing import Any, TypeAlias

import attrs

from diplorecords.codec.canonical import JsonValue
from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_programs import Program
from diplorecords.codec.fast_shapes import shapes_of
from diplorecords.codec.structuring import claimed_node
from diplorecords.codec.unstructuring import plain_span
from diplorecords.errors import ValidationError
from diplorecords.temporal import EdtfBase, Span, SpanBoundary, SpanEnd
from diplorecords.values import Record, Value
from diplorecords.values.checks import Check, check_of
from diplorecords.values.typetree import (
    ClaimedNode,
    DateNode,
    EnumNode,
    FlagNode,
    InstantNode,
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

__all__ = ["Member", "PlainNode", "Writer", "Writers", "default_name", "is_single", "members_of"]

Writer: TypeAlias = Callable[[Any], Any]
"""From a value to its canonical JSON text, or to what another library writes as that."""

PlainNode: TypeAlias = (
    TextNode | WholeNode | NumberNode | FlagNode | EnumNode | RefNode | InstantNode | TupleNode
)
"""What each manner of writing has an expression of its own for."""

_ENTRIES = 65_536
"""Dates and periods that are remembered before all are forgotten."""

_LONGEST = 200
"""Characters of a text that is remembered."""


@attrs.frozen
class Member:
    """One key of an object that a function writes.

    >>> Member("note", TextNode(), "value.note", None, "value.note is not None").key
    'note'
    """

    key: str
    """The key, which is also the name of the field."""

    node: Node | None
    """What the field holds; None for the type of a record."""

    value: str
    """The expression for what is written: of the field, or the type itself."""

    default: object
    """What the field holds where it is left out."""

    differs: str | None
    """The condition that it is not at its default; None where it is always written."""


class Writers(dict[type[Any], Writer], ABC):
    """The functions that write the objects of classes, each written when it is first asked for.

    >>> issubclass(Writers, dict)
    True
    """

    def __init__(self) -> None:
        """Begin with no functions, and with nothing remembered."""
        super().__init__()
        self.known: dict[str | tuple[str, str], Any] = {}
        self._claimed: dict[tuple[str, str], Writer] = {}

    def __missing__(self, cls: type[Any]) -> Writer:
        """The function for a class that has none yet."""
        if not issubclass(cls, Value):
            raise UnfitError
        self[cls] = writer = self.written(cls)
        return writer

    @abstractmethod
    def dumps(self, value: object) -> str:
        """The canonical JSON text of a value; `UnfitError` where the safe path must write it."""

    @abstractmethod
    def lines(self, values: Sequence[object]) -> bytes:
        """The UTF-8 bytes of the same text of each value, each with a newline."""

    @abstractmethod
    def written(self, cls: type[Any]) -> Writer:
        """The function that writes the objects of a class."""

    @abstractmethod
    def plain(self, node: PlainNode, value: str, program: Program) -> str:
        """The expression for what is written of a value, where each manner has its own."""

    @abstractmethod
    def leaf(self, tree: JsonValue) -> Any:
        """What is written of a date or period, from its plain tree."""

    def expression(self, node: Node, value: str, program: Program) -> str:
        """The expression for what is written of a value."""
        match node:
            case NestedNode(cls):
                return f"{program.name(self[cls])}({value})"
            case DateNode():
                # Most are remembered, and asking so is the quickest way.
                known, made = program.name(self.known.get), program.name(self._date)
                return f"({known}({value}.text) or {made}({value}))"
            case SpanNode():
                known, made = program.name(self.known.get), program.name(self._span)
                whole = f"{value}.end is None and {known}({value}.begin.text)"
                return f"({whole} or {made}({value}))"
            case ClaimedNode():
                return f"{program.name(self.claimed)}(value.subject.type, value.field, {value})"
            case _:
                return self.plain(node, value, program)

    def claimed(self, record_type: str, field: str, value: object) -> Any:
        """What is written of the value of a claim, which must be of the type of its field."""
        key = record_type, field
        writer = self._claimed.get(key)
        if writer is None:
            writer = self._claimed[key] = self._claimed_writer(record_type, field)
        return writer(value)

    def _claimed_writer(self, record_type: str, field: str) -> Writer:
        try:
            node = claimed_node(record_type, field)
        except ValidationError:
            raise UnfitError from None
        program = Program("field", shapes_of)
        expect = f"{program.name(_expect)}(field, {program.name(check_of(node))})"
        program.lines.append(f"if type(field) is not {program.name(_sure(node))}: {expect}")
        program.lines.append(f"return {self.expression(node, 'field', program)}")
        return program.function()

    def _date(self, date: EdtfBase) -> Any:
        return self._remembered(date.text, date.canonical)

    def _span(self, span: Span) -> Any:
        begin, end = span.begin, span.end
        key = _text(begin) if end is None else (_text(begin), _text(end))
        return self.known.get(key) or self._remembered(key, plain_span(span))

    def _remembered(self, key: str | tuple[str, str], tree: JsonValue) -> Any:
        made = self.leaf(tree)
        if len("".join(key)) <= _LONGEST:
            if len(self.known) >= _ENTRIES:
                self.known.clear()
            self.known[key] = made
        return made


def members_of(cls: type[Any], program: Program) -> Iterator[Member]:
    """The keys of the objects of a class, sorted.

    >>> from diplorecords.values import Identifier
    >>> [member.key for member in members_of(Identifier, Program("value", shapes_of))]
    ['scheme', 'value']
    """
    shapes = {field.name: field for field in fields_of(cls)}
    defaults: Any = attrs.fields_dict(cls)
    for key in sorted([*shapes, "type"] if issubclass(cls, Record) else shapes):
        if key not in shapes:
            yield Member(key, None, repr(cls.record_type), attrs.NOTHING, None)
            continue
        value, default = f"value.{key}", defaults[key].default
        differs = None if shapes[key].required else _differs(value, default, program)
        yield Member(key, shapes[key].node, value, default, differs)


def default_name(default: object, program: Program) -> str:
    """The name of a default; Python's own, where it has one.

    >>> default_name(None, Program("value", shapes_of))
    'None'
    """
    has_own = default is None or default == () or isinstance(default, bool)
    return repr(default) if has_own else program.name(default)


def is_single(default: object) -> bool:
    """Whether nothing but this very object is equal to a default.

    >>> is_single(None), is_single(1)
    (True, False)
    """
    return default is None or isinstance(default, bool | Enum)


def _differs(value: str, default: object, program: Program) -> str:
    if default == ():
        return value
    return f"{value} {'is not' if is_single(default) else '!='} {default_name(default, program)}"


def _text(end: SpanBoundary) -> str:
    # By `_value_`: Python 3.11 runs Python code to get `value`.
    return end._value_ if type(end) is SpanEnd else end.text


def _sure(node: Node) -> type | None:
    """The class all of whose objects are right for a node; None where more must be asked."""
    match node:
        case EnumNode(cls) | NestedNode(cls):
            return cls
        case SpanNode():
            return Span
        case _:
            return None


def _expect(value: object, check: Check) -> None:
    for _ in check(value, ""):
        raise UnfitError
    if isinstance(value, datetime) and value.utcoffset():
        raise UnfitError
