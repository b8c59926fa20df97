"""The days that law works with: when acts count, and what follows how long after."""

import math

from diplorecords.law.delays import shifted, shifted_back
from diplorecords.law.openday import OpenDay
from diplorecords.records import TreatyAction
from diplorecords.temporal import DayRange, EdtfBase, Span, SpanBoundary
from diplorecords.temporal.dayset import Days, clipped, union
from diplorecords.temporal.intervals import DayBound
from diplorecords.temporal.meaning import ANY_DAY, PointDays, point_days
from diplorecords.values import Delay

__all__ = [
    "NEVER",
    "all_days",
    "certain_day",
    "day_after",
    "first_days",
    "last_before",
    "last_days",
    "moved_days",
    "moves_exactly",
    "operative",
    "operative_days",
]

NEVER = math.inf
"""The day that does not come."""

_MANY_DAYS = 4096
"""How many days are looked at one by one."""


_UNKNOWN = PointDays(ANY_DAY)


def operative(act: TreatyAction) -> PointDays:
    """When an act was done: deposited, else dated, else notified, else effective (VCLT 16)."""
    value = act.deposited or act.dated or act.notified or act.effective
    return _UNKNOWN if value is None else point_days(value)


def operative_days(act: TreatyAction) -> Days:
    """The days on which an act can have been done."""
    return operative(act).days


def first_days(span: Span) -> Days:
    """The days on which a period can have begun.

    >>> first_days(Span("[0001-01-01,0001-01-05]", "0001-02"))
    (1, 1, 5, 5)
    """
    return _days_of(span.begin if span.end is not None else None, span.meaning().begin)


def last_days(span: Span) -> Days:
    """The days that can be the last of a period.

    >>> last_days(Span("0001-01-01/0001-02")), last_days(Span("0001-01-01/.."))
    ((32, 59), (inf, inf))
    """
    return _days_of(span.end, span.meaning().end)


def _days_of(boundary: SpanBoundary | None, ends: DayRange) -> Days:
    """The days between two ends, as far as a boundary allows them."""
    if not isinstance(boundary, EdtfBase):
        return ends.earliest, ends.latest
    return clipped(point_days(boundary).days, ends.earliest, ends.latest)


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
    return day.after(delay) if isinstance(day, OpenDay) else shifted(day, delay)


def last_before(day: DayBound, delay: Delay | None) -> DayBound:
    """The last day from which the delay leads to a day or to one before it.

    >>> last_before(31, Delay(days=30))
    1
    """
    if delay is None or isinstance(day, float):
        return day
    return day.before(delay) if isinstance(day, OpenDay) else shifted_back(day, delay)


def all_days(days: Days) -> list[DayBound] | None:
    """Every single day, or None where they are too many.

    >>> all_days((1, 3, 7, 7)), all_days((1, math.inf))
    ([1, 2, 3, 7], None)
    """
    pairs = list(zip(days[::2], days[1::2], strict=True))
    if sum(last - first + 1 for first, last in pairs) > _MANY_DAYS:
        return None
    return [day for first, last in pairs for day in range(int(first), int(last) + 1)]


def moves_exactly(days: Days, delay: Delay | None) -> bool:
    """Whether `moved_days` gives no day that does not follow from one of the days.

    It moves a long time by calendar months and years as a whole, and the ends of months as well.

    >>> moves_exactly((1, 3), Delay(months=1)), moves_exactly((1, math.inf), Delay(months=1))
    (True, False)
    """
    return delay is None or delay == Delay(days=delay.days) or all_days(days) is not None


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
