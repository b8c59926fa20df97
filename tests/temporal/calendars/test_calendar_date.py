"""Other calendars: inverse, monotone, and right where history has fixed a date."""

import json
import sys
from pathlib import Path
from typing import TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import MissingExtraError, ValidationError
from diplorecords.temporal.calendars import (
    Calendar,
    CalendarDate,
    dual_date,
    islamic_candidates,
    old_style_candidates,
    one_of,
)
from diplorecords.temporal.calendars.umalqura import umalqura
from diplorecords.temporal.edtf import EdtfDate
from diplorecords.testing import calendar_dates

ARITHMETIC = [calendar for calendar in Calendar if calendar is not Calendar.ISLAMIC_UMALQURA]


class Case(TypedDict):
    """A date of a calendar, and the Gregorian date of the same day, if there is one."""

    calendar: str
    year: int
    month: int
    day: int
    gregorian: str | None


SUITE = Path(__file__).parents[2] / "suite" / "calendars.json"
CASES: list[Case] = json.loads(SUITE.read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("calendar", Calendar)
@given(data=st.data())
def test_a_date_survives_the_way_there_and_back(calendar: Calendar, data: st.DataObject) -> None:
    date = data.draw(calendar_dates(calendar))
    assert CalendarDate.from_day(calendar, date.to_day()) == date


@given(st.sampled_from(ARITHMETIC), st.integers(-2_000_000, 2_000_000))
def test_the_next_day_is_the_next_date(calendar: Calendar, day: int) -> None:
    today, tomorrow = (CalendarDate.from_day(calendar, day + step) for step in (0, 1))
    same_month = (today.year, today.month, today.day + 1)
    assert (tomorrow.year, tomorrow.month, tomorrow.day) == same_month or tomorrow.day == 1
    assert tomorrow.year - today.year in (0, 1)


@pytest.mark.parametrize("calendar", ARITHMETIC)
@given(year=st.integers(-5000, 9000))
def test_the_months_of_a_year_fill_it(calendar: Calendar, year: int) -> None:
    first_month = 7 if calendar is Calendar.HEBREW else 1
    first = CalendarDate(calendar, year, first_month, 1).to_day()
    following = CalendarDate(calendar, year + 1, first_month, 1).to_day()
    dates = [CalendarDate.from_day(calendar, day) for day in range(first, following)]
    assert {date.year for date in dates} == {year}
    assert len({(date.month, date.day) for date in dates}) == following - first


@pytest.mark.parametrize("case", CASES, ids=str)
def test_cases_of_the_suite(case: Case) -> None:
    written = (case["calendar"], case["year"], case["month"], case["day"])
    if case["gregorian"] is None:
        with pytest.raises(ValidationError, match="there is no"):
            CalendarDate(*written)
        return
    day = EdtfDate(case["gregorian"]).earliest_day
    assert CalendarDate(*written).to_day() == day
    assert CalendarDate.from_day(case["calendar"], day) == CalendarDate(*written)


def test_every_wrong_part_is_reported_at_once() -> None:
    with pytest.raises(ValidationError) as caught:
        CalendarDate("julian", "1900", True, 1.5)  # type: ignore[arg-type]
    paths = [problem.path for problem in caught.value.problems]
    assert paths == ["/year", "/month", "/day"]


@pytest.mark.parametrize("calendar", ["maya", 7, None])
def test_an_unknown_calendar_names_the_known_ones(calendar: str) -> None:
    with pytest.raises(ValidationError, match="hebrew"):
        CalendarDate(calendar, 1, 1, 1)


def test_a_day_outside_the_tables_is_refused() -> None:
    with pytest.raises(ValidationError, match="not known for day 1"):
        CalendarDate.from_day("islamic-umalqura", 1)


def test_without_hijridate_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    umalqura.cache_clear()
    monkeypatch.setitem(sys.modules, "hijridate", None)  # as if it were not installed
    with pytest.raises(MissingExtraError, match=r"diplorecords\[calendars\]"):
        CalendarDate("islamic-umalqura", 1445, 1, 1)
    umalqura.cache_clear()


def test_an_islamic_date_without_its_variant_is_two_candidates() -> None:
    found = islamic_candidates(1446, 9, 1)
    assert [date.calendar for date in found] == [
        Calendar.ISLAMIC_CIVIL,
        Calendar.ISLAMIC_UMALQURA,
    ]
    assert str(one_of(found)) == "2025-03-01"
    assert str(one_of(islamic_candidates(1446, 10, 1))) == "[2025-03-30,2025-03-31]"


def test_an_islamic_date_outside_the_tables_is_the_civil_one() -> None:
    assert [date.calendar for date in islamic_candidates(700, 1, 1)] == [Calendar.ISLAMIC_CIVIL]


def test_an_islamic_date_that_one_variant_lacks_is_the_other() -> None:
    (only,) = islamic_candidates(1444, 12, 30)
    assert only.calendar is Calendar.ISLAMIC_UMALQURA


def test_no_islamic_variant_has_a_thirteenth_month() -> None:
    with pytest.raises(ValidationError, match="not an Islamic date"):
        islamic_candidates(1445, 13, 1)


def test_an_old_style_date_of_winter_may_belong_to_the_next_year() -> None:
    found = old_style_candidates(1648, 1, 30)
    assert [date.year for date in found] == [1648, 1649]
    assert len(old_style_candidates(1648, 3, 25)) == 1


def test_a_leap_day_tells_the_years_apart() -> None:
    assert [date.year for date in old_style_candidates(1647, 2, 29)] == [1648]
    with pytest.raises(ValidationError, match="not an Old Style date"):
        old_style_candidates(1645, 2, 29)


@pytest.mark.parametrize("next_year", [1751, 51, 1])
def test_a_dual_date_is_the_later_year_from_january(next_year: int) -> None:
    assert dual_date(1750, next_year, 2, 10) == CalendarDate("julian", 1751, 2, 10)


def test_a_dual_date_says_what_is_wrong_with_it() -> None:
    with pytest.raises(ValidationError) as caught:
        dual_date(1750, 53, 4, 1)
    assert [problem.path for problem in caught.value.problems] == ["/next_year", "/month"]


def test_no_candidates_are_no_date() -> None:
    with pytest.raises(ValidationError, match="no candidate"):
        one_of([])
