"""Status against a slow and obvious account of treaty law: all actors, day by day, nothing clever.

The account knows only acts of known days. What the library answers is compared with it in every
way in which uncertain dates can fall out.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

import attrs
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.law import (
    Outcome,
    entry_into_force,
    parties_on,
    party_status,
    status_history,
)
from diplorecords.law.days import operative_days
from diplorecords.records import Treaty, TreatyAction
from diplorecords.temporal import Certainty, EdtfDate
from diplorecords.values import (
    Delay,
    EntryIntoForce,
    InitialPeriod,
    LaterParties,
    LaterTrigger,
    Nature,
    PeriodStart,
    Threshold,
    WithdrawalClause,
)
from diplorecords.values import TreatyActionKind as Kind

FIRST_DAY = 730_120  # 2000-01-01
LAST_DAY = FIRST_DAY + 27
DAYS = range(FIRST_DAY - 1, LAST_DAY + 1)

ORDER = [
    Kind.SIGNATURE_AD_REFERENDUM,
    Kind.SIGNATURE,
    Kind.SIGNATURE_CONFIRMATION,
    Kind.OPT_OUT,
    Kind.DEFINITIVE_SIGNATURE,
    Kind.ACCESSION,
    Kind.RATIFICATION,
    Kind.CONSENT_BY_SILENCE,
    Kind.CONSENT_WITHDRAWAL,
]
"""What comes before entry into force on one day, in this order."""

AFTERWARDS = [
    Kind.PROVISIONAL_APPLICATION,
    Kind.PROVISIONAL_APPLICATION_END,
    Kind.NOT_BECOMING_PARTY,
    Kind.SUSPENSION,
    Kind.RESUMPTION,
    Kind.WITHDRAWAL,
    Kind.WITHDRAWAL_REVOCATION,
]
"""What comes after it."""

CONSENTS = (Kind.DEFINITIVE_SIGNATURE, Kind.ACCESSION, Kind.RATIFICATION, Kind.CONSENT_BY_SILENCE)


@dataclass(frozen=True)
class Clauses:
    """A treaty's clauses, all in days."""

    needed: int
    delay: int = 0
    later: int = 0
    after_threshold: bool = False
    notice: int = 5
    closed: int = 0
    closed_for_all: bool = False


@dataclass
class State:
    """One actor."""

    signed: bool = False
    signatory: bool = False
    refused: bool = False
    live: bool = False
    withdrawn: bool = False
    party: bool = False
    former: bool = False
    provisional: bool = False
    suspended: bool = False
    opted_out: bool = False
    enters: int | None = None
    consented: int | None = None
    since: int | None = None
    notices: list[tuple[str, int]] = field(default_factory=list)

    def leave(self) -> None:
        self.withdrawn = self.withdrawn or self.live
        if self.party:
            self.former, self.signatory = True, False
        self.live = self.party = self.suspended = self.provisional = False
        self.enters = self.consented = None
        self.notices = []

    def status(self) -> str:
        if self.party:
            return "suspended" if self.suspended else "party"
        if self.provisional:
            return "provisional"
        if self.live:
            return "contracting"
        if self.signatory:
            return "signatory"
        return "former" if self.former else "none"

    def facets(self) -> tuple[str, bool, str, bool, bool, bool]:
        consent = "live" if self.live else "withdrawn" if self.withdrawn else "none"
        pledged = self.live or (self.signatory and not self.refused)
        return (
            self.status(),
            self.signed,
            consent,
            self.provisional,
            self.party and self.suspended,
            not self.party and pledged,
        )


Acts = Sequence[tuple[TreatyAction, int]]
Table = dict[tuple[str, int], tuple[str, bool, str, bool, bool, bool]]


