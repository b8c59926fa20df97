"""How fine a date is: the smallest unit that its notation names."""

from enum import Enum

__all__ = ["Precision"]


class Precision(Enum):
    """The unit to which a date is given.

    A masked digit does not change it: `201X` names a year, and leaves open which.

    >>> Precision("month")
    <Precision.MONTH: 'month'>
    """

    YEAR = "year"
    """A calendar year."""

    SEASON = "season"
    """A season or another part of a year: quarter, quadrimester, semester."""

    MONTH = "month"
    """A calendar month."""

    DAY = "day"
    """A calendar day."""

    SECOND = "second"
    """A second of a day."""
