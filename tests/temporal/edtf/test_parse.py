"""Laws of reading: total, lossless, one canonical text for each statement."""

import copy
import pickle
import sys
import time
from enum import Enum

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError, ValidationError
from diplorecords.temporal import (
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSeason,
    EdtfSet,
    EdtfValue,
    EdtfYear,
    Span,
    edtf_level,
    is_edtf,
    parse_edtf,
    upgrade_edtf_2012,
)
from diplorecords.testing.edtf import almost_edtf_texts, edtf_texts, edtf_values

LEVELS = st.integers(0, 2)


def read_or_refused(text: str) -> EdtfValue | EdtfError:
    """The value of a text, or the error; anything else passes through."""
    try:
        return parse_edtf(text)
    except EdtfError as error:
        return error


@given(edtf_texts())
def test_text_is_kept(text: str) -> None:
    value = parse_edtf(text)
    assert str(value) == value.text == text
    assert repr(value) == f"{type(value).__name__}({text!r})"


@given(st.one_of(st.text(), almost_edtf_texts(), st.text("0123456789X-/.,?~%YSETZ[]{}:+")))
@example("\ud800")
@example("1985\0")
@example("\u0661\u0669\u0668\u0665")
@example("Y" + "9" * 5000)
@example("Y1E1000000000")
@example("1950S" + "9" * 5000)
def test_every_text_gives_a_value_or_an_edtf_error(text: str) -> None:
    read = read_or_refused(text)
    assert read.text == text
    assert is_edtf(text) != isinstance(read, EdtfError)
    if isinstance(read, EdtfError):
        assert 0 <= read.position <= len(text)
        assert read.reason
        assert str(read).encode("utf-8")


@given(edtf_values())
def test_canonical_is_a_text_of_the_same_statement(value: EdtfValue) -> None:
    again = parse_edtf(value.canonical)
    assert again == value
    assert hash(again) == hash(value)
    assert again.canonical == value.canonical


@given(edtf_values())
def test_the_same_statement_has_the_same_meaning(value: EdtfValue) -> None:
    again = parse_edtf(value.canonical)
    assert (again.earliest_day, again.latest_day) == (value.earliest_day, value.latest_day)
    assert again.qualification == value.qualification
    assert again.precision is value.precision
    assert again.runs(limit=200) == value.runs(limit=200)
    assert again.edtf_level <= value.edtf_level


@given(edtf_values(), edtf_values())
def test_values_are_equal_where_their_canonical_texts_are(one: EdtfValue, two: EdtfValue) -> None:
    assert (one == two) == (one.canonical == two.canonical)
    assert (one.sort_key == two.sort_key) == (one == two)


@given(edtf_values())
def test_values_survive_pickling_and_copying(value: EdtfValue) -> None:
    for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert again == value
        assert again.text == value.text


@given(edtf_values(), edtf_values())
def test_sort_key_extends_certainly_before(one: EdtfValue, two: EdtfValue) -> None:
    last, first = one.latest_day, two.earliest_day
    if last is not None and first is not None and last < first:
        assert one.sort_key < two.sort_key


@given(edtf_values())
def test_earliest_is_not_after_latest(value: EdtfValue) -> None:
    first, last = value.earliest_day, value.latest_day
    assert first is None or last is None or first <= last
    assert value.sort_key[0] <= value.sort_key[1]


@given(edtf_values())
def test_runs_lie_in_the_bounds_and_touch_both(value: EdtfValue) -> None:
    runs = value.runs()
    if runs is None:
        return
    assert runs == tuple(sorted(runs))
    assert min(run.first for run in runs) == value.earliest_day
    assert max(run.last for run in runs) == value.latest_day
    assert all(1 <= run.length <= run.last - run.first + 1 for run in runs)


@given(edtf_values())
def test_candidates_cover_the_runs(value: EdtfValue) -> None:
    candidates = value.candidates(limit=100)
    runs = value.runs()
    if candidates is None or runs is None:
        return
    units: set[tuple[int, int]] = set()
    for candidate in candidates:
        for run in candidate.runs() or ():
            starts = range(run.first, run.last - run.length + 2)
            units |= {(start, start + run.length - 1) for start in starts}
    expected = {
        (start, start + run.length - 1)
        for run in runs
        for start in range(run.first, run.last - run.length + 2)
    }
    assert units == expected


@given(edtf_values())
def test_a_limit_gives_all_or_nothing(value: EdtfValue) -> None:
    for listed in (value.runs, value.candidates):
        everything = listed()
        if everything is not None:
            enough = listed(limit=len(everything))
            assert enough == everything or isinstance(value, EdtfInterval | EdtfSet)
            assert listed(limit=len(everything) - 1) is None


