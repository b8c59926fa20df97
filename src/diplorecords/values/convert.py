"""The only friendly conversions of constructors: EDTF text, `type:id` text, iterables.

A converter never raises: what it cannot convert it hands on unchanged, and the check of the
class reports it with its place, together with every other problem.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import TypeVar, cast

from diplorecords.errors import EdtfError, ValidationError
from diplorecords.temporal import (
    DatePair,
    EdtfDate,
    EdtfDateTime,
    EdtfSeason,
    EdtfSet,
    EdtfYear,
    Span,
    parse_edtf,
)
from diplorecords.values.ref import Ref

__all__ = [
    "EdtfMoment",
    "SpanLike",
    "as_tuple",
    "to_instant",
    "to_moment",
    "to_moments",
    "to_optional_instant",
    "to_optional_moment",
    "to_optional_ref",
    "to_optional_span",
    "to_ref",
    "to_refs",
    "to_spans",
    "to_texts",
]

Item = TypeVar("Item")
Result = TypeVar("Result")

_NOT_A_SERIES: tuple[type, ...] = (str, bytes, set, frozenset, Mapping)

EdtfMoment = EdtfDate | EdtfDateTime | EdtfSeason | EdtfYear | EdtfSet
"""A date expression for something that happens on one day: anything but an interval."""

MomentLike = EdtfMoment | date | str
"""What a constructor takes for such a date."""

SpanLike = Span | date | DatePair | str
"""What a constructor takes for a period."""


def to_ref(value: Ref | str) -> Ref:
    """The reference, from itself or its text.

    >>> to_ref("state:aze")
    Ref('state:aze')
    """
    if not isinstance(value, str):
        return value
    try:
        return Ref.parse(value)
    except ValidationError:
        return cast("Ref", value)


def to_optional_ref(value: Ref | str | None) -> Ref | None:
    """The reference, or None.

    >>> to_optional_ref(None) is None
    True
    """
    return None if value is None else to_ref(value)


def to_refs(value: Iterable[Ref | str]) -> tuple[Ref, ...]:
    """The references, from any iterable of them or of their texts.

    >>> to_refs(["state:aze"])
    (Ref('state:aze'),)
    """
    return _each(to_ref, value)


def to_moment(value: EdtfMoment | date | str) -> EdtfMoment:
    """The date expression, from itself, EDTF text, or a date or datetime (pendulum's too).

    >>> str(to_moment("1992-02~")), str(to_moment(date(2024, 7, 13)))
    ('1992-02~', '2024-07-13')
    """
    # EDTF has no fractions of a second: a datetime with one is left to the check.
    text = value.isoformat() if isinstance(value, date) else value
    if not isinstance(text, str):
        return text
    try:
        return cast("EdtfMoment", parse_edtf(text))
    except EdtfError:
        return cast("EdtfMoment", value)


def to_optional_moment(value: EdtfMoment | date | str | None) -> EdtfMoment | None:
    """The date expression, or None.

    >>> to_optional_moment(None) is None
    True
    """
    return None if value is None else to_moment(value)


def to_moments(value: Iterable[EdtfMoment | date | str]) -> tuple[EdtfMoment, ...]:
    """The date expressions, from any iterable of them or of EDTF texts.

    >>> [str(moment) for moment in to_moments(["2014-01"])]
    ['2014-01']
    """
    return _each(to_moment, value)


def to_optional_span(value: Span | date | DatePair | str | None) -> Span | None:
    """The period, from itself, EDTF text, a date, or two dates such as a pendulum Interval.

    >>> str(to_optional_span("1997-01-01/.."))
    '1997-01-01/..'
    """
    return None if value is None else _to_span(value)


def to_spans(value: Iterable[Span | date | DatePair | str]) -> tuple[Span, ...]:
    """The periods, from any iterable of them, of EDTF texts or of dates.

    >>> [str(span) for span in to_spans(["1991/1994"])]
    ['1991/1994']
    """
    return _each(_to_span, value)


def to_instant(value: datetime) -> datetime:
    """The same moment in Coordinated Universal Time.

    >>> to_instant(datetime.fromisoformat("2024-07-13T12:00:00+04:00")).isoformat()
    '2024-07-13T08:00:00+00:00'
    """
    if not isinstance(value, datetime) or value.utcoffset() is None:  # left to the check
        return value
    try:
        return value.astimezone(UTC)
    except OverflowError:
        return value


def to_optional_instant(value: datetime | None) -> datetime | None:
    """The same moment in Coordinated Universal Time, or None.

    >>> to_optional_instant(None) is None
    True
    """
    return None if value is None else to_instant(value)


def to_texts(value: Iterable[str]) -> tuple[str, ...]:
    """The texts as a tuple; one text alone is not an iterable of texts.

    >>> to_texts(["trade", "mines"])
    ('trade', 'mines')
    """
    return as_tuple(value)


def as_tuple(value: Iterable[Item]) -> tuple[Item, ...]:
    """Any iterable as a tuple; texts, sets, mappings and what is not iterable stay as they are.

    The order of a set is nobody's, and a text is not meant as its letters.

    >>> as_tuple(iter([1, 2]))
    (1, 2)
    """
    if type(value) is tuple or isinstance(value, _NOT_A_SERIES):
        return cast("tuple[Item, ...]", value)
    try:
        members = iter(value)
    except TypeError:  # not iterable, whatever attributes it has: the check reports it
        return cast("tuple[Item, ...]", value)
    return tuple(members)  # outside of `try`: an error of the caller's own iterator is the caller's


def _to_span(value: Span | date | DatePair | str) -> Span:
    text = value.isoformat() if isinstance(value, date) else _pair_text(value)
    if not isinstance(text, str):
        return cast("Span", text)
    try:
        return Span.parse(text)
    except EdtfError:
        return cast("Span", value)


def _pair_text(value: Span | DatePair | str) -> object:
    """A pair of dates, such as a pendulum Interval, as EDTF; anything else as it is.

    EDTF has no intervals of times of day, so a pair of datetimes is left to the check.
    """
    start: object = getattr(value, "start", None)
    end: object = getattr(value, "end", None)
    if not isinstance(start, date) or not isinstance(end, date):
        return value
    if isinstance(start, datetime) or isinstance(end, datetime):
        return value
    first, last = sorted((start, end))
    return f"{first.isoformat()}/{last.isoformat()}"


def _each(convert: Callable[[Item], Result], value: Iterable[Item]) -> tuple[Result, ...]:
    members = as_tuple(value)
    if isinstance(members, tuple):
        return tuple(map(convert, members))
    return cast("tuple[Result, ...]", members)
