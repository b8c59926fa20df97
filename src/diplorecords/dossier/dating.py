"""When a record was: its dated field, how that field reads, and how far its source can know."""

from functools import cache
from typing import assert_never, final

import attrs

from diplorecords.records import (
    AnyRecord,
    Meeting,
    MeetingStatus,
    Person,
)
from diplorecords.temporal import (
    Certainty,
    EdtfBase,
    Operand,
    ReadAs,
    Reading,
    Span,
    TimeSpan,
)
from diplorecords.values.convert import EdtfMoment
from diplorecords.values.typetree import DateNode, SpanNode, fields_of

__all__ = ["Dated", "occurrence", "period_of"]


def _meaning(dated: "Dated") -> TimeSpan:
    span = dated.value if isinstance(dated.value, Span) else Span(dated.value)
    return span.meaning(dated.reading, known_until=dated.known_until)


@final
@attrs.frozen
class Dated:
    """When something was: what the source said, and what that means in its field.

    >>> from diplorecords.records import Document, DocumentKind
    >>> act = Document(id="x", kind=DocumentKind.FINAL_ACT, adopted="1975-08-01")
    >>> period_of(act).text
    '1975-08-01'
    """

    value: Span | EdtfMoment
    """The notation that the record holds."""

    reading: Reading
    """What a single year or month means in the field that holds it."""

    field: str
    """Name of that field."""

    known_until: int | None = None
    """The day up to which its source can know, as an ordinal; None where nothing is known.

    What is `ongoing` certainly went on up to this day, and possibly after it.
    """

    meaning: TimeSpan = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(_meaning, takes_self=True)
    )
    """Where its first and its last day lie."""

    @property
    def text(self) -> str:
        """The period as a person reads it: EDTF, or words where EDTF has none."""
        return str(self.value)

    @property
    def qualified(self) -> bool:
        """Whether any part of it is marked `?` or `~`, and may be off by nobody knows how much."""
        if not isinstance(self.value, Span):
            return self.value.qualification.qualified
        ends = (self.value.begin, self.value.end)
        return any(isinstance(end, EdtfBase) and end.qualification.qualified for end in ends)

    @property
    def operand(self) -> Operand:
        """The period as the relations of the temporal floor take it, with its reading."""
        return ReadAs(self.value, self.reading, known_until=self.known_until)


def period_of(record: AnyRecord, *, known_until: int | None = None) -> Dated | None:
    """When the record was, by the first of its dating fields that is set; None if none is.

    A person's period is the life; a death that no field gives is unknown, not outstanding.

    >>> from diplorecords.records import Tenure
    >>> held = Tenure(id="x", holder="person:a", office="office:b", span="1997-01-01/..")
    >>> period_of(held).text
    '1997-01-01/..'

    Args:
        record: The record.
        known_until: The day up to which its source can know. The dossier knows it from the
            dates of the record's sources.
    """
    if isinstance(record, Person):
        life, field = record.life, "born" if record.born else "died"
        return None if life is None else Dated(life, Reading.WHOLE, field, known_until)
    cls: type = type(record)
    for name, reading in _dating_fields(cls, record.dated_by):
        value = getattr(record, name)
        if value is not None:
            return Dated(value, reading, name, known_until)
    return None


def occurrence(record: AnyRecord) -> Certainty:
    """Whether what the record describes came about at all, as far as the record says.

    A meeting that was only planned possibly took place; one that was postponed or cancelled
    did not. Nothing else carries such a status.

    >>> from diplorecords.records import MeetingKind
    >>> occurrence(Meeting(id="x", kind=MeetingKind.SUMMIT, status=MeetingStatus.PLANNED))
    <Certainty.POSSIBLE: 'possible'>
    """
    if not isinstance(record, Meeting):
        return Certainty.CERTAIN
    match record.status:
        case MeetingStatus.HELD:
            return Certainty.CERTAIN
        case MeetingStatus.PLANNED:
            return Certainty.POSSIBLE
        case MeetingStatus.POSTPONED | MeetingStatus.CANCELLED:
            return Certainty.IMPOSSIBLE
        case _:
            assert_never(record.status)


@cache
def _dating_fields(cls: type, names: tuple[str, ...]) -> tuple[tuple[str, Reading], ...]:
    """The dating fields of a class, each with its reading."""
    readings = {
        field.name: field.node.reading
        for field in fields_of(cls)
        if isinstance(field.node, DateNode | SpanNode)
    }
    return tuple((name, readings[name]) for name in names)
