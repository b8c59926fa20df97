"""Statuses that the public record tells: initial periods, ends of years, successions, ends.

Days of entry into force that an example does not work out are stated. Days are given where they
matter; for the rest the month or the year is enough.
"""

from typing import Any

import attrs
import pytest

from diplorecords.dossier import Dossier
from diplorecords.law import LegalRule, PartyStatus, entry_into_force, parties_on
from diplorecords.records import State, Succession, SuccessionKind, Treaty
from diplorecords.temporal import Certainty
from diplorecords.values import (
    Delay,
    EndGround,
    EntryIntoForce,
    InitialPeriod,
    LaterParties,
    LaterTrigger,
    Nature,
    PeriodStart,
    Threshold,
    TreatyEnd,
    WithdrawalClause,
)


def treaty(name: str, since: str | None, notice: Delay | None = None, **more: Any) -> Treaty:
    """A treaty with a stated day of entry into force, and its notice."""
    span = None if since is None else f"{since}/.."
    fields: dict[str, Any] = {"withdrawal": WithdrawalClause(notice=notice)} if notice else {}
    return Treaty(id=name, nature=Nature.LEGAL, in_force=span, **(fields | more))


THREE_YEARS = InitialPeriod(Delay(years=3))

PARIS = treaty(
    "paris",
    "2016-11-04",
    # Articles 21(3): thirtieth day after the deposit; 28: three years, then one year's notice.
    later_parties=LaterParties(delay=Delay(days=30)),
    withdrawal=WithdrawalClause(notice=Delay(years=1), not_in=THREE_YEARS),
)
ECHR = treaty(
    "echr",
    "1953-09-03",
    # Article 58(1): five years, then six months' notice.
    withdrawal=WithdrawalClause(notice=Delay(months=6), not_in=InitialPeriod(Delay(years=5))),
)
END_OF_YEAR = WithdrawalClause(notice=Delay(years=1, year_ends_in=12))
UNESCO = treaty("unesco", "1946-11-04", withdrawal=END_OF_YEAR)  # article II(6)
COUNCIL = treaty("council-of-europe", "1949-08-03", Delay(months=3, year_ends_in=12))  # article 7
WHALING = treaty("whaling", "1948-11-10", Delay(months=5, days=29, year_ends_in=6))  # article XI
NPT = treaty("npt", "1970-03-05", Delay(months=3))  # article X(1)
ISTANBUL = treaty("istanbul", "2014-08-01", Delay(months=3, first_of_next_month=True))  # article 80
OTTAWA = treaty("ottawa", "1999-03-01", Delay(months=6))  # article 20(3)
ROME = treaty("rome", "2002-07-01", Delay(years=1))  # article 127
OUTER_SPACE = treaty(
    "outer-space",
    None,
    # Articles XIV(3): five governments, the three depositaries among them; XVI: a year from the
    # treaty's entry into force, then one year's notice.
    entry_into_force=[
        EntryIntoForce(
            thresholds=[
                Threshold(count=5),
                Threshold(everyone=True, among=["state:usa", "state:gbr", "state:sun"]),
            ]
        )
    ],
    withdrawal=WithdrawalClause(
        notice=Delay(years=1),
        not_in=InitialPeriod(Delay(years=1), since=PeriodStart.ENTRY),
    ),
    acts_complete=True,
)
INF = treaty("inf", "1988-06-01", Delay(months=6))
ABM = treaty("abm", "1972-10-03", Delay(months=6))
COVENANT = treaty("covenant", "1976-03-23", withdrawal=WithdrawalClause(admitted=False))

