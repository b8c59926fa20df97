"""`TreatyAction`: what an actor does with respect to an instrument."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import (
    EdtfMoment,
    to_optional_moment,
    to_optional_ref,
    to_ref,
)
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["SubscriptionMode", "TreatyAction", "TreatyActionKind"]


class TreatyActionKind(Enum):
    """What the act is, in the terms of the UN Treaty Collection glossary and the VCLT.

    >>> TreatyActionKind("accession")
    <TreatyActionKind.ACCESSION: 'accession'>
    """

    SIGNATURE = "signature"
    """Signature subject to ratification, acceptance or approval (VCLT 14, 18)."""

    DEFINITIVE_SIGNATURE = "definitive_signature"
    """Signature that expresses consent to be bound (VCLT 12)."""

    RATIFICATION = "ratification"
    """Consent after signature (VCLT 14)."""

    ACCEPTANCE = "acceptance"
    """Consent under the name of acceptance (VCLT 14(2))."""

    APPROVAL = "approval"
    """Consent under the name of approval (VCLT 14(2))."""

    ACCESSION = "accession"
    """Consent without prior signature (VCLT 15)."""

    FORMAL_CONFIRMATION = "formal_confirmation"
    """Consent of an international organization (VCLT 1986, article 2(1)(b bis))."""

    SUCCESSION = "succession"
    """Notification of succession by a new state (VCSSRT, articles 17 and 22)."""

    PROVISIONAL_APPLICATION = "provisional_application"
    """Application before entry into force (VCLT 25)."""

    RESERVATION = "reservation"
    """Statement that excludes or changes legal effects (VCLT 2(1)(d), 19)."""

    DECLARATION = "declaration"
    """Interpretative or another declaration."""

    OBJECTION = "objection"
    """Objection to a reservation or another act (VCLT 20)."""

    TERRITORIAL_APPLICATION = "territorial_application"
    """Extension to a territory (VCLT 29)."""

    WITHDRAWAL = "withdrawal"
    """Withdrawal or denunciation (VCLT 54, 56, 65)."""

    SUBSCRIPTION = "subscription"
    """Joining a political document; expresses no consent to be bound by a treaty."""


class SubscriptionMode(Enum):
    """How an actor subscribed to a political document.

    >>> SubscriptionMode("adhered_later")
    <SubscriptionMode.ADHERED_LATER: 'adhered_later'>
    """

    SIGNED = "signed"
    """Signed it."""

    JOINED_IN_ADOPTION = "joined_in_adoption"
    """Took part in adopting it."""

    ADHERED_LATER = "adhered_later"
    """Joined after its adoption."""


@final
@attrs.frozen(kw_only=True)
class TreatyAction(Record):
    """An act of a state or an organization with respect to a treaty or a document.

    The dates that the law tells apart stand apart: on the paper, deposited, notified by the
    depositary, effective.

    >>> TreatyAction(
    ...     id="aze-charter-of-paris",
    ...     actor="state:aze",
    ...     instrument="document:charter-of-paris",
    ...     kind=TreatyActionKind.SUBSCRIPTION,
    ...     mode=SubscriptionMode.ADHERED_LATER,
    ...     dated="1993-12-20",
    ... ).instrument
    Ref('document:charter-of-paris')

    Raises:
        ValidationError: If a document is the object of anything but a subscription, or a
            treaty that of a subscription, or a mode is given without one.
    """

    record_type: ClassVar[str] = "treaty_action"
    dated_by: ClassVar[tuple[str, ...]] = ("deposited", "dated", "notified", "effective")

    actor: Annotated[Ref, RefTo("state", "organization")] = attrs.field(converter=to_ref)
    """Who acts."""

    instrument: Annotated[Ref, RefTo("treaty", "document")] = attrs.field(converter=to_ref)
    """With respect to which instrument; a document for a subscription only."""

    kind: TreatyActionKind
    """What the act is."""

    mode: SubscriptionMode | None = None
    """How the actor subscribed."""

    dated: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """The date on the paper, or of the signature."""

    deposited: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When it was done towards the depositary or the other side (VCLT 16)."""

    notified: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When the depositary told the others (VCLT 77, 78)."""

    effective: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When it took effect, as a source states it."""

    depositary: Annotated[Ref, RefTo("state", "organization", "office")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """With whom it was deposited."""

    territory: Annotated[Ref, RefTo("state")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The territory concerned."""

    refers_to: Annotated[Ref, RefTo("treaty_action")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The act that this one objects to, withdraws or confirms."""

    text: str | None = None
    """What was said: the text of a reservation, declaration or objection."""

    def record_problems(self) -> Iterable[Problem]:
        """Subscription is for documents, everything else for treaties."""
        subscribes = self.kind is TreatyActionKind.SUBSCRIPTION
        if subscribes is not (self.instrument.type == "document"):
            message = f"{self.kind.value} of {self.instrument}"
            hint = "a document is subscribed to; a treaty is signed, ratified, acceded to"
            yield Problem("/instrument", "subscription", message, hint=hint)
        if self.mode is not None and not subscribes:
            yield Problem("/mode", "subscription", "a mode belongs to a subscription")
