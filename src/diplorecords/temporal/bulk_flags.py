"""How columns of numbers say what a number alone cannot: no day, some day, not a plain box."""

from enum import IntFlag
from typing import Final, final

__all__ = ["LAST_DAY", "OPEN", "UNBOUNDED", "RowFlag"]

LAST_DAY: Final = 1 << 56
"""The farthest day that a column holds, in either direction: some 200 million million years."""

UNBOUNDED: Final = 1 << 61
"""Stands for the lack of a latest day; its negative for the lack of an earliest one."""

OPEN: Final = 1 << 62
"""Stands for no last day at all; its negative for no first day at all."""


@final
class RowFlag(IntFlag):
    """What a row of `DayColumns` is, beyond its four days.

    >>> RowFlag(17)
    <RowFlag.COUPLED|QUALIFIED: 17>
    """

    COUPLED = 1
    """Begin and end move together: a unit of fixed length, as in "one day of 1985"."""

    UNION = 2
    """The four days are the hull of several shapes, which are kept beside the columns."""

    UNDEFINED = 4
    """The notation defines no days: a season without a convention."""

    INEXACT = 8
    """The row allows a little more than its notation, as `Verdict.exact` says of one pair."""

    QUALIFIED = 16
    """Some part of the notation is marked `?`, `~` or `%`."""
