"""The leaves of records: exact types, and nothing converted."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec.leaves import (
    date_leaf,
    did_you_mean,
    enum_leaf,
    flag_leaf,
    instant_leaf,
    number_leaf,
    ref_leaf,
    span_leaf,
    text_leaf,
    whole_leaf,
    wrong_type,
)
from diplorecords.codec.parsing import Refused
from diplorecords.errors import Problem, ValidationError
from diplorecords.temporal import EdtfDate, EdtfSet, Span, SpanEnd
from diplorecords.values import Nature, Ref

date = date_leaf((EdtfDate, EdtfSet))
nature = enum_leaf(Nature)

SAMPLES: dict[str, object] = {
    "text": "x",
    "whole": 3,
    "fraction": 3.9,
    "true": True,
    "array": ["x"],
    "object": {"x": "y"},
    "nothing": Refused(Problem("", "null", "there is no null")),
}
"""One JSON value of each type."""

TAKEN: list[tuple[Callable[[Any], object], set[str]]] = [
    (text_leaf, {"text"}),
    (whole_leaf, {"whole"}),
    (number_leaf, {"whole", "fraction"}),
    (flag_leaf, {"true"}),
]
"""What each leaf takes; those not listed here take certain texts, or an object with ends."""


def codes(leaf: Callable[[Any], object], value: object) -> list[tuple[str, str]]:
    """The codes and pointers of what a leaf finds."""
    with pytest.raises(ValidationError) as caught:
        leaf(value)
    return [(problem.code, problem.path) for problem in caught.value.problems]


@pytest.mark.parametrize(("leaf", "taken"), TAKEN)
@pytest.mark.parametrize("name", SAMPLES)
def test_leaves_take_their_own_type_only(
    leaf: Callable[[Any], object], taken: set[str], name: str
) -> None:
    """1 is not true, 3.9 is not 3, and no text is made from anything."""
    if name in taken:
        assert leaf(SAMPLES[name]) == SAMPLES[name]
    else:
        assert codes(leaf, SAMPLES[name]) == [("type", "")]


@pytest.mark.parametrize("leaf", [ref_leaf, date, nature, instant_leaf, span_leaf])
@pytest.mark.parametrize("name", ["whole", "fraction", "true", "array", "nothing"])
def test_what_is_written_as_a_text_is_read_from_texts_only(
    leaf: Callable[[Any], object], name: str
) -> None:
    """A year is not a number."""
    assert codes(leaf, SAMPLES[name]) == [("type", "")]


def test_numbers_are_floats() -> None:
    """As the field says, however they were written."""
    assert type(number_leaf(3)) is float


def test_members_are_read_by_value() -> None:
    """Neither by name nor in other letters; a hint names the nearest."""
    assert nature("legal") is Nature.LEGAL
    assert codes(nature, "LEGAL") == [("enum", "")]
    with pytest.raises(ValidationError, match="did you mean legal"):
        nature("lega")


def test_members_whose_value_is_no_text_cannot_be_reached() -> None:
    """Enumerations of records have texts as values."""

    class Odd(Enum):
        ONE = 1

    assert codes(enum_leaf(Odd), 1) == [("type", "")]


def test_refs_are_read_from_their_text() -> None:
    """All problems of a reference stand at its one place."""
    assert ref_leaf("state:aze") == Ref("state", "aze")
    assert codes(ref_leaf, "aze") == [("ref", "")]
    assert codes(ref_leaf, "State:a b") == [("ref", ""), ("id", "")]


def test_dates_are_read_from_edtf() -> None:
    """Of the kinds that the field allows."""
    assert date("1992-02~") == EdtfDate("1992-02~")
    assert codes(date, "13 July") == [("edtf", "")]
    assert codes(date, "1985/1990") == [("edtf-kind", "")]
    assert codes(date, "Y17000000") == [("edtf-kind", "")]


@pytest.mark.parametrize("text", ["\u0661\u0669\u0668\u0665", "1985\n", " 1985", "", "now"])
def test_what_only_looks_like_a_date_is_refused(text: str) -> None:
    """Digits of other scripts, white space, words."""
    assert codes(date, text) == [("edtf", "")]


def test_periods_are_read_from_text_or_ends() -> None:
    """The object says what EDTF has no way to say, and whatever else."""
    assert span_leaf("1985/..") == Span("1985", SpanEnd.ONGOING)
    assert span_leaf({"begin": "1985", "end": "over"}) == Span("1985", SpanEnd.OVER)
    assert span_leaf({"begin": "1985", "end": "ongoing"}) == span_leaf("1985/..")


@pytest.mark.parametrize(
    ("tree", "problems"),
    [
        ("x", [("edtf", "")]),
        ("1990/1985", [("edtf", "")]),
        ({}, [("missing", "/begin"), ("missing", "/end")]),
        ({"begin": "1985"}, [("missing", "/end")]),
        ({"begin": "x", "end": 3}, [("edtf", "/begin"), ("type", "/end")]),
        ({"begin": "1985", "end": "1986/1987"}, [("edtf-kind", "/end")]),
        ({"begin": "1985", "end": "1990", "to": "x"}, [("unknown-field", "/to")]),
    ],
)
def test_what_is_no_period(tree: object, problems: list[tuple[str, str]]) -> None:
    """Each with its place inside the object."""
    assert codes(span_leaf, tree) == problems


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    """As its constructor does."""
    with pytest.raises(ValidationError):
        span_leaf({"begin": "1990", "end": "1985"})


@given(st.datetimes(timezones=st.just(UTC)))
def test_moments_are_read_to_the_microsecond(moment: datetime) -> None:
    """With or without a fraction."""
    text = moment.isoformat().replace("+00:00", "Z")
    assert instant_leaf(text) == moment
    assert instant_leaf(text).tzinfo is UTC


@pytest.mark.parametrize(
    "text",
    [
        "2024-07-13",
        "2024-07-13T08:00Z",
        "2024-07-13T08:00:00",
        "2024-07-13T08:00:00+00:00",
        "2024-07-13T08:00:00z",
        "2024-07-13 08:00:00Z",
        "2024-07-13T08:00:00.Z",
        "2024-07-13T08:00:00.1234567Z",
        "2024-02-30T08:00:00Z",
        "2024-07-13T08:00:60Z",
        "0000-07-13T08:00:00Z",
        "2024-07-13T08:00:00Z\n",
        "\u0662024-07-13T08:00:00Z",
    ],
)
def test_what_is_no_moment(text: str) -> None:
    """One form only: UTC, to the second, with a Z."""
    assert codes(instant_leaf, text) == [("instant", "")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("text", "the text 'x'"),
        ("whole", "the number 3"),
        ("true", "true"),
        ("array", "an array"),
        ("object", "an object"),
        ("nothing", "what is no JSON"),
    ],
)
def test_messages_name_what_was_found_in_the_words_of_json(name: str, words: str) -> None:
    """Python's names would mean nothing to most readers."""
    error = wrong_type("a date", SAMPLES[name])
    assert error.problems[0].message == f"expected a date, got {words}"
    assert wrong_type("a date", False).problems[0].message == "expected a date, got false"


def test_hints_name_the_nearest_or_all() -> None:
    """In alphabetical order."""
    assert did_you_mean("naems", ["names", "kind"]) == "did you mean names?"
    assert did_you_mean("zzz", ["names", "kind"]) == "one of kind, names"


@pytest.mark.parametrize("text", ["2024-07-13T24:00:00Z", "2024-07-13T29:00:00Z"])
def test_a_day_ends_with_its_23rd_hour(text: str) -> None:
    with pytest.raises(ValidationError, match="is not a moment"):
        instant_leaf(text)
