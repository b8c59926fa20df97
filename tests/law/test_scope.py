"""Territories and obligations: what binds where, and what is left after the end."""

from typing import Any

import pytest

from diplorecords.dossier import Dossier
from diplorecords.law import ObligationKind, obligations_of, territorial_scope
from diplorecords.records import AnyRecord, State, Succession, SuccessionKind, Treaty, TreatyAction
from diplorecords.temporal import Certainty
from diplorecords.values import Delay, LaterParties, Nature, SurvivingClause, TreatyActionKind

K, Kind = TreatyActionKind, ObligationKind


def pact(**more: Any) -> Treaty:
    return Treaty(id="pact", nature=Nature.LEGAL, in_force="2000-01-01/..", **more)


def act(kind: TreatyActionKind, deposited: str, **more: Any) -> TreatyAction:
    fields: dict[str, Any] = {"actor": "state:dnk", "instrument": "treaty:pact", "kind": kind}
    fields |= {"id": f"{kind.value}-{deposited}", "deposited": deposited}
    return TreatyAction(**(fields | more))


RATIFIED = act(K.RATIFICATION, "2001-01-01")


def scope(on: str, *records: AnyRecord) -> tuple[Certainty, dict[str, Certainty]]:
    found = territorial_scope(Dossier.of([pact(), *records]), "treaty:pact", "state:dnk", on)
    return found.entire, {str(each.territory): each.applies for each in found.territories}


def test_a_treaty_applies_to_the_entire_territory_but_for_what_acts_say() -> None:
    extended = act(K.TERRITORIAL_APPLICATION, "2002-01-01", territory="state:fro")
    ended = act(K.TERRITORIAL_APPLICATION_END, "2003-01-01", territory="state:fro")
    excluded = act(K.TERRITORIAL_EXCLUSION, "2002-06-01", territory="state:grl")
    records = (RATIFIED, extended, ended, excluded)
    certain, no = Certainty.CERTAIN, Certainty.IMPOSSIBLE
    assert scope("2000-06-01", *records) == (no, {})
    assert scope("2001-06-01", *records) == (certain, {"state:fro": no, "state:grl": certain})
    assert scope("2002-06-01", *records) == (certain, {"state:fro": certain, "state:grl": no})
    assert scope("2003-01-01", *records) == (certain, {"state:fro": no, "state:grl": no})


def test_uncertain_days_leave_the_scope_open() -> None:
    extended = act(K.TERRITORIAL_APPLICATION, "2002", effective="2002-03", territory="state:fro")
    assert scope("2002-03-15", RATIFIED, extended)[1] == {"state:fro": Certainty.POSSIBLE}
    assert scope("2002-03-31", RATIFIED, extended)[1] == {"state:fro": Certainty.CERTAIN}
    many = [
        act(K.TERRITORIAL_APPLICATION, "2002", id=str(number), territory="state:fro")
        for number in range(8)
    ]
    assert scope("2002-06-01", RATIFIED, *many)[1] == {"state:fro": Certainty.POSSIBLE}


@pytest.mark.parametrize(("on", "applies"), [("2004-12-31", 0), ("2005-01-01", 1)])
def test_treaty_frontiers_move_with_a_territory(on: str, applies: int) -> None:
    def ceded(name: str, before: str, after: str, **more: Any) -> Succession:
        return Succession(
            id=name, kind=SuccessionKind.CESSION, before=[before], after=[after], **more
        )

    dated = {"on": "2005-01-01"}
    records = (
        RATIFIED,
        ceded("x", "state:swe", "state:dnk", territory="state:x", **dated),
        ceded("y", "state:dnk", "state:swe", territory="state:y", **dated),
        ceded("z", "state:swe", "state:nor", territory="state:z", **dated),
        ceded("u", "state:swe", "state:dnk", territory="state:u"),
        ceded("v", "state:swe", "state:dnk", **dated),
    )
    both = (Certainty.IMPOSSIBLE, Certainty.CERTAIN)
    assert scope(on, *records)[1] == {
        "state:u": Certainty.POSSIBLE,
        "state:x": both[applies],
        "state:y": both[1 - applies],
    }


