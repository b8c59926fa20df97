"""`Conflict`: episodes in order, apart and inside; sides as they were."""

import pytest

from diplorecords.errors import ValidationError
from diplorecords.records import Conflict
from diplorecords.temporal import Span
from diplorecords.values import Side


@pytest.mark.parametrize(
    "episodes",
    [
        [],
        ["1991/1994"],
        ["1991-12-30/1994-05-12", "2020-09-27/2020-11-10"],
        ["1991/1994", "1994/1996"],
        ["1994", "1994"],
    ],
)
def test_episodes_that_may_be_in_order_are_kept(episodes: list[str]) -> None:
    assert Conflict(id="x", episodes=episodes).episodes == tuple(map(Span.parse, episodes))


@pytest.mark.parametrize(
    "episodes",
    [["1995/1996", "1991/1994"], ["1991-01-01/1994-05-12", "1994-05-12/1996"], ["1991/..", "1994"]],
)
def test_episodes_out_of_order_or_on_one_day_are_refused(episodes: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        Conflict(id="x", episodes=episodes)
    assert [problem.code for problem in caught.value.problems] == ["episode-order"]
    assert [problem.path for problem in caught.value.problems] == ["/episodes/1"]


def test_episodes_outside_the_conflict_are_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        Conflict(id="x", span="1991/1994", episodes=["1991/1993", "2020"])
    assert [problem.path for problem in caught.value.problems] == ["/episodes/1"]


def test_an_actor_may_change_sides() -> None:
    """As real conflicts have it, even within one year."""
    sides = [Side(["state:a"], secondary=["state:c"]), Side(["state:b"], secondary=["state:c"])]
    assert len(Conflict(id="x", sides=sides).sides) == 2
