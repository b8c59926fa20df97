"""`Incident`: one violent event or accident."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading, Span
from diplorecords.values.casualties import Casualties, CasualtyGroup, CasualtyOutcome
from diplorecords.values.constraints import Code, Distinct, RefTo
from diplorecords.values.convert import to_optional_ref, to_optional_span, to_refs
from diplorecords.values.incident_kind import Device, IncidentKind
from diplorecords.values.place import Place
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref
from diplorecords.values.tuples import to_casualties

__all__ = ["Incident", "ViolenceType"]


class ViolenceType(Enum):
    """Who used violence against whom (UCDP GED codebook, `type_of_violence`).

    >>> ViolenceType("state_based")
    <ViolenceType.STATE_BASED: 'state_based'>
    """

    STATE_BASED = "state_based"
    """1: state-based, at least one side is a government."""

    NON_STATE = "non_state"
    """2: non-state, between organized groups, none of them a government."""

    ONE_SIDED = "one_sided"
    """3: one-sided, by a government or an organized group against civilians."""


@final
@attrs.frozen(kw_only=True)
class Incident(NamedRecord):
    """One violent event or accident. `About 370 incidents` is a `Tally`, never 370 of these.

    >>> from diplorecords.values import CasualtyOutcome, Count
    >>> Incident(
    ...     id="ged-1",
    ...     kind=IncidentKind.ARMED_CLASH,
    ...     violence=ViolenceType.STATE_BASED,
    ...     span="1991-12-29",
    ...     conflict="conflict:arm-aze",
    ...     casualties=[Casualties(CasualtyOutcome.KILLED, Count(best=2))],
    ... ).ref
    Ref('incident:ged-1')

    Raises:
        ValidationError: If one group and outcome has two counts.
    """

    record_type: ClassVar[str] = "incident"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    kind: IncidentKind
    """What kind of incident it is."""

    device: Device | None = None
    """What exploded."""

    violence: ViolenceType | None = None
    """Who used violence against whom."""

    span: Annotated[Span, Reading.WITHIN] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """When, from the first day to the last."""

    date_precision_code: Code | None = None
    """The date precision code of the imported data, as it stood there (UCDP GED: `date_prec`,
    1 for the day, 2 for two to six days, 3 for the week, 4 for the month, 5 for the year)."""

    place: Place | None = None
    """Where."""

    actors: Annotated[
        tuple[Annotated[Ref, RefTo("person", "state", "organization")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """Who was involved."""

    conflict: Annotated[Ref, RefTo("conflict")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The conflict that it belongs to."""

    casualties: tuple[Casualties, ...] = attrs.field(default=(), converter=to_casualties)
    """How many suffered what. A source that gives totals only gives the group `ALL` only."""

    def record_problems(self) -> Iterable[Problem]:
        """One count for each group and outcome."""
        return () if len(self.casualties) <= 1 else self._counted_twice()

    def _counted_twice(self) -> Iterable[Problem]:
        seen: set[tuple[CasualtyGroup, CasualtyOutcome]] = set()
        for index, entry in enumerate(self.casualties):
            counted = (entry.group, entry.outcome)
            if counted in seen:
                message = f"{entry.group.value} {entry.outcome.value} is counted twice"
                hint = "what several sources count are claims on casualties"
                yield Problem(f"/casualties/{index}", "counted-twice", message, hint=hint)
            seen.add(counted)
