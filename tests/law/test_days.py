"""Delays as clauses count them, and the days that follow."""

import datetime
import math

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.law.days import (
    all_days,
    day_after,
    last_before,
    moved_days,
    operative_days,
)
from diplorecords.records import TreatyAction
from diplorecords.temporal.meaning import ANY_DAY
from diplorecords.testing import delays
from diplorecords.values import Delay, TreatyActionKind

SMALL_DELAYS = st.builds(
    Delay,
    years=st.integers(0, 3),
    months=st.integers(0, 30),
    days=st.integers(0, 200),
    first_of_next_month=st.booleans(),
    year_ends_in=st.none() | st.integers(1, 12),
)
DAYS = st.integers(-1_000_000, 4_000_000)


@given(DAYS, SMALL_DELAYS, st.integers(0, 400))
def test_a_later_day_never_leads_to_an_earlier_one(day: int, delay: Delay, step: int) -> None:
    assert day_after(day, delay) <= day_after(day + step, delay)


@given(DAYS, SMALL_DELAYS)
def test_last_before_is_the_last_day_that_does_not_lead_past_a_day(day: int, delay: Delay) -> None:
    last = last_before(day, delay)
    assert day_after(last, delay) <= day < day_after(last + 1, delay)


@given(DAYS, SMALL_DELAYS)
def test_the_calendar_repeats_after_400_years(day: int, delay: Delay) -> None:
    assert day_after(day + 146_097, delay) == day_after(day, delay) + 146_097


@given(st.dates(max_value=datetime.date(9000, 1, 1)), st.integers(0, 30))
def test_the_first_of_the_next_month_is_in_the_month_that_follows(
    date: datetime.date, days: int
) -> None:
    found = day_after(date.toordinal(), Delay(days=days, first_of_next_month=True))
    reached = date + datetime.timedelta(days=days)
    first = datetime.date.fromordinal(int(found))
    months = (first.year - reached.year) * 12 + first.month - reached.month
    assert (first.day, months) == (1, 1)


@given(st.dates(max_value=datetime.date(9000, 1, 1)), st.integers(1, 12))
def test_the_end_of_a_year_is_the_last_day_of_its_last_month_and_less_than_a_year_away(
    date: datetime.date, month: int
) -> None:
    found = int(day_after(date.toordinal(), Delay(year_ends_in=month)))
    assert 0 <= found - date.toordinal() <= 365
    after = datetime.date.fromordinal(found + 1)
    assert (after.day, after.month) == (1, month % 12 + 1)


@given(delays())
def test_never_stays_never_and_no_delay_changes_nothing(delay: Delay) -> None:
    assert day_after(math.inf, delay) == last_before(math.inf, delay) == math.inf
    assert day_after(7, None) == last_before(7, None) == 7


@given(st.lists(st.integers(0, 60), min_size=2, max_size=6, unique=True), SMALL_DELAYS)
def test_moved_days_are_those_of_each_day(ends: list[int], delay: Delay) -> None:
    ends = sorted(ends[: len(ends) // 2 * 2])
    days = tuple(ends[:2])
    single = all_days(days)
    assert single is not None
    assert all_days(moved_days(days, delay)) == sorted({day_after(day, delay) for day in single})


def test_what_has_too_many_days_is_moved_by_its_ends() -> None:
    assert moved_days((1, 9999), Delay(days=1)) == (2, 10_000)
    assert moved_days((1, 9999), Delay(years=400)) == (146_098, 156_096)
    assert moved_days(ANY_DAY, Delay(days=1)) == ANY_DAY


def test_the_operative_day_is_that_of_the_deposit_if_there_is_one() -> None:
    act = TreatyAction(
        id="x",
        actor="state:aze",
        instrument="treaty:y",
        kind=TreatyActionKind.ACCESSION,
        dated="0001-01-02",
        notified="0001-01-09",
        deposited="0001-01-05",
        effective="0001-02",
    )
    assert operative_days(act) == (5, 5)
    bare = TreatyAction(
        id="x", actor="state:aze", instrument="treaty:y", kind=TreatyActionKind.ACCESSION
    )
    assert operative_days(bare) == ANY_DAY
