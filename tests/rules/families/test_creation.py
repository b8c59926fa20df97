"""What instruments create, and the acts under them, come after their adoption."""

from typing import Any

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    Document,
    DocumentKind,
    Office,
    Organization,
    OrganizationKind,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.rules import check
from diplorecords.rules.families.creation import RULES


def found(*records: AnyRecord) -> list[tuple[str, str, str]]:
    """The rule, the record and the place of every finding."""
    return [(p.code, p.records[0], p.path) for p in check(Dossier.of(records), rules=RULES)]


def body(span: str | None, created_by: str | None = None) -> Organization:
    """A body."""
    return Organization(id="b", kind=OrganizationKind.ORGAN, span=span, created_by=created_by)


@pytest.mark.parametrize(
    ("span", "adopted", "wrong"),
    [
        ("1992-03-24/..", "1992-03-24", False),
        ("1992-03-23/..", "1992-03-24", True),
        ("1992/..", "1992-03-24", False),
        ("1992-02/..", "1992-03", True),
        ("1992-02~/..", "1992-03", False),
        ("/1995", "1992-03", False),
        (None, "1992-03", False),
        ("1990", None, False),
    ],
)
def test_a_body_begins_after_the_adoption(
    span: str | None, adopted: str | None, wrong: bool
) -> None:
    """Whichever of the two records says that one created the other."""
    treaty = Treaty(id="t", adopted=adopted)
    by_body = found(body(span, "treaty:t"), treaty)
    assert by_body == ([("older-than-its-instrument", "organization:b", "/span")] if wrong else [])
    decision = Document(
        id="d", kind=DocumentKind.DECISION, adopted=adopted, establishes=["organization:b"]
    )
    by_document = found(body(span), decision)
    expected = ("older-than-its-instrument", "document:d", "/establishes/0")
    assert by_document == ([expected] if wrong else [])


def test_a_creation_that_both_records_state_is_found_once() -> None:
    """At the body."""
    decision = Document(
        id="d", kind=DocumentKind.DECISION, adopted="1995", establishes=["organization:b"]
    )
    assert found(body("1990", "document:d"), decision) == [
        ("older-than-its-instrument", "organization:b", "/span")
    ]


def test_what_is_not_there_creates_nothing() -> None:
    """Nor is it created."""
    decision = Document(
        id="d", kind=DocumentKind.DECISION, adopted="1995", establishes=["office:lost"]
    )
    assert found(decision, Office(id="o", span="1990", created_by="treaty:lost")) == []


@pytest.mark.parametrize(
    ("dates", "place"),
    [
        ({"dated": "1992-03-24"}, None),
        ({"dated": "1992-03-23"}, "/dated"),
        ({"dated": "1992"}, None),
        ({"deposited": "1991"}, "/deposited"),
        ({"dated": "1993", "notified": "1991"}, "/notified"),
        ({"dated": "1990", "deposited": "1991"}, "/dated"),
        ({"effective": "1990"}, None),
        ({}, None),
    ],
)
def test_an_act_comes_after_the_adoption(dates: dict[str, Any], place: str | None) -> None:
    """It may take effect for earlier times."""
    accession = TreatyAction(
        id="a",
        actor="state:s",
        instrument="treaty:t",
        kind=TreatyActionKind.ACCESSION,
        **dates,
    )
    subscription = TreatyAction(
        id="a",
        actor="state:s",
        instrument="document:d",
        kind=TreatyActionKind.SUBSCRIPTION,
        **dates,
    )
    treaty = Treaty(id="t", adopted="1992-03-24")
    document = Document(id="d", kind=DocumentKind.CHARTER, adopted="1992-03-24")
    for rule, records in (
        ("act-before-adoption", (accession, treaty)),
        ("subscription-before-adoption", (subscription, document)),
    ):
        expected = [] if place is None else [(rule, "treaty_action:a", place)]
        assert found(*records) == expected


@pytest.mark.parametrize(
    ("in_force", "adopted", "wrong"),
    [
        ("1992-03-24/..", "1992-03-24", False),
        ("1992-03-23/..", "1992-03-24", True),
        ("1992/..", "1992-03-24", False),
        ("1991~/..", "1992-03-24", False),
        ("/1995", "1992-03-24", False),
        (None, "1992", False),
        ("1991/..", None, False),
    ],
)
def test_a_treaty_is_in_force_after_its_adoption(
    in_force: str | None, adopted: str | None, wrong: bool
) -> None:
    """Where both are stated for certain."""
    treaty = Treaty(id="t", adopted=adopted, in_force=in_force)
    expected = ("in-force-before-adoption", "treaty:t", "/in_force")
    assert found(treaty) == ([expected] if wrong else [])


def test_an_act_under_an_instrument_without_a_date_is_let_be() -> None:
    """And so is one under an instrument that is not there."""
    act = TreatyAction(
        id="a",
        actor="state:s",
        instrument="treaty:t",
        kind=TreatyActionKind.ACCESSION,
        dated="1990",
    )
    assert found(act) == []
    assert found(act, Treaty(id="t")) == []
