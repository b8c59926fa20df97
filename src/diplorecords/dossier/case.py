"""`ClaimCase`: the claims about one field, or about one member of it, as a policy sees them."""

from collections.abc import Callable, Hashable
from typing import final

import attrs

from diplorecords.dossier.sourcebook import SourceBook
from diplorecords.records import Claim, ClaimState, Polarity
from diplorecords.records.claim import ClaimValue
from diplorecords.temporal import Reading, TimeSpan
from diplorecords.values.ref import Ref

__all__ = ["ClaimCase", "Decision"]


@final
@attrs.frozen
class Decision:
    """What the claims of a case say together: a value, no value, or that some are denied.

    >>> Decision(3).decided
    True
    """

    value: ClaimValue | None = None
    """The one value left; None for no value, or where nothing is decided."""

    decided: bool = True
    """Whether one value, or none at all, is what is left."""

    denied: frozenset[Hashable] = frozenset()
    """Where nobody affirms anything, the values that are denied."""


@final
@attrs.frozen
class ClaimCase:
    """The claims made as facts about one field, or about one member of a field of several.

    A policy takes a case and gives one with fewer claims, or one that is settled.

    >>> claim = Claim(id="c", subject="office:x", field="seats", value=3)
    >>> ClaimCase((claim,), SourceBook({})).outcome.value
    3
    """

    claims: tuple[Claim, ...]
    """The claims still considered, by id."""

    book: SourceBook
    """What is known of their sources."""

    reading: Reading | None = None
    """How the field reads, where it holds a date or a period."""

    period_of: Callable[[Claim], TimeSpan | None] = attrs.field(
        default=lambda _: None, eq=False, repr=False
    )
    """What the date or period that a claim gives means."""

    made: ClaimValue | None = None
    """A value made of what several claims say, where that settles the case."""

    @property
    def affirming(self) -> tuple[Claim, ...]:
        """The claims that give a value, or say that there is none."""
        return tuple(claim for claim in self.claims if _affirms(claim))

    @property
    def denying(self) -> tuple[Claim, ...]:
        """The claims that deny a value."""
        return tuple(claim for claim in self.claims if _denies(claim))

    @property
    def outcome(self) -> Decision:
        """What is left: decided where one value is affirmed and not denied.

        A claim that the value is unknown says nothing about which it is.
        """
        if self.made is not None:
            return Decision(self.made)
        denied = frozenset(claim.value for claim in self.denying)
        affirmed: dict[Hashable, ClaimValue | None] = {}
        for claim in self.affirming:
            known = affirmed.setdefault(claim.value, claim.value)
            affirmed[claim.value] = min(known, claim.value, key=repr)  # dates have spellings
        left = [value for key, value in affirmed.items() if key not in denied]
        if len(left) == 1:
            return Decision(left[0])
        return Decision(decided=False, denied=frozenset() if affirmed else denied)

    @property
    def followed(self) -> tuple[Claim, ...]:
        """The claims still considered that go with the outcome."""
        outcome = self.outcome
        if self.made is not None or not outcome.decided:
            return self.claims
        return tuple(
            claim
            for claim in self.claims
            if (_affirms(claim) and claim.value == outcome.value)
            or (_denies(claim) and claim.value != outcome.value)
        )

    def keep(self, wanted: Callable[[Claim], bool]) -> "ClaimCase":
        """The case with the wanted claims only; unchanged where that leaves none."""
        kept = tuple(claim for claim in self.claims if wanted(claim))
        return attrs.evolve(self, claims=kept) if kept else self

    def settled(self, value: ClaimValue) -> "ClaimCase":
        """The case settled by a value made of what several claims say."""
        return attrs.evolve(self, made=value)

    def voices(self, claim: Claim) -> frozenset[Ref]:
        """Who speaks in a claim: the originals of its sources, or nobody but itself.

        A translation speaks with the voice of its original, so that both count once.
        """
        places = claim.sources if claim.locator is None else (claim.locator, *claim.sources)
        origins = (self.book.origins(place.source) for place in places)
        return frozenset(origin for each in origins for origin in each) or frozenset({claim.ref})


def _affirms(claim: Claim) -> bool:
    return claim.polarity is Polarity.POSITIVE and claim.state is not ClaimState.UNKNOWN


def _denies(claim: Claim) -> bool:
    return claim.polarity is Polarity.NEGATIVE and claim.value is not None
