"""How findings speak of records and their dates."""

from enum import Enum
from typing import cast

import attrs

from diplorecords.dossier import Dated
from diplorecords.records import AnyRecord, Membership, Tenure, TreatyAction
from diplorecords.temporal import DayBound, Span, SpanEnd, civil_from_day
from diplorecords.values.base import Value

__all__ = ["begin_text", "days_text", "described", "end_text", "ending_text", "value_text"]


def described(record: AnyRecord) -> str:
    """A record's reference, with what it links where the reference says little.

    >>> described(Tenure(id="x", holder="person:y", office="office:z"))
    'tenure:x (person:y as office:z)'
    """
    match record:
        case Tenure():
            return f"{record.ref} ({record.holder} as {record.office})"
        case Membership():
            return f"{record.ref} ({record.member} in {record.organization})"
        case TreatyAction():
            act = record.kind.value.replace("_", " ")
            return f"{record.ref} ({act} by {record.actor})"
        case _:
            return str(record.ref)


def begin_text(period: Dated) -> str:
    """What the record says of the beginning.

    >>> from diplorecords.temporal import Reading
    >>> begin_text(Dated(Span("1992/.."), Reading.WHOLE, "span"))
    '1992'
    """
    value = period.value.begin if isinstance(period.value, Span) else period.value
    return value.value if isinstance(value, SpanEnd) else str(value)


def end_text(period: Dated) -> str:
    """What the record says of the end.

    >>> from diplorecords.temporal import Reading
    >>> end_text(Dated(Span("1992/.."), Reading.WHOLE, "span"))
    'ongoing'
    """
    if not isinstance(period.value, Span):
        return str(period.value)
    value = period.value.end or period.value.begin
    return value.value if isinstance(value, SpanEnd) else str(value)


def ending_text(period: Dated) -> str:
    """That it ends when the record says, or that it is ongoing.

    >>> from diplorecords.temporal import Reading
    >>> [ending_text(Dated(Span(text), Reading.WHOLE, "span")) for text in ("1992/..", "1992")]
    ['is ongoing', 'ends 1992']
    """
    text = end_text(period)
    return f"is {text}" if text == SpanEnd.ONGOING.value else f"ends {text}"


def days_text(first: DayBound, last: DayBound) -> str:
    """The days between two ordinals, as a person reads them.

    >>> days_text(1, 31), days_text(1, float("inf"))
    ('from 0001-01-01 to 0001-01-31', 'from 0001-01-01 on')
    """
    if isinstance(first, int):
        return (
            f"from {_day_text(first)} {f'to {_day_text(last)}' if isinstance(last, int) else 'on'}"
        )
    return f"up to {_day_text(last)}" if isinstance(last, int) else "at all times"


def _day_text(day: int) -> str:
    year, month, in_month = civil_from_day(day)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{in_month:02}"


def value_text(value: object) -> str:
    """A value that a field can hold, as a person reads it: of a nested one, what is set in it.

    >>> from diplorecords.values import Name, NameKind
    >>> value_text(Name("CSCE", lang="en", kind=NameKind.ACRONYM))
    'CSCE, en, acronym'
    """
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        members = cast("tuple[object, ...]", value)
        return " and ".join(map(value_text, members))
    if not isinstance(value, Value):
        return str(value)
    cls: type = type(value)
    parts = ((field, getattr(value, field.name)) for field in attrs.fields(cls))
    told = [(field.name, part) for field, part in parts if part != field.default]
    return ", ".join(name if part is True else value_text(part) for name, part in told)
