"""What each field of a record becomes in a table, without any library for tables.

A date is its EDTF text, with its earliest and latest day beside it, as dates and as numbers. A
period is its EDTF text, or the text of a JSON object where EDTF cannot say it. References and
members of enumerations are texts, small values are rows of their own columns, tuples are lists,
and the value of a claim is JSON text. The texts say everything; the days are there to be compared.
"""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, NamedTuple, TypeAlias, final

import attrs

from diplorecords.codec.canonical import canonical_json
from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_texts import TextWriters
from diplorecords.codec.unstructuring import plain_span, unstructure
from diplorecords.records import Claim
from diplorecords.temporal import DayBound, EdtfBase, Span, SpanBoundary, SpanEnd
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

__all__ = ["NO_DATE", "Cell", "Column", "Dated", "Days", "cell_of", "claimed_text"]
__all__ += ["columns_of", "dated"]

Cell: TypeAlias = Callable[[Any], object]
"""From the value of a field to what stands in the table."""

_LAST = date.max.toordinal()
_GREATEST = 2**63 - 1

_ENTRIES = 65_536
"""Dates and periods that are remembered before all are forgotten."""

_LONGEST = 200
"""Characters of a text that is remembered."""

_WRITERS = TextWriters()


@final
class Days(Enum):
    """What a column of days holds.

    >>> Days("number")
    <Days.NUMBER: 'number'>
    """

    DATE = "date"
    """Dates, in the years 1 to 9999: many libraries have no others."""

    NUMBER = "number"
    """Whole numbers: 1 is the first day of the year 1, in the proleptic Gregorian calendar."""


class Dated(NamedTuple):
    """A date or period in a table.

    >>> dated(Span("1992-02")).latest
    datetime.date(1992, 2, 29)
    """

    text: str | None
    """Its EDTF text, or the text of a JSON object where EDTF cannot say it."""

    earliest: date | None = None
    """Its earliest day; None where it is unknown, open, or outside of the years 1 to 9999."""

    latest: date | None = None
    """Its latest day, likewise."""

    earliest_day: int | None = None
    """The ordinal of its earliest day; None where it is unknown, open, or beyond 64 bits."""

    latest_day: int | None = None
    """The ordinal of its latest day, likewise."""


NO_DATE = Dated(None)
"""What stands in a table where there is no date."""

_known: dict[str | tuple[str, str], Dated] = {}
"""Dates by their texts, and periods by those of their ends."""


@final
@attrs.frozen
class Column:
    """One column of a table: of a field, or of the days of one.

    >>> from diplorecords.records import Source
    >>> [column.name for column in columns_of(Source) if column.field == "published"]
    ['published', 'published_earliest', ... 'published_earliest_day', 'published_latest_day']
    """

    name: str
    """Name of the column."""

    field: str
    """Name of the field from which it comes."""

    node: Node | Days
    """What the field holds; `Days` for a column of days, which says nothing of its own."""

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
            for name, days, cell in _DAYS:
                found.append(Column(f"{field.name}_{name}", field.name, days, cell))
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
        case DateNode() | SpanNode():
            return _date
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
    if claim.value is None:
        return None
    try:
        text: str = _WRITERS.claimed(claim.subject.type, claim.field, claim.value)
    except UnfitError:
        return canonical_json(unstructure(claim)["value"])
    return text


def dated(value: EdtfBase | Span) -> Dated:
    """The text and the days of a date or period.

    >>> from diplorecords.temporal import parse_edtf
    >>> dated(parse_edtf("-0043-03-15"))
    Dated(text='-0043-03-15', earliest=None, latest=None, earliest_day=-15997, latest_day=-15997)
    """
    # The days of a period need not be those of a date that has its text.
    key = (_end(value.begin), _end(value.end)) if isinstance(value, Span) else value.text
    return _known.get(key) or _remembered(key, value)


def _remembered(key: str | tuple[str, str], value: EdtfBase | Span) -> Dated:
    found = _dated(value)
    if len("".join(key)) <= _LONGEST:
        if len(_known) >= _ENTRIES:
            _known.clear()
        _known[key] = found
    return found


def _itself(value: object) -> object:
    return value


def _enum(member: Enum) -> object:
    return member.value


def _date(value: EdtfBase | Span) -> str | None:
    return dated(value).text


def _row_of(cls: type) -> Cell:
    columns = columns_of(cls)

    def row(value: object) -> dict[str, object]:
        cells: dict[str, object] = {}
        for column in columns:
            member: object = getattr(value, column.field)
            cells[column.name] = None if member is None else column.cell(member)
        return cells

    return row


def _end(end: SpanBoundary | None) -> str:
    if end is None:
        return ""
    return end._value_ if type(end) is SpanEnd else end.text


def _dated(value: EdtfBase | Span) -> Dated:
    first: DayBound | None
    last: DayBound | None
    if isinstance(value, Span):
        tree, meaning = plain_span(value), value.meaning()
        text = tree if isinstance(tree, str) else canonical_json(tree)
        first, last = meaning.begin.earliest, meaning.end.latest
    else:
        text, first, last = value.canonical, value.earliest_day, value.latest_day
    return Dated(text, _day(first), _day(last), _number(first), _number(last))


def _day(ordinal: DayBound | None) -> date | None:
    if ordinal is None or not 1 <= ordinal <= _LAST:
        return None
    return date.fromordinal(int(ordinal))


def _number(ordinal: DayBound | None) -> int | None:
    if ordinal is None or not -_GREATEST <= ordinal <= _GREATEST:
        return None
    return int(ordinal)


_DAYS: tuple[tuple[str, Days, Cell], ...] = (
    ("earliest", Days.DATE, lambda value: dated(value).earliest),
    ("latest", Days.DATE, lambda value: dated(value).latest),
    ("earliest_day", Days.NUMBER, lambda value: dated(value).earliest_day),
    ("latest_day", Days.NUMBER, lambda value: dated(value).latest_day),
)
"""The columns of days beside a date: the end of their names, what they hold, and their cells."""
