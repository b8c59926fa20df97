"""`Meeting`: an occasion on which actors come together, from a summit to a visit."""

from collections.abc import Iterable, Iterator
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
from diplorecords.values.participant import Participant, ParticipantRole, Presence
from diplorecords.values.periods import order_problems, outside_problems
from diplorecords.values.place import Place
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref
from diplorecords.values.tuples import to_participants

__all__ = ["Meeting", "MeetingKind", "MeetingMode", "MeetingStatus"]


class MeetingKind(Enum):
    """What kind of meeting it is; PLOVER files all of them under CONSULT.

    >>> MeetingKind("summit")
    <MeetingKind.SUMMIT: 'summit'>
    """

    SUMMIT = "summit"
    """Of heads of state or government."""

    MINISTERIAL = "ministerial"
    """Of ministers."""

    COMMITTEE = "committee"
    """Of a standing committee, council or other body (PLOVER CONSULT: multilateral)."""

    EXPERT = "expert"
    """Of experts or a working group."""

    CONFERENCE = "conference"
    """A diplomatic conference (VCLT 1969, article 9(2))."""

    BILATERAL = "bilateral"
    """Of two sides."""

    MULTILATERAL = "multilateral"
    """Of three sides or more, outside a standing body."""

    VISIT = "visit"
    """A stay of a visitor; the meetings during it are its parts (PLOVER CONSULT: visit)."""

    FACT_FINDING_MISSION = "fact_finding_mission"
    """A mission sent to look into facts (Hague Convention I of 1907, article 9: inquiry)."""

    NEGOTIATION = "negotiation"
    """A round of negotiations (Charter of the United Nations, article 33)."""

    MEDIATION = "mediation"
    """A round led by a third party (article 33 likewise; PLOVER CONSULT: third-party)."""

    ELECTION_OBSERVATION = "election_observation"
    """A mission that observes an election (CSCE Copenhagen Document 1990, paragraph 8)."""

    CEREMONY = "ceremony"
    """A signing, an opening, a funeral, the presentation of credentials."""

    PRESS_CONFERENCE = "press_conference"
    """A meeting with the press."""

    SIDE_EVENT = "side_event"
    """An event beside a conference, outside its agenda."""

    CALL = "call"
    """A conversation by telephone or video (PLOVER CONSULT: phone)."""

    OTHER = "other"
    """Any other meeting."""


class MeetingMode(Enum):
    """How the participants come together: the attendance modes of schema.org events.

    >>> MeetingMode("hybrid")
    <MeetingMode.HYBRID: 'hybrid'>
    """

    IN_PERSON = "in_person"
    """All at one place (schema.org: OfflineEventAttendanceMode)."""

    REMOTE = "remote"
    """None at one place (schema.org: OnlineEventAttendanceMode)."""

    HYBRID = "hybrid"
    """Some at one place, some not (schema.org: MixedEventAttendanceMode)."""


class MeetingStatus(Enum):
    """Whether the meeting took place, as far as the source knows.

    >>> MeetingStatus("planned")
    <MeetingStatus.PLANNED: 'planned'>
    """

    PLANNED = "planned"
    """Announced; the source does not say that it took place (schema.org: EventScheduled;
    iCalendar, RFC 5545: TENTATIVE or CONFIRMED)."""

    HELD = "held"
    """It took place, or began."""

    POSTPONED = "postponed"
    """Put off; a new date, if any, is another record (schema.org: EventPostponed)."""

    CANCELLED = "cancelled"
    """It will not take place (schema.org: EventCancelled; iCalendar: CANCELLED)."""


@final
@attrs.frozen(kw_only=True)
class Meeting(NamedRecord):
    """A meeting, conference, mission or visit.

    >>> Meeting(
    ...     id="budapest-summit",
    ...     kind=MeetingKind.SUMMIT,
    ...     status=MeetingStatus.HELD,
    ...     span="1994-12-05/1994-12-06",
    ...     place=Place("Budapest", within="state:hun"),
    ...     convened_by=["organization:osce"],
    ...     outcomes=["document:budapest-document-1994"],
    ... ).ref
    Ref('meeting:budapest-summit')

    Raises:
        ValidationError: If sittings are not in order, share days or certainly lie outside the
            meeting, a bilateral meeting has not two sides, or somebody is present in a way
            that its mode excludes.
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
    """The periods in which it sat, where it was suspended and resumed; in order and apart."""

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
        """Sittings lie in order within the meeting; its kind and its mode fit who takes part."""
        simple = not self.sittings and self.mode is None
        return () if simple and self.kind is not _BILATERAL else self._unfitting()

    def _unfitting(self) -> Iterable[Problem]:
        yield from order_problems(self.sittings, "sittings", "sitting-order")
        yield from outside_problems(self.sittings, self.span, "sittings", "sitting-outside")
        if self.kind is _BILATERAL and self.participants:
            yield from _bilateral_problems(self.participants)
        for index, participant in enumerate(self.participants):
            if participant.presence is not None and participant.presence is _EXCLUDED.get(
                self.mode
            ):
                message = f"{participant.actor} is present {participant.presence.value}"
                hint = "a meeting of which some take part from afar is hybrid"
                yield Problem(f"/participants/{index}/presence", "presence", message, hint=hint)


_BILATERAL = MeetingKind.BILATERAL  # looked up once: Python 3.11 takes long for a member

_EXCLUDED: dict[MeetingMode | None, Presence] = {
    MeetingMode.IN_PERSON: Presence.REMOTE,
    MeetingMode.REMOTE: Presence.IN_PERSON,
}
"""The presence that each mode leaves no room for."""

_NO_SIDE = frozenset(
    {
        ParticipantRole.HOST,
        ParticipantRole.MEDIATOR,
        ParticipantRole.OBSERVER,
        ParticipantRole.GUEST,
    }
)
"""The roles in which a third state can be at a bilateral meeting."""


def _bilateral_problems(participants: tuple[Participant, ...]) -> Iterator[Problem]:
    """Two sides, as far as the record tells: of a person alone it does not say the side."""
    told = [each.on_behalf_of or each.actor for each in participants]
    if len(told) == 1 or (len(set(told)) == 1 and told[0].type != "person"):
        message = f"a bilateral meeting has two sides, only {told[0]} is given"
        yield Problem("/participants", "bilateral-sides", message)
    states = {
        side.id
        for side, participant in zip(told, participants, strict=True)
        if side.type == "state" and participant.role not in _NO_SIDE
    }
    if len(states) > 2:
        message = f"a bilateral meeting has two sides, {len(states)} states are given"
        hint = "use MeetingKind.MULTILATERAL, or say who is a mediator, an observer or a guest"
        yield Problem("/participants", "bilateral-sides", message, hint=hint)
