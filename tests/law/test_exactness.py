"""Dates that bear on an answer in two places: all completions are made by hand and compared.

Where an answer says that it is exact, it is what the completions give; else it allows more.
"""

from typing import Any

import attrs
import pytest

from diplorecords.dossier import Dossier
from diplorecords.law import (
    EntryAnswer,
    PartyStatus,
    StatusAnswer,
    entry_into_force,
    party_status,
)
from diplorecords.law.days import all_days
from diplorecords.records import (
    AnyRecord,
    Membership,
    Succession,
    SuccessionKind,
    Treaty,
    TreatyAction,
)
from diplorecords.temporal import EdtfDate
from diplorecords.temporal.meaning import point_days
from diplorecords.values import Delay, EntryIntoForce, Nature, Share, Threshold, TreatyActionKind

K, S = TreatyActionKind, PartyStatus


def act(actor: str, done: str | None, kind: TreatyActionKind = K.RATIFICATION) -> TreatyAction:
    return TreatyAction(
        id=f"{actor}-{kind.value}-{done}",
        actor=f"state:{actor}",
        instrument="treaty:pact",
        kind=kind,
        deposited=done,
    )


def waiting(*rules: EntryIntoForce, **more: Any) -> Treaty:
    return Treaty(
        id="pact", nature=Nature.LEGAL, entry_into_force=rules, acts_complete=True, **more
    )


def days(answer: EntryAnswer) -> set[int]:
    return {day for one in answer.days for day in range(int(one.first), int(one.last) + 1)}


def completions(value: Any) -> list[EdtfDate]:
    return [EdtfDate.from_day(int(day)) for day in all_days(point_days(value).days) or ()]


def agrees(answer: EntryAnswer | StatusAnswer, given: set[Any], possible: set[Any]) -> bool:
    return given == possible if answer.exact else given >= possible


@pytest.mark.parametrize("opened", ["[1990-01-01,1995-01-01]", "1990-02-28", "1990-02"])
@pytest.mark.parametrize("delays", [(1, 2), (1, 1), (0, 5)])
def test_one_opening_that_two_clauses_follow(opened: str, delays: tuple[int, int]) -> None:
    rules = [
        EntryIntoForce(
            thresholds=[Threshold(count=number)], not_before_after_opening=Delay(years=delay)
        )
        for number, delay in enumerate(delays, start=1)
    ]
    acts = [act("a", "1990-06-01"), act("b", "1990-07-01")]
    pact = waiting(*rules, opened=opened)
    whole = entry_into_force(Dossier.of([pact, *acts]), pact.ref)
    possible = {
        entry_into_force(Dossier.of([attrs.evolve(pact, opened=day), *acts]), pact.ref).day
        for day in completions(pact.opened)
    }
    assert agrees(whole, days(whole), possible)
    assert whole.exact is (opened == "1990-02-28")


@pytest.mark.parametrize(
    "on", ["[1995-01-01,2005-01-01]", "[1995-01-01..1995-01-09]", "2005-01-01"]
)
@pytest.mark.parametrize("left", [None, "1994-12-31", "1995-01-05", "1999-01-01"])
@pytest.mark.parametrize("day", ["1994-12-31", "1995-01-05", "1996-01-01", "2006-01-01"])
def test_a_succession_on_an_open_day_to_one_that_left(on: str, left: str | None, day: str) -> None:
    pact = Treaty(id="pact", nature=Nature.LEGAL, in_force="1990-01-01/..")
    records: list[AnyRecord] = [pact, act("old", "1991-01-01")]
    if left is not None:
        notice = act("old", "1993-01-01", K.WITHDRAWAL)
        records.append(attrs.evolve(notice, effective=left))
    came = Succession(
        id="came", kind=SuccessionKind.SPLIT, before=["state:old"], after=["state:new"], on=on
    )
    whole = party_status(Dossier.of([*records, came]), pact.ref, "state:new", day)
    possible = {
        party_status(
            Dossier.of([*records, attrs.evolve(came, on=each)]), pact.ref, "state:new", day
        ).status
        for each in completions(came.on)
    }
    given = {S.UNKNOWN, S.NONE} if not whole.exact else set(whole.possible)
    assert agrees(whole, given, possible)


def test_one_that_left_before_leaves_nothing_to_a_successor() -> None:
    """The successor is a third state then, and no open question."""
    pact = Treaty(id="pact", nature=Nature.LEGAL, in_force="1990-01-01/..")
    left = attrs.evolve(act("old", "1993-01-01", K.WITHDRAWAL), effective="1994-01-01")
    came = Succession(
        id="c", kind=SuccessionKind.SPLIT, before=["state:old"], after=["state:new"], on="2000"
    )
    dossier = Dossier.of([pact, act("old", "1991-01-01"), left, came])
    answer = party_status(dossier, pact.ref, "state:new", "2005-01-01")
    assert (answer.status, answer.exact) == (S.NONE, True)


