"""Ranges in sets: what they stand for."""

import itertools
import math

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.temporal import EdtfDate, EdtfRange, Precision
from diplorecords.temporal.edtf.ranges import canonical_items, item_runs, item_values

DAYS = st.integers(700_000, 740_000)


@given(DAYS, st.integers(0, 400))
def test_a_range_of_days_is_every_day(first: int, more: int) -> None:
    item = EdtfRange(EdtfDate.from_day(first), EdtfDate.from_day(first + more))
    values = item_values(item, 1000)
    assert values is not None
    assert [value.earliest_day for value in values] == list(range(first, first + more + 1))
    assert item_runs(item, 1) == ((first, first + more, 1),)
    assert item_values(item, more) is None


@given(st.integers(-200, 200), st.integers(0, 60))
def test_a_range_of_months_is_every_month(first: int, more: int) -> None:
    dates = [EdtfDate.of(month // 12, month % 12 + 1) for month in (first, first + more)]
    item = EdtfRange(dates[0], dates[1])
    values, runs = item_values(item, 100), item_runs(item, 100)
    assert values is not None
    assert runs is not None
    assert len(values) == len(runs) == more + 1
    assert [run.first for run in runs] == [value.earliest_day for value in values]
    assert all(one.last + 1 == two.first for one, two in itertools.pairwise(runs))
    assert item_runs(item, more) is None


def test_open_ranges_have_one_end() -> None:
    earlier, later = EdtfRange(None, EdtfDate("1984?")), EdtfRange(EdtfDate("1984"), None)
    assert (earlier.earliest_day, later.latest_day) == (-math.inf, math.inf)
    assert (earlier.sort_key[0], later.sort_key[1]) == (-math.inf, math.inf)
    assert (earlier.canonical, later.canonical) == ("..1984?", "1984..")
    assert earlier.qualification.uncertain
    assert later.precision is Precision.YEAR
    assert (item_runs(later, 9), item_values(later, 9)) == (None, None)
    assert (item_runs(earlier, 9), item_values(earlier, 9)) == (None, None)


@given(st.lists(st.integers(1900, 1930), min_size=1))
def test_canonical_items_hold_the_same_years(years: list[int]) -> None:
    texts = canonical_items([EdtfDate.of(year) for year in years])
    held: list[int] = []
    for text in texts:
        first, _, last = text.partition("..")
        held += range(int(first), int(last or first) + 1)
    assert held == sorted(set(years))
