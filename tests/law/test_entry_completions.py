"""Entry into force by clauses of every kind, with dates of every kind: that of all completions."""

from itertools import product
from math import prod
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.law import Outcome, entry_into_force, in_force_on, party_status, status_history
from diplorecords.law.days import all_days
from diplorecords.records import AnyRecord, Membership, Treaty, TreatyAction
from diplorecords.temporal import Certainty, DateIntervalSet, EdtfDate, Span, SpanEnd
from diplorecords.temporal.meaning import point_days
from diplorecords.values import (
    Delay,
    EntryIntoForce,
    LaterParties,
    LaterTrigger,
    Nature,
    Share,
    Threshold,
    TreatyActionKind,
)

K = TreatyActionKind
FIRST_DAY = 730_120  # 2000-01-01
DAYS = range(FIRST_DAY - 2, FIRST_DAY + 22)
KINDS = [K.RATIFICATION, K.RATIFICATION, K.SIGNATURE, K.CONSENT_WITHDRAWAL]


def text(day: int) -> str:
    return str(EdtfDate.from_day(FIRST_DAY + day))


def dates(*, certain: bool) -> st.SearchStrategy[str]:
    single = st.integers(0, 9).map(text)
    if certain:
        return single
    pairs = st.tuples(st.integers(0, 9), st.integers(1, 5))
    ranges = pairs.map(lambda pair: f"[{text(pair[0])}..{text(sum(pair))}]")
    return ranges | pairs.map(lambda pair: f"[{text(pair[0])},{text(sum(pair))}]")


THRESHOLDS = st.sampled_from(
    [
        Threshold(count=1),
        Threshold(count=2),
        Threshold(majority=True, signatories=True),
        Threshold(everyone=True, signatories=True, except_for=["state:a"]),
        Threshold(everyone=True, members_of="organization:o"),
        Threshold(percent=50, members_of="organization:o"),
    ]
)
RULES = st.builds(
    EntryIntoForce,
    thresholds=st.lists(THRESHOLDS, min_size=1, max_size=2, unique=True),
    on_signature=st.booleans(),
    delay=st.none() | st.integers(0, 3).map(lambda days: Delay(days=days)),
    not_before=st.none() | dates(certain=True) | dates(certain=False),
)
TREATIES = st.builds(
    Treaty,
    id=st.just("pact"),
    nature=st.just(Nature.LEGAL),
    acts_complete=st.just(True),
    entry_into_force=st.lists(
        RULES, min_size=1, max_size=2, unique_by=lambda rule: rule.thresholds
    ),
    in_force=st.none()
    | (dates(certain=True) | dates(certain=False)).map(lambda day: Span(day, SpanEnd.ONGOING)),
    later_parties=st.builds(
        LaterParties, trigger=st.sampled_from(LaterTrigger), delay=st.just(Delay(days=2))
    ),
)


@st.composite
def action_lists(draw: st.DrawFn) -> list[TreatyAction]:
    return [
        TreatyAction(
            id=f"act-{place}",
            actor=f"state:{draw(st.sampled_from('abc'))}",
            instrument="treaty:pact",
            kind=draw(st.sampled_from(KINDS)),
            deposited=draw(dates(certain=place >= 3)),
        )
        for place in range(draw(st.integers(1, 5)))
    ]


ENDS: st.SearchStrategy[SpanEnd | str] = st.sampled_from([SpanEnd.ONGOING, text(16)])


@st.composite
def memberships(draw: st.DrawFn) -> list[Membership]:
    return [
        Membership(
            id=f"m-{actor}",
            member=f"state:{actor}",
            organization="organization:o",
            span=Span(draw(dates(certain=actor > "a")), draw(ENDS)),
        )
        for actor in draw(st.sampled_from(["", "a", "ab", "abc"]))
    ]


def days_of(days: DateIntervalSet) -> set[int]:
    return {day for one in days for day in range(int(one.first), int(one.last) + 1)}


def each_day(value: Any) -> list[EdtfDate]:
    return [EdtfDate.from_day(int(day)) for day in all_days(point_days(value).days) or ()]


def completed(record: Any) -> list[Any]:
    """A record with each of the days that its dates allow."""
    if isinstance(record, TreatyAction):
        return [attrs.evolve(record, deposited=day) for day in each_day(record.deposited)]
    if isinstance(record, Membership):
        assert record.span is not None
        spans = (Span(day, record.span.end) for day in each_day(record.span.begin))
        return [attrs.evolve(record, span=span) for span in spans]
    found = [record]
    if record.in_force is not None:
        days = each_day(record.in_force.begin)
        found = [attrs.evolve(record, in_force=Span(day, SpanEnd.ONGOING)) for day in days]
    rules = product(
        *(
            [attrs.evolve(rule, not_before=day) for day in each_day(rule.not_before)]
            if rule.not_before is not None
            else [rule]
            for rule in record.entry_into_force
        )
    )
    return [attrs.evolve(each, entry_into_force=given) for given in rules for each in found]


