"""Rules on offices: no more hold one than it has seats.

Somebody certainly holds a seat between the latest begin and the earliest end that the record
allows. Who is ongoing holds it certainly only up to the day of a dated source: without one, the
source may be older than the successor, so that too many are a warning and no error.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple, TypeAlias

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import Office, Tenure, TenureStatus
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import loose_meaning
from diplorecords.rules.wording import days_text, described
from diplorecords.temporal import DateInterval, DayBound
from diplorecords.values.ref import Ref

__all__ = ["RULES"]

_SHOWN = 3
"""How many of those in office a finding names beside the one who came too many."""


class _Event(NamedTuple):
    """Somebody's first day in office, or last: where both fall on one day, the last goes first.

    So a day on which one hands over to another is not held by both.
    """

    day: DayBound
    begins: bool
    tenure: Tenure


class _Crowd(NamedTuple):
    """Somebody who comes while all seats are taken."""

    office: Office
    tenure: Tenure
    others: tuple[Tenure, ...]
    holders: int
    days: DateInterval
    """On these all of them hold it, and perhaps longer."""


_Offices: TypeAlias = dict[Ref, list[tuple[Tenure, DateInterval]]]
"""By office, who certainly holds a seat, and on which days."""


def _crowded_offices(dossier: Dossier) -> Iterator[Problem]:
    return map(_finding, _crowds(dossier, _bounded(_stays(dossier))))


def _ongoing_holders(dossier: Dossier) -> Iterator[Problem]:
    stays = _stays(dossier)
    certain = {crowd.tenure.id for crowd in _crowds(dossier, _bounded(stays))}
    crowds = _crowds(dossier, stays)
    return (_finding(crowd) for crowd in crowds if crowd.tenure.id not in certain)


def _acting_holders(dossier: Dossier) -> Iterator[Problem]:
    return map(_finding, _crowds(dossier, _bounded(_stays(dossier, TenureStatus.ACTING))))


def _stays(dossier: Dossier, status: TenureStatus = TenureStatus.IN_OFFICE) -> _Offices:
    """From when to when each of that status certainly has a seat; a single day is left out.

    The designate takes no seat. The acting holder may stand in for one who is ill, abroad or
    suspended, so those in office and those who act are counted apart.
    """
    offices: defaultdict[Ref, list[tuple[Tenure, DateInterval]]] = defaultdict(list)
    for tenure in dossier.all(Tenure):
        period = dossier.period_of(tenure)
        if period is None or period.qualified or tenure.status is not status:
            continue
        core = loose_meaning(period).core
        if core is not None and core.first != core.last:
            offices[tenure.office].append((tenure, core))
    return offices


def _bounded(offices: _Offices) -> _Offices:
    """Without those of whom a source of no date says that they are ongoing."""
    return {
        ref: [(tenure, days) for tenure, days in stays if days.last != math.inf]
        for ref, stays in offices.items()
    }


def _crowds(dossier: Dossier, offices: _Offices) -> Iterator[_Crowd]:
    for ref, stays in offices.items():
        office = dossier.get(ref)
        if isinstance(office, Office):
            yield from _sweep(office, stays)


def _sweep(office: Office, stays: list[tuple[Tenure, DateInterval]]) -> Iterator[_Crowd]:
    """Go through the office's days; several tenures of one holder count as one."""
    events = [_Event(days.first, True, tenure) for tenure, days in stays]
    events += [_Event(days.last, False, tenure) for tenure, days in stays]
    events.sort(key=lambda event: (event.day, event.begins, event.tenure.id))
    holders: Counter[Ref] = Counter()
    held: dict[str, Tenure] = {}
    for event, next_end in zip(events, _next_ends(events), strict=True):
        tenure = event.tenure
        if not event.begins:
            holders[tenure.holder] -= 1
            if not holders[tenure.holder]:
                del holders[tenure.holder]
            del held[tenure.id]
            continue
        if tenure.holder not in holders and len(holders) >= office.seats:
            others = tuple(islice(held.values(), _SHOWN))
            days = DateInterval(event.day, next_end)
            yield _Crowd(office, tenure, others, len(holders) + 1, days)
        holders[tenure.holder] += 1
        held[tenure.id] = tenure


def _next_ends(events: list[_Event]) -> list[DayBound]:
    """For each event, the day of the next one, itself included, on which somebody leaves."""
    ends: list[DayBound] = []
    day: DayBound = math.inf
    for event in reversed(events):
        day = day if event.begins else event.day
        ends.append(day)
    return ends[::-1]


def _finding(crowd: _Crowd) -> Problem:
    office, tenure, others, holders, days = crowd
    beside = ", ".join(f"{described(other)}, {other.span}" for other in others)
    rest = holders - 1 - len(others)
    more = f" and {rest} more" if rest > 0 else ""
    verb = "act in" if tenure.status is TenureStatus.ACTING else "hold"
    message = (
        f"{office.ref} has {office.seats} seat{'s' if office.seats > 1 else ''}, and {holders} "
        f"{verb} it {days_text(days.first, days.last)}: "
        f"{described(tenure)}, {tenure.span}, beside {beside}{more}"
    )
    return finding("/span", message, tenure, *others, office)


RULES = (
    Rule(
        "more-holders-than-seats",
        Severity.ERROR,
        "No more hold an office at once than it has seats, hand-over days apart",
        _crowded_offices,
        why="One of the periods or the number of seats is wrong, or a deputy is taken for the "
        "holder. Who is designate, acting or suspended takes no seat, and on the hand-over day "
        "both may be in office.",
    ),
    Rule(
        "ongoing-holders",
        Severity.WARNING,
        "Who is ongoing by a source without a date does not come to more than there are seats",
        _ongoing_holders,
        why="One of them has left since. It is no error: a source without a date may be older "
        "than the successor.",
    ),
    Rule(
        "acting-holders",
        Severity.WARNING,
        "No more act in an office at once than it has seats, hand-over days apart",
        _acting_holders,
        why="One of the periods is wrong, or one of them acts in another office. It is no error: "
        "duties can be shared among those who stand in.",
    ),
)
"""The rules of this family."""
