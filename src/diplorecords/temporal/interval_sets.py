"""Sets of days as canonical unions of exact intervals, with the whole Boolean algebra."""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias, final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.intervals import DateInterval, DayBound

__all__ = ["DateIntervalSet"]

# The set holds every day that has an odd number of boundaries at or below it. Half-open, so
# that adjacent pieces fall together.
_Boundaries: TypeAlias = tuple[DayBound, ...]

_EVERY_DAY: Final[_Boundaries] = (-math.inf, math.inf)

# Truth tables for `_merged`: entry `2 * in_left + in_right` says whether the day stays.
_UNION: Final = (False, True, True, True)
_INTERSECTION: Final = (False, False, False, True)
_DIFFERENCE: Final = (False, False, True, False)
_SYMMETRIC_DIFFERENCE: Final = (False, True, True, False)


def _boundaries(intervals: Iterable[DateInterval]) -> _Boundaries:
    """The boundaries of the union of any intervals, overlapping or not, in any order."""
    merged: list[DayBound] = []
    for piece in sorted(map(_checked, intervals), key=_first):
        after = piece.last + 1
        if merged and piece.first <= merged[-1]:
            merged[-1] = max(merged[-1], after)
        else:
            merged += (piece.first, after)
    return tuple(merged)


@final
@attrs.frozen(weakref_slot=False, repr=False)
class DateIntervalSet:
    """Any set of days that a finite number of intervals can make up; it may be empty.

    Two sets with the same days are equal, however they were put together: overlapping and
    adjacent pieces fall together. `|`, `&`, `-`, `^` and `~` are union, intersection,
    difference, symmetric difference and complement, in linear time.

    >>> days = DateIntervalSet([DateInterval(1, 5), DateInterval(6, 9), DateInterval(20, 29)])
    >>> days
    DateIntervalSet([DateInterval(first=1, last=9), DateInterval(first=20, last=29)])
    >>> days.gaps
    DateIntervalSet([DateInterval(first=10, last=19)])
    >>> days | ~days == DateIntervalSet([DateInterval(-math.inf, math.inf)])
    True
    """

    boundaries: tuple[DayBound, ...] = attrs.field(
        default=(), alias="intervals", converter=_boundaries
    )
    """Where membership changes, ascending: the first day of each piece, and the day after its
    last. The constructor takes the intervals themselves, in any order."""

    def __repr__(self) -> str:
        """The set as an expression."""
        return f"DateIntervalSet({list(self)!r})"

    def __iter__(self) -> Iterator[DateInterval]:
        """The pieces in order: maximal intervals, which neither overlap nor touch."""
        pairs = iter(self.boundaries)
        return (DateInterval(first, after - 1) for first, after in zip(pairs, pairs, strict=True))

    def __len__(self) -> int:
        """How many pieces it has."""
        return len(self.boundaries) // 2

    def __contains__(self, day: int) -> bool:
        """Whether the day, given as an ordinal, lies in it."""
        return bisect_right(self.boundaries, day) % 2 == 1

    def __or__(self, other: "DateIntervalSet") -> "DateIntervalSet":
        """The days that lie in either."""
        return _combined(self.boundaries, other.boundaries, _UNION)

    def __and__(self, other: "DateIntervalSet") -> "DateIntervalSet":
        """The days that lie in both."""
        return _combined(self.boundaries, other.boundaries, _INTERSECTION)

    def __sub__(self, other: "DateIntervalSet") -> "DateIntervalSet":
        """The days that lie in this set only."""
        return _combined(self.boundaries, other.boundaries, _DIFFERENCE)

    def __xor__(self, other: "DateIntervalSet") -> "DateIntervalSet":
        """The days that lie in exactly one."""
        return _combined(self.boundaries, other.boundaries, _SYMMETRIC_DIFFERENCE)

    def __invert__(self) -> "DateIntervalSet":
        """All other days."""
        return _combined(_EVERY_DAY, self.boundaries, _DIFFERENCE)

    def covers(self, other: "int | DateInterval | DateIntervalSet") -> bool:
        """Whether the day, or every day of the interval or set, lies in this set.

        >>> DateIntervalSet([DateInterval(1, 9)]).covers(DateInterval(3, 10))
        False
        """
        if isinstance(other, int):
            return other in self
        if isinstance(other, DateInterval):
            place = bisect_right(self.boundaries, other.first)
            return place % 2 == 1 and other.last + 1 <= self.boundaries[place]
        return not other - self

    @property
    def hull(self) -> DateInterval | None:
        """The least interval that covers it, or None when it is empty.

        >>> DateIntervalSet([DateInterval(1, 2), DateInterval(8, 9)]).hull
        DateInterval(first=1, last=9)
        """
        if not self.boundaries:
            return None
        return DateInterval(self.boundaries[0], self.boundaries[-1] - 1)

    @property
    def gaps(self) -> "DateIntervalSet":
        """The days between its first and its last that do not lie in it.

        >>> len(DateIntervalSet([DateInterval(1, 2)]).gaps)
        0
        """
        return _made(self.boundaries[1:-1])

    @property
    def total_days(self) -> DayBound:
        """How many days it has; `math.inf` where it has no bound.

        >>> DateIntervalSet([DateInterval(1, 2), DateInterval(8, 9)]).total_days
        4
        """
        if self.boundaries and (self.boundaries[0] == -math.inf or self.boundaries[-1] == math.inf):
            return math.inf
        return sum(self.boundaries[1::2]) - sum(self.boundaries[::2])


def _checked(piece: object) -> DateInterval:
    """The piece, if it is an interval."""
    if isinstance(piece, DateInterval):
        return piece
    message = f"expected DateInterval, got {shown(piece)}"
    raise ValidationError("DateIntervalSet", [Problem("/intervals", "type", message)])


def _first(piece: DateInterval) -> DayBound:
    return piece.first


def _made(boundaries: _Boundaries) -> DateIntervalSet:
    """The set with these boundaries, which are known to be canonical."""
    made = DateIntervalSet()
    object.__setattr__(made, "boundaries", boundaries)
    return made


def _combined(
    left: _Boundaries, right: _Boundaries, stays: tuple[bool, bool, bool, bool]
) -> DateIntervalSet:
    """Walk both sets once, and keep the boundaries at which the combination changes."""
    merged: list[DayBound] = []
    at_left = at_right = 0
    inside = False
    ends_left, ends_right = len(left), len(right)
    while at_left < ends_left and at_right < ends_right:
        here, there = left[at_left], right[at_right]
        at_left += here <= there
        at_right += there <= here
        if stays[(at_left & 1) * 2 + (at_right & 1)] is not inside:
            inside = not inside
            merged.append(min(here, there))
    # One set has no boundary left, so it holds no further day: the other decides alone.
    if stays[2]:
        merged += left[at_left:]
    if stays[1]:
        merged += right[at_right:]
    return _made(tuple(merged))
