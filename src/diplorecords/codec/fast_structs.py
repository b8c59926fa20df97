"""Structures of msgspec with the fields of our classes: JSON text is read straight into them.

msgspec checks in C what a type can say: texts, numbers with their bounds, members of
enumerations, and which fields there are. Everything else is left to `fast_fillers`.
"""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, assert_never, cast

import attrs

from diplorecords.codec.canonical import EXACT
from diplorecords.codec.fast_programs import bounds_of
from diplorecords.values import Record
from diplorecords.values.typetree import (
    ClaimedNode,
    DateNode,
    EnumNode,
    FieldShape,
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

__all__ = ["StructReader", "installed_msgspec", "struct_reader"]

StructReader: TypeAlias = Callable[[bytes], Any]
"""From the bytes of one JSON text to a structure, the last of equal keys counting; ValueError
where it is of another type."""


def installed_msgspec() -> Any:
    """The library; None where it is not installed, or so old that its errors are no ValueError.

    >>> installed_msgspec() is installed_msgspec()
    True
    """
    try:
        import msgspec
    except ImportError:
        return None
    return msgspec if issubclass(msgspec.DecodeError, ValueError) else None


def struct_reader(cls: type) -> StructReader:
    """What reads the JSON of a class of values or records into a structure.

    >>> from diplorecords.values import Identifier
    >>> struct_reader(Identifier)(b'{"scheme":"cow","value":"373"}').value
    '373'
    """
    import msgspec

    return msgspec.json.Decoder(_struct_of(cls)).decode


@cache
def _struct_of(cls: type[Any]) -> type:
    """The structure that has the fields of a class; what is left out has its default there."""
    import msgspec

    defaults: Any = attrs.fields_dict(cls)
    fields = [
        (
            field.name,
            _field_type(field),
            *(() if field.required else (defaults[field.name].default,)),
        )
        for field in fields_of(cls)
    ]
    if issubclass(cls, Record):
        fields.append(("type", Literal[cls.record_type]))
    return msgspec.defstruct(
        cls.__name__, cast("Any", fields), kw_only=True, forbid_unknown_fields=True, gc=False
    )


def _field_type(field: FieldShape) -> Any:
    """The type of a field: null passes for what is unset, and is found by counting."""
    found = _type_of(field.node)
    return found | None if field.optional and not field.required else found


def _type_of(node: Node) -> Any:
    """The type that msgspec checks for a node."""
    import msgspec

    match node:
        case TextNode():
            return Annotated[str, msgspec.Meta(min_length=1)]
        case WholeNode(rules):
            return _bounded(int, rules)
        case NumberNode(rules):
            return _bounded(int, rules) | _bounded(float, rules)
        case FlagNode():
            return bool
        case EnumNode(enum):
            return enum
        case RefNode() | DateNode() | InstantNode():
            return str
        case SpanNode():
            return str | dict[str, Any]
        case NestedNode(cls):
            return _struct_of(cls)
        case TupleNode(item):
            return tuple[_type_of(item), ...]  # type: ignore[misc]  # known at run time only
        case ClaimedNode():
            return Any
        case _:
            assert_never(node)


def _bounded(number: type[int] | type[float], rules: tuple[object, ...]) -> Any:
    import msgspec

    low, high = bounds_of(rules, -EXACT, EXACT)
    return Annotated[number, msgspec.Meta(ge=number(low), le=number(high))]
