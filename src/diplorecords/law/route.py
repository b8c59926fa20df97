"""`Route`: a way into force, by the days on which what it waits for can first have been met."""

from typing import NamedTuple

from diplorecords.law.days import NEVER, certain_day, day_after, moved_days, moves_exactly
from diplorecords.law.ways import Way
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days, union
from diplorecords.temporal.meaning import ANY_DAY
from diplorecords.values import Delay

__all__ = ["Point", "Route", "at_least"]

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

    @property
    def days(self) -> Days | None:
        """The days on which the treaty can enter into force on this way."""
        if self.trigger is None:
            return None
        return at_least(moved_days(self.trigger, self.delay), self.floor)

    @property
    def whole(self) -> bool:
        """Whether the treaty can enter into force on each of these days."""
        return self.trigger is None or moves_exactly(self.trigger, self.delay)

    @property
    def settled(self) -> bool:
        """Whether it is certain when, or that never."""
        if self.trigger is None:
            return True
        floor = self.floor == ANY_DAY or self.floor[0] == self.floor[-1]
        return floor and not self.can_fail and certain_day(self.trigger) is not None

    def point(self, way: Way) -> Point:
        """Trigger and entry, in one way in which the dates fall out."""
        if self.trigger is None or (self.can_fail and way.pick(2)):
            return NEVER, NEVER
        met = way.day(self.trigger)
        entry = day_after(met, self.delay)
        return met, entry if self.floor == ANY_DAY else max(entry, way.day(self.floor))


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
        for first, last in zip(one[::2], one[1::2], strict=True)
        if last >= least
    )
