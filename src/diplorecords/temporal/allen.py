"""Allen's thirteen relations between intervals, sets of them, and their composition."""

from collections import defaultdict
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from itertools import combinations, product
from typing import ClassVar, Final, final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.intervals import DateInterval
from diplorecords.temporal.kernel import ALL_BITS, converse_bits, possible_bits
from diplorecords.temporal.shapes import Box

__all__ = ["AllenRelation", "RelationSet", "compose", "relation", "set_of_bits"]


@final
class AllenRelation(Enum):
    """How one interval of days lies to another; exactly one relation holds for each pair.

    Intervals that touch without sharing a day *meet*: 1992 meets 1993.

    >>> AllenRelation.MEETS.converse
    <AllenRelation.MET_BY: 'met_by'>
    >>> AllenRelation.BEFORE | AllenRelation.MEETS
    RelationSet.of(BEFORE, MEETS)
    """

    BEFORE = "before"
    """It ends, days pass, the other begins."""

    MEETS = "meets"
    """It ends, and the other begins on the next day."""

    OVERLAPS = "overlaps"
    """It begins first, both go on, it ends first."""

    STARTS = "starts"
    """Both begin together, it ends first."""

    DURING = "during"
    """It begins after the other and ends before it."""

    FINISHES = "finishes"
    """It begins after the other, both end together."""

    EQUALS = "equals"
    """Both begin and end together."""

    FINISHED_BY = "finished_by"
    """It begins first, both end together."""

    CONTAINS = "contains"
    """It begins before the other and ends after it."""

    STARTED_BY = "started_by"
    """Both begin together, it ends last."""

    OVERLAPPED_BY = "overlapped_by"
    """The other begins first, both go on, the other ends first."""

    MET_BY = "met_by"
    """The other ends, and it begins on the next day."""

    AFTER = "after"
    """The other ends, days pass, it begins."""

    @property
    def converse(self) -> "AllenRelation":
        """The relation as seen from the other interval.

        >>> AllenRelation.DURING.converse is AllenRelation.CONTAINS
        True
        """
        return _ORDER[12 - _PLACES[self]]

    def __or__(self, other: "AllenRelation | RelationSet") -> "RelationSet":
        """The set of both."""
        return RelationSet.of(self) | other


_ORDER: Final = tuple(AllenRelation)
_PLACES: Final = {member: place for place, member in enumerate(_ORDER)}


