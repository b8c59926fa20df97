"""Faults in what records say of one another: references, claims, names, identifiers, circles."""

from diplorecords.records import (
    Claim,
    HolderKind,
    Incident,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Membership,
    Office,
    Organization,
    OrganizationKind,
    Person,
    Source,
    SpeechAct,
    State,
    Statement,
    Succession,
    SuccessionKind,
    Tally,
    TallyUnit,
    Treaty,
)
from diplorecords.temporal import EdtfDate
from diplorecords.testing.planted.fault import Fault, fault, officer
from diplorecords.values import (
    Casualties,
    CasualtyGroup,
    CasualtyOutcome,
    Count,
    Identifier,
    IncidentKind,
    Name,
    NameKind,
    Participant,
)

__all__ = ["FAULTS"]


def _met(*participants: Participant) -> Meeting:
    return Meeting(
        id="x", kind=MeetingKind.CEREMONY, status=MeetingStatus.HELD, participants=participants
    )


def _claim(name: str, field: str, value: EdtfDate | Name | str) -> Claim:
    return Claim(id=name, subject="treaty:x", field=field, value=value)


FAULTS: dict[str, Fault] = {
    "bidi-control": fault(Person(id="x", names=[Name("a\u202eb")])),
    "invisible-character": fault(Person(id="x", names=[Name("a\u200bb")])),
    "mixed-scripts": fault(Person(id="x", names=[Name("a\u0430")])),
    "dangling-reference": fault(Office(id="x", body="organization:x")),
    "unknown-record-type": fault(Claim(id="x", subject="planet:x", field="names", value="x")),
    "claim-field": fault(Treaty(id="x"), _claim("x", "colour", "red")),
    "claim-value": fault(Treaty(id="x"), _claim("x", "adopted", "1992")),
    "claims-conflict": fault(
        Treaty(id="x"),
        _claim("x", "adopted", EdtfDate("1850")),
        _claim("y", "adopted", EdtfDate("1851")),
    ),
    "capacity-holder": fault(
        *officer("1850"), Person(id="y"), _met(Participant("person:y", capacity="tenure:1850"))
    ),
    "one-seat-two-participants": fault(
        Person(id="x"),
        Person(id="y"),
        Office(id="x"),
        _met(*(Participant(f"person:{name}", capacity="office:x") for name in "xy")),
    ),
    "speaker-absent": fault(
        Person(id="x"),
        Person(id="y"),
        _met(Participant("person:x")),
        Statement(id="x", speaker="person:y", act=SpeechAct.ASSERT, at="meeting:x"),
    ),
    "repeated-tenure": fault(*officer("1850/1860"), *officer("1850-01/..")),
    "overlapping-memberships": fault(
        State(id="x"),
        Organization(id="x", kind=OrganizationKind.IGO),
        *(
            Membership(id=name, member="state:x", organization="organization:x", span="1850/1860")
            for name in "xy"
        ),
    ),
    "shared-identifier": fault(
        *(Person(id=name, identifiers=[Identifier("wikidata", "Q1")]) for name in "xy")
    ),
    "part-of-cycle": fault(
        Organization(id="x", kind=OrganizationKind.ORGAN, part_of="organization:y"),
        Organization(id="y", kind=OrganizationKind.ORGAN, part_of="organization:x"),
    ),
    "premise-cycle": fault(
        Treaty(id="x"),
        *(
            Claim(
                id=name,
                subject="treaty:x",
                field="adopted",
                value=EdtfDate("1850"),
                premises=[f"claim:{premise}"],
            )
            for name, premise in ("xy", "yx")
        ),
    ),
    "succession-cycle": fault(
        State(id="x"),
        State(id="y"),
        *(
            Succession(
                id=before,
                kind=SuccessionKind.REPLACE,
                before=[f"state:{before}"],
                after=[f"state:{after}"],
            )
            for before, after in ("xy", "yx")
        ),
    ),
    "holder-kind": fault(*officer("1850"), Office(id="x", held_by=HolderKind.STATE)),
    "tally-below-incidents": fault(
        Incident(id="x", kind=IncidentKind.DETENTION),
        Incident(id="y", kind=IncidentKind.DETENTION),
        Tally(id="x", unit=TallyUnit.INCIDENT, count=Count(best=1), kind=IncidentKind.DETENTION),
    ),
    "part-above-whole": fault(
        Incident(
            id="x",
            kind=IncidentKind.ATTACK,
            casualties=[
                Casualties(CasualtyOutcome.KILLED, Count(best=1)),
                Casualties(CasualtyOutcome.KILLED, Count(best=2), group=CasualtyGroup.CIVILIANS),
            ],
        )
    ),
    "narrower-tally-above-wider": fault(
        Tally(id="x", unit=TallyUnit.KILLED, count=Count(best=1), span="1850"),
        Tally(id="y", unit=TallyUnit.KILLED, count=Count(best=2), span="1850-05"),
    ),
    "source-cycle": fault(Source(id="x", derived_from=["source:x"])),
    "name-outside-span": fault(State(id="x", span="1850/1860", names=[Name("X", span="1840")])),
    "anachronism": fault(
        Organization(id="x", kind=OrganizationKind.IGO, names=[Name("X", span="1850/1860")]),
        Claim(
            id="x",
            subject="organization:x",
            field="names",
            value=Name("X", kind=NameKind.ALIAS, span="1870"),
        ),
    ),
}
"""By rule id; a rule about what records say of one another takes its line here."""
