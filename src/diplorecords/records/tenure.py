"""`Tenure`: somebody's time in an office."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import Distinct, RefTo
from diplorecords.values.convert import (
    EdtfMoment,
    to_moments,
    to_optional_span,
    to_ref,
)
from diplorecords.values.periods import outside_problems
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["EntryManner", "ExitManner", "Tenure", "TenureStatus"]


class TenureStatus(Enum):
    """In what standing the holder has the office, in the terms of diplomatic practice.

    >>> TenureStatus("designate")
    <TenureStatus.DESIGNATE: 'designate'>
    """

    DESIGNATE = "designate"
    """Named or elected, not yet in office; takes no seat."""

    IN_OFFICE = "in_office"
    """Holds the office."""

    ACTING = "acting"
    """Does its work for the time being, as a chargé d'affaires does (VCDR 1961, article 19)."""

    SUSPENDED = "suspended"
    """Holds it, with its powers suspended."""


class EntryManner(Enum):
    """How the holder came into office.

    The first three are those of the Archigos codebook (`entry`); the others say more about
    what Archigos counts as regular.

    >>> EntryManner("regular")
    <EntryManner.REGULAR: 'regular'>
    """

    REGULAR = "regular"
    """By the rules and customs in force (Archigos 0: regular)."""

    IRREGULAR = "irregular"
    """By other means, such as a coup (Archigos 1: irregular)."""

    FOREIGN_IMPOSITION = "foreign_imposition"
    """Put in office by another state (Archigos 2: foreign imposition)."""

    ELECTION = "election"
    """By election."""

    APPOINTMENT = "appointment"
    """By appointment; a head of mission by accreditation (VCDR 1961, articles 4 and 13)."""

    SUCCESSION = "succession"
    """By succession to a predecessor, as by right or by inheritance."""

    ROTATION = "rotation"
    """By rotation among members, as for a presidency of a council."""


class ExitManner(Enum):
    """How the holder left office.

    The first six are those of the Archigos codebook (`exit`, whose -888 for a leader still in
    office is no exit at all); the others say more about what Archigos counts as regular.

    >>> ExitManner("regular")
    <ExitManner.REGULAR: 'regular'>
    """

    REGULAR = "regular"
    """By the rules and customs in force: term limits, defeat, retirement (Archigos 1)."""

    NATURAL_DEATH = "natural_death"
    """Died in office of natural causes (Archigos 2)."""

    ILL_HEALTH = "ill_health"
    """Retired because of ill health (Archigos 2.1)."""

    SUICIDE = "suicide"
    """Committed suicide in office (Archigos 2.2)."""

    IRREGULAR = "irregular"
    """Removed by other means than the rules in force, killing included (Archigos 3)."""

    FOREIGN_DEPOSITION = "foreign_deposition"
    """Deposed by another state (Archigos 4)."""

    END_OF_TERM = "end_of_term"
    """The term ran out."""

    RESIGNATION = "resignation"
    """Resigned."""

    DISMISSAL = "dismissal"
    """Dismissed by whoever appoints to the office."""

    RECALL = "recall"
    """Recalled by the sending state (VCDR 1961, article 43(a))."""

    PERSONA_NON_GRATA = "persona_non_grata"
    """Declared not acceptable by the receiving state (VCDR 1961, articles 9 and 43(b))."""

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
    ...     title="Ambassador",
    ...     entry=EntryManner.APPOINTMENT,
    ...     renewals=["2014-01~"],
    ... )
    >>> str(tenure.span)
    '1997-01-01/..'

    Raises:
        ValidationError: If a renewal certainly lies outside the tenure.
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

    def record_problems(self) -> Iterable[Problem]:
        """A tenure is renewed while it lasts."""
        if not self.renewals:
            return ()
        return outside_problems(self.renewals, self.span, "renewals", "renewal-outside")
