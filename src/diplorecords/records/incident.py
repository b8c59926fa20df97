"""`Incident`: one violent event or accident."""

from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.temporal import Reading, Span
from diplorecords.values.casualties import Casualties
from diplorecords.values.constraints import Code, Distinct, RefTo
from diplorecords.values.convert import to_optional_ref, to_optional_span, to_refs
from diplorecords.values.place import Place
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref
from diplorecords.values.tuples import to_casualties

__all__ = ["Device", "Incident", "IncidentKind", "ViolenceType"]


class IncidentKind(Enum):
    """What kind of incident it is.

    >>> IncidentKind("explosion")
    <IncidentKind.EXPLOSION: 'explosion'>
    """

    ARMED_CLASH = "armed_clash"
    """A clash between armed actors."""

    ATTACK = "attack"
    """An attack by one side."""

    SHELLING = "shelling"
    """Artillery, rocket or mortar fire."""

    EXPLOSION = "explosion"
    """A mine, an unexploded munition or another device going off."""

    BORDER_VIOLATION = "border_violation"
    """A crossing of a border or a line of contact."""

    DETENTION = "detention"
    """A capture, arrest or abduction."""

    OTHER = "other"
    """Any other incident."""


class Device(Enum):
    """What exploded (Information Management System for Mine Action, accident forms).

    >>> Device("anti_personnel_mine")
    <Device.ANTI_PERSONNEL_MINE: 'anti_personnel_mine'>
    """

    ANTI_PERSONNEL_MINE = "anti_personnel_mine"
    """A mine meant for people."""

    ANTI_VEHICLE_MINE = "anti_vehicle_mine"
    """A mine meant for vehicles."""

    MINE = "mine"
    """A mine of a kind that the source does not tell."""

    CLUSTER_SUBMUNITION = "cluster_submunition"
    """A submunition of a cluster munition."""

    UXO = "uxo"
    """Another unexploded ordnance."""

    IED = "ied"
    """An improvised explosive device."""

    UNKNOWN = "unknown"
    """Not known."""


class ViolenceType(Enum):
    """Who used violence against whom (UCDP GED codebook, `type_of_violence`).

    >>> ViolenceType("state_based")
    <ViolenceType.STATE_BASED: 'state_based'>
    """

    STATE_BASED = "state_based"
    """1: at least one side is a government."""

    NON_STATE = "non_state"
    """2: between organized groups, none of them a government."""

    ONE_SIDED = "one_sided"
    """3: against civilians."""


@final
@attrs.frozen(kw_only=True)
class Incident(NamedRecord):
    """One violent event or accident. `About 370 incidents` is a `Tally`, never 370 of these.

    >>> Incident(id="ged-1", kind=IncidentKind.ARMED_CLASH, span="1991-12-29").ref
    Ref('incident:ged-1')
    """

    record_type: ClassVar[str] = "incident"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    kind: IncidentKind
    """What kind of incident it is."""

    device: Device | None = None
    """What exploded."""

    violence: ViolenceType | None = None
    """Who used violence against whom."""

    span: Annotated[Span, Reading.WITHIN] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """When, from the first day to the last."""

    date_precision_code: Code | None = None
    """The date precision code of the imported data, as it stood there."""

    place: Place | None = None
    """Where."""

    actors: Annotated[
        tuple[Annotated[Ref, RefTo("person", "state", "organization")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """Who was involved."""

    conflict: Annotated[Ref, RefTo("conflict")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The conflict that it belongs to."""

    casualties: tuple[Casualties, ...] = attrs.field(default=(), converter=to_casualties)
    """How many suffered what."""
