"""Statuses by the articles: what each act does, and what the explanation says of it."""

import math
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from diplorecords.dossier import Dossier
from diplorecords.errors import RecordNotFoundError, ValidationError
from diplorecords.law import (
    ConsentState,
    LegalRule,
    PartyStatus,
    StatusAnswer,
    entry_into_force,
    in_force_between,
    in_force_on,
    obligations_of,
    parties_on,
    party_status,
    status_history,
    territorial_scope,
)
from diplorecords.law.ways import ways_of
from diplorecords.records import (
    AnyRecord,
    Claim,
    Document,
    DocumentKind,
    ParallelDeposits,
    State,
    Succession,
    SuccessionKind,
    Treaty,
    TreatyAction,
)
from diplorecords.temporal import Certainty, DateInterval, Span, parse_edtf
from diplorecords.values import (
    Delay,
    EndGround,
    EntryIntoForce,
    InitialPeriod,
    LaterParties,
    LaterTrigger,
    Nature,
    PeriodStart,
    Threshold,
    TreatyActionKind,
    TreatyEnd,
    WithdrawalClause,
)

K, S = TreatyActionKind, PartyStatus


def act(kind: TreatyActionKind, deposited: str | None = None, **more: Any) -> TreatyAction:
    fields: dict[str, Any] = {"actor": "state:a", "instrument": "treaty:pact", "kind": kind}
    fields |= {"id": f"{kind.value}-{deposited}", "deposited": deposited}
    return TreatyAction(**(fields | more))


def pact(**more: Any) -> Treaty:
    fields: dict[str, Any] = {"nature": Nature.LEGAL, "in_force": "2000-01-01/.."}
    return Treaty(id="pact", **(fields | more))


def ask(on: str, *records: AnyRecord, actor: str = "state:a") -> StatusAnswer:
    return party_status(Dossier.of(records), "treaty:pact", actor, on)


def rules(answer: StatusAnswer) -> set[LegalRule]:
    return {reason.rule for reason in answer.because}


RATIFIED = act(K.RATIFICATION, "2001-01-01")


@pytest.mark.parametrize(
    ("clause", "effect", "rule"),
    [
        (None, "2004-03-01", LegalRule.RESIDUAL_NOTICE),
        (WithdrawalClause(), "2004-03-01", LegalRule.RESIDUAL_NOTICE),
        (WithdrawalClause(notice=Delay(months=6)), "2003-09-01", LegalRule.NOTICE),
    ],
)
def test_a_notice_takes_effect_when_its_time_is_over(
    clause: WithdrawalClause | None, effect: str, rule: LegalRule
) -> None:
    records = (pact(withdrawal=clause), RATIFIED, act(K.DENUNCIATION, "2003-03-01"))
    assert ask("2003-03-01", *records).status is S.PARTY
    assert ask(effect, *records).status is S.FORMER
    history = status_history(Dossier.of(records), "treaty:pact", "state:a")
    assert [period.status for period in history] == [S.NONE, S.PARTY, S.FORMER]
    assert rule in rules(ask(effect, *records))


def test_a_treaty_can_refuse_withdrawal_but_a_stated_effect_wins() -> None:
    treaty = pact(withdrawal=WithdrawalClause(admitted=False))
    assert ask("2010-01-01", treaty, RATIFIED, act(K.WITHDRAWAL, "2003-01-01")).status is S.PARTY
    stated = act(K.WITHDRAWAL, "2003-01-01", effective="2003-02-01")
    answer = ask("2003-02-01", treaty, RATIFIED, stated)
    assert (answer.status, answer.consent) == (S.FORMER, (ConsentState.WITHDRAWN,))
    at_once = act(K.WITHDRAWAL, "2003-01-01", effective="2003-01-01")
    assert ask("2003-01-01", treaty, RATIFIED, at_once).status is S.FORMER


def test_a_consent_can_be_withdrawn_before_force_where_no_party_can_withdraw() -> None:
    treaty = pact(in_force="2002-01-01/..", withdrawal=WithdrawalClause(admitted=False))
    records = (treaty, RATIFIED, act(K.WITHDRAWAL, "2001-06-01"))
    answer = ask("2001-06-01", *records)
    assert (answer.status, LegalRule.CONSENT_WITHDRAWN in rules(answer)) == (S.NONE, True)
    late = ask("2003-06-01", treaty, RATIFIED, act(K.WITHDRAWAL, "2002-06-01"))
    assert (late.status, LegalRule.NOT_ADMITTED in rules(late)) == (S.PARTY, True)


