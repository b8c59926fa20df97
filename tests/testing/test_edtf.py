"""Strategies for EDTF reach every kind, level and corner."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from diplorecords.temporal import (
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSeason,
    EdtfSet,
    EdtfValue,
    EdtfYear,
    edtf_level,
    is_edtf,
)
from diplorecords.testing.edtf import almost_edtf_texts, edtf_date_texts, edtf_texts, edtf_values

# Any example will do: the least one would take long to find.
FIRST_FOUND = settings(
    phases=[Phase.generate],
    max_examples=5000,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    deadline=None,
)
KINDS = [EdtfDate, EdtfDateTime, EdtfInterval, EdtfSeason, EdtfSet, EdtfYear]

CORNERS: dict[str, Callable[[str], bool]] = {
    "negative year": lambda text: text.startswith("-"),
    "open end": lambda text: text.endswith("/.."),
    "unknown start": lambda text: text.startswith("/"),
    "range": lambda text: ".." in text[3:-3] and text[0] in "[{",
    "earlier": lambda text: text[1:3] == ".." and text[0] in "[{",
    "exponent": lambda text: "E" in text,
    "significant digits": lambda text: "S" in text,
    "mark on the left": lambda text: text[0] in "?~%",
    "month mask": lambda text: "-1X" in text,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_reached(kind: type[EdtfValue]) -> None:
    found = find(edtf_values(), lambda value: isinstance(value, kind), settings=FIRST_FOUND)
    assert isinstance(found, kind)


@pytest.mark.parametrize("corner", CORNERS)
def test_every_corner_is_reached(corner: str) -> None:
    assert find(edtf_texts(), CORNERS[corner], settings=FIRST_FOUND)


@pytest.mark.parametrize("level", [1, 2])
def test_every_level_with_seasons_has_them(level: int) -> None:
    texts = edtf_texts(level)
    found = find(texts, lambda text: "-21" in text[4:] or "-22" in text[4:], settings=FIRST_FOUND)
    assert edtf_level(found) <= level


@given(st.integers(0, 2).flatmap(lambda level: st.tuples(st.just(level), edtf_texts(level))))
def test_texts_are_edtf_of_their_level(case: tuple[int, str]) -> None:
    assert edtf_level(case[1]) <= case[0]


@pytest.mark.parametrize("level", [0, 1, 2])
def test_dates_of_a_level_use_it(level: int) -> None:
    texts = edtf_date_texts(level)
    found = find(texts, lambda text: edtf_level(text) == level, settings=FIRST_FOUND)
    assert edtf_level(found) == level


def test_almost_texts_are_both_right_and_wrong() -> None:
    texts = almost_edtf_texts()
    assert find(texts, is_edtf, settings=FIRST_FOUND)
    assert find(texts, lambda text: not is_edtf(text), settings=FIRST_FOUND) is not None
