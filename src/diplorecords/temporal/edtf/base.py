"""What all EDTF values share: text, equality by statement, order, copying."""

import math
from typing import Self

from diplorecords.temporal.precision import Precision
from diplorecords.temporal.qualifier import Qualification
from diplorecords.temporal.runs import RUN_LIMIT, Run

__all__ = ["Day", "EdtfBase", "SortKey"]

Day = int | float | None
"""A day ordinal; `-math.inf` or `math.inf` where open, None where unknown or undefined."""

SortKey = tuple[int | float, int | float, str]
"""Earliest day, latest day and canonical text."""


class EdtfBase:
    """A statement about time in EDTF; the six value classes are its kinds.

    >>> from diplorecords.temporal import parse_edtf
    >>> isinstance(parse_edtf("1985"), EdtfBase)
    True
    """

    # Abstract, but no ABC: isinstance with one is slow, and every question asks it.
    __slots__ = ()

    text: str
    """The text as it was written."""

    @property
    def canonical(self) -> str:
        """The one spelling of this statement."""
        raise NotImplementedError

    @property
    def edtf_level(self) -> int:
        """The lowest EDTF level (0, 1 or 2) that allows the text as written."""
        raise NotImplementedError

    @property
    def precision(self) -> Precision | None:
        """The unit to which it is given; None where its parts differ or have none."""
        raise NotImplementedError

    @property
    def qualification(self) -> Qualification:
        """The marks of doubt on each component; those of all parts together."""
        raise NotImplementedError

    @property
    def earliest_day(self) -> Day:
        """The earliest day it can touch, as an ordinal."""
        raise NotImplementedError

    @property
    def latest_day(self) -> Day:
        """The latest day it can touch, as an ordinal."""
        raise NotImplementedError

    @property
    def sort_key(self) -> SortKey:
        """A key that puts what is certainly before in front, and ties nothing but equals.

        >>> from diplorecords.temporal import parse_edtf
        >>> values = [parse_edtf(text) for text in ("1986", "1985-12", "1985")]
        >>> [str(value) for value in sorted(values, key=lambda value: value.sort_key)]
        ['1985', '1985-12', '1986']
        """
        earliest, latest = self.earliest_day, self.latest_day
        return (
            -math.inf if earliest is None else earliest,
            math.inf if latest is None else latest,
            self.canonical,
        )

    def runs(self, limit: int = RUN_LIMIT) -> tuple[Run, ...] | None:
        """The units of days that it may be; None where undefined, unbounded or too many."""
        raise NotImplementedError

    def __str__(self) -> str:
        """The text as it was written."""
        return self.text

    def __repr__(self) -> str:
        """The call that makes an equal value."""
        return f"{type(self).__name__}({self.text!r})"

    def __eq__(self, other: object) -> bool:
        """Whether both say the same; never whether they mean the same days."""
        if not isinstance(other, EdtfBase):
            return NotImplemented
        return type(self) is type(other) and self.canonical == other.canonical

    def __hash__(self) -> int:
        """The hash of the statement."""
        return hash(self.canonical)

    def __copy__(self) -> Self:
        """Itself: nothing in it can change."""
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        """Itself: nothing in it can change."""
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        """Pickled as its text."""
        return type(self), (self.text,)