def test_one_that_left_and_consents_again_must_not_defeat_the_treaty_until_it_is_in_force() -> None:
    treaty = pact(later_parties=LaterParties(delay=Delay(days=30)))
    left = act(K.WITHDRAWAL, "2003-01-01", effective="2004-01-01")
    back = act(K.ACCESSION, "2006-01-01")
    gone = ask("2005-12-31", treaty, RATIFIED, left, back)
    assert (gone.status, gone.obligation_18) == (S.FORMER, Certainty.IMPOSSIBLE)
    waits = ask("2006-01-30", treaty, RATIFIED, left, back)
    assert (waits.status, waits.obligation_18) == (S.CONTRACTING, Certainty.CERTAIN)
    assert ask("2006-01-31", treaty, RATIFIED, left, back).status is S.PARTY


@pytest.mark.parametrize(
    ("since", "first"),
    [(PeriodStart.ENTRY_FOR_PARTY, "2004-01-31"), (PeriodStart.ENTRY, "2003-01-01")],
)
def test_a_notice_in_the_initial_period_has_no_effect_but_a_stated_effect_wins(
    since: PeriodStart, first: str
) -> None:
    clause = WithdrawalClause(
        notice=Delay(days=1), not_in=InitialPeriod(Delay(years=3), since=since)
    )
    treaty = pact(withdrawal=clause, later_parties=LaterParties(delay=Delay(days=30)))
    eve = str(date.fromisoformat(first) - timedelta(days=1))
    early = ask("2009-01-01", treaty, RATIFIED, act(K.WITHDRAWAL, eve))
    assert (early.status, LegalRule.TOO_EARLY in rules(early)) == (S.PARTY, True)
    assert f"lets notice be given on {first} at the earliest" in early.sentence
    in_time = ask("2009-01-01", treaty, RATIFIED, act(K.WITHDRAWAL, first))
    assert (in_time.status, LegalRule.TOO_EARLY in rules(in_time)) == (S.FORMER, False)
    stated = act(K.WITHDRAWAL, eve, effective="2004-03-01")
    assert ask("2004-03-01", treaty, RATIFIED, stated).status is S.FORMER


def test_a_revoked_notice_never_was_and_only_the_one_referred_to_is_revoked() -> None:
    first, second = act(K.WITHDRAWAL, "2003-01-01"), act(K.WITHDRAWAL, "2003-02-01")
    revoked = act(K.WITHDRAWAL_REVOCATION, "2003-03-01", refers_to=second.ref)
    records = (pact(), RATIFIED, first, second, revoked)
    assert ask("2003-12-31", *records).status is S.PARTY
    assert ask("2004-01-01", *records).status is S.FORMER
    answer = ask("2009-01-01", pact(), RATIFIED, second, revoked)
    assert answer.status is S.PARTY
    assert LegalRule.REVOKED in rules(answer)
    late = act(K.WITHDRAWAL_REVOCATION, "2004-02-01")
    assert LegalRule.REVOKED_TOO_LATE in rules(ask("2009-01-01", pact(), RATIFIED, second, late))


def test_a_former_party_can_accede_again() -> None:
    records = (
        pact(),
        RATIFIED,
        act(K.WITHDRAWAL, "2003-01-01"),
        act(K.ACCESSION, "2006-01-01"),
        act(K.WITHDRAWAL, "2005-01-01"),  # one that is no party has nothing to withdraw from
    )
    history = status_history(Dossier.of(records), "treaty:pact", "state:a")
    assert [period.status for period in history] == [S.NONE, S.PARTY, S.FORMER, S.PARTY]


def test_consent_withdrawn_before_force_leaves_a_signatory() -> None:
    rule = EntryIntoForce(thresholds=[Threshold(count=2)])
    treaty = pact(in_force=None, entry_into_force=[rule], acts_complete=True)
    gone = act(K.CONSENT_WITHDRAWAL, "2002-01-01")
    signed = act(K.SIGNATURE, "2000-05-01")
    assert ask("2001-06-01", treaty, signed, RATIFIED, gone).status is S.CONTRACTING
    answer = ask("2002-01-01", treaty, signed, RATIFIED, gone)
    assert (answer.status, answer.obligation_18) == (S.SIGNATORY, Certainty.CERTAIN)
    assert ask("2002-01-01", treaty, RATIFIED, gone).status is S.NONE
    assert LegalRule.ENTRY_NOT_MET in rules(ask("2001-06-01", treaty, RATIFIED))


def test_parallel_deposits_are_one_consent() -> None:
    deposits = [
        act(K.RATIFICATION, f"2001-0{n}-01", depositary=f"state:d{n}", id=f"r{n}") for n in (1, 2)
    ]
    first = pact()
    last = pact(deposits=ParallelDeposits.LAST)
    assert ask("2001-01-15", first, *deposits).status is S.PARTY
    assert ask("2001-01-15", last, *deposits).status is S.NONE
    assert ask("2001-02-01", last, *deposits).status is S.PARTY
    assert LegalRule.ONE_CONSENT in rules(ask("2001-02-01", first, *deposits))


