"""Intervals: two ends, each in its own right."""

import math

import pytest
from hypothesis import given

from diplorecords.errors import EdtfError
from diplorecords.temporal import (
    EdtfBound,
    EdtfDate,
    EdtfInterval,
    Precision,
    Qualifier,
    is_edtf,
    parse_edtf,
)
from diplorecords.testing.edtf import edtf_dates, edtf_intervals


@given(edtf_dates(), edtf_dates())
def test_an_interval_runs_from_its_first_day_to_its_last(one: EdtfDate, two: EdtfDate) -> None:
    text = f"{one}/{two}"
    if two.latest_day < one.earliest_day:
        assert not is_edtf(text)
        return
    interval = EdtfInterval(text)
    assert (interval.start, interval.end) == (one, two)
    assert (interval.earliest_day, interval.latest_day) == (one.earliest_day, two.latest_day)
    assert interval.canonical == f"{one.canonical}/{two.canonical}"
    assert interval.qualification == one.qualification.union(two.qualification)
    same = one.precision is two.precision
    assert interval.precision is (one.precision if same else None)


@given(edtf_dates())
def test_open_and_unknown_ends_differ(date: EdtfDate) -> None:
    open_end, unknown_end = EdtfInterval(f"{date}/.."), EdtfInterval(f"{date}/")
    assert open_end != unknown_end
    assert (open_end.end, unknown_end.end) == (EdtfBound.OPEN, EdtfBound.UNKNOWN)
    assert (open_end.latest_day, unknown_end.latest_day) == (math.inf, None)
    open_start, unknown_start = EdtfInterval(f"../{date}"), EdtfInterval(f"/{date}")
    assert (open_start.earliest_day, unknown_start.earliest_day) == (-math.inf, None)
    assert open_start.precision is date.precision


@given(edtf_intervals())
def test_candidates_are_intervals_without_masks(interval: EdtfInterval) -> None:
    candidates = interval.candidates(limit=500)
    for candidate in candidates or ():
        assert "X" not in candidate.text
        assert candidate.qualification == interval.qualification
        assert isinstance(interval.start, EdtfBound) == isinstance(candidate.start, EdtfBound)


@given(edtf_intervals())
def test_an_interval_is_no_run(interval: EdtfInterval) -> None:
    assert interval.runs() is None


def test_levels_of_intervals() -> None:
    levels = {
        "1964/2008": 0,
        "1985/..": 1,
        "/1985": 1,
        "1984~/2004-06": 1,
        "-0100/0100": 1,
        "2004-06-~01/2004-06-~20": 2,
        "2004-06-XX/2004-07-03": 2,
        "Y12345/Y12346": 1,
        "2001-21/2002-22": 1,
        "1950S2/2000": 2,
    }
    assert {text: parse_edtf(text).edtf_level for text in levels} == levels


def test_an_interval_without_dates_has_no_precision() -> None:
    interval = EdtfInterval("../..")
    assert interval.precision is None
    assert interval.qualification.any is Qualifier.NONE
    assert (interval.earliest_day, interval.latest_day) == (-math.inf, math.inf)
    assert interval.candidates() == (interval,)


def test_an_end_with_too_many_candidates_gives_none() -> None:
    assert EdtfInterval("1XXX/2008").candidates(limit=999) is None
    assert EdtfInterval("1000/1XXX").candidates(limit=999) is None
    assert EdtfInterval("198X/199X").candidates(limit=99) is None


def test_seasons_are_put_in_order_by_their_year() -> None:
    interval = EdtfInterval("2001-24/2001-21")
    assert (interval.earliest_day, interval.latest_day) == (None, None)
    assert interval.precision is Precision.SEASON
    assert not is_edtf("2002-21/2001-22")


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("1985", 4),
        ("/", 0),
        ("1985/1984", 5),
        ("1985-05/1985-04", 8),
        ("1985-04-12/1985-04-11", 11),
        ("199X/198X", 5),
        ("1985/1986/1987", 9),
        ("1985/1986-13", 10),
        ("1985/x", 5),
        ("1985-04-12T00:00:00/1986", 10),
        ("1985/1986-01-01T00:00:00Z", 15),
        (" /1985", 0),
        (".../1985", 0),
        ("[1984]/1985", 0),
        ("1985/[1986]", 5),
        ("2004-06-11/-12", 14),
    ],
)
def test_what_is_no_interval_is_refused_in_its_place(text: str, position: int) -> None:
    with pytest.raises(EdtfError) as caught:
        EdtfInterval(text)
    assert caught.value.position == position


def test_a_date_with_slashes_gets_a_hint() -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf("1985/04/12")
    assert caught.value.hint == "did you mean 1985-04-12?"
