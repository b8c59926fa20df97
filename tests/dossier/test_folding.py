"""Folding of names: what makes no difference, and what does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier.folding import folded


@given(st.text())
def test_folding_is_idempotent(name: str) -> None:
    """A folded name is folded."""
    assert folded(folded(name)) == folded(name)


@given(st.text())
def test_case_and_space_around_make_no_difference(name: str) -> None:
    """Case folding goes beyond lower case, so the folded form is compared, not the lower one."""
    assert folded(f" \t{name.casefold()}\n") == folded(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("علي", "علی"),
        ("كمال", "کمال"),
        ("می‌رود", "میرود"),
        ("محـــمد", "محمد"),
        ("ＯＳＣＥ", "osce"),
        ("Weiß", "WEISS"),
        ("Minsk\u00a0 Group", "minsk group"),
        ("e\u0301", "É"),
    ],
)
def test_spellings_of_one_name_are_equal(one: str, other: str) -> None:
    """Scripts, presentation forms, joining marks and composition."""
    assert folded(one) == folded(other)


def test_diacritics_make_a_difference() -> None:
    """A name without them is another name: the record has both."""
    assert folded("Aliyev") != folded("Əliyev")
    assert folded("Cote") != folded("Côté")
