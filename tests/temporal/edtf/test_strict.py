"""What only the lenient reading accepts."""

import pytest

from diplorecords.errors import EdtfError
from diplorecords.temporal import is_edtf, parse_edtf

LENIENT = [
    "2016-12-31T23:59:60Z",
    "?2004?",
    "?2004-06~",
    "2004?-06~",
    "2004-?06?",
    "2004-06-~11~",
    "2004-06?-11~",
    "Y12345?",
    "1950S2~",
    "2001-21?",
    "200X-21",
    "-198X",
    "?-198X",
    "../..",
    "../",
    "/..",
    "2001-21/2002-22",
    "Y12345/Y12346",
    "1985/2001-34",
    "1985/?2004?",
    "[2001-21,2002-22]",
    "[Y12345]",
    "[1985,?2004?]",
    "[..198X]",
    "[1984?..]",
    "[Y12345..Y12350]",
]

STRICT = [
    "1985",
    "-1985",
    "-1985-04-12",
    "1985-04-12T23:20:30-14:00",
    "198X",
    "X9X5-1X-X2",
    "2004-06-~11",
    "?2004-06-~11",
    "2004-06?-~11",
    "2004-06-11%",
    "2001-21",
    "Y17E7",
    "1950S2",
    "1985/..",
    "1984?/2004%",
    "[198X,1990?]",
    "[..1984]",
    "{1667,1668,1670..1672}",
]


@pytest.mark.parametrize("text", LENIENT)
def test_strict_refuses_what_is_not_mentioned(text: str) -> None:
    assert is_edtf(text)
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text, strict=True)
    assert caught.value.reason.startswith("strictly")


@pytest.mark.parametrize("text", STRICT)
def test_strict_accepts_what_is_mentioned(text: str) -> None:
    assert parse_edtf(text, strict=True).text == text
