"""The two shapes of what a date can mean, of which every operand is a union.

Inside, a period is the pair of its begin (its first day) and its end (the day *after* its last),
so that adjacent periods share a point.

- `Box`: begin and end vary independently, as in `1964/2008`.
- `Slide`: a unit of fixed length that begins on some day of a set, as in "one day of 1985".
"""

import math
from typing import Final, NamedTuple, TypeAlias

from diplorecords.temporal.dayrange import DayRange
from diplorecords.temporal.dayset import Days, clipped, greatest_to, least_from, moved
from diplorecords.temporal.intervals import DayBound
from diplorecords.temporal.timespan import TimeSpan

__all__ = [
    "UNDEFINED",
    "Box",
    "Lowered",
    "Shape",
    "Slide",
    "box",
    "box_of",
    "ends_of",
    "lengths",
    "time_span",
]


class Box(NamedTuple):
    """Periods with any begin and any end of two sets, as long as the begin comes first.

    An infinite bound is the lack of a bound, not a point. Only where both bounds of a set are
    the same, or where the flag says so, can the point itself lie beyond every day.

    >>> box((1, 9), (5, 20))
    Box(begins=(1, 9), ends=(5, 20), begin_open=False, end_open=False)
    """

    begins: Days
    """First days; each comes before some end."""

    ends: Days
    """The days after the last; each comes after some begin."""

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

    shapes: tuple[Shape, ...]
    """The shapes; empty where the notation does not define any days."""

    exact: bool = True
    """Whether the shapes hold nothing but what the notation allows."""

    qualified: bool = False
    """Whether the notation marks any part as uncertain or approximate."""


UNDEFINED: Final = Lowered(())
"""What a season means without a convention."""


def box(
    begins: Days, ends: Days, *, begin_open: bool = False, end_open: bool = False
) -> Box | None:
    """A box without begins after every end, and ends before every begin; None when all go.

    >>> box((1, 30), (5, 20))
    Box(begins=(1, 19), ends=(5, 20), begin_open=False, end_open=False)
    >>> box((7, 7), (5, 6)) is None
    True
    """
    if begins[0] >= ends[-1]:
        return None
    begins = clipped(begins, begins[0], ends[-1] - 1)
    ends = clipped(ends, begins[0] + 1, ends[-1])
    return Box(begins, ends, begin_open, end_open)


def box_of(span: TimeSpan) -> Box:
    """The box of a period with four points, whose ranges are already tight.

    >>> box_of(TimeSpan(DayRange.on(1), DayRange(1, 31)))
    Box(begins=(1, 1), ends=(2, 32), begin_open=False, end_open=False)
    """
    begin, end = span.begin, span.end
    return Box(
        (begin.earliest, begin.latest),
        (end.earliest + 1, end.latest + 1),
        begin.or_open,
        end.or_open,
    )


def ends_of(shape: Shape) -> Days:
    """The days after the last, as a set.

    >>> ends_of(Slide((1, 365), 1))
    (2, 366)
    """
    if isinstance(shape, Box):
        return shape.ends
    return moved(shape.begins, shape.length, shape.length)


def lengths(shape: Shape) -> tuple[DayBound, DayBound]:
    """The least and the greatest number of days that a period of the shape has.

    >>> lengths(Box((1, 1, 9, 9), (3, 20)))
    (1, 19)
    """
    if isinstance(shape, Slide):
        return shape.length, shape.length
    begins, ends = shape.begins, shape.ends
    if begins[-1] == -math.inf or ends[0] == math.inf:
        return math.inf, math.inf
    # The shortest begins where a stretch of begins does, or ends where a stretch of ends does.
    shortest = [
        after - day
        for day in begins[::2]
        if isinstance(day, int) and (after := least_from(ends, day + 1)) is not None
    ] + [
        after - day
        for after in ends[::2]
        if isinstance(after, int) and (day := greatest_to(begins, after - 1)) is not None
    ]
    bounded = isinstance(begins[0], int) and isinstance(ends[-1], int)
    longest = ends[-1] - begins[0] if bounded else math.inf
    return min(shortest, default=1), longest


def time_span(lowered: Lowered) -> TimeSpan:
    """The least four points that allow all that the shapes allow.

    >>> time_span(Lowered((Slide((1, 30), 2),))).core is None
    True
    """
    if not lowered.shapes:
        return TimeSpan(DayRange.unknown(), DayRange.unknown())
    begins, ends = zip(*map(_ranges, lowered.shapes), strict=True)
    begin, end = begins[0], ends[0]
    for more in begins[1:]:
        begin = begin.hull(more)
    for more in ends[1:]:
        end = end.hull(more)
    return TimeSpan(begin, end)


def _ranges(shape: Shape) -> tuple[DayRange, DayRange]:
    """Where the first and the last day of one shape lie."""
    first, last = shape.begins[0], shape.begins[-1]
    if isinstance(shape, Slide):
        rest = shape.length - 1
        return DayRange(first, last), DayRange(first + rest, last + rest)
    return (
        DayRange(first, last, or_open=shape.begin_open),
        DayRange(shape.ends[0] - 1, shape.ends[-1] - 1, or_open=shape.end_open),
    )
