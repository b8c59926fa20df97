"""`Conflict`: an armed conflict, its sides and its episodes."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import Code
from diplorecords.values.convert import to_optional_span, to_spans
from diplorecords.values.periods import order_problems, outside_problems
from diplorecords.values.place import Place
from diplorecords.values.record import NamedRecord
from diplorecords.values.side import Side
from diplorecords.values.tuples import to_sides

__all__ = ["Conflict", "ConflictIntensity", "ConflictType", "Incompatibility", "WarType"]


class Incompatibility(Enum):
    """What the sides disagree about (UCDP/PRIO codebook, `incompatibility`).

    >>> Incompatibility("territory")
    <Incompatibility.TERRITORY: 'territory'>
    """

    TERRITORY = "territory"
    """1: the status of a territory."""

    GOVERNMENT = "government"
    """2: the type or composition of a government."""

    BOTH = "both"
    """3: both."""


class ConflictType(Enum):
    """Between whom the conflict is (UCDP/PRIO codebook, `type_of_conflict`).

    >>> ConflictType("interstate")
    <ConflictType.INTERSTATE: 'interstate'>
    """

    EXTRASYSTEMIC = "extrasystemic"
    """1: between a state and a group outside its own territory (colonial)."""

    INTERSTATE = "interstate"
    """2: between states."""

    INTRASTATE = "intrastate"
    """3: between a government and a group, without troops of other states."""

    INTERNATIONALIZED_INTRASTATE = "internationalized_intrastate"
    """4: the same with troops of other states on either side."""


class ConflictIntensity(Enum):
    """How many die in battle in a calendar year (UCDP/PRIO codebook, `intensity_level`).

    >>> ConflictIntensity("war")
    <ConflictIntensity.WAR: 'war'>
    """

    MINOR = "minor"
    """1: at least 25 and fewer than 1,000."""

    WAR = "war"
    """2: at least 1,000."""


class WarType(Enum):
    """What kind of war it is (Correlates of War, war data 4.0, `WarType`).

    >>> WarType("interstate")
    <WarType.INTERSTATE: 'interstate'>
    """

    INTERSTATE = "interstate"
    """1: between members of the state system."""

    COLONIAL = "colonial"
    """2: extra-state, of a state against its dependency."""

    IMPERIAL = "imperial"
    """3: extra-state, of a state against an independent non-state actor."""

    CIVIL_CENTRAL = "civil_central"
    """4: civil, for control of the central government."""

    CIVIL_LOCAL = "civil_local"
    """5: civil, over local issues, secession included."""

    REGIONAL = "regional"
    """6: internal, of a regional government against others."""

    INTERCOMMUNAL = "intercommunal"
    """7: internal, between communities, without the government."""

    NON_STATE_TERRITORY = "non_state_territory"
    """8: between non-state actors, in a territory that is no state."""

    ACROSS_BORDERS = "across_borders"
    """9: between non-state actors, across the borders of states."""


@final
@attrs.frozen(kw_only=True)
class Conflict(NamedRecord):
    """An armed conflict. Its beginning is often contested: see the claims on `span`.

    >>> from diplorecords.values import Side
    >>> Conflict(
    ...     id="arm-aze",
    ...     sides=[Side(["state:arm"]), Side(["state:aze"])],
    ...     incompatibility=Incompatibility.TERRITORY,
    ...     kind=ConflictType.INTERSTATE,
    ...     intensity=ConflictIntensity.WAR,
    ...     episodes=["1991-12-30/1994", "2020-09-27/2020-11-10"],
    ... ).ref
    Ref('conflict:arm-aze')

    Raises:
        ValidationError: If episodes are not in order, share days or lie outside the conflict in
            every reading.
    """

    record_type: ClassVar[str] = "conflict"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    sides: tuple[Side, ...] = attrs.field(default=(), converter=to_sides)
    """The sides."""

    incompatibility: Incompatibility | None = None
    """What they disagree about."""

    kind: ConflictType | None = None
    """Between whom it is."""

    war_type: WarType | None = None
    """What kind of war it is."""

    intensity: ConflictIntensity | None = None
    """The highest intensity that it reached in a calendar year."""

    territory: str | None = None
    """The territory in dispute, in a source's words (UCDP/PRIO: `territory_name`)."""

    span: Annotated[Span, Reading.WITHIN] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """From its beginning to its end."""

    start_precision_code: Code | None = None
    """The code of the imported data for the precision of the first day (UCDP/PRIO:
    `start_prec`), as it stood there."""

    episodes: tuple[Annotated[Span, Reading.WITHIN], ...] = attrs.field(
        default=(), converter=to_spans
    )
    """The periods of fighting, in order and apart (UCDP/PRIO: `start_date2`, `ep_end_date`)."""

    place: Place | None = None
    """Where."""

    def record_problems(self) -> Iterable[Problem]:
        """Episodes lie in order within the conflict.

        An actor may stand on two sides: it may change sides, or help both in one year.
        """
        yield from order_problems(self.episodes, "episodes", "episode-order")
        yield from outside_problems(self.episodes, self.span, "episodes", "episode-outside")
