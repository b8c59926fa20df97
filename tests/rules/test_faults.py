"""A world in which all goes together has no findings; each single fault has its own, alone."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    Claim,
    Conflict,
    Document,
    DocumentKind,
    ExitManner,
    Incident,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Membership,
    Office,
    Organization,
    OrganizationKind,
    Person,
    Polarity,
    Source,
    SpeechAct,
    State,
    Statement,
    Tenure,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.rules import RULES, check
from diplorecords.temporal import EdtfDate, Span, parse_edtf
from diplorecords.values import (
    Identifier,
    IncidentKind,
    Locator,
    Name,
    NameKind,
    Nature,
    Participant,
)

World = dict[str, AnyRecord]


def named(*records: AnyRecord) -> World:
    """Records by the texts of their references."""
    return {str(record.ref): record for record in records}


def institutions(year: int, seats: int) -> World:
    """An organization with a body, an office in it, and the charter that created them."""
    charter = Document(id="charter", kind=DocumentKind.CHARTER, adopted=f"{year}-03")
    return named(
        charter,
        Organization(
            id="org",
            kind=OrganizationKind.IGO,
            span=f"{year}-03-31/..",
            created_by="document:charter",
            names=[
                Name("Conference", span=f"{year}-04/{year + 10}-12-31"),
                Name("Organization", span=f"{year + 11}-01-01/.."),
            ],
        ),
        Organization(
            id="organ",
            kind=OrganizationKind.ORGAN,
            span=f"{year + 1}/..",
            part_of="organization:org",
        ),
        Office(
            id="head",
            body="organization:org",
            seats=seats,
            span=f"{year}-05/..",
            created_by="document:charter",
        ),
        State(id="member", span="1800/.."),
        Membership(
            id="m", member="state:member", organization="organization:org", span=f"{year + 2}/.."
        ),
    )


def holders(year: int, seats: int, terms: int) -> World:
    """People who hold the office one after the other, on each seat, and hand over on one day."""
    found: World = {}
    for seat in range(seats):
        for term in range(terms):
            name = f"p{seat}-{term}"
            first = year + 1 + term * 3
            found |= named(
                Person(id=name, born=f"{first - 40}", died=f"{first + 30}~"),
                Tenure(
                    id=name,
                    holder=f"person:{name}",
                    office="office:head",
                    span=f"{first}-06-01/{first + 3}-06-01",
                ),
            )
    return found


def events(year: int) -> World:
    """A summit with a session, a treaty and the acts under it."""
    return named(
        Meeting(
            id="summit",
            kind=MeetingKind.SUMMIT,
            status=MeetingStatus.HELD,
            span=f"{year + 1}-07",
            participants=[Participant("person:p0-0", capacity="tenure:p0-0")],
        ),
        Meeting(
            id="session",
            kind=MeetingKind.BILATERAL,
            status=MeetingStatus.HELD,
            span=f"{year + 1}-07-12",
            part_of="meeting:summit",
        ),
        Treaty(id="treaty", adopted=f"{year + 1}-07-12", adopted_at="meeting:summit"),
        State(id="party"),
        TreatyAction(
            id="accession",
            actor="state:party",
            instrument="treaty:treaty",
            kind=TreatyActionKind.ACCESSION,
            deposited=f"{year + 2}",
            effective=f"{year}",
        ),
        TreatyAction(
            id="subscription",
            actor="state:party",
            instrument="document:charter",
            kind=TreatyActionKind.SUBSCRIPTION,
            dated=f"{year}-03-15",
        ),
    )


def sources(year: int) -> World:
    """An original, its translation, and claims that go together."""
    where = Locator("source:translation", line=3)
    return named(
        Source(id="original", published=f"{year + 30}"),
        Source(
            id="translation", translation_of="source:original", derived_from=["source:original"]
        ),
        Claim(
            id="label",
            subject="organization:org",
            field="names",
            value=Name(
                "conference", kind=NameKind.LABEL, span=f"{year + 3}", source="source:original"
            ),
            locator=where,
        ),
        Claim(
            id="year",
            subject="treaty:treaty",
            field="adopted",
            value=EdtfDate(f"{year + 1}"),
            locator=where,
        ),
        Claim(
            id="month",
            subject="treaty:treaty",
            field="adopted",
            value=EdtfDate(f"{year + 1}-07"),
            locator=Locator("source:original"),
        ),
        Claim(
            id="denied",
            subject="treaty:treaty",
            field="adopted",
            value=EdtfDate(f"{year}"),
            polarity=Polarity.NEGATIVE,
        ),
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Worlds in which all goes together."""
    year, seats = draw(st.integers(1900, 2000)), draw(st.integers(1, 3))
    terms = draw(st.integers(1, 4))
    return institutions(year, seats) | holders(year, seats, terms) | events(year) | sources(year)


