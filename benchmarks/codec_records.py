"""Records such as real files hold, for the benchmarks of the codec: five classes by turns."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from diplorecords import (
    AnyRecord,
    Casualties,
    CasualtyOutcome,
    Claim,
    Count,
    Identifier,
    Incident,
    IncidentKind,
    Locator,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Name,
    Participant,
    ParticipantRole,
    Place,
    Span,
    Tenure,
    TenureStatus,
    TreatyAction,
    TreatyActionKind,
)

__all__ = ["realistic_records"]

_TOWNS = ("Vienna", "Geneva", "Baku", "Tbilisi", "Ženeva", "Nakhchivan", "Ağdam", "Helsinki")
_STATES = ("aut", "che", "aze", "geo", "arm", "tur", "rus", "usa", "fra", "irn")
_START = datetime(2024, 1, 1, tzinfo=UTC)


def realistic_records(count: int) -> list[AnyRecord]:
    """So many records of five classes, always the same ones; half the dates are precise days.

    >>> len({record.ref for record in realistic_records(100)})
    100
    """
    chance = random.Random(20)
    makers: tuple[Callable[[random.Random, int], AnyRecord], ...]
    makers = (_meeting, _tenure, _action, _incident, _claim)
    return [makers[number % len(makers)](chance, number) for number in range(count)]


def _day(chance: random.Random) -> str:
    text = f"{chance.randint(1950, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return chance.choice((text, text, text[:7], f"{text[:7]}~", text[:4]))


def _span(chance: random.Random) -> str:
    year = chance.randint(1950, 2020)
    ends = ("..", "", f"{year + 3}-06-30", f"{year + 4}")
    return f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}/{chance.choice(ends)}"


def _state(chance: random.Random) -> str:
    return f"state:{chance.choice(_STATES)}"


def _locator(chance: random.Random) -> Locator:
    quote = chance.choice(("The talks were held in the capital.", "görüş keçirildi", None))
    return Locator(
        f"source:report-{chance.randint(1, 300)}", line=chance.randint(1, 900), quote=quote
    )


def _place(chance: random.Random) -> Place:
    return Place(
        chance.choice(_TOWNS),
        within=_state(chance),
        latitude=round(chance.uniform(35, 60), 4),
        longitude=round(chance.uniform(5, 55), 4),
    )


def _participants(chance: random.Random) -> Iterator[Participant]:
    roles = (ParticipantRole.HOST, ParticipantRole.VISITOR, ParticipantRole.PARTICIPANT)
    for number in sorted(chance.sample(range(2_000), chance.randint(2, 6))):
        capacity = f"office:minister-{number % 200}" if number % 2 else None
        yield Participant(f"person:p-{number}", role=chance.choice(roles), capacity=capacity)


def _meeting(chance: random.Random, number: int) -> Meeting:
    return Meeting(
        id=f"meeting-{number}",
        kind=chance.choice(list(MeetingKind)),
        status=MeetingStatus.HELD,
        span=_day(chance),
        place=_place(chance),
        names=[Name(f"Round {number} of the consultations", lang="en")],
        participants=_participants(chance),
        convened_by=[f"organization:body-{chance.randint(1, 80)}"],
        topics=chance.sample(("trade", "mines", "prisoners", "transit", "water"), 2),
        sources=[_locator(chance)],
    )


def _tenure(chance: random.Random, number: int) -> Tenure:
    return Tenure(
        id=f"tenure-{number}",
        holder=f"person:p-{chance.randint(1, 2_000)}",
        office=f"office:minister-{chance.randint(1, 200)}",
        status=TenureStatus.IN_OFFICE,
        span=_span(chance),
        sources=[_locator(chance)],
    )


def _action(chance: random.Random, number: int) -> TreatyAction:
    return TreatyAction(
        id=f"action-{number}",
        actor=_state(chance),
        instrument=f"treaty:t-{chance.randint(1, 400)}",
        kind=chance.choice((TreatyActionKind.RATIFICATION, TreatyActionKind.ACCESSION)),
        deposited=_day(chance),
        effective=_day(chance),
        depositary="organization:un",
        identifiers=[Identifier("untc", f"{number}-{chance.randint(1, 99)}")],
    )


def _incident(chance: random.Random, number: int) -> Incident:
    low = chance.randint(0, 5)
    count = Count(best=low + 1, low=low, high=low + chance.randint(1, 4))
    return Incident(
        id=f"incident-{number}",
        kind=chance.choice(list(IncidentKind)),
        span=_day(chance),
        place=_place(chance),
        actors=[f"state:{chance.choice(_STATES)}"],
        conflict=f"conflict:c-{chance.randint(1, 50)}",
        casualties=[Casualties(CasualtyOutcome.KILLED, count)],
        sources=[_locator(chance)],
    )


def _claim(chance: random.Random, number: int) -> Claim:
    field, value = chance.choice(
        (
            ("span", Span.parse(_span(chance))),
            ("kind", chance.choice(list(MeetingKind))),
            ("note", "as reported"),
        )
    )
    return Claim(
        id=f"claim-{number}",
        subject=f"meeting:meeting-{chance.randint(1, 4_000) * 5}",
        field=field,
        value=value,
        locator=_locator(chance),
        attributed_to=f"person:p-{chance.randint(1, 2_000)}",
        recorded_at=_START + timedelta(minutes=chance.randint(0, 400_000)),
    )
