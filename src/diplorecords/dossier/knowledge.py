"""What was known at an instant: which claims, and what was believed by them about a day."""

import datetime
from collections import defaultdict
from collections.abc import Container, Iterator
from typing import TypeAlias, final

import attrs

from diplorecords.dossier.arguments import wrong_type
from diplorecords.dossier.indexes import Indexes
from diplorecords.dossier.moment import Moment, moment_of
from diplorecords.dossier.policy import Policy
from diplorecords.dossier.resolution import resolve_in
from diplorecords.dossier.sourcebook import END_OF_DAY, Instant, instant_of
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.records import AnyRecord, Claim
from diplorecords.temporal import EdtfBase, EdtfValue, Operand, parse_edtf
from diplorecords.values.ref import Ref

__all__ = ["KnownAt", "KnownClaims", "known_claims_in", "known_moment", "known_records"]

KnownAt: TypeAlias = datetime.datetime | datetime.date | int | EdtfValue | str
"""By when something is known: an aware datetime, or the end of a day, of a month, of a year."""

MOST_UNITS = 6
"""Up to how many sources of one record that were perhaps known are all combinations tried."""


@final
@attrs.frozen
class KnownClaims:
    """The claims that were known at an instant.

    >>> from diplorecords.dossier import Dossier
    >>> Dossier().known_claims("2024").certain
    ()
    """

    certain: tuple[Claim, ...]
    """The claims that were known then, whatever their uncertain dates mean."""

    possible: tuple[Claim, ...]
    """Those that were known then in some readings of their dates only."""


def known_claims_in(indexes: Indexes, known_at: KnownAt) -> KnownClaims:
    """The claims of these indexes that were known by then.

    >>> known_claims_in(Indexes(()), "2024").possible
    ()

    Raises:
        EdtfError: If a text is not EDTF.
        ValidationError: If it does not say when, or is a datetime without a time zone.
    """
    instant = _instant(known_at)
    certain: list[Claim] = []
    possible: list[Claim] = []
    for claim in indexes.all_claims:
        earliest, latest = indexes.book.since(claim)
        if latest <= instant:
            certain.append(claim)
        elif earliest <= instant:
            possible.append(claim)
    return KnownClaims(tuple(certain), tuple(possible))


def known_records(
    indexes: Indexes, known_at: KnownAt, policy: Policy, *, possible: bool = False
) -> tuple[AnyRecord, ...]:
    """The records without the claims that were not known by then, resolved by those that were.

    >>> from diplorecords.dossier.policies import ByRank
    >>> known_records(Indexes(()), "2024", ByRank())
    ()

    Args:
        indexes: The records.
        known_at: By when.
        policy: How claims become values.
        possible: Whether claims that were perhaps known count.
    """
    known = known_claims_in(indexes, known_at)
    claims = (*known.certain, *known.possible) if possible else known.certain
    return resolve_in(_with_claims(indexes, {claim.ref for claim in claims}), policy)[0]


def known_moment(indexes: Indexes, asked: Operand, known_at: KnownAt, policy: Policy) -> Moment:
    """What was believed by then about a day; certain only if nothing perhaps known changes it.

    For each record, all combinations of the sources that were perhaps known by then are tried;
    from the seventh on they are taken to have become known together.

    >>> from diplorecords.dossier.policies import ByRank
    >>> known_moment(Indexes(()), "1992", "2024", ByRank()).certain
    ()
    """
    known = known_claims_in(indexes, known_at)
    always = {claim.ref for claim in known.certain}
    units = _units(known.possible)
    worlds = [
        moment_of(Indexes(resolve_in(_with_claims(indexes, always | some), policy)[0]), asked)
        for some in _worlds(units)
    ]
    every = [{record.ref for record in world.certain} for world in worlds]
    records = {
        record.ref: record for world in worlds for record in (*world.certain, *world.possible)
    }
    certain = every[0].intersection(*every[1:])
    return Moment(
        worlds[0].day,
        tuple(records[ref] for ref in sorted(certain)),
        tuple(records[ref] for ref in sorted(records.keys() - certain)),
    )


def _units(claims: tuple[Claim, ...]) -> list[list[set[Ref]]]:
    """For each subject, its claims by what dates them: those of one source are known together."""
    by_subject: defaultdict[Ref, defaultdict[Ref, set[Ref]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        unit = claim.ref if claim.locator is None else claim.locator.source
        by_subject[claim.subject][unit].add(claim.ref)
    return [[units[unit] for unit in sorted(units)] for units in by_subject.values()]


def _worlds(subjects: list[list[set[Ref]]]) -> Iterator[set[Ref]]:
    """Which of the claims were known: over all worlds, every combination for every subject.

    What becomes of one record does not depend on the claims on others, so that the worlds of
    all records can be gone through side by side. The last has all of the claims.
    """
    most = min(max(map(len, subjects), default=0), MOST_UNITS)
    for world in range(2**most):
        yield {
            ref
            for units in subjects
            for place, unit in enumerate(units)
            if world >> min(place, MOST_UNITS - 1) & 1
            for ref in unit
        }


def _with_claims(indexes: Indexes, known: Container[Ref]) -> Indexes:
    return Indexes(
        tuple(each for each in indexes.records if not isinstance(each, Claim) or each.ref in known)
    )


def _instant(known_at: KnownAt) -> Instant:
    """The instant, or the end of the last day that is meant."""
    if isinstance(known_at, datetime.datetime):
        if known_at.utcoffset() is None:
            message = f"{known_at.isoformat()} has no time zone"
            hint = "give an aware datetime, such as one in UTC"
            raise ValidationError("wrong argument", [Problem("", "zone", message, hint=hint)])
        return instant_of(known_at.astimezone(datetime.UTC))
    if isinstance(known_at, datetime.date):
        return known_at.toordinal(), END_OF_DAY
    if type(known_at) is int:
        return known_at, END_OF_DAY
    value = parse_edtf(known_at) if isinstance(known_at, str) else known_at
    if not isinstance(value, EdtfBase):
        raise wrong_type("an aware datetime, a date, an ordinal or EDTF", known_at)
    if value.latest_day is None:
        message = f"{shown(value.text)} has no last day"
        raise ValidationError("wrong argument", [Problem("", "known-at", message)])
    return value.latest_day, END_OF_DAY
