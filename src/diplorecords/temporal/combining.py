"""What several sources say about one period, taken together."""

from collections.abc import Iterable
from functools import reduce
from typing import Literal, TypeAlias, final

import attrs

from diplorecords.errors import Problem, ValidationError
from diplorecords.temporal.timespan import TimeSpan

__all__ = ["Conflicting", "Contradiction", "combine", "hull"]

Conflicting: TypeAlias = Literal["begin", "end"]
"""About what two statements contradict each other."""


@final
@attrs.frozen
class Contradiction:
    """Two statements about one period that cannot both be true, and why.

    >>> from diplorecords.temporal import DateInterval
    >>> found = combine(TimeSpan.exactly(DateInterval(1, 9)), TimeSpan.exactly(DateInterval(1, 7)))
    >>> isinstance(found, Contradiction), found.about
    (True, 'end')
    """

    a: TimeSpan
    """The one statement."""

    b: TimeSpan
    """The other statement."""

    about: Conflicting
    """What they contradict each other about."""


def combine(a: TimeSpan, b: TimeSpan) -> TimeSpan | Contradiction:
    """What both statements about one period say together; what they leave open narrows.

    A contradiction is a result, not an error: it names both statements. An end that is unknown
    is some day, so it contradicts one that is open, that is, no day at all.

    >>> from diplorecords.temporal import DayRange
    >>> war = TimeSpan(DayRange(1, 20), DayRange(5, 40))
    >>> combine(war, TimeSpan(DayRange(10, 30), DayRange(10, 30))).begin
    DayRange(earliest=10, latest=20, or_open=False)
    """
    begin, end = a.begin.intersection(b.begin), a.end.intersection(b.end)
    if begin is None:
        return Contradiction(a, b, "begin")
    if end is None:
        return Contradiction(a, b, "end")
    return TimeSpan(begin, end)


def hull(spans: Iterable[TimeSpan]) -> TimeSpan:
    """The narrowest period that allows all that any of the statements allows.

    >>> from diplorecords.temporal import DateInterval
    >>> said = [TimeSpan.exactly(DateInterval(1, 5)), TimeSpan.exactly(DateInterval(3, 9))]
    >>> hull(said).begin, hull(said).core
    (DayRange(earliest=1, latest=3, or_open=False), DateInterval(first=3, last=5))

    Raises:
        ValidationError: If there is no statement.
    """
    statements = tuple(spans)
    if not statements:
        raise ValidationError("hull", [Problem("", "empty", "there is no span to cover")])
    return reduce(_hull, statements)


def _hull(a: TimeSpan, b: TimeSpan) -> TimeSpan:
    """The narrowest period that allows all that either allows."""
    return TimeSpan(a.begin.hull(b.begin), a.end.hull(b.end))