def test_a_stated_effect_of_consent_wins() -> None:
    stated = act(K.ACCESSION, "2001-01-01", effective="2001-06-01")
    assert ask("2001-05-31", pact(), stated).status is S.CONTRACTING
    assert LegalRule.EFFECT_STATED in rules(ask("2001-06-01", pact(), stated))


def test_later_parties_wait_after_the_threshold_or_after_the_entry() -> None:
    rule = EntryIntoForce(thresholds=[Threshold(count=1)], delay=Delay(days=180))
    other = act(K.RATIFICATION, "2000-01-01", actor="state:b", id="b")
    mine = act(K.RATIFICATION, "2000-06-25")  # the treaty enters into force on 2000-06-29
    for trigger, day in (
        (LaterTrigger.AFTER_ENTRY, "2000-06-29"),
        (LaterTrigger.AFTER_THRESHOLD, "2000-07-25"),
    ):
        later = LaterParties(trigger=trigger, delay=Delay(days=30))
        treaty = pact(
            in_force=None, entry_into_force=[rule], acts_complete=True, later_parties=later
        )
        history = status_history(Dossier.of([treaty, other, mine]), "treaty:pact", "state:a")
        assert [str(period.status) for period in history] == list(
            map(str, (S.NONE, S.CONTRACTING, S.PARTY))
        )
        assert ask(day, treaty, other, mine).status is S.PARTY
        stated = pact(
            in_force="2000-06-29/..",
            entry_into_force=[rule],
            acts_complete=True,
            later_parties=later,
        )
        assert ask(day, stated, other, mine).status is S.PARTY
        alone = pact(in_force="2000-06-29/..", entry_into_force=[rule], later_parties=later)
        assert ask(day, alone, mine).status is S.PARTY


def test_signature_ad_referendum_counts_once_confirmed_and_silence_unless_opted_out() -> None:
    referred = act(K.SIGNATURE_AD_REFERENDUM, "2000-02-01")
    assert ask("2000-03-01", pact(), referred).status is S.NONE
    confirmed = act(K.SIGNATURE_CONFIRMATION, "2000-04-01")
    assert ask("2000-04-01", pact(), referred, confirmed).status is S.SIGNATORY
    silent = act(K.CONSENT_BY_SILENCE, "2000-06-01")
    assert ask("2000-06-01", pact(), silent).status is S.PARTY
    answer = ask("2000-06-01", pact(), silent, act(K.OPT_OUT, "2000-05-01"))
    assert (answer.status, LegalRule.OPTED_OUT in rules(answer)) == (S.NONE, True)


def test_provisional_application_ends_with_entry_into_force_and_is_none_after_it() -> None:
    notice = act(K.PROVISIONAL_APPLICATION_NOTIFICATION, "1999-01-01", effective="1999-03-01")
    limited = act(K.PROVISIONAL_APPLICATION_LIMITATION, "1999-03-02")
    ratified = act(K.RATIFICATION, "1999-06-01")
    records = (pact(), notice, limited, ratified)
    assert ask("1999-02-01", *records).status is S.NONE
    assert ask("1999-06-01", *records).status is S.PROVISIONAL
    assert ask("2000-01-01", *records).status is S.PARTY
    assert LegalRule.PROVISIONAL_OVER in rules(ask("2000-01-01", *records))
    after = act(K.PROVISIONAL_APPLICATION, "2001-06-01")
    assert ask("2001-06-01", pact(), RATIFIED, after).provisional is Certainty.IMPOSSIBLE


def test_suspension_is_of_parties_and_one_towards_a_single_party_is_none() -> None:
    theirs = act(K.RATIFICATION, "2001-01-01", actor="state:b", id="theirs")
    suspended = act(K.SUSPENSION, "2002-01-01", effective="2002-02-01")
    resumed = act(K.RESUMPTION, "2003-01-01")
    records = (pact(), RATIFIED, theirs, suspended, resumed)
    assert ask("2002-01-31", *records).status is S.PARTY
    assert ask("2002-02-01", *records).status is S.SUSPENDED
    assert ask("2003-01-01", *records).status is S.PARTY
    one = act(K.SUSPENSION, "2002-01-01", refers_to=theirs.ref)
    again = act(K.RESUMPTION, "2002-06-01", refers_to=one.ref)
    assert ask("2002-03-01", pact(), RATIFIED, theirs, one, again).status is S.PARTY
    early = ask("2002-01-01", pact(), act(K.SUSPENSION, "2000-06-01"), RATIFIED)
    assert (early.status, LegalRule.NOT_OPERATING in rules(early)) == (S.PARTY, True)
    own = act(K.RESUMPTION, "2003-01-01", refers_to=suspended.ref)
    assert ask("2003-01-01", pact(), RATIFIED, suspended, own).status is S.PARTY


