"""The Umm al-Qura calendar of Saudi Arabia, from the tables of the hijridate library."""

from functools import cache

from diplorecords.errors import MissingExtraError
from diplorecords.temporal.calendars.arithmetic import Arithmetic, Months

__all__ = ["UMALQURA_YEARS", "umalqura"]

UMALQURA_YEARS = range(1343, 1501)
"""The years for which there are tables: 1343 to 1500 AH, 1924 to 2077."""


@cache
def umalqura() -> Arithmetic:
    """The rules of the calendar.

    >>> umalqura().day_of(1445, 1, 7) == umalqura().day_of(1445, 1, 6) + 1
    True

    Raises:
        MissingExtraError: If hijridate is not installed.
    """
    try:
        from hijridate import Hijri
    except ImportError:
        raise MissingExtraError("calendars", "hijridate") from None

    @cache
    def new_year(year: int) -> int:
        return Hijri(year, 1, 1).to_gregorian().toordinal()

    @cache
    def months(year: int) -> Months:
        return tuple((month, Hijri(year, month, 1).month_length()) for month in range(1, 13))

    return Arithmetic(
        new_year, months, days_in_cycle=10_631, years_in_cycle=30, years=UMALQURA_YEARS
    )