@given(edtf_texts(), LEVELS)
def test_a_level_allows_texts_up_to_it(text: str, level: int) -> None:
    assert is_edtf(text, level=level) == (edtf_level(text) <= level)


@given(LEVELS.flatmap(lambda level: st.tuples(st.just(level), edtf_texts(level))))
def test_texts_of_a_level_are_of_it(case: tuple[int, str]) -> None:
    level, text = case
    assert edtf_level(text) <= level


@given(edtf_texts(level=0))
def test_level_0_is_strict(text: str) -> None:
    assert parse_edtf(text, level=0, strict=True).text == text


@given(st.one_of(edtf_texts(), almost_edtf_texts()))
def test_strict_accepts_no_more_than_lenient(text: str) -> None:
    assert is_edtf(text) or not is_edtf(text, strict=True)


def test_a_refusal_by_level_names_the_level_and_the_place() -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf("2004-06~-11", level=1)
    assert caught.value.position == 7
    assert "level 2" in caught.value.reason
    assert caught.value.hint == "read it with level=2"
    with pytest.raises(EdtfError) as caught:
        parse_edtf("2001-21", level=0)
    assert caught.value.position == 5


@pytest.mark.parametrize("level", [-1, 3, "2", None])
def test_only_three_levels_exist(level: int) -> None:
    with pytest.raises(ValidationError):
        parse_edtf("1985", level=level)
    with pytest.raises(ValidationError):
        is_edtf("1985", level=level)


@pytest.mark.parametrize("text", [1985, None, b"1985", ["1985"]])
def test_only_text_is_read(text: str) -> None:
    with pytest.raises(EdtfError):
        parse_edtf(text)
    assert not is_edtf(text)


def test_a_text_of_a_subclass_is_read() -> None:
    class Text(str):
        __slots__ = ()

    assert parse_edtf(Text("1985")) == parse_edtf("1985")


HUGE = 2_000_000
LONG_TEXTS = [
    "1" * HUGE,
    "X" * HUGE,
    "Y" + "1" * HUGE,
    "Y1E" + "1" * HUGE,
    "Y12345S" + "1" * HUGE,
    "?" * HUGE,
    "/" * HUGE,
    "[" * HUGE,
    "[" + "," * HUGE + "]",
    "[" + "." * HUGE + "]",
    "[" + "1985," * (HUGE // 50) + "1985]",
    "1985-" * (HUGE // 5),
    "T" * HUGE,
    "1985-04-12T" + ":" * HUGE,
    "S" * HUGE,
    "\ud800" * HUGE,
]


@pytest.mark.parametrize("text", LONG_TEXTS, ids=range(len(LONG_TEXTS)))
def test_long_texts_are_read_or_refused_in_no_time(text: str) -> None:
    start = time.process_time()
    is_edtf(text)
    assert time.process_time() - start < 10


def test_no_limit_of_python_on_digits_is_met() -> None:
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        value = parse_edtf("Y1E599")
        assert len(value.canonical) == 601
        assert parse_edtf(value.canonical) == value
        assert not is_edtf("Y1E600")
        assert not is_edtf("Y" + "1" * 601)
    finally:
        sys.set_int_max_str_digits(before)


class Written(str, Enum):  # noqa: UP042 - its `str()` is not its text
    """Texts that are more than text."""

    DATE = "1985-04~"
    SEASON = "2001-21"
    YEAR = "Y17E7"
    TIME = "1985-04-12T23:20:30Z"
    INTERVAL = "1985/.."
    SET = "[1984,1985]"


@pytest.mark.parametrize("text", Written)
def test_a_value_keeps_plain_text_only(text: Written) -> None:
    value = parse_edtf(text)
    assert (type(value.text), value.text) == (str, text.value)
    again = type(value)(text)
    assert (type(again.text), again.text, str(again)) == (str, text.value, text.value)
    assert type(upgrade_edtf_2012(text)) is str
    assert type(Span(text).text) is str


@pytest.mark.parametrize("text", Written)
def test_an_error_keeps_plain_text_only(text: Written) -> None:
    for kind in (EdtfDate, EdtfSeason, EdtfYear, EdtfDateTime, EdtfInterval, EdtfSet):
        try:
            kind(text)
        except EdtfError as error:
            assert type(error.text) is str
    if text is not Written.TIME:
        with pytest.raises(EdtfError) as caught:
            parse_edtf(text, level=0)
        assert type(caught.value.text) is str
