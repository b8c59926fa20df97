"""Spans: what they hold, how EDTF says them, and what they mean."""

import copy
import math
import pickle
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError, ValidationError
from diplorecords.temporal import (
    DayRange,
    EdtfDate,
    EdtfInterval,
    EdtfSet,
    Reading,
    RelationSet,
    SeasonConvention,
    Span,
    SpanEnd,
    TimeSpan,
    day_from_civil,
    parse_edtf,
    possible_relations,
    verdict,
)
from diplorecords.temporal.meaning import lowered
from diplorecords.testing import days, edtf_values, spans

ONGOING, UNKNOWN, OVER = SpanEnd
BEGIN = day_from_civil(1997, 1, 1)


@given(spans())
def test_text_says_exactly_the_span(span: Span) -> None:
    if span.text is not None:
        assert Span.parse(span.text) == span
        assert Span.parse(span.text).text == span.text


@given(edtf_values())
def test_every_edtf_value_is_a_span_with_its_text(value: Any) -> None:
    assert Span(value).text == value.canonical
    assert Span(str(value)) == Span(value)


@given(spans())
def test_spans_survive_copying_and_pickling(span: Span) -> None:
    assert copy.deepcopy(span) == span
    assert pickle.loads(pickle.dumps(span)) == span
    assert hash(copy.copy(span)) == hash(span)


@given(spans(), st.sampled_from(Reading))
def test_without_known_time_a_span_means_what_its_text_means(span: Span, reading: Reading) -> None:
    assume(span.text is not None)
    assert span.lowered(reading) == lowered(parse_edtf(span.text or ""), reading)


@given(spans(), st.sampled_from(Reading), days(), st.sampled_from([None, *SeasonConvention]))
def test_every_span_means_something_at_any_known_time(
    span: Span, reading: Reading, day: int, seasons: SeasonConvention | None
) -> None:
    meaning = span.meaning(reading, day, seasons)
    assert isinstance(meaning, TimeSpan)
    assert possible_relations(span, meaning, reading=reading, seasons=seasons) != RelationSet.NONE


@given(spans())
def test_marks_are_told(span: Span) -> None:
    assert verdict(span, RelationSet.ALL, "1985").qualified == span.qualified


def test_the_kinds_of_end_never_collapse() -> None:
    ends: list[SpanEnd | str | None] = [ONGOING, UNKNOWN, OVER, "1997", None]
    assert len({Span("1997", end) for end in ends}) == 5


def test_an_interval_is_taken_apart() -> None:
    assert Span.parse("1997/..") == Span(EdtfInterval("1997/..")) == Span("1997", ONGOING)
    assert Span.parse("/1997") == Span(UNKNOWN, "1997")
    assert Span.parse("1997/1999") == Span(EdtfDate("1997"), EdtfDate("1999"))
    assert Span.parse("1997/1999").whole is None


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (Span("1997-01-01", ONGOING), "1997-01-01/.."),
        (Span("1997-01-01", UNKNOWN), "1997-01-01/"),
        (Span(ONGOING, "1997"), "../1997"),
        (Span(UNKNOWN, "?1997"), "/1997?"),
        (Span("1997", "[1999,2001]"), None),
        (Span("1997", OVER), None),
        (Span(UNKNOWN, UNKNOWN), None),
        (Span("[1999,1998]"), "[1998,1999]"),
    ],
)
def test_text_is_none_where_edtf_has_no_way(span: Span, text: str | None) -> None:
    assert span.text == text


def test_a_span_shows_as_its_text_or_in_words() -> None:
    assert str(Span("1997", ONGOING)) == "1997/.."
    assert str(Span("1997~", OVER)) == "1997~/over"
    assert str(Span(UNKNOWN, UNKNOWN)) == "unknown/unknown"


def test_ongoing_means_at_least_until_the_known_time() -> None:
    span = Span("1997-01-01", ONGOING)
    assert span.meaning().end == DayRange.open_end()
    assert span.meaning(known_until=BEGIN + 9).end == DayRange.open_from(BEGIN + 9)
    assert span.meaning(known_until=BEGIN - 9).end == DayRange.open_from(BEGIN)


