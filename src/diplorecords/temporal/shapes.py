"""The two shapes of what a date can mean, and the sets of days that they are made of.

Inside, a period is the pair of its begin (first day) and its end (the day *after* its last), so
that adjacent periods share a point. Whatever notation says lowers to a union of a few shapes:

- `Box`: begin and end vary independently, as in `1964/2008`.
- `Slide`: a unit of fixed length, which begins on some day, as in "one day of 1985".
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final, NamedTuple, TypeAlias

from diplorecords.temporal.dayrange import DayRange
from diplorecords.temporal.intervals import DayBound
from diplorecords.temporal.timespan import TimeSpan

__all__ = [
    "UNDEFINED",
    "Box",
    "Days",
    "Lowered",
    "Shape",
    "Slide",
    "box",
    "common",
    "days_of_pairs",
    "least_after",
    "greatest_before",
    "moved",
    "span_of",
]

Days: TypeAlias = tuple[DayBound, ...]
"""A set of days: first and last of each stretch, ascending, flat. Infinite where unbounded."""


class Box(NamedTuple):
    """Periods with any begin and any end of two sets, as long as the begin comes first.

    An infinite bound is the lack of a bound. Only where both bounds of a set are the same, or
    where the flag says so, can the point itself lie beyond every day.

    >>> box((1, 9), (5, 20))
    Box(begins=(1, 9), ends=(5, 20), begin_open=False, end_open=False)
    """

    begins: Days
    """First days; each has an end after it."""

    ends: Days
    """The days after the last; each has a begin before it."""

    begin_open: bool = False
    """Whether it may also have no begin."""

    end_open: bool = False
    """Whether it may also have no end."""


class Slide(NamedTuple):
    """Periods of one length that begin on any day of a set.

    >>> Slide((1, 365), 1).length
    1
    """

    begins: Days
    """First days."""

    length: int
    """How many days each period has."""


Shape: TypeAlias = Box | Slide


class Lowered(NamedTuple):
    """All that an operand can mean, as a union of shapes.

    >>> Lowered((Slide((1, 1), 31),)).exact
    True
    """

    shapes: tuple[Shape, ...] | None
    """The shapes; None where the notation does not define any days."""

    exact: bool = True
    """Whether the shapes hold nothing but what the notation allows."""

    qualified: bool = False
    """Whether the notation marks any part as uncertain or approximate."""


UNDEFINED: Final = Lowered(None)
"""What a season means without a convention."""


def box(
    begins: Days, ends: Days, *, begin_open: bool = False, end_open: bool = False
) -> Box | None:
    """A box without the begins that come after every end, and the ends before every begin.

    None when nothing is left.

    >>> box((1, 30), (5, 20)), box((7, 7), (5, 6))
    (Box(begins=(1, 19), ends=(5, 20), begin_open=False, end_open=False), None)
    """
    if len(begins) == 2 == len(ends):
        (first, last), (early, late) = begins, ends
    first, last = begins[0], begins[-1]
    early, late = ends[0], ends[-1]
