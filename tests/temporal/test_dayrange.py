"""Where a boundary lies: days, the lack of a bound, and no day at all stay apart."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.temporal import DayRange
from diplorecords.testing import day_ranges

WINDOW = range(-14, 15)
RANGES = day_ranges(st.integers(-9, 9))


def points_of(boundary: DayRange) -> set[float]:
    """Every day of a window, and the infinite points that the boundary may be."""
    points: set[float] = {d for d in WINDOW if boundary.earliest <= d <= boundary.latest}
    return points | {side for side in (-math.inf, math.inf) if boundary.can_be_open(side)}


@given(RANGES, RANGES)
def test_intersection_allows_what_both_allow(a: DayRange, b: DayRange) -> None:
    both = a.intersection(b)
    assert (points_of(both) if both else set()) == points_of(a) & points_of(b)


@given(RANGES, RANGES)
def test_hull_allows_what_either_allows(a: DayRange, b: DayRange) -> None:
    assert points_of(a) | points_of(b) <= points_of(a.hull(b))
    assert a.hull(b) == b.hull(a)
    assert a.hull(a) == a


@given(RANGES, RANGES)
def test_hull_and_intersection_absorb_each_other(a: DayRange, b: DayRange) -> None:
    assert a.intersection(a.hull(b)) == a


@given(RANGES)
def test_days_are_counted_without_the_open_point(boundary: DayRange) -> None:
    inside = [day for day in WINDOW if boundary.earliest <= day <= boundary.latest]
    bounded = isinstance(boundary.earliest, int) and isinstance(boundary.latest, int)
    expected = len(inside) if bounded or boundary.open else math.inf
    assert boundary.total_days == expected
    assert boundary.known == (boundary.total_days == 1)


def test_unknown_open_and_perhaps_open_are_three_things() -> None:
    unknown, ended, ongoing = DayRange.unknown(), DayRange.open_end(), DayRange.open_from(5)
    assert len({unknown, ended, ongoing, DayRange(5, math.inf)}) == 4
    assert unknown.intersection(ended) is None
    assert unknown.intersection(ongoing) == DayRange(5, math.inf)
    assert ended.intersection(ongoing) == ongoing.intersection(ended) == ended
    assert DayRange.open_begin().intersection(ended) is None


@pytest.mark.parametrize(
    ("earliest", "latest", "or_open", "path"),
    [
        (2, 1, False, "/latest"),
        (math.inf, 1, False, "/latest"),
        (1, 2, True, "/or_open"),
        (math.inf, math.inf, True, "/or_open"),
        ("1", 2, False, "/earliest"),
        (1, math.nan, False, "/latest"),
    ],
)
def test_what_is_no_range_is_refused(earliest: Any, latest: Any, or_open: bool, path: str) -> None:
    with pytest.raises(ValidationError) as caught:
        DayRange(earliest, latest, or_open=or_open)
    assert [problem.path for problem in caught.value.problems] == [path]
