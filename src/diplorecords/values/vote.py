"""`Vote`: how one actor voted."""

from enum import Enum
from typing import Annotated, final

import attrs

from diplorecords.values.base import Value
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import to_ref
from diplorecords.values.ref import Ref

__all__ = ["Vote", "VoteChoice"]


class VoteChoice(Enum):
    """How a vote was cast, in the terms and letters of United Nations voting records.

    >>> VoteChoice("abstain")
    <VoteChoice.ABSTAIN: 'abstain'>
    """

    YES = "yes"
    """In favour (`Y`)."""

    NO = "no"
    """Against (`N`)."""

    ABSTAIN = "abstain"
    """Present and voting neither way (`A`)."""

    NON_VOTING = "non_voting"
    """Absent, or present and not taking part in the vote (`X`)."""


@final
@attrs.frozen
class Vote(Value):
    """One actor's vote on a decision.

    >>> Vote("state:aze", VoteChoice.YES).choice.value
    'yes'
    """

    actor: Annotated[Ref, RefTo("person", "state", "organization")] = attrs.field(converter=to_ref)
    """Who voted."""

    choice: VoteChoice
    """How."""
