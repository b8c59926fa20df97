"""`Moment`: what there was on a day or in a period, certainly and possibly."""

import math
from collections.abc import Iterable
from typing import final

import attrs

from diplorecords.dossier.dating import Dated, occurrence
from diplorecords.dossier.indexes import Indexes
from diplorecords.records import AnyRecord
from diplorecords.temporal import Certainty, Operand, Reading, TimeSpan, parse_edtf, shares_a_day
from diplorecords.temporal.operands import lowered_operand
from diplorecords.temporal.shapes import time_span

__all__ = ["Moment", "Question", "moment_of", "question_of"]


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


@final
@attrs.frozen
class Question:
    """A day or period that is asked about, made ready to be asked of many records.

    >>> from diplorecords.dossier.dating import period_of
    >>> from diplorecords.records import Person
    >>> person = Person(id="x", born="1961", died="2003")
    >>> question_of("1992").answer(person, period_of(person))
    <Certainty.CERTAIN: 'certain'>
    """

    asked: Operand
    """The day or period as it was given."""

    operand: Operand
    """The same, with a text read."""

    days: TimeSpan
    """Where its first and its last day lie."""

    def answer(self, record: AnyRecord, period: Dated) -> Certainty:
        """Whether a record with this period was there."""
        return self._shares_a_day(period) & occurrence(record)

    def moment(self, dated: Iterable[tuple[AnyRecord, Dated]]) -> Moment:
        """What there was of these records, each given with its period."""
        found: dict[Certainty, list[AnyRecord]] = {certainty: [] for certainty in Certainty}
        for record, period in dated:
            found[self.answer(record, period)].append(record)
        return Moment(self.asked, tuple(found[Certainty.CERTAIN]), tuple(found[Certainty.POSSIBLE]))

    def _shares_a_day(self, period: Dated) -> Certainty:
        """The exact answer; four points give the same one faster where it is certain."""
        theirs, days = period.meaning, self.days
        if not (_unknown(theirs) or _unknown(days)):
            begins_in_time = theirs.begin.latest <= days.end.earliest
            if begins_in_time and theirs.end.earliest >= days.begin.latest:
                return Certainty.CERTAIN
        return shares_a_day(period.operand, self.operand)


def question_of(asked: Operand) -> Question:
    """The question about a day or period.

    >>> question_of("0001").days.hull
    DateInterval(first=1, last=365)

    Raises:
        EdtfError: If a text is not EDTF.
        ValidationError: If it does not say when.
    """
    operand = parse_edtf(asked) if isinstance(asked, str) else asked
    return Question(asked, operand, time_span(lowered_operand(operand, Reading.WHOLE, None)))


def moment_of(indexes: Indexes, asked: Operand) -> Moment:
    """What there was in the period asked about, among the records of these indexes.

    >>> moment_of(Indexes(()), "1992").possible
    ()
    """
    question = question_of(asked)
    near = sorted(indexes.times.touching(question.days.hull))
    return question.moment(indexes.dated[number] for number in near)


def _unknown(span: TimeSpan) -> bool:
    """Whether nothing is known of either end; the notation may not mean any days at all."""
    return span.begin.latest == math.inf and span.end.earliest == -math.inf
