"""The proleptic Gregorian calendar, with astronomical years: year 0 is 1 BC."""

from diplorecords.temporal.calendars.arithmetic import Arithmetic, Months
from diplorecords.temporal.days import day_from_civil, days_in_month

__all__ = ["GREGORIAN"]


def _new_year(year: int) -> int:
    return day_from_civil(year, 1, 1)


def _months(year: int) -> Months:
    return tuple((month, days_in_month(year, month)) for month in range(1, 13))


GREGORIAN = Arithmetic(_new_year, _months, days_in_cycle=146_097, years_in_cycle=400)
"""The calendar of EDTF and ISO 8601."""