def edited(ref: str, **changes: Any) -> Callable[[World], World]:
    """The fault of one record that says something else."""
    return lambda world: world | named(attrs.evolve(world[ref], **changes))


def added(*records: AnyRecord) -> Callable[[World], World]:
    """The fault of records too many."""
    return lambda world: world | named(*records)


def met(*participants: Participant, span: str | None = None) -> Meeting:
    """A meeting apart from the others."""
    return Meeting(
        id="x",
        kind=MeetingKind.CEREMONY,
        status=MeetingStatus.HELD,
        span=span,
        participants=participants,
    )


def held(span: str) -> tuple[AnyRecord, ...]:
    """An office apart from the others, and a tenure of it that is called by its period."""
    name = span.replace("/", "-")
    tenure = Tenure(id=name, holder="person:x", office="office:x", span=span)
    return Person(id="x"), Office(id="x"), tenure


def acts(*kinds: str, actors: str = "pp", **last: Any) -> Callable[[World], World]:
    """The fault of acts under one more treaty, a year apart, the last one with these fields.

    Each letter of `actors` stands for the actor of one act: the party, the member.
    """
    names = {"p": "state:party", "m": "state:member"}
    made = [
        TreatyAction(
            id=f"act-{place}",
            actor=names[actors[place]],
            instrument="treaty:more",
            kind=TreatyActionKind(kind),
            deposited=f"{2000 + place}-01-01",
        )
        for place, kind in enumerate(kinds)
    ]
    return added(Treaty(id="more"), *made[:-1], attrs.evolve(made[-1], **last))


FAULTS: dict[str, Callable[[World], World]] = {
    "dangling-reference": edited("membership:m", on_behalf_of="state:lost"),
    "unknown-record-type": added(Claim(id="x", subject="planet:mars", field="names", value="x")),
    "claim-field": added(Claim(id="x", subject="treaty:treaty", field="colour", value="red")),
    "claim-value": added(Claim(id="x", subject="treaty:treaty", field="adopted", value="1992")),
    "capacity-holder": edited(
        "meeting:summit", participants=[Participant("state:member", capacity="tenure:p0-0")]
    ),
    "tenure-outside-office": added(*held("1850"), Office(id="x", span="1870/..")),
    "tenure-outside-life": added(*held("1850"), Person(id="x", died="1840")),
    "membership-outside-organization": edited("membership:m", span="1899/.."),
    "membership-outside-member": edited("state:member", span="1700/1800"),
    "meeting-outside-whole": edited("meeting:session", span="1850"),
    "organization-outside-whole": edited("organization:organ", span="1850/.."),
    "office-outside-body": edited("office:head", span="1850/..", created_by=None),
    "statement-outside-meeting": added(
        Statement(
            id="x", speaker="person:p0-0", act=SpeechAct.ASSERT, at="meeting:summit", on="1850"
        )
    ),
    "adopted-outside-meeting": added(
        met(span="1850"), Treaty(id="x", adopted="1860", adopted_at="meeting:x")
    ),
    "incident-outside-conflict": added(
        Conflict(id="x", span="1900/1901"),
        Incident(id="x", kind=IncidentKind.ATTACK, span="1850", conflict="conflict:x"),
    ),
    "capacity-outside-tenure": added(
        *held("1850"), met(Participant("person:x", capacity="tenure:1850"), span="1860")
    ),
    "capacity-not-held": added(
        *held("1850"), met(Participant("person:x", capacity="office:x"), span="1860")
    ),
    "one-seat-two-participants": added(
        *held("1850"),
        Person(id="y"),
        met(
            Participant("person:x", capacity="office:x"),
            Participant("person:y", capacity="office:x"),
        ),
    ),
    "speaker-absent": added(
        Person(id="x"),
        Person(id="y"),
        met(Participant("person:x")),
        Statement(id="x", speaker="person:y", act=SpeechAct.ASSERT, at="meeting:x"),
    ),
    "overlapping-tenures": added(*held("1850/1860"), *held("1855/1865")),
    "repeated-tenure": added(*held("1850/1860"), *held("1850-01/..")),
    "overlapping-memberships": added(
        State(id="x"),
        Organization(id="x", kind=OrganizationKind.IGO),
        *(
            Membership(id=name, member="state:x", organization="organization:x", span="1850/1860")
            for name in "xy"
        ),
    ),
    "shared-identifier": added(
        Person(id="x", identifiers=[Identifier("wikidata", "Q1")]),
        Person(id="y", identifiers=[Identifier("wikidata", "Q1")]),
    ),
    "participant-outside-life": added(
        Person(id="late", born="1850"),
        met(Participant("person:late"), span="1849"),
    ),
    "impossible-age": added(Person(id="x", born="1700", died="1850")),
    "death-after-leaving": added(
        Person(id="x", died="1870"),
        Office(id="x"),
        Tenure(
            id="x",
            holder="person:x",
            office="office:x",
            span="1850/1860",
            exit=ExitManner.NATURAL_DEATH,
        ),
    ),
    "older-than-its-instrument": edited("organization:organ", created_by="document:later"),
    "subscription-before-adoption": edited("treaty_action:subscription", dated="1850"),
    "act-before-adoption": edited("treaty_action:accession", dated="1850"),
    "consent-before-signature": acts("ratification", "signature"),
    "accession-after-signature": acts("signature", "accession"),
    "two-consents": acts("accession", "succession"),
    "definitive-signature-beside-ratification": acts("definitive_signature", "approval"),
    "ratification-without-signature": acts("signature", "ratification", actors="pm"),
    "provisional-application-after-consent": acts("accession", "provisional_application"),
    "withdrawal-before-consent": acts("withdrawal"),
    "actor-did-not-exist": lambda world: (
        acts("accession", actor="state:past")(world) | named(State(id="past", span="1700/1800"))
    ),
    "objection-to-nothing": acts("objection"),
    "objection-astray": acts("reservation", "objection", refers_to="treaty_action:act-0"),
    "objection-to-another-act": acts(
        "declaration", "objection", actors="pm", refers_to="treaty_action:act-0"
    ),
    "subscription-to-law": edited("document:charter", nature=Nature.LEGAL),
    "part-of-cycle": edited("organization:org", part_of="organization:org"),
    "source-cycle": edited("source:original", derived_from=["source:translation"]),
    "name-outside-span": edited("state:member", names=[Name("X", span="1750")]),
    "anachronism": edited(
        "claim:label", value=Name("Conference", kind=NameKind.ALIAS, span="2050")
    ),
    "claims-conflict": edited("claim:year", value=EdtfDate("1850")),
}
"""For each rule, a fault that breaks it alone."""


