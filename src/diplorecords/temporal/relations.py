"""How two uncertain times lie to each other: possible relations, verdicts, certainty."""

import datetime
import math
from typing import NamedTuple, TypeAlias, final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.allen import AllenRelation, RelationSet, set_of_bits
from diplorecords.temporal.answers import Certainty
from diplorecords.temporal.edtf import EdtfBase, EdtfValue, parse_edtf
from diplorecords.temporal.intervals import DateInterval
from diplorecords.temporal.kernel import ALL_BITS, possible_bits
from diplorecords.temporal.meaning import lowered
from diplorecords.temporal.seasons import SeasonConvention
from diplorecords.temporal.shapes import Box, Lowered, box_of, lengths
from diplorecords.temporal.span import Span
from diplorecords.temporal.timespan import DayCount, Reading, TimeSpan

__all__ = [
    "Operand",
    "ReadAs",
    "Verdict",
    "When",
    "certainty",
    "duration",
    "possible_relations",
    "verdict",
]

When: TypeAlias = EdtfValue | str | Span | TimeSpan | DateInterval | datetime.date | int
"""Anything that says when: an EDTF value or text, a span, four points, exact days, a date (of a
datetime its written local day), or the ordinal of a day."""


@final
@attrs.frozen
class ReadAs:
    """A time with a reading of its own, where the two operands of a question differ.

    >>> certainty(ReadAs("1985-04", Reading.DAY), AllenRelation.DURING, "1985")
    <Certainty.CERTAIN: 'certain'>
    >>> signed = ReadAs("1985", Reading.DAY)
    >>> certainty(signed, AllenRelation.STARTS, "1985")
    <Certainty.POSSIBLE: 'possible'>
    """

    value: When
    """The time."""

    reading: Reading = Reading.WHOLE
    """What it says, where it is a single date expression."""

    known_until: int | None = attrs.field(default=None, kw_only=True)
    """The last day of which its source could know, as an ordinal; see `Span.meaning`."""


Operand: TypeAlias = When | ReadAs
"""What the questions take on either side."""


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
        ValidationError: If an operand does not say when.
    """
    left, right = _lowered(a, reading, seasons), _lowered(b, reading, seasons)
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
        ValidationError: If an operand does not say when.
    """
    left, right = _lowered(a, reading, seasons), _lowered(b, reading, seasons)
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
    bounds = [lengths(shape) for shape in _lowered(a, reading, seasons).shapes]
    if not bounds:
        return DayCount(1, math.inf)
    return DayCount(min(low for low, _ in bounds), max(high for _, high in bounds))


def _possible(left: Lowered, right: Lowered) -> int:
    """The possible relations of what two operands mean; all, where one means nothing."""
    if not left.shapes or not right.shapes:
        return ALL_BITS
    return possible_bits(left.shapes, right.shapes)


def _lowered(
    operand: Operand,
    reading: Reading,
    seasons: SeasonConvention | None,
    known_until: int | None = None,
) -> Lowered:
    """All that an operand can mean."""
    if isinstance(operand, TimeSpan):
        return Lowered((box_of(operand),))
    if isinstance(operand, str):
        operand = parse_edtf(operand)
    if isinstance(operand, EdtfBase):
        return lowered(operand, reading, seasons)
    if isinstance(operand, Span):
        return operand.lowered(reading, known_until, seasons)
    if isinstance(operand, ReadAs):
        return _lowered(operand.value, operand.reading, seasons, operand.known_until)
    return Lowered((_exact(operand),))


def _exact(operand: DateInterval | datetime.date | int) -> Box:
    """The box of exact days."""
    if isinstance(operand, DateInterval):
        first, last = operand.first, operand.last
    elif isinstance(operand, datetime.date):
        first = last = operand.toordinal()
    elif type(operand) is int:
        first = last = operand
    else:
        raise ValidationError("operand", [_no_operand(operand)])
    return Box((first, first), (last + 1, last + 1))


def _no_operand(operand: object) -> Problem:
    """What is wrong with what does not say when."""
    hint = "give an EDTF value or text, a span, a DateInterval, a date or the ordinal of a day"
    return Problem("", "type", f"{shown(operand)} does not say when", hint=hint)
