"""`panel`: a table with a row for each unit and year, such as a state-year table."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from diplorecords.dossier.arguments import expect_instance, expect_record_class, wrong_type
from diplorecords.dossier.collection import Dossier
from diplorecords.dossier.dating import Dated
from diplorecords.dossier.moment import Question, question_of
from diplorecords.dossier.query import acting, field_names, to_reference, with_periods
from diplorecords.records import AnyRecord, State
from diplorecords.temporal import Certainty, DateInterval, civil_from_day
from diplorecords.temporal.days import year_span
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["PanelRow", "panel"]


class PanelRow(NamedTuple):
    """One unit in one year: plain cells, as every table takes them.

    >>> row = PanelRow("state:aze", 1992, "certain", 1, 1, ("membership:a",), ("membership:b",))
    >>> row.certain + row.possible
    2
    """

    unit: str
    """The unit's reference."""

    year: int
    """The year; 0 is 1 BC."""

    existed: str
    """Whether the unit itself was there in that year: `certain`, `possible` or `impossible`.

    It is possible where its record is not in the dossier or says nothing of its time.
    """

    certain: int
    """How many records were there on at least one day of the year, in every reading."""

    possible: int
    """How many more may have been."""

    certain_records: tuple[str, ...]
    """References of those that certainly were, in the order of the dossier."""

    possible_records: tuple[str, ...]
    """References of those that may have been."""


def panel(
    dossier: Dossier,
    *classes: type[Record],
    years: Iterable[int],
    units: Iterable[Ref | str] | None = None,
    through: str | Iterable[str] = (),
) -> tuple[PanelRow, ...]:
    """A row for each unit and year, with the records in which the unit acts in that year.

    Every unit has a row for every year, also where nothing is known. The answers are those of
    `select` about each unit and year, so a doubtful date makes a possible record in each
    year in which it can lie. `pandas.DataFrame(panel(...))` is a table with named columns.

    >>> from diplorecords.records import Membership, State
    >>> from diplorecords.temporal import Span, SpanEnd
    >>> dossier = Dossier.of(
    ...     [
    ...         State(id="aze", span="1991-10-18/.."),
    ...         Membership(
    ...             id="aze-osce",
    ...             member="state:aze",
    ...             organization="organization:osce",
    ...             span=Span("[1991..1992]", SpanEnd.ONGOING),
    ...         ),
    ...     ]
    ... )
    >>> for row in panel(dossier, Membership, years=range(1990, 1993)):
    ...     print(row.unit, row.year, row.existed, row.certain, row.possible)
    state:aze 1990 impossible 0 0
    state:aze 1991 certain 0 1
    state:aze 1992 certain 1 0

    Args:
        dossier: The records.
        classes: The record classes to count; all when none is given.
        years: The years, astronomical: 0 is 1 BC.
        units: References of the units; by default all states of the dossier.
        through: Names of the fields in which a record has to name the unit; any field for
            actors if none is given.

    Returns:
        The rows, by unit as given (states by reference), then by year; each pair once.

    Raises:
        ValidationError: If an argument is not what it should be.
    """
    expect_instance(dossier, Dossier, "a Dossier")
    for cls in classes:
        expect_record_class(cls)
    questions = {
        year: question_of(DateInterval(*year_span(year))) for year in sorted(_whole(years))
    }
    chosen = (state.ref for state in dossier.all(State)) if units is None else _refs(units)
    fields = field_names(through)
    return tuple(
        row
        for unit in dict.fromkeys(chosen)
        for row in _rows(dossier, unit, questions, acting(dossier, unit, fields), classes)
    )


def _whole(years: Iterable[int]) -> set[int]:
    expect_instance(years, Iterable, "years, such as range(1990, 2000)")
    found = list(years)
    for year in found:
        if type(year) is not int:
            raise wrong_type("a year as a whole number", year)
    return set(found)


def _refs(units: Iterable[Ref | str]) -> Iterator[Ref]:
    if isinstance(units, str) or not isinstance(units, Iterable):
        raise wrong_type("references of units", units)
    return map(to_reference, units)


def _rows(
    dossier: Dossier,
    unit: Ref,
    questions: dict[int, Question],
    records: tuple[AnyRecord, ...],
    classes: tuple[type[Record], ...],
) -> Iterator[PanelRow]:
    years = tuple(questions)
    found: dict[int, dict[Certainty, list[str]]] = {
        year: {certainty: [] for certainty in Certainty} for year in years
    }
    wanted = (record for record in records if isinstance(record, classes or (Record,)))
    for record, period in with_periods(dossier, wanted):
        ref = str(record.ref)
        for year in _near(period, years):
            found[year][questions[year].answer(record, period)].append(ref)
    for year, cell in found.items():
        certain, possible = tuple(cell[Certainty.CERTAIN]), tuple(cell[Certainty.POSSIBLE])
        existed = _existed(dossier, unit, questions[year]).value
        yield PanelRow(str(unit), year, existed, len(certain), len(possible), certain, possible)


def _near(period: Dated, years: tuple[int, ...]) -> tuple[int, ...]:
    """The years that the period can touch, of these in order."""
    first, last = period.meaning.hull.first, period.meaning.hull.last
    start = bisect_left(years, civil_from_day(first)[0]) if isinstance(first, int) else 0
    end = bisect_right(years, civil_from_day(last)[0]) if isinstance(last, int) else len(years)
    return years[start:end]


def _existed(dossier: Dossier, unit: Ref, question: Question) -> Certainty:
    record = dossier.get(unit)
    period = None if record is None else dossier.period_of(record)
    if record is None or period is None:
        return Certainty.POSSIBLE
    return question.answer(record, period)