def kinds(on: str, *records: AnyRecord) -> list[tuple[ObligationKind, Certainty]]:
    found = obligations_of(Dossier.of(records), "state:dnk", on)
    assert all(str(each.treaty) == "treaty:pact" and each.because for each in found)
    return [(each.kind, each.certainty) for each in found]


def test_obligations_follow_the_status() -> None:
    signed = act(K.SIGNATURE, "1999-06-01")
    applied = act(K.PROVISIONAL_APPLICATION, "1999-09-01")
    suspended = act(K.SUSPENSION, "2002-01-01")
    other = Treaty(id="other")
    records = (pact(), other, signed, applied, RATIFIED, suspended)
    certain = Certainty.CERTAIN
    assert kinds("1999-01-01", *records) == []
    assert kinds("1999-06-01", *records) == [(Kind.NOT_TO_DEFEAT, certain)]
    assert kinds("1999-09-01", *records) == [
        (Kind.PROVISIONAL, certain),
        (Kind.NOT_TO_DEFEAT, certain),
    ]
    assert kinds("2001-01-01", *records) == [(Kind.IN_FORCE, certain)]
    assert kinds("2002-01-01", *records) == [(Kind.SUSPENDED, certain)]


def test_clauses_outlive_withdrawal() -> None:
    clauses = [SurvivingClause("investments", lasts=Delay(years=20)), SurvivingClause("secrets")]
    gone = act(K.WITHDRAWAL, "2003-01-01", effective="2004-01-01")
    treaty = pact(survives=clauses)
    assert kinds("2003-12-31", treaty, RATIFIED, gone) == [(Kind.IN_FORCE, Certainty.CERTAIN)]
    assert kinds("2023-12-31", treaty, RATIFIED, gone) == [(Kind.SURVIVING, Certainty.CERTAIN)] * 2
    assert kinds("2024-01-01", treaty, RATIFIED, gone) == [(Kind.SURVIVING, Certainty.CERTAIN)]


def test_clauses_oblige_a_former_party_also_when_it_comes_back_but_not_one_that_ended() -> None:
    treaty = pact(
        survives=[SurvivingClause("investments", lasts=Delay(years=20))],
        later_parties=LaterParties(delay=Delay(years=1)),
    )
    gone = act(K.WITHDRAWAL, "2003-01-01", effective="2004-01-01")
    back = act(K.ACCESSION, "2010-01-01")
    certain = Certainty.CERTAIN
    waits = [(Kind.NOT_TO_DEFEAT, certain), (Kind.SURVIVING, certain)]
    assert kinds("2010-06-01", treaty, RATIFIED, gone, back) == waits
    assert kinds("2011-01-01", treaty, RATIFIED, gone, back) == [(Kind.IN_FORCE, certain)]
    ended = State(id="dnk", span="1990-01-01/2005-12-31")
    assert kinds("2005-12-31", treaty, RATIFIED, gone, ended) == [(Kind.SURVIVING, certain)]
    assert kinds("2006-01-01", treaty, RATIFIED, gone, ended) == []
    assert kinds("2005-01-01", treaty, act(K.SIGNATURE, "2001-01-01")) == [
        (Kind.NOT_TO_DEFEAT, certain)
    ]


def test_it_is_open_how_long_a_clause_obliges_one_that_left_on_an_open_day() -> None:
    treaty = pact(survives=[SurvivingClause("secrets", lasts=Delay(years=1))])
    gone = act(K.WITHDRAWAL, "2003-01-01", effective="2004")
    possible, certain = Certainty.POSSIBLE, Certainty.CERTAIN
    both = [(Kind.IN_FORCE, possible), (Kind.SURVIVING, possible)]
    assert kinds("2004-06-01", treaty, RATIFIED, gone) == both
    assert kinds("2004-12-31", treaty, RATIFIED, gone) == [(Kind.SURVIVING, certain)]
    assert kinds("2005-06-01", treaty, RATIFIED, gone) == [(Kind.SURVIVING, possible)]
    assert kinds("2005-12-31", treaty, RATIFIED, gone) == []
    perhaps = act(K.RATIFICATION, "[2001-01-01,2003-06-01]")
    assert kinds("2004-06-01", treaty, perhaps, act(K.CONSENT_WITHDRAWAL, "2002-06-01"), gone) == [
        (Kind.IN_FORCE, possible),
        (Kind.SURVIVING, possible),
    ]
