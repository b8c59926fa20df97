"""Who may hold an office, and which nobody may hold together."""

from typing import Any

import attrs
import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    Claim,
    HolderKind,
    Modality,
    Office,
    Polarity,
    Rank,
    Tenure,
    TenureStatus,
)
from diplorecords.rules import Checks, check
from diplorecords.rules.families.offices import RULES
from diplorecords.values import Ref

EXCLUSIVE = Checks(incompatible=[["office:head-of-state", "office:head-of-government"]])
HEAD = Tenure(id="a", holder="person:p", office="office:head-of-state", span="1990/1995")
SECOND = Tenure(id="b", holder="person:p", office="office:head-of-government", span="1992/1999")


def found(
    *records: AnyRecord, config: Checks = EXCLUSIVE
) -> list[tuple[str, str, tuple[str, ...]]]:
    """The rules that find something, where, and with which records."""
    problems = check(Dossier.of(records), rules=RULES, config=config)
    return [(each.code, each.path, each.records) for each in problems]


@pytest.mark.parametrize("kind", HolderKind)
@pytest.mark.parametrize("holder", ["person", "state", "organization"])
def test_an_office_has_the_holders_that_it_is_for(kind: HolderKind, holder: str) -> None:
    """People, states or organizations."""
    tenure = Tenure(id="t", holder=f"{holder}:x", office="office:o")
    wrong = [("holder-kind", "/holder", ("tenure:t", "office:o"))]
    assert found(tenure, Office(id="o", held_by=kind)) == ([] if kind.value == holder else wrong)
    assert found(tenure, Office(id="o")) == found(tenure) == []


def test_the_smallest_pair_of_incompatible_offices() -> None:
    """They share more than the hand-over day."""
    assert found(HEAD, SECOND) == [
        ("incompatible-offices", "/office", ("tenure:b", "tenure:a", "person:p"))
    ]
    (problem,) = check(Dossier.of([HEAD, SECOND]), rules=RULES, config=EXCLUSIVE)
    assert problem.message == (
        "person:p is said to hold both office:head-of-government and office:head-of-state "
        "from 1992-12-31 to 1995-01-01, of which one person may hold one"
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"span": "1995-01-01/1999"},
        {"span": "1996/1999"},
        {"span": "1992~/1999"},
        {"span": "1992"},
        {"span": None},
        {"holder": "person:q"},
        {"office": "office:other"},
        {"office": "office:head-of-state"},
        {"status": TenureStatus.DESIGNATE},
    ],
)
def test_other_times_holders_and_offices_are_compatible(changes: dict[str, Any]) -> None:
    """And so are all, where nobody says which are not."""
    arguments: dict[str, Any] = {
        "id": "b",
        "holder": SECOND.holder,
        "office": SECOND.office,
        "span": SECOND.span,
    }
    assert found(HEAD, Tenure(**(arguments | changes))) == []
    assert found(HEAD, SECOND, config=Checks()) == []


def test_a_state_may_hold_what_it_likes() -> None:
    """The law is about people."""
    state = Ref("state", "x")
    assert found(attrs.evolve(HEAD, holder=state), attrs.evolve(SECOND, holder=state)) == []


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({}, True),
        ({"polarity": Polarity.NEGATIVE}, False),
        ({"rank": Rank.DEPRECATED}, False),
        ({"modality": Modality.PLANNED}, False),
        ({"value": Ref("office", "other")}, False),
        ({"subject": Ref("tenure", "lost")}, False),
        ({"field": "note", "value": "x"}, False),
        ({"value": Ref("state", "x")}, False),
    ],
)
def test_a_claim_can_give_somebody_another_office(changes: dict[str, Any], wrong: bool) -> None:
    """Beside the one that the record has."""
    claim = Claim(
        id="c", subject="tenure:a", field="office", value=Ref("office", "head-of-government")
    )
    expected = [("incompatible-offices", "/value", ("claim:c", "tenure:a", "person:p"))]
    assert found(HEAD, attrs.evolve(claim, **changes)) == (expected if wrong else [])


def test_a_claim_can_give_an_office_to_somebody_else() -> None:
    """Who holds another one."""
    other = attrs.evolve(SECOND, holder=Ref("person", "q"))
    claim = Claim(id="c", subject="tenure:a", field="holder", value=Ref("person", "q"))
    assert found(HEAD, other) == []
    assert found(HEAD, other, claim) == [
        ("incompatible-offices", "/value", ("claim:c", "tenure:b", "person:q"))
    ]
    body = attrs.evolve(claim, value=Ref("organization", "q"))
    assert found(HEAD, other, body) == []


def test_the_longest_time_in_an_office_counts() -> None:
    """A short one inside it hides nothing."""
    short = attrs.evolve(HEAD, id="short", span="1991-01-01/1991-02-01")
    late = attrs.evolve(SECOND, span="1994-06-01/1999")
    assert [records for _, _, records in found(HEAD, short, late)] == [
        ("tenure:b", "tenure:a", "person:p")
    ]
