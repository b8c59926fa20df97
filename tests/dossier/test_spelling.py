"""One text for each value: equal values have one, different ones two."""

import math
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier.spelling import spelled
from diplorecords.records import MeetingKind
from diplorecords.temporal import Span, SpanEnd, parse_edtf
from diplorecords.testing import counts, names, places, spans
from diplorecords.values import Place, Ref


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "unset"),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (7.0, "7"),
        (-0.0, "0"),
        (7.5, "7.5"),
        (math.inf, "inf"),
        ("two\nlines", "'two\\nlines'"),
        (MeetingKind.SUMMIT, "summit"),
        (Ref("state", "aze"), "state:aze"),
        (parse_edtf("?2004"), "2004?"),
        (Span("1992"), "1992"),
        (Span("1992", SpanEnd.OVER), "1992/over"),
        (datetime(2024, 7, 13, tzinfo=UTC), "2024-07-13T00:00:00+00:00"),
        ((), "[]"),
        ([7], "[7]"),
        ((Ref("state", "aze"), 7), "[state:aze, 7]"),
        (Place("Baku", latitude=40, longitude=49.5), ("Place(name='Baku', latitude=40, "
         "longitude=49.5)")),
    ],
)  # fmt: skip
def test_a_value_has_this_text(value: object, text: str) -> None:
    """On one line, whatever is in it."""
    assert spelled(value) == text


@given(st.lists(spans() | names() | places() | counts() | st.text(max_size=2), max_size=6))
def test_equal_values_have_one_text_and_different_ones_two(values: list[object]) -> None:
    """So that the text can stand for the value in an order."""
    assert len({spelled(value) for value in values}) == len(set(values))
