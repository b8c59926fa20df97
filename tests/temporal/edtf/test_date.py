"""Dates against enumeration of every digit and every day of the calendar."""

import datetime
import itertools

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError
from diplorecords.temporal import EdtfDate, Precision, Qualifier, is_edtf, parse_edtf
from diplorecords.testing.edtf import edtf_dates

PATTERNS = st.text("0123X", min_size=10, max_size=10).map(
    lambda text: f"{text[:4]}-{text[4:6]}-{text[6:8]}"
)
"""Texts that look like masked days; most name a month or day that may not exist."""


def slow_day(year: int, month: int, day: int) -> int:
    """The ordinal of any day, from a year that `datetime` has, 400 years apart or more."""
    cycles, near = divmod(year, 400)
    return datetime.date(near + 400, month, day).toordinal() + (cycles - 1) * 146_097


def completions(pattern: str) -> list[tuple[int, int]]:
    """First and last day of every date that a pattern without marks can be."""
    negative = pattern.startswith("-")
    pattern = pattern.removeprefix("-")
    slots = [range(10) if letter == "X" else letter for letter in pattern]
    found: list[tuple[int, int]] = []
    for letters in itertools.product(*slots):
        numbers = [int(part) for part in "".join(map(str, letters)).split("-")]
        year = -numbers[0] if negative else numbers[0]
        if negative and year == 0:
            continue
        try:
            first = slow_day(year, *([*numbers[1:], 1, 1])[:2])
        except ValueError:
            continue
        if len(numbers) == 3:
            last = first
        elif len(numbers) == 2:
            month = numbers[1]
            last = slow_day(year + month // 12, month % 12 + 1, 1) - 1
        else:
            last = slow_day(year, 12, 31)
        found.append((first, last))
    return sorted(found)


def bare(text: str) -> str:
    """The text without marks."""
    return text.translate(dict.fromkeys(map(ord, "?~%")))


@given(PATTERNS, st.booleans(), st.sampled_from([4, 7, 10]))
@example("XX00-02-29", False, 10)
@example("190X-02-29", False, 10)
@example("XXX1-02-29", False, 10)
@example("000X-02-29", True, 10)
@example("2023-XX-31", False, 10)
@example("2023-0X-3X", False, 10)
@example("2023-02-3X", False, 10)
@example("000X-XX-XX", False, 7)
def test_a_pattern_is_a_date_where_a_day_answers_to_it(
    pattern: str, negative: bool, width: int
) -> None:
    text = "-" * negative + pattern[:width]
    assume(text.count("X") <= 4)
    expected = completions(text)
    if not expected:
        assert not is_edtf(text) or parse_edtf(text).precision is Precision.SEASON
        return
    date = EdtfDate(text)
    assert date.earliest_day == expected[0][0]
    assert date.latest_day == max(last for _, last in expected)
    candidates = date.candidates(limit=20_000)
    assert candidates is not None
    assert [(each.earliest_day, each.latest_day) for each in candidates] == expected
    assert date.candidates(limit=len(expected) - 1) is None


@given(edtf_dates())
def test_bounds_are_those_of_the_completions(date: EdtfDate) -> None:
    assume(date.text.count("X") <= 3)
    expected = completions(bare(date.text))
    assert date.earliest_day == expected[0][0]
    assert date.latest_day == expected[-1][1]


@given(edtf_dates())
def test_runs_hold_the_units_of_the_completions(date: EdtfDate) -> None:
    assume(date.text.count("X") <= 3)
    runs = date.runs(limit=10_000)
    assert runs is not None
    units = [
        (start, start + run.length - 1)
        for run in runs
        for start in range(run.first, run.last - run.length + 2)
    ]
    assert units == completions(bare(date.text))
    if date.precision is Precision.DAY:
        assert all(one.last + 1 < two.first for one, two in itertools.pairwise(runs))


@given(st.dates())
def test_complete_dates_agree_with_datetime(day: datetime.date) -> None:
    date = EdtfDate.of(day.year, day.month, day.day)
    assert date.text == day.isoformat()
    assert date.earliest_day == date.latest_day == day.toordinal()
    assert EdtfDate.from_day(day.toordinal()) == date
    assert (date.year, date.month, date.day) == (day.year, day.month, day.day)


@given(edtf_dates())
def test_marks_move_no_bounds(date: EdtfDate) -> None:
    plain = EdtfDate(bare(date.text))
    assert (plain.earliest_day, plain.latest_day) == (date.earliest_day, date.latest_day)
    assert not plain.qualification.qualified
    assert plain.masked == date.masked == ("X" in date.text)


@given(edtf_dates())
def test_numbers_are_there_where_no_digit_is_masked(date: EdtfDate) -> None:
    pieces = ([*bare(date.text).removeprefix("-").split("-"), "", ""])[:3]
    sign = -1 if "-" in date.text[:2] else 1
    numbers = [int(piece) if piece.isdigit() else None for piece in pieces]
    year = None if numbers[0] is None else sign * numbers[0]
    assert [date.year, date.month, date.day] == [year, *numbers[1:]]


@given(edtf_dates())
def test_candidates_keep_the_marks(date: EdtfDate) -> None:
    for candidate in date.candidates(limit=50) or ():
        assert candidate.qualification == date.qualification
        assert not candidate.masked


def test_contiguous_days_are_one_run_however_many() -> None:
    assert len(EdtfDate("15XX-XX-XX").runs() or ()) == 1
    assert len(EdtfDate("XXXX-XX-XX").runs() or ()) == 1
    assert len(EdtfDate("1985-XX-15").runs() or ()) == 12
    assert EdtfDate("XXXX-XX-15").runs() is None
    assert EdtfDate("1985-XX-XX").runs() == ((724_642, 725_006, 1),)
    assert EdtfDate("1985").runs() == ((724_642, 725_006, 365),)


def test_groups_and_components_are_qualified() -> None:
    date = EdtfDate("?2004-06-~11")
    assert [part.value for part in date.qualification] == ["?", "", "~"]
    assert EdtfDate("2004-06-11%").qualification.month is Qualifier.UNCERTAIN_AND_APPROXIMATE
    assert EdtfDate("2004?-06~-11").qualification.year is Qualifier.UNCERTAIN_AND_APPROXIMATE


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (10_000, None, None),
        (int("9" * 4000) ** 2, None, None),
        (1985, 13, None),
        (1985, 0, None),
        (1985, -1, None),
        (1985, 21, None),
        (1985, 2, 30),
        (1985, None, 3),
        (1985, 4, 100),
        (1985, 4, int("9" * 4000) ** 2),
        (1985.0, None, None),
        ("1985", None, None),
        (True, None, None),
    ],
    ids=range(13),
)
def test_numbers_without_a_date_are_refused(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(EdtfError):
        EdtfDate.of(year, month, day)


def test_a_date_can_be_made_of_numbers() -> None:
    assert EdtfDate.of(-44, 3, 15).text == "-0044-03-15"
    assert EdtfDate.of(0).text == "0000"
    assert EdtfDate.from_day(0).text == "0000-12-31"


@pytest.mark.parametrize(
    "text", ["2001-21", "1985/1986", "[1985]", "Y12345", "1985-04-12T00:00:00"]
)
def test_other_kinds_are_no_dates(text: str) -> None:
    with pytest.raises(EdtfError):
        EdtfDate(text)
