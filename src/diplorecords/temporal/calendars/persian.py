"""The Persian (Solar Hijri) calendar by its 33-year rule.

The official calendar begins each year at the true equinox in Tehran. The rule of 8 leap years
in 33 gives the same years from 1178 to 1501 AP (1799 to 2122), 1403 and 1404 among them, where
the rule of 2,820 years is wrong. Outside that range it is a convention.
"""

from diplorecords.temporal.calendars.arithmetic import Arithmetic, Months

__all__ = ["PERSIAN"]

_EPOCH = 226_895  # where the rule, run backwards, puts 1 Farvardin of year 1


def _new_year(year: int) -> int:
    return _EPOCH + 365 * (year - 1) + (8 * year + 21) // 33


def _months(year: int) -> Months:
    last = _new_year(year + 1) - _new_year(year) - 6 * 31 - 5 * 30
    return tuple(enumerate((*[31] * 6, *[30] * 5, last), start=1))


PERSIAN = Arithmetic(_new_year, _months, days_in_cycle=12_053, years_in_cycle=33)
"""Six months of 31 days, five of 30, and one of 29 or 30."""
