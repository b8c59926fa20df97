"""Arrays from elsewhere as columns: checked row by row, and tightened."""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from diplorecords.errors import Problem, ValidationError
from diplorecords.temporal.bulk_flags import LAST_DAY, OPEN, UNBOUNDED, RowFlag
from diplorecords.temporal.bulk_kernel import DayColumn, FlagColumn, Truths

__all__ = ["checked_columns"]

_NAMES: Final = ("begin_earliest", "begin_latest", "end_earliest", "end_latest")
_STANDS_FOR: Final = (
    (-OPEN, -UNBOUNDED),
    (-OPEN, UNBOUNDED),
    (-UNBOUNDED, OPEN),
    (UNBOUNDED, OPEN),
)
"""What each column may hold besides days."""


def checked_columns(
    arrays: tuple[ArrayLike, ArrayLike, ArrayLike, ArrayLike], coupled: ArrayLike
) -> tuple[tuple[DayColumn, ...], FlagColumn]:
    """The four columns, tight, and their flags.

    >>> days, flags = checked_columns(([1], [30], [5], [20]), False)
    >>> [column.tolist() for column in days], flags.tolist()
    ([[1], [20], [5], [20]], [0])

    Raises:
        ValidationError: If they are not columns of whole numbers of one length, or some row is
            no period.
    """
    columns = [np.asarray(array) for array in arrays]
    moving = np.asarray(coupled)
    problems = [
        Problem(f"/{name}", "type", f"expected a column of integers, got {column.dtype}")
        for name, column in zip(_NAMES, columns, strict=True)
        if column.ndim != 1 or column.dtype.kind != "i"
    ]
    rows = len(columns[0]) if columns[0].ndim else 0
    if not problems and any(len(column) != rows for column in columns):
        problems.append(Problem("", "rows", "the columns differ in length"))
    if moving.dtype.kind != "b" or moving.shape not in ((), (rows,)):
        problems.append(Problem("/coupled", "type", "expected a bool, or a column of bools"))
    if problems:
        raise ValidationError("DayColumns", problems)
    moving = np.broadcast_to(moving, (rows,))
    tight = _tightened(tuple(column.astype(np.int64) for column in columns), moving)
    # A unit that can lie in one place only is a box like any other.
    moves = moving & (tight[0] != tight[1])
    return tight, np.where(moves, np.uint8(RowFlag.COUPLED), np.uint8(0))


def _tightened(columns: tuple[DayColumn, ...], moving: Truths) -> tuple[DayColumn, ...]:
    """The columns without begins after every end, and ends before every begin."""
    for name, column, signs in zip(_NAMES, columns, _STANDS_FOR, strict=True):
        known = (column >= -LAST_DAY) & (column <= LAST_DAY)
        _refuse(~(known | np.isin(column, signs)), name, "is no day that a column can hold")
    a, b, c, d = columns
    _refuse(a > b, "begin_latest", "comes before the earliest begin")
    _refuse(c > d, "end_latest", "comes before the earliest end")
    _refuse(a > d, "end_latest", "comes before every begin")
    uneven = moving & ((c - a != d - b) | (c < a) | (a < -LAST_DAY) | (d > LAST_DAY))
    _refuse(uneven, "coupled", "does not move its begin and its end by the same days")
    return a, np.minimum(b, d), np.maximum(a, c), d


def _refuse(wrong: Truths, name: str, message: str) -> None:
    """Name the first row that is wrong."""
    rows = np.flatnonzero(wrong)
    if len(rows):
        problem = Problem(f"/{name}/{rows[0]}", "row", f"row {rows[0]} {message}")
        raise ValidationError("DayColumns", [problem])
