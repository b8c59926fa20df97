"""Rules on repetition: what is one thing is one record.

A reappointment or a renewal without a break continues one tenure, so that two tenures of one
holder in one office meet on a day at most, as do two memberships in one standing.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple, TypeAlias, TypeVar

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import AnyRecord, Membership, Office, Tenure
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import loose_meaning
from diplorecords.rules.wording import days_text, described
from diplorecords.temporal import DateInterval
from diplorecords.values.identifier import Identifier

__all__ = ["RULES"]

_R = TypeVar("_R", Tenure, Membership)

_ALWAYS = DateInterval(-math.inf, math.inf)


class _Spell(NamedTuple):
    """A record, and the days that its period certainly covers."""

    days: DateInterval
    record: Tenure | Membership


_Spells: TypeAlias = list[list[_Spell]]
"""The spells in one standing, together."""


class _Overlap(NamedTuple):
    """A record that repeats an earlier one, on the days that both certainly cover."""

    later: Tenure | Membership
    earlier: Tenure | Membership
    days: DateInterval | None
    """None where both say the same period."""


def _overlapping_tenures(dossier: Dossier) -> Iterator[Problem]:
    return map(_finding, _contradictions(dossier, _spells(dossier, Tenure, _tenure_key)))


def _repeated_tenures(dossier: Dossier) -> Iterator[Problem]:
    yield from map(_finding, _twice(dossier.all(Tenure), _tenure_key))
    spells = _spells(dossier, Tenure, _tenure_key)
    contradictions = {overlap.later.id for overlap in _contradictions(dossier, spells)}
    for overlap in _overlaps(spells):
        if overlap.later.id not in contradictions:
            yield _finding(overlap)


def _overlapping_memberships(dossier: Dossier) -> Iterator[Problem]:
    yield from map(_finding, _twice(dossier.all(Membership), _membership_key))
    yield from map(_finding, _overlaps(_spells(dossier, Membership, _membership_key)))


def _tenure_key(tenure: Tenure) -> Hashable:
    return tenure.holder, tenure.office, tenure.status


def _membership_key(membership: Membership) -> Hashable:
    standing = membership.status, membership.role, membership.on_behalf_of
    return membership.member, membership.organization, *standing


def _contradictions(dossier: Dossier, spells: _Spells) -> Iterator[_Overlap]:
    """The overlaps that no reading explains.

    Who is ongoing by a source without a date may have left before; and a state can hold two
    seats.
    """
    bounded = [[each for each in group if each.days.last != math.inf] for group in spells]
    for overlap in _overlaps(bounded):
        tenure = overlap.later
        office = dossier.get(tenure.office) if isinstance(tenure, Tenure) else None
        holds_one = isinstance(tenure, Tenure) and tenure.holder.type == "person"
        if holds_one or (isinstance(office, Office) and office.seats == 1):
            yield overlap


def _twice(records: Iterable[_R], key: Callable[[_R], Hashable]) -> Iterator[_Overlap]:
    """The records that say again what another one says."""
    known: dict[Hashable, _R] = {}
    for record in records:
        if record.span is not None:
            first = known.setdefault((key(record), record.span), record)
            if first is not record:
                yield _Overlap(record, first, None)


def _spells(dossier: Dossier, cls: type[_R], key: Callable[[_R], Hashable]) -> _Spells:
    """Those in one standing together; of those that say one period, one."""
    groups: defaultdict[Hashable, dict[Hashable, _Spell]] = defaultdict(dict)
    for record in dossier.all(cls):
        period = dossier.period_of(record)
        core = None if period is None or period.qualified else loose_meaning(period).core
        if core is not None:
            groups[key(record)].setdefault(record.span, _Spell(core, record))
    return [list(group.values()) for group in groups.values()]


def _overlaps(groups: _Spells) -> Iterator[_Overlap]:
    """For each spell that begins before all others have ended, the one that lasts longest."""
    for spells in groups:
        longest: _Spell | None = None
        for spell in sorted(spells, key=lambda each: (*_ends(each), each.record.id)):
            if longest is not None:
                last = min(spell.days.last, longest.days.last)
                if spell.days.first < last:
                    shared = DateInterval(spell.days.first, last)
                    yield _Overlap(spell.record, longest.record, shared)
            if longest is None or spell.days.last > longest.days.last:
                longest = spell


def _ends(spell: _Spell) -> tuple[float, float]:
    return spell.days.first, spell.days.last


def _finding(overlap: _Overlap) -> Problem:
    later, earlier, days = overlap
    if days is None:
        message = f"{described(later)}, {later.span}, says the same as {earlier.ref}"
    else:
        both = f"{described(later)}, {later.span}, and {earlier.ref}, {earlier.span}"
        message = f"{both}, are both said to run {days_text(days.first, days.last)}"
    return finding("/span", message, later, earlier)


def _shared_identifiers(dossier: Dossier) -> Iterator[Problem]:
    """One finding for each record that has the identifier of another that was there with it.

    A state can take over the code of one that is gone.
    """
    bearers: defaultdict[tuple[str, Identifier], list[tuple[DateInterval, AnyRecord]]]
    bearers = defaultdict(list)
    for record in dossier:
        for identifier in dict.fromkeys(record.identifiers):
            bearers[record.record_type, identifier].append((_hull(dossier, record), record))
    for (_, identifier), found in bearers.items():
        found.sort(key=lambda each: (each[0].first, each[0].last, each[1].id))
        longest, first = found[0]
        for days, record in found[1:]:
            if days.first <= longest.last:
                code = f"{identifier.scheme} {identifier.value}"
                message = f"{record.ref} has the identifier of {first.ref}, {code}"
                path = f"/identifiers/{record.identifiers.index(identifier)}"
                yield finding(path, message, record, first)
            if days.last > longest.last:
                longest, first = days, record


def _hull(dossier: Dossier, record: AnyRecord) -> DateInterval:
    period = dossier.period_of(record)
    return _ALWAYS if period is None or period.qualified else period.meaning.hull


RULES = (
    Rule(
        "overlapping-tenures",
        Severity.ERROR,
        "One holder's tenures of one office meet on a day at most",
        _overlapping_tenures,
        why="Nobody holds one seat twice at once, so one of the periods is wrong. A renewal "
        "without a break belongs to one tenure. States that can hold several seats are left out, "
        "and so is who is ongoing by a source without a date.",
    ),
    Rule(
        "repeated-tenure",
        Severity.WARNING,
        "One holder's time in an office is one record",
        _repeated_tenures,
        why="Two records of one tenure are counted twice. Nothing contradicts anything, so it is "
        "no error: a state may hold two seats, or a source may be older than the end.",
    ),
    Rule(
        "overlapping-memberships",
        Severity.WARNING,
        "One member's memberships in one standing meet on a day at most",
        _overlapping_memberships,
        why="Two records of one membership are counted twice, and one of two periods that differ "
        "is wrong. Memberships in different standings, or in a leading role, may overlap.",
    ),
    Rule(
        "shared-identifier",
        Severity.WARNING,
        "No two records of one type have the same identifier at the same time",
        _shared_identifiers,
        why="An identifier says which thing is meant, so two records that share one may be two "
        "records of one thing. Some schemes give the code of a state to the one that continues "
        "it; where their times are apart, that is left out.",
    ),
)
"""The rules of this family."""
