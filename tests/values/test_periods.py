"""Periods in order and inside one another, as far as anything is certain."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.temporal import (
    Certainty,
    Reading,
    Span,
    ends_before,
    shares_a_day,
    within,
)
from diplorecords.testing import spans
from diplorecords.values.periods import order_problems, outside_problems, repeated

DAYS = range(1, 6)
BOXES = [
    Span(f"[0001-01-0{first}..0001-01-0{second}]", f"[0001-01-0{third}..0001-01-0{fourth}]")
    for first, second in itertools.combinations_with_replacement(DAYS, 2)
    for third, fourth in itertools.combinations_with_replacement(DAYS, 2)
    if fourth >= first
]


def lives(span: Span) -> list[tuple[int, int]]:
    """Every first and last day that a period can have."""
    meaning = span.meaning(Reading.WITHIN)
    return [
        (first, last)
        for first in DAYS
        for last in DAYS
        if meaning.begin.earliest <= first <= meaning.begin.latest
        and meaning.end.earliest <= last <= meaning.end.latest
        and first <= last
    ]


@given(st.lists(st.sampled_from(BOXES), max_size=3))
def test_periods_are_refused_exactly_where_no_choice_of_days_puts_them_in_order(
    found: list[Span],
) -> None:
    choices = itertools.product(*map(lives, found))
    fits = any(
        all(one[1] < other[0] for one, other in itertools.pairwise(choice)) for choice in choices
    )
    assert (list(order_problems(found, "x", "y")) == []) is fits


@given(st.sampled_from(BOXES), st.sampled_from(BOXES))
def test_a_part_is_refused_exactly_where_no_choice_of_days_puts_it_inside(
    part: Span, whole: Span
) -> None:
    fits = any(
        outer[0] <= inner[0] and inner[1] <= outer[1]
        for inner in lives(part)
        for outer in lives(whole)
    )
    assert (list(outside_problems([part], whole, "x", "y")) == []) is fits


@given(spans(), spans())
def test_what_is_refused_is_impossible(one: Span, other: Span) -> None:
    if list(order_problems([one, other], "x", "y")):
        assert ends_before(one, other, reading=Reading.WITHIN) is Certainty.IMPOSSIBLE
    if list(outside_problems([one], other, "x", "y")):
        assert within(one, other, reading=Reading.WITHIN) is Certainty.IMPOSSIBLE


def certainly_share(one: Span | None, other: Span | None) -> bool:
    if one is None or other is None or one.qualified or other.qualified:
        return False
    return shares_a_day(one, other, reading=Reading.WITHIN) is Certainty.CERTAIN


@given(st.lists(st.tuples(st.sampled_from("ab"), st.none() | st.sampled_from(BOXES) | spans())))
@example([("a", Span("1992-06", "1992")), ("a", Span("1992", "1992-06")), ("a", None)])
@example([("a", Span("1990", "1993")), ("a", Span("1991", "1992")), ("a", Span("1993", "1995"))])
def test_what_repeats_a_period_certainly_shares_a_day_with_one_before(
    named: list[tuple[str, Span | None]],
) -> None:
    expected = [
        index
        for index, (name, span) in enumerate(named)
        if any(name == other and certainly_share(span, each) for other, each in named[:index])
    ]
    assert list(repeated(named)) == expected


@pytest.mark.parametrize("marked", ["1950~", "1950?/1951", "1949/1951%"])
def test_nothing_is_certain_of_a_period_with_a_mark(marked: str) -> None:
    span = Span.parse(marked)
    assert list(order_problems([Span("1990"), span, Span("1995")], "x", "y")) == []
    assert list(outside_problems([span], Span("1990/2000"), "x", "y")) == []
    assert list(outside_problems([Span("1990")], span, "x", "y")) == []


def test_nothing_is_outside_of_what_is_unset() -> None:
    assert list(outside_problems([Span("1990")], None, "x", "y")) == []


def test_problems_name_the_place_the_period_and_the_one_before() -> None:
    (problem,) = order_problems([Span("1990"), Span("1980"), Span("1995")], "episodes", "order")
    assert (problem.path, problem.code, problem.value) == ("/episodes/1", "order", "1980")
    assert "1990" in problem.message
