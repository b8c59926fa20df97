"""The one primitive: which Allen relations two unions of shapes allow, exactly.

A set of relations is an int of 13 bits here, bit 0 for *before* up to bit 12 for *after*, in the
order of `AllenRelation`. That order is a palindrome: bit 12 - i is the converse of bit i.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from diplorecords.temporal.dayset import Days, common, greatest_to, least_from, moved
from diplorecords.temporal.intervals import DayBound
from diplorecords.temporal.shapes import Box, Shape, Slide

__all__ = ["ALL_BITS", "Frame", "converse_bits", "framed", "possible_bits"]

ALL_BITS: Final = (1 << 13) - 1
"""All 13 relations."""

# Each relation as a chain of blocks of equal points, ascending: A is the begin and a the end of
# the left period, B and b those of the right one.
_CHAINS: Final = (
    ("A", "a", "B", "b"),
    ("A", "aB", "b"),
    ("A", "B", "a", "b"),
    ("AB", "a", "b"),
    ("B", "A", "a", "b"),
    ("B", "A", "ab"),
    ("AB", "ab"),
    ("A", "B", "ab"),
    ("A", "B", "b", "a"),
    ("AB", "b", "a"),
    ("B", "A", "b", "a"),
    ("B", "Ab", "a"),
    ("B", "b", "A", "a"),
)

# Where the begin and the end of the left period lie as seen from the right one, for each
# relation: 0 before its begin, 1 on it, 2 inside, 3 on its end, 4 after it.
_ZONES: Final = (
    (0, 0),
    (0, 1),
    (0, 2),
    (1, 2),
    (2, 2),
    (2, 3),
    (1, 3),
    (0, 3),
    (0, 4),
    (1, 4),
    (2, 4),
    (3, 4),
    (4, 4),
)


class Frame(NamedTuple):
    """Days that stand for infinite bounds, farther out than any two lengths reach.

    >>> Frame(-200, -100, 100, 200).late
    100
    """

    never_begun: int
    """No begin at all."""

    early: int
    """As early as you like."""

    late: int
    """As late as you like, as the day after the last."""

    never_ended: int
    """No end at all."""


def converse_bits(bits: int) -> int:
    """The relations as seen from the other side.

    >>> converse_bits(0b1) == 1 << 12
    True
    """
    return int(f"{bits:013b}"[::-1], 2)


def possible_bits(left: Sequence[Shape], right: Sequence[Shape]) -> int:
    """The relations that some period of the left and some period of the right stand in.

    >>> bin(possible_bits([Box((1, 1), (5, 5))], [Slide((5, 6), 1)]))
    '0b11'
    """
    if any(map(_unbounded, left)) or any(map(_unbounded, right)):
        left, right = _grounded(left, right)
    if len(left) == 1 == len(right):
        return _pair(left[0], right[0])
    return _union(left, right)


def framed(shape: Shape, frame: Frame) -> Shape:
    """The shape with days of the frame in place of its infinite bounds.

    >>> framed(Box((1, 9), (5, math.inf)), Frame(-200, -100, 100, 200))
    Box(begins=(1, 9), ends=(5, 100), begin_open=False, end_open=False)
    """
    never_begun, early, late, never_ended = frame
    begins = shape.begins
    if isinstance(shape, Slide):
        return Slide(_replaced(begins, early, late - 1), shape.length)
    return Box(
        (never_begun, never_begun)
        if begins[-1] == -math.inf
        else _replaced(begins, never_begun if shape.begin_open else early, late - 1),
        (never_ended, never_ended)
        if shape.ends[0] == math.inf
        else _replaced(shape.ends, early + 1, never_ended if shape.end_open else late),
    )


def _pair(left: Shape, right: Shape) -> int:
    """The relations between two shapes without infinite bounds."""
    if isinstance(left, Slide):
        if isinstance(right, Slide):
            return _slide_slide(left, right)
        return converse_bits(_box_slide(right, left))
    if isinstance(right, Slide):
        return _box_slide(left, right)
    if len(left.begins) == len(left.ends) == len(right.begins) == len(right.ends) == 2:
        return _plain_boxes(left, right)
    return _box_box(left, right)


def _plain_boxes(left: Box, right: Box) -> int:
    """Two boxes without gaps: begin in a..b and end in c..d, begin in p..q and end in r..s.

    Each line is the walk of `_box_box` along one chain, with the steps left out that hold
    anyway because a < c, b < d, p < r and q < s.
    """
    (a, b), (c, d) = left.begins, left.ends
    (p, q), (r, s) = right.begins, right.ends
    same_begin = a <= q and p <= b
    same_end = c <= s and r <= d
    return (
        (c < q)
        | (c <= q and p <= d) << 1
        | (a < q and p < d and a + 1 < d and c < s and p + 1 < s and a + 2 < s) << 2
        | (same_begin and c < s and a + 1 < s and p + 1 < s) << 3
        | (p < b and c < s and p + 2 < s) << 4
        | (p < b and same_end and p + 1 < s) << 5
        | (same_begin and same_end) << 6
        | (a < q and same_end and a + 1 < d) << 7
        | (a < q and r < d and a + 2 < d) << 8
        | (same_begin and r < d and a + 1 < d and p + 1 < d) << 9
        | (p < b and a < s and p + 1 < s and r < d and a + 1 < d and p + 2 < d) << 10
        | (r <= b and a <= s) << 11
        | (r < b) << 12
    )


def _box_box(left: Box, right: Box) -> int:
    """Any two boxes: walk each chain, and take the least value that each block allows."""
    sets = {"A": left.begins, "a": left.ends, "B": right.begins, "b": right.ends}
    bits = 0
    for place, chain in enumerate(_CHAINS):
        value: DayBound = -math.inf
        for block in chain:
            least = _least_in_all([sets[point] for point in block], value + 1)
            if least is None:
                break
            value = least
        else:
            bits |= 1 << place
    return bits


def _least_in_all(sets: Sequence[Days], floor: DayBound) -> DayBound | None:
    """The least value from the floor on that lies in every set, or None."""
    while True:
        value = floor
        for days in sets:
            least = least_from(days, value)
            if least is None:
                return None
            value = least
        if value == floor:
            return value
        floor = value


def _slide_slide(left: Slide, right: Slide) -> int:
    """Two units of fixed length: how far their begins lie apart decides."""
    x, y = left.begins, right.begins
    bits = (y[-1] - x[0] > left.length) | (x[-1] - y[0] > right.length) << 12
    for bit, least, most in _distances(left.length, right.length):
        if common(moved(x, least, most), y):
            bits |= bit
    return bits


@lru_cache(maxsize=1024)
def _distances(left: int, right: int) -> tuple[tuple[int, int, int], ...]:
    """For two lengths: each relation that they allow, with the distances of the begins.

    A distance is the right begin less the left one. *Before* and *after* have no outer bound,
    and are not listed.
    """
    more = left - right
    ranges = (
        (left, left),
        (max(1, more + 1), left - 1),
        (0, 0 if more < 0 else -1),
        (more + 1, -1),
        (more, min(more, -1)),
        (0, 0 if more == 0 else -1),
        (max(more, 1), more),
        (1, more - 1),
        (0, 0 if more > 0 else -1),
        (1 - right, min(-1, more - 1)),
        (-right, -right),
    )
    return tuple(
        (1 << place, least, most)
        for place, (least, most) in enumerate(ranges, start=1)
        if least <= most
    )


def _box_slide(left: Box, right: Slide) -> int:
    """A box and a unit of fixed length: each relation bounds where the unit can begin."""
    free, length = right.begins, right.length
    from_begin = _zones(left.begins, free, length)
    from_end = _zones(left.ends, free, length)
    bits = (left.ends[0] < free[-1]) | (left.begins[-1] > free[0] + length) << 12
    for place in range(1, 12):
        begin_zone, end_zone = _ZONES[place]
        if begin_zone == end_zone:
            bits |= _fits_inside(left, right) << place
        elif common(common(from_begin[begin_zone], from_end[end_zone]), free):
            bits |= 1 << place
    return bits


def _zones(points: Days, free: Days, length: int) -> tuple[Days, Days, Days, Days, Days]:
    """For each zone, the begins of the unit that leave some of the points in that zone."""
    return (
        _from_to(points[0] + 1, free[-1]),
        points,
        moved(points, 1 - length, -1),
        moved(points, -length, -length),
        _from_to(free[0], points[-1] - length - 1),
    )


def _from_to(first: DayBound, last: DayBound) -> Days:
    return (first, last) if first <= last else ()


def _fits_inside(left: Box, right: Slide) -> bool:
    """Whether the box allows a period strictly inside a place of the unit.

    A middle day of the unit gets the begin; the nearest end after it and the nearest begin of
    the unit before it are best. Those can only change at the edge of some stretch.
    """
    begins, ends, free = left.begins, left.ends, right.begins
    if right.length < 3:
        return False
    if len(begins) == len(ends) == 2:
        inner = _from_to(ends[0] - right.length + 1, begins[-1] - 1)
        return bool(common(inner, free))
    edges = {edge + step for edge in (*begins, *ends, *free) for step in (-1, 0, 1)}
    for begin in edges:
        if least_from(begins, begin) == begin:
            end, start = least_from(ends, begin + 1), greatest_to(free, begin - 1)
            if end is not None and start is not None and end - start < right.length:
                return True
    return False


def _union(left: Sequence[Shape], right: Sequence[Shape]) -> int:
    """All pairs of two unions: far apart they are *before* or *after*, the near are looked at."""
    least_ends = min(map(_least_end, left)), min(map(_least_end, right))
    last_begins = max(shape.begins[-1] for shape in left), max(shape.begins[-1] for shape in right)
    bits = (least_ends[0] < last_begins[1]) | (least_ends[1] < last_begins[0]) << 12
    limit = _pair(_hull(left), _hull(right))
    ordered = sorted(right, key=_begin)
    firsts = [shape.begins[0] for shape in ordered]
    lasts = list(accumulate(map(_end, ordered), max))
    for shape in left:
        if bits == limit:
            break
        near = bisect_left(lasts, shape.begins[0]), bisect_right(firsts, _end(shape))
        for other in ordered[slice(*near)]:
            bits |= _pair(shape, other)
    return bits


def _begin(shape: Shape) -> DayBound:
    """The least begin."""
    return shape.begins[0]


def _least_end(shape: Shape) -> DayBound:
    """The least end, which is the day after the last."""
    return shape.begins[0] + shape.length if isinstance(shape, Slide) else shape.ends[0]


def _end(shape: Shape) -> DayBound:
    """The greatest end, which is the day after the last."""
    return shape.begins[-1] + shape.length if isinstance(shape, Slide) else shape.ends[-1]


def _hull(shapes: Sequence[Shape]) -> Box:
    """One box around them all."""
    begins = min(map(_begin, shapes)), max(shape.begins[-1] for shape in shapes)
    return Box(begins, (min(map(_least_end, shapes)), max(map(_end, shapes))))


def _unbounded(shape: Shape) -> bool:
    """Whether the shape has an infinite bound."""
    return isinstance(shape.begins[0], float) or isinstance(_end(shape), float)


def _grounded(left: Sequence[Shape], right: Sequence[Shape]) -> tuple[list[Shape], list[Shape]]:
    """Both unions with days far outside in place of the infinite bounds.

    Farther out than the days that stand for "as early as you like" and "as late as you like"
    lie those for "no begin at all" and "no end at all", so that these are never mistaken for a
    day, and equal one another.
    """
    shapes = (*left, *right)
    finite = [
        bound
        for shape in shapes
        for days in (shape.begins, shape.ends if isinstance(shape, Box) else ())
        for bound in days
        if isinstance(bound, int)
    ] or [0]
    lengths = sum(shape.length for shape in shapes if isinstance(shape, Slide))
    far = 8 + 2 * lengths
    early, late = min(finite) - far, max(finite) + far
    frame = Frame(early - far, early, late, late + far)
    return [framed(shape, frame) for shape in left], [framed(shape, frame) for shape in right]


def _replaced(days: Days, least: int, most: int) -> Days:
    """The days with other outer bounds where these are infinite."""
    first = least if isinstance(days[0], float) else days[0]
    last = most if isinstance(days[-1], float) else days[-1]
    return (first, *days[1:-1], last)