TABLE = {
    "paris": """
usa | acceptance 2016-09-03 | withdrawal 2019-11-04 | acceptance 2021-01-20 | withdrawal 2025-01-27
early | acceptance 2016-09-03 | withdrawal 2017-08-04
""",
    "echr": """
grc | ratification 1953 | denunciation 1969-12-12 | ratification 1974-11-28
rus | ratification 1998-05-05 | denunciation 2022-03-16 > 2022-09-16
""",
    "unesco": """
usa | acceptance 1946 | withdrawal 1983-12-28 | acceptance 2003-10-01
usa | withdrawal 2017-10-12 | acceptance 2023-07-10 | withdrawal 2025-07-22
isr | acceptance 1949 | withdrawal 2017-12-29
gbr | acceptance 1946 | withdrawal 1984 | acceptance 1997
""",
    "council-of-europe": """
grc | accession 1949-08-09 | withdrawal 1969-12-12
september | accession 1949-08-09 | withdrawal 1969-09-30
""",
    "whaling": """
jpn | accession 1951 | withdrawal 2018-12-26
can | ratification 1949 | withdrawal 1981-06-24
edge | ratification 1949 | withdrawal 1982-01-01
late | ratification 1949 | withdrawal 1982-01-02
""",
    "npt": """
prk | accession 1985-12-12 | withdrawal 1993-03-12
prk | withdrawal_revocation (withdrawal) 1993-06-11 | withdrawal 2003-01-10
""",
    "istanbul": "tur | ratification 2012-03 | denunciation 2021-03",
    "ottawa": """
ltu | ratification 2003 | withdrawal 2025-06-27
lva | accession 2005 | withdrawal 2025-06-27
est | accession 2004-05-12 | withdrawal 2025-06-27
fin | accession 2012-01-09 | withdrawal 2025-07-10
pol | ratification 2012-12-27 | withdrawal 2025-08-20
""",
    "rome": """
usa | signature 2000-12-31 | not_becoming_party 2002-05-06
rus | signature 2000-09-13 | not_becoming_party 2016-11
phl | ratification 2011-08 | withdrawal 2018-03-17
""",
    "covenant": "prk | accession 1981-09-14 | withdrawal 1997-08",
}

TREATIES = (PARIS, ECHR, UNESCO, COUNCIL, WHALING, NPT, ISTANBUL, OTTAWA, ROME, COVENANT)


@pytest.fixture(scope="module")
def dossiers(worked: Any) -> dict[str, Dossier]:
    """The treaties, each with the acts of its table."""
    return {each.id: worked.dossier(each, TABLE[each.id]) for each in TREATIES}


LEAVES, JOINS = ("party", "former"), ("contracting", "party")
RETURNS, STAYS = ("former", "party"), ("party", "party")


@pytest.mark.parametrize(
    "case",
    [
        ("paris", "usa", "2020-11-04", LEAVES),
        ("paris", "usa", "2021-01-20", ("former", "contracting")),
        ("paris", "usa", "2021-02-19", JOINS),
        ("paris", "usa", "2026-01-27", LEAVES),
        # A letter of August 2017 spoke of a withdrawal; a notice it could not be.
        ("paris", "early", "2018-08-04", STAYS),
        ("echr", "grc", "1974-11-28", RETURNS),
        ("echr", "rus", "2022-09-16", LEAVES),
        ("unesco", "usa", "1984-12-31", LEAVES),
        ("unesco", "usa", "2003-10-01", RETURNS),
        ("unesco", "usa", "2018-12-31", LEAVES),
        ("unesco", "usa", "2023-07-10", RETURNS),
        ("unesco", "usa", "2026-12-31", LEAVES),
        ("unesco", "isr", "2018-12-31", LEAVES),
        ("unesco", "gbr", "1985-12-31", LEAVES),
        ("council-of-europe", "grc", "1970-12-31", LEAVES),
        ("council-of-europe", "september", "1969-12-31", LEAVES),
        ("whaling", "jpn", "2019-06-30", LEAVES),
        ("whaling", "can", "1982-06-30", LEAVES),
        ("whaling", "edge", "1982-06-30", LEAVES),
        ("whaling", "late", "1983-06-30", LEAVES),
        # The notice of 1993 was suspended a day before its time was over, and others hold that of
        # 2003 to count from then: the clause gives three months.
        ("npt", "prk", "1993-06-12", STAYS),
        ("npt", "prk", "2003-04-10", LEAVES),
        ("istanbul", "tur", "2021-07-01", LEAVES),
        ("ottawa", "ltu", "2025-12-27", LEAVES),
        ("ottawa", "lva", "2025-12-27", LEAVES),
        ("ottawa", "est", "2025-12-27", LEAVES),
        ("ottawa", "fin", "2026-01-10", LEAVES),
        ("ottawa", "pol", "2026-02-20", LEAVES),
        ("rome", "usa", "2002-05-06", ("signatory", "signatory")),
        ("rome", "phl", "2019-03-17", LEAVES),
        # The Covenant has no clause, and its nature implies none (General Comment 26).
        ("covenant", "prk", "1998-09-01", STAYS),
    ],
)
def test_the_public_record(
    worked: Any, dossiers: dict[str, Dossier], case: tuple[str, str, str, tuple[str, str]]
) -> None:
    name, actor, day, expected = case
    assert worked.changes(dossiers[name], name, actor, day) == expected


