"""`Conflict`: episodes in order and apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.records import Conflict
from diplorecords.temporal import Certainty, Reading, Span, ends_before
from diplorecords.testing import spans


@given(st.lists(spans(), max_size=4))
def test_episodes_are_refused_exactly_where_none_can_end_before_the_next(
    episodes: list[Span],
) -> None:
    wrong = {
        f"/episodes/{index}"
        for index in range(1, len(episodes))
        if ends_before(episodes[index - 1], episodes[index], reading=Reading.WITHIN)
        is Certainty.IMPOSSIBLE
    }
    try:
        Conflict(id="x", episodes=episodes)
    except ValidationError as error:
        assert {problem.path for problem in error.problems} == wrong
    else:
        assert wrong == set()


@pytest.mark.parametrize(
    "episodes",
    [
        [],
        ["1991"],
        ["1991-12-30/1994", "2020-09-27/2020-11-10"],
        ["1991", "1991"],
        ["1991/", "1992/.."],
    ],
)
def test_episodes_that_may_be_in_order_are_kept(episodes: list[str]) -> None:
    assert Conflict(id="x", episodes=episodes).episodes == tuple(map(Span.parse, episodes))


@pytest.mark.parametrize(
    "episodes",
    [["2020", "1991"], ["1991/1994", "1991-06/1995"], ["1992-02-01", "1992-02-01"]],
)
def test_episodes_out_of_order_or_on_one_day_are_refused(episodes: list[str]) -> None:
    with pytest.raises(ValidationError, match="episode-order"):
        Conflict(id="x", episodes=episodes)
