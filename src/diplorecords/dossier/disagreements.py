"""`Disagreement`: where claims about one field cannot all be true."""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby
from operator import attrgetter
from typing import final

import attrs

from diplorecords.dossier.claimed import cited_sources, claimed_field, stands
from diplorecords.dossier.indexes import Indexes
from diplorecords.records import Claim, ClaimState, Polarity
from diplorecords.temporal import Contradiction, EdtfBase, Reading, Span, TimeSpan, combine
from diplorecords.values.count import Count
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import DateNode, FieldShape, SpanNode, TupleNode

__all__ = ["Disagreement", "DisagreementKind", "claimed_period", "disagreements_in", "reading_of"]

LONG_AGO = -(10**12)
"""A known day that says nothing: what is ongoing may have ended at any time."""

_field = attrgetter("field")


class DisagreementKind(Enum):
    """About what claims disagree.

    >>> DisagreementKind("polarity")
    <DisagreementKind.POLARITY: 'polarity'>
    """

    VALUES = "values"
    """No value is what all of them say."""

    POLARITY = "polarity"
    """Somebody affirms what somebody denies."""

    EXISTENCE = "existence"
    """Somebody gives a value, and somebody says that there is none."""


@final
@attrs.frozen
class Disagreement:
    """Claims about one field that cannot all be true; a `Conflict` is an armed one.

    >>> from diplorecords.dossier import Dossier
    >>> said = [
    ...     Claim(id=str(seats), subject="office:x", field="seats", value=seats) for seats in (1, 3)
    ... ]
    >>> (found,) = Dossier.of(said).conflicts()
    >>> str(found.subject), found.field, found.kind.value, len(found.claims)
    ('office:x', 'seats', 'values', 2)
    """

    subject: Ref
    """The record that they are about."""

    field: str
    """The field that they are about."""

    kind: DisagreementKind
    """About what they disagree."""

    claims: tuple[Claim, ...]
    """The claims, by id, those that agree with one of the others included."""

    sources: tuple[Ref, ...]
    """Every source in which one of the claims stands, sorted."""

    contradiction: Contradiction | None = None
    """For dates and periods that lie apart, two meanings that cannot both be true."""


def disagreements_in(indexes: Indexes) -> tuple[Disagreement, ...]:
    """The disagreements among the claims of these indexes, by subject and field.

    >>> disagreements_in(Indexes(()))
    ()
    """
    return tuple(
        found
        for subject in sorted(indexes.claims_on)
        for found in _about(indexes, indexes.claims_on[subject])
    )


def _about(indexes: Indexes, claims: Sequence[Claim]) -> Iterator[Disagreement]:
    """The disagreements about one record."""
    standing = [claim for claim in claims if stands(claim)]
    for name, group in groupby(sorted(standing, key=_field), key=_field):
        about_it = tuple(group)
        field = claimed_field(about_it[0])
        if field is None:
            continue
        if isinstance(field.node, TupleNode):
            about_it = _contested(about_it)
        kind, contradiction = _disagreement(indexes, field, about_it)
        if kind is not None:
            sources = sorted({source for claim in about_it for source in cited_sources(claim)})
            subject = about_it[0].subject
            yield Disagreement(subject, name, kind, about_it, tuple(sources), contradiction)


def _contested(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Of claims about members, those on members that somebody affirms and somebody denies.

    Other members do not matter: a field that holds several can hold them too. Who says that
    there are none denies all.
    """
    if any(claim.state is ClaimState.NONE for claim in claims):
        return claims
    denied = {claim.value for claim in claims if claim.polarity is Polarity.NEGATIVE}
    affirmed = {claim.value for claim in claims if claim.polarity is Polarity.POSITIVE}
    return tuple(claim for claim in claims if claim.value in denied & affirmed)


def _disagreement(
    indexes: Indexes, field: FieldShape, claims: Sequence[Claim]
) -> tuple[DisagreementKind | None, Contradiction | None]:
    affirming = [claim for claim in claims if claim.polarity is Polarity.POSITIVE]
    denied = {claim.value for claim in claims if claim.polarity is Polarity.NEGATIVE}
    valued = [claim for claim in affirming if claim.value is not None]
    if valued and any(claim.state is ClaimState.NONE for claim in affirming):
        return DisagreementKind.EXISTENCE, None
    if any(claim.value in denied for claim in valued):
        return DisagreementKind.POLARITY, None
    if isinstance(field.node, TupleNode):
        return None, None  # each claim is about one member, and there may be several
    reading = reading_of(field)
    if reading is not None:
        apart = _periods_apart(indexes, valued, reading)
        return (None, None) if apart is None else (DisagreementKind.VALUES, apart)
    return (DisagreementKind.VALUES if _values_apart(valued) else None), None


def reading_of(field: FieldShape) -> Reading | None:
    """The reading of a field that holds a date or a period; None for any other.

    >>> from diplorecords.records import Treaty
    >>> from diplorecords.values.typetree import field_of
    >>> reading_of(field_of(Treaty, "adopted")), reading_of(field_of(Treaty, "nature"))
    (Reading.DAY, None)
    """
    return field.node.reading if isinstance(field.node, DateNode | SpanNode) else None


def claimed_period(indexes: Indexes, claim: Claim, reading: Reading) -> TimeSpan | None:
    """What the date or period that a claim gives means; None where it gives none.

    >>> claim = Claim(id="c", subject="office:x", field="seats", value=3)
    >>> claimed_period(Indexes(()), claim, Reading.WHOLE) is None
    True

    Args:
        indexes: Where the claim's sources are looked up: what is ongoing went on up to then.
        claim: The claim.
        reading: How its field reads.
    """
    value = Span(claim.value) if isinstance(claim.value, EdtfBase) else claim.value
    if not isinstance(value, Span):
        return None
    known = indexes.known_until(claim)
    return value.meaning(reading, LONG_AGO if known is None else known)


def _periods_apart(
    indexes: Indexes, claims: Sequence[Claim], reading: Reading
) -> Contradiction | None:
    """Why no one period has the begin and the end that each of the claims allows."""
    common: TimeSpan | None = None
    for claim in claims:
        period = claimed_period(indexes, claim, reading)
        if period is None:
            continue
        together = period if common is None else combine(common, period)
        if isinstance(together, Contradiction):
            return together
        common = together
    return None


def _values_apart(claims: Sequence[Claim]) -> bool:
    """Whether no one value can be what each of the claims says.

    Texts and places that differ may differ in words alone, so they are never apart.
    """
    plain = {claim.value for claim in claims if isinstance(claim.value, Enum | Ref | bool | int)}
    counts = [claim.value for claim in claims if isinstance(claim.value, Count)]
    exact = [count for count in counts if not count.approximate]
    lows = [low for count in exact if (low := _first(count.low, count.best)) is not None]
    highs = [high for count in exact if (high := _first(count.high, count.best)) is not None]
    counts_apart = bool(lows) and bool(highs) and max(lows) > min(highs)
    return len(plain) > 1 or counts_apart


def _first(*numbers: int | None) -> int | None:
    return next((number for number in numbers if number is not None), None)
