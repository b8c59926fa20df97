"""`State`: a state, a territory or another polity."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading, Span
from diplorecords.values.administration import Administration
from diplorecords.values.constraints import Distinct
from diplorecords.values.convert import to_optional_span
from diplorecords.values.periods import repeated
from diplorecords.values.record import NamedRecord
from diplorecords.values.state_listing import StateListing
from diplorecords.values.tuples import to_administrations, to_state_listings

__all__ = ["State", "StateKind"]


class StateKind(Enum):
    """What kind of polity it is. No member implies recognition by anyone.

    >>> StateKind("territory")
    <StateKind.TERRITORY: 'territory'>
    """

    STATE = "state"
    """A polity that acts as a state (Montevideo Convention 1933, article 1)."""

    TERRITORY = "territory"
    """A dependency, colony, mandate, trust territory or another dependent territory (Charter of the
    United Nations, chapters XI and XII)."""

    OTHER = "other"
    """Any other polity; also where a source leaves its kind open."""


@final
@attrs.frozen(kw_only=True)
class State(NamedRecord):
    """A state, a territory or another polity; no recognition is implied.

    >>> from diplorecords.values import Name
    >>> State(
    ...     id="aze",
    ...     names=[Name("Azerbaijan", lang="en")],
    ...     span="1991-10-18/..",
    ...     listings=[
    ...         StateListing("cow", "373", span="1991-12-26/.."),
    ...         StateListing("gw", "373", span="1991-12-21/.."),
    ...     ],
    ... ).kind
    <StateKind.STATE: 'state'>

    Raises:
        ValidationError: If it is administered by itself, or one list certainly has it twice at
            one time.
    """

    record_type: ClassVar[str] = "state"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    kind: StateKind = StateKind.STATE
    """What kind of polity it is."""

    span: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """When it existed."""

    administered_by: Annotated[tuple[Administration, ...], Distinct()] = attrs.field(
        default=(), converter=to_administrations
    )
    """Who administered a territory, and when."""

    listings: Annotated[tuple[StateListing, ...], Distinct()] = attrs.field(
        default=(), converter=to_state_listings
    )
    """Which lists of states have it, and for what time."""

    def record_problems(self) -> Iterable[Problem]:
        """Nobody administers itself, and a list has a polity once at a time."""
        for index, administration in enumerate(self.administered_by):
            if administration.by.type == self.record_type and administration.by.id == self.id:
                message = f"{administration.by} is administered by itself"
                yield Problem(f"/administered_by/{index}/by", "administered-by-itself", message)
        for index in repeated((each.state_list, each.span) for each in self.listings):
            message = f"the list {self.listings[index].state_list} has it twice at one time"
            yield Problem(f"/listings/{index}", "listed-twice", message)
