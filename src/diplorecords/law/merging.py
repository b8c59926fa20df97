"""What all ways come to together: from day to day, every outcome and every reason."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias, final

from diplorecords.law.answers import Outcome, PartyStatus, Reason, StatusPeriod
from diplorecords.law.days import NEVER
from diplorecords.law.openday import OpenDay
from diplorecords.law.ways import Way
from diplorecords.temporal import DayBound

__all__ = ["merged"]

_RANK = {status: place for place, status in enumerate(PartyStatus)}


_Label: TypeAlias = tuple[int, ...]
"""What holds on some days in some ways: the places of an outcome and of its reasons."""


@final
class _Reasons:
    """The reasons met so far, each once, in the order in which they apply on the ways."""

    def __init__(self) -> None:
        self.all: list[Reason] = []
        self.rules: list[object] = []
        self.order: list[int] = []
        self._places: dict[object, int] = {}
        self._kept: dict[int, tuple[Reason, int]] = {}

    def places(self, reasons: Iterable[Reason]) -> tuple[int, ...]:
        """The places of some reasons among all; new ones come behind those that they follow."""
        found: list[int] = []
        for reason in reasons:
            place = self._place(reason)
            if place == len(self.order):
                self.order.insert(self.order.index(found[-1]) + 1 if found else 0, place)
            found.append(place)
        return tuple(found)

    def _place(self, reason: Reason) -> int:
        kept = self._kept.get(id(reason))
        if kept is None:
            rule = (reason.rule.value, *[act.id for act in reason.acts])
            day = NEVER if isinstance(reason.day, OpenDay) else reason.day
            place = self._places.setdefault((*rule, day), len(self.all))
            if place == len(self.all):
                known = day is reason.day
                self.all.append(reason if known else _undated(reason))
                self.rules.append(rule)
            kept = self._kept[id(reason)] = reason, place
        return kept[1]

    def together(self, places: Iterable[int]) -> tuple[Reason, ...]:
        """The reasons at some places; a day in which alone they differ is none."""
        found: dict[object, Reason] = {}
        for place in places:
            reason = self.all[place]
            other = found.setdefault(self.rules[place], reason)
            if other is not reason and other.day != NEVER:
                found[self.rules[place]] = _undated(reason)
        return tuple(found.values())


def merged(ways: Sequence[tuple[Way, Sequence[StatusPeriod]]]) -> list[StatusPeriod]:
    """What can hold from each day on, on which that changes.

    Args:
        ways: Each way in which the dates can fall out, with what holds on it.
    """
    reasons, found = _Reasons(), dict[int, tuple[int, Outcome]]()
    comes: defaultdict[DayBound, defaultdict[_Label, int]] = defaultdict(lambda: defaultdict(int))
    for way, periods in ways:
        ends = [each.first for each in periods[1:]] + [NEVER]
        for (day, _, (outcome,), because), end in zip(periods, ends, strict=True):
            place, _ = found.setdefault(id(outcome), (len(found), outcome))
            label = (place, *reasons.places(because))
            for first, last in way.stretches(day, end):
                comes[first][label] += 1
                comes[last + 1][label] -= 1
    changes = list(_swept(comes, [each for _, each in found.values()], reasons))
    lasts = [day - 1 for day, _, _ in changes[1:]] + [NEVER]
    return [
        StatusPeriod(day, last, outcomes, because)
        for (day, outcomes, because), last in zip(changes, lasts, strict=True)
    ]


def _swept(
    comes: Mapping[DayBound, Mapping[_Label, int]],
    outcomes: Sequence[Outcome],
    reasons: _Reasons,
) -> Iterator[tuple[DayBound, tuple[Outcome, ...], tuple[Reason, ...]]]:
    """From day to day, what comes and what goes."""
    live: defaultdict[_Label, int] = defaultdict(int)
    held, said = [0] * len(outcomes), [0] * len(reasons.all)
    for day in sorted(comes)[: -1 if NEVER in comes else None]:
        changed = False
        for label, number in comes[day].items():
            before = live[label] > 0
            live[label] += number
            step = (live[label] > 0) - before
            if step:
                changed = True
                held[label[0]] += step
                for place in label[1:]:
                    said[place] += step
        if changed:
            possible = [outcome for outcome, number in zip(outcomes, held, strict=True) if number]
            because = reasons.together([place for place in reasons.order if said[place]])
            yield day, tuple(sorted(possible, key=_place)), because


def _undated(reason: Reason) -> Reason:
    return Reason(reason.rule, reason.acts, NEVER, (), reason.refs, reason.ground)


@lru_cache(maxsize=1024)
def _place(outcome: Outcome) -> tuple[int, str]:
    """By what several outcomes are sorted."""
    return _RANK[outcome.status], repr(outcome)
