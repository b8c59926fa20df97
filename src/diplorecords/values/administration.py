"""`Administration`: who ran a territory, for what time and under what title."""

from typing import Annotated, final

import attrs

from diplorecords.temporal import Reading, Span
from diplorecords.values.base import Value
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import to_optional_span, to_ref
from diplorecords.values.ref import Ref

__all__ = ["Administration"]


@final
@attrs.frozen
class Administration(Value):
    """One period in which a state or an organization administers a territory.

    It says who administers, not whose the territory is.

    >>> mandate = Administration("state:gbr", span="1923-09-29/1948-05-14", title="mandate")
    >>> mandate.by
    Ref('state:gbr')

    Raises:
        ValidationError: If it names neither a state nor an organization.
    """

    by: Annotated[Ref, RefTo("state", "organization")] = attrs.field(converter=to_ref)
    """Who administers it."""

    span: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, kw_only=True, converter=to_optional_span
    )
    """From the first day to the last; unset means that nothing is said about it."""

    title: str | None = attrs.field(default=None, kw_only=True)
    """Under what title, in a source's words: `mandate`, `trusteeship`, `occupation`."""