@pytest.mark.parametrize(
    ("end", "rule"),
    [
        ({"in_force": "2000-01-01/2004-12-31"}, LegalRule.TREATY_ENDED),
        ({"ended": TreatyEnd("2005-01-01", EndGround.SUPERSESSION)}, LegalRule.TREATY_ENDED),
        ({"lasts": Delay(years=5)}, LegalRule.EXPIRED),
    ],
)
def test_the_end_of_a_treaty_makes_former_parties(end: dict[str, Any], rule: LegalRule) -> None:
    signed = act(K.SIGNATURE, "2001-01-01", actor="state:b", id="b")
    records = (pact(**end), RATIFIED, signed)
    assert ask("2004-12-31", *records).status is S.PARTY
    answer = ask("2005-01-01", *records)
    assert answer.status is S.FORMER
    assert rule in rules(answer)
    assert ask("2005-01-01", *records, actor="state:b").status is S.NONE


def test_an_end_is_told_with_its_ground_and_what_ended_the_treaty() -> None:
    end = TreatyEnd("2005-01-01", EndGround.SUPERSESSION, by="treaty:new")
    answer = ask("2005-01-01", pact(ended=end), RATIFIED)
    assert answer.because[-1].sentence == (
        "the treaty ended on 2005-01-01, by supersession [treaty:new] (VCLT 59; VCLT 54, 70)"
    )


def test_no_step_is_said_twice() -> None:
    waits = ask("2001-06-01", pact(in_force="2001-03-01/.."), RATIFIED)
    reasons = [(each.rule, each.acts) for each in waits.because]
    assert len(reasons) == len(set(reasons))


def test_an_actor_that_ended_is_a_former_party() -> None:
    state = State(id="a", span="1990-01-01/2004-12-31")
    assert ask("2004-12-31", pact(), RATIFIED, state).status is S.PARTY
    assert ask("2005-01-01", pact(), RATIFIED, state).status is S.FORMER
    lasting = State(id="a", span="1990-01-01/..")
    assert ask("2005-01-01", pact(), RATIFIED, lasting).status is S.PARTY


def succession(kind: SuccessionKind, on: str | None = "2005-01-01", **more: Any) -> Succession:
    fields: dict[str, Any] = {"before": ["state:a"], "after": ["state:new"], "on": on}
    fields |= {"id": f"s-{kind.value}", "kind": kind}
    return Succession(**(fields | more))


@pytest.mark.parametrize(
    ("kind", "expected", "rule"),
    [
        (SuccessionKind.SPLIT, S.UNKNOWN, LegalRule.SUCCESSION_SILENT),
        (SuccessionKind.DISSOLVE, S.UNKNOWN, LegalRule.SUCCESSION_SILENT),
        (SuccessionKind.INDEPENDENCE, S.NONE, LegalRule.CLEAN_SLATE),
        (SuccessionKind.CESSION, S.NONE, LegalRule.NO_ACT),
        (SuccessionKind.CONTINUE, S.PARTY, LegalRule.SAME_PERSON),
    ],
)
def test_a_successor_without_acts(
    kind: SuccessionKind, expected: PartyStatus, rule: LegalRule
) -> None:
    answer = ask("2006-01-01", pact(), RATIFIED, succession(kind), actor="state:new")
    assert answer.status is expected
    assert rule in rules(answer)
    before = ask("2004-12-31", pact(), RATIFIED, succession(kind), actor="state:new")
    assert before.status is (S.PARTY if kind is SuccessionKind.CONTINUE else S.NONE)


def test_an_undated_succession_leaves_one_period_for_all_of_time() -> None:
    undated = succession(SuccessionKind.SPLIT, None)
    dossier = Dossier.of([pact(), RATIFIED, undated])
    history = status_history(dossier, "treaty:pact", "state:new")
    always = DateInterval(-math.inf, math.inf)
    assert [(each.days, each.status) for each in history] == [(always, S.UNKNOWN)]


def test_a_successor_to_one_that_took_no_part_has_no_status() -> None:
    split = succession(SuccessionKind.SPLIT)
    assert ask("2006-01-01", pact(), split, actor="state:new").status is S.NONE
    undated = succession(SuccessionKind.SPLIT, None)
    assert ask("2006-01-01", pact(), RATIFIED, undated, actor="state:new").status is S.UNKNOWN
    back = succession(
        SuccessionKind.MERGE, id="b", before=["state:new", "state:x"], after=["state:a"]
    )
    assert ask("2006-01-01", pact(), split, back, actor="state:new").status is S.NONE


