"""The fast path of writing gives what the safe path gives, in both of its manners."""

import math
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import fast_dumping, fast_writers
from diplorecords.codec.canonical import canonical_json
from diplorecords.codec.fast_dumping import quick_dumps, quick_lines, quickest_writers
from diplorecords.codec.fast_encoding import StructWriters
from diplorecords.codec.fast_texts import TextWriters
from diplorecords.codec.unstructuring import unstructure
from diplorecords.errors import ValidationError
from diplorecords.records import AnyRecord, Claim, Office, Source, State
from diplorecords.temporal import Span, SpanEnd
from diplorecords.testing import records
from diplorecords.values import Count, Delay, Locator, Name, Place, Value

WRITERS = [TextWriters(), StructWriters(msgspec)]
"""Without and with the `fast` extra."""

MANNERS = [TextWriters, partial(StructWriters, msgspec)]
"""The same, with empty memories."""


def safe(value: Any) -> str:
    """What the safe path writes."""
    return canonical_json(unstructure(value))


def assert_same(value: Value) -> None:
    """Byte by byte, as a text and as a line of a file, also what is remembered by then."""
    text = safe(value)
    for writers in WRITERS * 2:
        assert writers.dumps(value) == text
        assert writers.lines([value, value]) == f"{text}\n{text}\n".encode()


def claim(field: str, value: Any) -> Claim:
    """A claim about a source."""
    return Claim(id="c", subject="source:x", field=field, value=value)


def forged(value: Value, **fields: object) -> Any:
    """A value with fields that no check has seen."""
    for name, member in fields.items():
        object.__setattr__(value, name, member)
    return value


