"""Treaties that wait for shares, for named states, or for the five and a majority."""

from typing import Any

import pytest

from diplorecords.dossier import Dossier
from diplorecords.law import PartyStatus
from diplorecords.records import Treaty
from diplorecords.temporal import Certainty
from diplorecords.values import (
    Delay,
    EntryIntoForce,
    InitialPeriod,
    LaterParties,
    LaterTrigger,
    Nature,
    Share,
    Threshold,
    WithdrawalClause,
)

SHARES_1990 = """
aus 2.1 aut 0.4 bel 0.8 bgr 0.6 can 3.3 cze 1.2 dnk 0.4 est 0.3 fin 0.4 fra 2.7 deu 7.4
grc 0.6 hun 0.5 isl 0.0 irl 0.2 ita 3.1 jpn 8.5 lva 0.2 lie 0.0 lux 0.1 mco 0.0 nld 1.2
nzl 0.2 nor 0.3 pol 3.0 prt 0.3 rou 1.2 rus 17.4 svk 0.4 esp 1.9 swe 0.4 che 0.3 gbr 4.3
usa 36.1
"""
"""Per cent of the carbon dioxide emissions of 1990 (FCCC/CP/1997/7/Add.1, annex)."""

_SHARES = SHARES_1990.split()

KYOTO = Treaty(
    id="kyoto",
    nature=Nature.LEGAL,
    adopted="1997-12-11",
    opened="1998-03-16",
    # Article 25: the ninetieth day after 55 parties with 55 % of the emissions of 1990; the
    # instrument of an organization is not counted beside those of its members (25(4)).
    entry_into_force=[
        EntryIntoForce(
            thresholds=[
                Threshold(count=55),
                Threshold(
                    percent=55.0,
                    shares=[
                        Share(f"state:{name}", float(part))
                        for name, part in zip(_SHARES[::2], _SHARES[1::2], strict=True)
                    ],
                    total=100.0,
                ),
            ],
            leave_out=["organization:eu"],
            delay=Delay(days=90),
        )
    ],
    later_parties=LaterParties(trigger=LaterTrigger.AFTER_THRESHOLD, delay=Delay(days=90)),
    # Article 27: not before three years from the entry into force for the party.
    withdrawal=WithdrawalClause(notice=Delay(years=1), not_in=InitialPeriod(Delay(years=3))),
)

EU_15 = """
aut bel dnk fin fra deu grc irl ita lux nld prt esp swe gbr
"""
"""The member states of the European Union that ratified with it on 31 May 2002."""

KYOTO_TABLE = """
can | signature 1998-04-29 | ratification 2002-12-17 | withdrawal 2011-12-15 > 2012-12-15
rus | signature 1999-03-11 | ratification 2004-11-18
usa | signature 1998-11-12
jpn | acceptance 2002-06-04
nzl | ratification 2002-12-19
pol | ratification 2002-12-13
nor | ratification 2002-05-30
che | ratification 2003-07-09
isl | accession 2002-05-23
cze | approval 2001-11-15
rou | ratification 2001-03-19
bgr | ratification 2002-08-15
hun | accession 2002-08-21
est | ratification 2002-10-14
lva | ratification 2002-07-05
svk | ratification 2002-05-31
lie | ratification 2004-12-03
organization:eu | approval 2002-05-31
"""

ANNEX_2 = """
dza arg aus aut bgd bel bra bgr can chl chn col prk egy fin fra deu hun ind idn irn isr ita
jpn mex nld nor pak per pol rou kor rus svk zaf esp swe che tur ukr gbr usa vnm cod
"""
"""The 44 states that the annex to the Comprehensive Nuclear-Test-Ban Treaty names."""

CTBT = Treaty(
    id="ctbt",
    nature=Nature.LEGAL,
    adopted="1996-09-10",
    opened="1996-09-24",
    # Article XIV: 180 days after the deposits of all states of Annex 2, not before two years.
    entry_into_force=[
        EntryIntoForce(
            thresholds=[
                Threshold(everyone=True, among=[f"state:{name}" for name in ANNEX_2.split()])
            ],
            delay=Delay(days=180),
            not_before_after_opening=Delay(years=2),
        )
    ],
)

CTBT_TABLE = """
chn | signature 1996-09-24
egy | signature 1996-10-14
irn | signature 1996-09-24
isr | signature 1996-09-25
usa | signature 1996-09-24
rus | signature 1996-09-24 | ratification 2000-06-30 | consent_withdrawal 2023-11-03
"""

FIVE = ["chn", "fra", "sun", "gbr", "usa"]

UN_CHARTER = Treaty(
    id="un-charter",
    nature=Nature.LEGAL,
    adopted="1945-06-25",
    opened="1945-06-26",
    # Article 110(3): the five, and a majority of the other signatory states.
    entry_into_force=[
        EntryIntoForce(
            thresholds=[
                Threshold(everyone=True, among=[f"state:{name}" for name in FIVE]),
                Threshold(
                    majority=True,
                    signatories=True,
                    except_for=[f"state:{name}" for name in FIVE],
                ),
            ]
        )
    ],
)