def test_records_that_continue_one_another_in_a_circle_are_one_person() -> None:
    there = succession(SuccessionKind.CONTINUE)
    back = succession(SuccessionKind.CONTINUE, id="b", before=["state:new"], after=["state:a"])
    answer = ask("2006-01-01", pact(), RATIFIED, there, back, actor="state:new")
    assert answer.status is S.PARTY


def test_one_legal_person_is_one_party_whatever_records_it_has() -> None:
    first = succession(SuccessionKind.CONTINUE)
    again = succession(
        SuccessionKind.CONTINUE, None, id="again", before=["state:x"], after=["state:y"]
    )
    other = act(K.RATIFICATION, "2001-01-01", actor="state:x", id="x")
    dossier = Dossier.of([pact(), RATIFIED, first, again, other])
    for day, expected in (("2004-12-31", "state:a"), ("2005-01-01", "state:new")):
        found = parties_on(dossier, "treaty:pact", day)
        assert [str(ref) for ref in found.certain] == [expected, "state:y"]
    back = succession(SuccessionKind.CONTINUE, id="b", before=["state:new"], after=["state:a"])
    circle = parties_on(Dossier.of([pact(), RATIFIED, first, back]), "treaty:pact", "2006-01-01")
    assert [str(ref) for ref in circle.certain] == ["state:a", "state:new"]


def notified(**more: Any) -> TreatyAction:
    return act(K.SUCCESSION, "2006-01-01", actor="state:new", **more)


def test_a_notification_reaches_back_to_the_date_of_succession() -> None:
    free = succession(SuccessionKind.INDEPENDENCE)
    for records in (
        (pact(), RATIFIED, free, notified()),
        (pact(), RATIFIED, notified(effective="2005-01-01")),
    ):
        history = status_history(Dossier.of(records), "treaty:pact", "state:new")
        assert [period.status for period in history] == [S.NONE, S.SUSPENDED, S.PARTY]
        assert str(history[1].days) == "DateInterval(first=731947, last=732311)"
    assert LegalRule.SUCCESSION_PENDING in rules(
        ask("2005-06-01", pact(), free, notified(), actor="state:new")
    )
    acceded = act(K.ACCESSION, "2004-01-01", actor="state:new", id="acc")
    again = ask("2006-01-01", pact(), free, notified(), acceded, actor="state:new")
    assert (again.status, LegalRule.ONE_CONSENT in rules(again)) == (S.PARTY, True)


@pytest.mark.parametrize(
    ("kind", "before"),
    [
        (SuccessionKind.SPLIT, ["state:a"]),
        (SuccessionKind.DISSOLVE, ["state:a"]),
        (SuccessionKind.MERGE, ["state:a", "state:b"]),
    ],
)
def test_the_treaties_of_states_that_united_or_separated_continue_in_force(
    kind: SuccessionKind, before: list[str]
) -> None:
    """Only for newly independent states is operation suspended until they notify (VCSSRT 23)."""
    records = (pact(), RATIFIED, succession(kind, before=before), notified())
    history = status_history(Dossier.of(records), "treaty:pact", "state:new")
    assert [period.status for period in history] == [S.NONE, S.PARTY]
    assert LegalRule.CARRIED_ON in rules(ask("2005-06-01", *records, actor="state:new"))
    assert LegalRule.ONE_CONSENT not in rules(ask("2006-06-01", *records, actor="state:new"))


def test_without_a_date_of_succession_the_time_before_is_open() -> None:
    history = status_history(Dossier.of([pact(), notified()]), "treaty:pact", "state:new")
    assert [period.status for period in history] == [S.NONE, S.UNKNOWN, S.PARTY]
    early = ask("1999-01-01", pact(), notified(), actor="state:new")
    assert early.status is S.NONE
    open_time = ask("2005-06-01", pact(), notified(), actor="state:new")
    assert open_time.certainty is Certainty.POSSIBLE
    assert open_time.certainty_of(S.PARTY) is Certainty.POSSIBLE
    assert open_time.in_force is Certainty.POSSIBLE
    late = pact(in_force="2007-01-01/..")
    waiting = ask("2006-06-01", late, notified(), actor="state:new")
    assert waiting.status is S.CONTRACTING


def test_entry_unknown_leaves_party_or_contracting() -> None:
    answer = ask("2005-01-01", Treaty(id="pact", nature=Nature.LEGAL), RATIFIED)
    assert answer.status is None
    assert answer.possible == (S.PARTY, S.CONTRACTING)
    assert answer.certainty_of(S.PARTY) is Certainty.POSSIBLE
    assert answer.certainty_of(S.NONE) is Certainty.IMPOSSIBLE
    assert "possibly party or contracting" in answer.sentence


