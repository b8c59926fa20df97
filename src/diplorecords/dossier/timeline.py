"""`timeline`: the dated records of a dossier in the order of time."""

from typing import final

import attrs

from diplorecords.dossier.arguments import expect_record_class, wrong_type
from diplorecords.dossier.collection import Dossier
from diplorecords.dossier.dating import Dated
from diplorecords.records import AnyRecord
from diplorecords.temporal import DayBound
from diplorecords.values.record import Record

__all__ = ["TimelineEntry", "timeline", "undated"]


@final
@attrs.frozen
class TimelineEntry:
    """One record and when it was.

    >>> from diplorecords.records import Person
    >>> entry = timeline(Dossier.of([Person(id="aliyev", born="1961-12-24")]))[0]
    >>> entry.period.text
    '1961-12-24/'
    """

    record: AnyRecord
    """The record."""

    period: Dated
    """When it was, as the dossier knows it."""

    @property
    def earliest(self) -> DayBound:
        """The first day that it can have touched, as an ordinal; `-math.inf` without a bound."""
        return self.period.meaning.hull.first

    @property
    def latest(self) -> DayBound:
        """The last day that it can have touched, as an ordinal; `math.inf` without a bound."""
        return self.period.meaning.hull.last


def timeline(dossier: Dossier, *classes: type[Record]) -> tuple[TimelineEntry, ...]:
    """The dated records, by their earliest day, then their latest, then their reference.

    Planned, postponed and cancelled meetings stand among the others: see their `status`.
    Records without a date are left out; `undated` gives them.

    >>> from diplorecords.records import Document, DocumentKind
    >>> acts = Dossier.of(
    ...     Document(id=f"act-{year}", kind=DocumentKind.DECISION, adopted=year)
    ...     for year in ("1999", "1975", "1990")
    ... )
    >>> [entry.period.text for entry in timeline(acts)]
    ['1975', '1990', '1999']

    Args:
        dossier: The records.
        classes: The record classes wanted; all when none is given.

    Raises:
        ValidationError: If an argument is no dossier or no record class.
    """
    entries = [
        TimelineEntry(record, period)
        for record, period in _periods(dossier, classes)
        if period is not None
    ]
    # The records come in the order of their references, which sorting keeps among equals.
    return tuple(sorted(entries, key=_hull))


def undated(dossier: Dossier, *classes: type[Record]) -> tuple[AnyRecord, ...]:
    """The records that a timeline leaves out, because none of their dating fields is set.

    >>> from diplorecords.records import Person
    >>> len(undated(Dossier.of([Person(id="aliyev")])))
    1

    Args:
        dossier: The records.
        classes: The record classes wanted; all when none is given.

    Raises:
        ValidationError: If an argument is no dossier or no record class.
    """
    return tuple(record for record, period in _periods(dossier, classes) if period is None)


def _periods(
    dossier: Dossier, classes: tuple[type[Record], ...]
) -> list[tuple[AnyRecord, Dated | None]]:
    if not isinstance(dossier, Dossier):
        raise wrong_type("a Dossier", dossier)
    for cls in classes:
        expect_record_class(cls)
    wanted = classes or (Record,)
    return [(record, dossier.period_of(record)) for record in dossier if isinstance(record, wanted)]


def _hull(entry: TimelineEntry) -> tuple[DayBound, DayBound]:
    hull = entry.period.meaning.hull
    return hull.first, hull.last
