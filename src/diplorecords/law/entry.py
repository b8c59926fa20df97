"""What is known of a treaty's entry into force: ways into force, and the points they allow."""

from functools import cached_property
from typing import NamedTuple, final

from diplorecords.law.answers import Reason
from diplorecords.law.days import (
    NEVER,
    certain_day,
    day_after,
    last_before,
    moved_days,
    representatives,
)
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days, clipped, union
from diplorecords.temporal.meaning import ANY_DAY
from diplorecords.values import Delay

__all__ = ["Entry", "Point", "Route", "at_least"]

Point = tuple[DayBound, DayBound]
"""When what a treaty waits for was met, and when it entered into force."""


class Route(NamedTuple):
    """One way into force."""

    trigger: Days | None
    """The days on which what it waits for can first have been met; None for never."""

    can_fail: bool = False
    """Whether it is possible that this never was."""

    delay: Delay | None = None
    """How long after it the treaty enters into force."""

    floor: Days = ANY_DAY
    """The earliest day that the clause allows, where it names one."""

    stated: Days | None = None
    """The days of entry into force that a source states, whatever the clause gives."""

    exact: bool = True
    """Whether all these days are possible."""

    @property
    def days(self) -> Days | None:
        """The days on which the treaty can enter into force on this way."""
        if self.stated is not None:
            return self.stated
        if self.trigger is None:
            return None
        return at_least(moved_days(self.trigger, self.delay), self.floor)

    def points(self, cuts: set[DayBound]) -> list[Point]:
        """Trigger and entry, enough of them to show whatever the dates allow."""
        if self.stated is not None:
            entries = representatives(self.stated, cuts)
            return [(met, day) for day in entries for met in self._triggers_of(day, cuts)]
        triggers = [] if self.trigger is None else self._some(self.trigger, cuts)
        floors = [-NEVER] if self.floor == ANY_DAY else self._some(self.floor, cuts)
        pairs = [
            (day, max(day_after(day, self.delay), floor)) for day in triggers for floor in floors
        ]
        return [*pairs, (NEVER, NEVER)] if self.can_fail or not pairs else pairs

    def _some(self, days: Days, cuts: set[DayBound]) -> list[DayBound]:
        day = certain_day(days)
        if day is not None:
            return [day]
        return representatives(days, cuts | {last_before(cut, self.delay) for cut in cuts})

    def _triggers_of(self, entry: DayBound, cuts: set[DayBound]) -> list[DayBound]:
        """The days that the clause gives, as far as they fit; else a delay before the entry."""
        given = [] if self.trigger is None else self._some(self.trigger, cuts)
        fitting = [day for day in given if day <= entry]
        if self.can_fail or not given or len(fitting) < len(given):
            fitting.append(last_before(entry, self.delay))
        return fitting


@final
class Entry:
    """All that is known of a treaty's entry into force, with the reasons."""

    def __init__(
        self, routes: list[Route], reasons: tuple[Reason, ...], waiting: tuple[Reason, ...]
    ) -> None:
        """Keep the ways into force, of which the earliest counts."""
        self.routes = routes
        self.reasons = reasons
        self.waiting = waiting

    @cached_property
    def days(self) -> Days | None:
        """The days on which the treaty can have entered into force; None for none."""
        found = [(route.days, route.can_fail) for route in self.routes]
        latest = min(NEVER if days is None or can_fail else days[-1] for days, can_fail in found)
        pairs = [pair for days, _ in found if days is not None for pair in _pairs(days)]
        return clipped(union(pairs), -NEVER, latest) if pairs else None

    @property
    def can_fail(self) -> bool:
        """Whether it is possible that it never did."""
        return all(route.can_fail or route.days is None for route in self.routes)

    @cached_property
    def exact(self) -> bool:
        """Whether all these days are possible."""
        uncertain = [
            route for route in self.routes if route.days and certain_day(route.days) is None
        ]
        return all(route.exact for route in self.routes) and len(uncertain) < 2

    @cached_property
    def certain(self) -> Point | None:
        """Trigger and entry, where they are certain."""
        points = self.points(set())
        return points[0] if len(points) == 1 else None

    def points(self, cuts: set[DayBound]) -> list[Point]:
        """Trigger and entry, the earliest of all ways into force."""
        pairs: list[Point] = [(NEVER, NEVER)]
        for route in self.routes:
            options = route.points(cuts)
            pairs = list(
                dict.fromkeys(
                    min(pair, other, key=_entry_day) for pair in pairs for other in options
                )
            )
        return pairs


def _entry_day(point: Point) -> DayBound:
    return point[1]


def _pairs(days: Days) -> list[tuple[DayBound, DayBound]]:
    return list(zip(days[::2], days[1::2], strict=True))


def at_least(days: Days, floor: Days) -> Days:
    """The later of two independent days.

    >>> at_least((1, 9), (5, 20))
    (5, 20)
    """
    if floor == ANY_DAY:
        return days
    return union(
        (max(first, least), last)
        for one, least in ((days, floor[0]), (floor, days[0]))
        for first, last in _pairs(one)
        if last >= least
    )
