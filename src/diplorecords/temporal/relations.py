"""How two uncertain times lie to each other: possible relations, verdicts, certainty."""

import math
from typing import NamedTuple

from diplorecords.temporal.allen import AllenRelation, RelationSet, set_of_bits
from diplorecords.temporal.answers import Certainty
from diplorecords.temporal.kernel import ALL_BITS, possible_bits
from diplorecords.temporal.operands import Operand, lowered_operand
from diplorecords.temporal.seasons import SeasonConvention
from diplorecords.temporal.shapes import Lowered, lengths
from diplorecords.temporal.timespan import DayCount, Reading

__all__ = ["Verdict", "certainty", "duration", "possible_relations", "verdict"]


class Verdict(NamedTuple):
    """The answer to a question about two times, and what it rests on.

    >>> answer = verdict("1985~", AllenRelation.BEFORE, "1987")
    >>> answer.certainty, answer.exact, answer.qualified
    (<Certainty.CERTAIN: 'certain'>, True, True)
    """

    certainty: Certainty
    """The answer."""

    possible: RelationSet
    """The relations in which the two times can stand."""

    exact: bool
    """Whether each of these is really possible. Where False, the notation has more alternatives
    than were looked at: CERTAIN and IMPOSSIBLE still hold, POSSIBLE may be too cautious."""

    qualified: bool
    """Whether a time is marked `?`, `~` or `%`. The marks have no size and move no days, so
    the answer is one about the dates as written."""


def possible_relations(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> RelationSet:
    """All relations in which the two times can stand, whatever the dates leave open.

    The two vary independently, also where they are written alike: one unknown day of 1985 need
    not be the other. A season without a convention leaves every relation possible.

    >>> possible_relations("1992", "1993")
    RelationSet.of(MEETS)
    >>> from diplorecords.temporal.operands import ReadAs
    >>> possible_relations("1985-04-12", ReadAs("1985-04", Reading.DAY))
    RelationSet.of(BEFORE, MEETS, EQUALS, MET_BY, AFTER)

    Args:
        a: The one time.
        b: The other time.
        reading: What a single date expression says, on either side; `ReadAs` gives one side a
            reading of its own.
        seasons: In which months the seasons 21 to 32 lie.

    Raises:
        EdtfError: If a text is not EDTF.
        ValidationError: If an operand does not say when, or an option is none of its kind.
    """
    left, right = lowered_operand(a, reading, seasons), lowered_operand(b, reading, seasons)
    return set_of_bits(_possible(left, right))


def verdict(
    a: Operand,
    relations: AllenRelation | RelationSet,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Verdict:
    """Whether `a` stands in one of the relations to `b`, and what the answer rests on.

    >>> verdict("1992-02", AllenRelation.BEFORE, "1992-05").certainty
    <Certainty.CERTAIN: 'certain'>

    Args:
        a: The one time.
        relations: One relation, or several of which any will do.
        b: The other time.
        reading: As for `possible_relations`.
        seasons: As for `possible_relations`.

    Raises:
        EdtfError: If a text is not EDTF.
        ValidationError: If an operand does not say when, or an argument is none of its kind.
    """
    left, right = lowered_operand(a, reading, seasons), lowered_operand(b, reading, seasons)
    possible = set_of_bits(_possible(left, right))
    answer = Certainty.of(can_hold=bool(possible & relations), can_fail=not possible <= relations)
    exact, qualified = left.exact and right.exact, left.qualified or right.qualified
    return Verdict(answer, possible, exact, qualified)


def certainty(
    a: Operand,
    relations: AllenRelation | RelationSet,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` stands in one of the relations to `b`.

    >>> certainty("1992", AllenRelation.BEFORE | AllenRelation.MEETS, "1993")
    <Certainty.CERTAIN: 'certain'>

    Args:
        a: The one time.
        relations: One relation, or several of which any will do.
        b: The other time.
        reading: As for `possible_relations`.
        seasons: As for `possible_relations`.
    """
    return verdict(a, relations, b, reading=reading, seasons=seasons).certainty


def duration(
    a: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> DayCount:
    """How many days a time can have, between tight bounds.

    >>> duration("198X"), duration("1985", reading=Reading.WITHIN)
    (DayCount(low=365, high=366), DayCount(low=1, high=365))

    Args:
        a: The time.
        reading: As for `possible_relations`.
        seasons: As for `possible_relations`.
    """
    bounds = [lengths(shape) for shape in lowered_operand(a, reading, seasons).shapes]
    if not bounds:
        return DayCount(1, math.inf)
    return DayCount(min(low for low, _ in bounds), max(high for _, high in bounds))


def _possible(left: Lowered, right: Lowered) -> int:
    """The possible relations of what two operands mean; all, where one means nothing."""
    if not left.shapes or not right.shapes:
        return ALL_BITS
    return possible_bits(left.shapes, right.shapes)
