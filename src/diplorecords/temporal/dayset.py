"""Sets of days inside the relation kernel: flat tuples of stretches, and what is asked of them.

`(1, 9, 20, 20)` is days 1 to 9 and day 20. Public code has `DateIntervalSet` for this.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TypeAlias

from diplorecords.temporal.intervals import DayBound

__all__ = ["Days", "clipped", "common", "greatest_to", "least_from", "moved", "union"]

Days: TypeAlias = tuple[DayBound, ...]
"""First and last of each stretch of days, ascending. Infinite at the outside where unbounded."""


def union(stretches: Iterable[tuple[DayBound, DayBound]]) -> Days:
    """The days of all stretches, given in any order; neighbors fall together.

    >>> union([(20, 20), (1, 5), (6, 9)])
    (1, 9, 20, 20)
    """
    merged: list[DayBound] = []
    for first, last in sorted(stretches):
        if merged and first <= merged[-1] + 1:
            merged[-1] = max(merged[-1], last)
        else:
            merged += (first, last)
    return tuple(merged)


def common(left: Days, right: Days) -> Days:
    """The days that lie in both.

    Stretches of one side may overlap, as long as both their firsts and their lasts ascend.

    >>> common((1, 9, 20, 30), (5, 25))
    (5, 9, 20, 25)
    """
    found: list[DayBound] = []
    here = there = 0
    while here < len(left) and there < len(right):
        first = max(left[here], right[there])
        last = min(left[here + 1], right[there + 1])
        if first <= last:
            found += (first, last)
        if left[here + 1] < right[there + 1]:
            here += 2
        else:
            there += 2
    return tuple(found)


def clipped(days: Days, first: DayBound, last: DayBound) -> Days:
    """The days from the first to the last.

    >>> clipped((1, 9, 20, 30), 5, 12)
    (5, 9)
    """
    if first <= days[0] and days[-1] <= last:
        return days
    return common(days, (first, last))


def moved(days: Days, least: int, most: int) -> Days:
    """Every day moved by every number of days from the least to the most.

    The stretches can overlap; `common` takes them.

    >>> moved((1, 9, 20, 20), -1, 2)
    (0, 11, 19, 22)
    """
    if least > most:
        return ()
    if len(days) == 2:
        return (days[0] + least, days[1] + most)
    return tuple(day + (most if place % 2 else least) for place, day in enumerate(days))


def least_from(days: Days, floor: DayBound) -> DayBound | None:
    """The least day that is not below the floor, or None.

    >>> least_from((1, 9, 20, 30), 12)
    20
    """
    place = bisect_left(days, floor)
    if place % 2:
        return floor
    return days[place] if place < len(days) else None


def greatest_to(days: Days, ceiling: DayBound) -> DayBound | None:
    """The greatest day that is not above the ceiling, or None.

    >>> greatest_to((1, 9, 20, 30), 12)
    9
    """
    place = bisect_right(days, ceiling)
    if place % 2:
        return ceiling
    return days[place - 1] if place else None
