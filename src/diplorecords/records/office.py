"""`Office`: a post that persons or states hold."""

from enum import Enum
from typing import Annotated, ClassVar, final

import attrs
from annotated_types import Ge

from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import Distinct, RefTo
from diplorecords.values.convert import to_optional_ref, to_optional_span, to_refs
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref

__all__ = ["HolderKind", "Office"]


class HolderKind(Enum):
    """Who can hold an office.

    >>> HolderKind("state")
    <HolderKind.STATE: 'state'>
    """

    PERSON = "person"
    """A human being, as for a president or an ambassador (Popolo: the post of a person)."""

    STATE = "state"
    """A state, as for a rotating presidency or a co-chair of a negotiation."""

    ORGANIZATION = "organization"
    """An organization, as for a depositary or a co-chair of a negotiation."""


@final
@attrs.frozen(kw_only=True)
class Office(NamedRecord):
    """A post in a body, with as many seats as can be held at once (Popolo's post).

    >>> from diplorecords.values import Name
    >>> Office(id="co-chair", body="organization:minsk-process", seats=3).seats
    3
    """

    record_type: ClassVar[str] = "office"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    body: Annotated[Ref, RefTo("organization", "state")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The organization or state in which the office is held."""

    seats: Annotated[int, Ge(1)] = 1
    """How many can hold it at once."""

    held_by: HolderKind | None = None
    """Who can hold it; unset means that nothing is said about it."""

    accredited_to: Annotated[
        tuple[Annotated[Ref, RefTo("state", "organization")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """To whom a head of mission is accredited (VCDR 1961, articles 4 to 6)."""

    span: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """When the office existed."""

    created_by: Annotated[Ref, RefTo("treaty", "document")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The instrument that created it."""

    remit: str | None = None
    """What it is there for, in a few neutral words."""