def test_over_means_some_day_until_the_known_time() -> None:
    span = Span("1997-01-01", OVER)
    assert span.meaning().end == DayRange(BEGIN, math.inf)
    assert span.meaning(known_until=BEGIN + 9).end == DayRange(BEGIN, BEGIN + 9)
    assert span.meaning(known_until=BEGIN - 9).end == DayRange(BEGIN, BEGIN)


def test_over_is_possible_from_an_unknown_or_open_begin() -> None:
    assert Span(UNKNOWN, OVER).meaning(known_until=5).end == DayRange(-math.inf, 5)
    assert Span(ONGOING, OVER).meaning().begin == DayRange.open_begin()
    assert Span(ONGOING, OVER).meaning(known_until=5).end == DayRange(-math.inf, 5)


def test_unknown_means_some_day_whenever_the_source_knew() -> None:
    span = Span("1997-01-01", UNKNOWN)
    assert span.meaning() == span.meaning(known_until=5)
    assert span.meaning().end == DayRange(BEGIN, math.inf)


def test_an_end_that_is_one_of_several_days_keeps_the_gap() -> None:
    span = Span("1997-01-01", "[1999-01-01,1999-01-03]")
    answer = verdict(span, RelationSet.ALL, "1999-01-03")
    assert [member.value for member in answer.possible] == ["before", "finished_by"]


def test_a_season_of_another_convention_leaves_the_period_undefined() -> None:
    span = Span("2001-24", "2001-22")
    assert span.lowered(seasons=SeasonConvention.NORTHERN).shapes == ()
    assert span.lowered(seasons=SeasonConvention.SOUTHERN).shapes != ()


@pytest.mark.parametrize(
    ("begin", "end", "codes"),
    [
        (OVER, None, ["span-begin"]),
        (OVER, "1997", ["span-begin"]),
        (UNKNOWN, None, ["span-end"]),
        ("1997", "1996", ["span-order"]),
        ("2001-21", "2000-24", ["span-order"]),
        ("1997", EdtfInterval("1998/1999"), ["span-boundary"]),
        (EdtfInterval("1998/1999"), "1999", ["span-boundary"]),
        ("1997", EdtfSet("{1998,1999}"), ["span-boundary"]),
        (1997, None, ["type"]),
        (None, 1998, ["type", "type"]),
    ],
)
def test_what_is_no_span_is_refused(begin: Any, end: Any, codes: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        Span(begin, end)
    assert [problem.code for problem in caught.value.problems] == codes


def test_text_that_is_not_edtf_is_refused_with_its_position() -> None:
    with pytest.raises(EdtfError):
        Span("13 July")


@pytest.mark.parametrize("end", [False, 0, [], "", 0.0])
def test_an_end_is_none_or_a_boundary(end: Any) -> None:
    with pytest.raises((ValidationError, EdtfError)) as caught:
        Span("1985", end)
    if isinstance(caught.value, ValidationError):
        assert [problem.path for problem in caught.value.problems] == ["/end"]


@pytest.mark.parametrize("span", [Span("1985"), Span("1985", ONGOING), Span("2001-21")])
@pytest.mark.parametrize(
    ("options", "path"),
    [
        ({"reading": "whole"}, "/reading"),
        ({"reading": None}, "/reading"),
        ({"known_until": "x"}, "/known_until"),
        ({"known_until": 1.5}, "/known_until"),
        ({"known_until": True}, "/known_until"),
        ({"seasons": "northern"}, "/seasons"),
    ],
)
def test_a_meaning_has_options_of_the_right_kind(
    span: Span, options: dict[str, Any], path: str
) -> None:
    for asked in (span.meaning, span.lowered):
        with pytest.raises(ValidationError) as caught:
            asked(**options)
        assert [problem.path for problem in caught.value.problems] == [path]
