"""The relations of whole columns of shapes, with NumPy: the formulas of the kernel, side by side.

Like the kernel, it counts a period from its first day to the day *after* its last. No bound is
infinite here: days far outside stand for the missing ones.
"""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "BitColumn",
    "Block",
    "CodeColumn",
    "Columns",
    "DayColumn",
    "FlagColumn",
    "Truths",
    "bits_of",
    "codes_of_bits",
    "codes_of_order",
]

T = TypeVar("T", bound=np.generic)

DayColumn: TypeAlias = NDArray[np.int64]
"""One ordinal for each row."""

FlagColumn: TypeAlias = NDArray[np.uint8]
"""A few yes-or-no facts for each row, one bit each."""

BitColumn: TypeAlias = NDArray[np.uint16]
"""A set of relations for each row, as `RelationSet.bits`."""

CodeColumn: TypeAlias = NDArray[np.int8]
"""An answer for each row: 0 impossible, 1 possible, 2 certain."""

Truths: TypeAlias = NDArray[np.bool_]
"""Yes or no for each row."""

Stretch: TypeAlias = tuple[DayColumn, DayColumn]
"""From one day to another in each row; empty where the first comes after the last."""

BLOCK: Final = 1 << 15
"""How many rows are looked at together, so that all that is needed stays in the cache."""

# Where the begin and the end of a box lie as seen from a unit, for the relations from *meets* to
# *met by*: 0 before its begin, 1 on it, 2 inside, 3 on its end, 4 after it.
_ZONES: Final = (
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
)


class Columns(NamedTuple):
    """Periods with both ends included, a row for each.

    >>> Columns(*(np.array([day]) for day in (1, 1, 5, 5)), None).block(0).d
    array([6])
    """

    begin_earliest: DayColumn
    begin_latest: DayColumn
    end_earliest: DayColumn
    end_latest: DayColumn

    moving: Truths | None
    """Whether begin and end move together, as those of a unit do; None where no row's do."""

    def part(self, column: NDArray[T], start: int) -> NDArray[T]:
        """The block of a column from a row on; a single row stands for all."""
        return column if len(self.begin_latest) == 1 else column[start : start + BLOCK]

    def block(self, start: int) -> "Block":
        """The rows of the block from a row on."""
        a, b, last, latest = (self.part(column, start) for column in self[:4])
        return Block(a, b, last + 1, latest + 1)


class Block(NamedTuple):
    """A begin in `a` to `b` and the day after the last in `c` to `d`, for each row.

    >>> Block(*(np.array([1, 2]) for _ in range(4))).at(np.array([1])).a
    array([2])
    """

    a: DayColumn
    b: DayColumn
    c: DayColumn
    d: DayColumn

    def at(self, rows: NDArray[np.intp]) -> "Block":
        """Some of the rows; a single one stands for all."""
        return self if len(self.a) == 1 else Block(*(column[rows] for column in self))


def bits_of(left: Columns, right: Columns) -> BitColumn:
    """The possible relations of each row of the left to the same row of the right.

    >>> day, next_day = (Columns(*[np.array([n])] * 4, None) for n in (1, 2))
    >>> bits_of(day, next_day)
    array([2], dtype=uint16)
    """
    bits = np.empty(_rows(left, right), np.uint16)
    for start in range(0, len(bits), BLOCK):
        part = bits[start : start + BLOCK]
        kinds = _kinds(left, right, start, len(part))
        one, other = left.block(start), right.block(start)
        if kinds is None:
            part[:] = _box_box(one, other)
            continue
        for kind, pairs in enumerate(_PAIRS):
            chosen = np.flatnonzero(kinds == kind)
            if len(chosen):
                part[chosen] = pairs(one.at(chosen), other.at(chosen))
    return bits


def codes_of_order(left: Columns, right: Columns, gap: int) -> CodeColumn:
    """Whether the left is over before the right begins, with some days at least between them.

    Both bounds are reached whatever the shapes are, so two comparisons decide.

    >>> day, next_day = (Columns(*[np.array([n])] * 4, None) for n in (1, 2))
    >>> codes_of_order(day, next_day, 0), codes_of_order(day, next_day, 1)
    (array([2], dtype=int8), array([0], dtype=int8))
    """
    codes = np.empty(_rows(left, right), np.int8)
    for start in range(0, len(codes), BLOCK):
        begin, latest_begin = right.begin_earliest, right.begin_latest
        begin, latest_begin = right.part(begin, start), right.part(latest_begin, start)
        if gap:
            begin, latest_begin = begin - gap, latest_begin - gap
        can_hold = left.part(left.end_earliest, start) < latest_begin
        must_hold = left.part(left.end_latest, start) < begin
        np.add(can_hold.view(np.int8), must_hold.view(np.int8), out=codes[start : start + BLOCK])
    return codes


def codes_of_bits(bits: BitColumn, asked: int) -> CodeColumn:
    """The answer in each row to whether one of the asked relations holds.

    >>> codes_of_bits(np.array([1, 2, 3], np.uint16), 0b1)
    array([2, 0, 1], dtype=int8)
    """
    can_hold, must_hold = (bits & asked) != 0, (bits & ~np.uint16(asked)) == 0
    codes: CodeColumn = can_hold.view(np.int8) + must_hold.view(np.int8)
    return codes


