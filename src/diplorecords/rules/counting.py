"""How many are counted in which period: sums and least numbers over periods within others."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from diplorecords.temporal import DateInterval

__all__ = ["Counted", "least_around", "sums_within"]

_T = TypeVar("_T")


class Counted(NamedTuple):
    """A number for a period.

    >>> Counted(DateInterval(1, 31), 5).number
    5
    """

    days: DateInterval
    """The period."""

    number: int
    """The number."""


def sums_within(parts: Sequence[Counted], wholes: Sequence[DateInterval]) -> list[int]:
    """For each of some periods, the sum of the numbers whose periods lie within it.

    In time that grows as `n log n`: the periods are gone through in the order of their ends.

    >>> parts = [Counted(DateInterval(1, 2), 5), Counted(DateInterval(3, 4), 7)]
    >>> sums_within(parts, [DateInterval(1, 4), DateInterval(2, 9)])
    [12, 7]
    """
    waiting = sorted(parts, key=lambda part: -part.days.last)
    firsts = sorted({part.days.first for part in parts})
    tree = _Tree(len(firsts), int.__add__, 0)
    total, sums = 0, [0] * len(wholes)
    for place in sorted(range(len(wholes)), key=lambda index: wholes[index].last):
        while waiting and waiting[-1].days.last <= wholes[place].last:
            part = waiting.pop()
            tree.put(bisect_left(firsts, part.days.first), part.number)
            total += part.number
        sums[place] = total - tree.before(bisect_left(firsts, wholes[place].first))
    return sums


def least_around(wholes: Sequence[Counted], parts: Sequence[DateInterval]) -> list[int | None]:
    """For each of some periods, the place of the least number whose period it lies within.

    In time that grows as `n log n`; None where it lies within none of them.

    >>> wholes = [Counted(DateInterval(1, 9), 5), Counted(DateInterval(0, 12), 7)]
    >>> least_around(wholes, [DateInterval(2, 3), DateInterval(2, 10), DateInterval(2, 30)])
    [0, 1, None]
    """
    waiting = sorted(range(len(wholes)), key=lambda index: wholes[index].days.last)
    firsts = sorted({whole.days.first for whole in wholes})
    none: tuple[float, int] = (math.inf, -1)
    tree: _Tree[tuple[float, int]] = _Tree(len(firsts), min, none)
    found: list[int | None] = [None] * len(parts)
    for place in sorted(range(len(parts)), key=lambda index: -parts[index].last):
        while waiting and wholes[waiting[-1]].days.last >= parts[place].last:
            index = waiting.pop()
            whole = wholes[index]
            tree.put(bisect_left(firsts, whole.days.first), (whole.number, index))
        least = tree.before(bisect_right(firsts, parts[place].first))
        found[place] = None if least == none else least[1]
    return found


class _Tree(Generic[_T]):
    """Things at places, and what combines those before a place (Fenwick 1994)."""

    def __init__(self, size: int, combine: Callable[[_T, _T], _T], neutral: _T) -> None:
        self._cells = [neutral] * (size + 1)
        self._combine = combine
        self._neutral = neutral

    def put(self, place: int, thing: _T) -> None:
        """Combine a thing with those at a place."""
        at = place + 1
        while at < len(self._cells):
            self._cells[at] = self._combine(self._cells[at], thing)
            at += at & -at

    def before(self, place: int) -> _T:
        """What combines all things at the places before this one."""
        found = self._neutral
        while place > 0:
            found = self._combine(found, self._cells[place])
            place -= place & -place
        return found
