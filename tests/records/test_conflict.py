"""`Conflict`: episodes in order, apart and inside; nobody on two sides."""

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


def test_nobody_stands_on_two_sides() -> None:
    sides = [Side(["state:a"], secondary=["state:c"]), Side(["state:b", "state:c"])]
    with pytest.raises(ValidationError) as caught:
        Conflict(id="x", sides=sides)
    assert [(problem.path, problem.code) for problem in caught.value.problems] == [
        ("/sides/1", "two-sides")
    ]
