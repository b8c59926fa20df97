"""What explanations say, and in which order: the words that a treaty lawyer reads."""

from typing import Any

import attrs

from diplorecords.dossier import Dossier
from diplorecords.law import (
    LegalRule,
    StatusAnswer,
    entry_into_force,
    in_force_between,
    party_status,
    territorial_scope,
)
from diplorecords.records import AnyRecord, Succession, SuccessionKind, Treaty, TreatyAction
from diplorecords.values import (
    Delay,
    EntryIntoForce,
    InstrumentRelation,
    LaterParties,
    Nature,
    RelationKind,
    Threshold,
    TreatyActionKind,
)

K = TreatyActionKind

PACT = Treaty(id="pact", nature=Nature.LEGAL, in_force="1990-06-01/..")


def act(actor: str, kind: TreatyActionKind, deposited: str, **more: Any) -> TreatyAction:
    return TreatyAction(
        id=f"{actor}-{kind.value}",
        actor=f"state:{actor}",
        instrument="treaty:pact",
        kind=kind,
        deposited=deposited,
        **more,
    )


def came_after(kind: SuccessionKind, before: str, after: str) -> Succession:
    return Succession(
        id=after, kind=kind, before=[f"state:{before}"], after=[f"state:{after}"], on="2000-01-01"
    )


def ask(actor: str, on: str, *records: AnyRecord) -> StatusAnswer:
    return party_status(Dossier.of([PACT, *records]), PACT.ref, f"state:{actor}", on)


def test_something_is_done_on_a_day_and_in_a_month_or_a_year() -> None:
    for date, words in (("1991-03-05", "on"), ("1991-03", "in"), ("1991", "in"), ("1991-21", "in")):
        answer = ask("a", "1992-06-01", act("a", K.ACCESSION, date))
        assert f"accession by state:a {words} {date} (" in answer.sentence


def test_what_has_no_date_is_done_at_a_time_not_recorded() -> None:
    undated = TreatyAction(id="x", actor="state:a", instrument=PACT.ref, kind=K.ACCESSION)
    answer = ask("a", "1992-06-01", undated)
    assert "accession by state:a at a time not recorded (treaty_action:x)" in answer.sentence


def test_a_silent_successor_is_not_told_that_it_is_a_third_state() -> None:
    old = act("old", K.RATIFICATION, "1991-01-01")
    answer = ask("new", "2001-01-01", old, came_after(SuccessionKind.SPLIT, "old", "new"))
    assert [each.rule for each in answer.because] == [LegalRule.SUCCESSION_SILENT]
    assert answer.acts == (old,)
    free = ask("new", "2001-01-01", old, came_after(SuccessionKind.INDEPENDENCE, "old", "new"))
    assert [each.rule for each in free.because] == [LegalRule.NO_ACT, LegalRule.CLEAN_SLATE]


def test_one_that_continues_another_is_answered_under_its_own_name() -> None:
    old = act("old", K.RATIFICATION, "1991-01-01")
    answer = ask("new", "2001-01-01", old, came_after(SuccessionKind.CONTINUE, "old", "new"))
    assert (str(answer.actor), answer.acts) == ("state:new", (old,))


def test_statements_of_one_that_is_continued_are_those_of_the_other() -> None:
    acts = [
        act("old", K.RATIFICATION, "1991-01-01"),
        act("old", K.RESERVATION, "1991-01-01"),
        act("old", K.TERRITORIAL_EXCLUSION, "1991-01-01", territory="state:isle"),
        act(
            "new", K.RESERVATION_WITHDRAWAL, "2005-01-01", refers_to="treaty_action:old-reservation"
        ),
        act("b", K.RATIFICATION, "1991-01-01"),
    ]
    continued = came_after(SuccessionKind.CONTINUE, "old", "new")
    dossier = Dossier.of([PACT, *acts, continued])
    for day, number in (("2004-01-01", 1), ("2005-01-01", 0)):
        answer = in_force_between(dossier, PACT.ref, "state:new", "state:b", day)
        assert len(answer.reservations) == number
    scope = territorial_scope(dossier, PACT.ref, "state:new", "2004-01-01")
    assert [str(each.territory) for each in scope.territories] == ["state:isle"]


