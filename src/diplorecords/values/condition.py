"""`Condition`: something that one side makes an instrument depend on."""

from typing import Annotated, final

import attrs

from diplorecords.values.base import Value
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import to_optional_ref
from diplorecords.values.ref import Ref

__all__ = ["Condition"]


@final
@attrs.frozen
class Condition(Value):
    """A condition that somebody attaches to the conclusion of an instrument.

    It says that the condition was made, by whom and of whom; not that it is justified.

    >>> Condition("change of the constitution", demanded_by="state:aze", of="state:arm").of
    Ref('state:arm')
    """

    label: str
    """What is demanded, in a few neutral words."""

    demanded_by: Annotated[Ref, RefTo("person", "state", "organization")] | None = attrs.field(
        default=None, kw_only=True, converter=to_optional_ref
    )
    """Who makes the condition."""

    of: Annotated[Ref, RefTo("person", "state", "organization")] | None = attrs.field(
        default=None, kw_only=True, converter=to_optional_ref
    )
    """Who would have to fulfil it."""
