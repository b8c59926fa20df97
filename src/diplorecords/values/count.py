"""`Count`: how many, as exactly as the source knows and no more."""

from collections.abc import Iterable
from typing import Annotated, final

import attrs
from annotated_types import Ge

from diplorecords.errors import Problem, shown
from diplorecords.values.base import Value

__all__ = ["Count"]

Number = Annotated[int, Ge(0)]


@final
@attrs.frozen
class Count(Value):
    """A number of people, incidents or things: low, best and high estimates.

    The three are those of the UCDP Georeferenced Event Dataset codebook. None of them is
    filled in from another: a source that gives one total gives no range.

    >>> Count(best=370, approximate=True)
    Count(best=370, low=None, high=None, approximate=True)
    >>> Count.exactly(65).is_exact
    True

    Raises:
        ValidationError: If nothing is given, or not low <= best <= high.
    """

    best: Number | None = None
    """The number that the source thinks most likely, or simply states."""

    low: Number | None = attrs.field(default=None, kw_only=True)
    """The lowest number that the source allows."""

    high: Number | None = attrs.field(default=None, kw_only=True)
    """The highest number that the source allows."""

    approximate: bool = attrs.field(default=False, kw_only=True)
    """Whether the source itself rounds (`about 370`); carries no range."""

    @classmethod
    def exactly(cls, number: int) -> "Count":
        """A count that the source gives as exact: low, best and high are one number.

        >>> Count.exactly(2)
        Count(best=2, low=2, high=2, approximate=False)
        """
        return cls(best=number, low=number, high=number)

    @property
    def is_exact(self) -> bool:
        """Whether low, best and high are given and equal, and nothing is approximate."""
        given = {self.low, self.best, self.high}
        return len(given) == 1 and None not in given and not self.approximate

    def joint_problems(self) -> Iterable[Problem]:
        """At least one number, and low <= best <= high."""
        given = [number for number in (self.low, self.best, self.high) if number is not None]
        if not given:
            message = "a count needs a best, low or high number"
            hint = "leave an unknown count unset"
            return (Problem("", "count-empty", message, hint=hint),)
        if len(given) == 1 or given == sorted(given):
            return ()
        message = f"not low <= best <= high: {', '.join(map(shown, given))}"
        return (Problem("", "count-order", message),)
