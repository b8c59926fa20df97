"""What notation hands to meaning: units of days that lie somewhere in a run of days."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple, TypeVar

__all__ = ["RUN_LIMIT", "Run", "at_most"]

T = TypeVar("T")

RUN_LIMIT = 4096
"""How many runs or candidates a value lists at most, unless the caller says otherwise."""


class Run(NamedTuple):
    """One unit of `length` days that lies somewhere in `first` to `last`, both included.

    The unit may begin on any day from `first` to `last - length + 1`. A unit whose place is
    known fills its run.

    >>> run = Run(1, 365, 1)
    >>> run.fixed
    False
    """

    first: int
    """The earliest day that the unit can hold, as an ordinal."""

    last: int
    """The latest day that the unit can hold, as an ordinal."""

    length: int
    """How many days the unit has; at least 1, at most `last - first + 1`."""

    @property
    def fixed(self) -> bool:
        """Whether the unit can lie in one place only.

        >>> Run(1, 31, 31).fixed
        True
        """
        return self.last - self.first + 1 == self.length


def at_most(items: Iterable[T], limit: int) -> tuple[T, ...] | None:
    """All the items, or None where there are more than `limit`; no more are drawn.

    >>> at_most("ab", 2), at_most("abc", 2)
    (('a', 'b'), None)
    """
    listed = tuple(islice(items, max(limit, 0) + 1))
    return listed if len(listed) <= limit else None
