"""Faults in when things were: in office, in life, in a whole, before what they depend on."""

from diplorecords.records import (
    AnyRecord,
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
    SpeechAct,
    State,
    Statement,
    Tenure,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.testing.planted.fault import Fault, fault, officer
from diplorecords.values import IncidentKind, Participant

__all__ = ["FAULTS"]


def _met(span: str, *participants: Participant, part_of: str | None = None) -> Meeting:
    return Meeting(
        id="x" if part_of is None else "y",
        kind=MeetingKind.CEREMONY,
        status=MeetingStatus.HELD,
        span=span,
        participants=participants,
        part_of=part_of,
    )


def _member(*, state: str | None = None, organization: str | None = None) -> tuple[AnyRecord, ...]:
    return (
        State(id="x", span=state),
        Organization(id="x", kind=OrganizationKind.IGO, span=organization),
        Membership(id="x", member="state:x", organization="organization:x", span="1850/1860"),
    )


def _act(kind: TreatyActionKind, instrument: str) -> tuple[AnyRecord, ...]:
    act = TreatyAction(id="x", actor="state:x", instrument=instrument, kind=kind, dated="1850")
    return State(id="x"), act


FAULTS: dict[str, Fault] = {
    "tenure-outside-office": fault(*officer("1850"), Office(id="x", span="1870/..")),
    "tenure-outside-life": fault(*officer("1850"), Person(id="x", died="1840")),
    "membership-outside-organization": fault(*_member(organization="1870/..")),
    "membership-outside-member": fault(*_member(state="1870/..")),
    "meeting-outside-whole": fault(_met("1850"), _met("1860", part_of="meeting:x")),
    "organization-outside-whole": fault(
        Organization(id="x", kind=OrganizationKind.IGO, span="1850/1860"),
        Organization(
            id="y", kind=OrganizationKind.ORGAN, span="1840/1855", part_of="organization:x"
        ),
    ),
    "office-outside-body": fault(
        Organization(id="x", kind=OrganizationKind.IGO, span="1850/1860"),
        Office(id="x", span="1840/1855", body="organization:x"),
    ),
    "statement-outside-meeting": fault(
        _met("1850", Participant("person:x")),
        Person(id="x"),
        Statement(id="x", speaker="person:x", act=SpeechAct.ASSERT, at="meeting:x", on="1860"),
    ),
    "adopted-outside-meeting": fault(
        _met("1850"), Treaty(id="x", adopted="1860", adopted_at="meeting:x")
    ),
    "incident-outside-conflict": fault(
        Conflict(id="x", span="1850/1860"),
        Incident(id="x", kind=IncidentKind.ATTACK, span="1870", conflict="conflict:x"),
    ),
    "capacity-outside-tenure": fault(
        *officer("1850"), _met("1860", Participant("person:x", capacity="tenure:1850"))
    ),
    "capacity-not-held": fault(
        *officer("1850"), _met("1860", Participant("person:x", capacity="office:x"))
    ),
    "participant-outside-life": fault(
        Person(id="x", born="1860"), _met("1850", Participant("person:x"))
    ),
    "impossible-age": fault(Person(id="x", born="1700", died="1850")),
    "death-after-leaving": fault(
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
    "more-holders-than-seats": fault(*officer("1850/1860"), *officer("1855/1856", "y")),
    "ongoing-holders": fault(*officer("1850/1860"), *officer("1855/..", "y")),
    "overlapping-tenures": fault(*officer("1850/1860"), *officer("1855/1865")),
    "older-than-its-instrument": fault(
        Document(id="x", kind=DocumentKind.CHARTER, adopted="1860"),
        Organization(id="x", kind=OrganizationKind.IGO, span="1850/..", created_by="document:x"),
    ),
    "subscription-before-adoption": fault(
        Document(id="x", kind=DocumentKind.CHARTER, adopted="1860"),
        *_act(TreatyActionKind.SUBSCRIPTION, "document:x"),
    ),
    "act-before-adoption": fault(
        Treaty(id="x", adopted="1860"), *_act(TreatyActionKind.ACCESSION, "treaty:x")
    ),
}
"""By rule id; a rule about time takes its line here."""
