"""Dates and periods made of what several claims say: what all allow, or what any says."""

from collections.abc import Iterable, Sequence

from diplorecords.errors import EdtfError, ValidationError
from diplorecords.temporal import (
    Contradiction,
    DayRange,
    EdtfBase,
    EdtfDate,
    EdtfSet,
    EdtfValue,
    Reading,
    Span,
    SpanBoundary,
    SpanEnd,
    TimeSpan,
    combine,
    is_edtf,
)
from diplorecords.values.convert import EdtfMoment

__all__ = ["Dating", "all_allow", "any_says"]

Dating = Span | EdtfMoment
"""What a field that says when something was can hold."""


def all_allow(said: Sequence[tuple[Dating, TimeSpan]], reading: Reading) -> Dating | None:
    """The date or period that all of them allow, in one of their own notations if it says it.

    None where they contradict each other, and where EDTF cannot write it without losing a mark
    of doubt, or at all.

    >>> texts = ("1992", "1992-02-27/1992")
    >>> said = [(Span.parse(text), Span.parse(text).meaning()) for text in texts]
    >>> all_allow(said, Reading.WHOLE) is None
    True
    >>> texts = ("1992/", "1992-02-27/1994")
    >>> said = [(Span.parse(text), Span.parse(text).meaning()) for text in texts]
    >>> str(all_allow(said, Reading.WHOLE))
    '1992-02-27/1994'

    Args:
        said: Each with what it means in the field.
        reading: How the field reads.
    """
    common = said[0][1]
    for _, meaning in said[1:]:
        together = combine(common, meaning)
        if isinstance(together, Contradiction):
            return None
        common = together
    own = [value for value, meaning in said if meaning == common]
    if own:
        return min(own, key=str)
    if any(_qualified(value) for value, _ in said):
        return None
    try:
        return _written(said, common, reading)
    except EdtfError:  # a year that no date of eight digits has
        return None


def any_says(said: Sequence[tuple[Dating, TimeSpan]], reading: Reading) -> Dating | None:
    """The date or period that is one of them, where they do not agree.

    Begins that all allow together are taken together; else the begin is one of theirs, and one
    that is unknown says nothing. The same for the ends. None where EDTF has no such set.

    >>> texts = ("1992-07-08/1992-07-10", "1992-07-09/1992-07-10")
    >>> said = [(Span.parse(text), Span.parse(text).meaning()) for text in texts]
    >>> str(any_says(said, Reading.WHOLE))
    '[1992-07-08,1992-07-09]/1992-07-10'

    Args:
        said: Each with what it means in the field.
        reading: How the field reads.
    """
    dates = [value for value, _ in said if not isinstance(value, Span)]
    spans = [(value, meaning) for value, meaning in said if isinstance(value, Span)]
    wholes = [span.whole for span, _ in spans if span.whole is not None]
    try:
        if dates:
            return _one_of(dates)
        if len(wholes) == len(spans):
            return Span(_one_of(wholes))
        ends = [(_ends(span, meaning, reading), meaning) for span, meaning in spans]
        return Span(
            _any_end([(begin, meaning.begin) for (begin, _), meaning in ends]),
            _any_end([(end, meaning.end) for (_, end), meaning in ends]),
        )
    except (EdtfError, ValidationError):
        return None


def _written(
    said: Sequence[tuple[Dating, TimeSpan]], common: TimeSpan, reading: Reading
) -> Dating | None:
    """The notation of four points, with the boundaries of the claims where they say the same."""
    spans = [(value, meaning) for value, meaning in said if isinstance(value, Span)]
    if not spans:  # dates: each is some day of what it says
        return _days(common.begin) if reading is Reading.DAY else None
    apart = [(span, meaning) for span, meaning in spans if span.end is not None]
    begins = {meaning.begin: span.begin for span, meaning in apart}
    ends = {meaning.end: span.end for span, meaning in apart}
    return Span(
        begins.get(common.begin) or _boundary(common.begin),
        ends.get(common.end) or _boundary(common.end),
    )


def _boundary(days: DayRange) -> SpanBoundary:
    if days.open or days.or_open:
        return SpanEnd.ONGOING
    return SpanEnd.UNKNOWN if days == DayRange.unknown() else _days(days)


def _days(days: DayRange) -> EdtfDate | EdtfSet:
    """Some day of a range, as EDTF writes it."""
    first = EdtfDate.from_day(days.earliest) if isinstance(days.earliest, int) else ""
    last = EdtfDate.from_day(days.latest) if isinstance(days.latest, int) else ""
    if isinstance(first, EdtfDate) and first == last:
        return first
    return EdtfSet(f"[{first}..{last}]")


def _qualified(value: Dating) -> bool:
    return value.qualified if isinstance(value, Span) else value.qualification.qualified


def _ends(span: Span, meaning: TimeSpan, reading: Reading) -> tuple[SpanBoundary, SpanBoundary]:
    """Where it begins and ends, as boundaries of their own."""
    if span.end is not None:
        return span.begin, span.end
    if reading is not Reading.WHOLE:  # somewhere inside of it
        return span.begin, span.begin
    return _boundary(meaning.begin), _boundary(meaning.end)


def _any_end(said: Sequence[tuple[SpanBoundary, DayRange]]) -> SpanBoundary:
    """The begin, or the end, that all allow together; else one of theirs."""
    known = [(end, days) for end, days in said if end is not SpanEnd.UNKNOWN]
    common: DayRange | None = known[0][1] if known else None
    for _, days in known:
        common = None if common is None else common.intersection(days)
    own = [end for end, days in known if days == common]
    dates = [end for end, _ in known if not isinstance(end, SpanEnd)]
    if own or not known:
        return min(own, key=str, default=SpanEnd.UNKNOWN)
    if common is not None and not any(end.qualification.qualified for end in dates):
        return _boundary(common)
    return _one_of(dates) if len(dates) == len(known) else SpanEnd.UNKNOWN


def _one_of(dates: Iterable[EdtfValue]) -> EdtfMoment:
    """One of several dates, in the order of time; sets among them give their members."""
    distinct = sorted(dict.fromkeys(dates), key=lambda date: date.sort_key)
    inner = ",".join(map(_members, distinct))
    if is_edtf(f"[{inner}]"):
        return EdtfSet(f"[{inner}]")
    first, last = distinct[0].sort_key[0], max(date.sort_key[1] for date in distinct)
    return _days(DayRange(first, last))  # a set cannot hold a set, or two ranges without an end


def _members(date: EdtfBase) -> str:
    """What stands for a date in a one-of set."""
    text = date.canonical
    return text[1:-1] if text.startswith("[") else text
