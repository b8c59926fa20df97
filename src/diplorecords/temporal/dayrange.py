"""Where one boundary of a period lies: some day of a range, or no day at all."""

import math
from typing import final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.intervals import DayBound, bound_problem

__all__ = ["DayRange"]


@final
@attrs.frozen(weakref_slot=False)
class DayRange:
    """Where one boundary of a period lies: on some day from `earliest` to `latest`.

    Three things that are easily confused stay apart:

    - `DayRange.unknown()`, from `-math.inf` to `math.inf`: *some* day, and nobody says which.
      An infinite bound is the lack of a bound; the boundary itself is still a day.
    - `DayRange.open_begin()` and `DayRange.open_end()`, with both bounds infinite on the same
      side: *no* day, because the period has no begin, or no end. This is EDTF's `..`.
    - `DayRange.open_from(day)`: some day from this one on, *or* none. This is what a source of
      that day says when it calls something ongoing.

    >>> DayRange(1, 31).known, DayRange(1, 31).total_days
    (False, 31)
    >>> DayRange.unknown() == DayRange.open_end()
    False

    Raises:
        ValidationError: If a bound is not a day, the latest comes before the earliest, or
            `or_open` is set where no bound is missing.
    """

    earliest: DayBound
    """The earliest day it can be, or `-math.inf`."""

    latest: DayBound
    """The latest day it can be, or `math.inf`."""

    or_open: bool = attrs.field(default=False, kw_only=True)
    """Whether it can also be no day at all: a begin without `earliest`, or an end without
    `latest`, that may lie beyond every day."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a range."""
        earliest, latest = self.earliest, self.latest
        problems = [
            problem
            for problem in (
                bound_problem("/earliest", earliest),
                bound_problem("/latest", latest),
            )
            if problem is not None
        ]
        if not problems and earliest > latest:
            message = f"no day lies from {shown(earliest)} to {shown(latest)}"
            problems.append(Problem("/latest", "range-order", message))
        elif not problems and self.or_open and (self.open or not _infinite(earliest, latest)):
            message = "a range with both bounds, or without any day, cannot be open as well"
            problems.append(Problem("/or_open", "range-open", message))
        if problems:
            raise ValidationError("DayRange", problems)

    @classmethod
    def on(cls, day: int) -> "DayRange":
        """The boundary is this day.

        >>> DayRange.on(7)
        DayRange(earliest=7, latest=7, or_open=False)
        """
        return cls(day, day)

    @classmethod
    def unknown(cls) -> "DayRange":
        """The boundary is some day, and nothing is known about it.

        >>> DayRange.unknown().total_days
        inf
        """
        return cls(-math.inf, math.inf)

    @classmethod
    def open_begin(cls) -> "DayRange":
        """There is no first day.

        >>> DayRange.open_begin().open
        True
        """
        return cls(-math.inf, -math.inf)

    @classmethod
    def open_end(cls) -> "DayRange":
        """There is no last day.

        >>> DayRange.open_end().open
        True
        """
        return cls(math.inf, math.inf)

    @classmethod
    def open_from(cls, day: int) -> "DayRange":
        """The end is this day or a later one, or there is no last day.

        >>> DayRange.open_from(7)
        DayRange(earliest=7, latest=inf, or_open=True)
        """
        return cls(day, math.inf, or_open=True)

    @property
    def known(self) -> bool:
        """Whether it is exactly one day.

        >>> DayRange(7, 7).known
        True
        """
        return self.earliest == self.latest and not self.open

    @property
    def open(self) -> bool:
        """Whether it is certainly no day at all."""
        return self.earliest == math.inf or self.latest == -math.inf

    @property
    def total_days(self) -> DayBound:
        """On how many days it can lie; 0 when it is open, `math.inf` where a bound is missing."""
        if self.open:
            return 0
        if isinstance(self.earliest, float) or isinstance(self.latest, float):
            return math.inf
        return self.latest - self.earliest + 1

    def intersection(self, other: "DayRange") -> "DayRange | None":
        """What both ranges allow, or None when that is nothing.

        >>> DayRange(1, 9).intersection(DayRange(5, math.inf))
        DayRange(earliest=5, latest=9, or_open=False)
        >>> DayRange.unknown().intersection(DayRange.open_end()) is None
        True
        """
        for fixed, free in ((self, other), (other, self)):
            if fixed.open:
                return fixed if free.can_be_open(fixed.earliest) else None
        earliest = max(self.earliest, other.earliest)
        latest = min(self.latest, other.latest)
        if earliest > latest:
            return None
        both_open = self.or_open and other.or_open
        return DayRange(earliest, latest, or_open=both_open and _infinite(earliest, latest))

    def hull(self, other: "DayRange") -> "DayRange":
        """The least range that allows whatever either of them allows.

        >>> DayRange.on(7).hull(DayRange.open_end())
        DayRange(earliest=7, latest=inf, or_open=True)
        """
        earliest = min(self.earliest, other.earliest)
        latest = max(self.latest, other.latest)
        either_open = self.open or self.or_open or other.open or other.or_open
        return DayRange(earliest, latest, or_open=either_open and earliest != latest)

    def can_be_open(self, side: float) -> bool:
        """Whether there may be no day on that side: `-math.inf` for a begin, else `math.inf`.

        >>> DayRange.open_from(7).can_be_open(math.inf), DayRange.unknown().can_be_open(math.inf)
        (True, False)
        """
        return (self.open or self.or_open) and side in (self.earliest, self.latest)


def _infinite(earliest: DayBound, latest: DayBound) -> bool:
    """Whether at least one bound is missing."""
    return isinstance(earliest, float) or isinstance(latest, float)
