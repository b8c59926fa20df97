"""pendulum at the edge: the same days there and here, and calendar arithmetic."""

import datetime
import math

import pendulum
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError, ValidationError
from diplorecords.temporal import DateInterval, DayRange, EdtfDate, EdtfDateTime
from diplorecords.temporal.pendulum_edge import (
    CalendarPeriod,
    from_pendulum,
    shift_day,
    shift_range,
    to_pendulum,
)
from diplorecords.testing import calendar_periods

ordinals = st.integers(datetime.date.min.toordinal(), datetime.date.max.toordinal())
modern = st.integers(700_000, 800_000)
periods = calendar_periods()


@given(ordinals)
def test_a_day_survives_the_way_there_and_back(day: int) -> None:
    date = to_pendulum(EdtfDate.from_day(day))
    assert type(date) is pendulum.Date
    assert date.toordinal() == day
    assert from_pendulum(date) == EdtfDate.from_day(day)


@given(st.datetimes(), st.integers(-14 * 60, 14 * 60))
def test_a_moment_survives_the_way_there_and_back(local: datetime.datetime, minutes: int) -> None:
    zone = datetime.timezone(datetime.timedelta(minutes=minutes))
    moment = local.replace(microsecond=0, tzinfo=zone)
    value = from_pendulum(moment)
    assert isinstance(value, EdtfDateTime)
    assert to_pendulum(value) == moment
    assert from_pendulum(to_pendulum(value)) == value


@given(ordinals, ordinals)
def test_an_interval_survives_the_way_there_and_back(one: int, other: int) -> None:
    interval = DateInterval(min(one, other), max(one, other))
    assert from_pendulum(to_pendulum(interval)) == interval


def test_a_reversed_pendulum_interval_is_its_days_in_order() -> None:
    reversed_interval = pendulum.Interval(pendulum.date(2024, 1, 5), pendulum.date(2024, 1, 1))
    assert from_pendulum(reversed_interval) == DateInterval(738_886, 738_890)


@given(modern, modern, periods)
def test_shifting_keeps_order(one: int, other: int, period: CalendarPeriod) -> None:
    assume(one <= other)
    assert shift_day(one, period) <= shift_day(other, period)


@given(modern, st.integers(-900, 900))
def test_shifting_by_days_is_adding(day: int, days: int) -> None:
    assert shift_day(day, CalendarPeriod(days=days)) == day + days


@given(modern, st.integers(0, 60), periods)
def test_a_range_shifts_to_the_hull_of_its_days(
    first: int, more: int, period: CalendarPeriod
) -> None:
    shifted = {shift_day(day, period) for day in range(first, first + more + 1)}
    expected = DayRange(min(shifted), max(shifted))
    assert shift_range(DayRange(first, first + more), period) == expected


def test_missing_bounds_stay_missing() -> None:
    still = DayRange.open_from(738_886)
    assert shift_range(still, CalendarPeriod(days=1)) == DayRange(738_887, math.inf, or_open=True)
    assert shift_range(DayRange.unknown(), CalendarPeriod(months=3)) == DayRange.unknown()


@pytest.mark.parametrize(
    ("start", "period", "end"),
    [
        ("2023-01-31", CalendarPeriod(months=1), "2023-02-28"),
        ("2024-01-31", CalendarPeriod(months=1), "2024-02-29"),
        ("2024-02-29", CalendarPeriod(years=1), "2025-02-28"),
        ("1997-04-29", CalendarPeriod(days=-180), "1996-10-31"),
        ("2024-03-31", CalendarPeriod(months=-1), "2024-02-29"),
        ("2024-12-31", CalendarPeriod(months=2, weeks=1), "2025-03-07"),
    ],
)
def test_a_month_keeps_its_day_or_takes_the_last(
    start: str, period: CalendarPeriod, end: str
) -> None:
    assert shift_day(EdtfDate(start).earliest_day, period) == EdtfDate(end).earliest_day


@pytest.mark.parametrize("day", [0, -5, datetime.date.max.toordinal() + 1])
def test_days_that_pendulum_lacks_are_refused_by_name(day: int) -> None:
    with pytest.raises(ValidationError, match="leaves the years 1 to 9999"):
        shift_day(day, CalendarPeriod())


def test_a_shift_out_of_range_is_refused() -> None:
    with pytest.raises(ValidationError, match="leaves the years 1 to 9999"):
        shift_day(datetime.date.max.toordinal(), CalendarPeriod(days=1))
    with pytest.raises(ValidationError, match="leaves the years 1 to 9999"):
        shift_day(1, CalendarPeriod(years=10**40))


@pytest.mark.parametrize(
    "value",
    [
        EdtfDate("2024-07"),
        EdtfDate("2024"),
        EdtfDate("2024-07-13?"),
        EdtfDate("2024-07-1X"),
        EdtfDateTime("2024-07-13T12:00:00"),
        EdtfDateTime("2016-12-31T23:59:60Z"),
        DateInterval(1, math.inf),
        DateInterval(-math.inf, 1),
        "2024-07-13",
    ],
)
def test_what_pendulum_cannot_say_exactly_is_refused(value: EdtfDate) -> None:
    with pytest.raises(ValidationError, match="pendulum cannot say"):
        to_pendulum(value)


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(ValidationError, match="expected a pendulum Date"):
        from_pendulum("2024-07-13")  # type: ignore[arg-type]


def test_a_shift_with_seconds_is_refused() -> None:
    with pytest.raises(EdtfError):
        from_pendulum(pendulum.datetime(1880, 1, 1, tz="Europe/Paris"))


def test_a_period_counts_in_whole_numbers() -> None:
    with pytest.raises(ValidationError) as caught:
        CalendarPeriod(months=1.5, days=True)  # type: ignore[arg-type]
    assert [problem.path for problem in caught.value.problems] == ["/months", "/days"]