@final
@attrs.frozen(weakref_slot=False, repr=False, order=False)
class RelationSet:
    """A set of Allen relations: those that are possible, or those that a question asks for.

    `|`, `&`, `-` and `~` are union, intersection, difference and complement, `<=` is subset.
    Members come in the order of `AllenRelation`. Single relations stand for sets of one.

    >>> ends_before = RelationSet.of(AllenRelation.BEFORE, AllenRelation.MEETS)
    >>> ends_before.converse
    RelationSet.of(MET_BY, AFTER)
    >>> len(~ends_before), AllenRelation.MEETS in ends_before
    (11, True)

    Raises:
        ValidationError: If the bits are not an int of 0 to 8191.
    """

    ALL: ClassVar["RelationSet"]
    """All thirteen."""

    NONE: ClassVar["RelationSet"]
    """No relation."""

    bits: int = 0
    """One bit for each relation, the lowest for BEFORE."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a set of these thirteen."""
        if type(self.bits) is not int or not 0 <= self.bits <= ALL_BITS:
            message = f"expected an int of 0 to {ALL_BITS}, got {shown(self.bits)}"
            raise ValidationError("RelationSet", [Problem("/bits", "relation-bits", message)])

    @classmethod
    def of(cls, *relations: AllenRelation) -> "RelationSet":
        """The set of these relations.

        >>> RelationSet.of(AllenRelation.EQUALS).bits
        64
        """
        bits = 0
        for member in relations:
            bits |= 1 << _PLACES[member]
        return cls(bits)

    @property
    def converse(self) -> "RelationSet":
        """The same relations as seen from the other interval."""
        return RelationSet(converse_bits(self.bits))

    def compose(self, other: "AllenRelation | RelationSet") -> "RelationSet":
        """How A can lie to C, when A lies to B in one of these ways, and B to C in the others.

        >>> RelationSet.of(AllenRelation.MEETS).compose(AllenRelation.MEETS)
        RelationSet.of(BEFORE)
        """
        bits = 0
        for first, second in product(self, _set(other)):
            bits |= _composition_table()[first, second]
        return RelationSet(bits)

    def __iter__(self) -> Iterator[AllenRelation]:
        """The members in order."""
        return (member for place, member in enumerate(_ORDER) if self.bits >> place & 1)

    def __len__(self) -> int:
        """How many members it has."""
        return self.bits.bit_count()

    def __contains__(self, member: AllenRelation) -> bool:
        """Whether the relation is a member."""
        return bool(self.bits >> _PLACES[member] & 1)

    def __or__(self, other: "AllenRelation | RelationSet") -> "RelationSet":
        """The members of either."""
        return RelationSet(self.bits | _set(other).bits)

    def __and__(self, other: "AllenRelation | RelationSet") -> "RelationSet":
        """The members of both."""
        return RelationSet(self.bits & _set(other).bits)

    def __sub__(self, other: "AllenRelation | RelationSet") -> "RelationSet":
        """The members of this set only."""
        return RelationSet(self.bits & ~_set(other).bits)

    def __invert__(self) -> "RelationSet":
        """All other relations."""
        return RelationSet(self.bits ^ ALL_BITS)

    def __le__(self, other: "AllenRelation | RelationSet") -> bool:
        """Whether every member is one of the other's."""
        return not self - other

    def __repr__(self) -> str:
        """The set as an expression, without the name of the enum."""
        if self.bits == ALL_BITS:
            return "RelationSet.ALL"
        return f"RelationSet.of({', '.join(member.name for member in self)})"


RelationSet.ALL = RelationSet(ALL_BITS)
RelationSet.NONE = RelationSet(0)


@cache
def set_of_bits(bits: int) -> RelationSet:
    """The set with these bits, the same object each time: the relations make many.

    >>> set_of_bits(64) is set_of_bits(64)
    True
    """
    return RelationSet(bits)


def relation(a: DateInterval, b: DateInterval) -> AllenRelation:
    """The one relation in which two exact intervals stand.

    Two intervals without a first day begin together, and two without a last day end together.

    >>> relation(DateInterval(1, 31), DateInterval(32, 59))
    <AllenRelation.MEETS: 'meets'>
    """
    bits = possible_bits([_exact(a)], [_exact(b)])
    return _ORDER[bits.bit_length() - 1]


def compose(first: AllenRelation, second: AllenRelation) -> RelationSet:
    """How A can lie to C, when A lies to B in the first and B to C in the second relation.

    >>> compose(AllenRelation.STARTS, AllenRelation.DURING)
    RelationSet.of(DURING)
    """
    return RelationSet(_composition_table()[first, second])


@lru_cache(maxsize=1)
def _composition_table() -> dict[tuple[AllenRelation, AllenRelation], int]:
    """All 169 entries, by enumeration: three intervals have at most six different points."""
    intervals = [DateInterval(first, after - 1) for first, after in combinations(range(6), 2)]
    between = {(a, b): relation(a, b) for a, b in product(intervals, repeat=2)}
    table: defaultdict[tuple[AllenRelation, AllenRelation], int] = defaultdict(int)
    for a, b, c in product(intervals, repeat=3):
        table[between[a, b], between[b, c]] |= 1 << _PLACES[between[a, c]]
    return table


def _exact(interval: DateInterval) -> Box:
    """The box of one exact interval."""
    after = interval.last + 1
    return Box((interval.first, interval.first), (after, after))


def _set(relations: AllenRelation | RelationSet) -> RelationSet:
    """A set, also of a single relation; anything else is refused."""
    if isinstance(relations, RelationSet):
        return relations
    if isinstance(relations, AllenRelation):
        return RelationSet.of(relations)
    message = f"expected an AllenRelation or a RelationSet, got {shown(relations)}"
    raise ValidationError("relations", [Problem("", "type", message)])
