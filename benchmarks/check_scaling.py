"""How the time of building, asking and checking a dossier grows from 10,000 to 100,000 records.

A ratio near 10 is linear, one near 100 quadratic. The smaller size is measured in the same run.
"""

import gc
import random
import sys
import time
from collections.abc import Callable
from typing import TypeVar

from diplorecords import (
    AnyRecord,
    Casualties,
    CasualtyOutcome,
    Checks,
    Claim,
    Conflict,
    Count,
    Dossier,
    Incident,
    IncidentKind,
    Locator,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Name,
    Office,
    Organization,
    OrganizationKind,
    Participant,
    Person,
    Place,
    Source,
    Span,
    State,
    Succession,
    SuccessionKind,
    Tally,
    TallyUnit,
    Tenure,
    check,
    timeline,
)

T = TypeVar("T")

SIZES = (10_000, 100_000)
EACH = 15
"""Records for each of the offices of the world."""

CONFLICTS = 20
"""So few that the incidents and tallies of one grow with the world."""


def main() -> int:
    """Print one line for each thing measured."""
    small, large = (measured(size) for size in SIZES)
    print(f"{'':24}{SIZES[0]:>10,}{SIZES[1]:>10,}{'ratio':>8}")
    for name, seconds in small.items():
        print(f"{name:24}{seconds:>9.2f}s{large[name]:>9.2f}s{large[name] / seconds:>8.1f}")
    return 0


def measured(size: int) -> dict[str, float]:
    """The seconds that each step takes with so many records."""
    records = world(size)
    gc.collect()
    gc.freeze()  # what is old already need not be looked at again and again
    found: dict[str, float] = {}
    dossier = timed(found, "Dossier.of", lambda: Dossier.of(records))
    timed(found, "on(day), first", lambda: dossier.on("1992-02-14"))
    timed(found, "on(day), again", lambda: dossier.on("1993-02-14"))
    timed(found, "timeline", lambda: timeline(dossier))
    told = Checks(as_of="2024-07-31", state_list="cow", incompatible=[["office:1", "office:2"]])
    findings = timed(found, "check", lambda: check(dossier, config=told))
    if findings:
        raise SystemExit(f"the world of the benchmark has a fault: {findings[0]}")
    gc.unfreeze()
    return found


def timed(found: dict[str, float], name: str, step: Callable[[], T]) -> T:
    """Run a step and note its seconds of the processor."""
    begin = time.process_time()
    result = step()
    found[name] = time.process_time() - begin
    return result


def world(size: int) -> list[AnyRecord]:
    """A world without faults: offices handed on, meetings, claims and their source."""
    chance = random.Random(1)
    records: list[AnyRecord] = [Source(id="source", published="2020-05-01")]
    for index in range((size - 1) // EACH):
        records += office_and_holders(f"{index}")
        records += meetings(f"{index}", chance)
        records += counted(f"{index}", chance)
        records += followed(f"{index}")
    conflicts = (Conflict(id=f"{number}", span="1900/..") for number in range(CONFLICTS))
    return [*records, *conflicts]


def office_and_holders(name: str) -> list[AnyRecord]:
    """An office that one person handed on to another, and a claim about the first."""
    where = [Locator("source:source")]
    return [
        Organization(id=name, kind=OrganizationKind.IGO, span="1900/..", sources=where),
        Office(id=name, body=f"organization:{name}", span="1901/.."),
        Person(id=f"{name}-a", names=[Name(f"A {name}")], born="1930", died="2001-03"),
        Person(id=f"{name}-b", names=[Name(f"B {name}")], born="1940-05-01"),
        Tenure(
            id=f"{name}-a",
            holder=f"person:{name}-a",
            office=f"office:{name}",
            span="1980-01-01/1990-06-01",
            sources=where,
        ),
        Tenure(
            id=f"{name}-b",
            holder=f"person:{name}-b",
            office=f"office:{name}",
            span="1990-06-01/..",
            sources=where,
        ),
        Claim(
            id=name,
            subject=f"tenure:{name}-a",
            field="span",
            value=Span("1980/1990"),
            locator=where[0],
        ),
    ]


def meetings(name: str, chance: random.Random) -> list[AnyRecord]:
    """A visit of the second holder and two talks during it, somewhere in thirty years."""
    year, month = chance.randint(1991, 2019), chance.randint(1, 12)
    day = f"{year}-{month:02}-1{chance.randint(0, 9)}"
    guest = [Participant(f"person:{name}-b", capacity=f"office:{name}")]
    visit = Meeting(
        id=name,
        kind=MeetingKind.VISIT,
        status=MeetingStatus.HELD,
        span=f"{year}-{month:02}-10/{year}-{month:02}-19",
        place=Place("Vienna"),
        participants=guest,
    )
    talks = [
        Meeting(
            id=f"{name}-{talk}",
            kind=MeetingKind.NEGOTIATION,
            status=MeetingStatus.HELD,
            span=day,
            place=Place("Vienna"),
            participants=guest,
            part_of=visit.ref,
        )
        for talk in range(2)
    ]
    return [visit, *talks]


def counted(name: str, chance: random.Random) -> list[AnyRecord]:
    """An incident of one of the conflicts, and a count of the killed in the month of another."""
    conflict = f"conflict:{chance.randrange(CONFLICTS)}"
    year, month = chance.randint(1950, 2019), chance.randint(1, 12)
    killed = Casualties(CasualtyOutcome.KILLED, Count.exactly(chance.randint(0, 5)))
    return [
        Incident(
            id=name,
            kind=IncidentKind.ATTACK,
            span=f"{year}-{month:02}-05",
            conflict=conflict,
            casualties=[killed],
        ),
        Tally(
            id=name,
            unit=TallyUnit.KILLED,
            count=Count(best=10_000_000),
            span=f"{year}-{month:02}",
            conflict=conflict,
            of=f"those counted by {name}",
            kind=IncidentKind.ATTACK,
        ),
    ]


def followed(name: str) -> list[AnyRecord]:
    """A state that another one follows."""
    return [
        State(id=f"{name}-a", span="1800/1950-05-01"),
        State(id=f"{name}-b", span="1950-05-01/.."),
        Succession(
            id=name,
            kind=SuccessionKind.REPLACE,
            before=[f"state:{name}-a"],
            after=[f"state:{name}-b"],
            on="1950-05-01",
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
