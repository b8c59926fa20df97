"""`Statement`: what an actor said, to whom and where."""

from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.temporal import Reading
from diplorecords.values.constraints import Distinct, Language, RefTo
from diplorecords.values.convert import (
    EdtfMoment,
    to_optional_moment,
    to_optional_ref,
    to_ref,
    to_refs,
    to_texts,
)
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["SpeechAct", "Statement"]


class SpeechAct(Enum):
    """What the speaker does by saying it, after the verbal events of the PLOVER ontology.

    >>> SpeechAct("demand")
    <SpeechAct.DEMAND: 'demand'>
    """

    ASSERT = "assert"
    """States something as a fact or an opinion."""

    COMMIT = "commit"
    """Promises or announces an act of its own (PLOVER: agree, consult as announced)."""

    SUPPORT = "support"
    """Praises, endorses or sides with someone or something (PLOVER: support)."""

    REQUEST = "request"
    """Asks or appeals for something (PLOVER: request)."""

    DEMAND = "demand"
    """Requires something of someone."""

    ACCUSE = "accuse"
    """Blames or accuses (PLOVER: accuse)."""

    REJECT = "reject"
    """Refuses or denies (PLOVER: reject)."""

    THREATEN = "threaten"
    """Threatens (PLOVER: threaten)."""

    THANK = "thank"
    """Thanks or congratulates."""


@final
@attrs.frozen(kw_only=True)
class Statement(Record):
    """What an actor said. That it was said is recorded; that it is true is not.

    >>> Statement(
    ...     id="aliyev-370",
    ...     speaker="person:aliyev",
    ...     act=SpeechAct.ASSERT,
    ...     topics=["mine incidents"],
    ... ).act.value
    'assert'
    """

    record_type: ClassVar[str] = "statement"
    dated_by: ClassVar[tuple[str, ...]] = ("on",)

    speaker: Annotated[Ref, RefTo("person", "state", "organization", "source")] = attrs.field(
        converter=to_ref
    )
    """Who said it."""

    act: SpeechAct
    """What the speaker does by saying it."""

    on: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When."""

    at: Annotated[Ref, RefTo("meeting")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """At which meeting."""

    addressees: Annotated[
        tuple[Annotated[Ref, RefTo("person", "state", "organization")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """To whom."""

    about: Annotated[tuple[Ref, ...], Distinct()] = attrs.field(default=(), converter=to_refs)
    """The records that it is about."""

    topics: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    """What it is about, in a few neutral words each."""

    text: str | None = None
    """The words, where they may be kept."""

    lang: Language | None = None
    """BCP 47 tag of the language in which it was made."""
