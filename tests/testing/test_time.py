"""The strategies of time reach every kind of value that tests must see."""

import math
from collections.abc import Callable

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from diplorecords.temporal import (
    AllenRelation,
    Certainty,
    DateInterval,
    DateIntervalSet,
    DayRange,
    RelationSet,
    Span,
    SpanEnd,
    TimeSpan,
)
from diplorecords.testing import (
    allen_relations,
    certainties,
    date_interval_sets,
    date_intervals,
    day_ranges,
    relation_sets,
    spans,
    time_spans,
)

# Any example will do: the least one would take long to find.
FIRST_FOUND = settings(
    phases=[Phase.generate], max_examples=3000, database=None, derandomize=True, deadline=None
)


def test_spans_of_every_kind_are_made() -> None:
    wanted = {
        "one expression",
        "qualified",
        "begin ongoing",
        "begin unknown",
        "end ongoing",
        "end unknown",
        "end over",
    }

    @settings(FIRST_FOUND, max_examples=300)
    @given(spans())
    def make(span: Span) -> None:
        if span.whole is not None:
            wanted.discard("one expression")
        if span.qualified:
            wanted.discard("qualified")
        for name, end in (("begin", span.begin), ("end", span.end)):
            if isinstance(end, SpanEnd):
                wanted.discard(f"{name} {end.value}")

    make()
    assert wanted == set()


@pytest.mark.parametrize(
    "wanted",
    [
        lambda span: span.end.open,
        lambda span: span.begin.open,
        lambda span: span.end.or_open,
        lambda span: span.begin.or_open,
        lambda span: span.end.total_days == math.inf and not span.end.or_open,
        lambda span: span.core is not None and span.duration.high < math.inf,
    ],
)
def test_time_spans_of_every_kind_are_made(wanted: Callable[[TimeSpan], bool]) -> None:
    assert wanted(find(time_spans(), wanted, settings=FIRST_FOUND))


@given(date_intervals(bounded=True), date_interval_sets(bounded=True))
def test_bounded_means_finite(interval: DateInterval, several: DateIntervalSet) -> None:
    assert interval.total_days < math.inf
    assert several.total_days < math.inf


@given(date_intervals(st.integers(0, 5), bounded=True), day_ranges(st.integers(0, 5)))
def test_the_given_days_are_the_bounds(interval: DateInterval, boundary: DayRange) -> None:
    assert {interval.first, interval.last} <= set(range(6))
    assert {boundary.earliest, boundary.latest} <= {*range(6), math.inf, -math.inf}


@pytest.mark.parametrize(
    ("cls", "strategy"),
    [
        (AllenRelation, allen_relations()),
        (Certainty, certainties()),
        (RelationSet, relation_sets()),
        (DateIntervalSet, date_interval_sets()),
    ],
)
def test_each_strategy_makes_its_class(cls: type, strategy: st.SearchStrategy[object]) -> None:
    assert isinstance(find(strategy, lambda value: True), cls)
