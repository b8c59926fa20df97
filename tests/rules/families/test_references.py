"""References lead somewhere, and claims fit their fields."""

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import (
    Claim,
    Modality,
    Organization,
    OrganizationKind,
    SpeechAct,
    Statement,
)
from diplorecords.rules import check
from diplorecords.rules.families.references import RULES
from diplorecords.temporal import EdtfDate, Span
from diplorecords.values import Count, Name, Ref

ORG = Organization(id="org", kind=OrganizationKind.IGO)
Held = str | int | Modality | Name | Ref | EdtfDate | Span | Count


def codes(*records: Claim | Statement | Organization) -> list[tuple[str, str]]:
    """The rule and the place of every finding."""
    found = check(Dossier.of([ORG, *records]), rules=RULES)
    return [(problem.code, problem.path) for problem in found]


@pytest.mark.parametrize(
    ("field", "value", "places"),
    [
        ("span", Span("1992/.."), []),
        ("span", "1992/..", ["/value"]),
        ("span", EdtfDate("1992"), ["/value"]),
        ("part_of", Ref("organization", "org"), []),
        ("part_of", "organization:org", ["/value"]),
        ("remit", "trade", []),
        ("remit", 7, ["/value"]),
        ("kind", OrganizationKind.ORGAN, []),
        ("kind", Modality.FACTUAL, ["/value"]),
        ("names", Name("CSCE"), []),
        ("names", "CSCE", ["/value"]),
        ("names", Count(3), ["/value"]),
    ],
)
def test_a_claim_has_a_value_of_the_type_of_its_field(
    field: str, value: Held, places: list[str]
) -> None:
    """Of one member, where the field holds several."""
    claim = Claim(id="c", subject="organization:org", field=field, value=value)
    assert codes(claim) == [("claim-value", place) for place in places]


def test_a_reference_of_the_wrong_type_is_found() -> None:
    """An organization is part of an organization or a state."""
    claim = Claim(
        id="c", subject="organization:org", field="part_of", value=Ref("organization", "org")
    )
    wrong = Claim(id="d", subject="organization:org", field="part_of", value=claim.ref)
    assert codes(claim, wrong) == [("claim-value", "/value")]


def test_a_field_that_does_not_exist_is_found() -> None:
    """Its value is not looked at."""
    claim = Claim(id="c", subject="organization:org", field="colour", value="red")
    assert codes(claim) == [("claim-field", "/field")]


def test_an_unknown_type_is_named_once() -> None:
    """Neither as dangling, nor as a missing field."""
    claim = Claim(id="c", subject="planet:mars", field="colour", value="red")
    assert codes(claim) == [("unknown-record-type", "/subject")]
    said = Statement(id="s", speaker="organization:org", act=SpeechAct.ASSERT, about=["planet:x"])
    assert codes(said) == [("unknown-record-type", "/about/0")]


def test_a_dangling_reference_names_its_target() -> None:
    """So that it can be added."""
    said = Statement(id="s", speaker="organization:lost", act=SpeechAct.ASSERT)
    found = check(Dossier.of([said]))
    assert [problem.records for problem in found] == [("statement:s", "organization:lost")]
