"""Sets of days as canonical unions of exact intervals, with the whole Boolean algebra."""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TypeAlias, final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.intervals import DateInterval, DayBound

__all__ = ["DateIntervalSet"]

# The set holds every day that has an odd number of boundaries at or below it. Half-open, so
# that adjacent pieces fall together.
_Boundaries: TypeAlias = tuple[DayBound, ...]


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
    difference, symmetric difference and complement, and as quick as sorting.

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
        return _either(self.boundaries, other.boundaries)

    def __and__(self, other: "DateIntervalSet") -> "DateIntervalSet":
        """The days that lie in both."""
        return _both(self.boundaries, other.boundaries)

    def __sub__(self, other: "DateIntervalSet") -> "DateIntervalSet":
        """The days that lie in this set only."""
        return _both(self.boundaries, _complement(other.boundaries))

    def __xor__(self, other: "DateIntervalSet") -> "DateIntervalSet":
        """The days that lie in exactly one."""
        return _made(tuple(sorted({*self.boundaries} ^ {*other.boundaries})))

    def __invert__(self) -> "DateIntervalSet":
        """All other days."""
        return _made(_complement(self.boundaries))

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


def _either(left: _Boundaries, right: _Boundaries) -> DateIntervalSet:
    """The union: a gap is where all pieces that have begun are over before the next begins.

    Sorting two ascending runs is one merge, in C, which no loop in Python comes near.
    """
    firsts = sorted(left[::2] + right[::2])
    afters = sorted(left[1::2] + right[1::2])
    steps = zip(afters, firsts[1:], strict=False)
    gaps = [bound for step in steps if step[0] < step[1] for bound in step]
    return _made((*firsts[:1], *gaps, *afters[-1:]))


def _both(left: _Boundaries, right: _Boundaries) -> DateIntervalSet:
    """The intersection: a piece is where one more begins before the pieces so far are over."""
    firsts = sorted(left[::2] + right[::2])
    afters = sorted(left[1::2] + right[1::2])
    steps = zip(firsts[1:], afters, strict=False)
    return _made(tuple([bound for step in steps if step[0] < step[1] for bound in step]))


def _complement(boundaries: _Boundaries) -> _Boundaries:
    """The boundaries of all other days."""
    begun = boundaries[1:] if boundaries[:1] == (-math.inf,) else (-math.inf, *boundaries)
    return begun[:-1] if begun[-1:] == (math.inf,) else (*begun, math.inf)
