"""`SourceBook`: what is known of sources and, by them, of claims: since when, and how near."""

import math
from collections import deque
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TypeAlias, final

from diplorecords.dossier.claimed import cited_sources
from diplorecords.records import AnyRecord, Claim, Source
from diplorecords.temporal import DayBound
from diplorecords.values.ref import Ref

__all__ = ["ALWAYS", "END_OF_DAY", "Instant", "Since", "SourceBook", "instant_of"]

Instant: TypeAlias = tuple[DayBound, float]
"""A day as an ordinal, and the seconds of it that have passed, in Coordinated Universal Time."""

Since: TypeAlias = tuple[Instant, Instant]
"""Between which instants something became known: by the first at the earliest."""

END_OF_DAY = 86_400.0
"""The seconds of a day that is over."""

ALWAYS: Since = ((-math.inf, 0.0), (-math.inf, 0.0))
"""What nothing dates is known always."""


def instant_of(moment: datetime) -> Instant:
    """The instant of a datetime in Coordinated Universal Time.

    >>> instant_of(datetime(1, 1, 1, 12))
    (1, 43200.0)
    """
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6
    return moment.toordinal(), seconds


@final
class SourceBook:
    """What the records of a dossier say of its sources; answers are kept, each found once.

    >>> SourceBook({}).published(Ref("source", "x")) is None
    True
    """

    def __init__(self, by_key: Mapping[tuple[str, str], AnyRecord]) -> None:
        """Keep where the sources are found."""
        self._by_key = by_key
        self._published: dict[Ref, tuple[DayBound, DayBound] | None] = {}
        self._steps: dict[Ref, int] = {}
        self._origins: dict[Ref, frozenset[Ref]] = {}
        self._since: dict[Ref, Since] = {}

    def source(self, ref: Ref) -> Source | None:
        """The source with this reference, if it is there."""
        found = self._by_key.get((ref.type, ref.id))
        return found if isinstance(found, Source) else None

    def parents(self, ref: Ref) -> tuple[tuple[Ref, int], ...]:
        """What a source was made from, each with what that costs: a step, or nothing.

        A translation that has authority costs nothing.
        """
        source = self.source(ref)
        if source is None:
            return ()
        made_from = [(origin, 1) for origin in source.derived_from]
        if source.translation_of is not None:
            made_from.append((source.translation_of, 0 if source.authoritative else 1))
        return tuple(made_from)

    def published(self, ref: Ref) -> tuple[DayBound, DayBound] | None:
        """Between which days a source came out, or else the one that it translates, and so on.

        The answer is kept for all on the way, so that each translation is looked at once.
        """
        at: Ref | None = ref
        way: dict[Ref, None] = {}
        days: tuple[DayBound, DayBound] | None = None
        while at is not None and at not in way:
            if at in self._published:
                days = self._published[at]
                break
            way[at] = None
            source = self.source(at)
            days = None if source is None else _days_of(source)
            at = None if source is None or days is not None else source.translation_of
        self._published.update(dict.fromkeys(way, days))
        return days

    def steps(self, ref: Ref) -> int:
        """How many steps of translation or derivation lead to the nearest original.

        Sources that are made from one another in a circle have none: they count as far from it
        as the circle is long.
        """
        if ref not in self._steps:
            self._steps[ref] = self._nearest_original(ref)
        return self._steps[ref]

    def origins(self, ref: Ref) -> frozenset[Ref]:
        """The originals from which a source was made in the end; of a circle, all of it."""
        if ref not in self._origins:
            seen: dict[Ref, None] = {ref: None}
            waiting = [ref]
            while waiting:
                for parent, _ in self.parents(waiting.pop()):
                    if parent not in seen:
                        seen[parent] = None
                        waiting.append(parent)
            roots = frozenset(each for each in seen if not self.parents(each))
            self._origins[ref] = roots or frozenset(seen)
        return self._origins[ref]

    def since(self, claim: Claim) -> Since:
        """Since when a claim is known: at the earliest, and at the latest.

        From the instant at which the statement became public; else from the day on which the
        source came out in which it stands, or, where it names no place of its own, the first of
        its sources; a derived claim, from when the last of its premises was known. What none of
        these dates is known always.
        """
        if claim.ref not in self._since:
            self._find_since(claim)
        return self._since[claim.ref]

    def _find_since(self, claim: Claim) -> None:
        """Go through premises without recursion; a circle of them dates nothing."""
        waiting, begun = [claim], set[Ref]()
        while waiting:
            at = waiting[-1]
            stated = self._stated(at)
            premises = () if stated is not None else self._premises(at)
            missing = [each for each in premises if each.ref not in self._since]
            if missing and at.ref not in begun:
                begun.add(at.ref)
                waiting += [each for each in missing if each.ref not in begun]
                continue
            waiting.pop()
            dated = [self._since[each.ref] for each in premises if each.ref in self._since]
            self._since[at.ref] = stated or _latest(dated)

    def _premises(self, claim: Claim) -> tuple[Claim, ...]:
        found = (self._by_key.get((ref.type, ref.id)) for ref in claim.premises)
        return tuple(each for each in found if isinstance(each, Claim))

    def _stated(self, claim: Claim) -> Since | None:
        """What the claim itself, or the place where it stands, says."""
        if claim.recorded_at is not None:
            instant = instant_of(claim.recorded_at)
            return instant, instant
        places = cited_sources(claim) if claim.locator is None else (claim.locator.source,)
        days = [found for place in places if (found := self.published(place)) is not None]
        if not days:
            return None
        return (min(day for day, _ in days), 0.0), (min(day for _, day in days), END_OF_DAY)

    def _nearest_original(self, ref: Ref) -> int:
        """Breadth first, steps that cost nothing before the others."""
        cost = {ref: 0}
        waiting = deque([ref])
        while waiting:
            at = waiting.popleft()
            parents = self.parents(at)
            if not parents:
                return cost[at]
            for parent, step in parents:
                if cost[at] + step < cost.get(parent, math.inf):
                    cost[parent] = cost[at] + step
                    (waiting.append if step else waiting.appendleft)(parent)
        return len(cost)


def _days_of(source: Source) -> tuple[DayBound, DayBound] | None:
    """Between which days it says that it came out; a season may mean none."""
    if source.published is None:
        return None
    first, last = source.published.earliest_day, source.published.latest_day
    return None if not isinstance(first, int) or last is None else (first, last)


def _latest(since: Iterable[Since]) -> Since:
    """When the last of several was known."""
    all_of_them = tuple(since) or (ALWAYS,)
    return max(first for first, _ in all_of_them), max(last for _, last in all_of_them)
