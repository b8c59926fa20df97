"""The drafts of 2012 in the notation of 2019."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError
from diplorecords.temporal import is_edtf, upgrade_edtf_2012
from diplorecords.testing.edtf import edtf_texts


def upgraded_or_refused(text: str) -> str | EdtfError:
    """The text of 2019, or the error; anything else passes through."""
    try:
        return upgrade_edtf_2012(text)
    except EdtfError as error:
        return error


UPGRADES = {
    "156u-12-25": "156X-12-25",
    "15uu-12-uu": "15XX-12-XX",
    "199u": "199X",
    "1999-uu": "1999-XX",
    "196x": "196X",
    "19xx": "19XX",
    "unknown/2006": "/2006",
    "2004-06-01/unknown": "2004-06-01/",
    "2004-01-01/open": "2004-01-01/..",
    "unknown/open": "/..",
    "1984?/2004?~": "1984?/2004%",
    "1984~?": "1984%",
    "y170000002": "Y170000002",
    "y-17e7": "Y-17E7",
    "y17101e4p3": "Y17101E4S3",
    "y1985": "1985",
    "y-5e1p1": "-0050S1",
    "2001-21^southernHemisphere": "2001-29",
    "2001-24^northernHemisphere": "2001-28",
    "2004-(06)?-11": "2004-?06-11",
    "2004-06-(11)~": "2004-06-~11",
    "2004-(06)?~": "2004-%06",
    "2004-(06-11)?": "2004-?06-?11",
    "2004?-06-(11)~": "2004?-06-~11",
    "(2004-(06)~)?": "2004?-%06",
    "(2004)?-06-04~": "2004?-~06-~04",
    "(2011)-06-04~": "2011-~06-~04",
    "2011-(06-04)~": "2011-~06-~04",
    "((2004))?": "2004?",
    "2011-23~": "2011-23~",
    "2004-06-(01)~/2004-06-(20)~": "2004-06-~01/2004-06-~20",
    "2004-06-uu/2004-07-03": "2004-06-XX/2004-07-03",
    "[1667,1668, 1670..1672]": "[1667,1668,1670..1672]",
    "{1960, 1961-12}": "{1960,1961-12}",
    "[..1760-12-03, 199u]": "[..1760-12-03,199X]",
    "[199u, 2001..]": "[199X,2001..]",
    "(-0044)~-03": "-0044~-03",
}


@pytest.mark.parametrize(("old", "new"), UPGRADES.items())
def test_a_text_of_the_drafts_is_rewritten(old: str, new: str) -> None:
    assert upgrade_edtf_2012(old) == new
    assert is_edtf(new)


@given(edtf_texts())
def test_a_text_of_today_is_left_alone(text: str) -> None:
    assert upgrade_edtf_2012(text) == text


@given(st.one_of(st.text(), st.text("0129uxy()?~-/,.[]ep^")))
def test_every_text_gives_edtf_or_an_edtf_error(text: str) -> None:
    upgraded = upgraded_or_refused(text)
    if isinstance(upgraded, EdtfError):
        assert 0 <= upgraded.position <= len(text)
        assert upgraded.text == text
    else:
        assert is_edtf(upgraded)


@pytest.mark.parametrize(
    "text",
    [
        "2001-21^westernUS",
        "unknown/unknown",
        "unknown",
        "open",
        "(2004",
        "2004)",
        "2004)(",
        "19(85)",
        "(2004)(05)",
        "20040612",
        "2004-06-12-13",
        "1985-(13)?",
        "[196x,open]",
        "[199u",
        "13 July",
        "y1e9999",
        "(?1985)",
        "?199u",
        "2004-?uu",
        "[?199u]",
        "()?uuuu",
        "(-)199u",
        "19%85-04-12",
        "?20%04-06-~11",
        "XX?XX-12-XX",
        "()",
        "",
    ],
)
def test_what_no_text_of_2019_says_is_refused(text: str) -> None:
    with pytest.raises(EdtfError):
        upgrade_edtf_2012(text)


def test_only_text_is_upgraded() -> None:
    with pytest.raises(EdtfError):
        upgrade_edtf_2012(1985)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["(" * 10**6, "?" * 10**6, "2004" + ")" * 10**6, "u" * 10**6])
def test_long_texts_are_refused(text: str) -> None:
    with pytest.raises(EdtfError):
        upgrade_edtf_2012(text)
