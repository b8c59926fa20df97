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
from diplorecords.values.treaty_act import TreatyActionKind

__all__ = ["SubscriptionMode", "TreatyAction", "TreatyActionKind"]


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
            treaty that of a subscription, or a mode is given without one, or anything but an
            objection opposes entry into force.
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
    """With whom it was deposited; each of several parallel deposits is an act of its own."""

    territory: Annotated[Ref, RefTo("state")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The territory concerned."""

    refers_to: Annotated[Ref, RefTo("treaty_action")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The act that this one objects to, accepts, withdraws, revokes or confirms."""

    opposes_entry_into_force: bool = False
    """Whether an objection definitely opposes entry into force between the two; where it is
    silent, it does not (VCLT 1969, articles 20(4)(b) and 21(3))."""

    text: str | None = None
    """What was said: the text of a reservation, declaration or objection."""

    def record_problems(self) -> Iterable[Problem]:
        """Subscription is for documents, everything else for treaties."""
        simple = self.mode is None and not self.opposes_entry_into_force
        subscribes = self.kind is _SUBSCRIPTION
        if simple and subscribes is (self.instrument.type == "document"):
            return ()
        return self._unfitting(subscribes=subscribes)

    def _unfitting(self, *, subscribes: bool) -> Iterable[Problem]:
        if subscribes is not (self.instrument.type == "document"):
            message = f"{self.kind.value} of {self.instrument}"
            hint = "a document is subscribed to; a treaty is signed, ratified, acceded to"
            yield Problem("/instrument", "subscription", message, hint=hint)
        if self.mode is not None and not subscribes:
            yield Problem("/mode", "subscription", "a mode belongs to a subscription")
        if self.opposes_entry_into_force and self.kind is not TreatyActionKind.OBJECTION:
            message = f"a {self.kind.value} opposes entry into force"
            hint = "only an objection does (VCLT 20(4)(b))"
            yield Problem("/opposes_entry_into_force", "objection", message, hint=hint)


_SUBSCRIPTION = TreatyActionKind.SUBSCRIPTION  # looked up once: Python 3.11 takes long for a member
