"""What each field of a record becomes in a table, without any library for tables.

A date is its EDTF text, with its earliest and latest day beside it. A period is its EDTF text,
or the text of a JSON object where EDTF cannot say it. References and members of enumerations
are texts, small values are rows of their own columns, tuples are lists, and the value of a
claim is JSON text. The texts say everything; the days are there to be compared.
"""

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, TypeAlias, final

import attrs

from diplorecords.codec.canonical import canonical_json
from diplorecords.codec.unstructuring import plain_span, unstructure
from diplorecords.records import Claim
from diplorecords.temporal import DayBound, EdtfBase, Span
from diplorecords.values.typetree import (
    DateNode,
    EnumNode,
    NestedNode,
    Node,
    RefNode,
    SpanNode,
    TupleNode,
    fields_of,
)

__all__ = ["Cell", "Column", "cell_of", "claimed_text", "columns_of"]

Cell: TypeAlias = Callable[[Any], object]
"""From the value of a field to what stands in the table."""

_LAST = date.max.toordinal()


@final
@attrs.frozen
class Column:
    """One column of a table: of a field, or of the days of one.

    >>> from diplorecords.records import Source
    >>> [column.name for column in columns_of(Source) if column.field == "published"]
    ['published', 'published_earliest', 'published_latest']
    """

    name: str
    """Name of the column."""

    field: str
    """Name of the field from which it comes."""

    node: Node | None
    """What the field holds; None for a column of days, which says nothing of its own."""

    cell: Cell
    """What stands in the column for a value of the field that is set."""


def columns_of(cls: type) -> tuple[Column, ...]:
    """The columns of a class of records or values, in the order of its fields.

    >>> from diplorecords.values import Count
    >>> [column.name for column in columns_of(Count)]
    ['best', 'low', 'high', 'approximate']
    """
    found: list[Column] = []
    for field in fields_of(cls):
        found.append(Column(field.name, field.name, field.node, cell_of(field.node)))
        if isinstance(field.node, DateNode | SpanNode):
            found.append(Column(f"{field.name}_earliest", field.name, None, _earliest))
            found.append(Column(f"{field.name}_latest", field.name, None, _latest))
    return tuple(found)


def cell_of(node: Node) -> Cell:
    """What stands in a column for a value of a node.

    >>> from diplorecords.values import Ref
    >>> cell_of(RefNode())(Ref("state", "aze"))
    'state:aze'
    """
    match node:
        case RefNode():
            return str
        case EnumNode():
            return _enum
        case DateNode():
            return _date
        case SpanNode():
            return _span
        case NestedNode(cls):
            return _row_of(cls)
        case TupleNode(item):
            inner = cell_of(item)
            return lambda members: [inner(member) for member in members]
        case _:
            return _itself


def claimed_text(claim: Claim) -> str | None:
    """The canonical JSON text of the value of a claim; None where it has none.

    >>> claimed_text(Claim(id="c", subject="state:aze", field="note", value="x"))
    '"x"'
    """
    return None if claim.value is None else canonical_json(unstructure(claim)["value"])


def _itself(value: object) -> object:
    return value


def _enum(member: Enum) -> object:
    return member.value


def _date(value: EdtfBase) -> str:
    return value.canonical


@lru_cache(65_536)
def _span(span: Span) -> str:
    tree = plain_span(span)
    return tree if isinstance(tree, str) else canonical_json(tree)


def _row_of(cls: type) -> Cell:
    columns = columns_of(cls)

    def row(value: object) -> dict[str, object]:
        cells: dict[str, object] = {}
        for column in columns:
            member: object = getattr(value, column.field)
            cells[column.name] = None if member is None else column.cell(member)
        return cells

    return row


@lru_cache(65_536)
def _days(value: EdtfBase | Span) -> tuple[date | None, date | None]:
    if isinstance(value, Span):
        meaning = value.meaning()
        return _day(meaning.begin.earliest), _day(meaning.end.latest)
    return _day(value.earliest_day), _day(value.latest_day)


def _day(ordinal: DayBound | None) -> date | None:
    """The day of an ordinal; None where there is none in the years 1 to 9999."""
    if ordinal is None or not 1 <= ordinal <= _LAST:
        return None
    return date.fromordinal(int(ordinal))


def _earliest(value: EdtfBase | Span) -> date | None:
    return _days(value)[0]


def _latest(value: EdtfBase | Span) -> date | None:
    return _days(value)[1]
