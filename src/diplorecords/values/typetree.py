"""What a class says about its fields, as one small tree that everything else reads.

The run-time check, the codec, the JSON Schema and the Hypothesis strategies all walk these
nodes instead of interpreting annotations themselves: a new kind of annotation is taught
here once.
"""

import types
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from typing import Annotated, Any, Union, cast, final, get_args, get_origin, get_type_hints

import attrs
from annotated_types import MaxLen, MinLen

from diplorecords.temporal import (
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSeason,
    EdtfSet,
    EdtfYear,
    Reading,
    Span,
)
from diplorecords.values.constraints import Distinct, RefTo
from diplorecords.values.ref import Ref

__all__ = [
    "CLAIMED",
    "ClaimedNode",
    "DateNode",
    "EnumNode",
    "FieldShape",
    "FlagNode",
    "InstantNode",
    "NestedNode",
    "Node",
    "NumberNode",
    "RefNode",
    "SpanNode",
    "TextNode",
    "TupleNode",
    "WholeNode",
    "field_of",
    "fields_of",
    "node_of",
]

_EDTF = (EdtfDate, EdtfDateTime, EdtfSeason, EdtfYear, EdtfInterval, EdtfSet)


@final
@attrs.frozen
class TextNode:
    """A text, never empty."""

    rules: tuple[object, ...] = ()
    """The constraints of the annotation."""


@final
@attrs.frozen
class WholeNode:
    """A whole number."""

    rules: tuple[object, ...] = ()
    """The constraints of the annotation."""


@final
@attrs.frozen
class NumberNode:
    """A finite number."""

    rules: tuple[object, ...] = ()
    """The constraints of the annotation."""


@final
@attrs.frozen
class FlagNode:
    """True or false."""


@final
@attrs.frozen
class EnumNode:
    """One member of an enumeration."""

    enum: type[Enum]
    """The enumeration."""


@final
@attrs.frozen
class RefNode:
    """A reference to a record."""

    types: tuple[str, ...] = ()
    """The record types allowed; empty for any."""


@final
@attrs.frozen
class DateNode:
    """A date as a source gave it, in EDTF."""

    kinds: tuple[type, ...]
    """The EDTF classes allowed."""

    reading: Reading = Reading.WHOLE
    """What a year or a month means in this field."""


@final
@attrs.frozen
class SpanNode:
    """A period as a source gave it."""

    reading: Reading = Reading.WHOLE
    """What a single year or month means in this field."""


@final
@attrs.frozen
class InstantNode:
    """A moment in Coordinated Universal Time."""


@final
@attrs.frozen
class NestedNode:
    """A small value with fields of its own."""

    cls: type
    """Its class."""


@final
@attrs.frozen
class TupleNode:
    """Any number of members of one type, in order."""

    item: "Node"
    """What each member is."""

    least: int = 0
    """The smallest number of members."""

    most: int | None = None
    """The greatest number of members."""

    distinct: bool = False
    """Whether no member may stand twice."""


@final
@attrs.frozen
class ClaimedNode:
    """The value of a claim: of whatever type the claimed field has."""


Node = (
    TextNode
    | WholeNode
    | NumberNode
    | FlagNode
    | EnumNode
    | RefNode
    | DateNode
    | SpanNode
    | InstantNode
    | NestedNode
    | TupleNode
    | ClaimedNode
)
"""Every kind of node: for `match`."""

CLAIMED = ClaimedNode()
"""Annotation of a claim's value."""


@final
@attrs.frozen
class FieldShape:
    """One field of a value or record class.

    >>> from diplorecords.values import Name
    >>> field_of(Name, "lang").optional
    True
    """

    name: str
    """Name of the field, in Python and in JSON."""

    node: Node
    """What it holds."""

    optional: bool
    """Whether it may be unset (`None`)."""

    required: bool
    """Whether a constructor must be given it."""


_FIELDS: dict[type, tuple[FieldShape, ...]] = {}
"""The fields of the classes asked about so far."""


