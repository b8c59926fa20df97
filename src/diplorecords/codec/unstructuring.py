"""From values and records to plain JSON trees; fields that have their default are left out."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any, assert_never, cast

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from diplorecords.codec.canonical import JsonValue
from diplorecords.codec.structuring import claimed_value
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.records import Claim
from diplorecords.temporal import EdtfBase, Span, SpanBoundary, SpanEnd
from diplorecords.values import Record, Ref, Value
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

__all__ = ["plain_instant", "plain_span", "unstructure"]

_Plain = Callable[[Any], JsonValue]


def unstructure(value: Value) -> dict[str, JsonValue]:
    """The plain JSON tree that stands for a value or record.

    >>> from diplorecords.values import Name
    >>> unstructure(Name("Baku", lang="en"))
    {'text': 'Baku', 'lang': 'en'}

    Raises:
        ValidationError: If it is a claim whose value is not of its field's type.
    """
    if not isinstance(value, Value):
        hint = "a whole dossier is written with save or write_dossier"
        message = f"expected a value or a record, got {shown(value)}"
        problem = Problem("", "type", message, hint=hint)
        raise ValidationError("not a value or a record", [problem])
    tree: dict[str, JsonValue] = _converter().unstructure(value)
    if isinstance(value, Record):
        tree = {"type": value.record_type, **tree}
    if isinstance(value, Claim) and value.value is not None:
        _refuse_misfit(value, tree["value"])
    return tree


@cache
def _converter() -> Converter:
    converter = Converter()
    converter.register_unstructure_hook_factory(attrs.has, _class_hook)
    return converter


def _class_hook(cls: type) -> Callable[[Any], dict[str, JsonValue]]:
    hooks: dict[str, Any] = {
        field.name: override(unstruct_hook=_plain(field.node), omit_if_default=not field.required)
        for field in fields_of(cls)
    }
    make: Any = make_dict_unstructure_fn  # its own options would clash with the hooks' type
    return cast("Callable[[Any], dict[str, JsonValue]]", make(cls, _converter(), **hooks))


def _plain(node: Node) -> _Plain:
    match node:
        case TextNode() | WholeNode() | NumberNode() | FlagNode():
            return _itself
        case EnumNode():
            return _enum
        case RefNode():
            return str
        case DateNode():
            return _date
        case SpanNode():
            return plain_span
        case InstantNode():
            return plain_instant
        case NestedNode():
            return _nested
        case TupleNode(item):
            return _members(_plain(item))
        case ClaimedNode():
            return _claimed
        case _:
            assert_never(node)


def _itself(value: JsonValue) -> JsonValue:
    return value


def _enum(member: Enum) -> JsonValue:
    return cast("JsonValue", member.value)


def _date(date: EdtfBase) -> JsonValue:
    return date.canonical


def plain_span(span: Span) -> JsonValue:
    """The EDTF text of a period, or an object with its ends where it has none.

    >>> plain_span(Span("1985", SpanEnd.OVER))
    {'begin': '1985', 'end': 'over'}
    """
    if span.text is not None:
        return span.text
    ends: dict[str, SpanBoundary | None] = {"begin": span.begin, "end": span.end}
    return {key: _boundary(end) for key, end in ends.items() if end is not None}


def _boundary(end: SpanBoundary) -> JsonValue:
    return end.value if isinstance(end, SpanEnd) else end.canonical


def plain_instant(moment: datetime) -> str:
    """The text of a moment in Coordinated Universal Time.

    >>> plain_instant(datetime.fromisoformat("2024-07-13T08:00:00.500+00:00"))
    '2024-07-13T08:00:00.5Z'
    """
    # The method of `datetime` itself: a subclass may write otherwise.
    seconds, fraction = datetime.isoformat(moment)[:19], moment.microsecond
    return f"{seconds}.{f'{fraction:06}'.rstrip('0')}Z" if fraction else f"{seconds}Z"


def _nested(value: object) -> JsonValue:
    return cast("JsonValue", _converter().unstructure(value))


def _members(item: _Plain) -> _Plain:
    return lambda members: [item(member) for member in members]


def _claimed(value: object) -> JsonValue:
    """A claim's value by its own type; `unstructure` makes sure that its field has that type."""
    match value:
        case Enum():
            return _enum(value)
        case Ref():
            return str(value)
        case EdtfBase():
            return _date(value)
        case Span():
            return plain_span(value)
        case datetime():
            return plain_instant(value)
        case Value():
            return _nested(value)
        case _:
            return cast("JsonValue", value)


def _refuse_misfit(claim: Claim, tree: JsonValue) -> None:
    field = f"{claim.subject.type}.{claim.field}"
    try:
        again = claimed_value(tree, claim.subject.type, claim.field)
    except ValidationError as error:
        problems = [attrs.evolve(each, path=f"/value{each.path}") for each in error.problems]
        raise ValidationError(f"{claim.ref} cannot be written", problems) from None
    if again != claim.value:
        message = f"{shown(claim.value)} is not of the type of {field}"
        problem = Problem("/value", "type", message, value=shown(claim.value))
        raise ValidationError(f"{claim.ref} cannot be written", [problem])
