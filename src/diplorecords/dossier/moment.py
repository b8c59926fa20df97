"""`Moment`: what there was on a day or in a period, certainly and possibly."""

import math
from typing import final

import attrs

from diplorecords.dossier.dating import Dated, occurrence
from diplorecords.dossier.indexes import Indexes
from diplorecords.records import AnyRecord
from diplorecords.temporal import Certainty, Operand, Reading, TimeSpan, parse_edtf, shares_a_day
from diplorecords.temporal.operands import lowered_operand
from diplorecords.temporal.shapes import time_span

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
    days = time_span(lowered_operand(operand, Reading.WHOLE, None))
    found: dict[Certainty, list[AnyRecord]] = {certainty: [] for certainty in Certainty}
    for number in sorted(indexes.times.touching(days.hull)):
        record, period = indexes.dated[number]
        shares = _shares_a_day(period, operand, days)
        found[shares & occurrence(record)].append(record)
    return Moment(asked, tuple(found[Certainty.CERTAIN]), tuple(found[Certainty.POSSIBLE]))


def _shares_a_day(period: Dated, operand: Operand, days: TimeSpan) -> Certainty:
    """The exact answer; four points give the same one faster where it is certain."""
    theirs = period.meaning
    if not (_unknown(theirs) or _unknown(days)):
        begins_in_time = theirs.begin.latest <= days.end.earliest
        if begins_in_time and theirs.end.earliest >= days.begin.latest:
            return Certainty.CERTAIN
    return shares_a_day(period.operand, operand)


def _unknown(span: TimeSpan) -> bool:
    """Whether nothing is known of either end; the notation may not mean any days at all."""
    return span.begin.latest == math.inf and span.end.earliest == -math.inf
