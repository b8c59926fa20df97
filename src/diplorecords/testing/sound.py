"""Whole dossiers in which everything goes together, so that no rule finds anything."""

from collections.abc import Callable, Iterator

from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    Claim,
    Conflict,
    Document,
    DocumentKind,
    Incident,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Membership,
    MembershipEntry,
    MembershipExit,
    Office,
    Organization,
    OrganizationKind,
    Person,
    Polarity,
    Source,
    SpeechAct,
    State,
    Statement,
    Succession,
    SuccessionKind,
    Tally,
    TallyUnit,
    Tenure,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.temporal import EdtfDate
from diplorecords.values import Count, IncidentKind, Locator, Name, NameKind, Participant, Place

__all__ = ["sound_dossiers"]

Told = Callable[[str], str]
"""From a date to that date as a source tells it: as it is, coarser, or marked as approximate."""

Part = Callable[[int, Told], Iterator[AnyRecord]]
"""Some records that go together and with those of the parts before, from a year on."""


def sound_dossiers() -> st.SearchStrategy[Dossier]:
    """Dossiers in which everything goes together: `check` finds nothing, not even a remark.

    An organization with its bodies, names, members, suspended members and officers, its summits
    and what was said at them, its treaties and the acts under them, a state that another one
    follows, a conflict, and sources that are translated and make claims. Dates are days, months
    or years, and some are approximate. Simple ones have the organization alone.

    >>> from hypothesis import given
    >>> from diplorecords.rules import check
    >>> @given(sound_dossiers())
    ... def test_a_report_of_findings_is_empty(dossier):
    ...     assert not check(dossier)
    """
    return _sound_dossiers()


@st.composite
def _sound_dossiers(draw: st.DrawFn) -> Dossier:
    year, seats, terms = (draw(st.integers(*few)) for few in ((1900, 2000), (1, 3), (1, 4)))

    def told(date: str) -> str:
        return draw(st.sampled_from((date, date[:7], date[:4], f"{date}~")))

    def holders(year: int, told: Told) -> Iterator[AnyRecord]:
        return _holders(year, told, seats, terms)

    found = [*_institutions(year, told, seats)]
    for part in draw(st.lists(st.sampled_from((*_PARTS, holders)), unique=True)):
        found.extend(part(year, told))
    return Dossier.of({record.ref: record for record in found}.values())


def _institutions(year: int, told: Told, seats: int) -> Iterator[AnyRecord]:
    """An organization with a body and an office, and the charter that created them."""
    yield Document(id="charter", kind=DocumentKind.CHARTER, adopted=told(f"{year}-03-31"))
    yield Organization(
        id="org",
        kind=OrganizationKind.IGO,
        span=f"{told(f'{year}-03-31')}/..",
        created_by="document:charter",
        seat=Place("Vienna"),
        names=[
            Name("Conference", lang="en", span=f"{year}-04/{year + 10}-12-31"),
            Name("Organization", lang="en", span=f"{year + 11}-01-01/.."),
        ],
    )
    yield Organization(
        id="organ",
        kind=OrganizationKind.ORGAN,
        span=f"{told(f'{year + 1}-01-01')}/..",
        part_of="organization:org",
    )
    yield Office(
        id="head",
        body="organization:org",
        seats=seats,
        span=f"{told(f'{year}-05-01')}/..",
        created_by="document:charter",
    )


def _holders(year: int, told: Told, seats: int, terms: int) -> Iterator[AnyRecord]:
    """People who hold the office one after the other, on each seat, and hand over on one day."""
    for seat in range(seats):
        for term in range(terms):
            name = f"p{seat}-{term}"
            first = year + 1 + term * 3
            yield Person(
                id=name, born=told(f"{first - 40}-02-28"), died=told(f"{first + 30}-11-01")
            )
            yield Tenure(
                id=name,
                holder=f"person:{name}",
                office="office:head",
                span=f"{told(f'{first}-06-01')}/{told(f'{first + 3}-06-01')}",
            )


def _members(year: int, told: Told) -> Iterator[AnyRecord]:
    """A member that was suspended for a time, and one that another state follows."""
    last, next_day = told(f"{year + 5}-12-31"), told(f"{year + 6}-01-01")
    yield State(id="member", span="1800/..")
    yield State(id="old", span=f"1800/{last}")
    yield State(id="new", span=f"{next_day}/..")
    yield Succession(
        id="state",
        kind=SuccessionKind.REPLACE,
        before=["state:old"],
        after=["state:new"],
        on=told(f"{year + 6}-01-01"),
    )
    yield Membership(
        id="member",
        member="state:member",
        organization="organization:org",
        span=f"{told(f'{year + 2}-01-30')}/..",
        suspensions=[f"{year + 4}-03-01/{year + 4}-09", f"{year + 8}-07/{year + 9}"],
        entry=MembershipEntry.ADMISSION,
    )
    yield Membership(
        id="old",
        member="state:old",
        organization="organization:org",
        span=f"{told(f'{year + 2}-01-30')}/{last}",
        exit=MembershipExit.SUCCESSION,
    )
    yield Membership(
        id="new",
        member="state:new",
        organization="organization:org",
        span=f"{next_day}/..",
        entry=MembershipEntry.SUCCESSION,
    )
    yield Succession(
        id="name",
        kind=SuccessionKind.RENAME,
        before=["organization:org"],
        after=["organization:org"],
        on=f"{year + 11}-01-01",
    )


