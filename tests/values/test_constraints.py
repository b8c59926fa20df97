"""The words in which annotations state rules."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.values.constraints import CODE, LANGUAGE, SCRIPT, TOKEN, Matches, RefTo


@given(st.text("ab\n", max_size=4))
def test_matches_means_the_whole_text(text: str) -> None:
    assert Matches("a+", "some a").allows(text) is (re.fullmatch("a+", text) is not None)


@given(st.lists(st.text()), st.text())
def test_ref_to_allows_exactly_its_types(types: list[str], record_type: str) -> None:
    assert RefTo(*types).allows(record_type) is (record_type in types)
    assert RefTo(*types) == RefTo(*types)


@pytest.mark.parametrize(
    ("rule", "text", "allowed"),
    [
        (TOKEN, "treaty_action", True),
        (TOKEN, "treaty__action", False),
        (TOKEN, "_treaty", False),
        (TOKEN, "Treaty", False),
        (TOKEN, "treaty\n", False),
        (LANGUAGE, "az", True),
        (LANGUAGE, "zh-Hant-TW", True),
        (LANGUAGE, "a", False),
        (LANGUAGE, "az_AZ", False),
        (LANGUAGE, "az-", False),
        (SCRIPT, "Arab", True),
        (SCRIPT, "arab", False),
        (SCRIPT, "Arabi", False),
        (CODE, "iso3166-1-alpha3", True),
        (CODE, "two words", False),
        (CODE, "", False),
        (CODE, "a\x85b", False),
        (CODE, "a\ufeffb", False),
    ],
)
def test_named_forms(rule: Matches, text: str, allowed: bool) -> None:
    assert rule.allows(text) is allowed
