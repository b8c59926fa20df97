"""`Tally`: a number that somebody gives for many incidents or people."""

from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import to_optional_ref, to_optional_span
from diplorecords.values.count import Count
from diplorecords.values.incident_kind import Device, IncidentKind
from diplorecords.values.place import Place
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["Tally", "TallyUnit"]


class TallyUnit(Enum):
    """What is counted: events, or people by what happened to them as in `CasualtyOutcome`.

    Tallies of different units cannot be added up.

    >>> TallyUnit("incident")
    <TallyUnit.INCIDENT: 'incident'>
    """

    INCIDENT = "incident"
    """Events."""

    VICTIM = "victim"
    """People killed or injured."""

    KILLED = "killed"
    """People killed."""

    INJURED = "injured"
    """People injured."""

    MISSING = "missing"
    """People whose fate is unknown."""

    CAPTURED = "captured"
    """People taken prisoner or hostage."""

    DISPLACED = "displaced"
    """People driven from their homes."""


@final
@attrs.frozen(kw_only=True)
class Tally(Record):
    """A count that someone gives, with its unit and its scope; it enumerates nothing.

    >>> Tally(
    ...     id="mine-incidents",
    ...     unit=TallyUnit.INCIDENT,
    ...     count=Count(best=370, approximate=True),
    ...     of="mine explosions",
    ...     kind=IncidentKind.EXPLOSION,
    ...     device=Device.MINE,
    ... ).count.best
    370
    """

    record_type: ClassVar[str] = "tally"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    unit: TallyUnit
    """What is counted."""

    count: Count | None = None
    """How many; unset where the source gives no number (`a large number`)."""

    of: str | None = None
    """What kind of thing is counted, in a few neutral words."""

    kind: IncidentKind | None = None
    """The kind of the incidents counted, or in which the people counted came to harm."""

    device: Device | None = None
    """What exploded in them."""

    span: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """The period that the number covers."""

    place: Place | None = None
    """The place that it covers."""

    conflict: Annotated[Ref, RefTo("conflict")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The conflict that it belongs to."""

    stated_by: Annotated[Ref, RefTo("person", "state", "organization", "statement")] | None = (
        attrs.field(default=None, converter=to_optional_ref)
    )
    """Who gives the number."""
