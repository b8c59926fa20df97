"""`State`: who administers it and which lists have it, each with its time."""

import pytest

from diplorecords.errors import ValidationError
from diplorecords.records import State, StateKind
from diplorecords.values import Administration, StateListing


def test_a_territory_has_one_administration_after_another() -> None:
    namibia = State(
        id="nam",
        kind=StateKind.TERRITORY,
        administered_by=[
            Administration("state:deu", span="1884/1915", title="protectorate"),
            Administration("state:zaf", span="1915/1990-03-20"),
        ],
    )
    assert [str(each.by) for each in namibia.administered_by] == ["state:deu", "state:zaf"]


def test_nothing_administers_itself() -> None:
    with pytest.raises(ValidationError) as caught:
        State(id="x", administered_by=[Administration("state:y"), Administration("state:x")])
    assert [problem.path for problem in caught.value.problems] == ["/administered_by/1/by"]


def test_a_wrong_id_hides_no_other_problem() -> None:
    twice = [StateListing("cow", "1", span="1919/1938"), StateListing("cow", "2", span="1930")]
    with pytest.raises(ValidationError) as caught:
        State(id="two words", administered_by=[Administration("state:x")], listings=twice)
    assert [problem.path for problem in caught.value.problems] == ["/id", "/listings/1"]


@pytest.mark.parametrize(
    ("one", "other", "twice"),
    [
        (
            StateListing("cow", "305", span="1919/1938"),
            StateListing("cow", "305", span="1955/.."),
            0,
        ),
        (
            StateListing("cow", "305", span="1919/1938"),
            StateListing("gw", "305", span="1918/1938"),
            0,
        ),
        (StateListing("cow", "1", span="1919/1938"), StateListing("cow", "2", span="1938/1955"), 0),
        (StateListing("cow", "1", span="1919/1938"), StateListing("cow", "2", span="1930/1955"), 1),
        (
            StateListing("cow", "1", span="1919~/1938"),
            StateListing("cow", "2", span="1930/1955"),
            0,
        ),
        (
            StateListing("cow", "1", span="1919/1938"),
            StateListing("cow", "2", span="1930/1955?"),
            0,
        ),
        (StateListing("cow", "1"), StateListing("cow", "2", span="1930/1955"), 0),
        (StateListing("cow", "1", span="1930/1955"), StateListing("cow", "2"), 0),
    ],
)
def test_one_list_has_a_state_once_at_a_time(
    one: StateListing, other: StateListing, twice: int
) -> None:
    try:
        State(id="x", listings=[one, other])
    except ValidationError as error:
        assert twice
        assert [problem.path for problem in error.problems] == ["/listings/1"]
    else:
        assert not twice


def test_being_in_a_list_says_nothing_about_the_kind() -> None:
    listed = State(id="x", kind=StateKind.TERRITORY, listings=[StateListing("gw", "1")])
    assert listed.kind is StateKind.TERRITORY
