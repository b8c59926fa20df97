"""Periods with four points, against enumeration of their begins and ends."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.temporal import DateInterval, DayCount, DayRange, Reading, TimeSpan
from diplorecords.testing import date_intervals, time_spans

WINDOW = range(-14, 15)
SMALL = time_spans(st.integers(-9, 9))


def points_of(boundary: DayRange) -> list[float]:
    sides = [side for side in (-math.inf, math.inf) if boundary.can_be_open(side)]
    return [*(d for d in WINDOW if boundary.earliest <= d <= boundary.latest), *sides]


def periods_of(span: TimeSpan) -> list[tuple[float, float]]:
    """Every pair of begin and end in a window, with the begin not after the end."""
    return [
        (begin, end)
        for begin in points_of(span.begin)
        for end in points_of(span.end)
        if begin <= end and begin < math.inf and end > -math.inf
    ]


@given(SMALL)
def test_every_point_of_a_range_belongs_to_some_period(span: TimeSpan) -> None:
    """Except that the free side of an infinite range ends with the window."""
    periods = periods_of(span)
    begins, ends = {begin for begin, _ in periods}, {end for _, end in periods}
    assert {p for p in points_of(span.begin) if p < math.inf} == begins
    assert {p for p in points_of(span.end) if p > -math.inf} == ends


@given(SMALL)
def test_core_is_in_every_period_and_hull_is_around_them(span: TimeSpan) -> None:
    periods, inner = periods_of(span), WINDOW[1:-1]
    core = [day for day in inner if all(begin <= day <= end for begin, end in periods)]
    hull = [day for day in inner if any(begin <= day <= end for begin, end in periods)]
    assert [day for day in inner if span.core is not None and day in span.core] == core
    assert [day for day in inner if day in span.hull] == hull


@given(SMALL)
def test_duration_bounds_are_tight(span: TimeSpan) -> None:
    counts = [end - begin + 1 for begin, end in periods_of(span)]
    assert span.duration.low == min(counts)
    unbounded = span.begin.earliest == -math.inf or span.end.latest == math.inf
    assert span.duration.high == (math.inf if unbounded else max(counts))


@given(date_intervals())
def test_an_exact_interval_is_its_own_core_and_hull(interval: DateInterval) -> None:
    span = TimeSpan.exactly(interval)
    assert span.core == span.hull == interval
    assert span.duration == DayCount(interval.total_days, interval.total_days)


def test_the_order_of_begin_and_end_tightens_both() -> None:
    loose = TimeSpan(DayRange(1, 30), DayRange(-5, 20))
    assert loose == TimeSpan(DayRange(1, 20), DayRange(1, 20))
    ongoing = TimeSpan(DayRange(9, 12), DayRange.open_from(3))
    assert ongoing.end == DayRange.open_from(9)


@pytest.mark.parametrize(
    ("begin", "end", "paths"),
    [
        (DayRange.on(2), DayRange.on(1), ["/end"]),
        (DayRange.open_end(), DayRange.open_end(), ["/begin"]),
        (DayRange.open_from(1), DayRange.open_end(), ["/begin"]),
        (DayRange.on(1), DayRange.open_begin(), ["/end"]),
        (DayRange.on(1), DayRange(-math.inf, 5, or_open=True), ["/end"]),
        (1, None, ["/begin", "/end"]),
    ],
)
def test_what_is_no_period_is_refused(begin: Any, end: Any, paths: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        TimeSpan(begin, end)
    assert [problem.path for problem in caught.value.problems] == paths


@pytest.mark.parametrize(("low", "high"), [(0, 1), (2, 1), (1.0, 2), (True, 1), (1, -math.inf)])
def test_what_is_no_count_of_days_is_refused(low: Any, high: Any) -> None:
    with pytest.raises(ValidationError, match="at least 1"):
        DayCount(low, high)


def test_a_count_without_end_is_not_known() -> None:
    assert not DayCount(math.inf, math.inf).known
    assert DayCount(1, 1).known


def test_the_readings_have_the_names_that_fields_give() -> None:
    assert [reading.value for reading in Reading] == ["whole", "day", "within"]