def test_too_many_uncertain_dates_give_no_status_and_say_so() -> None:
    kinds = [K.RATIFICATION, K.SIGNATURE] * 4
    years = [act(kind, "2001", id=str(number)) for number, kind in enumerate(kinds)]
    answer = ask("2001-06-01", pact(), *years)
    assert (answer.status, answer.exact) == (S.UNKNOWN, False)
    assert LegalRule.MANY_DATES in rules(answer)
    assert answer.signed is answer.in_force is Certainty.POSSIBLE
    assert answer.consent == tuple(ConsentState)


def test_the_explanation_is_in_words_with_articles() -> None:
    answer = ask("2002-01-01", pact(), RATIFIED)
    assert answer.sentence == (
        "on 2002-01-01, state:a towards treaty:pact: party; because ratification by state:a on "
        "2001-01-01 (treaty_action:ratification-2001-01-01) (VCLT 14(1)); the treaty enters "
        "into force on 2000-01-01, as a source states [treaty:pact] (VCLT 24(1)); for one that "
        "consents later it enters into force on 2001-01-01: ratification by state:a on "
        "2001-01-01 (treaty_action:ratification-2001-01-01) (VCLT 24(3))"
    )
    assert ask("2002-01-01", pact()).because[0].rule is LegalRule.NO_ACT


@pytest.mark.parametrize("on", ["2002", "2002-01-01/2002-01-02", "2002-01"])
def test_one_day_is_asked_about(on: str) -> None:
    with pytest.raises(ValidationError, match="is not one day"):
        ask(on, pact())


def test_an_instrument_that_is_not_there_is_an_error() -> None:
    with pytest.raises(RecordNotFoundError):
        ask("2002-01-01", State(id="a"))
    with pytest.raises(RecordNotFoundError):
        party_status(Dossier.of([State(id="a")]), "state:a", "state:a", "2002-01-01")


def test_consent_withdrawn_and_given_again_while_it_waits() -> None:
    later = LaterParties(delay=Delay(days=30))
    records = (
        pact(later_parties=later),
        RATIFIED,
        act(K.CONSENT_WITHDRAWAL, "2001-01-10"),
        act(K.ACCESSION, "2001-01-20"),
    )
    history = status_history(Dossier.of(records), "treaty:pact", "state:a")
    statuses = [S.NONE, S.CONTRACTING, S.NONE, S.CONTRACTING, S.PARTY]
    assert [period.status for period in history] == statuses
    before = (pact(in_force="2001-06-01/.."), *records[1:])
    history = status_history(Dossier.of(before), "treaty:pact", "state:a")
    assert [period.status for period in history] == statuses
    too_late = act(K.CONSENT_WITHDRAWAL, "2001-02-20")
    assert ask("2001-02-20", *records, too_late).status is S.PARTY


def test_a_notification_after_its_own_effect_or_before_the_entry_leaves_nothing_open() -> None:
    ahead = notified(effective="2006-06-01")
    history = status_history(Dossier.of([pact(), ahead]), "treaty:pact", "state:new")
    assert [period.status for period in history] == [S.NONE, S.CONTRACTING, S.PARTY]
    assert ask("2006-05-31", pact(), ahead, actor="state:new").status is S.CONTRACTING


def test_many_acts_are_told_by_the_first_and_the_last() -> None:
    rule = EntryIntoForce(thresholds=[Threshold(count=4)])
    treaty = pact(in_force=None, entry_into_force=[rule], acts_complete=True)
    acts = [
        act(K.RATIFICATION, f"2001-01-0{n}", actor=f"state:{name}", id=name)
        for n, name in enumerate("abcd", start=1)
    ]
    answer = ask("2002-01-01", treaty, *acts)
    assert "4 acts, from ratification by state:a on 2001-01-01" in answer.sentence
    assert set(answer.acts) == set(acts)


def test_documents_with_uncertain_dates() -> None:
    document = Document(id="x", kind=DocumentKind.CHARTER, nature=Nature.POLITICAL)
    joined = [
        act(K.SUBSCRIPTION, "2001-01", instrument="document:x", id=name) for name in ("one", "two")
    ]
    dossier = Dossier.of([document, *joined])
    answer = party_status(dossier, "document:x", "state:a", "2001-01-15")
    assert answer.possible == (S.SUBSCRIBED, S.NONE)
    assert party_status(dossier, "document:x", "state:a", "2001-01-31").status is S.SUBSCRIBED


def test_successors_are_among_those_who_may_be_parties() -> None:
    split = succession(SuccessionKind.SPLIT, after=["state:new", "state:other", "state:new2"])
    merged = {"before": ["state:new", "state:other"], "after": ["state:new3"]}
    again = succession(SuccessionKind.MERGE, "2009-01-01", **merged)
    dossier = Dossier.of([pact(), RATIFIED, split, again])
    found = parties_on(dossier, "treaty:pact", "2010-01-01")
    assert [str(ref) for ref in found.certain] == ["state:a"]
    names = {"state:new", "state:other", "state:new2", "state:new3"}
    assert {str(ref) for ref in found.possible} == names


