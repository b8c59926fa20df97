"""`Tenure`: somebody's time in an office."""

from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import Distinct, RefTo
from diplorecords.values.convert import (
    EdtfMoment,
    to_moments,
    to_optional_span,
    to_ref,
)
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["EntryManner", "ExitManner", "Tenure", "TenureStatus"]


class TenureStatus(Enum):
    """In what standing the holder has the office.

    >>> TenureStatus("designate")
    <TenureStatus.DESIGNATE: 'designate'>
    """

    DESIGNATE = "designate"
    """Named or elected, not yet in office; takes no seat."""

    IN_OFFICE = "in_office"
    """Holds the office."""

    ACTING = "acting"
    """Does its work for the time being."""

    SUSPENDED = "suspended"
    """Holds it, with its powers suspended."""


class EntryManner(Enum):
    """How the holder came into office (Archigos codebook, `entry`, and common practice).

    >>> EntryManner("regular")
    <EntryManner.REGULAR: 'regular'>
    """

    REGULAR = "regular"
    """By the rules and customs in force (Archigos: regular)."""

    IRREGULAR = "irregular"
    """By other means, such as a coup (Archigos: irregular)."""

    FOREIGN_IMPOSITION = "foreign_imposition"
    """Put in office by another state (Archigos: foreign imposition)."""

    ELECTION = "election"
    """By election."""

    APPOINTMENT = "appointment"
    """By appointment."""

    SUCCESSION = "succession"
    """By succession to a predecessor, as by right."""

    ROTATION = "rotation"
    """By rotation among members."""


class ExitManner(Enum):
    """How the holder left office (Archigos codebook, `exit`).

    >>> ExitManner("regular")
    <ExitManner.REGULAR: 'regular'>
    """

    REGULAR = "regular"
    """By the rules and customs in force: term limits, defeat, voluntary retirement."""

    NATURAL_DEATH = "natural_death"
    """Died in office of natural causes."""

    ILL_HEALTH = "ill_health"
    """Retired because of ill health."""

    SUICIDE = "suicide"
    """Committed suicide in office."""

    IRREGULAR = "irregular"
    """Removed by other means than the rules in force."""

    FOREIGN_DEPOSITION = "foreign_deposition"
    """Deposed by another state."""

    ABOLITION = "abolition"
    """The office itself came to an end."""


@final
@attrs.frozen(kw_only=True)
class Tenure(Record):
    """Somebody's time in an office; the holder is a person or a state.

    A reappointment without a break is a renewal of one tenure, not a second one.

    >>> tenure = Tenure(
    ...     id="kasprzyk-personal-representative",
    ...     holder="person:kasprzyk",
    ...     office="office:personal-representative",
    ...     span="1997-01-01/..",
    ... )
    >>> str(tenure.span)
    '1997-01-01/..'
    """

    record_type: ClassVar[str] = "tenure"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    holder: Annotated[Ref, RefTo("person", "state", "organization")] = attrs.field(converter=to_ref)
    """Who holds the office."""

    office: Annotated[Ref, RefTo("office")] = attrs.field(converter=to_ref)
    """The office."""

    span: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """From the first day in office to the last."""

    status: TenureStatus = TenureStatus.IN_OFFICE
    """In what standing."""

    title: str | None = None
    """The holder's rank or style, such as `Ambassador`."""

    entry: EntryManner | None = None
    """How the holder came into office."""

    exit: ExitManner | None = None
    """How the holder left it."""

    renewals: Annotated[tuple[Annotated[EdtfMoment, Reading.DAY], ...], Distinct()] = attrs.field(
        default=(), converter=to_moments
    )
    """When the tenure was renewed."""