@given(TREATIES, action_lists(), memberships())
def test_entry_and_status_are_those_of_all_completions(
    treaty: Treaty, acts: list[TreatyAction], members: list[Membership]
) -> None:
    records: list[AnyRecord] = [treaty, *acts, *members]
    options = [completed(record) for record in records]
    assume(prod(map(len, options)) <= 60)
    entries: set[int | None] = set()
    outcomes: dict[int, set[Outcome]] = {day: set() for day in DAYS}
    running: dict[int, set[Certainty]] = {day: set() for day in DAYS}
    for chosen in product(*options):
        dossier = Dossier.of(chosen)
        entries.add(entry_into_force(dossier, "treaty:pact").day)
        for day in DAYS:
            answer = party_status(dossier, "treaty:pact", "state:a", day)
            outcomes[day] |= set(answer.outcomes)
            running[day].add(in_force_on(dossier, "treaty:pact", day))
    dossier = Dossier.of(records)
    entry = entry_into_force(dossier, "treaty:pact")
    days = days_of(entry.days)
    assert entry.exact
    assert (days, entry.can_fail) == (entries - {None}, None in entries)
    for day in DAYS:
        answer = party_status(dossier, "treaty:pact", "state:a", day)
        assert (answer.exact, set(answer.outcomes)) == (True, outcomes[day]), day
        can_hold, can_fail = (
            word in running[day] for word in (Certainty.CERTAIN, Certainty.IMPOSSIBLE)
        )
        expected = Certainty.of(can_hold=can_hold, can_fail=can_fail)
        assert in_force_on(dossier, "treaty:pact", day) is expected


def consent(actor: str, deposited: str, kind: TreatyActionKind = K.RATIFICATION) -> TreatyAction:
    return TreatyAction(
        id=f"{kind.value}-{actor}",
        actor=f"state:{actor}",
        instrument="treaty:pact",
        kind=kind,
        deposited=deposited,
    )


def pact(*rules: EntryIntoForce, **more: Any) -> Treaty:
    return Treaty(id="pact", nature=Nature.LEGAL, entry_into_force=rules, **more)


def test_the_trigger_lies_between_the_actor_s_own_day_and_another_s() -> None:
    rule = EntryIntoForce(thresholds=[Threshold(count=2)])
    later = LaterParties(trigger=LaterTrigger.AFTER_THRESHOLD, delay=Delay(days=2))
    acts = [consent("a", f"[{text(0)}..{text(4)}]"), consent("b", f"[{text(2)}..{text(8)}]")]
    dossier = Dossier.of([pact(rule, later_parties=later, acts_complete=True), *acts])
    history = status_history(dossier, "treaty:pact", "state:a")
    assert [period.first - FIRST_DAY for period in history[1:]] == [0, 2, 4, 8]


def test_more_dates_than_are_followed_together_give_a_bound_that_holds_what_there_is() -> None:
    rules = (
        EntryIntoForce(thresholds=[Threshold(count=5)]),
        EntryIntoForce(thresholds=[Threshold(majority=True, signatories=True)]),
        EntryIntoForce(not_before=text(30)),
    )
    months = f"[{text(0)}..{text(9)}]"
    acts = [consent(name, months) for name in "abcde"]
    signed = [consent(name, months, K.SIGNATURE) for name in "abcde"]
    for complete in (False, True):
        dossier = Dossier.of(
            [pact(*rules, adopted=text(0), acts_complete=complete), *acts, *signed]
        )
        entry = entry_into_force(dossier, "treaty:pact")
        assert (entry.exact, entry.can_fail) == (False, False)
        assert set(range(FIRST_DAY, FIRST_DAY + 10)) <= days_of(entry.days)
        answer = party_status(dossier, "treaty:pact", "state:a", FIRST_DAY + 5)
        assert (answer.exact, answer.status) == (False, None)
        assert party_status(dossier, "treaty:pact", "state:b", FIRST_DAY + 31).status is not None


def test_a_fixed_day_stands_beside_consents_of_unknown_days() -> None:
    rules = EntryIntoForce(thresholds=[Threshold(count=1)]), EntryIntoForce(not_before=text(4))
    acts = [consent("a", f"[{text(2)}..{text(8)}]")]
    entry = entry_into_force(Dossier.of([pact(*rules, acts_complete=True), *acts]), "treaty:pact")
    assert (entry.exact, entry.can_fail) == (True, False)
    assert days_of(entry.days) == {FIRST_DAY + day for day in (2, 3, 4)}


def test_consents_given_and_taken_away_on_too_many_days_give_a_bound() -> None:
    kinds = [K.RATIFICATION, K.CONSENT_WITHDRAWAL]
    acts = [consent(name, "2000", kind) for name in "abcde" for kind in kinds]
    rule = EntryIntoForce(thresholds=[Threshold(count=2)])
    for complete, first in ((True, FIRST_DAY), (False, FIRST_DAY - 366)):
        treaty = pact(rule, adopted="1998-12-31", acts_complete=complete)
        entry = entry_into_force(Dossier.of([treaty, *acts]), "treaty:pact")
        assert (entry.exact, entry.can_fail) == (False, True)
        assert entry.days.hull is not None
        assert entry.days.hull.first == first


def test_very_many_unlike_consents_before_or_after_a_day_give_more_days_than_there_can_be() -> None:
    shares = [Share(f"state:s{place}", place + 1) for place in range(12)]
    rule = EntryIntoForce(thresholds=[Threshold(percent=50, shares=shares)])
    acts = [consent(f"s{place}", f"[{text(0)},{text(9)}]") for place in range(11)]
    acts.append(consent("s11", text(5)))
    entry = entry_into_force(Dossier.of([pact(rule, acts_complete=True), *acts]), "treaty:pact")
    assert not entry.exact
    assert {FIRST_DAY, FIRST_DAY + 5, FIRST_DAY + 9} <= days_of(entry.days)
