"""Cells: every date is found as it is printed, and nothing else becomes one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import Severity
from diplorecords.interop.untreaties.cells import cell_of
from diplorecords.temporal.days import civil_from_day

Found = list[tuple[str, tuple[str, ...], bool]]

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
LETTERS = st.sampled_from(["", "a", "A", "AA", "c", "C", "d", "n", "p", "P", "s"])
DAYS = st.integers(680_000, 760_000)


def found(text: str) -> Found:
    """The dates of a cell."""
    marks = cell_of(text).marks
    return [(str(mark.date), mark.letters, mark.is_withdrawal) for mark in marks]


def codes(text: str) -> list[str]:
    """The codes of the issues of a cell."""
    return [issue.code for issue in cell_of(text).issues]


@given(st.lists(st.tuples(DAYS, LETTERS), min_size=1, max_size=3))
def test_printed_dates_are_read_as_they_are_printed(dates: list[tuple[int, str]]) -> None:
    printed: list[str] = []
    wanted: Found = []
    for day, letter in dates:
        year, month, number = civil_from_day(day)
        printed.append(f"{number} {MONTHS[month - 1]} {year} {letter}".strip())
        wanted.append((f"{year}-{month:02}-{number:02}", (letter,) if letter else (), False))
    for sign in (" ", "; ", ", ", "\n"):
        assert found(sign.join(printed)) == wanted


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    cell = cell_of(text)
    assert cell.marks or cell.issues or not text.strip("\ufeff\u200b\u00ad\x00 ") or text.isspace()


@pytest.mark.parametrize(
    ("text", "dates", "issues"),
    [
        ("23\xa0Oct\xa01991\xa0a", [("1991-10-23", ("a",), False)], []),
        ("23 OCT 1991 AA", [("1991-10-23", ("AA",), False)], []),
        ("1 Sept. 1991", [("1991-09-01", (), False)], []),
        ("6 July 1991", [("1991-07-06", (), False)], []),
        ("Oct 23, 1991", [("1991-10-23", (), False)], []),
        ("1991-10-23 d", [("1991-10-23", ("d",), False)], []),
        ("a 1 Jan 2000", [("2000-01-01", ("a",), False)], []),
        ("[23 Oct 1991]", [("1991-10-23", (), False)], ["act-bracketed"]),
        ("23 Oct 1991 a 5, 6", [("1991-10-23", ("a",), False)], ["footnote"]),
        ("23 Oct 1991 a¹", [("1991-10-23", ("a",), False)], ["footnote"]),
        ("23 Oct 19915", [("1991-10-23", (), False)], ["footnote-glued"]),
        ("Oct 1991", [("1991-10", (), False)], ["date-imprecise"]),
        ("1991", [("1991", (), False)], ["date-imprecise"]),
        ("1 May 0191", [("0191-05-01", (), False)], ["date-implausible"]),
        ("31 Feb 2000", [], ["date-impossible"]),
        ("1991-13-01", [], ["date-impossible"]),
        ("0 Jan 2000", [], ["date-impossible"]),
        ("12 Foo 1991", [], ["cell-unread"]),
        ("23.10.1991", [], ["cell-unread"]),
        ("23 Oct 91", [], ["cell-unread"]),
        ("47/232", [], ["cell-unread"]),
        ("1745 (XVII)", [], ["cell-unread"]),
        ("—", [], ["cell-sign"]),
        ("N/A", [], ["cell-sign"]),
        ("", [], []),
        ("\ufeff ", [], []),
        ("5 May 1990 a (corrected)", [("1990-05-05", ("a",), False)], ["cell-words"]),
        ("in force 5 May 1990", [], ["cell-words"]),
        (
            "23 Oct 1991 a (effective 1 Jan 1992)",
            [("1991-10-23", ("a",), False)],
            ["cell-words"],
        ),
        (
            "23 Oct 1991 a withdrawn 2 Jan 1995",
            [("1991-10-23", ("a",), False), ("1995-01-02", (), True)],
            [],
        ),
        ("1 Jan 1990? a", [("1990-01-01?", ("a",), False)], ["date-doubtful"]),
        ("1 Jan 1990 \u0430", [("1990-01-01", ("\u0430",), False)], []),
        ("1st September 1990 a", [("1990-09-01", ("a",), False)], []),
        ("1-3 Jan 1990 a", [], ["date-range", "footnote"]),
        ("Denunciation: 3 Mar 1999", [("1999-03-03", (), True)], []),
    ],
)
def test_cells_of_all_kinds(text: str, dates: Found, issues: list[str]) -> None:
    assert found(text) == dates
    assert codes(text) == issues


@pytest.mark.parametrize("text", ["47/232", "31 Feb 2000", "in force 5 May 1990"])
def test_a_date_or_text_that_is_lost_is_an_error(text: str) -> None:
    assert [issue.severity for issue in cell_of(text).issues] == [Severity.ERROR]


@pytest.mark.parametrize("text", ["1" * 50_000, "1 " * 50_000, "May " * 50_000, "[" * 50_000])
def test_long_cells_take_no_long_time(text: str) -> None:
    assert cell_of(text).issues