@pytest.mark.parametrize(
    ("done", "delay", "is_exact"),
    [
        (None, Delay(days=30), True),
        (None, Delay(first_of_next_month=True), False),
        ("[1950-01-01..1990-01-01]", Delay(months=1), False),
        ("[1990-01-01..1990-04-01]", Delay(months=1), True),
        ("[1990-01-01..1990-04-01]", Delay(years=1, year_ends_in=12), True),
    ],
)
def test_a_long_time_that_calendar_delays_move(
    done: str | None, delay: Delay, is_exact: bool
) -> None:
    pact = waiting(EntryIntoForce(thresholds=[Threshold(count=1)], delay=delay))
    whole = entry_into_force(Dossier.of([pact, act("a", done)]), pact.ref)
    assert whole.exact is is_exact
    if done is not None:
        possible = {
            entry_into_force(Dossier.of([pact, act("a", str(each))]), pact.ref).day
            for each in completions(act("a", done).deposited)[:: 1 if is_exact else 37]
        }
        assert agrees(whole, days(whole), possible)


def test_a_party_is_one_for_certain_also_where_the_days_of_entry_are_a_bound() -> None:
    rule = EntryIntoForce(thresholds=[Threshold(count=1)], delay=Delay(months=1))
    dossier = Dossier.of([waiting(rule), act("a", "[1950-01-01..1990-01-01]")])
    answer = party_status(dossier, "treaty:pact", "state:a", "1991-01-01")
    assert (answer.status, answer.exact) == (S.PARTY, True)


def test_an_opening_that_nobody_knows_and_a_calendar_delay_give_a_bound() -> None:
    rule = EntryIntoForce(thresholds=[Threshold(count=1)], not_before_after_opening=Delay(months=1))
    answer = entry_into_force(Dossier.of([waiting(rule), act("a", "1990-01-01")]), "treaty:pact")
    assert not answer.exact


def thresholds(first: str) -> list[Threshold]:
    """What a clause can ask for, with the name under which a state acted first."""
    names = [*dict.fromkeys([f"state:{first}", "state:rus", "state:b"])]
    return [
        Threshold(count=2),
        Threshold(count=2, among=names),
        Threshold(count=1, except_for=names[:1]),
        Threshold(everyone=True, among=[names[0], "state:b"]),
        Threshold(everyone=True, among=["state:rus", "state:b"]),
        Threshold(percent=60, shares=[Share(names[0], 50), Share("state:b", 50)]),
        Threshold(everyone=True, signatories=True),
        Threshold(majority=True, members_of="organization:o"),
    ]


CONTINUED = Succession(
    id="r",
    kind=SuccessionKind.CONTINUE,
    before=["state:sun"],
    after=["state:rus"],
    on="1991-12-24",
)


@pytest.mark.parametrize("place", range(len(thresholds("sun"))))
@pytest.mark.parametrize("third", ["1993-01-01", "[1992-06-01..1992-06-04]"])
@pytest.mark.parametrize("second", ["1992-01-01", "[1992-06-02,1992-06-03]"])
def test_a_state_and_the_one_that_continues_it_count_once(
    place: int, second: str, third: str
) -> None:
    """Entry is as if one of them had made the acts of both."""
    members = [
        Membership(
            id=name, member=f"state:{name}", organization="organization:o", span="1990-01-01/.."
        )
        for name in ("rus", "b", "c")
    ]

    def dossier(first: str) -> Dossier:
        rule = EntryIntoForce(thresholds=[thresholds(first)[place]], delay=Delay(days=1))
        signed = [act(name, "1990-06-01", K.SIGNATURE) for name in (first, "b")]
        acts = [*signed, act(first, "1991-01-01"), act("rus", second), act("b", third)]
        return Dossier.of([waiting(rule), *acts, *members])

    two, one = dossier("sun").add(CONTINUED), dossier("rus")
    answer, expected = (entry_into_force(each, "treaty:pact") for each in (two, one))
    assert (answer.days, answer.can_fail) == (expected.days, expected.can_fail)
    for day in ("1992-06-02", "1992-06-04", "1993-01-02"):
        statuses = [party_status(each, "treaty:pact", "state:rus", day) for each in (two, one)]
        assert statuses[0].outcomes == statuses[1].outcomes


def test_two_that_continue_each_other_count_once() -> None:
    back = Succession(
        id="b", kind=SuccessionKind.CONTINUE, before=["state:rus"], after=["state:sun"]
    )
    pact = waiting(EntryIntoForce(thresholds=[Threshold(count=2)]))
    dossier = Dossier.of([pact, act("sun", "1991"), act("rus", "1992"), CONTINUED, back])
    assert not entry_into_force(dossier, pact.ref).days
