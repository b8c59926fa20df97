"""Seasons and other parts of a year."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError
from diplorecords.temporal import EdtfSeason, Run, parse_edtf
from diplorecords.testing.edtf import edtf_seasons

MONTHS = {33: "01 03", 34: "04 06", 35: "07 09", 36: "10 12"} | {
    37: "01 04",
    38: "05 08",
    39: "09 12",
    40: "01 06",
    41: "07 12",
}
"""First and last month of each grouping that the specification defines."""


@given(st.integers(1, 9998), st.sampled_from(sorted(MONTHS)))
def test_quarters_quadrimesters_and_semesters_are_months(year: int, code: int) -> None:
    first, last = map(int, MONTHS[code].split())
    season = EdtfSeason(f"{year:04}-{code}")
    start = datetime.date(year, first, 1).toordinal()
    after = datetime.date(year + last // 12, last % 12 + 1, 1).toordinal()
    assert (season.earliest_day, season.latest_day) == (start, after - 1)
    assert season.runs() == (Run(start, after - 1, after - start),)


@given(edtf_seasons())
def test_seasons_proper_have_no_days_of_their_own(season: EdtfSeason) -> None:
    undefined = season.season <= 32
    assert (season.months is None) == undefined
    assert (season.earliest_day is None) == undefined
    assert (season.latest_day is None) == undefined
    assert undefined == (season.runs(limit=10_000) is None)


@given(edtf_seasons(), st.integers(-3, 12), st.integers(1, 12))
def test_a_convention_gives_a_season_its_months(
    season: EdtfSeason, first_month: int, months: int
) -> None:
    runs = season.runs_as(first_month, months)
    candidates = season.candidates()
    if runs is None or candidates is None:
        assert season.masked
        return
    assert len(runs) == len(candidates)
    lowest, highest = season.year_bounds
    assert (candidates[0].year, candidates[-1].year) == (lowest, highest)
    for run, candidate in zip(runs, candidates, strict=True):
        assert candidate.runs_as(first_month, months) == (run,)
        assert run.fixed
        assert candidate.qualification == season.qualification


def test_winter_reaches_into_the_next_year() -> None:
    days = [datetime.date(2001, 12, 1).toordinal(), datetime.date(2002, 2, 28).toordinal()]
    assert EdtfSeason("2001-24").runs_as(12, 3) == (Run(days[0], days[1], 90),)
    assert EdtfSeason("2002-24").runs_as(0, 3) == (Run(days[0], days[1], 90),)


def test_levels_of_season_codes() -> None:
    assert [EdtfSeason(f"2001-{code}").edtf_level for code in (21, 24, 25, 41)] == [1, 1, 2, 2]
    assert EdtfSeason("200X-21").edtf_level == 2
    assert EdtfSeason("2001-21~").edtf_level == 1
    assert EdtfSeason("2001-~21").edtf_level == 2


def test_marks_are_spelled_in_one_way() -> None:
    assert EdtfSeason("?2001-?21") == EdtfSeason("2001-21?")
    assert EdtfSeason("2001-21?").canonical == "2001-21?"


def test_a_season_sorts_as_its_year() -> None:
    texts = ["2001-21", "2001-12-31", "2002-01-01", "2000-12-31"]
    ordered = sorted((parse_edtf(text) for text in texts), key=lambda value: value.sort_key)
    assert [str(value) for value in ordered] == [texts[3], texts[0], texts[1], texts[2]]


def test_a_season_before_year_0_has_a_negative_year() -> None:
    assert EdtfSeason("-0044-33").year == -44
    assert EdtfSeason("-004X-33").year_bounds == (-49, -40)
    assert [str(each) for each in EdtfSeason("-000X-33").candidates() or ()][:1] == ["-0009-33"]


@pytest.mark.parametrize("text", ["2001", "2001-12", "2001-20", "2001-42", "2001-2X", "2001-21-01"])
def test_other_texts_are_no_seasons(text: str) -> None:
    with pytest.raises(EdtfError):
        EdtfSeason(text)


def test_more_candidates_than_asked_for_are_none() -> None:
    assert EdtfSeason("XXXX-21").candidates(9_999) is None
    assert EdtfSeason("198X-21").candidates(9) is None
