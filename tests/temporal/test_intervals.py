"""Exact intervals of days, against Python sets of days."""

import datetime
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.temporal import DateInterval
from diplorecords.testing import date_intervals

SMALL = date_intervals(st.integers(-9, 9), bounded=True)
ANY = date_intervals(st.integers(-9, 9))
WINDOW = range(-12, 13)


def days_of(interval: DateInterval) -> set[int]:
    return {day for day in WINDOW if day in interval}


@given(ANY, ANY)
def test_intersection_has_the_days_of_both(a: DateInterval, b: DateInterval) -> None:
    both = a.intersection(b)
    assert (days_of(both) if both else set()) == days_of(a) & days_of(b)
    assert a.shares_a_day(b) == (both is not None)


@given(ANY, ANY)
def test_hull_is_the_least_interval_that_covers_both(a: DateInterval, b: DateInterval) -> None:
    hull = a.hull(b)
    assert hull.covers(a)
    assert hull.covers(b)
    assert {hull.first, hull.last} <= {a.first, a.last, b.first, b.last}


@given(ANY, ANY)
def test_covers_means_having_every_day(a: DateInterval, b: DateInterval) -> None:
    assert a.covers(b) == (a.intersection(b) == b)


@given(SMALL)
def test_total_days_counts_the_days(interval: DateInterval) -> None:
    assert interval.total_days == len(days_of(interval))


@given(ANY)
def test_an_interval_without_a_bound_has_infinitely_many_days(interval: DateInterval) -> None:
    bounded = isinstance(interval.first, int) and isinstance(interval.last, int)
    assert (interval.total_days == math.inf) is not bounded


def test_dates_are_their_ordinals() -> None:
    first, last = datetime.date(2024, 2, 28), datetime.date(2024, 3, 1)
    assert DateInterval.from_dates(first, last).total_days == 3


@pytest.mark.parametrize(
    ("first", "last", "paths"),
    [
        (2, 1, ["/last"]),
        (math.inf, math.inf, ["/last"]),
        (-math.inf, -math.inf, ["/last"]),
        ("1", 2.5, ["/first", "/last"]),
        (True, 2, ["/first"]),
        (1, math.nan, ["/last"]),
    ],
)
def test_what_is_no_interval_is_refused(first: Any, last: Any, paths: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        DateInterval(first, last)
    assert [problem.path for problem in caught.value.problems] == paths
