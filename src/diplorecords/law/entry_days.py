"""When what a treaty waits for is first met: exact, whatever the dates of the consents leave open.

One actor's consent is either known (live from a day, up to a day), or free: some day of a set, and
live from then on. A day can be the first on which the thresholds are met if and only if the free
consents can be placed so: those that can lie on the day itself lie on it, which helps the day and
hurts no day before; the others lie as late before it as they can, or after it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from diplorecords.law.days import NEVER
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days, greatest_to, least_from, union

__all__ = ["FLEXIBLE", "Key", "Live", "Met", "first_met", "latest_met"]

Key = tuple[str, str]
"""An actor: the type and id of its reference."""

Met = Callable[[set[Key], DayBound], bool]
"""Whether the live consents of a day are what the treaty waits for."""

FLEXIBLE = 10
"""Up to how many consents that can lie before or after a day, and not on it, are all ways tried."""


class Live(NamedTuple):
    """A consent that is live from a day up to the day before another."""

    actor: Key
    first: DayBound
    end: DayBound = NEVER


def latest_met(
    met: Met, known: Sequence[Live], free: Mapping[Key, Days], moments: Sequence[DayBound] = ()
) -> DayBound:
    """The first day on which the thresholds are met if every free consent comes as late as it can.

    >>> latest_met(lambda live, day: len(live) > 1, [Live(("state", "a"), 7)], {})
    inf
    """
    lives = [*known, *(Live(actor, days[-1]) for actor, days in free.items())]
    changes: dict[DayBound, list[tuple[bool, Key]]] = {}
    for actor, first, end in lives:
        changes.setdefault(first, []).append((True, actor))
        changes.setdefault(end, []).append((False, actor))
    for moment in moments:
        changes.setdefault(moment, [])
    live: set[Key] = set()
    for day in sorted(changes):
        if day == NEVER:
            break
        for comes, actor in sorted(changes[day]):
            (live.add if comes else live.discard)(actor)
        if met(live, day):
            return day
    return NEVER


def first_met(
    met: Met,
    known: Sequence[Live],
    free: Mapping[Key, Days],
    moments: Sequence[DayBound] = (),
    *,
    alike: bool = True,
) -> Days:
    """Every day that can be the first on which the thresholds are met, up to the latest.

    >>> two = lambda live, day: len(live) > 1
    >>> first_met(two, [Live(("state", "a"), 7)], {("state", "b"): (5, 9)})
    (7, 9)

    Args:
        met: Whether the thresholds are met.
        known: Consents of known days.
        free: Consents of which only the possible days are known.
        moments: Days on which the group changes in which the thresholds are reached.
        alike: Whether only the number of consents matters. Where it is not, and very many can lie
            before or after a day and not on it, more days are given than there can be.
    """
    latest = latest_met(met, known, free, moments)
    return union(
        (first, last)
        for first, last in _cells(known, free, moments)
        if first <= latest and _can_be_first(first, met, known, free, moments, alike=alike)
    )


def _cells(
    known: Sequence[Live], free: Mapping[Key, Days], moments: Sequence[DayBound]
) -> Iterator[tuple[DayBound, DayBound]]:
    """Stretches of days that no consent tells apart."""
    cuts = {day for live in known for day in (live.first, live.end)} | set(moments)
    cuts |= {day for days in free.values() for day in days}
    whole = sorted(day for day in cuts if isinstance(day, int))
    singles = sorted({day + step for day in whole for step in (0, 1)}) or [0]
    yield (-NEVER, singles[0] - 1)
    for day, after in zip(singles, [*singles[1:], NEVER], strict=True):
        yield (day, day)
        if day + 1 < after:
            yield (day + 1, after - 1)


def _can_be_first(
    day: DayBound,
    met: Met,
    known: Sequence[Live],
    free: Mapping[Key, Days],
    moments: Sequence[DayBound],
    *,
    alike: bool,
) -> bool:
    on_it = {actor for actor, days in free.items() if least_from(days, day) == day}
    before: dict[Key, DayBound] = {}
    flexible: dict[Key, DayBound] = {}
    for actor, days in free.items():
        last = greatest_to(days, day - 1)
        if actor not in on_it and last is not None:
            (before if days[-1] < day else flexible)[actor] = last
    checked = {day - 1, *(live.end - 1 for live in known), *(moment - 1 for moment in moments)}
    earlier = [each for each in checked if each < day]
    now = {live.actor for live in known if live.first <= day < live.end} | on_it | set(before)
    if len(flexible) > FLEXIBLE and not alike:  # all of them on the day, and none before it
        too_early = any(met(_live_on(each, known, before), each) for each in earlier)
        return met(now | set(flexible), day) and not too_early
    for chosen in _choices(list(flexible)):
        if not met(now | set(chosen), day):
            continue
        placed = {**before, **{actor: flexible[actor] for actor in chosen}}
        if not any(met(_live_on(each, known, placed), each) for each in earlier):
            return True
    return False


def _live_on(day: DayBound, known: Sequence[Live], placed: Mapping[Key, DayBound]) -> set[Key]:
    live = {live.actor for live in known if live.first <= day < live.end}
    return live | {actor for actor, first in placed.items() if first <= day}


def _choices(actors: list[Key]) -> Iterator[tuple[Key, ...]]:
    """Which of the flexible consents come before the day: every way, or one of each number."""
    for number in range(len(actors) + 1):
        if len(actors) <= FLEXIBLE:
            yield from combinations(actors, number)
        else:
            yield tuple(actors[:number])
