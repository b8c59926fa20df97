"""Masked digits against trying every number."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from diplorecords.temporal.edtf.masks import (
    days_ascending,
    days_descending,
    days_of,
    joined,
    mask_level,
    months_of,
    run_units,
    year_blocks,
)

PAIRS = st.text("0123456789X", min_size=2, max_size=2)
YEARS = st.text("019X", min_size=4, max_size=4)


def fits(number: int, pattern: str) -> bool:
    """Whether every digit of the number is allowed by the pattern."""
    digits = f"{number:0{len(pattern)}}"
    return all(letter in ("X", digit) for letter, digit in zip(pattern, digits, strict=True))


@settings(max_examples=10)
@given(YEARS)
def test_years_are_all_that_fit(pattern: str) -> None:
    years = [year for block in year_blocks(False, pattern) for year in block]
    assert years == [year for year in range(10_000) if fits(year, pattern)]


@given(YEARS)
def test_negative_years_mirror_the_positive_ones_without_zero(pattern: str) -> None:
    years = [year for block in year_blocks(False, pattern) for year in block]
    mirrored = [year for block in year_blocks(True, pattern) for year in block]
    assert mirrored == [-year for year in reversed(years) if year]


@given(PAIRS)
def test_months_and_days_are_all_that_fit(pattern: str) -> None:
    assert months_of(pattern) == tuple(n for n in range(1, 13) if fits(n, pattern))
    assert days_of(pattern) == tuple(n for n in range(1, 32) if fits(n, pattern))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5)), min_size=1))
def test_joined_days_are_the_same_days(pieces: list[tuple[int, int]]) -> None:
    groups = sorted((first, first + more) for first, more in pieces)
    runs = list(joined(iter(groups)))
    days = {day for first, last in groups for day in range(first, last + 1)}
    assert {day for run in runs for day in range(run.first, run.last + 1)} == days
    assert all(one.last + 1 < two.first for one, two in itertools.pairwise(runs))


@given(YEARS, PAIRS, PAIRS)
def test_days_come_in_either_direction(year: str, month: str, day: str) -> None:
    choices = (year_blocks(False, year)[:3], months_of(month), days_of(day))
    upward = list(itertools.islice(days_ascending(*choices), 2000))
    if len(upward) < 2000:
        assert upward == sorted(set(upward))
        assert upward == list(days_descending(*choices))[::-1]


def test_days_that_a_month_lacks_are_left_out() -> None:
    runs = list(run_units(year_blocks(False, "2023"), (4, 5), days_of("X1")))
    assert [run.first for run in runs] == [run.last for run in runs]
    assert len(runs) == 3 + 4
    assert list(run_units(year_blocks(False, "2023"), (4, 5), (31,))) == runs[-1:]


def test_level_1_masks_from_the_right_only() -> None:
    level_1 = [("201X", "", ""), ("20XX", "", ""), ("2004", "XX", "")]
    level_1 += [("1985", "04", "XX"), ("1985", "XX", "XX")]
    level_2 = [("2XXX", "", ""), ("XXXX", "", ""), ("X985", "", ""), ("19X5", "", "")]
    level_2 += [("1984", "1X", ""), ("198X", "XX", ""), ("156X", "12", "25")]
    level_2 += [("1985", "XX", "15"), ("1985", "04", "1X"), ("1985", "X4", "XX")]
    level_2 += [("198X", "04", "XX"), ("1985", "XX", "1X"), ("19X1", "XX", "XX")]
    assert {mask_level(*case) for case in level_1} == {1}
    assert {mask_level(*case) for case in level_2} == {2}
    assert mask_level("1985", "04", "12") == 0
