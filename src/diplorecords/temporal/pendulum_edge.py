"""The one place that knows pendulum: its values as ours, ours as its, calendar arithmetic.

pendulum is never used to read a source's text or to keep a date: it would invent days.
"""

import datetime
from typing import final, overload

import attrs
import pendulum

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.dayrange import DayRange
from diplorecords.temporal.days import civil_from_day
from diplorecords.temporal.edtf import EdtfDate, EdtfDateTime
from diplorecords.temporal.intervals import DateInterval, DayBound

__all__ = ["CalendarPeriod", "from_pendulum", "shift_day", "shift_range", "to_pendulum"]

_FIRST_DAY = pendulum.Date.min.toordinal()
_LAST_DAY = pendulum.Date.max.toordinal()


@final
@attrs.frozen
class CalendarPeriod:
    """Years, months, weeks and days, as clauses count them: `three months after`.

    A month is not a number of days. Adding months keeps the day of the month, or takes the
    last day where the month is shorter: 31 January and one month is the end of February. So
    two steps of one month may end elsewhere than one step of two.

    >>> shift_day(EdtfDate("2023-01-31").earliest_day, CalendarPeriod(months=1)) - 738_551
    28

    Raises:
        ValidationError: If a number is not whole.
    """

    years: int = attrs.field(default=0, kw_only=True)
    """Calendar years; a 29 February becomes a 28 February."""

    months: int = attrs.field(default=0, kw_only=True)
    """Calendar months."""

    weeks: int = attrs.field(default=0, kw_only=True)
    """Weeks of seven days."""

    days: int = attrs.field(default=0, kw_only=True)
    """Days."""

    def __attrs_post_init__(self) -> None:
        """Refuse numbers that are not whole."""
        problems = [
            Problem(f"/{name}", "type", f"expected a whole number, got {shown(number)}")
            for name in ("years", "months", "weeks", "days")
            if type(number := getattr(self, name)) is not int
        ]
        if problems:
            raise ValidationError("not a calendar period", problems)


def shift_day(day: int, period: CalendarPeriod) -> int:
    """The day that lies the period after a day: years first, then months, weeks and days.

    >>> january = EdtfDate("2024-01-31").earliest_day
    >>> str(EdtfDate.from_day(shift_day(january, CalendarPeriod(months=1))))
    '2024-02-29'

    Raises:
        ValidationError: If either day lies outside the years 1 to 9999 that pendulum knows.
    """
    start = _date(day)
    try:
        moved = start.add(
            years=period.years, months=period.months, weeks=period.weeks, days=period.days
        )
    except (OverflowError, ValueError):
        raise _outside(f"{start} and {period}") from None
    return moved.toordinal()


def shift_range(days: DayRange, period: CalendarPeriod) -> DayRange:
    """Where a boundary lies that is the period after another boundary.

    Exact at both ends: a later day never shifts to an earlier one. Missing bounds stay so.

    >>> adopted = DayRange(738_521, 738_551)
    >>> shift_range(adopted, CalendarPeriod(months=1))
    DayRange(earliest=738552, latest=738579, or_open=False)
    """
    return DayRange(
        _shifted(days.earliest, period), _shifted(days.latest, period), or_open=days.or_open
    )


def from_pendulum(
    value: "datetime.date | pendulum.Interval[pendulum.Date]",
) -> EdtfDate | EdtfDateTime | DateInterval:
    """A pendulum value (or a plain date or datetime) as ours.

    A DateTime keeps its written local time and its shift, and loses fractions of a second and
    the name of its zone. An Interval becomes its days, both ends included, in order.

    >>> from_pendulum(pendulum.date(2024, 7, 13))
    EdtfDate('2024-07-13')

    Raises:
        ValidationError: If it is something else.
        EdtfError: If the zone's shift has seconds, as local mean times had.
    """
    if isinstance(value, pendulum.Interval):
        ends = sorted((value.start.toordinal(), value.end.toordinal()))
        return DateInterval(ends[0], ends[1])
    if isinstance(value, datetime.datetime):
        return EdtfDateTime(value.isoformat(timespec="seconds"))
    if isinstance(value, datetime.date):
        return EdtfDate(value.isoformat())
    message = f"expected a pendulum Date, DateTime or Interval, got {shown(value)}"
    raise ValidationError("not a pendulum value", [Problem("", "type", message)])


@overload
def to_pendulum(value: EdtfDate) -> pendulum.Date: ...
@overload
def to_pendulum(value: EdtfDateTime) -> pendulum.DateTime: ...
@overload
def to_pendulum(value: DateInterval) -> "pendulum.Interval[pendulum.Date]": ...
def to_pendulum(
    value: EdtfDate | EdtfDateTime | DateInterval,
) -> "pendulum.Date | pendulum.DateTime | pendulum.Interval[pendulum.Date]":
    """The pendulum value that says exactly the same.

    A date must be a whole, unmasked, unqualified day; a date and time must carry its shift.
    A DateInterval becomes the interval from its first to its last day.

    >>> to_pendulum(EdtfDate("2024-07-13"))
    Date(2024, 7, 13)

    Raises:
        ValidationError: If pendulum cannot say it: a month or year, a mark of doubt, a mask, a
            local time, a leap second, a missing bound, a year before 1 or after 9999.
    """
    if isinstance(value, EdtfDate):
        if value.day is None or value.masked or value.qualification.qualified:
            raise _inexact(value, "only a whole day without marks or masks is one date")
        return _date(value.earliest_day)
    if isinstance(value, EdtfDateTime):
        return _date_time(value)
    if isinstance(value, DateInterval):
        if isinstance(value.first, float) or isinstance(value.last, float):
            raise _inexact(value, "an interval needs both bounds")
        return pendulum.Interval(_date(value.first), _date(value.last))
    raise _inexact(value, "give an EdtfDate, an EdtfDateTime or a DateInterval")


def _date_time(value: EdtfDateTime) -> pendulum.DateTime:
    if value.shift_minutes is None:
        raise _inexact(value, "a local time is no moment: its shift from UTC is not given")
    if value.second == 60:
        raise _inexact(value, "pendulum has no leap seconds")
    date = _date(value.earliest_day)
    return pendulum.datetime(
        date.year,
        date.month,
        date.day,
        value.hour,
        value.minute,
        value.second,
        tz=pendulum.FixedTimezone(value.shift_minutes * 60),
    )


def _date(day: int) -> pendulum.Date:
    if not _FIRST_DAY <= day <= _LAST_DAY:
        year, month, day_of_month = civil_from_day(day)
        raise _outside(f"{year}-{month:02}-{day_of_month:02}")
    return pendulum.Date.fromordinal(day)


def _shifted(bound: DayBound, period: CalendarPeriod) -> DayBound:
    return bound if isinstance(bound, float) else shift_day(bound, period)


def _outside(what: str) -> ValidationError:
    message = f"{what} leaves the years 1 to 9999 that pendulum knows"
    return ValidationError("not a pendulum date", [Problem("", "pendulum-range", message)])


def _inexact(value: object, reason: str) -> ValidationError:
    message = f"pendulum cannot say {shown(value)} exactly"
    problem = Problem("", "pendulum-exact", message, hint=reason)
    return ValidationError("no pendulum value", [problem])
