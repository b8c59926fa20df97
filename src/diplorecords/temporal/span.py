"""The period that a record holds: notation, with ends that EDTF alone cannot say."""

import math
from collections.abc import Iterator
from enum import Enum
from typing import TypeAlias, final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.dayset import moved
from diplorecords.temporal.edtf import (
    EdtfBase,
    EdtfBound,
    EdtfInterval,
    EdtfSet,
    EdtfValue,
    is_edtf,
    parse_edtf,
)
from diplorecords.temporal.edtf.interval import IntervalEnd
from diplorecords.temporal.meaning import (
    ANY_DAY,
    NO_BEGIN,
    NO_END,
    PointDays,
    lowered,
    point_days,
)
from diplorecords.temporal.options import check_options
from diplorecords.temporal.seasons import SeasonConvention
from diplorecords.temporal.shapes import UNDEFINED, Lowered, box, time_span
from diplorecords.temporal.timespan import Reading, TimeSpan

__all__ = ["Span", "SpanBoundary", "SpanEnd"]


@final
class SpanEnd(Enum):
    """What a source says about an end of a period when it gives no date for it.

    >>> SpanEnd("ongoing")
    <SpanEnd.ONGOING: 'ongoing'>
    """

    ONGOING = "ongoing"
    """It had not ended as far as the source could know; as a begin, it was already going on
    before the time that the source covers. EDTF writes `..`."""

    UNKNOWN = "unknown"
    """Nothing is said: it has an end, on some day. EDTF writes an empty end."""

    OVER = "over"
    """It has ended, and the day is not given. EDTF has no way to write it."""


SpanBoundary: TypeAlias = EdtfValue | SpanEnd
"""What can stand at either end of a span: any date expression but an interval."""


def _boundary(value: SpanBoundary | str) -> SpanBoundary:
    """EDTF text made a value; the rest as it is."""
    return parse_edtf(value) if isinstance(value, str) else value


def _last_boundary(value: SpanBoundary | str | None) -> SpanBoundary | None:
    """EDTF text made a value; the rest as it is."""
    return None if value is None else _boundary(value)