def fields_of(cls: type) -> tuple[FieldShape, ...]:
    """The fields of a value or record class, in the order of their definition.

    >>> from diplorecords.values import Identifier
    >>> [field.name for field in fields_of(Identifier)]
    ['scheme', 'value']
    """
    if cls not in _FIELDS:
        hints = get_type_hints(cls, include_extras=True)
        fields = cast("tuple[attrs.Attribute[Any], ...]", attrs.fields(cls))
        _FIELDS[cls] = tuple(_shape(field, hints[field.name]) for field in fields)
    return _FIELDS[cls]


def field_of(cls: type, name: str) -> FieldShape | None:
    """The field of that name, or None where the class has none.

    >>> from diplorecords.values import Identifier
    >>> field_of(Identifier, "colour") is None
    True
    """
    return next((field for field in fields_of(cls) if field.name == name), None)


def node_of(hint: object, rules: tuple[object, ...] = ()) -> Node:
    """The node that an annotation without None stands for.

    >>> node_of(Annotated[Ref, RefTo("state")])
    RefNode(types=('state',))

    Raises:
        TypeError: If no node stands for it: an error of whoever wrote the class.
    """
    origin = get_origin(hint)
    if origin is Annotated:
        inner, *extras = get_args(hint)
        return node_of(inner, (*extras, *rules))
    if CLAIMED in rules:
        return CLAIMED
    if origin is tuple:
        return _tuple_node(get_args(hint), rules)
    if origin in (Union, types.UnionType):
        return _union_node(get_args(hint), rules)
    if isinstance(hint, type):
        return _class_node(hint, rules)
    raise TypeError(f"no field can be annotated {hint!r}")


def _shape(field: "attrs.Attribute[Any]", hint: object) -> FieldShape:
    inner, optional = _without_none(hint)
    required = field.default is attrs.NOTHING
    return FieldShape(field.name, node_of(inner), optional, required)


def _without_none(hint: object) -> tuple[object, bool]:
    if get_origin(hint) not in (Union, types.UnionType):
        return hint, False
    members = [member for member in get_args(hint) if member is not types.NoneType]
    if len(members) == len(get_args(hint)):
        return hint, False
    return Union[tuple(members)], True  # noqa: UP007  # the members are known only at run time


def _tuple_node(arguments: tuple[object, ...], rules: tuple[object, ...]) -> TupleNode:
    if len(arguments) != 2 or arguments[1] is not Ellipsis:
        raise TypeError(f"a field's tuple is written tuple[X, ...], not with {arguments!r}")
    least = next((rule.min_length for rule in rules if isinstance(rule, MinLen)), 0)
    most = next((rule.max_length for rule in rules if isinstance(rule, MaxLen)), None)
    return TupleNode(node_of(arguments[0]), least, most, Distinct() in rules)


def _union_node(members: tuple[object, ...], rules: tuple[object, ...]) -> Node:
    kinds = tuple(member for member in members if isinstance(member, type))
    if len(kinds) == len(members) and all(issubclass(kind, _EDTF) for kind in kinds):
        return DateNode(kinds, _reading(rules))
    raise TypeError(f"no field can be a union of {members!r}: use a value class")


def _class_node(cls: type[Any], rules: tuple[object, ...]) -> Node:
    simple: dict[type[Any], Callable[[], Node]] = {
        str: lambda: TextNode(rules),
        bool: FlagNode,
        int: lambda: WholeNode(rules),
        float: lambda: NumberNode(rules),
        datetime: InstantNode,
        Span: lambda: SpanNode(_reading(rules)),
        Ref: lambda: RefNode(_targets(rules)),
    }
    if cls in simple:
        return simple[cls]()
    if issubclass(cls, Enum):
        return EnumNode(cls)
    if issubclass(cls, _EDTF):
        return DateNode((cls,), _reading(rules))
    if attrs.has(cls):
        return NestedNode(cls)
    raise TypeError(f"no field can be annotated {cls!r}")


def _reading(rules: tuple[object, ...]) -> Reading:
    return next((rule for rule in rules if isinstance(rule, Reading)), Reading.WHOLE)


def _targets(rules: tuple[object, ...]) -> tuple[str, ...]:
    return next((rule.types for rule in rules if isinstance(rule, RefTo)), ())
