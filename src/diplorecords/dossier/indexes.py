"""What a dossier looks up, each index built once, when it is first needed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import TypeVar, final

from diplorecords.dossier.claimed import cited_sources, stands
from diplorecords.dossier.dating import Dated, occurrence, period_of
from diplorecords.dossier.folding import folded
from diplorecords.dossier.references import references_of
from diplorecords.dossier.sourcebook import SourceBook
from diplorecords.dossier.times import PeriodIndex
from diplorecords.records import AnyRecord, Claim, Document, Polarity, Source
from diplorecords.temporal import Certainty, Span, SpanBoundary, SpanEnd
from diplorecords.values.place import Place
from diplorecords.values.record import NamedRecord, Record
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import NestedNode, fields_of

__all__ = ["Indexes", "Key", "key_of", "places_of"]

Key = tuple[str, str]
"""A record's type and id: what a reference says, in the form that hashes fastest."""


def key_of(ref: object) -> Key:
    """The type and id of a reference or its text; those of anything else find no record.

    >>> key_of("source:doi:10.1000/182")
    ('source', 'doi:10.1000/182')
    """
    if isinstance(ref, Ref):
        return ref.type, ref.id
    record_type, _, record_id = str(ref).partition(":")
    return record_type, record_id


@final
class Indexes:
    """The indexes of one tuple of records, in its order.

    Each is a cached property, so that a dossier that is only saved never builds any.

    >>> from diplorecords.records import Person
    >>> list(Indexes((Person(id="aliyev"),)).by_key)
    [('person', 'aliyev')]
    """

    def __init__(self, records: tuple[AnyRecord, ...]) -> None:
        """Keep the records."""
        self.records = records

    def __reduce__(self) -> tuple[type["Indexes"], tuple[tuple[AnyRecord, ...]]]:
        """Copied and pickled without what can be built again."""
        return Indexes, (self.records,)

    @cached_property
    def by_key(self) -> dict[Key, AnyRecord]:
        """Each record by its type and id."""
        return {(record.record_type, record.id): record for record in self.records}

    @cached_property
    def by_class(self) -> dict[type[Record], tuple[AnyRecord, ...]]:
        """The records of each class."""
        return _grouped((type(record), record) for record in self.records)

    @cached_property
    def book(self) -> SourceBook:
        """What is known of the sources."""
        return SourceBook(self.by_key)

    @cached_property
    def by_name(self) -> dict[str, tuple[AnyRecord, ...]]:
        """The records of each folded name, title or symbol."""
        return _grouped(
            (name, record)
            for record in self.records
            for name in dict.fromkeys(_names(record))
            if name  # nothing is left of a name of marks and spaces alone
        )

    @cached_property
    def by_place(self) -> dict[str, tuple[AnyRecord, ...]]:
        """The records of each folded name of a place."""
        return _grouped(
            (name, record)
            for record in self.records
            for name in dict.fromkeys(folded(place.name) for place in places_of(record))
        )

    @cached_property
    def all_claims(self) -> tuple[Claim, ...]:
        """The claims."""
        return tuple(record for record in self.records if isinstance(record, Claim))

    @cached_property
    def claims_on(self) -> dict[Key, tuple[Claim, ...]]:
        """The claims on each subject."""
        return _grouped((key_of(claim.subject), claim) for claim in self.all_claims)

    @cached_property
    def referring(self) -> dict[Key, tuple[AnyRecord, ...]]:
        """The records that refer to each reference from any field."""
        return _grouped(
            (target, record)
            for record in self.records
            for target in dict.fromkeys(key_of(found.target) for found in references_of(record))
        )

    @cached_property
    def periods(self) -> tuple[Dated | None, ...]:
        """When each record was."""
        return tuple(
            period_of(record, known_until=self._still_known(record)) for record in self.records
        )

    @cached_property
    def period_by_key(self) -> dict[Key, Dated | None]:
        """When each record was, by its type and id."""
        return dict(zip(self.by_key, self.periods, strict=True))

    @cached_property
    def dated(self) -> tuple[tuple[AnyRecord, Dated], ...]:
        """The records that have a period and can have come about, with their periods."""
        return tuple(
            (record, period)
            for record, period in zip(self.records, self.periods, strict=True)
            if period is not None and occurrence(record) is not Certainty.IMPOSSIBLE
        )

    @cached_property
    def times(self) -> PeriodIndex:
        """The places in `dated`, by time."""
        return PeriodIndex(
            (number, period.meaning.hull) for number, (_, period) in enumerate(self.dated)
        )

    def period_of(self, record: AnyRecord) -> Dated | None:
        """When the record was, with what its sources can know."""
        key = (record.record_type, record.id)
        if self.by_key.get(key) is record:
            return self.period_by_key[key]
        return period_of(record, known_until=self._still_known(record))

    def known_until(self, record: AnyRecord) -> int | None:
        """The day up to which a record's sources can know.

        That is the earliest day on which the latest of its sources can have come out; for a
        claim, the day on which it became known, or else that of the place where it stands.
        """
        if isinstance(record, Claim):
            if record.recorded_at is not None:
                return record.recorded_at.toordinal()
            places = cited_sources(record)
        else:
            places = tuple(place.source for place in record.sources)
        days = (self.book.published(source) for source in places)
        return max((int(first) for first, _ in filter(None, days)), default=None)

    def _still_known(self, record: AnyRecord) -> int | None:
        """The day up to which what is ongoing, or over, is known to be so.

        That is when the last claim became known that says so, where there is one with a date;
        else what the record's own sources can know.
        """
        for name in record.dated_by:
            value: object = getattr(record, name)
            if value is not None:
                if isinstance(value, Span) and value.end in (SpanEnd.ONGOING, SpanEnd.OVER):
                    return self._claimed_until(record, name, value.end)
                break
        return self.known_until(record)

    def _claimed_until(self, record: AnyRecord, name: str, end: SpanBoundary | None) -> int | None:
        days = [
            self.known_until(claim)
            for claim in self.claims_on.get((record.record_type, record.id), ())
            if claim.field == name and claim.polarity is Polarity.POSITIVE and stands(claim)
            if isinstance(claim.value, Span) and claim.value.end is end
        ]
        known = [day for day in days if day is not None]
        return max(known) if known else self.known_until(record)


def places_of(record: AnyRecord) -> tuple[Place, ...]:
    """The places that a record gives.

    >>> from diplorecords.records import Person
    >>> places_of(Person(id="aliyev"))
    ()
    """
    cls: type = type(record)
    places = (getattr(record, name) for name in _place_fields(cls))
    return tuple(place for place in places if place is not None)


@cache
def _place_fields(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields_of(cls) if field.node == NestedNode(Place))


def _names(record: AnyRecord) -> Iterator[str]:
    """All that a record is called, folded."""
    if isinstance(record, NamedRecord):
        yield from (folded(name.text) for name in record.names)
    if isinstance(record, Source) and record.title is not None:
        yield folded(record.title)
    if isinstance(record, Document) and record.symbol is not None:
        yield folded(record.symbol)


_K = TypeVar("_K")
_R = TypeVar("_R")


def _grouped(pairs: Iterable[tuple[_K, _R]]) -> dict[_K, tuple[_R, ...]]:
    groups: defaultdict[_K, list[_R]] = defaultdict(list)
    for key, record in pairs:
        groups[key].append(record)
    return {key: tuple(records) for key, records in groups.items()}
