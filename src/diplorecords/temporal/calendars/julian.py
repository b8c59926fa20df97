"""The Julian calendar, with astronomical years: year 0 is 1 BC."""

from diplorecords.temporal.calendars.arithmetic import Arithmetic, Months

__all__ = ["JULIAN"]

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _new_year(year: int) -> int:
    # 1 January of year 1 is two days before the Gregorian one: ordinal -1.
    return -1 + 365 * (year - 1) + (year - 1) // 4


def _months(year: int) -> Months:
    january, february, *rest = _LENGTHS
    return tuple(enumerate((january, february + (year % 4 == 0), *rest), start=1))


JULIAN = Arithmetic(_new_year, _months, days_in_cycle=1_461, years_in_cycle=4)
"""Every fourth year is a leap year."""
