"""Day arithmetic: ordinals of the proleptic Gregorian calendar, without limits.

Day 1 is 0001-01-01, as in `datetime.date.toordinal`, and the count runs on in both directions.
Years are astronomical: year 0 is 1 BC, year -1 is 2 BC.
"""

__all__ = [
    "civil_from_day",
    "day_from_civil",
    "days_in_month",
    "days_in_year",
    "is_leap_year",
    "month_span",
    "year_span",
]

DAYS_IN_400_YEARS = 146_097
DAYS_IN_100_YEARS = 36_524
DAYS_IN_4_YEARS = 1_461

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap_year(year: int) -> bool:
    """Whether the year has a 29 February.

    >>> is_leap_year(0), is_leap_year(1900), is_leap_year(-4)
    (True, False, True)
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """How many days the month has in that year; the month must be 1 to 12.

    >>> days_in_month(2024, 2)
    29
    """
    return 29 if month == 2 and is_leap_year(year) else _LENGTHS[month]


def days_in_year(year: int) -> int:
    """How many days the year has.

    >>> days_in_year(1985)
    365
    """
    return 366 if is_leap_year(year) else 365


def day_from_civil(year: int, month: int, day: int) -> int:
    """The ordinal of a calendar day; month and day must exist in that year.

    >>> day_from_civil(1, 1, 1), day_from_civil(0, 12, 31)
    (1, 0)
    """
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + _DAYS_BEFORE[month] + (month > 2 and is_leap_year(year)) + day


def civil_from_day(day: int) -> tuple[int, int, int]:
    """The year, month and day of an ordinal.

    >>> civil_from_day(724_743)
    (1985, 4, 12)
    """
    cycles, rest = divmod(day - 1, DAYS_IN_400_YEARS)
    centuries = min(rest // DAYS_IN_100_YEARS, 3)  # the last day of a cycle is a leap day
    rest -= centuries * DAYS_IN_100_YEARS
    fours, rest = divmod(rest, DAYS_IN_4_YEARS)
    ones = min(rest // 365, 3)  # so is the last day of four years
    rest -= ones * 365
    year = cycles * 400 + centuries * 100 + fours * 4 + ones + 1
    month = min(rest // 29 + 1, 12)
    while rest < _DAYS_BEFORE[month] + (month > 2 and is_leap_year(year)):
        month -= 1
    return year, month, rest - _DAYS_BEFORE[month] - (month > 2 and is_leap_year(year)) + 1


def year_span(year: int) -> tuple[int, int]:
    """The first and last day of the year.

    >>> year_span(1)
    (1, 365)
    """
    return day_from_civil(year, 1, 1), day_from_civil(year, 12, 31)


def month_span(year: int, month: int) -> tuple[int, int]:
    """The first and last day of the month.

    >>> month_span(1, 2)
    (32, 59)
    """
    first = day_from_civil(year, month, 1)
    return first, first + days_in_month(year, month) - 1
