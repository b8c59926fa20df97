"""Delays counted from known days, as clauses count them, and back."""

from functools import lru_cache

from diplorecords.temporal.days import civil_from_day, day_from_civil, days_in_month
from diplorecords.values import Delay

__all__ = ["longest", "shifted", "shifted_back"]

_CYCLE = 146_097
"""The days after which the Gregorian calendar repeats: 400 years."""


def longest(delay: Delay) -> int:
    """A number of days that a delay is not longer than.

    >>> longest(Delay(months=1, days=1))
    32
    """
    more = 31 * delay.first_of_next_month + 366 * (delay.year_ends_in is not None)
    return delay.years * 366 + delay.months * 31 + delay.days + more


@lru_cache(maxsize=1 << 14)
def shifted(day: int, delay: Delay) -> int:
    """The day that lies a delay after a day.

    >>> from diplorecords.temporal import EdtfDate
    >>> str(EdtfDate.from_day(shifted(EdtfDate("2000-01-31").earliest_day, Delay(months=1))))
    '2000-02-29'
    """
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


@lru_cache(maxsize=1 << 14)
def shifted_back(day: int, delay: Delay) -> int:
    """The last day from which a delay leads to a day or to one before it.

    >>> shifted_back(59, Delay(months=1))
    31
    """
    low, high = day - longest(delay) - 1, day
    while low < high:  # a later day never leads to an earlier one, so halving finds it
        middle = (low + high + 1) // 2
        if shifted(middle, delay) <= day:
            low = middle
        else:
            high = middle - 1
    return low