@pytest.fixture(params=[True, False], ids=["msgspec", "plain"])
def _extra(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """With the `fast` extra, then without."""
    if not request.param:
        monkeypatch.setitem(sys.modules, "msgspec", None)
    quickest_writers.cache_clear()
    yield
    quickest_writers.cache_clear()


@given(records())
def test_all_paths_write_the_same(record: AnyRecord) -> None:
    """Whatever the record holds that JSON can hold."""
    assert_same(record)


@given(st.floats(-90, 90))
def test_numbers_are_written_by_the_rules_of_canonical_json(latitude: float) -> None:
    """RFC 8785 section 3.2.2.3 differs from Python where there is an exponent or nothing to say."""
    assert_same(Place("x", latitude=latitude, longitude=0.0))


@pytest.mark.parametrize("latitude", [0.0, -0.0, 1.0, 1, 1e-4, 1e-5, 1e-7, 5e-324, 40.38, -0.001])
def test_numbers_at_the_corners(latitude: float) -> None:
    """The greatest that this model holds are degrees."""
    assert_same(Place("x", latitude=latitude, longitude=1))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_that_no_check_has_seen(number: float) -> None:
    """Every finite one has its form."""
    assert_same(forged(Place("x", latitude=1, longitude=1), latitude=number))


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_numbers_that_json_has_not_are_refused(number: float) -> None:
    """None of them becomes null."""
    place = forged(Place("x", latitude=1, longitude=1), latitude=number)
    for writers in WRITERS:
        with pytest.raises(ValidationError, match="not a finite number"):
            writers.lines([place])


@given(st.text(min_size=1))
def test_any_text_is_escaped_alike(text: str) -> None:
    """Only what RFC 8785 section 3.2.2.2 escapes."""
    assert_same(Name(text))


@pytest.mark.parametrize(
    "text",
    ['"', "\\", "".join(map(chr, range(33))), "\x7f\x80\u2028\u2029\ufeff\uffff", "\U0001f600"],
)
def test_texts_at_the_corners(text: str) -> None:
    """Controls, what JavaScript takes for the end of a line, and what needs four bytes."""
    assert_same(Name(text))


@pytest.mark.parametrize("line", [1, 2**53 - 1, 2**53])
def test_whole_numbers_at_the_corners(line: int) -> None:
    """Up to 2^53, which JSON can carry exactly."""
    locator = Locator("source:x", line=line)
    assert quick_dumps(locator) == safe(locator)


@pytest.mark.parametrize(
    "span", [Span("1985", SpanEnd.OVER), Span("1992-02~/.."), Span("2004?-06"), Span("1985/1990")]
)
def test_periods_are_written_alike(span: Span) -> None:
    """Also the second time, when their texts are remembered."""
    assert_same(Name("x", span=span))


@pytest.mark.parametrize("microsecond", [0, 1, 500_000])
def test_moments_are_written_alike(microsecond: int) -> None:
    """With as many digits of a second as they have."""
    moment = datetime(987, 7, 13, 8, microsecond=microsecond, tzinfo=UTC)
    assert_same(Source(id="x", retrieved_at=moment))


@pytest.mark.parametrize("seats", [1, 2, 1.0, True])
def test_what_is_equal_to_its_default_is_left_out(seats: Any) -> None:
    """Also what is not the very object, which no check lets through."""
    assert_same(forged(Office(id="x"), seats=seats))


@pytest.mark.parametrize("value", [Count(best=3), Count(low=1, high=2), Delay(months=3)])
def test_objects_that_require_nothing(value: Value) -> None:
    """No comma is missing, and none too many."""
    assert_same(value)


@pytest.mark.parametrize("manner", MANNERS)
def test_memory_is_emptied_when_it_is_full(manner: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """And long texts are not kept at all."""
    monkeypatch.setattr(fast_writers, "_ENTRIES", 1)
    monkeypatch.setattr(fast_writers, "_LONGEST", 8)
    writers = manner()
    for text in ("1985", "1986", "1986-12-24"):
        source = Source(id="x", published=text)
        assert writers.dumps(source) == safe(source)
    assert list(writers.known) == ["1986"]


MOMENT = datetime(2024, 7, 13, tzinfo=UTC)


@pytest.mark.usefixtures("_extra")
def test_claims_are_written_by_the_type_of_their_field() -> None:
    """What has another type is refused by the safe path, with its reason."""
    right = [claim("title", "x"), claim("retrieved_at", MOMENT), claim("title", "y")]
    assert [quick_dumps(each) for each in right] == [safe(each) for each in right]
    late = MOMENT.astimezone(timezone(timedelta(hours=4)))
    wrong = [claim("title", 3), claim("spam", "x"), claim("published", Span("1985"))]
    for each in [*wrong, claim("retrieved_at", late)]:
        with pytest.raises(ValidationError, match="cannot be written"):
            quick_dumps(each)


@pytest.mark.usefixtures("_extra")
@pytest.mark.parametrize("write", [quick_dumps, lambda value: quick_lines([value])])
def test_what_cannot_be_written_is_refused_by_the_safe_path(write: Any) -> None:
    """Things that are no values, and texts that no check has seen."""
    with pytest.raises(ValidationError, match="surrogate"):
        write(forged(State(id="aze"), note="\ud800"))
    for other in ("x", None, State):
        with pytest.raises(ValidationError, match="not a value"):
            write(other)


@pytest.mark.usefixtures("_extra")
def test_one_that_is_refused_does_not_hide_among_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """And what the safe path alone can write stands in its place."""
    monkeypatch.setattr(fast_dumping, "_BATCH", 2)
    states = [State(id=f"s-{number}") for number in range(5)]
    assert quick_lines(states) == "".join([f"{safe(state)}\n" for state in states]).encode()
    with pytest.raises(ValidationError, match="surrogate"):
        quick_lines([*states, forged(State(id="aze"), note="\ud800")])


@pytest.mark.usefixtures("_extra")
def test_bytes_are_the_same_with_and_without_the_extra() -> None:
    """The line is the text and a newline."""
    place = Place("Ağdam", latitude=40, longitude=46.93)
    assert quick_lines([place]) == f"{safe(place)}\n".encode() == f"{quick_dumps(place)}\n".encode()
    assert type(fast_dumping.quickest_writers()) in (TextWriters, StructWriters)
