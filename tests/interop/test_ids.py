"""Ids made from texts are stable, allowed and different for different texts."""

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.interop.ids import digest, folded, slug
from diplorecords.values import Ref

TEXTS = st.text(st.characters(codec="utf-8"))


@given(TEXTS)
def test_a_slug_is_empty_or_an_allowed_id(text: str) -> None:
    part = slug(text)
    assert not part or Ref("person", part).id == part


@given(TEXTS)
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(TEXTS)
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    part = slug(text)
    assert len(part) <= 80
    assert slug(part) == part or len(part) > 60


@given(TEXTS)
def test_case_and_outer_space_do_not_matter(text: str) -> None:
    assert slug(f" {text} ") == slug(text)


@given(st.lists(TEXTS), st.lists(TEXTS))
def test_digests_tell_texts_apart(first: list[str], second: list[str]) -> None:
    assert (digest(*first) == digest(*second)) is (first == second)


def test_marks_and_apostrophes_go_and_hyphens_part_words() -> None:
    assert folded("Niinistö O’Kelly Dae-jung") == "niinisto okelly dae jung"


def test_other_scripts_stay() -> None:
    assert slug("Илья") == "илья"
    assert slug("علی") == "علی"


def test_long_texts_are_cut_and_told_apart() -> None:
    assert slug("a " * 100) != slug("a " * 101)


def test_letters_that_show_nothing_are_no_part_of_an_id() -> None:
    assert slug("\u3164") == slug("\u115f\uffa0") == ""
    assert slug("a\u1160b") == "a-b"