@final
@attrs.frozen
class Span:
    """When something was, as a source says it: one date expression, or a begin and an end.

    With `end=None` the one expression says the whole period (`1992-02`, `2024-07-13`, or one
    of several days), and the `Reading` of the field that holds it says what that means.
    Otherwise the period begins on some day of `begin` and ends on some day of `end`.

    Dates can be given as EDTF text. An EDTF interval is taken apart into its two ends.

    >>> span = Span("1997-01-01", SpanEnd.ONGOING)
    >>> span == Span.parse("1997-01-01/..")
    True
    >>> Span("1992-02").text
    '1992-02'

    Raises:
        EdtfError: If a text is not EDTF.
        ValidationError: If an end is no date, or certainly comes before the begin.
    """

    begin: SpanBoundary = attrs.field(converter=_boundary)
    """The date expression for the whole, or for the begin; or what is known of the begin."""

    end: SpanBoundary | None = attrs.field(default=None, converter=_last_boundary)
    """The date expression for the end, or what is known of it; None where `begin` says all."""

    def __attrs_post_init__(self) -> None:
        """Take an interval apart, and refuse what is not a period."""
        if isinstance(self.begin, EdtfInterval) and self.end is None:
            interval = self.begin
            object.__setattr__(self, "begin", _from_edtf(interval.start))
            object.__setattr__(self, "end", _from_edtf(interval.end))
            return
        problems = list(self._problems())
        if problems:
            raise ValidationError("Span", problems)

    @classmethod
    def parse(cls, text: str) -> "Span":
        """The span that an EDTF text says.

        >>> Span.parse("1985/").end
        <SpanEnd.UNKNOWN: 'unknown'>

        Raises:
            EdtfError: If the text is not EDTF.
        """
        return cls(parse_edtf(text))

    @property
    def whole(self) -> EdtfValue | None:
        """The one expression that says the whole period, or None where begin and end stand apart.

        >>> Span("1992-02").whole, Span("1992-02", "1992-03").whole
        (EdtfDate('1992-02'), None)
        """
        return None if self.end is not None or isinstance(self.begin, SpanEnd) else self.begin

    @property
    def qualified(self) -> bool:
        """Whether any part of it is marked as uncertain or approximate.

        >>> Span("1992-02~", SpanEnd.ONGOING).qualified
        True
        """
        return any(
            isinstance(boundary, EdtfBase) and boundary.qualification.qualified
            for boundary in (self.begin, self.end)
        )

    @property
    def text(self) -> str | None:
        """The EDTF text that says exactly this, or None where EDTF has no way to.

        >>> Span("1985", "1990").text
        '1985/1990'
        >>> Span("1985", SpanEnd.OVER).text is None
        True
        """
        if self.whole is not None:
            return self.whole.canonical
        if self.end is SpanEnd.OVER:
            return None
        text = f"{_notation(self.begin)}/{_notation(self.end)}"
        return parse_edtf(text).canonical if is_edtf(text) else None

    def meaning(
        self,
        reading: Reading = Reading.WHOLE,
        known_until: int | None = None,
        seasons: SeasonConvention | None = None,
    ) -> TimeSpan:
        """The four points between which the period lies.

        They are the hull of all that the span can mean: the length of a unit that has more than
        one place, or a gap between alternatives, is more than four points can say. The
        relations keep both.

        >>> Span.parse("0001-02").meaning().duration
        DayCount(low=28, high=28)
        >>> Span.parse("0001-02-01/..").meaning(known_until=90).end
        DayRange(earliest=90, latest=inf, or_open=True)

        Args:
            reading: What a single date expression says.
            known_until: The last day of which the source could know, as an ordinal. What is
                ongoing went on until then at least, and what is over had ended by then; a day
                before the earliest begin is taken as that begin. Without it, what is ongoing
                never ends.
            seasons: In which months the seasons 21 to 32 lie; without it, they mean nothing.

        Raises:
            ValidationError: If an argument is none of its kind.
        """
        return time_span(self.lowered(reading, known_until, seasons))

    def lowered(
        self,
        reading: Reading = Reading.WHOLE,
        known_until: int | None = None,
        seasons: SeasonConvention | None = None,
    ) -> Lowered:
        """All that the span can mean, as shapes for the relations; arguments as for `meaning`.

        >>> Span("0001-02").lowered(Reading.DAY).shapes
        (Slide(begins=(32, 59), length=1),)
        """
        if type(reading) is not Reading or known_until is not None or seasons is not None:
            check_options("Span", reading, known_until, seasons)
        if self.whole is not None:
            return lowered(self.whole, reading, seasons)
        begin, end = _begin_days(self.begin, seasons), _end_days(self.end, known_until, seasons)
        days = end.days
        if self.end is SpanEnd.OVER:  # never over before the earliest begin
            days = (days[0], max(days[1], begin.days[0]))
        still = self.end is SpanEnd.ONGOING and known_until is not None
        found = box(begin.days, moved(days, 1, 1), end_open=still)
        if found is None:  # under a convention, a season can end before it begins
            return UNDEFINED._replace(qualified=self.qualified)
        return Lowered((found,), begin.exact and end.exact, self.qualified)

    def __str__(self) -> str:
        """The EDTF text, or begin and end with the words of `SpanEnd` where there is none."""
        if self.text is not None:
            return self.text
        ends = (self.begin, self.end)
        return "/".join(end.value if isinstance(end, SpanEnd) else str(end) for end in ends)

    def _problems(self) -> Iterator[Problem]:
        """Everything that is wrong with the two ends."""
        yield from _type_problem("/begin", self.begin)
        if self.end is not None:
            yield from _type_problem("/end", self.end)
        if self.begin is SpanEnd.OVER:
            yield Problem("/begin", "span-begin", "a begin cannot be over", hint="use UNKNOWN")
        elif self.end is None and isinstance(self.begin, SpanEnd):
            message = "a span needs a date, or both a begin and an end"
            yield Problem("/end", "span-end", message, hint="give SpanEnd.UNKNOWN as the end")
        if self.end is None:
            return
        for path, boundary in (("/begin", self.begin), ("/end", self.end)):
            if isinstance(boundary, EdtfInterval):
                yield Problem(path, "span-boundary", f"a boundary is no interval: {boundary}")
            elif isinstance(boundary, EdtfSet) and boundary.all_members:
                message = f"a boundary is one day, not all of {boundary}"
                yield Problem(path, "span-boundary", message, hint="use brackets for one of them")
        if _reversed(self.begin, self.end):
            yield Problem("/end", "span-order", f"{self.end} comes before {self.begin}")


def _type_problem(path: str, value: object) -> Iterator[Problem]:
    """What is wrong with a boundary that is none."""
    if not isinstance(value, EdtfBase | SpanEnd):
        message = f"expected an EDTF value, EDTF text or SpanEnd, got {shown(value)}"
        yield Problem(path, "type", message)


def _reversed(begin: SpanBoundary, end: SpanBoundary) -> bool:
    """Whether the end is certainly before the begin; a season counts as its year."""
    if not isinstance(begin, EdtfBase) or not isinstance(end, EdtfBase):
        return False
    return end.sort_key[1] < begin.sort_key[0]


def _from_edtf(end: IntervalEnd) -> SpanBoundary:
    """What an end of an EDTF interval says in a record."""
    if not isinstance(end, EdtfBound):
        return end
    return SpanEnd.ONGOING if end is EdtfBound.OPEN else SpanEnd.UNKNOWN


def _notation(boundary: SpanBoundary | None) -> str:
    """What stands for a boundary in an EDTF interval."""
    if isinstance(boundary, EdtfBase):
        return boundary.canonical
    return ".." if boundary is SpanEnd.ONGOING else ""


def _begin_days(begin: SpanBoundary, seasons: SeasonConvention | None) -> PointDays:
    """The days on which a begin can lie."""
    if isinstance(begin, SpanEnd):
        return PointDays(NO_BEGIN if begin is SpanEnd.ONGOING else ANY_DAY)
    return point_days(begin, seasons)


def _end_days(
    end: SpanBoundary | None, known_until: int | None, seasons: SeasonConvention | None
) -> PointDays:
    """The days on which an end can lie."""
    if end is SpanEnd.ONGOING:
        return PointDays(NO_END if known_until is None else (known_until, math.inf))
    if end is SpanEnd.OVER and known_until is not None:
        return PointDays((-math.inf, known_until))
    if end is None or isinstance(end, SpanEnd):
        return PointDays(ANY_DAY)
    return point_days(end, seasons)
