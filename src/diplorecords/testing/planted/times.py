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
    Source,
    SpeechAct,
    State,
    Statement,
    Succession,
    SuccessionKind,
    Tenure,
    TenureStatus,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.rules import Checks
from diplorecords.testing.planted.fault import Fault, fault, officer
from diplorecords.values import IncidentKind, Locator, Participant, Place, StateListing

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


def _followed(old: str | None, new: str | None, *, on: str | None = None) -> tuple[AnyRecord, ...]:
    return (
        State(id="x", span=old),
        State(id="y", span=new),
        Succession(
            id="x", kind=SuccessionKind.REPLACE, before=["state:x"], after=["state:y"], on=on
        ),
    )


FAULTS: dict[str, Fault] = {
    "tenure-outside-office": fault(*officer("1850"), Office(id="x", span="1870/..")),
    "tenure-outside-life": fault(*officer("1850"), Person(id="x", died="1840")),
    "tenure-outside-holder": fault(
        State(id="x", span="1870/.."),
        Office(id="x"),
        Tenure(id="x", holder="state:x", office="office:x", span="1850"),
    ),
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
    "speaker-outside-life": fault(
        Person(id="x", died="1840"),
        Statement(id="x", speaker="person:x", act=SpeechAct.ASSERT, on="1850"),
    ),
    "two-places-on-one-day": fault(
        Person(id="x"),
        *(
            Meeting(
                id=name,
                kind=MeetingKind.BILATERAL,
                status=MeetingStatus.HELD,
                span="1850-05-05",
                place=Place(place),
                participants=[Participant("person:x"), Participant("organization:x")],
            )
            for name, place in (("x", "Vienna"), ("y", "Paris"))
        ),
        Organization(id="x", kind=OrganizationKind.IGO),
    ),
    "actor-outside-span": fault(
        State(id="x", span="1850/.."),
        Statement(id="x", speaker="state:x", act=SpeechAct.ASSERT, on="1840"),
    ),
    "actor-not-in-list": fault(
        State(id="x", listings=[StateListing("cow", "1", span="1850/..")]),
        Statement(id="x", speaker="state:x", act=SpeechAct.ASSERT, on="1840"),
        config=Checks(state_list="cow"),
    ),
    "impossible-succession": fault(
        State(id="x", span="1850/.."),
        Succession(id="x", kind=SuccessionKind.DISSOLVE, before=["state:x"], on="1840"),
    ),
    "end-not-at-succession": fault(*_followed("1820/1830", None, on="1840")),
    "begin-not-at-succession": fault(*_followed(None, "1820/..", on="1840")),
    "succession-gap": fault(*_followed("1820/1830", "1840/..")),
    "planned-in-the-past": fault(
        Source(id="x", published="1850"),
        Meeting(
            id="x",
            kind=MeetingKind.VISIT,
            status=MeetingStatus.PLANNED,
            span="1840",
            sources=[Locator("source:x")],
        ),
    ),
    "incompatible-offices": fault(
        *officer("1850/1860"),
        Office(id="y"),
        Tenure(id="y", holder="person:x", office="office:y", span="1855/1865"),
        config=Checks(incompatible=[["office:x", "office:y"]]),
    ),
    "tenure-outside-body": fault(
        *officer("1850"), Office(id="x", body="state:x"), State(id="x", span="1870/..")
    ),
    "impossible-tenure": fault(*officer("1750/1850")),
    "later-than-source": fault(
        Source(id="x", published="1840"),
        Treaty(id="x", adopted="1850", sources=[Locator("source:x")]),
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
    "acting-holders": fault(
        Person(id="x"),
        Person(id="y"),
        Office(id="x"),
        *(
            Tenure(
                id=name,
                holder=f"person:{name}",
                office="office:x",
                span="1850/1860",
                status=TenureStatus.ACTING,
            )
            for name in "xy"
        ),
    ),
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
    "in-force-before-adoption": fault(Treaty(id="x", adopted="1860", in_force="1850/..")),
}
"""By rule id; a rule about time takes its line here."""