@pytest.mark.parametrize(
    ("day", "status"), [("1969-12-12", "party"), ("1970-07-01", "former"), ("1975-01-01", "party")]
)
def test_greece_and_the_convention_on_human_rights(
    worked: Any, dossiers: dict[str, Dossier], day: str, status: str
) -> None:
    """Sources differ by a day about when its six months were over in June 1970."""
    assert worked.status(dossiers["echr"], "echr", "grc", day) == status


@pytest.mark.parametrize(("actor", "day"), [("usa", "2002-05-06"), ("rus", "2016-12-01")])
def test_a_signatory_that_will_be_no_party_is_free_of_article_18(
    worked: Any, dossiers: dict[str, Dossier], actor: str, day: str
) -> None:
    answer = worked.answer(dossiers["rome"], "rome", actor, day)
    assert (answer.signed, answer.obligation_18) == (Certainty.CERTAIN, Certainty.IMPOSSIBLE)


def test_the_outer_space_treaty_on_10_october_1967(worked: Any) -> None:
    """Three depositaries, one party: of several deposits the first counts."""
    table = """
gbr | signature 1967-01-27 | ratification 1967-10-10
usa | signature 1967-01-27 | ratification 1967-10-10
sun | signature 1967-01-27 | ratification 1967-10-10
bgr | ratification 1967-03-28
can | ratification 1967-10-10
thrice | ratification 1967-10-10 | ratification 1967-10-11 | ratification 1967-11-01
hasty | ratification 1967-03-28 | withdrawal 1968-10-09
steady | ratification 1967-03-28 | withdrawal 1968-10-10
"""
    dossier = worked.dossier(OUTER_SPACE, table)
    assert str(entry_into_force(dossier, "treaty:outer-space").date) == "1967-10-10"
    assert worked.status(dossier, "outer-space", "hasty", "1975-01-01") == "party"
    assert worked.changes(dossier, "outer-space", "steady", "1969-10-10") == LEAVES


def test_the_doha_amendment_on_31_december_2020(worked: Any) -> None:
    """The ninetieth day after the 144th acceptance, three fourths of the 192 parties."""
    ninety = Delay(days=90)
    doha = treaty(
        "doha",
        None,
        entry_into_force=[EntryIntoForce(thresholds=[Threshold(count=144)], delay=ninety)],
        later_parties=LaterParties(trigger=LaterTrigger.AFTER_THRESHOLD, delay=ninety),
        acts_complete=True,
    )
    table = worked.others(142, "2013-01-01", step=10, kind="amendment_acceptance")
    table += "\njam | amendment_acceptance 2020-10-01\nnga | amendment_acceptance 2020-10-02"
    dossier = worked.dossier(doha, table)
    assert str(entry_into_force(dossier, "treaty:doha").date) == "2020-12-31"


@pytest.mark.parametrize(
    ("pact", "ratified", "notice", "end"),
    [
        (INF, "1988-06-01", "2019-02-02", "2019-08-02"),
        (ABM, "1972", "2001-12-13", "2002-06-13"),
    ],
)
def test_a_treaty_that_one_denounces_ends_for_the_other_if_that_is_stated(
    worked: Any, pact: Treaty, ratified: str, notice: str, end: str
) -> None:
    """Whom else it binds is not known from acts; the end of the treaty is stated."""
    ended = attrs.evolve(pact, ended=TreatyEnd(end, EndGround.DENUNCIATION))
    table = f"usa | ratification {ratified} | withdrawal {notice}\nsun | ratification {ratified}"
    for actor in ("usa", "sun"):
        assert worked.changes(worked.dossier(ended, table), pact.id, actor, end) == LEAVES


