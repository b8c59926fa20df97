"""`Person`: a human being."""

from collections.abc import Iterable
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Certainty, Reading, starts_after
from diplorecords.values.convert import EdtfMoment, to_optional_moment
from diplorecords.values.record import NamedRecord

__all__ = ["Person"]


@final
@attrs.frozen(kw_only=True)
class Person(NamedRecord):
    """A human being, with names and the dates of a life.

    >>> from diplorecords.values import Name
    >>> Person(id="kasprzyk", names=[Name("Andrzej Kasprzyk")]).label
    'Andrzej Kasprzyk'

    Raises:
        ValidationError: If the person died certainly before being born.
    """

    record_type: ClassVar[str] = "person"
    dated_by: ClassVar[tuple[str, ...]] = ()

    born: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When the person was born."""

    died: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When the person died; unset says nothing about it."""

    def record_problems(self) -> Iterable[Problem]:
        """Nobody dies before being born."""
        if self.born is None or self.died is None:
            return
        if starts_after(self.born, self.died, reading=Reading.DAY) is Certainty.CERTAIN:
            yield Problem("/died", "life-reversed", f"died {self.died}, born {self.born}")
