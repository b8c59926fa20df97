"""Uncertain dates beside clauses of every kind: the answer is that of all completions."""

from itertools import product
from math import prod
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.law import Outcome, party_status, status_history
from diplorecords.law.days import all_days
from diplorecords.records import Succession, SuccessionKind, Treaty, TreatyAction
from diplorecords.temporal import EdtfDate
from diplorecords.temporal.meaning import point_days
from diplorecords.values import (
    Delay,
    EdtfMoment,
    EntryIntoForce,
    InitialPeriod,
    LaterParties,
    LaterTrigger,
    Nature,
    PeriodStart,
    Threshold,
    TreatyActionKind,
    WithdrawalClause,
)

K = TreatyActionKind
FIRST_DAY = 730_120  # 2000-01-01
DAYS = range(FIRST_DAY - 2, FIRST_DAY + 28)
KINDS = [
    K.RATIFICATION,
    K.SUCCESSION,
    K.WITHDRAWAL,
    K.PROVISIONAL_APPLICATION,
    K.SUSPENSION,
    K.SIGNATURE,
    K.WITHDRAWAL_REVOCATION,
    K.CONSENT_WITHDRAWAL,
]


def text(day: int) -> str:
    return str(EdtfDate.from_day(FIRST_DAY + day))


def dates(*, certain: bool) -> st.SearchStrategy[str]:
    single = st.integers(0, 10).map(text)
    if certain:
        return single
    pairs = st.tuples(st.integers(0, 10), st.integers(1, 4))
    ranges = pairs.map(lambda pair: f"[{text(pair[0])}..{text(sum(pair))}]")
    return single | ranges | pairs.map(lambda pair: f"[{text(pair[0])},{text(sum(pair))}]")


def delays(most: int) -> st.SearchStrategy[Delay]:
    return st.integers(0, most).map(lambda days: Delay(days=days))


RULES = st.builds(
    EntryIntoForce,
    thresholds=st.integers(1, 2).map(lambda count: [Threshold(count=count)]),
    delay=delays(3),
    not_before=st.none() | dates(certain=True),
)
LATER = st.builds(LaterParties, trigger=st.sampled_from(LaterTrigger), delay=delays(4))
INITIAL = st.none() | st.builds(InitialPeriod, delays(5), since=st.sampled_from(PeriodStart))
TREATIES = st.builds(
    Treaty,
    id=st.just("pact"),
    nature=st.just(Nature.LEGAL),
    acts_complete=st.just(True),
    entry_into_force=RULES.map(lambda rule: [rule]),
    in_force=st.none() | dates(certain=True).map(lambda day: f"{day}/.."),
    lasts=st.none() | delays(12),
    later_parties=st.none() | LATER,
    withdrawal=st.none() | st.builds(WithdrawalClause, notice=delays(5), not_in=INITIAL),
)
SUCCESSIONS = st.builds(
    Succession,
    id=st.just("split"),
    kind=st.just(SuccessionKind.SPLIT),
    before=st.just(["state:old"]),
    after=st.just(["state:x"]),
    on=dates(certain=False),
)


@st.composite
def action_lists(draw: st.DrawFn) -> list[TreatyAction]:
    return [
        TreatyAction(
            id=f"act-{place}",
            actor=f"state:{draw(st.sampled_from('xxy'))}",
            instrument="treaty:pact",
            kind=draw(st.sampled_from(KINDS)),
            deposited=draw(dates(certain=place >= 2)),
            effective=draw(st.none() | dates(certain=place >= 1)),
        )
        for place in range(draw(st.integers(1, 4)))
    ]


def each_day(value: EdtfMoment | None) -> list[Any]:
    if value is None:
        return [None]
    return [EdtfDate.from_day(int(day)) for day in all_days(point_days(value).days) or ()]


@given(TREATIES, action_lists(), st.none() | SUCCESSIONS)
def test_outcomes_are_those_of_all_completions_and_each_completion_has_one(
    treaty: Treaty, acts: list[TreatyAction], succession: Succession | None
) -> None:
    options: list[list[Any]] = [
        [
            attrs.evolve(act, deposited=deposited, effective=effective)
            for deposited in each_day(act.deposited)
            for effective in each_day(act.effective)
        ]
        for act in acts
    ]
    beside = [] if succession is None else [succession]
    options += [[attrs.evolve(one, on=day) for day in each_day(one.on)] for one in beside]
    assume(prod(map(len, options)) <= 100)
    expected: dict[int, set[Outcome]] = {day: set() for day in DAYS}
    for records in product(*options):
        completed = Dossier.of([treaty, *records])
        for day in DAYS:
            (outcome,) = party_status(completed, "treaty:pact", "state:x", day).outcomes
            expected[day].add(outcome)
    dossier = Dossier.of([treaty, *acts, *beside])
    for day, outcomes in expected.items():
        answer = party_status(dossier, "treaty:pact", "state:x", day)
        assert answer.exact
        assert set(answer.outcomes) == outcomes


