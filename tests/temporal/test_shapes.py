"""Shapes: their lengths and their four points, against enumeration."""

import math

from hypothesis import assume, given
from hypothesis import strategies as st

from diplorecords.temporal import DayRange, TimeSpan, duration
from diplorecords.temporal.dayset import Days, union
from diplorecords.temporal.shapes import (
    UNDEFINED,
    Box,
    Lowered,
    Slide,
    box,
    box_of,
    ends_of,
    lengths,
    time_span,
)
from diplorecords.testing import time_spans

NUMBERS = st.integers(0, 12)
STRETCHES = st.tuples(NUMBERS, NUMBERS).map(lambda pair: (min(pair), max(pair)))
SETS = st.lists(STRETCHES, min_size=1, max_size=3).map(union)


def days_of(days: Days) -> list[int]:
    pairs = zip(days[::2], days[1::2], strict=True)
    return [day for first, last in pairs for day in range(int(first), int(last) + 1)]


def pairs_of(begins: Days, ends: Days) -> list[tuple[int, int]]:
    return [(begin, end) for begin in days_of(begins) for end in days_of(ends) if begin < end]


@given(SETS, SETS)
def test_a_box_keeps_the_points_that_belong_to_some_period(begins: Days, ends: Days) -> None:
    made, pairs = box(begins, ends), pairs_of(begins, ends)
    assert (made is None) == (pairs == [])
    if made is not None:
        assert pairs_of(made.begins, made.ends) == pairs
        assert set(days_of(made.begins)) == {begin for begin, _ in pairs}
        assert set(days_of(made.ends)) == {end for _, end in pairs}


@given(SETS, SETS)
def test_lengths_are_the_least_and_greatest_of_all_periods(begins: Days, ends: Days) -> None:
    made = box(begins, ends)
    assume(made is not None)
    counts = [end - begin for begin, end in pairs_of(begins, ends)]
    assert made is not None
    assert lengths(made) == (min(counts), max(counts))


@given(SETS, st.integers(1, 9))
def test_a_slide_has_one_length_and_ends_that_follow(begins: Days, length: int) -> None:
    slide = Slide(begins, length)
    assert lengths(slide) == (length, length)
    assert days_of(ends_of(slide)) == [day + length for day in days_of(begins)]


@given(time_spans())
def test_four_points_survive_the_way_through_a_box(span: TimeSpan) -> None:
    assert time_span(Lowered((box_of(span),))) == span


@given(time_spans())
def test_a_box_has_the_lengths_of_its_four_points(span: TimeSpan) -> None:
    assert lengths(box_of(span)) == (span.duration.low, span.duration.high)
    assert duration(span) == span.duration


def test_four_points_are_the_hull_of_all_shapes() -> None:
    shapes = (Slide((1, 2, 9, 9), 3), Box((5, 5), (math.inf, math.inf)))
    assert time_span(Lowered(shapes)) == TimeSpan(
        DayRange(1, 9), DayRange(3, math.inf, or_open=True)
    )


def test_what_is_undefined_can_be_any_period() -> None:
    assert time_span(UNDEFINED) == TimeSpan(DayRange.unknown(), DayRange.unknown())


def test_the_end_of_a_box_is_the_end_of_its_periods() -> None:
    assert ends_of(Box((1, 1), (5, 9))) == (5, 9)
