"""Nearest texts: what may have been meant."""

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier.nearest import nearest


@given(st.text(max_size=20), st.lists(st.text(max_size=20), max_size=30))
def test_at_most_three_and_only_from_those_given(text: str, among: list[str]) -> None:
    """Nothing is made up."""
    found = nearest(text, among)
    assert len(found) <= 3
    assert set(found) <= set(among)


@given(st.text(min_size=3, max_size=20), st.lists(st.text(max_size=20), max_size=10))
def test_an_equal_text_comes_first(text: str, among: list[str]) -> None:
    """What was meant is there, if it is there."""
    assert nearest(text, [*among, text])[0] == text


def test_a_slip_of_the_pen_is_seen_through() -> None:
    """Two letters changed places."""
    among = ["meeting:budapest-summit", "meeting:paris-summit", "state:aze"]
    assert nearest("meeting:budapset-summit", among)[0] == "meeting:budapest-summit"


def test_nothing_is_near_when_nothing_is_alike() -> None:
    """A wild guess would mislead."""
    assert nearest("qqqq", ["state:aze"]) == ()


def test_another_case_is_no_other_letter() -> None:
    """The text as it was written comes first."""
    assert nearest("person:SCHMID", ["person:schmid", "person:x"])[0] == "person:schmid"
    assert nearest("GA", ["ga", "GA"]) == ("GA", "ga")
