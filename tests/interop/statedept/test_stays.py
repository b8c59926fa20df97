"""Stays are read from descriptions where the words leave no doubt, and shown where they do."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.interop.statedept.stays import Stay, stay_in_us
from diplorecords.temporal import EdtfDate

START, END = EdtfDate("1990-01-23"), EdtfDate("1990-01-26")


def told(text: str, start: str = "1990-01-23", end: str = "1990-01-26") -> str | None:
    """The stay as EDTF; `doubt` where there is doubt, None where nothing is told."""
    stay = stay_in_us(text, EdtfDate(start), EdtfDate(end))
    if stay is None:
        return None
    return "doubt" if stay.span is None else stay.span.text


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    stay_in_us(text, START, END)


@given(st.dates(), st.dates())
def test_dates_with_years_are_read_as_written(start: date, other: date) -> None:
    first, last = sorted([str(start), str(other)])
    text = f"In U.S. {english(first)}–{english(last)}."
    expected = None if first == last else f"{first}/{last}"
    assert told(text, first, first) == expected


def english(day: str) -> str:
    """A day as the descriptions write it."""
    year, month, number = day.split("-")
    names = "January February March April May June July August September October November"
    return f"{[*names.split(), 'December'][int(month) - 1]} {int(number)}, {year}"


@pytest.mark.parametrize(
    ("text", "stay"),
    [
        ("State visit.", None),
        ("State visit. Departed U.S. January 30.", "/1990-01-30"),
        ("Departed the U.S. Jan. 30; also visited Dallas.", "/1990-01-30"),
        ("Departed the U.S. on January 30.", "/1990-01-30"),
        ("before departing the U.S., January 30", "/1990-01-30"),
        ("Departed U.S. January 26.", None),
        ("Arrived in the U.S. Dec. 30.", "1989-12-30/"),
        ("Arrived in U.S. Jan. 20; departed Feb. 2.", "1990-01-20/1990-02-02"),
        ("Arrived in U.S. Jan. 23; departed Jan. 26.", None),
        ("Arrived in the U.S. July 14, 1988.", "1988-07-14/"),
        ("Visited U.S. January 20–30.", "1990-01-20/1990-01-30"),
        ("In U.S. December 30–January 30, visiting Boston.", "1989-12-30/1990-01-30"),
        ("In U.S. December 30, 1989-January 30, 1990.", "1989-12-30/1990-01-30"),
        ("In U.S. January 23 to 30. Departed U.S. January 30.", "1990-01-23/1990-01-30"),
    ],
)
def test_what_is_said_without_doubt(text: str, stay: str | None) -> None:
    assert told(text) == stay


@pytest.mark.parametrize(
    "text",
    [
        "Departed for Rome January 30.",
        "Arrived in Boston January 20.",
        "Departed January 30.",
        "In U.S. January 20.",
        "In U.S. January 24–30.",
        "In U.S. January 20–25.",
        "In U.S. September 1–30.",
        "Arrived in U.S. August 1.",
        "Departed U.S. February 30.",
        "Departed U.S. January 27. Departed U.S. January 30.",
        "Departed U.S. January 30. Revisited U.S. February 2–6.",
        "Visited Canada January 27–28. Departed U.S. January 30.",
    ],
)
def test_what_leaves_doubt(text: str) -> None:
    assert told(text) == "doubt"


def test_a_day_of_a_leap_year_alone_fits_that_year() -> None:
    assert told("Departed U.S. February 29.", "1992-02-20", "1992-02-21") == "/1992-02-29"


@pytest.mark.parametrize(("start", "end"), [("1990", "1990"), ("1990-01", "1990-01-26")])
def test_a_visit_without_days_cannot_settle_a_year(start: str, end: str) -> None:
    assert told("Departed U.S. January 30.", start, end) == "doubt"


def test_a_visit_without_dates_cannot_settle_a_year() -> None:
    stay = stay_in_us("Departed U.S. January 30.", None, None)
    assert stay is not None
    assert stay == Stay("Departed U.S. January 30", None)
    assert stay.is_doubtful


def test_the_quote_holds_the_words_in_their_order() -> None:
    stay = stay_in_us("Departed U.S. May 2. Seen. Arrived in U.S. May 1.", START, END)
    assert stay is not None
    assert stay.quote == "Departed U.S. May 2; Arrived in U.S. May 1"
