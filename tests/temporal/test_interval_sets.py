"""Sets of days, against Python sets of days."""

import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.temporal import DateInterval, DateIntervalSet
from diplorecords.testing import date_interval_sets, date_intervals, days

ANY = date_interval_sets(st.integers(-9, 9))
FINITE = date_interval_sets(st.integers(-9, 9), bounded=True)
WINDOW = range(-12, 13)
EVERY_DAY = DateIntervalSet([DateInterval(-math.inf, math.inf)])
EMPTY = DateIntervalSet()


def days_of(days: DateIntervalSet) -> set[int]:
    return {day for day in WINDOW if day in days}


@given(ANY, ANY)
def test_the_operators_are_those_of_sets_of_days(a: DateIntervalSet, b: DateIntervalSet) -> None:
    assert days_of(a | b) == days_of(a) | days_of(b)
    assert days_of(a & b) == days_of(a) & days_of(b)
    assert days_of(a - b) == days_of(a) - days_of(b)
    assert days_of(a ^ b) == days_of(a) ^ days_of(b)
    assert days_of(~a) == set(WINDOW) - days_of(a)


@given(date_interval_sets(), date_interval_sets(), date_interval_sets())
def test_the_sets_are_a_boolean_algebra(
    a: DateIntervalSet, b: DateIntervalSet, c: DateIntervalSet
) -> None:
    assert a | b == b | a
    assert (a & b) & c == a & (b & c)
    assert a & (b | c) == (a & b) | (a & c)
    assert ~(a | b) == ~a & ~b
    assert ~~a == a
    assert a | ~a == EVERY_DAY
    assert a & ~a == EMPTY
    assert a - b == a & ~b
    assert a ^ b == (a | b) - (a & b)
    assert a | (a & b) == a


@given(date_interval_sets())
def test_union_with_empty_is_identity(a: DateIntervalSet) -> None:
    assert a | EMPTY == a
    assert EMPTY | a == a
    assert hash(a | EMPTY) == hash(a)


@given(st.lists(date_intervals(st.integers(-9, 9)), max_size=6), st.randoms())
def test_order_and_overlap_of_the_pieces_say_nothing(
    pieces: list[DateInterval], random: Any
) -> None:
    shuffled = [*pieces, *pieces]
    random.shuffle(shuffled)
    made = DateIntervalSet(shuffled)
    assert made == DateIntervalSet(pieces)
    assert days_of(made) == {day for day in WINDOW for piece in pieces if day in piece}


@given(date_interval_sets())
def test_pieces_neither_overlap_nor_touch(a: DateIntervalSet) -> None:
    pieces = list(a)
    assert len(pieces) == len(a)
    assert DateIntervalSet(pieces) == a
    assert all(one.last + 1 < other.first for one, other in pairwise(pieces))


@given(ANY, ANY, date_intervals(st.integers(-9, 9)), st.integers(-12, 12))
def test_covers_means_that_nothing_is_left(
    a: DateIntervalSet, b: DateIntervalSet, interval: DateInterval, day: int
) -> None:
    assert a.covers(b) == (b - a == EMPTY)
    assert a.covers(interval) == (DateIntervalSet([interval]) - a == EMPTY)
    assert a.covers(day) == (day in a)


@given(FINITE)
def test_total_days_counts_the_days(a: DateIntervalSet) -> None:
    assert a.total_days == len(days_of(a))


@given(ANY)
def test_total_days_is_the_sum_of_the_pieces(a: DateIntervalSet) -> None:
    assert a.total_days == sum(piece.total_days for piece in a)


@given(date_interval_sets())
def test_hull_is_the_set_and_its_gaps(a: DateIntervalSet) -> None:
    if a.hull is None:
        assert a == a.gaps == EMPTY
    else:
        assert a | a.gaps == DateIntervalSet([a.hull])
    assert a & a.gaps == EMPTY


@given(date_interval_sets(), days())
def test_a_day_lies_in_a_set_when_it_lies_in_a_piece(a: DateIntervalSet, day: int) -> None:
    assert (day in a) == any(day in piece for piece in a)


def test_the_set_shows_as_an_expression() -> None:
    days = DateIntervalSet([DateInterval(7, 9), DateInterval(1, 2), DateInterval(3, 4)])
    assert repr(days) == (
        "DateIntervalSet([DateInterval(first=1, last=4), DateInterval(first=7, last=9)])"
    )


def test_pieces_that_are_no_intervals_are_refused() -> None:
    pieces: Any = [(1, 2)]
    with pytest.raises(ValidationError, match="expected DateInterval"):
        DateIntervalSet(pieces)
