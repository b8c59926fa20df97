"""The Hebrew calendar by its fixed rules.

Months are numbered from Nisan (1) to Adar (12) or Adar II (13), as in the Bible; the year
begins with Tishri (7).
"""

from functools import cache

from diplorecords.temporal.calendars.arithmetic import Arithmetic, Months

__all__ = ["HEBREW"]

_EPOCH = -1_373_427  # 7 October 3761 BCE of the Julian calendar
_PARTS_IN_A_DAY = 25_920
_TISHRI_FIRST = (7, 8, 9, 10, 11, 12, 13, 1, 2, 3, 4, 5, 6)


def _molad_day(year: int) -> int:
    """Days from the epoch to the mean new moon of Tishri, no Sunday, Wednesday or Friday."""
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // _PARTS_IN_A_DAY
    return day + (3 * (day + 1) % 7 < 3)


@cache
def _new_year(year: int) -> int:
    before, this, after = (_molad_day(year + step) for step in (-1, 0, 1))
    if after - this == 356:  # no year is that long: it begins two days later
        return _EPOCH + this + 2
    if this - before == 382:  # none with a leap month is that short: the next begins a day later
        return _EPOCH + this + 1
    return _EPOCH + this


@cache
def _months(year: int) -> Months:
    days = _new_year(year + 1) - _new_year(year)
    leap = days > 360
    lengths = {month: 30 if month % 2 else 29 for month in range(1, 13)}
    lengths[8] += days % 10 == 5  # a complete year: Marheshvan is long
    lengths[9] -= days % 10 == 3  # a deficient one: Kislev is short
    if leap:
        lengths |= {12: 30, 13: 29}
    return tuple((month, lengths[month]) for month in _TISHRI_FIRST if month in lengths)


HEBREW = Arithmetic(_new_year, _months, days_in_cycle=35_975_351, years_in_cycle=98_496)
"""Twelve or thirteen months of 29 or 30 days; 353 to 385 days a year."""
