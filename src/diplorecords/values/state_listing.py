"""`StateListing`: an entry in a list that counts some polities as states."""

from typing import Annotated, final

import attrs

from diplorecords.temporal import Reading, Span
from diplorecords.values.base import Value
from diplorecords.values.constraints import Code
from diplorecords.values.convert import to_optional_span

__all__ = ["StateListing"]


@final
@attrs.frozen
class StateListing(Value):
    """For what time a list of states has a polity, and under which code.

    A list is the view of those who keep it, and lists differ: the Correlates of War state
    system (`cow`) and the list of Gleditsch and Ward (`gw`) have other codes, first days and
    microstates. That a list has a polity, or has it not, implies no recognition by anyone.

    >>> StateListing("cow", "373", span="1991-12-26/..").code
    '373'

    Raises:
        ValidationError: If the list or the code has white space or is empty.
    """

    state_list: Code
    """Short name of the list: `cow`, `gw`."""

    code: Code
    """The polity's code in it, always a text: leading zeros count."""

    span: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, kw_only=True, converter=to_optional_span
    )
    """From the first day that the list has it to the last; unset where nothing is said."""
