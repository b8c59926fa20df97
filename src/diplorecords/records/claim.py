"""`Claim`: what a source says about one field of a record."""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import EdtfValue, Span
from diplorecords.values.base import Value
from diplorecords.values.constraints import TOKEN, RefTo
from diplorecords.values.convert import to_optional_instant, to_optional_ref, to_ref
from diplorecords.values.locator import Locator
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import CLAIMED

__all__ = ["Claim", "ClaimState", "Credibility", "Modality", "Polarity", "Rank", "Reliability"]

ClaimValue = str | int | float | bool | Enum | Ref | EdtfValue | Span | Value
"""What a claim's value can be: whatever the claimed field can hold."""


class ClaimState(Enum):
    """What a claim without a value says.

    >>> ClaimState("none")
    <ClaimState.NONE: 'none'>
    """

    UNKNOWN = "unknown"
    """There is a value, and the claimant does not know it."""

    NONE = "none"
    """There is no value."""


class Polarity(Enum):
    """Whether the claim affirms or denies the value.

    >>> Polarity("negative")
    <Polarity.NEGATIVE: 'negative'>
    """

    POSITIVE = "positive"
    """It is so."""

    NEGATIVE = "negative"
    """It is not so."""


class Modality(Enum):
    """In what mode the claim is made.

    >>> Modality("planned")
    <Modality.PLANNED: 'planned'>
    """

    FACTUAL = "factual"
    """As a fact."""

    PLANNED = "planned"
    """As something intended."""

    CONDITIONAL = "conditional"
    """As true if something else is."""

    HYPOTHETICAL = "hypothetical"
    """As a supposition."""

    HABITUAL = "habitual"
    """As something usual, without a date."""


class Rank(Enum):
    """How the compiler ranks the claim among others on the same field.

    The ranks are those of Wikidata statements.

    >>> Rank("preferred")
    <Rank.PREFERRED: 'preferred'>
    """

    PREFERRED = "preferred"
    """Before the others."""

    NORMAL = "normal"
    """Like the others."""

    DEPRECATED = "deprecated"
    """Kept, and known to be wrong."""


class Reliability(Enum):
    """Reliability of a source: the letter of the Admiralty code (NATO AJP-2.1).

    >>> Reliability("B").name
    'USUALLY_RELIABLE'
    """

    COMPLETELY_RELIABLE = "A"
    """A: no doubt about the source."""

    USUALLY_RELIABLE = "B"
    """B: minor doubts."""

    FAIRLY_RELIABLE = "C"
    """C: doubts."""

    NOT_USUALLY_RELIABLE = "D"
    """D: significant doubts."""

    UNRELIABLE = "E"
    """E: lacks authenticity or has a history of invalid information."""

    CANNOT_BE_JUDGED = "F"
    """F: no basis for a judgement."""


class Credibility(Enum):
    """Credibility of a piece of information: the digit of the Admiralty code.

    >>> Credibility("2").name
    'PROBABLY_TRUE'
    """

    CONFIRMED = "1"
    """1: confirmed by independent sources."""

    PROBABLY_TRUE = "2"
    """2: logical, consistent, not confirmed."""

    POSSIBLY_TRUE = "3"
    """3: reasonably logical, agrees with some other information."""

    DOUBTFUL = "4"
    """4: possible, not logical, nothing else on the subject."""

    IMPROBABLE = "5"
    """5: contradicted by other information."""

    CANNOT_BE_JUDGED = "6"
    """6: no basis for a judgement."""


@final
@attrs.frozen(kw_only=True)
class Claim(Record):
    """What somebody says about one field of one record, and where.

    A claim on a field that holds several members is about one member.

    >>> claim = Claim(
    ...     id="conflict-start-article",
    ...     subject="conflict:arm-aze",
    ...     field="span",
    ...     value=Span.parse("1992-02/"),
    ...     locator=Locator("source:webangah-article", line=15),
    ... )
    >>> str(claim.value)
    '1992-02/'

    Raises:
        ValidationError: If there is neither a value nor a state, or both.
    """

    record_type: ClassVar[str] = "claim"
    dated_by: ClassVar[tuple[str, ...]] = ()

    subject: Ref = attrs.field(converter=to_ref)
    """The record that it is about."""

    field: Annotated[str, TOKEN]
    """Name of the field that it is about."""

    value: Annotated[ClaimValue, CLAIMED] | None = None
    """The value, of the field's own type."""

    state: ClaimState | None = None
    """Stands instead of a value: it is unknown, or there is none."""

    polarity: Polarity = Polarity.POSITIVE
    """Whether it affirms or denies the value."""

    modality: Modality = Modality.FACTUAL
    """In what mode it is made."""

    attributed_to: (
        Annotated[Ref, RefTo("person", "state", "organization", "statement", "source")] | None
    ) = attrs.field(default=None, converter=to_optional_ref)
    """Who says it, where that is not simply the source."""

    locator: Locator | None = None
    """Where it stands."""

    recorded_at: datetime | None = attrs.field(default=None, converter=to_optional_instant)
    """When it became known; by default when its source was published."""

    reliability: Reliability | None = None
    """How reliable the source is."""

    credibility: Credibility | None = None
    """How credible the information is."""

    rank: Rank = Rank.NORMAL
    """How the compiler ranks it."""

    reason: str | None = None
    """Why it is ranked so, or how the value was arrived at."""

    def record_problems(self) -> Iterable[Problem]:
        """Exactly one of value and state."""
        if (self.value is None) is (self.state is None):
            message = "a claim has a value, or the state unknown or none"
            yield Problem("/value", "claim-value", message)