def test_steps_stand_in_the_order_in_which_they_apply_on_each_way() -> None:
    """Whether it consented before the entry into force or later is open; it left afterwards."""
    answer = ask("a", "1999-01-01", act("a", K.ACCESSION, "1990"), act("a", K.WITHDRAWAL, "1995"))
    rules = [each.rule for each in answer.because]
    assert rules[:2] == [LegalRule.ACT, LegalRule.ENTRY_STATED]
    assert set(rules[2:4]) == {LegalRule.IN_FORCE_FOR_ACTOR, LegalRule.LATER_PARTY}
    assert rules[4:] == [LegalRule.ACT, LegalRule.RESIDUAL_NOTICE, LegalRule.WITHDRAWN]


def test_entry_into_force_rests_on_acts_up_to_its_day_in_their_order() -> None:
    clause = EntryIntoForce(
        thresholds=[Threshold(everyone=True, among=["state:a", "state:b", "state:c"])]
    )
    pact = attrs.evolve(PACT, in_force=None, entry_into_force=[clause], acts_complete=True)
    acts = [
        act("a", K.RATIFICATION, "1993"),
        act("a", K.WITHDRAWAL, "2005-01-01"),
        act("b", K.RATIFICATION, "1994-02-01"),
        act("c", K.RATIFICATION, "1991-05-01"),
    ]
    answer = entry_into_force(Dossier.of([pact, *acts]), pact.ref)
    assert str(answer.date) == "1994-02-01"
    (reason,) = answer.because
    assert [each.id for each in reason.acts] == [
        "c-ratification",
        "a-ratification",
        "b-ratification",
    ]


def test_a_step_of_which_the_day_is_open_is_told_once_and_without_it() -> None:
    rules = [
        EntryIntoForce(thresholds=[Threshold(count=1)], not_before="1995-01-01"),
        EntryIntoForce(thresholds=[Threshold(count=2)]),
    ]
    pact = attrs.evolve(PACT, in_force=None, entry_into_force=rules, acts_complete=True)
    acts = [act("a", K.ACCESSION, "1991-01-01"), act("b", K.ACCESSION, "[1993-01-01..1997-01-01]")]
    answer = party_status(Dossier.of([pact, *acts]), pact.ref, "state:a", "1996-01-01")
    entered = [each for each in answer.because if each.rule is LegalRule.IN_FORCE_FOR_ACTOR]
    assert [each.sentence.split(":")[0] for each in entered] == [
        "it entered into force for the actor on a day that is not known"
    ]


def test_one_that_waits_is_told_until_when_and_then_no_more() -> None:
    pact = attrs.evolve(PACT, later_parties=LaterParties(delay=Delay(days=30)))
    dossier = Dossier.of([pact, act("a", K.ACCESSION, "1991-01-01")])
    for day in ("1991-01-01", "1991-01-31"):
        told = [each.rule for each in party_status(dossier, pact.ref, "state:a", day).because]
        assert told == [LegalRule.ACT, LegalRule.ENTRY_STATED, LegalRule.LATER_PARTY]


def test_suspension_is_why_operation_is_suspended_and_not_why_the_treaty_is_in_force() -> None:
    both = [act(name, K.ACCESSION, "1991-01-01") for name in "ab"]
    paused = act("a", K.SUSPENSION, "1992-01-01")
    dossier = Dossier.of([PACT, *both, paused])
    answer = in_force_between(dossier, PACT.ref, "state:a", "state:b", "1993-01-01")
    assert [(each.rule, each.acts) for each in answer.because] == [
        (LegalRule.BOTH_PARTIES, tuple(both)),
        (LegalRule.SUSPENDED_BETWEEN, (paused,)),
    ]
    alone = in_force_between(dossier, PACT.ref, "state:a", "state:c", "1993-01-01")
    assert [each.rule for each in alone.because] == [LegalRule.NOT_BOTH]


def test_an_amendment_that_two_accepted_is_told_once() -> None:
    relation = InstrumentRelation(RelationKind.AMENDS, PACT.ref)
    more = attrs.evolve(PACT, id="more", relations=[relation])
    both = [act(name, K.ACCESSION, "1991-01-01") for name in "ab"]
    accepted = [
        attrs.evolve(act(name, K.AMENDMENT_ACCEPTANCE, "1992-01-01"), instrument="treaty:more")
        for name in "ab"
    ]
    dossier = Dossier.of([PACT, more, *both, *accepted])
    answer = in_force_between(dossier, PACT.ref, "state:a", "state:b", "1993-01-01")
    (amendment,) = answer.amendments
    assert [each.acts for each in amendment.because] == [tuple(accepted)]
