"""`Claim`: a value or a state, never both."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize("field", ["id", "type"])
def test_no_claim_is_about_an_id_or_a_type(field: str) -> None:
    """They say which record it is about, and are no statement of anybody."""
    with pytest.raises(ValidationError, match="other than id and type") as caught:
        Claim(id="x", subject="person:y", field=field, state=ClaimState.UNKNOWN)
    assert [(p.path, p.code) for p in caught.value.problems] == [("/field", "pattern")]


@pytest.mark.parametrize("field", ["ids", "id_type", "types", "identifiers"])
def test_a_claim_may_be_about_a_field_with_a_longer_name(field: str) -> None:
    claim = Claim(id="x", subject="person:y", field=field, state=ClaimState.UNKNOWN)
    assert claim.field == field


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


def test_places_in_the_order_say_nothing_of_what_was_not_judged() -> None:
    """F and 6 are not worse than E and 5: they are no judgement."""
    assert Reliability.CANNOT_BE_JUDGED.order is None
    assert Credibility.CANNOT_BE_JUDGED.order is None
    assert Credibility.CANNOT_BE_JUDGED.likelihood is None
    assert [each.likelihood for each in Credibility][:3] == [
        "almost certain",
        "likely",
        "roughly even chance",
    ]


@given(st.sampled_from(Credibility))
def test_confidence_and_back_is_the_same_digit(digit: Credibility) -> None:
    assert Credibility.of_confidence(digit.confidence) is digit


@pytest.mark.parametrize(
    ("confidence", "digit"),
    [(0, "5"), (19, "5"), (20, "4"), (59, "3"), (60, "2"), (80, "1"), (100, "1")],
)
def test_confidence_has_the_ranges_of_stix(confidence: int, digit: str) -> None:
    assert Credibility.of_confidence(confidence) is Credibility(digit)


@pytest.mark.parametrize("wrong", [-1, 101, 50.0, True, "50"])
def test_what_is_no_confidence_is_refused(wrong: Any) -> None:
    with pytest.raises(ValidationError, match="0 to 100"):
        Credibility.of_confidence(wrong)


def test_grade_is_the_letter_and_the_digit() -> None:
    said: dict[str, Any] = {"id": "x", "subject": "person:y", "field": "born"}
    said["state"] = ClaimState.UNKNOWN
    reliable = Reliability.USUALLY_RELIABLE
    assert Claim(**said).grade is None
    assert Claim(**said, reliability=reliable).grade == "B6"
    assert Claim(**said, reliability=reliable, credibility=Credibility.CONFIRMED).grade == "B1"


def test_premises_are_references_each_once_and_never_the_claim() -> None:
    said: dict[str, Any] = {"id": "x", "subject": "person:y", "field": "born"}
    said["state"] = ClaimState.UNKNOWN
    derived = Claim(**said, premises=["tenure:t", "claim:y"])
    assert derived.is_derived
    assert [str(premise) for premise in derived.premises] == ["tenure:t", "claim:y"]
    with pytest.raises(ValidationError) as caught:
        Claim(**said, premises=["claim:x"])
    assert [(p.path, p.code) for p in caught.value.problems] == [("/premises/0", "premise-self")]
    with pytest.raises(ValidationError) as caught:
        Claim(**said, premises=["tenure:t", "tenure:t"])
    assert [p.code for p in caught.value.problems] == ["repeated"]
