"""The kernel's sets of days, against Python sets."""

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.temporal.dayset import (
    Days,
    clipped,
    common,
    greatest_to,
    least_from,
    moved,
    union,
)

NUMBERS = st.integers(-9, 9)
STRETCHES = st.tuples(NUMBERS, NUMBERS).map(lambda pair: (min(pair), max(pair)))
SETS = st.lists(STRETCHES, min_size=1, max_size=4).map(union)


def days_of(days: Days) -> set[int]:
    return {
        day
        for first, last in zip(days[::2], days[1::2], strict=True)
        for day in range(int(first), int(last) + 1)
    }


@given(st.lists(STRETCHES, max_size=5))
def test_union_has_the_days_of_all_stretches_without_touching_ones(
    stretches: list[tuple[int, int]],
) -> None:
    made = union(stretches)
    assert days_of(made) == {day for a, b in stretches for day in range(a, b + 1)}
    assert all(a + 1 < b for a, b in zip(made[1::2], made[2::2], strict=False))


@given(SETS, SETS, NUMBERS, NUMBERS)
def test_common_takes_overlapping_stretches(a: Days, b: Days, least: int, most: int) -> None:
    wide = moved(a, least, most)
    expected = {day + step for day in days_of(a) for step in range(least, most + 1)}
    assert days_of(wide) == expected
    assert days_of(common(wide, b)) == expected & days_of(b)


@given(SETS, NUMBERS, NUMBERS)
def test_clipped_keeps_the_days_between(a: Days, first: int, last: int) -> None:
    assert days_of(clipped(a, first, last)) == {d for d in days_of(a) if first <= d <= last}


@given(SETS, NUMBERS)
def test_least_and_greatest_are_the_nearest_days(a: Days, day: int) -> None:
    assert least_from(a, day) == min((d for d in days_of(a) if d >= day), default=None)
    assert greatest_to(a, day) == max((d for d in days_of(a) if d <= day), default=None)
