"""`Statement`: what an actor said, to whom and where."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
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

__all__ = ["SpeechAct", "SpeechMode", "Statement"]


class SpeechAct(Enum):
    """What the speaker does by saying it.

    `plover` names the event type of PLOVER (manual of 2021) under which such a statement falls.

    >>> SpeechAct("demand").plover
    'REQUEST'
    """

    ASSERT = "assert"
    """States something as a fact or an opinion (PLOVER: no event)."""

    COMMIT = "commit"
    """Promises, agrees to or announces an act of its own (PLOVER: AGREE)."""

    SUPPORT = "support"
    """Praises, endorses or sides with someone or something (PLOVER: SUPPORT)."""

    CONCEDE = "concede"
    """Gives way in words: eases, pardons, regrets, announces a ceasefire (PLOVER: CONCEDE)."""

    REQUEST = "request"
    """Asks or appeals for something (PLOVER: REQUEST)."""

    DEMAND = "demand"
    """Requires something of someone (PLOVER: REQUEST, which does not tell the two apart)."""

    ACCUSE = "accuse"
    """Disapproves, blames or accuses (PLOVER: ACCUSE)."""

    REJECT = "reject"
    """Refuses or denies (PLOVER: REJECT)."""

    THREATEN = "threaten"
    """Threatens (PLOVER: THREATEN)."""

    THANK = "thank"
    """Thanks, congratulates or condoles (PLOVER: no event)."""

    DECLARE = "declare"
    """Brings something about by saying so: opens a session, declares independence, recognises
    (Searle: declaration; PLOVER files recognition under SUPPORT)."""

    @property
    def plover(self) -> str | None:
        """The PLOVER event type of such a statement; None where PLOVER sees no event."""
        return _PLOVER.get(self)


_PLOVER = {
    SpeechAct.COMMIT: "AGREE",
    SpeechAct.SUPPORT: "SUPPORT",
    SpeechAct.CONCEDE: "CONCEDE",
    SpeechAct.REQUEST: "REQUEST",
    SpeechAct.DEMAND: "REQUEST",
    SpeechAct.ACCUSE: "ACCUSE",
    SpeechAct.REJECT: "REJECT",
    SpeechAct.THREATEN: "THREATEN",
}
"""The event types of PLOVER's verbal quads; its fourth, CONSULT, is a meeting."""


class SpeechMode(Enum):
    """What exactly is requested, rejected, alleged or threatened: the modes of PLOVER.

    >>> SpeechMode("yield")
    <SpeechMode.YIELD: 'yield'>
    """

    ASSIST = "assist"
    """Exchange, relations or help (PLOVER REQUEST and REJECT: assist)."""

    CHANGE = "change"
    """A change of policy, government or institutions (PLOVER REQUEST and REJECT: change)."""

    YIELD = "yield"
    """A release, an easing, a ceasefire (PLOVER REQUEST and REJECT: yield)."""

    MEET = "meet"
    """A meeting or negotiations (PLOVER REQUEST and REJECT: meet)."""

    DISAPPROVE = "disapprove"
    """Condemns or complains (PLOVER ACCUSE: disapprove)."""

    INVESTIGATE = "investigate"
    """Opens or announces an inquiry (PLOVER ACCUSE: investigate)."""

    ALLEGE = "allege"
    """Accuses of an act, sues or charges (PLOVER ACCUSE: allege)."""

    RESTRICT = "restrict"
    """Boycott, blockade, curfew, ban (PLOVER THREATEN: restrict)."""

    ARREST = "arrest"
    """Arrest or prison (PLOVER THREATEN: arrest)."""

    RELATIONS = "relations"
    """An end of relations or talks (PLOVER THREATEN: relations)."""

    EXPEL = "expel"
    """Expulsion of diplomats, peacekeepers or organizations (PLOVER THREATEN: expel)."""

    TERRITORY = "territory"
    """The taking of territory (PLOVER THREATEN: territory)."""

    VIOLENCE = "violence"
    """Violence (PLOVER THREATEN: violence)."""


_ASKED = frozenset({SpeechMode.ASSIST, SpeechMode.CHANGE, SpeechMode.YIELD, SpeechMode.MEET})
_MODES: dict[str | None, frozenset[SpeechMode]] = {
    "REQUEST": _ASKED,
    "REJECT": _ASKED,
    "ACCUSE": frozenset({SpeechMode.DISAPPROVE, SpeechMode.INVESTIGATE, SpeechMode.ALLEGE}),
    "THREATEN": frozenset(
        {
            SpeechMode.RESTRICT,
            SpeechMode.ARREST,
            SpeechMode.RELATIONS,
            SpeechMode.EXPEL,
            SpeechMode.TERRITORY,
            SpeechMode.VIOLENCE,
        }
    ),
}
"""The modes of each PLOVER event type that has any."""


@final
@attrs.frozen(kw_only=True)
class Statement(Record):
    """What an actor said. That it was said is recorded; that it is true is not.

    >>> Statement(
    ...     id="aliyev-370",
    ...     speaker="person:aliyev",
    ...     act=SpeechAct.ASSERT,
    ...     on="2024-07-13",
    ...     at="meeting:aliyev-schmid",
    ...     addressees=["person:schmid"],
    ...     topics=["mine incidents"],
    ... ).act.value
    'assert'

    Raises:
        ValidationError: If the mode is none of its act.
    """

    record_type: ClassVar[str] = "statement"
    dated_by: ClassVar[tuple[str, ...]] = ("on",)

    speaker: Annotated[Ref, RefTo("person", "state", "organization", "source")] = attrs.field(
        converter=to_ref
    )
    """Who said it."""

    act: SpeechAct
    """What the speaker does by saying it."""

    mode: SpeechMode | None = None
    """What exactly is requested, rejected, alleged or threatened."""

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

    def record_problems(self) -> Iterable[Problem]:
        """A mode belongs to its act."""
        if self.mode is None:
            return
        allowed = _MODES.get(self.act.plover, frozenset())
        if self.mode not in allowed:
            modes = ", ".join(mode.name for mode in SpeechMode if mode in allowed)
            message = f"{self.mode.value} is no mode of {self.act.value}"
            hint = f"use {modes}" if modes else "leave the mode unset"
            yield Problem("/mode", "speech-mode", message, hint=hint)