def simulate(acts: Acts, clauses: Clauses) -> tuple[int | None, Table]:
    """The day of entry into force, and where everyone stands on each day."""
    states = {act.actor.id: State() for act, _ in acts}
    met: int | None = None
    table: Table = {}
    for day in DAYS:
        today = [act for act, when in acts if when == day]
        for state in states.values():
            if any(effect == day for _, effect in state.notices):
                state.leave()
        for kind in ORDER:
            for act in sorted(today, key=lambda act: act.id):
                if act.kind is kind:
                    before_entry(states[act.actor.id], act, day)
        if met is None and counted(states, today) >= clauses.needed:
            met = day
        for state in states.values():
            enter(state, day, met, clauses)
        for kind in AFTERWARDS:
            for act in sorted(today, key=lambda act: act.id):
                if act.kind is kind:
                    after_entry(states[act.actor.id], act, day, clauses, met)
        for name, state in states.items():
            table[name, day] = state.facets()
    return (None if met is None else met + clauses.delay), table


def counted(states: dict[str, State], today: list[TreatyAction]) -> int:
    """Consents that are still there at the end of the day, while the treaty is not in force."""
    leaving = {act.actor.id for act in today if act.kind is Kind.WITHDRAWAL}
    return sum(state.live for name, state in states.items() if name not in leaving)


def before_entry(state: State, act: TreatyAction, day: int) -> None:
    if act.kind in (Kind.SIGNATURE, Kind.SIGNATURE_CONFIRMATION, Kind.DEFINITIVE_SIGNATURE):
        state.signed = state.signatory = True
        state.refused = False
    if act.kind is Kind.OPT_OUT:
        state.opted_out = True
    if act.kind in CONSENTS and not state.live:
        if act.kind is Kind.CONSENT_BY_SILENCE and state.opted_out:
            return
        state.live, state.consented, state.opted_out = True, day, False
    if act.kind is Kind.CONSENT_WITHDRAWAL and state.live and not state.party:
        state.leave()


def enter(state: State, day: int, met: int | None, clauses: Clauses) -> None:
    """VCLT 24: with the treaty, or after the delay for later ones, never before the treaty."""
    if not state.live or state.party or met is None or state.consented is None:
        return
    entry = met + clauses.delay
    limit = met if clauses.after_threshold else entry
    enters = entry
    if state.consented > limit:
        enters = max(entry, state.consented + clauses.later)
    if day >= enters:
        state.party, state.provisional, state.since = True, False, enters


def after_entry(
    state: State, act: TreatyAction, day: int, clauses: Clauses, met: int | None
) -> None:
    if act.kind is Kind.PROVISIONAL_APPLICATION:
        state.provisional = not state.party
    elif act.kind is Kind.PROVISIONAL_APPLICATION_END:
        state.provisional = False
    elif act.kind is Kind.NOT_BECOMING_PARTY:
        state.refused, state.provisional = True, False
    elif act.kind is Kind.SUSPENSION:
        state.suspended = state.party
    elif act.kind is Kind.RESUMPTION:
        state.suspended = False
    elif act.kind is Kind.WITHDRAWAL and state.live:
        entry = None if met is None else met + clauses.delay
        since = entry if clauses.closed_for_all else state.since
        if state.party and since is not None and day < since + clauses.closed:
            return
        if not state.party or clauses.notice == 0:
            state.leave()
        else:
            state.notices.append((act.id, day + clauses.notice))
    elif act.kind is Kind.WITHDRAWAL_REVOCATION and state.notices:
        state.notices.pop()


def completions(acts: Sequence[TreatyAction]) -> Iterator[Acts]:
    """Every way in which the dates of acts can fall out, each date for itself."""
    options: list[list[int]] = []
    for act in acts:
        days = operative_days(act)
        stretches = zip(days[::2], days[1::2], strict=True)
        options.append([day for a, b in stretches for day in range(int(a), int(b) + 1)])
    for chosen in product(*options):
        yield list(zip(acts, chosen, strict=True))


# ---------------------------------------------------------------------------------------------


