"""Columns of times: the relations of millions of pairs at once, with NumPy.

NumPy is an extra (`pip install 'diplorecords[bulk]'`), and is loaded when columns are made.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Final, final

import attrs

from diplorecords.errors import MissingExtraError, Problem, ValidationError, shown
from diplorecords.temporal.allen import AllenRelation, RelationSet
from diplorecords.temporal.answers import Certainty
from diplorecords.temporal.bulk_flags import LAST_DAY, OPEN, UNBOUNDED, RowFlag
from diplorecords.temporal.kernel import ALL_BITS, Frame, framed
from diplorecords.temporal.kernel import possible_bits as bits_of_shapes
from diplorecords.temporal.operands import Operand, lowered_operand
from diplorecords.temporal.seasons import SeasonConvention
from diplorecords.temporal.shapes import Box, Lowered, Shape, Slide, ends_of
from diplorecords.temporal.timespan import Reading

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from diplorecords.temporal.bulk_kernel import (
        BitColumn,
        CodeColumn,
        Columns,
        DayColumn,
        FlagColumn,
        Truths,
    )

__all__ = ["ANSWERS", "DayColumns", "RowFlag", "certainties", "possible_bits"]

ANSWERS: Final = (Certainty.IMPOSSIBLE, Certainty.POSSIBLE, Certainty.CERTAIN)
"""The answer that each code of `certainties` stands for."""

_FRAME: Final = Frame(-OPEN, -UNBOUNDED, UNBOUNDED + 1, OPEN + 1)
_NO_DAYS: Final = (-OPEN, UNBOUNDED, -UNBOUNDED, OPEN)

# The questions that the outer bounds of both sides decide: the days that must lie between the
# end of the one and the begin of the other. Their converses are asked from the other side.
_ORDER: Final = {
    RelationSet.of(AllenRelation.BEFORE): 1,
    RelationSet.of(AllenRelation.BEFORE, AllenRelation.MEETS): 0,
}


@final
@attrs.frozen(eq=False, repr=False, kw_only=True)
class DayColumns:
    """Many times, as four columns of days and one of flags, ready for many questions.

    Days are ordinals, both ends included. What is no day has a number of its own, far beyond
    `LAST_DAY`: a begin of `-UNBOUNDED` and an end of `UNBOUNDED` are *some* day without a
    bound, a begin of `-OPEN` and an end of `OPEN` are *no* day. Make columns with `of` or
    `of_arrays`; the arrays cannot be changed afterwards.

    >>> columns = DayColumns.of(["1985-04-12", "1985-04/..", "1985-XX-XX"])
    >>> len(columns), columns.begin_earliest - columns.begin_earliest[0]
    (3, array([   0,  -11, -101]))
    >>> int(columns.end_latest[1]) == DayColumns.OPEN, RowFlag(int(columns.flags[2]))
    (True, <RowFlag.COUPLED: 1>)
    """

    LAST_DAY: ClassVar[int] = LAST_DAY
    """The farthest day that a column holds, in either direction."""

    UNBOUNDED: ClassVar[int] = UNBOUNDED
    """Stands for a missing bound of an end; negative, for one of a begin."""

    OPEN: ClassVar[int] = OPEN
    """Stands for no end at all; negative, for no begin at all."""

    begin_earliest: "DayColumn"
    """The earliest first day."""

    begin_latest: "DayColumn"
    """The latest first day."""

    end_earliest: "DayColumn"
    """The earliest last day."""

    end_latest: "DayColumn"
    """The latest last day."""

    flags: "FlagColumn"
    """What else is true of each row, as bits of `RowFlag`."""

    seen: RowFlag
    """The flags that some row has."""

    unions: tuple[tuple[int, tuple[Shape, ...]], ...] = ()
    """The rows that need more than four days, such as `198X`, each with its shapes."""

    @classmethod
    def of(
        cls,
        operands: Iterable[Operand],
        *,
        reading: Reading = Reading.WHOLE,
        seasons: SeasonConvention | None = None,
    ) -> "DayColumns":
        """The columns of anything that says when.

        >>> DayColumns.of(["1985", 7], reading=Reading.DAY).flags.tolist()
        [1, 0]

        Args:
            operands: The times.
            reading: What a single date expression says, as for `possible_relations`.
            seasons: In which months the seasons 21 to 32 lie.

        Raises:
            EdtfError: If a text is not EDTF.
            ValidationError: If an operand does not say when, or with days beyond `LAST_DAY`.
            MissingExtraError: If NumPy is not installed.
        """
        try:
            import numpy as np
        except ImportError:
            raise MissingExtraError("bulk", "numpy") from None
        days: list[tuple[int, int, int, int]] = []
        flags: list[int] = []
        unions: list[tuple[int, tuple[Shape, ...]]] = []
        for row, operand in enumerate(operands):
            found = lowered_operand(operand, reading, seasons)
            flag = _flag(found)
            days.append(_four_days(found, operand))
            flags.append(flag)
            if flag & RowFlag.UNION:
                unions.append((row, tuple(framed(shape, _FRAME) for shape in found.shapes)))
        table = np.array(days, dtype=np.int64).reshape(-1, 4)
        columns = tuple(table.T.copy())
        return _columns(columns, np.array(flags, dtype=np.uint8), tuple(unions))

    @classmethod
    def of_arrays(
        cls,
        begin_earliest: "ArrayLike",
        begin_latest: "ArrayLike",
        end_earliest: "ArrayLike",
        end_latest: "ArrayLike",
        *,
        coupled: "ArrayLike" = False,
    ) -> "DayColumns":
        """The columns of four arrays of ordinals, which are copied.

        The ranges are tightened as those of a `TimeSpan` are.

        >>> DayColumns.of_arrays([1, 5], [1, 9], [3, 7], [3, DayColumns.OPEN])
        <DayColumns with 2 rows>

        Args:
            begin_earliest: The earliest first days.
            begin_latest: The latest first days.
            end_earliest: The earliest last days.
            end_latest: The latest last days.
            coupled: Whether begin and end move together, for all rows or for each.

        Raises:
            ValidationError: If they are not integers of one length, or a row is no period.
            MissingExtraError: If NumPy is not installed.
        """
        try:
            from diplorecords.temporal.bulk_arrays import checked_columns
        except ImportError:
            raise MissingExtraError("bulk", "numpy") from None
        arrays = (begin_earliest, begin_latest, end_earliest, end_latest)
        return _columns(*checked_columns(arrays, coupled))

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.flags)

    def __repr__(self) -> str:
        """How many rows there are."""
        return f"<DayColumns with {len(self)} rows>"

    def take(self, rows: "DayColumn | Truths") -> "DayColumns":
        """Some of the rows: those at these places, or those where the column is true.

        >>> import numpy as np
        >>> columns = DayColumns.of(["1985", "198X", "1987"])
        >>> columns.take(np.array([1, 1, 0, 2])).take(columns.flags.repeat([1, 2, 1]) == 0)
        <DayColumns with 2 rows>
        """
        import numpy as np

        kept, unions = np.arange(len(self))[rows].tolist(), dict(self.unions)
        arrays = (self.begin_earliest, self.begin_latest, self.end_earliest, self.end_latest)
        shapes = ((place, unions[row]) for place, row in enumerate(kept) if row in unions)
        return _columns(tuple(a[kept] for a in arrays), self.flags[kept], tuple(shapes))

    def ends_before(self, other: "DayColumns") -> "CodeColumn":
        """Whether each is over before the other begins, as codes of `certainties`.

        >>> DayColumns.of(["1985", "1986"]).ends_before(DayColumns.of(["1986"]))
        array([2, 0], dtype=int8)
        """
        return certainties(self, AllenRelation.BEFORE | AllenRelation.MEETS, other)

    def starts_after(self, other: "DayColumns") -> "CodeColumn":
        """Whether each begins after the other is over, as codes of `certainties`.

        >>> DayColumns.of(["1985", "198X"]).starts_after(DayColumns.of(["1984"]))
        array([2, 1], dtype=int8)
        """
        return certainties(self, AllenRelation.MET_BY | AllenRelation.AFTER, other)


def possible_bits(a: DayColumns, b: DayColumns) -> "BitColumn":
    """For each pair of rows, the relations in which they can stand, as `RelationSet.bits`.

    The answers are those of `possible_relations`. Rows that four days cannot say, such as
    `198X`, take as long as there; all others are computed together.

    >>> found = possible_bits(DayColumns.of(["1991", "1992", "1993"]), DayColumns.of(["1992"]))
    >>> [RelationSet(bits) for bits in found.tolist()]
    [RelationSet.of(MEETS), RelationSet.of(EQUALS), RelationSet.of(MET_BY)]

    Args:
        a: The one side.
        b: The other side, as long as the first; a single row on either side stands for all.

    Raises:
        ValidationError: If the two differ in length, and neither is a single row.
    """
    from diplorecords.temporal.bulk_kernel import bits_of

    _check_lengths(a, b)
    bits = bits_of(_kernel_columns(a), _kernel_columns(b))
    unions, others = dict(a.unions), dict(b.unions)
    for row in sorted(_pairs_of(a, len(bits)) | _pairs_of(b, len(bits))):
        if int(bits[row]).bit_count() > 1:  # of one relation alone, the hulls are sure already
            one, other = _own_row(a, row), _own_row(b, row)
            shapes = unions.get(one) or (_shape(a, one),)
            bits[row] = bits_of_shapes(shapes, others.get(other) or (_shape(b, other),))
    if RowFlag.UNDEFINED in a.seen | b.seen:
        bits[_undefined(a, b)] = ALL_BITS
    return bits


def certainties(
    a: DayColumns, relations: AllenRelation | RelationSet, b: DayColumns
) -> "CodeColumn":
    """For each pair of rows, whether one of the relations holds: 2 certain, 1 possible, 0 not.

    `ANSWERS[code]` is the `Certainty`. Whether the one side is over before the other begins
    (before, or before and meets; after, or after and met by) takes two comparisons only.

    >>> found = certainties(
    ...     DayColumns.of(["1992", "199X"]), AllenRelation.EQUALS, DayColumns.of(["1992"])
    ... )
    >>> [ANSWERS[code].name for code in found.tolist()]
    ['CERTAIN', 'POSSIBLE']

    Args:
        a: The one side.
        relations: One relation, or several of which any will do.
        b: The other side, as for `possible_bits`.

    Raises:
        ValidationError: If the two differ in length, and neither is a single row.
    """
    from diplorecords.temporal.bulk_kernel import codes_of_bits, codes_of_order

    asked = RelationSet.NONE | relations
    if asked.converse in _ORDER:
        a, asked, b = b, asked.converse, a
    if asked not in _ORDER:
        return codes_of_bits(possible_bits(a, b), asked.bits)
    _check_lengths(a, b)
    codes = codes_of_order(_kernel_columns(a), _kernel_columns(b), _ORDER[asked])
    if RowFlag.UNDEFINED in a.seen | b.seen:
        codes[_undefined(a, b)] = ANSWERS.index(Certainty.POSSIBLE)
    return codes


def _columns(
    days: "tuple[DayColumn, ...]",
    flags: "FlagColumn",
    unions: tuple[tuple[int, tuple[Shape, ...]], ...] = (),
) -> DayColumns:
    """The columns, safe from changes."""
    for column in days:
        column.setflags(write=False)
    flags.setflags(write=False)
    begin_earliest, begin_latest, end_earliest, end_latest = days
    return DayColumns(
        begin_earliest=begin_earliest,
        begin_latest=begin_latest,
        end_earliest=end_earliest,
        end_latest=end_latest,
        flags=flags,
        seen=RowFlag(sum(flag for flag in RowFlag if (flags & flag).any())),
        unions=unions,
    )


def _four_days(found: Lowered, operand: Operand) -> tuple[int, int, int, int]:
    """Where the begin and the last day lie, over all shapes."""
    if not found.shapes:
        return _NO_DAYS
    for shape in found.shapes:
        for bound in (shape.begins[0], shape.begins[-1], ends_of(shape)[-1] - 1):
            if abs(bound) > LAST_DAY and not isinstance(bound, float):
                message = f"{shown(operand)} has days beyond the {LAST_DAY} that a column holds"
                raise ValidationError("DayColumns", [Problem("", "column-range", message)])
    shapes = [framed(shape, _FRAME) for shape in found.shapes]
    ends = [ends_of(shape) for shape in shapes]
    return (
        int(min(shape.begins[0] for shape in shapes)),
        int(max(shape.begins[-1] for shape in shapes)),
        int(min(days[0] for days in ends)) - 1,
        int(max(days[-1] for days in ends)) - 1,
    )


def _flag(found: Lowered) -> int:
    """What is true of the row, as bits."""
    flag = 0 if found.exact else int(RowFlag.INEXACT)
    if found.qualified:
        flag |= RowFlag.QUALIFIED
    if not found.shapes:
        return flag | RowFlag.UNDEFINED
    first = found.shapes[0]
    if len(found.shapes) > 1 or len(first.begins) > 2 or len(ends_of(first)) > 2:
        return flag | RowFlag.UNION
    return flag | RowFlag.COUPLED if isinstance(first, Slide) else flag


def _shape(columns: DayColumns, row: int) -> Shape:
    """The one shape of a row."""
    begins = int(columns.begin_earliest[row]), int(columns.begin_latest[row])
    ends = int(columns.end_earliest[row]) + 1, int(columns.end_latest[row]) + 1
    if columns.flags[row] & RowFlag.COUPLED:
        return Slide(begins, ends[0] - begins[0])
    return Box(begins, ends)


def _kernel_columns(columns: DayColumns) -> "Columns":
    """What the kernel needs to know."""
    from diplorecords.temporal.bulk_kernel import Columns

    moving = (columns.flags & RowFlag.COUPLED) != 0 if RowFlag.COUPLED in columns.seen else None
    return Columns(
        columns.begin_earliest,
        columns.begin_latest,
        columns.end_earliest,
        columns.end_latest,
        moving,
    )


def _check_lengths(a: DayColumns, b: DayColumns) -> None:
    """Refuse columns whose rows do not pair."""
    if len(a) != len(b) and 1 not in (len(a), len(b)):
        message = f"{len(a)} and {len(b)} rows do not pair"
        hint = "give as many rows on both sides, or a single row on one"
        raise ValidationError("DayColumns", [Problem("", "rows", message, hint=hint)])


def _own_row(columns: DayColumns, row: int) -> int:
    """Which row of the columns a pair has: a single one stands for all."""
    return 0 if len(columns) == 1 else row


def _pairs_of(columns: DayColumns, pairs: int) -> set[int]:
    """The pairs in which a row is more than four days."""
    if len(columns) == 1 and columns.unions:
        return set(range(pairs))
    return {row for row, _ in columns.unions}


def _undefined(a: DayColumns, b: DayColumns) -> "Truths":
    """In which pairs the notation of either side defines no days."""
    undefined: Truths = ((a.flags | b.flags) & RowFlag.UNDEFINED) != 0
    return undefined
