"""`Participant`: who took part in a meeting, in what role and capacity."""

from enum import Enum
from typing import Annotated, final

import attrs

from diplorecords.values.base import Value
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import to_optional_ref, to_ref
from diplorecords.values.ref import Ref

__all__ = ["Participant", "ParticipantRole", "Presence"]


class ParticipantRole(Enum):
    """What a participant does at a meeting, in the words of conference practice.

    >>> ParticipantRole("host")
    <ParticipantRole.HOST: 'host'>
    """

    HOST = "host"
    """Receives the others."""

    VISITOR = "visitor"
    """Is received: a guest of the host."""

    CHAIR = "chair"
    """Presides."""

    CO_CHAIR = "co_chair"
    """Presides together with others."""

    HEAD_OF_DELEGATION = "head_of_delegation"
    """Leads the delegation of a state or an organization."""

    DELEGATE = "delegate"
    """Takes part as a member of a delegation."""

    MEDIATOR = "mediator"
    """Helps the sides to agree."""

    OBSERVER = "observer"
    """Attends without taking part in decisions."""

    GUEST = "guest"
    """Attends by invitation, outside the regular circle."""

    SIGNATORY = "signatory"
    """Signs what the meeting agreed on (VCLT 1969, article 12)."""

    SPEAKER = "speaker"
    """Speaks to the others."""

    PARTICIPANT = "participant"
    """Takes part; the source says no more."""


class Presence(Enum):
    """How a participant is present.

    >>> Presence("remote")
    <Presence.REMOTE: 'remote'>
    """

    IN_PERSON = "in_person"
    """At the place of the meeting."""

    REMOTE = "remote"
    """By telephone, video or in writing."""


@final
@attrs.frozen
class Participant(Value):
    """One participant of a meeting.

    >>> Participant("person:aliyev", role=ParticipantRole.HOST).actor
    Ref('person:aliyev')

    Raises:
        ValidationError: If the actor is not a person, a state or an organization.
    """

    actor: Annotated[Ref, RefTo("person", "state", "organization")] = attrs.field(converter=to_ref)
    """Who takes part."""

    role: ParticipantRole = attrs.field(default=ParticipantRole.PARTICIPANT, kw_only=True)
    """What the actor does there."""

    capacity: Annotated[Ref, RefTo("office", "tenure")] | None = attrs.field(
        default=None, kw_only=True, converter=to_optional_ref
    )
    """The office, or the very tenure of it, in which a person takes part."""

    on_behalf_of: Annotated[Ref, RefTo("state", "organization")] | None = attrs.field(
        default=None, kw_only=True, converter=to_optional_ref
    )
    """Whom the actor represents."""

    presence: Presence | None = attrs.field(default=None, kw_only=True)
    """How the actor is present; unset means that nothing is said about it."""

    label: str | None = attrs.field(default=None, kw_only=True)
    """How the source styles the participant there, such as `President-elect`."""
