"""Treaties that wait for a number of consents: the Vienna Conventions, chemical weapons.

Consents that an example needs and does not tell of are those of numbered states.
"""

import os
from pathlib import Path
from typing import Any

import attrs
import pytest

from diplorecords.dossier import Dossier
from diplorecords.interop import read_un_treaties
from diplorecords.law import PartyStatus
from diplorecords.records import Treaty, TreatyAction, TreatyActionKind
from diplorecords.temporal import Certainty
from diplorecords.values import Delay, EntryIntoForce, LaterParties, LaterTrigger, Nature, Threshold

SHARED = Path(os.environ.get("DIPLORECORDS_DATA", Path(__file__).parents[4] / "shared" / "data"))
REAL = SHARED / "un-treaty-tables"

VCLT_1969 = Treaty(
    id="vclt-1969",
    nature=Nature.LEGAL,
    adopted="1969-05-22",
    opened="1969-05-23",
    # Article 84: the thirtieth day after the deposit of the thirty-fifth instrument; for those
    # that deposit after that one, the thirtieth day after their own deposit.
    entry_into_force=[EntryIntoForce(thresholds=[Threshold(count=35)], delay=Delay(days=30))],
    later_parties=LaterParties(trigger=LaterTrigger.AFTER_THRESHOLD, delay=Delay(days=30)),
)

VCLT_1986 = Treaty(
    id="vclt-1986",
    nature=Nature.LEGAL,
    adopted="1986-03-21",
    # Article 85: the instruments of thirty-five states; those of organizations do not count.
    entry_into_force=[
        EntryIntoForce(thresholds=[Threshold(count=35)], states_only=True, delay=Delay(days=30))
    ],
)

CWC = Treaty(
    id="cwc",
    nature=Nature.LEGAL,
    adopted="1992-09-03",
    opened="1993-01-13",
    # Article XXI: 180 days after the 65th deposit, not before two years from the opening; for
    # those that deposit after the entry into force, the thirtieth day after their deposit.
    entry_into_force=[
        EntryIntoForce(
            thresholds=[Threshold(count=65)],
            delay=Delay(days=180),
            not_before_after_opening=Delay(years=2),
        )
    ],
    later_parties=LaterParties(trigger=LaterTrigger.AFTER_ENTRY, delay=Delay(days=30)),
)

YUGOSLAVIA = "yug | signature 1969-05-23 | ratification 1970-08-27"
LAST = "tgo | accession 1979-12-28\nrwa | accession 1980-01-03"

CWC_TABLE = """
hun | signature 1993-01-13 | ratification 1996-10-31
usa | signature 1993-01-13 | ratification 1997-04-25
chn | signature 1993-01-13 | ratification 1997-04-25
rus | signature 1993-01-13 | ratification 1997-11-05
"""

ENTERS = ("contracting", "party")


def test_the_vienna_convention_on_27_january_1980(worked: Any) -> None:
    """The thirtieth day after the 35th deposit, that of Togo of 28 December 1979."""
    first = worked.others(33, "1970-01-01", step=100)
    dossier = worked.complete(VCLT_1969, first, YUGOSLAVIA, LAST)
    assert worked.changes(dossier, "vclt-1969", "yug", "1980-01-27") == ENTERS
    assert worked.changes(dossier, "vclt-1969", "s001", "1980-01-27") == ENTERS
    assert worked.changes(dossier, "vclt-1969", "rwa", "1980-02-02") == ENTERS


def test_the_vienna_convention_without_the_acts_of_dissolved_states(worked: Any) -> None:
    """One deposit is missing; 2 February is the latest day, and said to be no more than that."""
    dossier = worked.dossier(VCLT_1969, worked.others(33, "1970-01-01", step=100), LAST)
    early = worked.answer(dossier, "vclt-1969", "s001", "1980-01-27")
    assert early.status is None
    assert early.certainty_of(PartyStatus.PARTY) is Certainty.POSSIBLE
    assert worked.status(dossier, "vclt-1969", "s001", "1980-02-02") == "party"


@pytest.mark.parametrize("day", ["1990-03-21", "2024-01-01", "2999-12-31"])
def test_the_convention_of_1986_is_not_in_force(worked: Any, day: str) -> None:
    """Thirty-four states and a dozen organizations are not thirty-five states."""
    organizations = "\n".join(
        f"organization:o{place} | formal_confirmation 1989-11-{place}" for place in range(10, 22)
    )
    dossier = worked.complete(VCLT_1986, worked.others(34, "1986-03-21"), organizations)
    for actor in ("s001", "organization:o10"):
        answer = worked.answer(dossier, "vclt-1986", actor, day)
        assert answer.status is PartyStatus.CONTRACTING
        assert answer.in_force is Certainty.IMPOSSIBLE


@pytest.mark.parametrize(
    ("actor", "first"),
    [("hun", "1997-04-29"), ("usa", "1997-04-29"), ("chn", "1997-04-29"), ("rus", "1997-12-05")],
)
def test_parties_to_the_chemical_weapons_convention(worked: Any, actor: str, first: str) -> None:
    """Who deposits before the entry into force waits for that, and not for thirty days."""
    dossier = worked.complete(CWC, worked.others(64, "1993-02-16", step=20), CWC_TABLE)
    assert worked.changes(dossier, "cwc", actor, first) == ENTERS


def test_the_chemical_weapons_convention_could_not_come_before_two_years(worked: Any) -> None:
    dossier = worked.complete(CWC, worked.others(65, "1993-01-13"))
    assert worked.changes(dossier, "cwc", "s001", "1995-01-13") == ENTERS


def real(key: str, treaty: Treaty) -> Dossier:
    """The real table, with a treaty's clauses in place of what the reader knows of it."""
    if not REAL.is_dir():
        pytest.skip("the shared data is not here")
    dossier = read_un_treaties(REAL / f"{key}.csv").dossier()
    return dossier.replace(attrs.evolve(treaty, id=f"untc-{key}"))


def test_the_real_table_of_the_vienna_convention_gives_2_february(worked: Any) -> None:
    dossier = real("23-1", VCLT_1969)
    early = worked.answer(dossier, "untc-23-1", "argentina", "1980-01-27")
    assert early.certainty_of(PartyStatus.PARTY) is Certainty.POSSIBLE
    assert worked.status(dossier, "untc-23-1", "argentina", "1980-02-02") == "party"


def test_the_missing_act_of_yugoslavia_gives_27_january(worked: Any) -> None:
    yugoslavia = TreatyAction(
        id="yugoslavia",
        actor="state:yugoslavia",
        instrument="treaty:untc-23-1",
        kind=TreatyActionKind.RATIFICATION,
        deposited="1970-08-27",
    )
    dossier = real("23-1", attrs.evolve(VCLT_1969, acts_complete=True)).add(yugoslavia)
    assert worked.changes(dossier, "untc-23-1", "argentina", "1980-01-27") == ENTERS


def test_the_real_table_of_the_convention_of_1986_has_too_few_states(worked: Any) -> None:
    dossier = real("23-3", attrs.evolve(VCLT_1986, acts_complete=True))
    assert worked.status(dossier, "untc-23-3", "germany", "2015-03-14") == "contracting"


def test_the_real_table_of_the_chemical_weapons_convention(worked: Any) -> None:
    dossier = real("26-3", attrs.evolve(CWC, acts_complete=True))
    united_states = "united-states-of-america"
    assert worked.changes(dossier, "untc-26-3", united_states, "1997-04-29") == ENTERS
