"""`Claim`: a value or a state, never both."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given

from diplorecords.errors import ValidationError
from diplorecords.records import RECORD_CLASSES, Claim, ClaimState, Credibility, Reliability
from diplorecords.testing import claims
from diplorecords.values import Name
from diplorecords.values.checks import check_of
from diplorecords.values.typetree import TupleNode, field_of


@given(claims())
def test_a_claim_has_a_value_or_a_state(claim: Claim) -> None:
    assert (claim.value is None) is (claim.state is not None)


@given(claims())
def test_drawn_claims_have_a_value_of_their_fields_type(claim: Claim) -> None:
    field = field_of(RECORD_CLASSES[claim.subject.type], claim.field)
    assert field is not None
    if claim.value is not None:
        node = field.node.item if isinstance(field.node, TupleNode) else field.node
        assert list(check_of(node)(claim.value, "")) == []


@pytest.mark.parametrize(
    "said", [{}, {"value": "x", "state": ClaimState.UNKNOWN}, {"value": None, "state": None}]
)
def test_neither_and_both_are_refused(said: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        Claim(id="x", subject="person:y", field="note", **said)
    assert [(p.path, p.code) for p in caught.value.problems] == [("/value", "claim-value")]


@pytest.mark.parametrize("value", [False, 0, 0.0])
def test_a_value_that_python_calls_false_is_a_value(value: float) -> None:
    assert Claim(id="x", subject="source:y", field="machine", value=value).value == value


def test_instants_are_kept_in_utc() -> None:
    moment = datetime.fromisoformat("2024-07-13T12:00:00+04:00")
    name = Name("Andrzej Kasprzyk")
    claim = Claim(id="x", subject="person:y", field="names", value=name, recorded_at=moment)
    assert claim.recorded_at == moment
    assert claim.recorded_at is not None
    assert claim.recorded_at.tzinfo is UTC


def test_admiralty_code_has_six_letters_and_six_digits() -> None:
    assert "".join(each.value for each in Reliability) == "ABCDEF"
    assert "".join(each.value for each in Credibility) == "123456"
