"""`Meeting`: an occasion on which actors come together, from a summit to a visit."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import Distinct, RefTo
from diplorecords.values.convert import (
    to_optional_ref,
    to_optional_span,
    to_refs,
    to_spans,
    to_texts,
)
from diplorecords.values.participant import Participant
from diplorecords.values.place import Place
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref
from diplorecords.values.tuples import to_participants

__all__ = ["Meeting", "MeetingKind", "MeetingMode", "MeetingStatus"]


class MeetingKind(Enum):
    """What kind of meeting it is.

    >>> MeetingKind("summit")
    <MeetingKind.SUMMIT: 'summit'>
    """

    SUMMIT = "summit"
    """Of heads of state or government."""

    MINISTERIAL = "ministerial"
    """Of ministers."""

    COMMITTEE = "committee"
    """Of a standing committee, council or other body."""

    CONFERENCE = "conference"
    """A diplomatic conference."""

    BILATERAL = "bilateral"
    """Of two sides."""

    VISIT = "visit"
    """A stay of a visitor; the meetings during it are its parts."""

    FACT_FINDING_MISSION = "fact_finding_mission"
    """A mission sent to look into facts."""

    NEGOTIATION = "negotiation"
    """A round of negotiations."""

    ELECTION_OBSERVATION = "election_observation"
    """A mission that observes an election."""

    CEREMONY = "ceremony"
    """A signing, an opening, a funeral."""

    CALL = "call"
    """A conversation by telephone or video."""

    OTHER = "other"
    """Any other meeting."""


class MeetingMode(Enum):
    """How the participants come together.

    >>> MeetingMode("hybrid")
    <MeetingMode.HYBRID: 'hybrid'>
    """

    IN_PERSON = "in_person"
    """All at one place."""

    REMOTE = "remote"
    """None at one place."""

    HYBRID = "hybrid"
    """Some at one place, some not."""


class MeetingStatus(Enum):
    """Whether the meeting took place, as far as the source knows.

    >>> MeetingStatus("planned")
    <MeetingStatus.PLANNED: 'planned'>
    """

    PLANNED = "planned"
    """Announced; the source does not say that it took place."""

    HELD = "held"
    """It took place, or began."""

    POSTPONED = "postponed"
    """Put off; a new date, if any, is another record."""

    CANCELLED = "cancelled"
    """It will not take place."""


@final
@attrs.frozen(kw_only=True)
class Meeting(NamedRecord):
    """A meeting, conference, mission or visit.

    >>> Meeting(
    ...     id="budapest-summit",
    ...     kind=MeetingKind.SUMMIT,
    ...     status=MeetingStatus.HELD,
    ...     span="1994-12-05/1994-12-06",
    ... ).ref
    Ref('meeting:budapest-summit')

    Raises:
        ValidationError: If a bilateral meeting has only one side, or one person takes part
            twice in the same role.
    """

    record_type: ClassVar[str] = "meeting"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    kind: MeetingKind
    """What kind of meeting it is."""

    status: MeetingStatus
    """Whether it took place. Never assumed: a planned meeting must not read as held."""

    mode: MeetingMode | None = None
    """How the participants come together."""

    span: Annotated[Span, Reading.WITHIN] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """From its first day to its last."""

    sittings: tuple[Annotated[Span, Reading.WITHIN], ...] = attrs.field(
        default=(), converter=to_spans
    )
    """The periods in which it sat, where it was suspended and resumed."""

    place: Place | None = None
    """Where."""

    participants: Annotated[tuple[Participant, ...], Distinct()] = attrs.field(
        default=(), converter=to_participants
    )
    """Who took part."""

    convened_by: Annotated[
        tuple[Annotated[Ref, RefTo("person", "state", "organization", "office")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """Who called it, or the body whose meeting it is."""

    part_of: Annotated[Ref, RefTo("meeting")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The meeting or visit during which it took place."""

    agenda: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    """Items of the formal agenda, in order."""

    topics: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    """What was talked about."""

    outcomes: Annotated[tuple[Annotated[Ref, RefTo("treaty", "document")], ...], Distinct()] = (
        attrs.field(default=(), converter=to_refs)
    )
    """The instruments that it adopted or signed."""

    def record_problems(self) -> Iterable[Problem]:
        """A bilateral meeting whose participants are given has at least two of them."""
        if self.kind is MeetingKind.BILATERAL and len(self.participants) == 1:
            message = "a bilateral meeting has two sides, only one participant is given"
            yield Problem("/participants", "bilateral-sides", message)
