"""Doubt that a source voices: the qualifiers `?`, `~` and `%`, whole or by component."""

from enum import Enum
from typing import NamedTuple

__all__ = ["Qualification", "Qualifier"]


class Qualifier(Enum):
    """What a mark on a date, or on one component of it, says.

    >>> Qualifier("?") | Qualifier("~")
    <Qualifier.UNCERTAIN_AND_APPROXIMATE: '%'>
    """

    NONE = ""
    """Nothing: the source states it without a mark."""

    UNCERTAIN = "?"
    """The source is not sure of it."""

    APPROXIMATE = "~"
    """The source gives an estimate."""

    UNCERTAIN_AND_APPROXIMATE = "%"
    """The source gives an estimate, and is not sure of it."""

    @property
    def uncertain(self) -> bool:
        """Whether the mark says uncertain.

        >>> Qualifier("%").uncertain
        True
        """
        return self.value in ("?", "%")

    @property
    def approximate(self) -> bool:
        """Whether the mark says approximate.

        >>> Qualifier("?").approximate
        False
        """
        return self.value in ("~", "%")

    def __bool__(self) -> bool:
        """Whether there is a mark at all."""
        return self.value != ""

    def __or__(self, other: "Qualifier") -> "Qualifier":
        """Both marks together."""
        if self is other or not other:
            return self
        return Qualifier.UNCERTAIN_AND_APPROXIMATE if self else other


class Qualification(NamedTuple):
    """The mark on each component of a date; a component that is absent has none.

    A season stands in the place of the month.

    >>> Qualification(year=Qualifier.UNCERTAIN).uncertain
    True
    """

    year: Qualifier = Qualifier.NONE
    """The mark on the year."""

    month: Qualifier = Qualifier.NONE
    """The mark on the month, or on the season."""

    day: Qualifier = Qualifier.NONE
    """The mark on the day."""

    @property
    def any(self) -> Qualifier:
        """All marks of all components together.

        >>> Qualification(Qualifier("?"), Qualifier("~")).any
        <Qualifier.UNCERTAIN_AND_APPROXIMATE: '%'>
        """
        return self.year | self.month | self.day

    @property
    def qualified(self) -> bool:
        """Whether any component has a mark.

        >>> Qualification().qualified
        False
        """
        return bool(self.year or self.month or self.day)

    @property
    def uncertain(self) -> bool:
        """Whether any component is uncertain."""
        return self.any.uncertain

    @property
    def approximate(self) -> bool:
        """Whether any component is approximate."""
        return self.any.approximate

    def union(self, other: "Qualification") -> "Qualification":
        """The marks of both, component by component.

        >>> Qualification(Qualifier("?")).union(Qualification(day=Qualifier("~"))).qualified
        True
        """
        return Qualification(self.year | other.year, self.month | other.month, self.day | other.day)
