"""`Membership`: somebody's time as a member of an organization."""

from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import (
    to_optional_ref,
    to_optional_span,
    to_ref,
    to_spans,
)
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["MemberRole", "Membership", "MembershipEntry", "MembershipExit", "MembershipStatus"]


class MembershipStatus(Enum):
    """In what standing a member belongs (Correlates of War IGO codebook and OSCE usage).

    >>> MembershipStatus("participating")
    <MembershipStatus.PARTICIPATING: 'participating'>
    """

    FULL = "full"
    """Full member (COW IGO code 1)."""

    ASSOCIATE = "associate"
    """Associate member (COW IGO code 2)."""

    OBSERVER = "observer"
    """Observer (COW IGO code 3)."""

    PARTICIPATING = "participating"
    """Participating state, as in the OSCE."""

    PARTNER = "partner"
    """Partner for co-operation, dialogue partner."""

    APPLICANT = "applicant"
    """Has applied and is not yet a member."""

    CANDIDATE = "candidate"
    """Accepted as a candidate for membership."""


class MemberRole(Enum):
    """A leading part that a member plays for a time.

    >>> MemberRole("troika")
    <MemberRole.TROIKA: 'troika'>
    """

    CHAIR = "chair"
    """Holds the chair or presidency."""

    TROIKA = "troika"
    """One of the past, present and next chairs."""


class MembershipEntry(Enum):
    """How a membership began.

    >>> MembershipEntry("admission")
    <MembershipEntry.ADMISSION: 'admission'>
    """

    FOUNDING = "founding"
    """An original member."""

    ADMISSION = "admission"
    """Admitted by the members."""

    SUCCESSION = "succession"
    """In the place of a predecessor state."""


class MembershipExit(Enum):
    """How a membership ended.

    >>> MembershipExit("withdrawal")
    <MembershipExit.WITHDRAWAL: 'withdrawal'>
    """

    WITHDRAWAL = "withdrawal"
    """By the member's own decision."""

    EXPULSION = "expulsion"
    """By a decision of the others."""

    SUCCESSION = "succession"
    """The member was succeeded by another."""

    DISSOLUTION = "dissolution"
    """The member or the organization ceased to exist."""


@final
@attrs.frozen(kw_only=True)
class Membership(Record):
    """A member's time in an organization.

    A suspended member remains a member: suspensions stand on top of the membership.

    >>> Membership(
    ...     id="aze-csce",
    ...     member="state:aze",
    ...     organization="organization:osce",
    ...     status=MembershipStatus.PARTICIPATING,
    ...     span="1992-01-30/..",
    ... ).status.value
    'participating'
    """

    record_type: ClassVar[str] = "membership"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    member: Annotated[Ref, RefTo("person", "state", "organization")] = attrs.field(converter=to_ref)
    """Who belongs."""

    organization: Annotated[Ref, RefTo("organization")] = attrs.field(converter=to_ref)
    """To what."""

    status: MembershipStatus = MembershipStatus.FULL
    """In what standing."""

    role: MemberRole | None = None
    """A leading part played for this time."""

    span: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """From the first day to the last."""

    suspensions: tuple[Annotated[Span, Reading.WHOLE], ...] = attrs.field(
        default=(), converter=to_spans
    )
    """Periods in which the member's rights were suspended."""

    entry: MembershipEntry | None = None
    """How it began."""

    exit: MembershipExit | None = None
    """How it ended."""

    on_behalf_of: Annotated[Ref, RefTo("state", "organization")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """Whom the member represents there."""
