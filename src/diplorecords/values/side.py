"""`Side`: the actors on one side of a conflict."""

from typing import Annotated, final

import attrs
from annotated_types import MinLen

from diplorecords.values.base import Value
from diplorecords.values.constraints import Distinct, RefTo
from diplorecords.values.convert import to_refs
from diplorecords.values.ref import Ref

__all__ = ["Side"]


@final
@attrs.frozen
class Side(Value):
    """One side of a conflict: its primary parties and those who support them with troops.

    >>> Side(["state:aze"]).primary
    (Ref('state:aze'),)

    Raises:
        ValidationError: If there is no primary party.
    """

    primary: Annotated[
        tuple[Annotated[Ref, RefTo("state", "organization")], ...], MinLen(1), Distinct()
    ] = attrs.field(converter=to_refs)
    """The parties to the incompatibility (UCDP side A or B)."""

    secondary: Annotated[tuple[Annotated[Ref, RefTo("state", "organization")], ...], Distinct()] = (
        attrs.field(default=(), kw_only=True, converter=to_refs)
    )
    """Those who support them with troops (UCDP secondary parties)."""
