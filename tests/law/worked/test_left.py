"""Withdrawals, with their notices, and withdrawals that were revoked."""

from typing import Any

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import Treaty
from diplorecords.values import (
    Delay,
    EntryIntoForce,
    LaterParties,
    LaterTrigger,
    Nature,
    Threshold,
    WithdrawalClause,
)

LARGE = [
    f"state:{name}"
    for name in ["usa", "rus", "blr", "can", "fra", "deu", "ita", "tur", "ukr", "gbr"]
]
"""States with a passive quota of eight flights or more (Annex A, section I)."""

OPEN_SKIES = Treaty(
    id="open-skies",
    nature=Nature.LEGAL,
    adopted="1992-03-24",
    # Article XVII: 60 days after twenty deposits, among them those of the two depositaries and
    # of the states with eight or more passive quotas. Article XV: notice of six months.
    entry_into_force=[
        EntryIntoForce(
            thresholds=[
                Threshold(count=20),
                Threshold(everyone=True, among=[*LARGE, "state:hun"]),
            ],
            delay=Delay(days=60),
        )
    ],
    withdrawal=WithdrawalClause(notice=Delay(months=6)),
)

OPEN_SKIES_TABLE = """
usa | signature 1992-03-24 | ratification 1993 | withdrawal 2020-05-22 > 2020-11-22
can | ratification 1992
hun | ratification 1993
fra | ratification 1993
gbr | ratification 1993
deu | ratification 1994
ita | ratification 1994
tur | ratification 1994
ukr | ratification 2000
rus | signature 1992-03-24 | ratification 2001-11-02 | withdrawal 2021-06-18 > 2021-12-18
blr | signature 1992-03-24 | ratification 2001-11-02
"""
"""Days where they matter; for the rest the year is enough."""

ROME_STATUTE = Treaty(
    id="rome-statute",
    nature=Nature.LEGAL,
    adopted="1998-07-17",
    # Article 126: the first day of the month after the sixtieth day following the sixtieth
    # deposit. Article 127: a withdrawal takes effect one year after it is received.
    entry_into_force=[
        EntryIntoForce(
            thresholds=[Threshold(count=60)], delay=Delay(days=60, first_of_next_month=True)
        )
    ],
    later_parties=LaterParties(
        trigger=LaterTrigger.AFTER_THRESHOLD, delay=Delay(days=60, first_of_next_month=True)
    ),
    withdrawal=WithdrawalClause(notice=Delay(years=1)),
)

ROME_TABLE = """
aus | ratification 2002-07-01
arm | ratification 2023-11-14
gmb | ratification 2002
gmb | withdrawal 2016-11-10 | withdrawal_revocation (withdrawal) 2017-02-10
zaf | ratification 2000-11-27
zaf | withdrawal 2016-10-19 | withdrawal_revocation (withdrawal) 2017-03-07
bdi | ratification 2004 | withdrawal 2016-10-27
phl | ratification 2011-08 | withdrawal 2018-03-17
"""

ENTERS = ("contracting", "party")


def open_skies(worked: Any, table: str = OPEN_SKIES_TABLE) -> Dossier:
    """The Treaty on Open Skies."""
    found: Dossier = worked.complete(OPEN_SKIES, table, worked.others(15, "1994-01-01"))
    return found


@pytest.fixture(scope="module")
def rome(worked: Any) -> Dossier:
    """The Rome Statute; the sixtieth deposit is of 11 April 2002."""
    found: Dossier = worked.complete(ROME_STATUTE, ROME_TABLE, worked.others(59, "2002-02-12"))
    return found


@pytest.mark.parametrize("actor", ["usa", "rus", "ukr", "s001"])
def test_the_treaty_on_open_skies_on_1_january_2002(worked: Any, actor: str) -> None:
    """Sixty days after the deposits of Belarus and Russia; those of the others are no matter."""
    assert worked.changes(open_skies(worked), "open-skies", actor, "2002-01-01") == ENTERS


@pytest.mark.parametrize("is_stated", [True, False])
@pytest.mark.parametrize(("actor", "day"), [("usa", "2020-11-22"), ("rus", "2021-12-18")])
def test_withdrawals_from_open_skies(worked: Any, actor: str, day: str, is_stated: bool) -> None:
    """The day that is stated is the one that six months of notice give."""
    table = OPEN_SKIES_TABLE
    if not is_stated:
        table = table.replace(" > 2020-11-22", "").replace(" > 2021-12-18", "")
    dossier = open_skies(worked, table)
    assert worked.changes(dossier, "open-skies", actor, day) == ("party", "former")
    assert worked.status(dossier, "open-skies", "gbr", day) == "party"


@pytest.mark.parametrize(
    ("actor", "day"), [("zaf", "2002-07-01"), ("aus", "2002-09-01"), ("arm", "2024-02-01")]
)
def test_the_rome_statute_on_the_first_of_a_month(
    worked: Any, rome: Dossier, actor: str, day: str
) -> None:
    assert worked.changes(rome, "rome-statute", actor, day) == ENTERS


@pytest.mark.parametrize("actor", ["gmb", "zaf"])
@pytest.mark.parametrize("day", ["2016-12-01", "2017-03-08", "2017-11-10", "2024-01-01"])
def test_a_revoked_withdrawal_never_ended_anything(
    worked: Any, rome: Dossier, actor: str, day: str
) -> None:
    assert worked.status(rome, "rome-statute", actor, day) == "party"


@pytest.mark.parametrize(("actor", "day"), [("bdi", "2017-10-27"), ("phl", "2019-03-17")])
def test_withdrawals_that_were_not_revoked(
    worked: Any, rome: Dossier, actor: str, day: str
) -> None:
    assert worked.changes(rome, "rome-statute", actor, day) == ("party", "former")
