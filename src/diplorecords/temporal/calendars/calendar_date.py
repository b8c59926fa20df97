"""`CalendarDate`: a day as another calendar names it."""

from enum import Enum
from typing import cast, final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.calendars.arithmetic import Arithmetic
from diplorecords.temporal.calendars.gregorian import GREGORIAN
from diplorecords.temporal.calendars.hebrew import HEBREW
from diplorecords.temporal.calendars.islamic import ISLAMIC_CIVIL
from diplorecords.temporal.calendars.julian import JULIAN
from diplorecords.temporal.calendars.persian import PERSIAN
from diplorecords.temporal.calendars.umalqura import umalqura

__all__ = ["Calendar", "CalendarDate"]


@final
class Calendar(Enum):
    """The calendars that a source may use.

    >>> Calendar("islamic-civil")
    <Calendar.ISLAMIC_CIVIL: 'islamic-civil'>
    """

    GREGORIAN = "gregorian"
    """Proleptic Gregorian; year 0 is 1 BC."""

    JULIAN = "julian"
    """Julian, the year beginning on 1 January; year 0 is 1 BC."""

    PERSIAN = "persian"
    """Solar Hijri (AP), by the 33-year rule; official from 1178 to 1501."""

    ISLAMIC_CIVIL = "islamic-civil"
    """Hijri (AH), arithmetic."""

    ISLAMIC_UMALQURA = "islamic-umalqura"
    """Hijri (AH), Umm al-Qura, 1343 to 1500; needs the `calendars` extra."""

    HEBREW = "hebrew"
    """Hebrew (AM), months numbered from Nisan, the year beginning with Tishri."""


_ARITHMETIC: dict[Calendar, Arithmetic] = {
    Calendar.GREGORIAN: GREGORIAN,
    Calendar.JULIAN: JULIAN,
    Calendar.PERSIAN: PERSIAN,
    Calendar.ISLAMIC_CIVIL: ISLAMIC_CIVIL,
    Calendar.HEBREW: HEBREW,
}


def _calendar(value: Calendar | str) -> Calendar:
    try:
        return Calendar(value)
    except ValueError:
        hint = ", ".join(calendar.value for calendar in Calendar)
        problem = Problem("/calendar", "calendar", f"no calendar {shown(value)}", hint=hint)
        raise ValidationError("not a calendar", [problem]) from None


def _arithmetic(calendar: Calendar) -> Arithmetic:
    return umalqura() if calendar is Calendar.ISLAMIC_UMALQURA else _ARITHMETIC[calendar]


@final
@attrs.frozen(weakref_slot=False)
class CalendarDate:
    """A date of one of the calendars in which sources write; it always names a real day.

    >>> october = CalendarDate("julian", 1917, 10, 25)
    >>> str(CalendarDate.from_day("gregorian", october.to_day()))
    'gregorian 1917-11-07'
    >>> CalendarDate.from_day("persian", 738_965)
    CalendarDate(calendar=<Calendar.PERSIAN: 'persian'>, year=1403, month=1, day=1)

    Raises:
        ValidationError: If there is no such calendar, or no such date in it.
        MissingExtraError: If the calendar needs a library that is not installed.
    """

    calendar: Calendar = attrs.field(converter=_calendar)
    """The calendar."""

    year: int
    """The year in the calendar's own era; for gregorian and julian, 0 is 1 BC."""

    month: int
    """The month, counted from 1; in the Hebrew calendar Nisan is 1."""

    day: int
    """The day of the month, counted from 1."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a date of the calendar."""
        problems = [
            Problem(f"/{name}", "type", f"expected a whole number, got {shown(number)}")
            for name in ("year", "month", "day")
            if type(number := getattr(self, name)) is not int
        ]
        if not problems and self._ordinal() is None:
            problems.append(self._no_such_date())
        if problems:
            raise ValidationError("not a calendar date", problems)

    @classmethod
    def from_day(cls, calendar: Calendar | str, day: int) -> "CalendarDate":
        """The date that a calendar gives to a day ordinal.

        >>> str(CalendarDate.from_day("hebrew", 739_162))
        'hebrew 5785-07-01'

        Raises:
            ValidationError: If the calendar's rules are not known for that day.
        """
        which = _calendar(calendar)
        found = _arithmetic(which).date_of(day)
        if found is None:
            message = f"the {which.value} calendar is not known for day {day}"
            raise ValidationError("not a calendar date", [Problem("", "calendar-range", message)])
        return cls(which, *found)

    def to_day(self) -> int:
        """The day as an ordinal of the proleptic Gregorian calendar.

        >>> CalendarDate("islamic-civil", 1, 1, 1).to_day()
        227015
        """
        return cast("int", self._ordinal())  # the constructor has seen that there is one

    def _ordinal(self) -> int | None:
        return _arithmetic(self.calendar).day_of(self.year, self.month, self.day)

    def _no_such_date(self) -> Problem:
        years = _arithmetic(self.calendar).years
        hint = None if years is None else f"known for {years[0]} to {years[-1]}"
        return Problem("", "calendar-date", f"there is no {self}", hint=hint)

    def __str__(self) -> str:
        """The calendar's name and the numbers."""
        return f"{self.calendar.value} {self.year}-{self.month:02}-{self.day:02}"
