"""Exact intervals of days."""

import datetime
import math
from typing import Final, TypeAlias, final

import attrs

from diplorecords.errors import Problem, ValidationError, shown

__all__ = ["DateInterval", "DayBound", "bound_problem"]

DayBound: TypeAlias = int | float
"""The ordinal of a day, or `math.inf` or `-math.inf` where there is no bound."""

_DAY_HINT: Final = "give the ordinal of a day as an int, or math.inf or -math.inf for no bound"


@final
@attrs.frozen(weakref_slot=False)
class DateInterval:
    """The days from `first` to `last`, both included; never empty.

    Days are ordinals of the proleptic Gregorian calendar, as `date.toordinal()` counts them,
    without limits. A bound of `-math.inf` or `math.inf` means that the interval has no first
    or no last day.

    >>> april = DateInterval.from_dates(datetime.date(1985, 4, 1), datetime.date(1985, 4, 30))
    >>> april.total_days, april.first in april
    (30, True)

    Raises:
        ValidationError: If a bound is not a day, or the last day comes before the first.
    """

    first: DayBound
    """The first day, or `-math.inf`."""

    last: DayBound
    """The last day, which still belongs to it, or `math.inf`."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is not an interval."""
        first, last = self.first, self.last
        if type(first) is int and type(last) is int and first <= last:
            return
        problems = [
            problem
            for problem in (bound_problem("/first", first), bound_problem("/last", last))
            if problem is not None
        ]
        if not problems and (first > last or first == math.inf or last == -math.inf):
            message = f"no day lies from {shown(first)} to {shown(last)}"
            problems = [Problem("/last", "interval-order", message)]
        if problems:
            raise ValidationError("DateInterval", problems)

    @classmethod
    def from_dates(cls, first: datetime.date, last: datetime.date) -> "DateInterval":
        """The interval between two dates, both included.

        >>> DateInterval.from_dates(datetime.date(1, 1, 1), datetime.date(1, 1, 31))
        DateInterval(first=1, last=31)
        """
        return cls(first.toordinal(), last.toordinal())

    @property
    def total_days(self) -> DayBound:
        """How many days it has; `math.inf` where it has no bound.

        >>> DateInterval(1, math.inf).total_days
        inf
        """
        if isinstance(self.first, float) or isinstance(self.last, float):
            return math.inf
        return self.last - self.first + 1

    def __contains__(self, day: int) -> bool:
        """Whether the day, given as an ordinal, lies in it."""
        return self.first <= day <= self.last

    def covers(self, other: "DateInterval") -> bool:
        """Whether every day of the other lies in this one.

        >>> DateInterval(1, 365).covers(DateInterval(32, 59))
        True
        """
        return self.first <= other.first and other.last <= self.last

    def shares_a_day(self, other: "DateInterval") -> bool:
        """Whether at least one day lies in both.

        >>> DateInterval(1, 31).shares_a_day(DateInterval(32, 59))
        False
        """
        return self.first <= other.last and other.first <= self.last

    def intersection(self, other: "DateInterval") -> "DateInterval | None":
        """The days that lie in both, or None when there are none.

        >>> DateInterval(1, 31).intersection(DateInterval(20, 40))
        DateInterval(first=20, last=31)
        """
        if not self.shares_a_day(other):
            return None
        return DateInterval(max(self.first, other.first), min(self.last, other.last))

    def hull(self, other: "DateInterval") -> "DateInterval":
        """The least interval that covers both.

        >>> DateInterval(1, 5).hull(DateInterval(9, 9))
        DateInterval(first=1, last=9)
        """
        return DateInterval(min(self.first, other.first), max(self.last, other.last))


def bound_problem(path: str, bound: object) -> Problem | None:
    """What is wrong with a bound, or None when it is a day or infinite.

    >>> bound_problem("/first", 7.5).message
    'expected a day, got 7.5'
    """
    if type(bound) is int or (isinstance(bound, float) and math.isinf(bound)):
        return None
    return Problem(path, "type", f"expected a day, got {shown(bound)}", hint=_DAY_HINT)