def _rows(left: Columns, right: Columns) -> int:
    """How many pairs there are; no row on either side makes no pair."""
    ours, others = len(left.begin_latest), len(right.begin_latest)
    return ours if others == 1 else others


def _kinds(left: Columns, right: Columns, start: int, rows: int) -> FlagColumn | None:
    """Which formula each pair needs, as its place in the list of pairs; None for boxes only."""
    kinds = np.zeros(rows, np.uint8)
    for weight, columns in enumerate((left, right), start=1):
        if columns.moving is not None:
            kinds += weight * columns.part(columns.moving, start).astype(np.uint8)
    return kinds if kinds.any() else None


def _box_box(left: Block, right: Block) -> BitColumn:
    """Two boxes: the same thirteen lines as in the kernel."""
    a, b, c, d = left
    p, q, r, s = right
    same_begin, same_end = (a <= q) & (p <= b), (c <= s) & (r <= d)
    left_goes_on, right_goes_on = a + 1 < d, p + 1 < s
    ends_first, ends_last = c < s, r < d
    begins_first, begins_last = a < q, p < b
    return _packed(
        (
            c < q,
            (c <= q) & (p <= d),
            begins_first & (p < d) & left_goes_on & ends_first & right_goes_on & (a + 2 < s),
            same_begin & ends_first & (a + 1 < s) & right_goes_on,
            begins_last & ends_first & (p + 2 < s),
            begins_last & same_end & right_goes_on,
            same_begin & same_end,
            begins_first & same_end & left_goes_on,
            begins_first & ends_last & (a + 2 < d),
            same_begin & ends_last & left_goes_on & (p + 1 < d),
            begins_last & (a < s) & right_goes_on & ends_last & left_goes_on & (p + 2 < d),
            (r <= b) & (a <= s),
            r < b,
        )
    )


def _box_slide(left: Block, right: Block) -> BitColumn:
    """A box and a unit of some length: each relation bounds where the unit can begin."""
    return _packed(_box_to_slide(left, right))


def _slide_box(left: Block, right: Block) -> BitColumn:
    """The converse: the order of the relations is a palindrome."""
    return _packed(reversed(list(_box_to_slide(right, left))))


def _box_to_slide(box: Block, unit: Block) -> Iterable[Truths]:
    """For each relation, whether the unit has a place where the box can stand in it."""
    first, last, length = unit.a, unit.b, unit.c - unit.a
    # Begins of the unit that leave some begin, or some end, of the box in each of five zones.
    zones = [
        (
            (earliest + 1, last),
            (earliest, latest),
            (earliest - length + 1, np.where(length > 1, latest - 1, earliest - length)),
            (earliest - length, latest - length),
            (first, latest - length - 1),
        )
        for earliest, latest in ((box.a, box.b), (box.c, box.d))
    ]
    yield box.c < last
    for begin_zone, end_zone in _ZONES:
        if begin_zone == end_zone:
            inner = (box.c - length + 1, box.b - 1)
            yield _meet(inner, (first, last)) & (length > 2)
        else:
            yield _meet(zones[0][begin_zone], zones[1][end_zone], (first, last))
    yield box.b > first + length


def _meet(*stretches: Stretch) -> Truths:
    """Whether some day lies in all the stretches."""
    firsts, lasts = zip(*stretches, strict=True)
    low, high = firsts[0], lasts[0]
    for first in firsts[1:]:
        low = np.maximum(low, first)
    for last in lasts[1:]:
        high = np.minimum(high, last)
    some: Truths = low <= high
    return some


def _slide_slide(left: Block, right: Block) -> BitColumn:
    """Two units: how far the begin of the right one lies from that of the left one decides."""
    length, other = left.c - left.a, right.c - right.a
    more = length - other
    near, far = right.a - left.b, right.b - left.a
    zero = np.zeros_like(more)

    def apart(least: DayColumn, most: DayColumn) -> Truths:
        return _meet((least, most), (near, far))

    together = apart(zero, zero)
    end_together = apart(more, more)
    return _packed(
        (
            far > length,
            apart(length, length),
            apart(np.maximum(more, 0) + 1, length - 1),
            together & (more < 0),
            apart(more + 1, zero - 1),
            end_together & (more < 0),
            together & (more == 0),
            end_together & (more > 0),
            apart(zero + 1, more - 1),
            together & (more > 0),
            apart(1 - other, np.minimum(more, 0) - 1),
            apart(-other, -other),
            near < -other,
        )
    )


_PAIRS: Final[tuple[Callable[[Block, Block], BitColumn], ...]] = (
    _box_box,
    _slide_box,
    _box_slide,
    _slide_slide,
)


def _packed(answers: Iterable[Truths]) -> BitColumn:
    """One bit for each relation, in order."""
    shifted = [answer.astype(np.uint16) << np.uint16(place) for place, answer in enumerate(answers)]
    bits = shifted[0]
    for more in shifted[1:]:
        bits = bits | more
    return bits
