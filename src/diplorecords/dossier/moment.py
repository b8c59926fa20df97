"""`Moment`: what there was on a day or in a period, certainly and possibly."""

from datetime import date
from typing import final

import attrs

from diplorecords.dossier.dating import occurrence
from diplorecords.dossier.indexes import Indexes
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.records import AnyRecord
from diplorecords.temporal import (
    Certainty,
    DateInterval,
    EdtfBase,
    Operand,
    ReadAs,
    Span,
    TimeSpan,
    parse_edtf,
    shares_a_day,
)

__all__ = ["Moment", "moment_of"]


@final
@attrs.frozen
class Moment:
    """What there was on a day, or on some day of a longer period.

    >>> from diplorecords.dossier import Dossier
    >>> from diplorecords.records import Person
    >>> moment = Dossier.of([Person(id="x", born="1961-12-24")]).on("2024-07-13")
    >>> len(moment.certain), len(moment.possible)
    (0, 1)
    """

    day: Operand
    """The day or period that was asked about."""

    certain: tuple[AnyRecord, ...]
    """The records that were there in every reading of the dates, in the order of the dossier."""

    possible: tuple[AnyRecord, ...]
    """Those that were there in some readings only; none of them is among the certain ones."""


def moment_of(indexes: Indexes, asked: Operand) -> Moment:
    """What there was in the period asked about, among the records of these indexes.

    >>> moment_of(Indexes(()), "1992").possible
    ()
    """
    operand = parse_edtf(asked) if isinstance(asked, str) else asked
    found: dict[Certainty, list[AnyRecord]] = {certainty: [] for certainty in Certainty}
    for number in sorted(indexes.times.touching(_reach(operand))):
        record, period = indexes.records[number], indexes.periods[number]
        if period is not None:
            shares = shares_a_day(period.operand, operand)
            found[shares & occurrence(record)].append(record)
    return Moment(asked, tuple(found[Certainty.CERTAIN]), tuple(found[Certainty.POSSIBLE]))


def _reach(operand: Operand) -> DateInterval:
    """All days that the operand can touch in some reading."""
    if isinstance(operand, ReadAs):
        return _reach(operand.value)
    if isinstance(operand, str):
        operand = parse_edtf(operand)
    if isinstance(operand, EdtfBase):
        operand = Span(operand)
    if isinstance(operand, Span):
        operand = operand.meaning()
    if isinstance(operand, TimeSpan):
        return operand.hull
    if isinstance(operand, date):
        operand = operand.toordinal()
    if type(operand) is int:
        return DateInterval(operand, operand)
    if isinstance(operand, DateInterval):
        return operand
    hint = "give a date, an ordinal, EDTF text, a span or a DateInterval"
    problem = Problem("", "type", f"{shown(operand)} does not say when", hint=hint)
    raise ValidationError("day", [problem])