CHARTER_TABLE = """
usa | signature 1945-06-26 | ratification 1945-08-08
fra | signature 1945-06-26 | ratification 1945-08-31
chn | signature 1945-06-26 | ratification 1945-09-28
gbr | signature 1945-06-26 | ratification 1945-10-20
sun | signature 1945-06-26 | ratification 1945-10-24
late | signature 1945-06-26 | ratification 1945-12-27
aze | admission 1992-03-02
"""

ENTERS = ("contracting", "party")


@pytest.fixture(scope="module")
def kyoto(worked: Any) -> Dossier:
    """The Kyoto Protocol, with sixty parties that have no share of the emissions."""
    members = "\n".join(f"{name} | ratification 2002-05-31" for name in EU_15.split())
    developing = worked.others(60, "1998-11-01", step=20, kind="accession")
    found: Dossier = worked.complete(KYOTO, KYOTO_TABLE, members, developing)
    return found


@pytest.mark.parametrize("actor", ["rus", "deu", "can", "s001", "organization:eu"])
def test_the_kyoto_protocol_on_16_february_2005(worked: Any, kyoto: Dossier, actor: str) -> None:
    """Russia's deposit of 18 November 2004 brought the emissions past 55 per cent."""
    assert worked.changes(kyoto, "kyoto", actor, "2005-02-16") == ENTERS


def test_a_party_after_the_threshold_of_kyoto_waits_for_ninety_days(
    worked: Any, kyoto: Dossier
) -> None:
    assert worked.changes(kyoto, "kyoto", "lie", "2005-03-03") == ENTERS
    assert worked.status(kyoto, "kyoto", "usa", "2024-01-01") == "signatory"


def test_canada_left_the_kyoto_protocol_on_15_december_2012(worked: Any, kyoto: Dossier) -> None:
    """And the protocol stays in force for the others (VCLT 55)."""
    assert worked.changes(kyoto, "kyoto", "can", "2012-12-15") == ("party", "former")
    assert "withdrawal" in worked.answer(kyoto, "kyoto", "can", "2012-12-15").sentence
    assert worked.status(kyoto, "kyoto", "deu", "2013-01-01") == "party"


@pytest.fixture(scope="module")
def ctbt(worked: Any) -> Dossier:
    """The test-ban treaty; those who ratified do so on one day here, which decides nothing."""
    others = {*ANNEX_2.split()} - {"chn", "egy", "irn", "isr", "usa", "prk", "ind", "pak", "rus"}
    ratified = "\n".join(f"{name} | ratification 2012-02-06" for name in sorted(others))
    found: Dossier = worked.complete(CTBT, ratified, CTBT_TABLE)
    return found


def test_the_test_ban_treaty_waits_for_named_states(worked: Any, ctbt: Dossier) -> None:
    waiting = worked.answer(ctbt, "ctbt", "jpn", "2024-01-01")
    assert waiting.status is PartyStatus.CONTRACTING
    assert waiting.in_force is Certainty.IMPOSSIBLE
    assert waiting.obligation_18 is Certainty.CERTAIN
    assert worked.status(ctbt, "ctbt", "usa", "2024-01-01") == "signatory"
    assert worked.status(ctbt, "ctbt", "ind", "2024-01-01") == "none"


def test_a_consent_withdrawn_before_entry_into_force_leaves_a_signatory(
    worked: Any, ctbt: Dossier
) -> None:
    assert worked.changes(ctbt, "ctbt", "rus", "2023-11-03") == ("contracting", "signatory")


def charter(worked: Any, ratified: int) -> Dossier:
    """The Charter, with so many early ratifications of the 46 other signatories."""
    signed = worked.others(45, "1945-06-26", step=0, kind="signature")
    found: Dossier = worked.complete(
        UN_CHARTER, CHARTER_TABLE, signed, worked.others(ratified, "1945-09-30")
    )
    return found


def test_the_charter_of_the_united_nations_on_24_october_1945(worked: Any) -> None:
    """The five and 24 of the other 46 signatories (article 110(3))."""
    dossier = charter(worked, 24)
    for actor in ("usa", "fra", "s001", "s024"):
        assert worked.changes(dossier, "un-charter", actor, "1945-10-24") == ENTERS
    assert worked.changes(dossier, "un-charter", "late", "1945-12-27") == ("signatory", "party")


def test_half_of_the_other_signatories_is_no_majority(worked: Any) -> None:
    dossier = charter(worked, 23)
    assert worked.status(dossier, "un-charter", "usa", "1945-10-24") == "contracting"
    assert worked.changes(dossier, "un-charter", "usa", "1945-12-27") == ENTERS


def test_members_are_parties_to_the_charter_by_admission(worked: Any) -> None:
    dossier = charter(worked, 24)
    assert worked.changes(dossier, "un-charter", "aze", "1992-03-02") == ("none", "party")
    assert "admission" in worked.answer(dossier, "un-charter", "aze", "1992-03-02").sentence
