"""The index of periods: bisection finds what a walk over all of them finds."""

import math

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier.times import PeriodIndex
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
