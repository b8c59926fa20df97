"""`Claim`: what a source says about one field of a record."""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal import EdtfValue, Span
from diplorecords.values.base import Value
from diplorecords.values.constraints import TOKEN, Distinct, Matches, RefTo
from diplorecords.values.convert import to_optional_instant, to_optional_ref, to_ref, to_refs
from diplorecords.values.locator import Locator
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import CLAIMED

__all__ = ["Claim", "ClaimState", "Credibility", "Modality", "Polarity", "Rank", "Reliability"]

ClaimValue = str | int | float | bool | Enum | Ref | EdtfValue | Span | Value
"""What a claim's value can be: whatever the claimed field can hold."""

_CLAIMABLE = Matches(
    f"(?!id$)(?!type$){TOKEN.pattern}",
    "a claimable field, a lower-case word such as span other than id and type",
)
"""Type and id say which record it is: nobody can say of a record that it is another one."""


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

    The letters are an order and no scale: nothing says how much better A is than B. F stands
    outside of the order, since it is no judgement.

    >>> Reliability("B").name, Reliability.USUALLY_RELIABLE.order
    ('USUALLY_RELIABLE', 2)
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

    @property
    def order(self) -> int | None:
        """Its place in the order, 1 for the most reliable to 5; None for F.

        >>> [letter.order for letter in Reliability]
        [1, 2, 3, 4, 5, None]
        """
        place = "ABCDE".find(self.value)
        return None if place < 0 else place + 1


class Credibility(Enum):
    """Credibility of a piece of information: the digit of the Admiralty code.

    Its conversions are those of the confidence scales of STIX 2.1 (OASIS, appendix A), which
    match the Admiralty digits, numbers from 0 to 100 and the words of the scale of the Director of
    National Intelligence to one another. The Admiralty code itself gives no numbers.

    >>> Credibility("2").name, Credibility.PROBABLY_TRUE.confidence
    ('PROBABLY_TRUE', 70)
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

    @property
    def order(self) -> int | None:
        """Its place in the order, 1 for confirmed to 5 for improbable; None for 6.

        >>> [digit.order for digit in Credibility]
        [1, 2, 3, 4, 5, None]
        """
        return None if self is Credibility.CANNOT_BE_JUDGED else int(self.value)

    @property
    def confidence(self) -> int | None:
        """The confidence value of STIX 2.1, from 0 to 100; None for 6, which has none.

        >>> [digit.confidence for digit in Credibility]
        [90, 70, 50, 30, 10, None]
        """
        return None if self.order is None else 110 - 20 * self.order

    @property
    def likelihood(self) -> str | None:
        """What STIX 2.1 calls its confidence on the scale of that Director; None for 6.

        >>> Credibility.PROBABLY_TRUE.likelihood, Credibility.IMPROBABLE.likelihood
        ('likely', 'very unlikely')
        """
        return None if self.order is None else _LIKELIHOODS[self.order - 1]

    @classmethod
    def of_confidence(cls, confidence: int | None) -> "Credibility":
        """The digit for a confidence value of STIX 2.1; without one, it cannot be judged.

        >>> Credibility.of_confidence(65), Credibility.of_confidence(None)
        (<Credibility.PROBABLY_TRUE: '2'>, <Credibility.CANNOT_BE_JUDGED: '6'>)

        Raises:
            ValidationError: If it is no whole number from 0 to 100.
        """
        if confidence is None:
            return cls.CANNOT_BE_JUDGED
        if type(confidence) is not int or not 0 <= confidence <= 100:
            message = f"expected a whole number from 0 to 100, got {shown(confidence)}"
            raise ValidationError("not a confidence value", [Problem("", "range", message)])
        return cls(str(5 - min(confidence // 20, 4)))


_LIKELIHOODS = ("almost certain", "likely", "roughly even chance", "unlikely", "very unlikely")
"""What the confidence values 90, 70, 50, 30 and 10 are called on that scale."""


@final
@attrs.frozen(kw_only=True)
class Claim(Record):
    """What somebody says about one field of one record, and where.

    A claim on a field that holds several members is about one member. A derived claim lists the
    records and claims that it rests on as its premises.

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
        ValidationError: If it is about an id or a type, there is neither a value nor a state, or
            both, or the claim is its own premise.
    """

    record_type: ClassVar[str] = "claim"
    dated_by: ClassVar[tuple[str, ...]] = ()

    subject: Ref = attrs.field(converter=to_ref)
    """The record that it is about."""

    field: Annotated[str, _CLAIMABLE]
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
    """When the statement became public; by default when its source was published."""

    reliability: Reliability | None = None
    """How reliable the source is."""

    credibility: Credibility | None = None
    """How credible the information is."""

    rank: Rank = Rank.NORMAL
    """How the compiler ranks it."""

    reason: str | None = None
    """Why it is ranked so, or how the value was arrived at."""

    premises: Annotated[tuple[Ref, ...], Distinct()] = attrs.field(default=(), converter=to_refs)
    """The claims and other records from which it was derived (PROV: wasDerivedFrom); empty for
    what somebody simply says."""

    @property
    def is_derived(self) -> bool:
        """Whether it was concluded from premises, rather than said by somebody.

        >>> Claim(id="x", subject="person:y", field="born", state=ClaimState.UNKNOWN).is_derived
        False
        """
        return bool(self.premises)

    @property
    def grade(self) -> str | None:
        """Reliability and credibility in the usual short form; None where neither is given.

        What was not judged is F or 6.

        >>> Claim(
        ...     id="x",
        ...     subject="person:y",
        ...     field="born",
        ...     state=ClaimState.UNKNOWN,
        ...     credibility=Credibility.PROBABLY_TRUE,
        ... ).grade
        'F2'
        """
        if self.reliability is None and self.credibility is None:
            return None
        letter = self.reliability or Reliability.CANNOT_BE_JUDGED
        return f"{letter.value}{(self.credibility or Credibility.CANNOT_BE_JUDGED).value}"

    def record_problems(self) -> Iterable[Problem]:
        """Exactly one of value and state; no claim rests on itself."""
        one = (self.value is None) is not (self.state is None)
        return () if one and not self.premises else self._unfounded()

    def _unfounded(self) -> Iterable[Problem]:
        if (self.value is None) is (self.state is None):
            message = "a claim has a value, or the state unknown or none"
            yield Problem("/value", "claim-value", message)
        for index, premise in enumerate(self.premises):
            if premise == self.ref:
                yield Problem(f"/premises/{index}", "premise-self", "a claim rests on itself")