def test_too_many_ways_beside_the_acts_give_no_status_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("diplorecords.law.case.ways_of", partial(ways_of, most=50))
    kinds = [K.RATIFICATION, K.SIGNATURE, K.WITHDRAWAL, K.WITHDRAWAL_REVOCATION]
    acts = [act(kind, "2001", id=kind.value) for kind in kinds]
    state = State(id="a", span="1990-01-01/2001")
    answer = ask("2001-06-01", pact(in_force=None, lasts=Delay(months=1)), *acts, state)
    assert not answer.exact


def test_one_actors_consents_on_too_many_days_give_a_bound() -> None:
    rule = EntryIntoForce(thresholds=[Threshold(count=1)])
    treaty = pact(in_force=None, entry_into_force=[rule], acts_complete=True)
    kinds = [K.RATIFICATION, K.CONSENT_WITHDRAWAL] * 4
    acts = [act(kind, "2001", id=str(number)) for number, kind in enumerate(kinds)]
    answer = entry_into_force(Dossier.of([treaty, *acts]), "treaty:pact")
    assert not answer.exact


def test_uncertain_acts_of_one_that_does_not_count_leave_the_entry_as_it_is() -> None:
    rule = EntryIntoForce(thresholds=[Threshold(count=1)], states_only=True)
    treaty = pact(in_force=None, entry_into_force=[rule], acts_complete=True)
    body = act(K.FORMAL_CONFIRMATION, "2001-01", actor="organization:o")
    other = act(K.RATIFICATION, "[2001-01-05,2001-01-20]", actor="state:b", id="b")
    dossier = Dossier.of([treaty, body, other])
    answer = party_status(dossier, "treaty:pact", "organization:o", "2001-01-10")
    assert answer.possible == (S.PARTY, S.CONTRACTING, S.NONE)


def test_the_order_in_which_records_came_makes_no_difference() -> None:
    acts = [RATIFIED, act(K.WITHDRAWAL, "2003-01-01"), act(K.SIGNATURE, "2000-02-01")]
    records: list[AnyRecord] = [pact(), *acts]
    one = status_history(Dossier.of(records), "treaty:pact", "state:a")
    assert status_history(Dossier.of(reversed(records)), "treaty:pact", "state:a") == one


def test_status_changes_only_where_something_happens() -> None:
    state = State(id="a", span="1990-01-01/2008-12-31")
    acts = [RATIFIED, act(K.SIGNATURE, "1999-02-01"), act(K.WITHDRAWAL, "2003-01-01")]
    treaty = pact(later_parties=LaterParties(delay=Delay(days=30)))
    history = status_history(Dossier.of([state, treaty, *acts]), "treaty:pact", "state:a")
    happened = ["1999-02-01", "2001-01-01", "2001-01-31", "2004-01-01"]
    days = [parse_edtf(text).earliest_day for text in happened]
    assert [period.first for period in history[1:]] == days


def test_two_uncertain_acts_have_a_history_too() -> None:
    acts = [act(K.RATIFICATION, "2001-01"), act(K.CONSENT_WITHDRAWAL, "2001-01", id="gone")]
    treaty = pact(in_force="2002-01-01/..")
    history = status_history(Dossier.of([treaty, *acts]), "treaty:pact", "state:a")
    possible = [period.possible for period in history]
    assert possible[:2] == [(S.NONE,), (S.CONTRACTING, S.NONE)]
    assert possible[-1] == (S.PARTY, S.NONE)
    assert history[0].status is S.NONE
    assert history[1].status is None
    dossier = Dossier.of([treaty, *acts])
    asked = [party_status(dossier, "treaty:pact", "state:a", "2001-01-15") for _ in range(2)]
    assert [answer.possible for answer in asked] == [(S.CONTRACTING, S.NONE)] * 2
    again = [status_history(dossier, "treaty:pact", "state:a") for _ in range(2)]
    assert again == [history] * 2


def test_two_uncertain_acts_decide_the_entry_too() -> None:
    acts = [act(K.RATIFICATION, "2001-01"), act(K.CONSENT_WITHDRAWAL, "2001-03", id="gone")]
    rule = EntryIntoForce(thresholds=[Threshold(count=1)], delay=Delay(months=2))
    treaty = pact(in_force=None, entry_into_force=[rule], acts_complete=True)
    history = status_history(Dossier.of([treaty, *acts]), "treaty:pact", "state:a")
    possible = [period.possible for period in history]
    assert possible[:3] == [(S.NONE,), (S.CONTRACTING, S.NONE), (S.CONTRACTING,)]
    assert possible[-1] == (S.PARTY, S.NONE)


