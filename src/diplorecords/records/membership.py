"""`Membership`: somebody's time as a member of an organization."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import (
    to_optional_ref,
    to_optional_span,
    to_ref,
    to_spans,
)
from diplorecords.values.periods import order_problems, outside_problems
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["MemberRole", "Membership", "MembershipEntry", "MembershipExit", "MembershipStatus"]


class MembershipStatus(Enum):
    """In what standing a member belongs.

    The codes are those of the Correlates of War IGO data. Its other codes are no standing and
    give no membership: 0 (no membership), -1 (the state or the organization did not exist) and
    -9 (missing: neither membership nor its absence is known).

    >>> MembershipStatus("participating")
    <MembershipStatus.PARTICIPATING: 'participating'>
    """

    FULL = "full"
    """Full member (COW IGO 1)."""

    ASSOCIATE = "associate"
    """Associate member (COW IGO 2)."""

    OBSERVER = "observer"
    """Observer (COW IGO 3)."""

    PARTICIPATING = "participating"
    """Participating state, as in the OSCE (Rules of Procedure, MC.DOC/1/06)."""

    PARTNER = "partner"
    """Partner for co-operation (OSCE), dialogue partner or sectoral partner (ASEAN)."""

    PROVISIONAL = "provisional"
    """Provisional member, until the constituent instrument binds it."""

    APPLICANT = "applicant"
    """Has applied and is not yet a member."""

    CANDIDATE = "candidate"
    """Accepted as a candidate for membership (TEU, article 49, as practised)."""

    UNKNOWN = "unknown"
    """A member; the source does not tell in what standing."""


class MemberRole(Enum):
    """A leading part that a member plays for a time.

    >>> MemberRole("troika")
    <MemberRole.TROIKA: 'troika'>
    """

    CHAIR = "chair"
    """Holds the chair or presidency."""

    VICE_CHAIR = "vice_chair"
    """Stands in for the chair."""

    INCOMING_CHAIR = "incoming_chair"
    """Chosen as the next chair."""

    FORMER_CHAIR = "former_chair"
    """Held the chair before the present one."""

    TROIKA = "troika"
    """One of the past, present and next chairs (OSCE: MC(10).DEC/8)."""

    COORDINATOR = "coordinator"
    """Speaks for the members or for a group of them."""

    PERMANENT_MEMBER = "permanent_member"
    """Has a permanent seat (Charter of the United Nations, article 23)."""

    ELECTED_MEMBER = "elected_member"
    """Is elected to a seat for a term (Charter of the United Nations, article 23)."""


class MembershipEntry(Enum):
    """How a membership began, in the terms of constituent instruments.

    >>> MembershipEntry("admission")
    <MembershipEntry.ADMISSION: 'admission'>
    """

    FOUNDING = "founding"
    """An original member (Charter of the United Nations, article 3)."""

    ADMISSION = "admission"
    """Admitted by the members (Charter of the United Nations, article 4)."""

    READMISSION = "readmission"
    """Came back after it had left."""

    SUCCESSION = "succession"
    """In the place of a predecessor state (VCSSRT 1978, article 4)."""

    ELECTION = "election"
    """Elected to a seat for a term (Charter of the United Nations, article 23)."""

    APPOINTMENT = "appointment"
    """Named by somebody who has the right to: the rule for persons on a board."""


class MembershipExit(Enum):
    """How a membership ended, in the terms of constituent instruments.

    >>> MembershipExit("withdrawal")
    <MembershipExit.WITHDRAWAL: 'withdrawal'>
    """

    WITHDRAWAL = "withdrawal"
    """By the member's own decision (Covenant of the League of Nations, article 1(3))."""

    EXPULSION = "expulsion"
    """By a decision of the others (Charter of the United Nations, article 6)."""

    SUCCESSION = "succession"
    """The member was succeeded by another."""

    DISSOLUTION = "dissolution"
    """The member or the organization ceased to exist."""

    END_OF_TERM = "end_of_term"
    """The term of an elected or appointed member ran out."""


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
    ...     entry=MembershipEntry.ADMISSION,
    ... ).status.value
    'participating'

    Raises:
        ValidationError: If suspensions are not in order, share days or certainly lie outside
            the membership, or an organization is a member of itself.
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
    """Periods in which the member's rights were suspended, in order and apart."""

    entry: MembershipEntry | None = None
    """How it began."""

    exit: MembershipExit | None = None
    """How it ended."""

    on_behalf_of: Annotated[Ref, RefTo("state", "organization")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """Whom the member represents there."""

    def record_problems(self) -> Iterable[Problem]:
        """Suspensions lie in order within the membership; nothing is a member of itself."""
        if self.member == self.organization:
            message = f"{self.organization} is a member of itself"
            yield Problem("/member", "membership-self", message)
        yield from order_problems(self.suspensions, "suspensions", "suspension-order")
        yield from outside_problems(
            self.suspensions, self.span, "suspensions", "suspension-outside"
        )
