"""Published participation tables: the days of entry into force, and how many parties there were.

The tables leave out the acts of states that ended and the withdrawals; where one is needed, it is
added. What is expected is what depositaries and treaty secretariats publish.
"""

import os
from pathlib import Path
from typing import Any

import attrs
import pytest

from diplorecords.dossier import Dossier
from diplorecords.interop import read_un_treaties
from diplorecords.law import ConsentState, entry_into_force, parties_on, party_status
from diplorecords.records import State, Succession, SuccessionKind, Treaty, TreatyAction
from diplorecords.values import (
    Delay,
    EntryIntoForce,
    InitialPeriod,
    Nature,
    Share,
    Threshold,
    TreatyActionKind,
    WithdrawalClause,
)

SHARED = Path(os.environ.get("DIPLORECORDS_DATA", Path(__file__).parents[4] / "shared" / "data"))
REAL = SHARED / "un-treaty-tables"

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the shared data is not here")

K = TreatyActionKind

EMISSIONS = """
australia 2.1 austria 0.4 belgium 0.8 bulgaria 0.6 canada 3.3 czech-republic 1.2 denmark 0.4
estonia 0.3 finland 0.4 france 2.7 germany 7.4 greece 0.6 hungary 0.5 iceland 0.0 ireland 0.2
italy 3.1 japan 8.5 latvia 0.2 liechtenstein 0.0 luxembourg 0.1 monaco 0.0 netherlands 1.2
new-zealand 0.2 norway 0.3 poland 3.0 portugal 0.3 romania 1.2 russian-federation 17.4
slovakia 0.4 spain 1.9 sweden 0.4 switzerland 0.3 united-kingdom 4.3
united-states-of-america 36.1
"""
"""Per cent of the carbon dioxide emissions of 1990, by the names of the tables."""

_PARTS = EMISSIONS.split()

KYOTO = EntryIntoForce(
    thresholds=[
        Threshold(count=55),
        Threshold(
            percent=55.0,
            shares=[
                Share(f"state:{name}", float(part))
                for name, part in zip(_PARTS[::2], _PARTS[1::2], strict=True)
            ],
            total=100.0,
        ),
    ],
    leave_out=["organization:european-union"],
    delay=Delay(days=90),
)


def after(count: int, delay: Delay | None = None) -> EntryIntoForce:
    """A number of consents, and a delay."""
    return EntryIntoForce(thresholds=[Threshold(count=count)], delay=delay)


def act(key: str, actor: str, kind: TreatyActionKind, done: str) -> TreatyAction:
    """An act that a table leaves out."""
    return TreatyAction(
        id=f"{actor}-{kind.value}",
        actor=f"state:{actor}",
        instrument=f"treaty:untc-{key}",
        kind=kind,
        deposited=done,
    )


def table(key: str, *missing: TreatyAction, **more: Any) -> Dossier:
    """A table, with what is known of its treaty beside it, and the acts that it leaves out."""
    dossier = read_un_treaties(REAL / f"{key}.csv").dossier()
    treaty = dossier.lookup(Treaty, f"treaty:untc-{key}")
    return dossier.replace(attrs.evolve(treaty, nature=Nature.LEGAL, **more)).add(*missing)


@pytest.mark.parametrize(
    ("key", "clause", "missing", "day"),
    [
        # The Covenant on economic rights, article 27; the law of the sea, article 308.
        (
            "4-3",
            after(35, Delay(months=3)),
            [("yugoslavia", "1971"), ("german-democratic-republic", "1973")],
            "1976-01-03",
        ),
        ("21-6", after(60, Delay(months=12)), [("yugoslavia", "1986")], "1994-11-16"),
        ("23-1", after(35, Delay(days=30)), [("yugoslavia", "1970")], "1980-01-27"),
        # The registration of space objects, article VIII; blinding lasers, as the convention on
        # certain weapons has it, article 5; chemical weapons, article XXI.
        ("24-1", after(5), [], "1976-09-15"),
        ("26-2-a", after(20, Delay(months=6)), [], "1998-07-30"),
        ("26-3", after(65, Delay(days=180)), [], "1997-04-29"),
        ("27-7-a", KYOTO, [], "2005-02-16"),
    ],
)
def test_clauses_give_the_published_day_of_entry_into_force(
    key: str, clause: EntryIntoForce, missing: list[tuple[str, str]], day: str
) -> None:
    """The acts of states that ended are known to the year, which is enough."""
    acts = [act(key, actor, K.RATIFICATION, year) for actor, year in missing]
    dossier = table(key, *acts, entry_into_force=[clause], acts_complete=True)
    assert str(entry_into_force(dossier, f"treaty:untc-{key}").date) == day


