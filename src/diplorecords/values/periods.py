"""What a record's own check asks of its periods: only what is certain in every reading counts.

A date marked `?` or `~` may be off by nobody knows how much, so nothing about a period with such
a mark is certain. And a year or a month that stands alone may be all that a source says of
something that filled only a part of it.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import DayBound, Reading, Span
from diplorecords.values.convert import EdtfMoment

__all__ = ["order_problems", "outside_problems", "repeated"]


def order_problems(spans: Sequence[Span], field: str, code: str) -> Iterator[Problem]:
    """The periods that cannot follow those before them, each after the last day of the other.

    >>> spans = [Span("2020-09-27", "2020-11-10"), Span("1991", "1994")]
    >>> [problem.path for problem in order_problems(spans, "episodes", "episode-order")]
    ['/episodes/1']

    Args:
        spans: The periods, in the order of the record.
        field: The field that holds them.
        code: The code of the problem.
    """
    free: DayBound = -math.inf
    last: Span | None = None
    for index, span in enumerate(spans):
        if span.qualified:
            continue
        days = span.meaning(Reading.WITHIN)
        begin = max(free, days.begin.earliest)
        end = max(begin, days.end.earliest)
        if begin <= days.begin.latest and end <= days.end.latest:
            free, last = end + 1, span
        else:
            message = f"{span} cannot follow {last}, which is not over before it begins"
            hint = "give them in order of time, none sharing a day with another"
            yield Problem(f"/{field}/{index}", code, message, hint=hint, value=str(span))


def outside_problems(
    parts: Sequence[Span | EdtfMoment], whole: Span | None, field: str, code: str
) -> Iterator[Problem]:
    """The periods or days that certainly do not lie within another period.

    >>> parts = [Span("1991", "1994"), Span("2020")]
    >>> [problem.path for problem in outside_problems(parts, Span("1990", "2000"), "x", "y")]
    ['/x/1']

    Args:
        parts: The periods or days, in the order of the record.
        whole: The period of the record; where it is unset nothing is outside of it.
        field: The field that holds the parts.
        code: The code of the problem.
    """
    if not parts or whole is None or whole.qualified:
        return
    outer = whole.meaning(Reading.WITHIN)
    for index, part in enumerate(parts):
        span = part if isinstance(part, Span) else Span(part)
        inner = span.meaning(Reading.WITHIN)
        if span.qualified:
            continue
        if inner.begin.latest < outer.begin.earliest or inner.end.earliest > outer.end.latest:
            message = f"{part} does not lie within {whole}"
            yield Problem(f"/{field}/{index}", code, message, value=str(part))


def repeated(named: Iterable[tuple[str, Span | None]]) -> Iterator[int]:
    """The places of the periods that certainly share a day with one of the same name before them.

    >>> early, late = Span("1991", "1994"), Span("1993", "1995")
    >>> list(repeated([("cow", early), ("gw", late), ("cow", late)]))
    [2]

    Args:
        named: The periods with their names; one that is unset shares nothing.
    """
    seen: dict[str, _Periods] = {}
    for index, (name, span) in enumerate(named):
        if span is None or span.qualified:
            continue
        days = span.meaning(Reading.WITHIN)
        begin = min(days.begin.latest, days.end.latest)
        end = max(days.begin.earliest, days.end.earliest)
        before = seen.setdefault(name, _Periods())
        if before.share(begin, end):
            yield index
        before.add(begin, end)


@final
@attrs.frozen
class _Periods:
    """The periods so far, each by the latest day on which it begins and the earliest of its end.

    Two periods certainly share a day if each has begun, at the latest, when the other ends, at
    the earliest. So one that begins no earlier than another and ends no later need not be kept,
    and what is kept, in the order of the begins, is in the order of the ends too.
    """

    begins: list[DayBound] = attrs.field(factory=list[DayBound])
    """The latest begins, in order."""

    ends: list[DayBound] = attrs.field(factory=list[DayBound])
    """The earliest ends, in order."""

    def share(self, begin: DayBound, end: DayBound) -> bool:
        """Whether one of them certainly shares a day with this one."""
        begun = bisect_right(self.begins, end)
        return begun > 0 and self.ends[begun - 1] >= begin

    def add(self, begin: DayBound, end: DayBound) -> None:
        """Keep this one, unless another says as much, instead of those that say less."""
        place = bisect_right(self.begins, begin)
        if place == 0 or self.ends[place - 1] < end:
            kept = slice(bisect_left(self.begins, begin), bisect_right(self.ends, end))
            self.begins[kept], self.ends[kept] = [begin], [end]