@given(TREATIES, action_lists(), st.none() | SUCCESSIONS)
def test_a_history_is_what_is_answered_day_by_day(
    treaty: Treaty, acts: list[TreatyAction], succession: Succession | None
) -> None:
    options = [each_day(day) for act in acts for day in (act.deposited, act.effective)]
    assume(prod(map(len, options)) <= 30)
    records: list[Treaty | TreatyAction | Succession] = [treaty, *acts]
    records += [] if succession is None else [succession]
    history = status_history(Dossier.of(records), "treaty:pact", "state:x")
    dossier = Dossier.of(records)
    for day in DAYS:
        (period,) = [each for each in history if each.first <= day <= each.last]
        answer = party_status(dossier, "treaty:pact", "state:x", day)
        assert period.outcomes == answer.outcomes


def wide_dates() -> st.SearchStrategy[str]:
    """Dates that leave from two weeks to two months open."""
    pairs = st.tuples(st.integers(0, 40), st.integers(14, 60))
    return pairs.map(lambda pair: f"[{text(pair[0])}..{text(sum(pair))}]")


MONTHS = st.builds(
    Delay, months=st.integers(0, 1), days=st.integers(0, 20), first_of_next_month=st.booleans()
)
WIDE_TREATIES = st.builds(
    Treaty,
    id=st.just("pact"),
    nature=st.just(Nature.LEGAL),
    acts_complete=st.just(True),
    entry_into_force=st.integers(1, 2).map(
        lambda count: [EntryIntoForce(thresholds=[Threshold(count=count)], delay=Delay(days=9))]
    ),
    in_force=st.none() | dates(certain=True).map(lambda day: f"{day}/.."),
    later_parties=st.builds(LaterParties, trigger=st.sampled_from(LaterTrigger), delay=MONTHS),
    withdrawal=st.builds(WithdrawalClause, notice=MONTHS),
)


@st.composite
def wide_acts(draw: st.DrawFn) -> list[TreatyAction]:
    """Acts of which one or two, whoever did them, have a wide date."""
    wide = draw(st.sampled_from([(0,), (1,), (0, 1), (0, 2)]))
    return [
        TreatyAction(
            id=f"act-{place}",
            actor=f"state:{draw(st.sampled_from('xxy'))}",
            instrument="treaty:pact",
            kind=draw(st.sampled_from(KINDS[:3] + KINDS)),
            deposited=draw(wide_dates() if place in wide else dates(certain=True)),
        )
        for place in range(draw(st.integers(2, 4)))
    ]


@given(WIDE_TREATIES, wide_acts())
def test_dates_that_leave_weeks_open_are_followed_as_well(
    treaty: Treaty, acts: list[TreatyAction]
) -> None:
    """What lasts for a shorter time than a date leaves open must not be passed over."""
    options = [
        [attrs.evolve(act, deposited=day) for day in each_day(act.deposited)] for act in acts
    ]
    assume(prod(map(len, options)) <= 400)
    days = range(FIRST_DAY - 2, FIRST_DAY + 200)
    expected: dict[int, set[Outcome]] = {day: set() for day in days}
    for records in product(*options):
        for period in status_history(Dossier.of([treaty, *records]), "treaty:pact", "state:x"):
            first, last = max(period.first, days[0]), min(period.last, days[-1])
            for day in range(int(first), int(last) + 1):
                expected[day] |= set(period.outcomes)
    dossier = Dossier.of([treaty, *acts])
    for day, outcomes in expected.items():
        answer = party_status(dossier, "treaty:pact", "state:x", day)
        assert answer.exact
        assert set(answer.outcomes) == outcomes, EdtfDate.from_day(day)


def test_the_actor_s_own_act_decides_after_what_it_is_a_later_one() -> None:
    """Also where the day of entry into force is stated."""
    pact = Treaty(
        id="pact",
        nature=Nature.LEGAL,
        in_force="2000-01-01/..",
        entry_into_force=[EntryIntoForce(thresholds=[Threshold(count=1)])],
        later_parties=LaterParties(trigger=LaterTrigger.AFTER_THRESHOLD, delay=Delay(days=1)),
    )

    def outcomes(deposited: str, day: str) -> set[Outcome]:
        act = TreatyAction(
            id="a",
            actor="state:x",
            instrument="treaty:pact",
            kind=K.RATIFICATION,
            deposited=deposited,
        )
        answer = party_status(Dossier.of([pact, act]), "treaty:pact", "state:x", day)
        return set(answer.outcomes)

    for day in map(text, range(5)):
        expected = outcomes("2000-01-01", day) | outcomes("2000-01-02", day)
        assert outcomes("[2000-01-01..2000-01-02]", day) == expected
