"""The questions by name: the everyday ones, and Allen's relations one by one.

Each takes two operands and the options of `possible_relations`, and answers with a `Certainty`.
"""

from typing import Final

from diplorecords.temporal.allen import AllenRelation, RelationSet
from diplorecords.temporal.answers import Certainty
from diplorecords.temporal.operands import Operand
from diplorecords.temporal.relations import certainty
from diplorecords.temporal.seasons import SeasonConvention
from diplorecords.temporal.timespan import Reading

__all__ = [
    "after",
    "before",
    "contains",
    "covers",
    "during",
    "ends_before",
    "equals",
    "finished_by",
    "finishes",
    "meets",
    "met_by",
    "overlapped_by",
    "overlaps",
    "shares_a_day",
    "started_by",
    "starts",
    "starts_after",
    "within",
]

_ENDS_BEFORE: Final = RelationSet.of(AllenRelation.BEFORE, AllenRelation.MEETS)
_STARTS_AFTER: Final = _ENDS_BEFORE.converse
_SHARES_A_DAY: Final = ~(_ENDS_BEFORE | _STARTS_AFTER)
_WITHIN: Final = RelationSet.of(
    AllenRelation.DURING, AllenRelation.STARTS, AllenRelation.FINISHES, AllenRelation.EQUALS
)
_COVERS: Final = _WITHIN.converse


def ends_before(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` is over before `b` begins: before or meets.

    >>> ends_before("1992", "1993")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, _ENDS_BEFORE, b, reading=reading, seasons=seasons)


def starts_after(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins after `b` is over: after or met by.

    >>> starts_after("1993", "1992")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, _STARTS_AFTER, b, reading=reading, seasons=seasons)


def shares_a_day(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether at least one day belongs to both.

    >>> shares_a_day("1992-02", "1992-XX")
    <Certainty.POSSIBLE: 'possible'>
    """
    return certainty(a, _SHARES_A_DAY, b, reading=reading, seasons=seasons)


def within(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether every day of `a` belongs to `b`: during, starts, finishes or equals.

    >>> within("1992-01", "1992")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, _WITHIN, b, reading=reading, seasons=seasons)


def covers(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether every day of `b` belongs to `a`: the converse of `within`.

    >>> covers("1992", "1992-01")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, _COVERS, b, reading=reading, seasons=seasons)


def before(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` ends, days pass, and the other begins.

    >>> before("1992", "1994")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.BEFORE, b, reading=reading, seasons=seasons)


def meets(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` ends on the day before the other begins.

    >>> meets("1992", "1993")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.MEETS, b, reading=reading, seasons=seasons)


def overlaps(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins first, goes on into the other, and ends first.

    >>> overlaps("1990-01-01/1992-05-01", "1992")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.OVERLAPS, b, reading=reading, seasons=seasons)


def starts(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins with the other and ends first.

    >>> starts("1992-01", "1992")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.STARTS, b, reading=reading, seasons=seasons)


def during(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins after the other and ends before it.

    >>> during("1992-02", "1992")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.DURING, b, reading=reading, seasons=seasons)


def finishes(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins after the other and ends with it.

    >>> finishes("1992-12", "1992")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.FINISHES, b, reading=reading, seasons=seasons)


def equals(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins and ends with the other.

    >>> equals("1992", "199X")
    <Certainty.POSSIBLE: 'possible'>
    """
    return certainty(a, AllenRelation.EQUALS, b, reading=reading, seasons=seasons)


def finished_by(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins before the other and ends with it.

    >>> finished_by("1992", "1992-12")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.FINISHED_BY, b, reading=reading, seasons=seasons)


def contains(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins before the other and ends after it.

    >>> contains("1992", "1992-02")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.CONTAINS, b, reading=reading, seasons=seasons)


def started_by(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins with the other and ends after it.

    >>> started_by("1992", "1992-01")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.STARTED_BY, b, reading=reading, seasons=seasons)


def overlapped_by(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins inside the other and ends after it.

    >>> overlapped_by("1992", "1990-01-01/1992-05-01")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.OVERLAPPED_BY, b, reading=reading, seasons=seasons)


def met_by(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins on the day after the other ends.

    >>> met_by("1993", "1992")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.MET_BY, b, reading=reading, seasons=seasons)


def after(
    a: Operand,
    b: Operand,
    *,
    reading: Reading = Reading.WHOLE,
    seasons: SeasonConvention | None = None,
) -> Certainty:
    """Whether `a` begins when days have passed since the other ended.

    >>> after("1994", "1992")
    <Certainty.CERTAIN: 'certain'>
    """
    return certainty(a, AllenRelation.AFTER, b, reading=reading, seasons=seasons)
