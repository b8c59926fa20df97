"""Entry into force: thresholds, groups, delays, floors, alternatives; stated against computed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.law import LegalRule, entry_into_force, in_force_on, party_status
from diplorecords.records import (
    AnyRecord,
    Membership,
    Treaty,
    TreatyAction,
)
from diplorecords.temporal import Certainty, DateInterval, DateIntervalSet, EdtfDate, Span
from diplorecords.values import (
    Delay,
    EndGround,
    EntryIntoForce,
    Nature,
    Share,
    Threshold,
    TreatyActionKind,
    TreatyEnd,
)

K = TreatyActionKind
DAY = 730_120  # 2000-01-01


def act(
    actor: str, deposited: str | int, kind: TreatyActionKind = K.RATIFICATION, **more: Any
) -> TreatyAction:
    day = EdtfDate.from_day(DAY + deposited) if isinstance(deposited, int) else deposited
    who = actor if ":" in actor else f"state:{actor}"
    return TreatyAction(
        id=f"{kind.value}-{who.replace(':', '-')}-{deposited}",
        actor=who,
        instrument="treaty:pact",
        kind=kind,
        deposited=day,
        **more,
    )


def pact(*rules: EntryIntoForce, complete: bool = True, **more: Any) -> Treaty:
    return Treaty(
        id="pact", nature=Nature.LEGAL, entry_into_force=rules, acts_complete=complete, **more
    )


def rule(*thresholds: Threshold, **more: Any) -> EntryIntoForce:
    return EntryIntoForce(thresholds=thresholds, **more)


def entry_day(*records: AnyRecord) -> str | None:
    date = entry_into_force(Dossier.of(records), "treaty:pact").date
    return None if date is None else str(date)


@given(st.lists(st.integers(0, 400), min_size=1, max_size=12), st.data())
def test_the_day_of_the_nth_consent_is_found_by_sorting(
    days: list[int], data: st.DataObject
) -> None:
    needed = data.draw(st.integers(1, len(days)))
    acts = [act(f"s{place}", day) for place, day in enumerate(days)]
    found = entry_into_force(
        Dossier.of([pact(rule(Threshold(count=needed))), *acts]), "treaty:pact"
    )
    assert found.day == DAY + sorted(days)[needed - 1]
    late = Dossier.of([pact(rule(Threshold(count=len(days) + 1))), *acts])
    assert entry_into_force(late, "treaty:pact").certainty is Certainty.IMPOSSIBLE
    assert in_force_on(late, "treaty:pact", DAY + 500) is Certainty.IMPOSSIBLE


GROUPS: list[tuple[Threshold, str | None]] = [
    (Threshold(everyone=True, among=["state:a", "state:b"]), "2000-01-02"),
    (Threshold(count=1, among=["state:c"]), "2000-01-03"),
    (Threshold(everyone=True, among=["state:a", "state:x"]), None),
    (Threshold(majority=True, signatories=True), "2000-01-02"),
    (Threshold(majority=True, signatories=True, except_for=["state:a"]), "2000-01-03"),
    (Threshold(everyone=True, signatories=True), "2000-01-03"),
    (Threshold(percent=50, signatories=True), "2000-01-02"),
    (Threshold(count=2, except_for=["state:a"]), "2000-01-03"),
    (Threshold(everyone=True, members_of="organization:org"), "2000-01-02"),
    (Threshold(everyone=True, members_of="organization:none"), None),
    (Threshold(percent=60, shares=[Share("state:a", 3), Share("state:c", 7)]), "2000-01-03"),
    (Threshold(percent=30, shares=[Share("state:a", 3)], total=10), "2000-01-01"),
]


@pytest.mark.parametrize(("threshold", "expected"), GROUPS)
def test_a_threshold_is_reached_among_its_group(threshold: Threshold, expected: str | None) -> None:
    acts = [act(name, day) for day, name in enumerate("abc")]
    signed = [act(name, -9, K.SIGNATURE) for name in "abc"]
    members = [
        Membership(id=f"m{n}", member=f"state:{n}", organization="organization:org", span=span)
        for n, span in (("b", "1990-01-01/.."), ("c", "1990-01-01/1999-12-31"))
    ]
    partner = Membership(id="m", member="state:x", organization="organization:org")
    records: list[AnyRecord] = [pact(rule(threshold)), *acts, *signed, *members, partner]
    assert entry_day(*records) == expected


def test_a_group_that_shrinks_can_meet_the_threshold_by_that() -> None:
    members = [
        Membership(id="b", member="state:b", organization="organization:org", span="1990/.."),
        Membership(
            id="c", member="state:c", organization="organization:org", span="1990/2000-03-01"
        ),
    ]
    threshold = Threshold(everyone=True, members_of="organization:org")
    assert entry_day(pact(rule(threshold)), act("b", 1), *members) == "2000-03-02"


def test_organizations_are_left_out_where_the_text_says_so() -> None:
    acts = [act("organization:eu", 0), act("a", 5), act("b", 9)]
    two = Threshold(count=2)
    assert entry_day(pact(rule(two)), *acts) == "2000-01-06"
    assert entry_day(pact(rule(two, states_only=True)), *acts) == "2000-01-10"
    assert entry_day(pact(rule(two, leave_out=["organization:eu"])), *acts) == "2000-01-10"


def test_signatures_count_where_the_treaty_says_so() -> None:
    acts = [act("a", 0, K.SIGNATURE), act("b", 3, K.SIGNATURE)]
    both = Threshold(everyone=True, among=["state:a", "state:b"])
    assert entry_day(pact(rule(both)), *acts) is None
    assert entry_day(pact(rule(both, on_signature=True)), *acts) == "2000-01-04"
    gone = act("a", 1, K.CONSENT_WITHDRAWAL)
    assert entry_day(pact(rule(both, on_signature=True)), *acts, gone) == "2000-01-04"


def test_withdrawn_consents_leave_the_count() -> None:
    acts = [act("a", 0), act("a", 2, K.CONSENT_WITHDRAWAL), act("b", 3), act("c", 7)]
    assert entry_day(pact(rule(Threshold(count=2))), *acts) == "2000-01-08"
    again = act("a", 4, K.ACCESSION)
    assert entry_day(pact(rule(Threshold(count=2))), *acts, again) == "2000-01-05"


def test_a_notification_of_succession_counts_from_its_own_day() -> None:
    acts = [
        act("a", 3, K.SUCCESSION, effective="1999-01-01"),
        act("a", 8, K.CONSENT_WITHDRAWAL),
        act("b", 5),
    ]
    assert entry_day(pact(rule(Threshold(count=2))), *acts) == "2000-01-06"


def test_all_thresholds_must_be_met_at_once_and_the_earliest_way_counts() -> None:
    acts = [act("a", 0), act("b", 3), act("c", 7)]
    both = rule(Threshold(count=2), Threshold(count=1, among=["state:c"]))
    assert entry_day(pact(both), *acts) == "2000-01-08"
    other = rule(Threshold(count=1), delay=Delay(days=5))
    assert entry_day(pact(both, other), *acts) == "2000-01-06"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"delay": Delay(days=180)}, "2000-07-02"),
        ({"delay": Delay(months=1, first_of_next_month=True)}, "2000-03-01"),
        ({"not_before": "2001-05-01"}, "2001-05-01"),
        ({"not_before": "1999-05-01"}, "2000-01-04"),
        ({"not_before_after_opening": Delay(years=2)}, "2001-06-01"),
        ({"not_before_after_opening": Delay(years=2), "not_before": "2001-07-01"}, "2001-07-01"),
    ],
)
def test_delays_and_floors(more: dict[str, Any], expected: str) -> None:
    treaty = pact(rule(Threshold(count=1), **more), adopted="1999-05-01", opened="1999-06-01")
    assert entry_day(treaty, act("a", 3)) == expected


def test_without_thresholds_the_date_is_the_day() -> None:
    assert entry_day(pact(EntryIntoForce(not_before="1995-01-01"))) == "1995-01-01"


def test_incomplete_acts_give_the_latest_possible_day() -> None:
    treaty = pact(rule(Threshold(count=1)), complete=False, adopted="1999-12-25")
    answer = entry_into_force(Dossier.of([treaty, act("a", 3)]), "treaty:pact")
    assert answer.certainty is Certainty.POSSIBLE
    assert answer.days == DateIntervalSet([DateInterval(DAY - 7, DAY + 3)])
    assert [reason.rule for reason in answer.because] == [LegalRule.ENTRY_LATEST]
    alone = entry_into_force(Dossier.of([treaty]), "treaty:pact")
    assert alone.can_fail
    assert alone.day is None
    dossier = Dossier.of([treaty, act("a", 3)])
    assert in_force_on(dossier, "treaty:pact", DAY) is Certainty.POSSIBLE
    assert in_force_on(dossier, "treaty:pact", DAY + 3) is Certainty.CERTAIN
    assert in_force_on(dossier, "treaty:pact", DAY - 8) is Certainty.IMPOSSIBLE


@pytest.mark.parametrize(
    ("stated", "agrees"),
    [
        ("2000-01-04/..", Certainty.CERTAIN),
        ("2000-01-05/..", Certainty.IMPOSSIBLE),
        ("2000-01/..", Certainty.POSSIBLE),
    ],
)
def test_a_stated_day_wins_and_the_difference_shows(stated: str, agrees: Certainty) -> None:
    treaty = pact(rule(Threshold(count=1)), in_force=stated)
    answer = entry_into_force(Dossier.of([treaty, act("a", 3)]), "treaty:pact")
    assert answer.days == answer.stated
    assert answer.computed == DateIntervalSet([DateInterval(DAY + 3, DAY + 3)])
    assert answer.agrees is agrees
    assert "as a source states" in answer.sentence


def test_without_clause_and_date_nothing_is_known() -> None:
    answer = entry_into_force(Dossier.of([Treaty(id="pact", adopted="2000-01-01")]), "treaty:pact")
    assert (answer.certainty, answer.can_fail) == (Certainty.POSSIBLE, True)
    assert answer.days == DateIntervalSet([DateInterval(DAY, float("inf"))])
    assert answer.agrees is Certainty.CERTAIN
    unclear = Treaty(id="pact", in_force="/1999-12-31")
    dossier = Dossier.of([unclear])
    assert in_force_on(dossier, "treaty:pact", DAY) is Certainty.IMPOSSIBLE
    assert in_force_on(dossier, "treaty:pact", DAY - 9) is Certainty.POSSIBLE


def test_falling_below_the_threshold_ends_nothing() -> None:
    acts = [act("a", 0), act("b", 1), act("a", 9, K.WITHDRAWAL, effective="2000-02-01")]
    dossier = Dossier.of([pact(rule(Threshold(count=2))), *acts])
    assert in_force_on(dossier, "treaty:pact", "2000-03-01") is Certainty.CERTAIN
    assert party_status(dossier, "treaty:pact", "state:b", "2000-03-01").status is not None


def test_too_many_ways_give_a_bound_and_say_so() -> None:
    days = "[2000-01-01..2000-01-31]"
    acts = [
        one
        for name in "abcd"
        for one in (act(name, days), act(name, "[2000-01-05..2000-02-20]", K.CONSENT_WITHDRAWAL))
    ]
    treaty = pact(rule(Threshold(count=3)))
    answer = entry_into_force(Dossier.of([treaty, *acts]), "treaty:pact")
    assert not answer.exact
    assert answer.certainty is Certainty.POSSIBLE


def test_a_period_without_a_first_or_last_day_states_no_entry_and_no_end() -> None:
    endless = Dossier.of([Treaty(id="pact", in_force=Span("{..2000-01-01,2001..}"))])
    answer = entry_into_force(endless, "treaty:pact")
    assert (answer.stated, answer.can_fail) == (None, True)
    assert in_force_on(endless, "treaty:pact", "2002-01-01") is Certainty.POSSIBLE


@pytest.mark.parametrize(
    ("end", "expected", "certainty"),
    [
        ("2000-01-10", [], Certainty.IMPOSSIBLE),
        ("[2000-01-10..2000-01-12]", [(10, 10)], Certainty.POSSIBLE),
        ("2000-02", [(10, 10)], Certainty.CERTAIN),
    ],
)
def test_what_has_ended_enters_into_force_no_more(
    end: str, expected: list[tuple[int, int]], certainty: Certainty
) -> None:
    treaty = pact(rule(Threshold(count=1)), ended=TreatyEnd(end, EndGround.SUPERSESSION))
    answer = entry_into_force(Dossier.of([treaty, act("a", 10)]), "treaty:pact")
    assert [(one.first - DAY, one.last - DAY) for one in answer.days] == expected
    assert answer.certainty is certainty
    ended = [each.rule for each in answer.because if each.rule is LegalRule.TREATY_ENDED]
    assert bool(ended) is (certainty is not Certainty.CERTAIN)
