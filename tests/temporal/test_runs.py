"""Runs and lists with a limit."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.temporal.runs import Run, at_most


@given(st.lists(st.integers()), st.integers(-2, 8))
def test_at_most_gives_all_or_nothing(items: list[int], limit: int) -> None:
    assert at_most(items, limit) == (tuple(items) if len(items) <= max(limit, -1) else None)


def test_at_most_draws_one_more_than_the_limit() -> None:
    drawn: list[int] = []

    def endless() -> Iterator[int]:
        while True:
            drawn.append(len(drawn))
            yield 0

    assert at_most(endless(), 3) is None
    assert drawn == [0, 1, 2, 3]


def test_a_run_is_fixed_where_its_unit_fills_it() -> None:
    assert Run(1, 31, 31).fixed
    assert not Run(1, 31, 30).fixed