def later_charter(world: World) -> World:
    """The body began long before the charter that is said to have created it."""
    later = Document(id="later", kind=DocumentKind.CHARTER, adopted="2090")
    return FAULTS["older-than-its-instrument"](world) | named(later)


def one_too_many(world: World) -> World:
    """Somebody comes in while all seats are taken, and stays longer than a day."""
    first = world["tenure:p0-0"]
    assert isinstance(first, Tenure)
    assert first.span is not None
    year = int(str(first.span.begin)[:4])
    person = Person(id="late", born=str(year - 40))
    span = Span.parse(f"{year}-08-01/{year}-08-02")
    return world | named(person, attrs.evolve(first, id="late", holder=person.ref, span=span))


def one_who_stays(world: World) -> World:
    """Somebody comes in during the last term, and a source of no date says: ongoing."""
    last = max((r for r in world.values() if isinstance(r, Tenure)), key=lambda r: r.id)
    assert last.span is not None
    year = int(str(last.span.begin)[:4])
    person = Person(id="late", born=str(year - 40))
    span = Span.parse(f"{year}-08-01/..")
    return world | named(person, attrs.evolve(last, id="late", holder=person.ref, span=span))


SPECIAL = {
    "older-than-its-instrument": later_charter,
    "more-holders-than-seats": one_too_many,
    "ongoing-holders": one_who_stays,
}
"""The faults that need the world to be made."""


@given(worlds())
def test_a_world_in_which_all_goes_together_has_no_findings(world: World) -> None:
    """Neither an error nor a warning nor anything else."""
    assert check(Dossier.of(world.values())) == ()


@pytest.mark.parametrize("rule", sorted(FAULTS | SPECIAL))
@given(world=worlds())
def test_a_single_fault_has_one_finding(rule: str, world: World) -> None:
    """Its own, whatever else the world has in it."""
    broken = (SPECIAL.get(rule) or FAULTS[rule])(world)
    assert [problem.code for problem in check(Dossier.of(broken.values()))] == [rule]


def test_every_rule_has_a_fault() -> None:
    """A new rule takes its place in the table above."""
    assert {rule.id for rule in RULES} == set(FAULTS) | set(SPECIAL)


@given(world=worlds(), data=st.data())
def test_findings_depend_on_the_records_alone(world: World, data: st.DataObject) -> None:
    """Neither on their order nor on that of the rules."""
    for fault in (FAULTS["dangling-reference"], FAULTS["anachronism"], one_too_many):
        world = fault(world)
    expected = check(Dossier.of(world.values()))
    shuffled = Dossier.of(data.draw(st.permutations(list(world.values()))))
    assert len(expected) == 3
    assert check(shuffled, rules=data.draw(st.permutations(RULES))) == expected


def test_dates_marked_as_uncertain_are_never_at_fault() -> None:
    """Nobody knows how far off they are."""
    world = institutions(1950, 1) | named(
        Membership(id="m", member="state:member", organization="organization:org", span="1899~/.."),
        Document(id="charter", kind=DocumentKind.CHARTER, adopted=parse_edtf("1990?").canonical),
    )
    assert check(Dossier.of(world.values())) == ()