def test_of_several_consents_of_uncertain_days_the_first_counts() -> None:
    rule = EntryIntoForce(thresholds=[Threshold(count=1)])
    treaty = pact(in_force=None, entry_into_force=[rule], acts_complete=True)
    acts = [act(K.DEFINITIVE_SIGNATURE, "2001-01"), act(K.RATIFICATION, "2001-01-15")]
    answer = entry_into_force(Dossier.of([treaty, *acts]), "treaty:pact")
    (days,) = answer.days
    assert [days.first, days.last] == [
        parse_edtf(text).earliest_day for text in ("2001-01-01", "2001-01-15")
    ]
    certain = [act(K.RATIFICATION, "2001-01-15"), act(K.DEFINITIVE_SIGNATURE, "2001-02-01")]
    signed = ask("2001-02-01", pact(), *certain)
    assert (signed.status, signed.signed) == (S.PARTY, Certainty.CERTAIN)


def test_a_notice_of_one_that_only_consented_takes_effect_at_once() -> None:
    treaty = pact(in_force="2005-01-01/..")
    records = (treaty, RATIFIED, act(K.WITHDRAWAL, "2002-01-01"))
    assert ask("2001-12-31", *records).status is S.CONTRACTING
    assert ask("2002-01-01", *records).status is S.NONE


def test_what_became_known_later_can_be_left_aside() -> None:
    treaty = pact(nature=Nature.UNKNOWN)
    claim = Claim(
        id="c",
        subject="treaty:pact",
        field="nature",
        value=Nature.LEGAL,
        recorded_at=datetime(2005, 1, 1, tzinfo=UTC),
    )
    dossier = Dossier.of([treaty, RATIFIED, claim])
    statuses = [
        party_status(dossier, "treaty:pact", "state:a", "2002-01-01", known_at=known_at).status
        for known_at in (None, "2004", "2006")
    ]
    assert statuses == [S.UNKNOWN, S.UNKNOWN, S.PARTY]


@pytest.mark.parametrize("known_at", [None, "2004", "2006"])
def test_every_question_about_a_treaty_leaves_aside_what_became_known_later(
    known_at: str | None,
) -> None:
    """With the time, each gives what it gives for the dossier as of then."""
    claim = Claim(
        id="c",
        subject="treaty:pact",
        field="in_force",
        value=Span("1990-01-01/1999-12-31"),
        recorded_at=datetime(2005, 1, 1, tzinfo=UTC),
    )
    other = act(K.ACCESSION, "2001-01-01", actor="state:b", id="b")
    dossier = Dossier.of([pact(), RATIFIED, other, claim])
    then = dossier if known_at is None else dossier.known_at(known_at)
    what, when = ("treaty:pact", "state:a"), "2002-01-01"
    between = ("treaty:pact", "state:a", "state:b", when)
    questions: list[Callable[..., object]] = [
        lambda it, **at: party_status(it, *what, when, **at),
        lambda it, **at: status_history(it, *what, **at),
        lambda it, **at: parties_on(it, "treaty:pact", when, **at),
        lambda it, **at: in_force_on(it, "treaty:pact", when, **at),
        lambda it, **at: entry_into_force(it, "treaty:pact", **at),
        lambda it, **at: in_force_between(it, *between, **at),
        lambda it, **at: obligations_of(it, "state:a", when, **at),
        lambda it, **at: territorial_scope(it, *what, when, **at),
    ]
    for ask_it in questions:
        assert ask_it(dossier, known_at=known_at) == ask_it(then)
    ended = in_force_on(dossier, "treaty:pact", when, known_at=known_at)
    assert ended is (Certainty.IMPOSSIBLE if known_at == "2006" else Certainty.CERTAIN)


def test_when_the_threshold_was_met_can_be_open_where_the_entry_is_stated() -> None:
    """The other's deposit was the first on one of two days; then this one is or is not later."""
    rule = EntryIntoForce(thresholds=[Threshold(count=1)])
    later = LaterParties(trigger=LaterTrigger.AFTER_THRESHOLD, delay=Delay(days=1))
    treaty = pact(
        in_force="2000-01-02/..", entry_into_force=[rule], later_parties=later, acts_complete=True
    )
    other = act(K.RATIFICATION, "[2000-01-01,2000-01-02]", actor="state:b", id="b")
    answer = ask("2000-01-02", treaty, other, act(K.RATIFICATION, "2000-01-02"))
    assert answer.possible == (S.PARTY, S.CONTRACTING)
    failing = act(K.RATIFICATION, "[1999-12-31,2000-01-05]", actor="state:b", id="b")
    answer = ask("2000-01-03", treaty, failing, act(K.RATIFICATION, "2000-01-03"))
    assert answer.possible == (S.CONTRACTING,)
