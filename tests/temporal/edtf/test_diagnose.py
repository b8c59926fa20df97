"""Where, why, and what would be accepted."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError
from diplorecords.temporal import parse_edtf
from diplorecords.temporal.edtf.diagnose import date_error, suggestion, time_error, year_error

WORDS = "write yyyy-mm-dd, yyyy-mm or yyyy, such as 1985-04-12"


@given(st.one_of(st.text(), st.text("0123456789X-?~%YEST:Z+ .")))
@example("0000-00-00")
def test_positions_are_in_the_text(text: str) -> None:
    for diagnose in (date_error, time_error, year_error):
        position, reason, _ = diagnose(text)
        assert 0 <= position <= len(text)
        assert reason


@pytest.mark.parametrize(
    ("text", "position", "hint"),
    [
        ("", 0, "a date such as 1985, 1985-04 or 1985-04-12"),
        ("19850412", 4, "did you mean 1985-04-12?"),
        ("1985/04/12", 7, "did you mean 1985-04-12?"),
        ("1985.04.12", 4, "did you mean 1985-04-12?"),
        ("1985 04 12", 4, "did you mean 1985-04-12?"),
        ("1985.04", 4, "did you mean 1985-04?"),
        ("12.04.1985", 2, "did you mean 1985-04-12 or 1985-12-04?"),
        ("198s", 3, "did you mean 198X?"),
        ("12345", 4, "did you mean Y12345?"),
        ("+12345", 0, "did you mean Y12345?"),
        ("-12345", 5, "did you mean Y-12345?"),
        ("1985-4-12", 6, None),
        ("1985-04-1", 9, None),
        ("1985-04-12-01", 10, None),
        ("1985-04-12?01", 11, None),
        ("1985-04~~", 8, None),
        ("1985-00", 5, "months are 01 to 12, seasons 21 to 41"),
        ("1985-13", 5, "months are 01 to 12, seasons 21 to 41"),
        ("1985-2X", 5, "months are 01 to 12"),
        ("2001-21-05", 7, "leave the day out"),
        ("2023-02-29", 8, "write a day that the month has in that year"),
        ("2023-02-3X", 8, "write a day that the month has in that year"),
        ("?-0000", 1, "write 0000 for 1 BC"),
        ("13 July", 2, None),
        ("now", 0, WORDS),
        ("today", 0, WORDS),
        ("unknown", 0, WORDS),
        ("yesterday", 0, WORDS),
        ("Today", 0, WORDS),
        ("Sunday", 0, WORDS),
        ("1985/unknown", 5, WORDS),
        ("13/07/2024", 5, "did you mean 2024-07-13?"),
        ("07/13/2024", 5, "did you mean 2024-07-13?"),
        ("13/13/2024", 5, None),
        ("1985/1986/1987", 9, None),
        (" 1985", 0, None),
        ("1985 ", 4, None),
        ("\u0661\u0669\u0668\u0665", 0, WORDS),
    ],
)
def test_an_error_says_where_and_what_instead(text: str, position: int, hint: str | None) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert (caught.value.position, caught.value.hint) == (position, hint)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("198x", "capital X"),
        ("198u", "capital X"),
        ("y12345", "capital Y"),
        ("1985-04-12 ", "spaces"),
        ("2004-(06)?", "upgrade_edtf_2012"),
        ("1985\u20131990", "hyphen-minus"),
        ("1985-04-12T23:20:30z", "capital Z"),
    ],
)
def test_common_slips_are_named(text: str, word: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert word in caught.value.reason


def test_a_long_text_gets_no_suggestion() -> None:
    assert suggestion("1" * 64) is not None
    assert suggestion("1" * 65) is None


@pytest.mark.parametrize("text", ["today", "unknown", "yesterday", "Today", "Sunday", "Y", "-"])
def test_plain_words_are_said_to_be_no_date(text: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert caught.value.reason == "this is no date"
