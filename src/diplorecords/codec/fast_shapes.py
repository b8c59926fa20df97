"""Programs that make objects of JSON objects of one shape.

A *shape* is a class with the keys of a JSON object in their order. Files have few of them.
For a shape that comes often, a straight-line function is written that takes the values
without asking for them by name, checks each as the safe path would, and fills the slots of a
new object. Which fields are known, required and left out is settled when it is written.

Nothing of a file gets into a program: its text is put together from the names of fields, and
everything else that it uses is handed to it by name. A tree that a program cannot tell to be
right makes it raise one of `FAULTS`; the safe path then reads the text again.
"""

from functools import cache
from typing import Any, final

import attrs

from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_programs import Program, Taker, strings_of
from diplorecords.codec.fast_twins import twin_of
from diplorecords.codec.structuring import claimed_node
from diplorecords.records import RECORD_CLASSES, Claim
from diplorecords.values import Record, Value
from diplorecords.values.typetree import (
    ClaimedNode,
    NestedNode,
    Node,
    SpanNode,
    TextNode,
    TupleNode,
    fields_of,
)

__all__ = ["FAULTS", "Shapes", "claimed", "depth_of", "is_plain"]
__all__ += ["refuse_joint", "shapes_of"]

FAULTS = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What a program raises for a tree that may be faulty; the library's own errors are among them."""

_OFTEN = 4
"""How often a shape comes before its program is written, which takes as long as a few readings."""

_MOST = 1_024
"""Shapes of one class that are counted or have programs."""

_OWN = "diplorecords.values."
"""The converters of this package leave alone what is of the type of its field already."""


@final
class Shapes(dict[tuple[str, ...], Taker]):
    """The programs for the shapes of one class, by their keys.

    >>> from diplorecords.values import Identifier
    >>> shapes = Shapes(Identifier)
    >>> shapes.write(("scheme", "value"))({"scheme": "cow", "value": "373"}, [0])
    Identifier(scheme='cow', value='373')
    """

    def __init__(self, cls: type[Any]) -> None:
        """Find out what the keys can be."""
        super().__init__()
        fields = fields_of(cls)
        self._cls = cls
        self._known: dict[str, Node] = {field.name: field.node for field in fields}
        self._required = {field.name for field in fields if field.required}
        if issubclass(cls, Record):
            self._known["type"] = TextNode()
        self._plain = is_plain(cls)
        self._seen: dict[tuple[str, ...], int] = {}

    def __missing__(self, keys: tuple[str, ...]) -> Taker:
        """The program for a shape that has none yet, if it comes often."""
        if not (self._plain and self._required <= set(keys) <= self._known.keys()):
            raise UnfitError
        times = self._seen.get(keys, 0) + 1
        if len(self._seen) < _MOST or keys in self._seen:
            self._seen[keys] = times
        if times < _OFTEN:
            raise UnfitError
        self[keys] = program = self.write(keys)
        return program

    def write(self, keys: tuple[str, ...]) -> Taker:
        """The program for objects with these keys."""
        program = Program("tree, count", shapes_of)
        values = {key: f"value_{key}" for key in keys}
        program.lines.append(f"[{', '.join(values.values())}] = tree.values()")
        strings = sum(1 + strings_of(self._known[key]) for key in keys)
        program.lines.append(f"count[0] += {strings}")
        cls: Any = self._cls
        program.lines.append(f"made = {program.name(twin_of(cls))}()")
        attributes: Any = attrs.fields_dict(self._cls)
        for field in fields_of(self._cls):
            value = values.get(field.name)
            if value is None:
                taken = program.name(attributes[field.name].default)
            elif isinstance(field.node, ClaimedNode):
                taken = f"{program.name(claimed)}(made.subject.type, made.field, {value}, count)"
            else:
                taken = program.taken(field.node, value)
            program.lines.append(f"made.{field.name} = {taken}")
        program.lines.append(f"made.__class__ = {program.name(self._cls)}")
        refuse_joint(cls, program)
        program.lines.append("return made")
        return program.function()


_SHAPES: dict[type, Shapes] = {}
"""The programs of the classes met so far."""


def shapes_of(cls: type) -> Shapes:
    """The programs for the shapes of a class, the same ones for the whole process.

    >>> from diplorecords.values import Identifier
    >>> shapes_of(Identifier) is shapes_of(Identifier)
    True
    """
    if cls not in _SHAPES:
        _SHAPES[cls] = Shapes(cls)
    return _SHAPES[cls]


def is_plain(cls: type[Any]) -> bool:
    """Whether nothing but checks stands between the fields of a class and its objects.

    >>> from diplorecords.values import Identifier
    >>> is_plain(Identifier)
    True
    """
    fields: Any = attrs.fields(cls)
    converters: list[object] = [field.converter for field in fields]
    return cls.__attrs_post_init__ is Value.__attrs_post_init__ and all(
        converter is None or getattr(converter, "__module__", "").startswith(_OWN)
        for converter in converters
    )


def refuse_joint(cls: type[Any], program: Program) -> None:
    """Ask an object that was made for what is wrong with several of its fields at once.

    >>> from diplorecords.values import Identifier
    >>> program = Program("made", shapes_of)
    >>> refuse_joint(Identifier, program)
    >>> program.lines
    []
    """
    method = "joint_problems" if cls.joint_problems is not Value.joint_problems else None
    if issubclass(cls, Record) and cls.joint_problems is Record.joint_problems:
        own = cls.record_problems is not Record.record_problems
        method = "record_problems" if own else None
    if method is not None:
        program.lines.append(f"for _ in made.{method}(): raise unfit")


def claimed(record_type: str, field: str, value: object, count: list[int]) -> object:
    """The value of a claim about a field of records of one type.

    >>> claimed("state", "note", "disputed", [0])
    'disputed'
    """
    return _claimed_taker(record_type, field)(value, count)


@cache
def _claimed_taker(record_type: str, field: str) -> Taker:
    """What takes the value of a claim: a claim on a tuple is about one member of it."""
    node = claimed_node(record_type, field)
    program = Program("value, count", shapes_of)
    program.lines.append(f"count[0] += {strings_of(node)}")
    program.lines.append(f"return {program.taken(node, 'value')}")
    return program.function()


def depth_of(cls: type) -> int:
    """How deep objects and arrays stand in one another in the deepest tree of a class.

    >>> from diplorecords.values import Identifier
    >>> depth_of(Identifier)
    1
    """
    return 1 + max(_depth(field.node) for field in fields_of(cls))


def _depth(node: Node) -> int:
    match node:
        case NestedNode(cls):
            return depth_of(cls)
        case TupleNode(item):
            return 1 + _depth(item)
        case SpanNode():
            return 1
        case ClaimedNode():
            return max(depth_of(cls) for cls in RECORD_CLASSES.values() if cls is not Claim)
        case _:
            return 0
