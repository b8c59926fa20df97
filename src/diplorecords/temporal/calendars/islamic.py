"""The civil (arithmetic) Islamic calendar."""

from diplorecords.temporal.calendars.arithmetic import Arithmetic, Months

__all__ = ["ISLAMIC_CIVIL"]

_EPOCH = 227_015  # 16 July 622 of the Julian calendar, a Friday


def _new_year(year: int) -> int:
    return _EPOCH + 354 * (year - 1) + (11 * year + 3) // 30


def _months(year: int) -> Months:
    lengths = [30, 29] * 6
    lengths[-1] += (11 * year + 14) % 30 < 11  # years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29
    return tuple(enumerate(lengths, start=1))


ISLAMIC_CIVIL = Arithmetic(_new_year, _months, days_in_cycle=10_631, years_in_cycle=30)
"""Alternating months of 30 and 29 days, with 11 leap days in 30 years (type II)."""
