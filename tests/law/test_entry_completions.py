"""Entry into force by clauses of every kind, with dates of every kind: that of all completions."""

from itertools import product
from math import prod
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.law import Outcome, entry_into_force, in_force_on, party_status
from diplorecords.law.days import all_days
from diplorecords.records import Membership, Treaty, TreatyAction
from diplorecords.temporal import Certainty, EdtfBase, EdtfDate, Span, SpanEnd
from diplorecords.temporal.meaning import point_days
from diplorecords.values import (
    Delay,
    EntryIntoForce,
    LaterParties,
    LaterTrigger,
    Nature,
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


@st.composite
def memberships(draw: st.DrawFn) -> list[Membership]:
    return [
        Membership(
            id=f"m-{actor}",
            member=f"state:{actor}",
            organization="organization:o",
            span=Span(
                draw(dates(certain=actor > "a")), draw(st.sampled_from([SpanEnd.ONGOING, text(16)]))
            ),
        )
        for actor in draw(st.sampled_from(["", "a", "ab", "abc"]))
    ]


def each_day(value: object) -> list[EdtfDate]:
    assert isinstance(value, EdtfBase)
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
    records = [treaty, *acts, *members]
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
    days = {day for piece in entry.days for day in range(int(piece.first), int(piece.last) + 1)}
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
