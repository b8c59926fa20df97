"""What a period means: a range of days for its begin, and one for its end."""

import math
from collections.abc import Iterator
from enum import Enum
from typing import final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.dayrange import DayRange
from diplorecords.temporal.intervals import DateInterval, DayBound

__all__ = ["DayCount", "Reading", "TimeSpan"]


@final
class Reading(Enum):
    """What a single date expression says about when something was.

    An interval such as `1964/2008` says its begin and its end, and has no other reading: it
    begins on some day of 1964, and ends on some day of 2008.

    >>> Reading("day")
    Reading.DAY
    """

    WHOLE = "whole"
    """The whole unit, as in "the presidency of 1985": from its first day to its last."""

    DAY = "day"
    """One day of the unit, as in "signed in 1985"."""

    WITHIN = "within"
    """Somewhere inside the unit, as in "the war of 1985": begun and ended in it."""

    def __repr__(self) -> str:
        """As it stands in the annotation of a field."""
        return f"Reading.{self.name}"


@final
@attrs.frozen(weakref_slot=False)
class DayCount:
    """How many days a period has, between two bounds.

    >>> DayCount(28, 31).known
    False

    Raises:
        ValidationError: If the bounds are not counts of at least one day, in order.
    """

    low: DayBound
    """The least it can have: at least 1, or `math.inf` where it certainly never ends."""

    high: DayBound
    """The most it can have, or `math.inf` where there is no bound."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a count."""
        if not (_is_count(self.low) and _is_count(self.high) and self.low <= self.high):
            message = f"expected counts in order, got {shown(self.low)} and {shown(self.high)}"
            hint = "give ints of at least 1, or math.inf"
            raise ValidationError("DayCount", [Problem("", "day-count", message, hint=hint)])

    @property
    def known(self) -> bool:
        """Whether it is exactly one number of days.

        >>> DayCount(31, 31).known
        True
        """
        return self.low == self.high and self.low != math.inf


@final
@attrs.frozen(weakref_slot=False)
class TimeSpan:
    """A period whose begin and end are each some day of a range, with begin <= end.

    Its four points are those of CIDOC-CRM: the end of the begin and the begin of the end bound
    its `core` (P81, ongoing throughout), the outer two its `hull` (P82, at some time within).
    Begin and end vary freely apart from their order. The constructor tightens the ranges to
    what that order leaves, so equal meanings are equal.

    >>> war = TimeSpan(DayRange(1, 9), DayRange(5, 20))
    >>> war.duration
    DayCount(low=1, high=20)
    >>> war.core is None, war.hull
    (True, DateInterval(first=1, last=20))

    Raises:
        ValidationError: If no begin comes before any end, or the begin can be an open end or
            the end an open begin.
    """

    begin: DayRange
    """Where its first day lies."""

    end: DayRange
    """Where its last day lies; that day still belongs to it."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a period, and tighten each range by the other."""
        problems = list(self._problems())
        if problems:
            raise ValidationError("TimeSpan", problems)
        begin, end = self.begin, self.end
        if begin.latest > end.latest:
            tight = DayRange(begin.earliest, end.latest, or_open=begin.or_open)
            object.__setattr__(self, "begin", tight)
        if end.earliest < begin.earliest:
            tight = DayRange(begin.earliest, end.latest, or_open=end.or_open)
            object.__setattr__(self, "end", tight)

    def _problems(self) -> Iterator[Problem]:
        """Everything that is wrong with the two ranges."""
        wrong = [*_type_problem("/begin", self.begin), *_type_problem("/end", self.end)]
        if wrong:
            yield from wrong
            return
        begin, end = self.begin, self.end
        if begin.can_be_open(math.inf) and not begin.can_be_open(-math.inf):
            yield Problem("/begin", "open-side", "a begin cannot be open towards the future")
        elif end.can_be_open(-math.inf) and not end.can_be_open(math.inf):
            yield Problem("/end", "open-side", "an end cannot be open towards the past")
        elif begin.earliest > end.latest:
            message = f"it cannot end by day {shown(end.latest)} and begin from day "
            yield Problem("/end", "span-order", message + shown(begin.earliest))

    @classmethod
    def exactly(cls, interval: DateInterval) -> "TimeSpan":
        """The period that is known to be this interval.

        >>> TimeSpan.exactly(DateInterval(1, 31)).core
        DateInterval(first=1, last=31)
        """
        return cls(DayRange(interval.first, interval.first), DayRange(interval.last, interval.last))

    @property
    def core(self) -> DateInterval | None:
        """The days that certainly belong to it, or None when no day does."""
        first, last = self.begin.latest, self.end.earliest
        if first > last or first == math.inf or last == -math.inf:
            return None
        return DateInterval(first, last)

    @property
    def hull(self) -> DateInterval:
        """The days that possibly belong to it."""
        return DateInterval(self.begin.earliest, self.end.latest)

    @property
    def duration(self) -> DayCount:
        """How many days it can have.

        >>> TimeSpan(DayRange.on(1), DayRange.open_from(9)).duration
        DayCount(low=9, high=inf)
        """
        if self.begin.open or self.end.open:
            return DayCount(math.inf, math.inf)
        core = self.core
        return DayCount(1 if core is None else core.total_days, self.hull.total_days)


def _type_problem(path: str, value: object) -> Iterator[Problem]:
    """What is wrong with a range that is none."""
    if not isinstance(value, DayRange):
        yield Problem(path, "type", f"expected DayRange, got {shown(value)}")


def _is_count(value: DayBound) -> bool:
    """Whether it counts at least one day."""
    return value == math.inf if isinstance(value, float) else type(value) is int and value >= 1