def treaty_with(clauses: Clauses, *, complete: bool = True) -> Treaty:
    trigger = LaterTrigger.AFTER_THRESHOLD if clauses.after_threshold else LaterTrigger.AFTER_ENTRY
    start = PeriodStart.ENTRY if clauses.closed_for_all else PeriodStart.ENTRY_FOR_PARTY
    initial = InitialPeriod(Delay(days=clauses.closed), since=start) if clauses.closed else None
    rule = EntryIntoForce(
        thresholds=[Threshold(count=clauses.needed)], delay=Delay(days=clauses.delay)
    )
    return Treaty(
        id="pact",
        nature=Nature.LEGAL,
        acts_complete=complete,
        entry_into_force=[rule],
        later_parties=LaterParties(trigger=trigger, delay=Delay(days=clauses.later)),
        withdrawal=WithdrawalClause(notice=Delay(days=clauses.notice), not_in=initial),
    )


def day_text(day: int) -> str:
    return str(EdtfDate.from_day(FIRST_DAY + day))


@st.composite
def dates(draw: st.DrawFn, *, certain: bool) -> str:
    first = draw(st.integers(0, 12))
    if certain or draw(st.integers(0, 2)):
        return day_text(first)
    last = first + draw(st.integers(1, 3))
    other = last + draw(st.integers(1, 3))
    return draw(
        st.sampled_from(
            [
                f"[{day_text(first)}..{day_text(last)}]",
                f"[{day_text(first)},{day_text(last)}]",
                f"[{day_text(first)}..{day_text(last)},{day_text(other)}]",
            ]
        )
    )


LIKELY = [Kind.RATIFICATION, Kind.ACCESSION, Kind.SIGNATURE, Kind.WITHDRAWAL]


@st.composite
def action_lists(draw: st.DrawFn, *, certain: bool, most: int) -> list[TreatyAction]:
    number = draw(st.integers(0, most))
    return [
        TreatyAction(
            id=f"act-{place}",
            actor=f"state:{draw(st.sampled_from('abc'))}",
            instrument="treaty:pact",
            kind=draw(st.sampled_from([*LIKELY, *LIKELY, *ORDER, *AFTERWARDS])),
            deposited=draw(dates(certain=certain or place >= 3)),
        )
        for place in range(number)
    ]


CLAUSES = st.builds(
    Clauses,
    needed=st.integers(1, 3),
    delay=st.integers(0, 4),
    later=st.integers(0, 4),
    after_threshold=st.booleans(),
    notice=st.integers(0, 5),
    closed=st.just(0) | st.integers(0, 6),
    closed_for_all=st.booleans(),
)


def facets(outcome: Outcome) -> tuple[str, bool, str, bool, bool, bool]:
    return (
        outcome.status.value,
        outcome.signed,
        outcome.consent.value,
        outcome.provisional,
        outcome.suspended,
        outcome.obligation_18,
    )


@given(action_lists(certain=True, most=9), CLAUSES)
def test_status_equals_the_reference_on_every_day(
    acts: list[TreatyAction], clauses: Clauses
) -> None:
    dossier = Dossier.of([treaty_with(clauses), *acts])
    entry, table = simulate(next(completions(acts)), clauses)
    assert entry_into_force(dossier, "treaty:pact").day == entry
    for (actor, day), expected in table.items():
        answer = party_status(dossier, "treaty:pact", f"state:{actor}", day)
        assert [facets(each) for each in answer.outcomes] == [expected], (
            actor,
            day,
            answer.sentence,
        )