def test_the_charter_had_the_five_and_24_of_the_other_46_on_24_october_1945() -> None:
    """Two that ended were original members from that day on; all fifty-one had signed by then."""
    five = ["china", "france", "russian-federation", "united-kingdom", "united-states-of-america"]
    ended = ["czechoslovakia", "yugoslavia"]
    dossier = table("1-1")
    others = {each.actor.id for each in dossier.all(TreatyAction)} | set(ended)
    assert len(others) == 51
    acts = [act("1-1", name, K.SIGNATURE, "1945-06-26") for name in sorted(others)]
    acts += [act("1-1", name, K.RATIFICATION, "[1945-10-01..1945-10-24]") for name in ended]
    refs = [f"state:{name}" for name in five]
    rule = EntryIntoForce(
        thresholds=[
            Threshold(everyone=True, among=refs),
            Threshold(majority=True, signatories=True, except_for=refs),
        ]
    )
    dossier = table("1-1", *acts, entry_into_force=[rule], acts_complete=True)
    assert str(entry_into_force(dossier, "treaty:untc-1-1").date) == "1945-10-24"


@pytest.mark.parametrize(
    ("key", "since", "number"),
    [
        ("21-6", "1994-11-16", 166),  # 165 states and the European Union
        ("23-1", "1980-01-27", 114),
        ("26-3", "1997-04-29", 190),
    ],
)
def test_the_parties_of_2014_are_as_many_as_was_published(
    key: str, since: str, number: int
) -> None:
    found = parties_on(table(key, in_force=f"{since}/.."), f"treaty:untc-{key}", "2014-12-31")
    assert (len(found.certain), found.possible) == (number, ())


def test_the_kyoto_protocol_had_192_parties_when_canada_had_left() -> None:
    clause = WithdrawalClause(notice=Delay(years=1), not_in=InitialPeriod(Delay(years=3)))
    notice = act("27-7-a", "canada", K.WITHDRAWAL, "2011-12-15")
    dossier = table("27-7-a", notice, in_force="2005-02-16/..", withdrawal=clause)
    found = parties_on(dossier, "treaty:untc-27-7-a", "2015-01-01")
    assert (len(found.certain), found.possible) == (192, ())


def test_the_convention_of_1986_had_the_consents_of_31_states_and_12_organizations() -> None:
    dossier = table("23-3", entry_into_force=[after(35)], acts_complete=False)
    bound = [
        actor
        for actor in {each.actor for each in dossier.all(TreatyAction)}
        if party_status(dossier, "treaty:untc-23-3", actor, "2014-12-31").consent
        == (ConsentState.LIVE,)
    ]
    states = sum(actor.type == "state" for actor in bound)
    assert (states, len(bound) - states) == (31, 12)


@pytest.mark.parametrize(
    ("key", "since"), [("4-3", "1976-01-03"), ("23-1", "1980-01-27"), ("24-1", "1976-09-15")]
)
@pytest.mark.parametrize(
    ("actor", "notified"), [("czech-republic", "1993-02-22"), ("slovakia", "1993-05-28")]
)
def test_czechs_and_slovaks_notified_their_successions_of_1_january_1993(
    worked: Any, key: str, since: str, actor: str, notified: str
) -> None:
    """Without the date of succession, the time before the notification is open."""
    dossier, name = table(key, in_force=f"{since}/.."), f"untc-{key}"
    assert worked.changes(dossier, name, actor, notified) == ("unknown", "party")
    end = Succession(
        id="end",
        kind=SuccessionKind.DISSOLVE,
        before=["state:csk"],
        after=["state:czech-republic", "state:slovakia"],
        on="1993-01-01",
    )
    dossier = dossier.add(end, State(id="csk", span="1918-10-28/1992-12-31"))
    assert worked.changes(dossier, name, actor, "1993-01-01") == ("none", "party")