def _summit(year: int, told: Told) -> Iterator[AnyRecord]:
    """A summit with a session, somebody who speaks at it, and what it adopted."""
    day = told(f"{year + 1}-07-12")
    yield State(id="member", span="1800/..")
    yield Person(id="speaker", born=told(f"{year - 40}-05-05"))
    yield Tenure(
        id="speaker", holder="person:speaker", office="office:deputy", span=f"{year}-06/{year + 4}"
    )
    yield Office(id="deputy", body="organization:org", span=f"{year}-05/..")
    yield Meeting(
        id="summit",
        kind=MeetingKind.SUMMIT,
        status=MeetingStatus.HELD,
        span=f"{year + 1}-07",
        place=Place("Helsinki"),
        participants=[
            Participant("person:speaker", capacity="tenure:speaker"),
            Participant("state:member"),
        ],
        outcomes=["treaty:treaty"],
    )
    yield Meeting(
        id="session",
        kind=MeetingKind.COMMITTEE,
        status=MeetingStatus.HELD,
        span=day,
        part_of="meeting:summit",
    )
    yield Statement(
        id="speech",
        speaker="person:speaker",
        act=SpeechAct.COMMIT,
        at="meeting:summit",
        on=told(f"{year + 1}-07-13"),
    )
    yield Treaty(id="treaty", adopted=day, adopted_at="meeting:summit")


def _acts(year: int, told: Told) -> Iterator[AnyRecord]:
    """A treaty and the acts under it; one has effect for the past."""
    yield State(id="member", span="1800/..")
    yield Treaty(id="pact", adopted=told(f"{year + 1}-07-12"))
    yield TreatyAction(
        id="accession",
        actor="state:member",
        instrument="treaty:pact",
        kind=TreatyActionKind.ACCESSION,
        deposited=told(f"{year + 2}-02-01"),
        effective=f"{year}",
    )
    yield TreatyAction(
        id="subscription",
        actor="state:member",
        instrument="document:charter",
        kind=TreatyActionKind.SUBSCRIPTION,
        dated=told(f"{year}-04-15"),
    )


def _conflict(year: int, told: Told) -> Iterator[AnyRecord]:
    """A conflict with two episodes, an incident in it, and a count that somebody gives."""
    yield Conflict(
        id="conflict",
        span=f"{told(f'{year + 3}-02-01')}/{year + 9}",
        episodes=[f"{year + 3}-02/{year + 5}", f"{year + 8}/{year + 9}"],
    )
    yield Incident(
        id="incident",
        kind=IncidentKind.ATTACK,
        span=told(f"{year + 4}-08-15"),
        place=Place("Baku", latitude=40.4, longitude=49.9),
        conflict="conflict:conflict",
    )
    yield Tally(
        id="killed",
        unit=TallyUnit.KILLED,
        count=Count(low=300, best=370, high=400, approximate=True),
        conflict="conflict:conflict",
    )


def _sources(year: int, told: Told) -> Iterator[AnyRecord]:
    """An original and its translation, and claims that go together."""
    where = Locator("source:translation", line=3)
    yield Source(id="original", published=told(f"{year + 30}-01-01"))
    yield Source(
        id="translation", translation_of="source:original", derived_from=["source:original"]
    )
    yield Treaty(id="accord", adopted=f"{year + 1}-07", sources=[where])
    label = Name("conference", kind=NameKind.LABEL, span=f"{year + 3}", source="source:original")
    for name, subject, field, value, polarity in (
        ("label", "organization:org", "names", label, Polarity.POSITIVE),
        ("year", "treaty:accord", "adopted", EdtfDate(f"{year + 1}"), Polarity.POSITIVE),
        ("month", "treaty:accord", "adopted", EdtfDate(f"{year + 1}-07"), Polarity.POSITIVE),
        ("denied", "treaty:accord", "adopted", EdtfDate(f"{year}"), Polarity.NEGATIVE),
    ):
        yield Claim(
            id=name, subject=subject, field=field, value=value, polarity=polarity, locator=where
        )


_PARTS: tuple[Part, ...] = (_members, _summit, _acts, _conflict, _sources)
"""The parts whose records depend on the institutions alone."""
