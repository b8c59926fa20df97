"""`Dossier`: the immutable collection of records, and the questions it answers."""

from collections.abc import Iterable, Iterator
from typing import TypeVar, cast, final, overload

import attrs

from diplorecords.dossier.arguments import (
    expect_record,
    expect_record_class,
    expect_text,
)
from diplorecords.dossier.claim_questions import ClaimQuestions
from diplorecords.dossier.dating import Dated
from diplorecords.dossier.folding import folded
from diplorecords.dossier.indexes import Indexes, key_of
from diplorecords.dossier.knowledge import KnownAt, known_moment
from diplorecords.dossier.moment import Moment, moment_of
from diplorecords.dossier.nearest import nearest
from diplorecords.dossier.ordering import in_order
from diplorecords.dossier.policies import DEFAULT_POLICY
from diplorecords.dossier.policy import Policy
from diplorecords.dossier.unread import Unread, in_place
from diplorecords.errors import RecordNotFoundError
from diplorecords.records import AnyRecord
from diplorecords.temporal import Operand
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["Dossier"]

_R = TypeVar("_R", bound=Record)
_D = TypeVar("_D")


@final
@attrs.frozen(repr=False)
class Dossier(ClaimQuestions):
    """An immutable collection of records, at most one for each reference.

    Records stand in the order of their references, whatever order they came in, so dossiers
    of the same records are equal. Nothing in it reads the clock: today is an argument.

    >>> from diplorecords.records import Meeting, MeetingKind, MeetingStatus
    >>> summit = Meeting(
    ...     id="budapest-summit",
    ...     kind=MeetingKind.SUMMIT,
    ...     status=MeetingStatus.HELD,
    ...     span="1994-12-05/1994-12-06",
    ... )
    >>> dossier = Dossier.of([summit])
    >>> dossier["meeting:budapest-summit"] == summit
    True
    >>> [str(record.ref) for record in dossier.on("1994-12-06").certain]
    ['meeting:budapest-summit']

    Raises:
        DuplicateRecordError: If two different records have one reference; it names all such
            references. The same record given twice is one record.
        ValidationError: If something is not a record, or is no iterable of records.
    """

    records: tuple[AnyRecord, ...] = attrs.field(default=(), converter=in_order)
    """All records, sorted by reference. Any iterable of records makes one."""

    unread: tuple[Unread, ...] = attrs.field(default=(), kw_only=True, converter=in_place)
    """What a file held that this version of the library does not know; saved as it was."""

    _indexes: Indexes = attrs.field(
        init=False,
        eq=False,
        default=attrs.Factory(lambda self: Indexes(self.records), takes_self=True),
    )

    @classmethod
    def of(cls, records: Iterable[AnyRecord]) -> "Dossier":
        """The dossier of any number of records, in any order.

        >>> len(Dossier.of([]))
        0

        Raises:
            DuplicateRecordError: If two different records have one reference.
            ValidationError: If something is not a record.
        """
        return cls(records)

    def add(self, *records: AnyRecord) -> "Dossier":
        """A dossier that has these records as well.

        Raises:
            DuplicateRecordError: If a different record with such a reference is there already.
            ValidationError: If something is not a record.
        """
        return self.holding((*self.records, *records))

    def replace(self, *records: AnyRecord) -> "Dossier":
        """A dossier with these records instead of those with the same references.

        Raises:
            RecordNotFoundError: If there is no record to replace.
            DuplicateRecordError: If two different replacements have one reference.
            ValidationError: If something is not a record.
        """
        replaced = {self[record.ref].ref for record in Dossier(records)}
        kept = (record for record in self.records if record.ref not in replaced)
        return self.holding((*kept, *records))

    def without(self, *refs: Ref | str) -> "Dossier":
        """A dossier that lacks the records with these references, and what was unread in them.

        Raises:
            RecordNotFoundError: If there is no such record.
        """
        left_out = {self[ref].ref for ref in refs}
        return self.holding(record for record in self.records if record.ref not in left_out)

    def holding(self, records: Iterable[AnyRecord]) -> "Dossier":
        """A dossier of other records that keeps what is unread, but in records that it lacks.

        Raises:
            DuplicateRecordError: If two different records have one reference.
            ValidationError: If something is not a record.
        """
        other = Dossier(records)
        unread = [piece for piece in self.unread if piece.path is None or piece.record in other]
        return attrs.evolve(other, unread=unread) if unread else other

    def __len__(self) -> int:
        """How many records it has."""
        return len(self.records)

    def __iter__(self) -> Iterator[AnyRecord]:
        """The records, in the order of their references."""
        return iter(self.records)

    def __contains__(self, item: object) -> bool:
        """Whether it has this very record, or one with this reference (a `Ref` or its text).

        >>> from diplorecords.records import Person
        >>> dossier = Dossier.of([Person(id="aliyev")])
        >>> "person:aliyev" in dossier, Person(id="aliyev", born="1961-12-24") in dossier
        (True, False)
        """
        if isinstance(item, Record):
            return self._indexes.by_key.get((item.record_type, item.id)) == item
        return key_of(item) in self._indexes.by_key

    def __getitem__(self, ref: Ref | str) -> AnyRecord:
        """The record with this reference, given as a `Ref` or its text.

        Raises:
            RecordNotFoundError: If there is none; it names those that look most like it.
        """
        found = self._indexes.by_key.get(key_of(ref))
        if found is None:
            texts = (f"{record_type}:{name}" for record_type, name in self._indexes.by_key)
            raise RecordNotFoundError(str(ref), nearest(str(ref), texts))
        return found

    def __repr__(self) -> str:
        """How many records of each type it has, and how many pieces it keeps unread."""
        counts = [
            f"{len(records)} {cls.record_type}" for cls, records in self._indexes.by_class.items()
        ]
        if self.unread:
            counts.append(f"{len(self.unread)} unread")
        return f"<Dossier: {', '.join(counts) or 'empty'}>"

    @overload
    def get(self, ref: Ref | str) -> AnyRecord | None: ...

    @overload
    def get(self, ref: Ref | str, default: _D) -> AnyRecord | _D: ...

    def get(self, ref: Ref | str, default: _D | None = None) -> AnyRecord | _D | None:
        """The record with this reference, or the default where there is none.

        >>> Dossier().get("state:aze") is None
        True
        """
        return self._indexes.by_key.get(key_of(ref), default)

    def lookup(self, cls: type[_R], ref: Ref | str) -> _R:
        """The record of this class with an id or a reference; type checkers know its class.

        >>> from diplorecords.records import Person
        >>> dossier = Dossier.of([Person(id="aliyev", born="1961-12-24")])
        >>> str(dossier.lookup(Person, "aliyev").born)
        '1961-12-24'

        Args:
            cls: The record class, or one from which several derive.
            ref: A `Ref`, its text, or the id alone, which needs the class of one record type.
                A text that can be both is a reference.

        Raises:
            RecordNotFoundError: If there is none of this class; it names those that look most
                like it.
            ValidationError: If the class is no record class.
        """
        expect_record_class(cls)
        id_alone = (cls.record_type, str(ref))
        for key in (key_of(ref), id_alone):
            found = self._indexes.by_key.get(key)
            if isinstance(found, cls):
                return found
        wanted = str(ref) if ":" in str(ref) or not cls.record_type else ":".join(id_alone)
        record_type, record_id = key_of(wanted)
        among = (str(record.ref) for record in self.all(cls))
        like = nearest(f"{cls.record_type or record_type}:{record_id}", among)
        raise RecordNotFoundError(wanted, like)

    def all(self, cls: type[_R]) -> tuple[_R, ...]:
        """All records of a class, or of the classes that derive from it.

        >>> from diplorecords.records import Meeting
        >>> Dossier().all(Meeting)
        ()

        Raises:
            ValidationError: If it is no record class.
        """
        expect_record_class(cls)
        groups = self._indexes.by_class.items()
        found = (record for each, records in groups if issubclass(each, cls) for record in records)
        return cast("tuple[_R, ...]", tuple(found))

    def find(self, name: str) -> tuple[AnyRecord, ...]:
        """The records that are called so: by any of their names, by title or by symbol.

        Whole names are compared. Letter case, compatibility forms (NFKC), runs of white space
        and the Arabic and Persian forms of yeh and kaf make no difference; diacritics do.

        >>> from diplorecords.records import State
        >>> from diplorecords.values import Name
        >>> dossier = Dossier.of([State(id="aze", names=[Name("Azerbaijan", lang="en")])])
        >>> [str(record.ref) for record in dossier.find("AZERBAIJAN")]
        ['state:aze']

        Raises:
            ValidationError: If the name is no text.
        """
        expect_text(name)
        return self._indexes.by_name.get(folded(name), ())

    def in_place(self, name: str) -> tuple[AnyRecord, ...]:
        """The records whose place or seat has this name, compared as `find` compares names.

        >>> Dossier().in_place("Vienna")
        ()

        Raises:
            ValidationError: If the name is no text.
        """
        expect_text(name)
        return self._indexes.by_place.get(folded(name), ())

    def referring_to(self, ref: Ref | str) -> tuple[AnyRecord, ...]:
        """The records that refer to this one from any of their fields, their sources included.

        >>> Dossier().referring_to("state:aze")
        ()
        """
        return self._indexes.referring.get(key_of(ref), ())

    def period_of(self, record: AnyRecord) -> Dated | None:
        """When the record was; what is ongoing is known up to the date of its latest source.

        >>> from diplorecords.records import Person
        >>> Dossier().period_of(Person(id="aliyev", born="1961-12-24")).text
        '1961-12-24/'

        Args:
            record: A record; it need not be in the dossier, but its sources are looked up here.

        Raises:
            ValidationError: If it is no record.
        """
        expect_record(record)
        return self._indexes.period_of(record)

    def known_until(self, record: AnyRecord) -> int | None:
        """The day up to which a record's sources can know, as an ordinal; None if none is dated.

        That is the earliest day on which the latest of them can have been published; a
        translation without a date of its own has that of its original. A claim that says when
        it became known is known from that day.

        >>> from diplorecords.records import Source, Tally, TallyUnit
        >>> from diplorecords.values import Locator
        >>> report = Source(id="report", published="0001-01-31")
        >>> tally = Tally(id="x", unit=TallyUnit.KILLED, sources=[Locator("source:report")])
        >>> Dossier.of([report]).known_until(tally)
        31

        Raises:
            ValidationError: If it is no record.
        """
        expect_record(record)
        return self._indexes.known_until(record)

    def on(
        self, day: Operand, *, known_at: KnownAt | None = None, policy: Policy = DEFAULT_POLICY
    ) -> Moment:
        """What there was on a day, or on some day of a longer unit such as `1992-02`.

        A record is certainly there if its period shares a day with the one asked about in
        every reading of both, and possibly if in some. What is ongoing goes on certainly up to
        the date of the claim that says so, else of the record's latest source (that of the
        original where a translation has no date of its own), possibly after it, and without end
        where neither is dated. Planned meetings are possible at most; postponed and cancelled
        ones are left out, and so are records without a date.

        >>> Dossier().on("2024-07-13").certain
        ()

        Args:
            day: A date, an ordinal, or EDTF; an uncertain date can be given as well.
            known_at: By when to know: asks what was believed then about the day, as by
                `known_at`. What depends on claims perhaps known by then is possible at most.
            policy: How the claims known by then become values.

        Raises:
            EdtfError: If the text is not EDTF.
        """
        if known_at is None:
            return moment_of(self._indexes, day)
        return known_moment(self._indexes, day, known_at, policy)

    def during(
        self, period: Operand, *, known_at: KnownAt | None = None, policy: Policy = DEFAULT_POLICY
    ) -> Moment:
        """What there was on at least one day of a period; otherwise as `on`.

        >>> Dossier().during("1992/1994").possible
        ()

        Args:
            period: A `DateInterval`, a `Span` or EDTF text such as `1992/1994` or `1992`.
            known_at: By when to know.
            policy: How the claims known by then become values.

        Raises:
            EdtfError: If the text is not EDTF.
        """
        return self.on(period, known_at=known_at, policy=policy)
