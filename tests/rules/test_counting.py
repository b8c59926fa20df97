"""Sums and least numbers over periods equal those that every pair compared gives."""

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.rules.counting import Counted, least_around, sums_within
from diplorecords.temporal import DateInterval

PERIODS = st.lists(st.integers(1, 9), min_size=2, max_size=2).map(
    lambda days: DateInterval(min(days), max(days))
)
COUNTED = st.lists(st.builds(Counted, PERIODS, st.integers(0, 9)), max_size=8)


@given(COUNTED, st.lists(PERIODS, max_size=5))
def test_sums_are_of_all_that_lie_within(parts: list[Counted], wholes: list[DateInterval]) -> None:
    """Every part compared with every whole."""
    assert sums_within(parts, wholes) == [
        sum(part.number for part in parts if lies_within(part.days, whole)) for whole in wholes
    ]


@given(COUNTED, st.lists(PERIODS, max_size=5))
def test_the_least_is_of_all_that_lie_around(
    wholes: list[Counted], parts: list[DateInterval]
) -> None:
    """The first of those that are equal."""
    expected = [
        min(
            (number for number, whole in enumerate(wholes) if lies_within(part, whole.days)),
            key=lambda number: wholes[number].number,
            default=None,
        )
        for part in parts
    ]
    assert least_around(wholes, parts) == expected


def lies_within(part: DateInterval, whole: DateInterval) -> bool:
    """Whether each day of one period is one of the other's."""
    return whole.first <= part.first and part.last <= whole.last
