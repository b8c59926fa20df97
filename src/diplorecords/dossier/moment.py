"""`Moment`: what there was on a day or in a period, certainly and possibly."""

import math
from datetime import date
from typing import final

import attrs

from diplorecords.dossier.dating import Dated, occurrence
from diplorecords.dossier.indexes import Indexes
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.records import AnyRecord
from diplorecords.temporal import (
    Certainty,
    DateInterval,
    EdtfBase,
    Operand,
    ReadAs,
    Reading,
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
    days = _meaning(operand)
    found: dict[Certainty, list[AnyRecord]] = {certainty: [] for certainty in Certainty}
    for number in sorted(indexes.times.touching(days.hull)):
        record, period = indexes.dated[number]
        shares = _shares_a_day(period, operand, days)
        found[shares & occurrence(record)].append(record)
    return Moment(asked, tuple(found[Certainty.CERTAIN]), tuple(found[Certainty.POSSIBLE]))


def _shares_a_day(period: Dated, operand: Operand, days: TimeSpan) -> Certainty:
    """The exact answer; four points give the same one faster where it is certain."""
    begin, end = period.meaning.begin.latest, period.meaning.end.earliest
    bounded = begin < math.inf or end > -math.inf  # neither, where the notation means no days
    if bounded and begin <= days.end.earliest and end >= days.begin.latest:
        return Certainty.CERTAIN
    return shares_a_day(period.operand, operand)


def _meaning(
    operand: Operand, reading: Reading = Reading.WHOLE, known_until: int | None = None
) -> TimeSpan:
    """The four points between which the days asked about lie."""
    match operand:
        case ReadAs():
            return _meaning(operand.value, operand.reading, operand.known_until)
        case str():
            return _meaning(parse_edtf(operand), reading)
        case EdtfBase():
            return Span(operand).meaning(reading)
        case Span():
            return operand.meaning(reading, known_until)
        case TimeSpan():
            return operand
        case DateInterval():
            return TimeSpan.exactly(operand)
        case date():
            return TimeSpan.exactly(DateInterval.from_dates(operand, operand))
        case int() if type(operand) is int:
            return TimeSpan.exactly(DateInterval(operand, operand))
        case _:
            hint = "give a date, an ordinal, EDTF text, a span or a DateInterval"
            problem = Problem("", "type", f"{shown(operand)} does not say when", hint=hint)
            raise ValidationError("day", [problem])
