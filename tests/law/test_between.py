"""A treaty between two: objections, reservations, suspension, the version common to both."""

from typing import Any

import pytest

from diplorecords.dossier import Dossier
from diplorecords.law import (
    BetweenAnswer,
    LegalRule,
    ReservationStanding,
    in_force_between,
)
from diplorecords.records import AnyRecord, Succession, SuccessionKind, Treaty, TreatyAction
from diplorecords.temporal import Certainty
from diplorecords.values import (
    EntryIntoForce,
    InstrumentRelation,
    Nature,
    RelationKind,
    Threshold,
    TreatyActionKind,
)

K, R = TreatyActionKind, ReservationStanding

PACT = Treaty(id="pact", nature=Nature.LEGAL, in_force="2000-01-01/..")


def act(
    actor: str, kind: TreatyActionKind, deposited: str, instrument: str = "pact", **more: Any
) -> TreatyAction:
    return TreatyAction(
        id=f"{actor}-{kind.value}-{instrument}",
        actor=f"state:{actor}",
        instrument=f"treaty:{instrument}",
        kind=kind,
        deposited=deposited,
        **more,
    )


A = act("a", K.RATIFICATION, "2001-01-01")
B = act("b", K.ACCESSION, "2001-06-01")
RESERVED = act("b", K.RESERVATION, "2001-06-01", notified="2001-07-01")


def ask(on: str, *records: AnyRecord) -> BetweenAnswer:
    dossier = Dossier.of([PACT, A, B, *records])
    answer = in_force_between(dossier, "treaty:pact", "state:a", "state:b", on)
    other = in_force_between(dossier, "treaty:pact", "state:b", "state:a", on)
    assert (answer.in_force, answer.suspended) == (other.in_force, other.suspended)
    return answer


def test_it_is_in_force_between_two_parties() -> None:
    assert ask("2001-05-31").in_force is Certainty.IMPOSSIBLE
    answer = ask("2001-06-01")
    assert answer.in_force is Certainty.CERTAIN
    assert answer.because[0].rule is LegalRule.BOTH_PARTIES
    assert set(answer.because[0].acts) == {A, B}


@pytest.mark.parametrize("opposes", [True, False])
def test_an_objection_bars_the_treaty_only_if_it_definitely_says_so(opposes: bool) -> None:
    objected = act(
        "a", K.OBJECTION, "2001-09-01", refers_to=RESERVED.ref, opposes_entry_into_force=opposes
    )
    before, after = ask("2001-08-31", RESERVED, objected), ask("2001-09-01", RESERVED, objected)
    assert before.in_force is Certainty.CERTAIN
    assert after.in_force is (Certainty.IMPOSSIBLE if opposes else Certainty.CERTAIN)
    gone = act("a", K.OBJECTION_WITHDRAWAL, "2001-10-01", refers_to=objected.ref)
    assert ask("2001-10-01", RESERVED, objected, gone).in_force is Certainty.CERTAIN


def test_a_reservation_is_accepted_after_twelve_months_without_objection() -> None:
    (open_,) = ask("2002-07-01", RESERVED).reservations
    assert (open_.reservation, open_.standings) == (RESERVED, (R.OPEN,))
    (tacit,) = ask("2002-07-02", RESERVED).reservations
    assert tacit.standings == (R.TACIT,)
    assert "no objection was raised by 2002-07-01" in ask("2002-07-02", RESERVED).sentence
    assert "VCLT 20(5), 21(1)" in ask("2002-07-02", RESERVED).sentence
    assert "the time to object runs until 2002-07-01" in ask("2002-07-01", RESERVED).sentence


def test_an_objection_in_time_keeps_the_provisions_out_and_a_late_one_does_not() -> None:
    in_time = act("a", K.OBJECTION, "2002-01-01", refers_to=RESERVED.ref)
    late = act("a", K.OBJECTION, "2003-01-01", refers_to=RESERVED.ref)
    unclear = act("a", K.OBJECTION, "[2002-01-01,2003-01-01]", refers_to=RESERVED.ref)
    for objection, expected in (
        (in_time, (R.OBJECTED,)),
        (late, (R.TACIT,)),
        (unclear, (R.OBJECTED, R.TACIT)),
    ):
        (found,) = ask("2004-01-01", RESERVED, objection).reservations
        assert found.standings == expected


