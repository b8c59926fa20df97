"""Which periods come near a stretch of days, found by bisection."""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import final

from diplorecords.temporal import DateInterval

__all__ = ["PeriodIndex"]


@final
class PeriodIndex:
    """Numbered periods, grouped by their length so that bisection finds those that come near.

    In a group no period is longer than twice another, so all that can touch a stretch of days
    begin in a stretch that is not much longer. Periods without a first or a last day have
    groups of their own.

    >>> index = PeriodIndex([(0, DateInterval(1, 10)), (1, DateInterval(20, math.inf))])
    >>> sorted(index.touching(DateInterval(10, 15)))
    [0]
    """

    __slots__ = ("_always", "_bounded", "_from_a_day", "_until_a_day")

    def __init__(self, periods: Iterable[tuple[int, DateInterval]]) -> None:
        """Sort the periods into groups."""
        bounded: defaultdict[int, list[tuple[float, float, int]]] = defaultdict(list)
        from_a_day: list[tuple[float, int]] = []
        until_a_day: list[tuple[float, int]] = []
        self._always: list[int] = []
        for number, period in periods:
            first, last = period.first, period.last
            if first != -math.inf and last != math.inf:
                bounded[int(last - first).bit_length()].append((first, last, number))
            elif first != -math.inf:
                from_a_day.append((first, number))
            elif last != math.inf:
                until_a_day.append((last, number))
            else:
                self._always.append(number)
        self._bounded = {group: sorted(members) for group, members in bounded.items()}
        self._from_a_day = sorted(from_a_day)
        self._until_a_day = sorted(until_a_day)

    def touching(self, days: DateInterval) -> Iterator[int]:
        """The numbers of the periods that share a day with the given ones, in no order."""
        yield from self._always
        for group, members in self._bounded.items():
            longest = 1 << group
            # An infinite first day minus a length that no float can hold would overflow.
            start = 0 if days.first == -math.inf else bisect_left(members, (days.first - longest,))
            for first, last, number in members[start : _end(members, days.last)]:
                if first <= days.last and last >= days.first:
                    yield number
        for _, number in self._from_a_day[: _end(self._from_a_day, days.last)]:
            yield number
        for _, number in self._until_a_day[bisect_left(self._until_a_day, (days.first,)) :]:
            yield number


def _end(members: list[tuple[float, int]] | list[tuple[float, float, int]], last: float) -> int:
    """The place after the last member that begins by that day."""
    return bisect_right(members, last, key=_first)


def _first(member: tuple[float, ...]) -> float:
    return member[0]