def test_cessation_of_cooperation_is_a_suspension_and_no_withdrawal(worked: Any) -> None:
    """Indonesia and the United Nations, 1965 and 1966: membership was held to have gone on."""
    charter = treaty("un-charter", "1945-10-24")
    table = "idn | admission 1950-09-28 | suspension 1965-01-20 | resumption 1966-09"
    dossier = worked.dossier(charter, table)
    assert worked.changes(dossier, "un-charter", "idn", "1965-01-20") == ("party", "suspended")
    assert worked.status(dossier, "un-charter", "idn", "1966-08-31") == "suspended"
    assert worked.status(dossier, "un-charter", "idn", "1966-10-01") == "party"


def test_a_notice_of_which_sources_differ_when_it_took_effect_is_open_between(worked: Any) -> None:
    """The DPRK and the NPT: effective on the next day, as it said, or after three months."""
    dossier = worked.dossier(NPT, TABLE["npt"])
    (notice,) = [each for each in dossier.referring_to(NPT.ref) if each.id.endswith("withdrawal-2")]
    open_ = dossier.replace(attrs.evolve(notice, effective="[2003-01-11,2003-04-10]"))
    for day, expected in (("2003-01-10", "party"), ("2003-02-01", None), ("2003-04-10", "former")):
        assert worked.status(open_, "npt", "prk", day) == expected


def test_the_soviet_union_is_continued_and_czechoslovakia_succeeded(worked: Any) -> None:
    """Successions of 1991 and 1993; each legal person is one party.

    Slovakia's notification was received in London in April 1993, and counts from January.
    """
    table = """
sun | ratification 1970-03-05
csk | ratification 1969-07-22
cze | succession 1993 > 1993-01-01
svk | succession 1993-01-01 > 1993-01-01 | succession 1993-04-17 > 1993-01-01
"""
    beside = [
        Succession(
            id="rus",
            kind=SuccessionKind.CONTINUE,
            before=["state:sun"],
            after=["state:rus"],
            on="1991-12-24",
        ),
        Succession(
            id="csk",
            kind=SuccessionKind.DISSOLVE,
            before=["state:csk"],
            after=["state:cze", "state:svk"],
            on="1993-01-01",
        ),
    ]
    dossier = worked.dossier(NPT, table).add(*beside)
    dossier = dossier.replace(State(id="csk", span="1918-10-28/1992-12-31"))
    for day, expected in (
        ("1991-12-23", ["csk", "sun"]),
        ("1992-12-31", ["csk", "rus"]),
        ("1993-01-01", ["cze", "rus", "svk"]),
    ):
        found = parties_on(dossier, "treaty:npt", day)
        assert ([ref.id for ref in found.certain], found.possible) == (expected, ())
    answer = worked.answer(dossier, "npt", "rus", "2000-01-01")
    assert LegalRule.SAME_PERSON in {reason.rule for reason in answer.because}


def test_german_unity_ends_one_party_and_changes_nothing_for_the_other(worked: Any) -> None:
    """The German Democratic Republic acceded to the Federal Republic on 3 October 1990."""
    table = "deu | ratification 1975-05-02\nddr | ratification 1969"
    unity = Succession(
        id="unity",
        kind=SuccessionKind.ABSORB,
        before=["state:ddr"],
        after=["state:deu"],
        on="1990-10-03",
    )
    dossier = worked.dossier(NPT, table).add(unity)
    dossier = dossier.replace(State(id="ddr", span="1949-10-07/1990-10-02"))
    assert worked.changes(dossier, "npt", "ddr", "1990-10-03") == LEAVES
    assert worked.changes(dossier, "npt", "deu", "1990-10-03") == STAYS


def test_a_stated_end_of_membership_wins_over_the_notice(worked: Any) -> None:
    """The United Kingdom and the treaties of the European Union, whose notice was prolonged."""
    union = treaty("teu", "1993-11-01", Delay(years=2))
    table = "gbr | ratification 1993-08-02 | withdrawal 2017-03-29 > 2020-02-01"
    answer = worked.answer(worked.dossier(union, table), "teu", "gbr", "2020-02-01")
    assert answer.status is PartyStatus.FORMER
    assert LegalRule.WITHDRAWAL_STATED in {reason.rule for reason in answer.because}
