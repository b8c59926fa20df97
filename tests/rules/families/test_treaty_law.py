"""The acts of an actor under a treaty come in the order that treaty law has for them."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    Document,
    DocumentKind,
    Organization,
    OrganizationKind,
    State,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.rules import check
from diplorecords.rules.families.treaty_law import RULES
from diplorecords.values import Delay, EntryIntoForce, Nature, Threshold

CONSENTS = ["ratification", "acceptance", "approval", "accession", "succession", "participation"]


def act(name: str, kind: str, when: str | None = None, **fields: Any) -> TreatyAction:
    """An act of one actor under one treaty, unless the fields say otherwise."""
    values: dict[str, Any] = {"actor": "state:a", "instrument": "treaty:t", "deposited": when}
    return TreatyAction(id=name, kind=TreatyActionKind(kind), **{**values, **fields})


def found(*records: AnyRecord) -> list[tuple[str, str, str]]:
    """The rule, the record and the place of every finding."""
    problems = check(Dossier.of(records), rules=RULES)
    return [(problem.code, problem.records[0], problem.path) for problem in problems]


def codes(*records: AnyRecord) -> list[str]:
    """The rules that are broken."""
    return [code for code, _, _ in found(*records)]


@pytest.mark.parametrize("kind", CONSENTS)
@pytest.mark.parametrize(
    ("signed", "consented", "wrong"),
    [
        ("1990-01-02", "1990-01-01", True),
        ("1990-01-01", "1990-01-01", False),
        ("1990-01-01", "1991-01-01", False),
        ("1990", "1990-06-01", False),
        ("1990-02", "1990-01", True),
        ("1990-01-02?", "1990-01-01", False),
    ],
)
def test_consent_follows_the_signature(kind: str, signed: str, consented: str, wrong: bool) -> None:
    acts = act("s", "signature", dated=signed), act("c", kind, consented)
    expected = [("consent-before-signature", "treaty_action:c", "/deposited")] if wrong else []
    assert [item for item in found(*acts) if item[0] == "consent-before-signature"] == expected


def test_a_second_signature_after_consent_is_no_error() -> None:
    acts = [
        act("s", "signature", "1990-01-01"),
        act("r", "ratification", "1991-01-01"),
        act("t", "signature", "1992-01-01"),
    ]
    assert codes(*acts) == []


def test_signatures_of_others_do_not_matter() -> None:
    acts = [
        act("r", "accession", "1991-01-01"),
        act("s", "signature", "1992-01-01", actor="state:b"),
        act("t", "signature", "1992-01-01", instrument="treaty:u"),
    ]
    assert codes(*acts) == []


def test_a_signature_after_a_withdrawal_is_no_error() -> None:
    acts = [
        act("a", "accession", "1990-01-01"),
        act("w", "withdrawal", "1995-01-01"),
        act("s", "signature", "1996-01-01"),
    ]
    assert "consent-before-signature" not in codes(*acts)


def test_signatories_do_not_accede() -> None:
    acts = act("s", "signature", "1990-01-01"), act("a", "accession", "1991-01-01")
    assert found(*acts) == [("accession-after-signature", "treaty_action:a", "/kind")]


def test_two_consents_are_found_at_the_second() -> None:
    acts = act("a", "accession", "1990-01-01"), act("b", "acceptance", "1991-01-01")
    assert found(*acts) == [("two-consents", "treaty_action:b", "/kind")]


def test_parallel_deposits_are_one_consent() -> None:
    acts = [
        act(name, "accession", "1990-01-01", depositary=f"state:{name}") for name in ("x", "y", "z")
    ]
    assert codes(*acts) == []


def test_a_consent_after_a_withdrawal_is_no_second_one() -> None:
    acts = [
        act("a", "accession", "1990-01-01"),
        act("w", "denunciation", "1995-01-01"),
        act("b", "accession", "1999-01-01"),
    ]
    assert codes(*acts) == []


def test_a_definitive_signature_needs_no_ratification() -> None:
    acts = act("d", "definitive_signature", "1990-01-01"), act("a", "acceptance", "1991-01-01")
    assert found(*acts) == [
        ("definitive-signature-beside-ratification", "treaty_action:d", "/kind")
    ]


def test_a_ratification_follows_a_signature_where_any_is_recorded() -> None:
    ratification = act("r", "ratification", "1991-01-01")
    assert codes(ratification) == []
    other = act("s", "signature", "1990-01-01", actor="state:b")
    assert found(ratification, other) == [
        ("ratification-without-signature", "treaty_action:r", "/kind")
    ]
    assert codes(ratification, other, act("o", "succession_to_signature", "1990-05-01")) == []
    assert codes(act("a", "acceptance", "1991-01-01"), other) == []


def test_provisional_application_after_consent_is_worth_knowing() -> None:
    consent = act("a", "accession", "1990-01-01")
    later = act("p", "provisional_application", "1991-01-01")
    assert found(consent, later) == [
        ("provisional-application-after-consent", "treaty_action:p", "/deposited")
    ]
    same_day = act("p", "provisional_application_notification", "1990-01-01")
    assert codes(consent, same_day) == []


@pytest.mark.parametrize("kind", ["withdrawal", "denunciation", "consent_withdrawal"])
def test_a_withdrawal_ends_a_recorded_consent(kind: str) -> None:
    end = act("w", kind, "1995-01-01")
    broken = ("withdrawal-before-consent", "treaty_action:w", "/deposited")
    assert found(end) == [broken]
    assert found(end, act("a", "accession", "1996-01-01")) == [broken]
    assert found(end, act("a", "accession", "1990-01-01")) == []
    assert found(end, act("a", "accession", None)) == []
    assert found(act("w", kind)) == [("withdrawal-before-consent", "treaty_action:w", "/kind")]
    assert found(act("w", kind), act("a", "accession")) == []


@pytest.mark.parametrize(
    ("span", "wrong"),
    [("1991-08-30/..", True), ("1990/..", False), ("../1989", True), (None, False)],
)
def test_who_acts_exists(span: str | None, wrong: bool) -> None:
    broken = [("actor-did-not-exist", "treaty_action:a", "/deposited")] if wrong else []
    accession = act("a", "accession", "1990-06-01")
    assert found(accession, State(id="a", span=span)) == broken
    body = Organization(id="a", kind=OrganizationKind.IGO, span=span)
    by_body = act("a", "accession", "1990-06-01", actor="organization:a")
    assert found(by_body, body) == broken
    assert found(act("a", "accession"), State(id="a", span=span)) == []


def test_an_objection_has_an_object() -> None:
    assert found(act("o", "objection", "1990-01-01")) == [
        ("objection-to-nothing", "treaty_action:o", "/refers_to")
    ]
    assert found(act("o", "objection", refers_to="treaty_action:lost")) == []


@pytest.mark.parametrize(
    ("kind", "fields", "broken"),
    [
        ("reservation", {"actor": "state:b"}, []),
        ("reservation", {}, ["objection-astray"]),
        ("reservation", {"actor": "state:b", "instrument": "treaty:u"}, ["objection-astray"]),
        ("declaration", {"actor": "state:b"}, ["objection-to-another-act"]),
        ("territorial_application", {"actor": "state:b"}, ["objection-to-another-act"]),
        ("accession", {"actor": "state:b"}, ["objection-to-another-act"]),
    ],
)
def test_objections_are_to_reservations_of_others_under_the_same_treaty(
    kind: str, fields: dict[str, Any], broken: list[str]
) -> None:
    objection = act("o", "objection", "1991-01-01", refers_to="treaty_action:r")
    assert codes(act("r", kind, "1990-01-01", **fields), objection) == broken


@pytest.mark.parametrize("nature", list(Nature))
def test_what_binds_in_law_is_not_subscribed_to(nature: Nature) -> None:
    document = Document(id="d", kind=DocumentKind.CHARTER, nature=nature)
    joining = act("s", "subscription", "1990-01-01", instrument="document:d")
    broken = ["subscription-to-law"] if nature is Nature.LEGAL else []
    assert codes(document, joining) == broken


def entering(in_force: str, when: str, *, is_complete: bool = True, months: int = 0) -> list[str]:
    """What is found about a treaty that waits for one consent, and has it on a day."""
    clause = EntryIntoForce(thresholds=[Threshold(count=1)], delay=Delay(months=months))
    treaty = Treaty(id="t", in_force=in_force, entry_into_force=[clause], acts_complete=is_complete)
    return codes(treaty, act("a", "accession", when))


@pytest.mark.parametrize(
    ("in_force", "when", "is_complete", "wrong"),
    [
        ("1990-01-01/..", "1990-01-01", True, False),
        ("1990/..", "1990-05-01", True, False),
        ("1990", "1990-05-01", True, False),
        ("1991", "1990-05-01", True, True),
        ("1990-01-02/..", "1990-01-01", True, True),
        ("1990-01-02/..", "1990-01-01", False, True),
        ("1989-01-01/..", "1990-01-01", False, False),
        ("1989-01-01/..", "1990-01-01", True, True),
        ("1989-01-01~/..", "1990-01-01", True, False),
        ("1989-01-01/..", "1990-01-01?", True, False),
        ("../2000", "1990-01-01", True, False),
    ],
)
def test_a_treaty_enters_into_force_when_its_clause_says_so(
    in_force: str, when: str, is_complete: bool, wrong: bool
) -> None:
    broken = ["entry-into-force-differs"] if wrong else []
    assert entering(in_force, when, is_complete=is_complete) == broken


def test_a_clause_that_is_not_met_differs_only_where_all_acts_are_known() -> None:
    clause = EntryIntoForce(thresholds=[Threshold(count=9)])
    treaty = Treaty(id="t", in_force="1990-01-01/..", entry_into_force=[clause])
    assert codes(treaty) == []
    (finding,) = check(Dossier.of([attrs.evolve(treaty, acts_complete=True)]), rules=RULES)
    assert finding.message.endswith("its clause gives no day")


def test_months_beyond_all_calendars_are_counted() -> None:
    assert entering("1990-01-01/..", "9999-12-01", months=9) == ["entry-into-force-differs"]


@given(
    st.lists(
        st.tuples(st.sampled_from(list(TreatyActionKind)[:-1]), st.integers(1980, 1990)),
        max_size=5,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_acts_does_not_matter(
    kinds: list[tuple[TreatyActionKind, int]], random: Any
) -> None:
    acts = [
        act(str(index), kind.value, f"{year}-01-01") for index, (kind, year) in enumerate(kinds)
    ]
    turned = list(acts)
    random.shuffle(turned)
    assert found(*acts) == found(*turned)
