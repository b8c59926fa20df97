"""`Conflict`: an armed conflict, its sides and its episodes."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Certainty, Reading, Span, ends_before
from diplorecords.values.convert import to_optional_span, to_spans
from diplorecords.values.place import Place
from diplorecords.values.record import NamedRecord
from diplorecords.values.side import Side
from diplorecords.values.tuples import to_sides

__all__ = ["Conflict", "ConflictType", "Incompatibility"]


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


@final
@attrs.frozen(kw_only=True)
class Conflict(NamedRecord):
    """An armed conflict. Its beginning is often contested: see the claims on `span`.

    >>> from diplorecords.values import Side
    >>> Conflict(
    ...     id="arm-aze",
    ...     sides=[Side(["state:arm"]), Side(["state:aze"])],
    ...     episodes=["1991-12-30/1994", "2020-09-27/2020-11-10"],
    ... ).ref
    Ref('conflict:arm-aze')

    Raises:
        ValidationError: If episodes are not in order, or share days in every reading.
    """

    record_type: ClassVar[str] = "conflict"
    dated_by: ClassVar[tuple[str, ...]] = ("span",)

    sides: tuple[Side, ...] = attrs.field(default=(), converter=to_sides)
    """The sides."""

    incompatibility: Incompatibility | None = None
    """What they disagree about."""

    kind: ConflictType | None = None
    """Between whom it is."""

    span: Annotated[Span, Reading.WITHIN] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """From its beginning to its end."""

    episodes: tuple[Annotated[Span, Reading.WITHIN], ...] = attrs.field(
        default=(), converter=to_spans
    )
    """The periods of fighting, in order and apart."""

    place: Place | None = None
    """Where."""

    def record_problems(self) -> Iterable[Problem]:
        """Episodes are in order and share no day, in at least one reading of their dates."""
        for index, (one, other) in enumerate(zip(self.episodes, self.episodes[1:], strict=False)):
            if ends_before(one, other, reading=Reading.WITHIN) is Certainty.IMPOSSIBLE:
                message = f"episode {one} does not end before {other} begins"
                yield Problem(f"/episodes/{index + 1}", "episode-order", message)
