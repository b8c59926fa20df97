"""Rules on offices: no more hold one than it has seats."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import Office, Tenure, TenureStatus
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.wording import described
from diplorecords.temporal import DayBound
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


def _crowded_offices(dossier: Dossier) -> Iterator[Problem]:
    events: defaultdict[Ref, list[_Event]] = defaultdict(list)
    for tenure in dossier.all(Tenure):
        events[tenure.office].extend(_events(dossier, tenure))
    for ref, of_office in events.items():
        office = dossier.get(ref)
        if isinstance(office, Office):
            yield from _sweep(office, office.seats, of_office)


def _events(dossier: Dossier, tenure: Tenure) -> Iterable[_Event]:
    """From when to when somebody certainly holds a seat; nothing for a single day.

    The designate takes no seat. The acting holder may stand in for one who is ill, abroad or
    suspended, so neither of them is counted.
    """
    period = dossier.period_of(tenure)
    if period is None or period.qualified or tenure.status is not TenureStatus.IN_OFFICE:
        return ()
    core = period.meaning.core
    if core is None or core.first == core.last:
        return ()
    return _Event(core.first, True, tenure), _Event(core.last, False, tenure)


def _sweep(office: Office, seats: int, events: list[_Event]) -> Iterator[Problem]:
    """Go through the office's days; several tenures of one holder count as one."""
    holders: Counter[Ref] = Counter()
    held: dict[str, Tenure] = {}
    for event in sorted(events, key=lambda event: (event.day, event.begins, event.tenure.id)):
        tenure = event.tenure
        if not event.begins:
            holders[tenure.holder] -= 1
            if not holders[tenure.holder]:
                del holders[tenure.holder]
            del held[tenure.id]
            continue
        is_new = tenure.holder not in holders
        if is_new and len(holders) >= seats:
            others = tuple(islice(held.values(), _SHOWN))
            yield finding("/span", _message(office, seats, tenure, others), tenure, *others, office)
        holders[tenure.holder] += 1
        held[tenure.id] = tenure


def _message(office: Office, seats: int, tenure: Tenure, others: tuple[Tenure, ...]) -> str:
    beside = ", ".join(f"{described(other)}, {other.span}" for other in others)
    many = "1 seat" if seats == 1 else f"{seats} seats"
    return f"{described(tenure)}, {tenure.span}, comes to {many} beside {beside}"


RULES = (
    Rule(
        "more-holders-than-seats",
        Severity.ERROR,
        "No more hold an office at once than it has seats, hand-over days apart",
        _crowded_offices,
    ),
)
"""The rules of this family."""
