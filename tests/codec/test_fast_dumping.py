"""The fast path of writing gives what the safe path gives."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import fast_dumping
from diplorecords.codec.canonical import canonical_json
from diplorecords.codec.fast_dumping import quick_dumps
from diplorecords.codec.unstructuring import unstructure
from diplorecords.errors import ValidationError
from diplorecords.records import AnyRecord, Claim, Source, State
from diplorecords.temporal import Span, SpanEnd
from diplorecords.testing import records
from diplorecords.values import Name, Place


def safe(value: Any) -> str:
    """What the safe path writes."""
    return canonical_json(unstructure(value))


def claim(field: str, value: Any) -> Claim:
    """A claim about a source."""
    return Claim(id="c", subject="source:x", field=field, value=value)


@given(records())
def test_both_paths_write_the_same(record: AnyRecord) -> None:
    """Byte by byte."""
    assert quick_dumps(record) == safe(record)


@given(st.floats(-90, 90))
def test_numbers_are_written_by_the_rules_of_canonical_json(latitude: float) -> None:
    """RFC 8785 section 3.2.2.3 differs from Python where there is an exponent or nothing to say."""
    place = Place("x", latitude=latitude, longitude=0.0)
    assert quick_dumps(place) == safe(place)


@pytest.mark.parametrize("latitude", [0.0, -0.0, 1.0, 1, 1e-4, 1e-5, 1e-7, 5e-324, 40.38])
def test_numbers_at_the_corners(latitude: float) -> None:
    """The greatest that this model holds are degrees."""
    place = Place("x", latitude=latitude, longitude=1)
    assert quick_dumps(place) == safe(place)


@pytest.mark.parametrize("text", ['"', "\\", "\x00\x1f\x7f\n", "\u2028", "\U0001f600", "Ağdam"])
def test_texts_are_escaped_alike(text: str) -> None:
    """Only what RFC 8785 section 3.2.2.2 escapes."""
    assert quick_dumps(Name(text)) == safe(Name(text))


@pytest.mark.parametrize(
    "span", [Span("1985", SpanEnd.OVER), Span("1992-02~/.."), Span("2004?-06"), Span("1985/1990")]
)
def test_periods_are_written_alike(span: Span) -> None:
    """Also the second time, when their texts are remembered."""
    for name in [Name("x", span=span), Name("x", span=span)]:
        assert quick_dumps(name) == safe(name)


def test_memory_is_emptied_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """And long texts are not kept at all."""
    monkeypatch.setattr(fast_dumping, "_ENTRIES", 1)
    monkeypatch.setattr(fast_dumping, "_LONGEST", 8)
    monkeypatch.setattr(fast_dumping, "_texts", {})
    for text in ("1985", "1986", "1986-12-24"):
        assert quick_dumps(Source(id="x", published=text)) == safe(Source(id="x", published=text))
    assert fast_dumping._texts == {"1986": '"1986"'}


MOMENT = datetime(2024, 7, 13, tzinfo=UTC)


def test_claims_are_written_by_the_type_of_their_field() -> None:
    """What has another type is refused by the safe path, with its reason."""
    right = [claim("title", "x"), claim("retrieved_at", MOMENT)]
    assert [quick_dumps(each) for each in right] == [safe(each) for each in right]
    late = MOMENT.astimezone(timezone(timedelta(hours=4)))
    wrong = [claim("title", 3), claim("spam", "x"), claim("published", Span("1985"))]
    for each in [*wrong, claim("retrieved_at", late)]:
        with pytest.raises(ValidationError, match="cannot be written"):
            quick_dumps(each)


def test_what_cannot_be_written_is_refused_by_the_safe_path() -> None:
    """Things that are no values, and texts that no check has seen."""
    broken = State(id="aze")
    object.__setattr__(broken, "note", "\ud800")
    with pytest.raises(ValidationError, match="surrogate"):
        quick_dumps(broken)
    other: Any = "x"
    with pytest.raises(ValidationError, match="not a value"):
        quick_dumps(other)
