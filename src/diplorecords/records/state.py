"""`State`: a state, a territory or another polity."""

from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import to_optional_ref, to_optional_span
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref

__all__ = ["State", "StateKind"]


class StateKind(Enum):
    """What kind of polity it is. No member implies recognition by anyone.

    >>> StateKind("territory")
    <StateKind.TERRITORY: 'territory'>
    """

    STATE = "state"
    """A polity that acts as a state."""

    TERRITORY = "territory"
    """A dependency, colony, mandate, trust territory or another dependent territory."""

    OTHER = "other"
    """Any other polity; also where a source leaves its kind open."""


@final
@attrs.frozen(kw_only=True)
class State(NamedRecord):
    """A state, a territory or another polity; no recognition is implied.

    >>> from diplorecords.values import Identifier, Name
    >>> state = State(
    ...     id="aze",
    ...     names=[Name("Azerbaijan", lang="en")],
    ...     identifiers=[Identifier("cow", "373")],
    ... )
    >>> state.kind
    <StateKind.STATE: 'state'>
    """

    record_type: ClassVar[str] = "state"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    kind: StateKind = StateKind.STATE
    """What kind of polity it is."""

    span: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """When it existed."""

    administered_by: Annotated[Ref, RefTo("state", "organization")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """Who administers a territory."""
