"""The friendly conversions of constructors, and their limits."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Any

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.records import State
from diplorecords.temporal import EdtfDate, EdtfInterval, Span
from diplorecords.testing import edtf_values, refs, spans
from diplorecords.values import Ref, convert, tuples
from diplorecords.values.convert import (
    as_tuple,
    to_instant,
    to_moment,
    to_moments,
    to_optional_instant,
    to_optional_moment,
    to_optional_ref,
    to_optional_span,
    to_ref,
    to_refs,
    to_spans,
    to_texts,
)

UNCHANGED: list[Any] = [7, 1.5, None, b"x", object(), len, list, {"x": "y"}, {"x"}]

CONVERTERS: list[Callable[[Any], Any]] = [
    getattr(module, name)
    for module in (convert, tuples)
    for name in module.__all__
    if name.startswith("to_")
]


@pytest.mark.parametrize("converter", CONVERTERS, ids=lambda converter: converter.__name__)
def test_converters_hand_on_what_they_cannot_convert(converter: Callable[[Any], Any]) -> None:
    assert [value for value in UNCHANGED if converter(value) is not value] == []


@pytest.mark.parametrize("converter", CONVERTERS, ids=lambda converter: converter.__name__)
@given(st.text(st.characters(exclude_categories=())))
def test_converters_never_raise_on_text(converter: Callable[[Any], Any], text: str) -> None:
    found = converter(text)
    assert found is text or isinstance(found, Ref | Span) or str(found) == text


@given(refs())
def test_ref_comes_from_itself_or_its_text(ref: Ref) -> None:
    assert to_ref(ref) is ref
    assert to_ref(str(ref)) == to_optional_ref(str(ref)) == ref
    assert to_refs([str(ref), ref]) == (ref, ref)


@given(edtf_values())
def test_moment_comes_from_itself_or_its_text(value: EdtfDate) -> None:
    assert to_moment(value) is value
    assert to_moment(str(value)) == to_optional_moment(str(value)) == value
    assert to_moments(iter([str(value)])) == (value,)


@given(st.dates())
def test_moment_comes_from_a_python_date(day: date) -> None:
    assert to_moment(day) == EdtfDate.from_day(day.toordinal())


def test_an_interval_text_becomes_an_interval_for_the_check_to_refuse() -> None:
    assert isinstance(to_moment("1994/1995"), EdtfInterval)


@given(spans())
def test_span_comes_from_itself_or_its_text(span: Span) -> None:
    assert to_optional_span(span) is span
    if span.text is not None:
        assert to_optional_span(span.text) == span
        assert to_spans([span.text, span]) == (span, span)


@given(st.datetimes(timezones=st.timezones()))
def test_instants_are_the_same_moment_in_utc(instant: datetime) -> None:
    found = to_instant(instant)
    assert found.timestamp() == instant.timestamp()
    assert to_optional_instant(found) == found


def test_instants_beyond_the_calendar_of_python_stay_as_they_are() -> None:
    east = timezone(timedelta(hours=14))
    assert to_instant(datetime.min.replace(tzinfo=east)) == datetime.min.replace(tzinfo=east)
    assert to_instant(datetime.min.replace(tzinfo=east)).tzinfo is east


def test_an_instant_without_a_zone_is_left_to_the_check() -> None:
    naive = datetime(1994, 12, 5)  # noqa: DTZ001  # the point is that it has no zone
    assert to_instant(naive) is naive


@given(st.lists(st.integers()))
def test_any_iterable_becomes_a_tuple(members: list[int]) -> None:
    found = as_tuple(members)
    assert found == tuple(members)
    assert as_tuple(iter(members)) == found
    assert as_tuple(found) is found
    assert as_tuple(member for member in members) == found


@pytest.mark.parametrize(
    "value",
    ["text", b"bytes", {}, OrderedDict(), MappingProxyType({}), {1}, frozenset(), 7, list],
    ids=repr,
)
def test_texts_mappings_and_sets_are_no_tuples(value: Any) -> None:
    assert as_tuple(value) is value


def test_one_text_is_not_an_iterable_of_texts() -> None:
    text: Any = "mines"
    assert to_texts(text) is text
    assert to_texts(["mines"]) == ("mines",)


def test_an_iterator_that_fails_is_not_hidden() -> None:
    with pytest.raises(TypeError, match="mine"):
        as_tuple(failing())


def failing() -> Iterator[int]:
    """An iterator with a fault of its own."""
    yield 1
    raise TypeError("mine")


def test_dates_and_datetimes_say_when() -> None:
    zone = timezone(timedelta(hours=4))
    assert str(to_moment(date(2024, 7, 13))) == "2024-07-13"
    assert str(to_moment(pendulum.date(2024, 7, 13))) == "2024-07-13"
    assert str(to_moment(datetime(2024, 7, 13, 9, tzinfo=zone))) == "2024-07-13T09:00:00+04:00"
    assert str(to_optional_span(date(2024, 7, 13))) == "2024-07-13"


def test_two_dates_are_a_period() -> None:
    first, last = pendulum.date(1994, 12, 5), pendulum.date(1994, 12, 6)
    for pair in (pendulum.Interval(first, last), pendulum.Interval(last, first)):
        assert str(to_optional_span(pair)) == "1994-12-05/1994-12-06"


def test_two_times_of_day_are_left_to_the_check() -> None:
    pair = pendulum.Interval(pendulum.datetime(1994, 12, 5), pendulum.datetime(1994, 12, 6))
    left: object = to_optional_span(pair)
    assert left is pair
    with pytest.raises(ValidationError, match="expected a Span or EDTF text"):
        State(id="x", span=pair)


def test_a_fraction_of_a_second_is_left_to_the_check() -> None:
    precise = datetime(2024, 7, 13, 9, 0, 0, 1, tzinfo=UTC)
    left: object = to_moment(precise)
    assert left is precise
