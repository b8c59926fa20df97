"""Statements about one period together: a lattice of what they allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.temporal import (
    Contradiction,
    DateInterval,
    DayRange,
    TimeSpan,
    combine,
    hull,
    possible_relations,
)
from diplorecords.testing import time_spans

SPANS = st.one_of(time_spans(st.integers(-9, 9)), time_spans())


@given(SPANS, SPANS)
def test_combining_is_symmetric(a: TimeSpan, b: TimeSpan) -> None:
    one, other = combine(a, b), combine(b, a)
    if isinstance(one, Contradiction):
        assert isinstance(other, Contradiction)
        assert (one.a, one.b, one.about) == (other.b, other.a, other.about)
    else:
        assert one == other


@given(SPANS, SPANS)
def test_both_statements_agree_with_what_they_say_together(a: TimeSpan, b: TimeSpan) -> None:
    both = combine(a, b)
    if isinstance(both, TimeSpan):
        assert combine(both, a) == combine(both, b) == both
        assert hull([a, both]) == a


@given(SPANS, SPANS)
def test_a_statement_agrees_with_a_hull_of_it(a: TimeSpan, b: TimeSpan) -> None:
    assert combine(a, hull([a, b])) == a
    assert hull([a, b]) == hull([b, a])
    assert hull([a]) == combine(a, a) == a


@given(SPANS, SPANS, SPANS)
def test_knowing_more_never_adds_a_relation(a: TimeSpan, b: TimeSpan, other: TimeSpan) -> None:
    wide = hull([a, b])
    assert possible_relations(a, other) <= possible_relations(wide, other)
    assert possible_relations(other, a) <= possible_relations(other, wide)


def test_a_contradiction_says_what_it_is_about() -> None:
    short, long = TimeSpan.exactly(DateInterval(1, 5)), TimeSpan.exactly(DateInterval(1, 9))
    late = TimeSpan.exactly(DateInterval(7, 9))
    loose_end = TimeSpan(DayRange(1, 9), DayRange(1, 20))
    begins_late = TimeSpan(DayRange(6, 9), DayRange(6, 12))
    ends_early = TimeSpan(DayRange(1, 5), DayRange(1, 5))
    assert combine(short, long) == Contradiction(short, long, "end")
    assert combine(short, late) == Contradiction(short, late, "begin")
    assert combine(loose_end, begins_late) == begins_late
    assert combine(begins_late, ends_early) == Contradiction(begins_late, ends_early, "begin")


def test_an_unknown_end_contradicts_an_open_one() -> None:
    ended = TimeSpan(DayRange.on(1), DayRange.unknown())
    never_ended = TimeSpan(DayRange.on(1), DayRange.open_end())
    assert combine(ended, never_ended) == Contradiction(ended, never_ended, "end")


def test_the_hull_of_nothing_is_refused() -> None:
    with pytest.raises(ValidationError, match="no span"):
        hull([])
