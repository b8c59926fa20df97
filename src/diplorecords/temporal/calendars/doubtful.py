"""Dates whose calendar, or whose year, the source does not settle: candidates, not a day."""

from collections.abc import Iterable

from diplorecords.errors import Problem, ValidationError
from diplorecords.temporal.calendars.calendar_date import Calendar, CalendarDate
from diplorecords.temporal.calendars.umalqura import UMALQURA_YEARS
from diplorecords.temporal.edtf import EdtfDate, EdtfSet

__all__ = ["dual_date", "islamic_candidates", "old_style_candidates", "one_of"]

_LADY_DAY = (3, 25)


def islamic_candidates(year: int, month: int, day: int) -> tuple[CalendarDate, ...]:
    """What an Islamic date can be whose variant the source does not state.

    The civil date, and the Umm al-Qura one in the years for which that is known. Sources that
    followed a sighting of the moon may be a day off either.

    >>> [date.to_day() for date in islamic_candidates(1445, 1, 1)]
    [738720, 738720]

    Raises:
        ValidationError: If no variant has such a date.
    """
    calendars = [Calendar.ISLAMIC_CIVIL]
    if year in UMALQURA_YEARS:
        calendars.append(Calendar.ISLAMIC_UMALQURA)
    found: list[CalendarDate] = []
    problems: list[Problem] = []
    for calendar in calendars:
        try:
            found.append(CalendarDate(calendar, year, month, day))
        except ValidationError as error:
            problems.extend(error.problems)
    if not found:
        raise ValidationError("not an Islamic date", problems)
    return tuple(found)


def old_style_candidates(year: int, month: int, day: int) -> tuple[CalendarDate, ...]:
    """What an Old Style date can be when the source does not say how it counts years.

    England began the year on 25 March until 1751: a date before that day belongs, counted
    from 1 January, to the year written or to the next one.

    >>> [str(date) for date in old_style_candidates(1648, 1, 30)]
    ['julian 1648-01-30', 'julian 1649-01-30']

    Raises:
        ValidationError: If the Julian calendar has no such date in either year.
    """
    years = (year, year + 1) if (month, day) < _LADY_DAY else (year,)
    found: list[CalendarDate] = []
    problems: list[Problem] = []
    for candidate in years:
        try:
            found.append(CalendarDate(Calendar.JULIAN, candidate, month, day))
        except ValidationError as error:
            problems.extend(error.problems)
    if not found:
        raise ValidationError("not an Old Style date", problems)
    return tuple(found)


def dual_date(year: int, next_year: int, month: int, day: int) -> CalendarDate:
    """The day of a dual date, such as 10 February 1750/51, in the Julian calendar.

    >>> str(dual_date(1750, 51, 2, 10))
    'julian 1751-02-10'

    Raises:
        ValidationError: If the second year is not the next one, or the date is not before
            25 March, where both years would be the same.
    """
    problems: list[Problem] = []
    if next_year not in (year + 1, (year + 1) % 100, (year + 1) % 10):
        problems.append(Problem("/next_year", "dual-date", f"{next_year} does not follow {year}"))
    if not (1, 1) <= (month, day) < _LADY_DAY:
        message = "a dual date lies between 1 January and 24 March"
        problems.append(Problem("/month", "dual-date", message))
    if problems:
        raise ValidationError("not a dual date", problems)
    return CalendarDate(Calendar.JULIAN, year + 1, month, day)


def one_of(dates: Iterable[CalendarDate]) -> EdtfDate | EdtfSet:
    """The candidates as one EDTF statement: a date where they agree, else one of a set.

    >>> str(one_of(old_style_candidates(1648, 1, 30)))
    '[1648-02-09,1649-02-09]'

    Raises:
        ValidationError: If there is no candidate.
        EdtfError: If a day lies outside the four-digit years of EDTF dates.
    """
    days = sorted({date.to_day() for date in dates})
    if not days:
        problem = Problem("", "empty", "no candidate is given")
        raise ValidationError("not a date", [problem])
    members = [EdtfDate.from_day(day) for day in days]
    if len(members) == 1:
        return members[0]
    return EdtfSet(f"[{','.join(map(str, members))}]")
