"""The days that law works with: when acts count, and what follows how long after."""

import math
from collections.abc import Iterable
from functools import lru_cache

from diplorecords.records import TreatyAction
from diplorecords.temporal.days import civil_from_day, day_from_civil, days_in_month
from diplorecords.temporal.dayset import Days, least_from, union
from diplorecords.temporal.intervals import DayBound
from diplorecords.temporal.meaning import ANY_DAY, point_days
from diplorecords.values import Delay

__all__ = [
    "NEVER",
    "all_days",
    "certain_day",
    "day_after",
    "effective_days",
    "last_before",
    "moved_days",
    "operative_days",
    "representatives",
]

NEVER = math.inf
"""The day that does not come."""

_CYCLE = 146_097
"""The days after which the Gregorian calendar repeats: 400 years."""

_MANY_DAYS = 4096
"""How many days are looked at one by one."""


def operative_days(act: TreatyAction) -> Days:
    """When an act was done: deposited, else dated, else notified, else effective (VCLT 16)."""
    value = act.deposited or act.dated or act.notified or act.effective
    return ANY_DAY if value is None else point_days(value).days


def effective_days(act: TreatyAction) -> Days | None:
    """When a source says that the act took effect; None where none says it."""
    return None if act.effective is None else point_days(act.effective).days


def certain_day(days: Days) -> int | None:
    """The one day, where there is but one.

    >>> certain_day((7, 7)), certain_day((7, 8))
    (7, None)
    """
    first = days[0]
    return first if first == days[-1] and isinstance(first, int) else None


def day_after(day: DayBound, delay: Delay | None) -> DayBound:
    """The day that lies the delay after a day; never stays never.

    >>> from diplorecords.temporal import EdtfDate
    >>> deposited = EdtfDate("2000-09-01").earliest_day
    >>> months = Delay(months=3, first_of_next_month=True)
    >>> str(EdtfDate.from_day(day_after(deposited, months)))
    '2001-01-01'
    >>> str(EdtfDate.from_day(day_after(deposited, Delay(years=1, year_ends_in=12))))
    '2001-12-31'
    """
    if delay is None or isinstance(day, float):
        return day
    return _day_after(day, delay)


@lru_cache(maxsize=1 << 14)
def _day_after(day: int, delay: Delay) -> int:
    if delay.years or delay.months:
        from diplorecords.temporal.pendulum_edge import CalendarPeriod, shift_day

        period = CalendarPeriod(years=delay.years, months=delay.months)
        place = (
            day % _CYCLE + _CYCLE
        )  # pendulum knows the years 1 to 9999, and the calendar repeats
        day += shift_day(place, period) - place
    day += delay.days
    if delay.first_of_next_month:
        year, month, _ = civil_from_day(day)
        day = day_from_civil(year + month // 12, month % 12 + 1, 1)
    if delay.year_ends_in is not None:
        year, month, _ = civil_from_day(day)
        ends = year + (month > delay.year_ends_in), delay.year_ends_in
        day = day_from_civil(*ends, days_in_month(*ends))
    return day


def last_before(day: DayBound, delay: Delay | None) -> DayBound:
    """The last day from which the delay leads to a day or to one before it.

    >>> last_before(31, Delay(days=30))
    1
    """
    if delay is None or isinstance(day, float):
        return day
    return _last_before(day, delay)


@lru_cache(maxsize=1 << 14)
def _last_before(day: int, delay: Delay) -> int:
    most = delay.years * 366 + delay.months * 31 + delay.days + 32
    low, high = day - most - (0 if delay.year_ends_in is None else 366), day
    while low < high:  # a later day never leads to an earlier one, so halving finds it
        middle = (low + high + 1) // 2
        if _day_after(middle, delay) <= day:
            low = middle
        else:
            high = middle - 1
    return low


def all_days(days: Days) -> list[DayBound] | None:
    """Every single day, or None where they are too many.

    >>> all_days((1, 3, 7, 7)), all_days((1, math.inf))
    ([1, 2, 3, 7], None)
    """
    pairs = list(zip(days[::2], days[1::2], strict=True))
    if sum(last - first + 1 for first, last in pairs) > _MANY_DAYS:
        return None
    return [day for first, last in pairs for day in range(int(first), int(last) + 1)]


def moved_days(days: Days, delay: Delay | None) -> Days:
    """The days that lie the delay after one of these days.

    >>> moved_days((1, 3), Delay(months=1)), moved_days((1, 3), None)
    ((32, 34), (1, 3))
    """
    if delay is None:
        return days
    if delay == Delay(days=delay.days):
        return tuple(day + delay.days for day in days)
    single = all_days(days)
    ends = [(days[0], days[-1])] if single is None else [(day, day) for day in single]
    return union((day_after(first, delay), day_after(last, delay)) for first, last in ends)


def representatives(days: Days, cuts: Iterable[DayBound]) -> list[DayBound]:
    """Days of a set, at least the first and the last of every cell that the cuts divide it into.

    A cell ends on the day of a cut, or on the day before it.

    >>> representatives((1, 9, 20, 20), [5])
    [1, 2, 4, 5, 6, 8, 9, 20]
    """
    only = certain_day(days)
    if only is not None:
        return [only]
    known = [cut for cut in cuts if isinstance(cut, int)]
    ends = [day for day in days if isinstance(day, int)]
    around = {day + step for day in (*known, *ends) for step in (-1, 0, 1)} or {0}
    if days[0] == -math.inf:
        around.add(min(around) - 1)
    if days[-1] == math.inf:
        around.add(max(around) + 1)
    return sorted(day for day in around if least_from(days, day) == day)
