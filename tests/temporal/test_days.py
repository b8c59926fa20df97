"""Day arithmetic against the standard library, and far outside its years."""

import datetime
import itertools

from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.temporal.days import (
    civil_from_day,
    day_from_civil,
    days_in_month,
    days_in_year,
    is_leap_year,
    month_span,
    year_span,
)

FAR = st.integers(-(10**12), 10**12)


@given(st.dates())
def test_days_agree_with_datetime(date: datetime.date) -> None:
    assert day_from_civil(date.year, date.month, date.day) == date.toordinal()
    assert civil_from_day(date.toordinal()) == (date.year, date.month, date.day)


@given(FAR)
@example(0)
@example(-305)
@example(146_097)
@example(-146_096)
def test_civil_and_day_are_inverse(day: int) -> None:
    year, month, day_of_month = civil_from_day(day)
    assert day_from_civil(year, month, day_of_month) == day
    assert 1 <= month <= 12
    assert 1 <= day_of_month <= days_in_month(year, month)


@given(FAR)
def test_the_next_day_is_the_next_on_the_calendar(day: int) -> None:
    assert civil_from_day(day) < civil_from_day(day + 1)


@given(FAR)
def test_months_and_years_fit_without_gaps(year: int) -> None:
    months = [month_span(year, month) for month in range(1, 13)]
    assert months[0][0] == year_span(year)[0]
    assert months[-1][1] == year_span(year)[1]
    assert all(one[1] + 1 == two[0] for one, two in itertools.pairwise(months))
    assert year_span(year)[1] + 1 == year_span(year + 1)[0]
    assert year_span(year)[1] - year_span(year)[0] + 1 == days_in_year(year)


@given(FAR)
def test_calendar_repeats_every_400_years(year: int) -> None:
    assert is_leap_year(year) == is_leap_year(year + 400)
    assert year_span(year + 400)[0] - year_span(year)[0] == 146_097


def test_year_zero_is_a_leap_year_and_ends_before_day_one() -> None:
    assert is_leap_year(0)
    assert year_span(0) == (-365, 0)
