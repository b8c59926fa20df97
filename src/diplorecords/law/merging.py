"""What all ways come to together: from day to day, every outcome and every reason."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, final

from diplorecords.law.answers import Outcome, PartyStatus, Reason
from diplorecords.law.days import NEVER
from diplorecords.law.openday import OpenDay
from diplorecords.law.standing import Finding
from diplorecords.law.ways import Way
from diplorecords.temporal import DayBound

__all__ = ["merged"]

_RANK = {status: place for place, status in enumerate(PartyStatus)}


class _Label(NamedTuple):
    """What holds on some days in some ways: an outcome, and the places of its reasons."""

    outcome: Outcome
    reasons: tuple[int, ...]


@final
class _Reasons:
    """The reasons met so far, each once; a day on which the ways differ is none."""

    def __init__(self) -> None:
        self.all: list[Reason] = []
        self.rules: list[object] = []
        self._places: dict[object, int] = {}
        self._kept: dict[int, tuple[Reason, int]] = {}

    def places(self, reasons: Iterable[Reason]) -> tuple[int, ...]:
        """The places of some reasons among all."""
        return tuple([self._place(reason) for reason in reasons])

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
        """The reasons at some places, without a day where they differ in nothing else."""
        found: dict[object, Reason] = {}
        for place in places:
            reason = self.all[place]
            other = found.setdefault(self.rules[place], reason)
            if other is not reason and other.day != NEVER:
                found[self.rules[place]] = _undated(reason)
        return tuple(found.values())


def merged(ways: Sequence[tuple[Way, Sequence[Finding]]], *, exact: bool) -> list[Finding]:
    """What can hold from each day on, on which that changes.

    Args:
        ways: Each way in which the dates can fall out, with what holds on it.
        exact: Whether the dates allow all of these ways.
    """
    reasons = _Reasons()
    comes: dict[DayBound, Counter[_Label]] = {}
    for way, findings in ways:
        ends = [each.day for each in findings[1:]] + [NEVER]
        for (day, outcomes, because, _), end in zip(findings, ends, strict=True):
            label = _Label(outcomes[0], reasons.places(because))
            for first, last in way.stretches(day, end):
                comes.setdefault(first, Counter())[label] += 1
                comes.setdefault(last + 1, Counter())[label] -= 1
        exact = exact and way.exact
    return list(_swept(comes, reasons, exact=exact))


def _swept(
    comes: dict[DayBound, Counter[_Label]], reasons: _Reasons, *, exact: bool
) -> Iterable[Finding]:
    """From day to day, what comes and what goes."""
    live: Counter[_Label] = Counter()
    outcomes: Counter[Outcome] = Counter()
    places: Counter[int] = Counter()
    for day in sorted(comes):
        changed = False
        for label, number in comes[day].items():
            before = live[label] > 0
            live[label] += number
            after = live[label] > 0
            if before != after:
                changed = True
                outcomes[label.outcome] += after - before
                for place in label.reasons:
                    places[place] += after - before
        if changed and day != NEVER:
            held = [outcome for outcome, number in outcomes.items() if number]
            because = reasons.together(sorted(place for place in places if places[place]))
            yield Finding(day, tuple(sorted(held, key=_place)), because, exact)


def _undated(reason: Reason) -> Reason:
    return Reason(reason.rule, reason.acts, NEVER, (), reason.refs, reason.ground)


@lru_cache(maxsize=1024)
def _place(outcome: Outcome) -> tuple[int, str]:
    """By what several outcomes are sorted."""
    return _RANK[outcome.status], repr(outcome)