def test_acceptance_is_express_and_a_withdrawn_reservation_is_gone() -> None:
    accepted = act("a", K.RESERVATION_ACCEPTANCE, "2001-08-01", refers_to=RESERVED.ref)
    (found,) = ask("2001-08-01", RESERVED, accepted).reservations
    assert found.standings == (R.ACCEPTED,)
    gone = act("b", K.RESERVATION_WITHDRAWAL, "2002-01-01", refers_to=RESERVED.ref)
    assert ask("2002-01-01", RESERVED, gone).reservations == ()


def test_a_suspension_towards_one_party_is_between_the_two() -> None:
    suspended = act("a", K.SUSPENSION, "2003-01-01", refers_to=B.ref)
    resumed = act("a", K.RESUMPTION, "2004-01-01", refers_to=suspended.ref)
    assert ask("2003-01-01", suspended, resumed).suspended is Certainty.CERTAIN
    assert ask("2004-01-01", suspended, resumed).suspended is Certainty.IMPOSSIBLE


def amendment(**more: Any) -> Treaty:
    relation = InstrumentRelation(RelationKind.AMENDS, "treaty:pact")
    fields: dict[str, Any] = {"nature": Nature.LEGAL, "in_force": "2003-01-01/.."}
    return Treaty(id="amendment", relations=[relation], **(fields | more))


def accepts(actor: str, deposited: str = "2002-01-01") -> TreatyAction:
    return act(actor, K.AMENDMENT_ACCEPTANCE, deposited, "amendment")


@pytest.mark.parametrize(
    ("records", "expected", "rule"),
    [
        ((amendment(), accepts("a"), accepts("b")), Certainty.CERTAIN, LegalRule.AMENDED),
        ((amendment(), accepts("a")), Certainty.IMPOSSIBLE, LegalRule.UNAMENDED),
        ((amendment(binds_all=True),), Certainty.CERTAIN, LegalRule.AMENDED_FOR_ALL),
        (
            (amendment(in_force="2001-03-01/.."), accepts("a")),
            Certainty.CERTAIN,
            LegalRule.AMENDED_FOR_LATER,
        ),
        (
            (
                amendment(in_force="2001-03-01/.."),
                accepts("a"),
                act("b", K.OPT_OUT, "2001-06-01", "amendment"),
            ),
            Certainty.IMPOSSIBLE,
            LegalRule.UNAMENDED,
        ),
        (
            (amendment(in_force=None), accepts("a"), accepts("b")),
            Certainty.POSSIBLE,
            LegalRule.AMENDED,
        ),
    ],
)
def test_the_version_is_the_one_common_to_both(
    records: tuple[AnyRecord, ...], expected: Certainty, rule: LegalRule
) -> None:
    other = Treaty(id="other", relations=[InstrumentRelation(RelationKind.CITES, "treaty:pact")])
    (found,) = ask("2005-01-01", other, *records).amendments
    assert (str(found.amendment), found.applies) == ("treaty:amendment", expected)
    assert rule in {reason.rule for reason in found.because}


@pytest.mark.parametrize(
    "fields",
    [
        {"in_force": "2009-01-01/.."},
        {
            "in_force": None,
            "acts_complete": True,
            "entry_into_force": [EntryIntoForce(thresholds=[Threshold(count=9)])],
        },
    ],
)
def test_an_amendment_that_is_not_in_force_binds_no_later_party(fields: dict[str, Any]) -> None:
    (found,) = ask("2005-01-01", amendment(**fields), accepts("a")).amendments
    assert found.applies is Certainty.IMPOSSIBLE


def test_who_may_have_joined_before_or_after_an_amendment_may_be_bound_by_it() -> None:
    unclear = act("c", K.ACCESSION, "[2001-02-01,2001-04-01]")
    gone = act("c", K.WITHDRAWAL, "2006-01-01", effective="2007-01-01")
    split = Succession(
        id="s", kind=SuccessionKind.SPLIT, before=["state:b"], after=["state:d"], on="2002-01-01"
    )
    amended = amendment(in_force="2001-03-01/..")
    dossier = Dossier.of([PACT, A, B, unclear, gone, split, amended, accepts("a")])
    unsure = in_force_between(dossier, "treaty:pact", "state:a", "state:c", "2001-03-01")
    rule = unsure.because[0].rule
    assert (unsure.in_force, rule) == (Certainty.POSSIBLE, LegalRule.PERHAPS_BOTH)
    for actor, expected in (("c", Certainty.POSSIBLE), ("d", Certainty.IMPOSSIBLE)):
        answer = in_force_between(dossier, "treaty:pact", "state:a", f"state:{actor}", "2002-05-01")
        assert [each.applies for each in answer.amendments] == [expected]