@given(action_lists(certain=False, most=5), CLAUSES)
def test_possible_outcomes_are_those_of_all_completions(
    acts: list[TreatyAction], clauses: Clauses
) -> None:
    dossier = Dossier.of([treaty_with(clauses), *acts])
    entries: set[int | None] = set()
    expected: dict[tuple[str, int], set[object]] = {}
    for completion in completions(acts):
        entry, table = simulate(completion, clauses)
        entries.add(entry)
        for key, found in table.items():
            expected.setdefault(key, set()).add(found)
    answer = entry_into_force(dossier, "treaty:pact")
    days = {day for piece in answer.days for day in range(int(piece.first), int(piece.last) + 1)}
    assert (days, answer.can_fail) == (entries - {None}, None in entries)
    for (actor, day), outcomes in expected.items():
        status = party_status(dossier, "treaty:pact", f"state:{actor}", day)
        assert {facets(each) for each in status.outcomes} == outcomes, (actor, day)
        assert status.exact


@given(action_lists(certain=False, most=4), CLAUSES)
def test_history_and_parties_say_what_status_says(
    acts: list[TreatyAction], clauses: Clauses
) -> None:
    dossier = Dossier.of([treaty_with(clauses), *acts])
    found: dict[int, dict[Certainty, set[str]]] = {
        day: {certainty: set() for certainty in Certainty} for day in DAYS
    }
    for actor in {act.actor for act in acts}:
        periods = status_history(dossier, "treaty:pact", actor)
        pairs = list(itertools.pairwise(periods))
        assert all(one.days.last + 1 == other.days.first for one, other in pairs)
        assert all(a.outcomes != b.outcomes for a, b in pairs)
        for day in DAYS:
            answer = party_status(dossier, "treaty:pact", actor, day)
            (period,) = [one for one in periods if one.days.first <= day <= one.days.last]
            assert period.outcomes == answer.outcomes
            assert period.possible == answer.possible
            assert period.status is answer.status
            found[day][answer.in_force].add(str(actor))
    for day, expected in found.items():
        parties = parties_on(dossier, "treaty:pact", day)
        assert set(map(str, parties.certain)) == expected[Certainty.CERTAIN]
        assert set(map(str, parties.possible)) == expected[Certainty.POSSIBLE]


@given(action_lists(certain=False, most=4), CLAUSES, st.data())
def test_narrowing_a_date_never_flips_an_answer(
    acts: list[TreatyAction], clauses: Clauses, data: st.DataObject
) -> None:
    treaty = treaty_with(clauses)
    narrower = [
        attrs.evolve(act, deposited=EdtfDate.from_day(day))
        for act, day in data.draw(st.sampled_from(list(completions(acts))))
    ]
    wide, narrow = Dossier.of([treaty, *acts]), Dossier.of([treaty, *narrower])
    for actor in {act.actor for act in acts}:
        for day in DAYS:
            before = party_status(wide, "treaty:pact", actor, day)
            after = party_status(narrow, "treaty:pact", actor, day)
            assert set(after.outcomes) <= set(before.outcomes)


def assert_acts_that_are_not_named_do_not_matter(
    acts: list[TreatyAction], clauses: Clauses
) -> None:
    """No answer changes where an act that it does not name is taken away."""
    dossier = Dossier.of([treaty_with(clauses), *acts])
    without = {act: dossier.without(act.ref) for act in acts}
    for actor in {act.actor for act in acts}:
        for day in DAYS:
            answer = party_status(dossier, "treaty:pact", actor, day)
            for act, smaller in without.items():
                if act not in answer.acts:
                    other = party_status(smaller, "treaty:pact", actor, day)
                    assert other.outcomes == answer.outcomes, (act.id, answer.sentence)


@given(action_lists(certain=True, most=6), CLAUSES)
def test_removing_an_act_that_is_not_named_changes_nothing(
    acts: list[TreatyAction], clauses: Clauses
) -> None:
    assert_acts_that_are_not_named_do_not_matter(acts, clauses)


@given(action_lists(certain=False, most=4), CLAUSES)
def test_removing_an_uncertain_act_that_is_not_named_changes_nothing_either(
    acts: list[TreatyAction], clauses: Clauses
) -> None:
    assert_acts_that_are_not_named_do_not_matter(acts, clauses)
