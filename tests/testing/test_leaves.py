"""Strategies for what stands at the leaves of records."""

from datetime import UTC, datetime

import annotated_types as at
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.testing import ids, instants, texts
from diplorecords.testing.leaves import LARGEST, numbers, texts_under, whole_numbers
from diplorecords.values import Matches

BOUNDS = st.integers(-100, 100)
LETTERS = Matches("[a-c]+", "some of three letters")


@given(texts(max_size=3))
def test_texts_are_never_empty_and_can_be_encoded(text: str) -> None:
    assert 1 <= len(text) <= 3
    assert text.encode("utf-8").decode("utf-8") == text


@given(ids())
def test_ids_can_be_the_second_half_of_a_ref(found: str) -> None:
    assert f"state:{found}".partition(":")[2] == found


@given(instants())
def test_instants_are_in_utc(instant: datetime) -> None:
    assert instant.tzinfo is UTC


@pytest.mark.parametrize(
    "rules",
    [(), (LETTERS,), (at.MaxLen(2),), (LETTERS, at.MaxLen(4)), (LETTERS, Matches("a.*|b.*", "x"))],
    ids=str,
)
@given(data=st.data())
def test_texts_obey_every_rule(rules: tuple[object, ...], data: st.DataObject) -> None:
    text = data.draw(texts_under(rules))
    assert all(rule.allows(text) for rule in rules if isinstance(rule, Matches))
    assert all(len(text) <= rule.max_length for rule in rules if isinstance(rule, at.MaxLen))


@given(st.data(), st.none() | BOUNDS, st.none() | BOUNDS)
def test_numbers_obey_their_bounds(data: st.DataObject, low: int | None, high: int | None) -> None:
    if low is not None and high is not None and high < low:
        low, high = high, low
    rules: tuple[object, ...] = ()
    if low is not None:
        rules += (at.Ge(low),)
    if high is not None:
        rules += (at.Le(high),)
    for drawn in (data.draw(whole_numbers(rules)), data.draw(numbers(rules))):
        assert low is None or drawn >= low
        assert high is None or drawn <= high
    assert abs(data.draw(whole_numbers(rules))) <= LARGEST
