"""`Person`: a human being."""

from collections.abc import Iterable
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem, ValidationError
from diplorecords.temporal import Reading, Span, SpanEnd
from diplorecords.values.convert import EdtfMoment, to_optional_moment
from diplorecords.values.record import NamedRecord

__all__ = ["Person"]


@final
@attrs.frozen(kw_only=True)
class Person(NamedRecord):
    """A human being, with names and the dates of a life.

    >>> from diplorecords.values import Name, NameKind
    >>> Person(
    ...     id="brandt",
    ...     names=[
    ...         Name("Willy Brandt"),
    ...         Name("Herbert Ernst Karl Frahm", lang="de", kind=NameKind.FORMER),
    ...     ],
    ...     born="1913-12-18",
    ...     died="1992-10-08",
    ... ).label
    'Willy Brandt'

    Raises:
        ValidationError: If the person died certainly before being born, or a date is no day.
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

    @property
    def life(self) -> Span | None:
        """From the birth to the death, each unknown where unset; None where both are.

        >>> str(Person(id="x", born="1961-12-24").life)
        '1961-12-24/'
        """
        if self.born is None and self.died is None:
            return None
        return Span(self.born or SpanEnd.UNKNOWN, self.died or SpanEnd.UNKNOWN)

    def record_problems(self) -> Iterable[Problem]:
        """The dates make up a life: nobody dies before being born."""
        try:
            _ = self.life
        except ValidationError as error:
            for problem in error.problems:
                path = "/died" if problem.path == "/end" else "/born"
                yield Problem(path, "life", f"not the dates of a life: {problem.message}")
