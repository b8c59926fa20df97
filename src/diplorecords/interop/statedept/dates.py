"""The dates of one entry of the State Department's visits, and the texts that are no part of them.

A text from which no date or id is made is lost to the meeting, so each one is handed on as it
stood, with the reason why it does not count.
"""

from itertools import groupby
from operator import itemgetter
from typing import final

import attrs

from diplorecords.errors import EdtfError, Problem, Severity, ValidationError, shown
from diplorecords.interop.raw import raw
from diplorecords.interop.statedept.entry import VisitEntry
from diplorecords.temporal import EdtfDate, Span, SpanEnd, parse_edtf

__all__ = ["RawText", "VisitDates", "dates_of"]

_HINT = "write YYYY-MM-DD, YYYY-MM or YYYY"


@final
@attrs.frozen
class RawText:
    """A text of an entry that no field of its meeting keeps.

    >>> RawText("end-as-written", "soon", "end-date cannot be read").text
    'soon'
    """

    part: str
    """Which text it is, as a part of an id; no other text of the entry has the same."""

    text: str
    """The text as it stood."""

    reason: str
    """Why it is not kept, in plain words."""


@final
@attrs.frozen
class VisitDates:
    """What the dates of an entry became.

    >>> VisitDates(Span.parse("1990"), (), ()).span.text
    '1990'
    """

    span: Span | None
    """The period; None where no date can be kept."""

    raw_texts: tuple[RawText, ...]
    """The texts that it does not keep, and those of elements that stand several times."""

    issues: tuple[Problem, ...]
    """What was doubtful."""


def dates_of(entry: VisitEntry) -> VisitDates:
    """The period of an entry, with the texts that cannot be read as part of it.

    >>> dates = dates_of(VisitEntry("7", "1990-01-23", "soon", "King Hussein", (), ""))
    >>> dates.span.text, [item.text for item in dates.raw_texts]
    ('1990-01-23/', ['soon'])
    """
    issues: list[Problem] = []
    texts: list[RawText] = []
    start = _date("start-date", entry.start, issues)
    end = _date("end-date", entry.end, issues)
    if entry.start and start is None:
        texts.append(RawText("start-as-written", entry.start, "start-date cannot be read"))
    if entry.end and end is None:
        texts.append(RawText("end-as-written", entry.end, "end-date cannot be read"))
    span: Span | None = None
    try:
        span = _span(start, end)
    except ValidationError:
        message = "the visit ends before it begins; no date is kept"
        hint = "correct start-date or end-date"
        value = raw(entry.start, entry.end)
        issues.append(Problem("/span", "dates-reversed", message, value=value, hint=hint))
        reason = "end-date is before start-date, so neither is kept"
        texts.append(RawText("start-as-written", entry.start, reason))
        texts.append(RawText("end-as-written", entry.end, reason))
    return VisitDates(span, (*texts, *_repeated(entry)), tuple(issues))


def _repeated(entry: VisitEntry) -> list[RawText]:
    """The second and later texts of the elements of which only the first counts."""
    return [
        RawText(
            f"{name.removesuffix('-date')}-as-written-{number}",
            text,
            f"{name} stands several times, and the first counts",
        )
        for name, group in groupby(entry.others, key=itemgetter(0))
        for number, (_, text) in enumerate(group, start=2)
    ]


def _span(start: EdtfDate | None, end: EdtfDate | None) -> Span | None:
    """The dates as a period; None where they are none."""
    if start is None and end is None:
        return None
    if start == end and start is not None:
        return Span(start)
    return Span(start or SpanEnd.UNKNOWN, end or SpanEnd.UNKNOWN)


def _date(name: str, text: str, issues: list[Problem]) -> EdtfDate | None:
    """A date of day, month or year precision, as written; never completed."""
    if not text:
        message = f"the entry has no {name}"
        severity = Severity.WARNING
        issues.append(Problem("/span", "date-missing", message, hint=_HINT, severity=severity))
        return None
    try:
        value = parse_edtf(text)
    except EdtfError as error:
        message = f"{name} {shown(text)} is not a date: {error.reason}"
    else:
        if isinstance(value, EdtfDate):
            return value
        message = f"{name} {shown(text)} is not one date"
    issues.append(Problem("/span", "date-unreadable", message, hint=_HINT, value=raw(text)))
    return None
