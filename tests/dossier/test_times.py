"""The index of periods: bisection finds what a walk over all of them finds."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.dossier.times import PeriodIndex
from diplorecords.records import Person, State
from diplorecords.temporal import DateInterval
from diplorecords.testing import date_intervals

PERIODS = st.lists(date_intervals() | date_intervals(st.integers(-40, 40)))


@given(PERIODS, date_intervals() | date_intervals(st.integers(-40, 40)))
def test_found_are_those_that_share_a_day(periods: list[DateInterval], days: DateInterval) -> None:
    """The slow way looks at each."""
    index = PeriodIndex(enumerate(periods))
    expected = [number for number, period in enumerate(periods) if period.shares_a_day(days)]
    assert sorted(index.touching(days)) == expected


def test_nothing_is_found_in_an_empty_index() -> None:
    """Not even on all days there are."""
    assert list(PeriodIndex([]).touching(DateInterval(-math.inf, math.inf))) == []


def test_a_period_that_only_touches_its_neighbour_is_not_found() -> None:
    """Adjacent days are different days."""
    index = PeriodIndex([(7, DateInterval(1, 10))])
    assert list(index.touching(DateInterval(11, 20))) == []
    assert list(index.touching(DateInterval(10, 20))) == [7]


def test_a_length_beyond_floats_is_no_obstacle() -> None:
    """The first day can be without bound, and a period longer than any float."""
    long = DateInterval(-(10**600), 10**600)
    index = PeriodIndex([(0, long), (1, DateInterval(long.first, math.inf)), (2, long)])
    for days in (DateInterval(-math.inf, 7), DateInterval(-math.inf, math.inf)):
        assert sorted(index.touching(days)) == [0, 1, 2]
    assert list(index.touching(DateInterval(-math.inf, -(10**601)))) == []


@pytest.mark.parametrize("asked", ["../1990", "/1990", "../..", "[..1990-01-01]", "2001-21"])
def test_far_away_records_are_found_from_any_period(asked: str) -> None:
    """Years can have hundreds of digits."""
    state, person = State(id="a", span="Y-1E599/Y1E599"), Person(id="p", born="Y-1E400")
    moment = Dossier.of([state, person]).during(asked)
    assert {*moment.certain, *moment.possible} == {state, person}
