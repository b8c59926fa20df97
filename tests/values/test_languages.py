"""How near language tags come to one another, and which script a name is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.values.languages import check_wanted, language_distance, script_of

TAGS = st.none() | st.lists(
    st.sampled_from(["az", "en", "cyrl", "ir"]), min_size=1, max_size=3
).map("-".join)


@given(TAGS, TAGS)
def test_nothing_is_nearer_than_the_tag_itself(tag: str | None, wanted: str | None) -> None:
    itself = language_distance(wanted, wanted)
    assert itself <= language_distance(tag, wanted)
    if tag is not None and wanted is not None and itself == language_distance(tag, wanted):
        assert tag == wanted


@given(TAGS, TAGS)
def test_case_does_not_matter(tag: str | None, wanted: str | None) -> None:
    upper = None if tag is None else tag.upper()
    assert language_distance(upper, wanted) == language_distance(tag, wanted)


@pytest.mark.parametrize("tag", [None, "und", "MUL", "zxx", "mis"])
def test_no_language_lies_between_the_wanted_and_the_others(tag: str | None) -> None:
    assert language_distance("az-Latn", "az-Cyrl") < language_distance(tag, "az-Cyrl")
    assert language_distance(tag, "az-Cyrl") < language_distance("en", "az-Cyrl")


@pytest.mark.parametrize(
    ("lang", "script", "expected"),
    [
        ("az-Cyrl", None, "Cyrl"),
        ("zh-hant-TW", None, "Hant"),
        ("zh-cmn-Hans-CN", None, "Hans"),
        ("az-Cyrl", "Latn", "Latn"),
        ("az", None, None),
        (None, None, None),
        (None, "Arab", "Arab"),
        ("arab", None, None),
    ],
)
def test_the_script_is_the_given_one_or_that_of_the_tag(
    lang: str | None, script: str | None, expected: str | None
) -> None:
    assert script_of(lang, script) == expected


def test_nothing_wanted_is_nothing_wrong() -> None:
    check_wanted(None, None)
