"""Rules on claims: where sources contradict each other about one field."""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby
from operator import attrgetter

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import (
    RECORD_CLASSES,
    Claim,
    ClaimState,
    Modality,
    Polarity,
    Rank,
)
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.wording import value_text
from diplorecords.temporal import Contradiction, EdtfBase, Reading, Span, TimeSpan, combine
from diplorecords.values.count import Count
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import (
    DateNode,
    FieldShape,
    SpanNode,
    TupleNode,
    field_of,
)

__all__ = ["RULES"]

_LONG_AGO = -(10**12)
"""A known day that says nothing: what is ongoing may have ended at any time."""

_about = attrgetter("subject", "field")


def _conflicting_claims(dossier: Dossier) -> Iterator[Problem]:
    """One finding for each field about which claims made as facts contradict each other.

    Claims that the compiler has marked as wrong are left out: that conflict is settled.
    """
    claims = [
        claim
        for claim in dossier.all(Claim)
        if claim.modality is Modality.FACTUAL and claim.rank is not Rank.DEPRECATED
    ]
    for (subject, name), group in groupby(sorted(claims, key=_about), key=_about):
        about_it = tuple(group)
        cls = RECORD_CLASSES.get(subject.type)
        field = None if cls is None else field_of(cls, name)
        if field is not None and isinstance(field.node, TupleNode):
            about_it = _contested(about_it)
        if field is not None and _contradictory(dossier, field, about_it):
            said = "; ".join(map(_said, about_it))
            yield finding("/value", f"claims on {name} of {subject} differ: {said}", *about_it)


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


def _contradictory(dossier: Dossier, field: FieldShape, claims: Sequence[Claim]) -> bool:
    affirming = [claim for claim in claims if claim.polarity is Polarity.POSITIVE]
    denied = {claim.value for claim in claims if claim.polarity is Polarity.NEGATIVE}
    valued = [claim for claim in affirming if claim.value is not None]
    if valued and any(claim.state is ClaimState.NONE for claim in affirming):
        return True
    if any(claim.value in denied for claim in valued):
        return True
    match field.node:
        case TupleNode():
            return False  # each claim is about one member, and there may be several
        case DateNode(reading=reading) | SpanNode(reading=reading):
            return _periods_apart(dossier, valued, reading)
        case _:
            return _values_apart(valued)


def _periods_apart(dossier: Dossier, claims: Sequence[Claim], reading: Reading) -> bool:
    """Whether no one period has the begin and the end that each of the claims allows."""
    common: TimeSpan | None = None
    for claim in claims:
        value = Span(claim.value) if isinstance(claim.value, EdtfBase) else claim.value
        if not isinstance(value, Span):
            continue
        known = dossier.known_until(claim)
        period = value.meaning(reading, _LONG_AGO if known is None else known)
        together = period if common is None else combine(common, period)
        if isinstance(together, Contradiction):
            return True
        common = together
    return False


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


def _said(claim: Claim) -> str:
    """What a claim says, and who says it, or where."""
    value = value_text(claim.value if claim.state is None else claim.state)
    denial = "not " if claim.polarity is Polarity.NEGATIVE else ""
    sources = [locator.source for locator in (claim.locator, *claim.sources) if locator is not None]
    places = [ref for ref in (claim.attributed_to, *sources) if ref is not None]
    return f"{denial}{value} ({', '.join(map(str, dict.fromkeys((claim.ref, *places))))})"


RULES = (
    Rule(
        "claims-conflict",
        Severity.INFO,
        "Sources agree about a field, or their disagreement is worth knowing",
        _conflicting_claims,
    ),
)
"""The rules of this family."""
