"""`Office`: a post that persons or states hold."""

from typing import Annotated, ClassVar, final

import attrs
from annotated_types import Ge

from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import to_optional_ref, to_optional_span
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref

__all__ = ["Office"]


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
