"""Rules on counts: what is enumerated is no more than what is counted, and a part no more than all.

Only what is certain counts: the least that the counts of the parts allow against the most that
the count of the whole allows. An approximate count has no most, unless it gives one.
"""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple

from diplorecords.dossier import Dossier
from diplorecords.dossier.folding import folded
from diplorecords.errors import Problem, Severity
from diplorecords.records import Incident, Tally, TallyUnit
from diplorecords.rules.counting import Counted, least_around, sums_within
from diplorecords.rules.rule import Rule, finding
from diplorecords.temporal import DateInterval
from diplorecords.values.casualties import Casualties, CasualtyGroup, CasualtyOutcome
from diplorecords.values.count import Count
from diplorecords.values.place import Place

__all__ = ["RULES"]

_ALWAYS = DateInterval(-math.inf, math.inf)

_UNITS: dict[TallyUnit, tuple[CasualtyOutcome, ...]] = {
    TallyUnit.VICTIM: (CasualtyOutcome.KILLED, CasualtyOutcome.INJURED),
    TallyUnit.KILLED: (CasualtyOutcome.KILLED,),
    TallyUnit.INJURED: (CasualtyOutcome.INJURED,),
    TallyUnit.MISSING: (CasualtyOutcome.MISSING,),
    TallyUnit.CAPTURED: (CasualtyOutcome.CAPTURED,),
    TallyUnit.DISPLACED: (CasualtyOutcome.DISPLACED,),
}
"""The outcomes that a tally of people adds up."""

_PARTITION = (
    CasualtyGroup.SIDE_A,
    CasualtyGroup.SIDE_B,
    CasualtyGroup.CIVILIANS,
    CasualtyGroup.UNKNOWN,
)
"""The groups of the UCDP codebook that make up the whole; others cut across them."""

_VICTIMS = (CasualtyOutcome.KILLED, CasualtyOutcome.INJURED)


class _Scoped(NamedTuple):
    """A tally, the days that it covers for certain, and the most that its count allows."""

    tally: Tally
    days: DateInterval
    most: int | None


_Scope = tuple[Hashable, ...]
"""What a tally says of the incidents that it counts; None where it does not limit them."""


def _too_many_enumerated(dossier: Dossier) -> Iterator[Problem]:
    """Tallies of a conflict, a kind or a device that are less than the incidents they cover."""
    groups: defaultdict[tuple[_Scope, TallyUnit], list[_Scoped]] = defaultdict(list)
    for scoped in _scoped(dossier):
        scope = _scope(scoped.tally)
        if scoped.most is not None and any(part is not None for part in scope[:3]):
            groups[scope, scoped.tally.unit].append(scoped)
    shapes = {tuple(part is not None for part in scope) for scope, _ in groups}
    incidents = _by_scope(dossier, shapes)
    for (scope, unit), tallies in groups.items():
        parts = [Counted(days, _least_of(incident, unit)) for incident, days in incidents[scope]]
        sums = sums_within(parts, [scoped.days for scoped in tallies])
        for scoped, least in zip(tallies, sums, strict=True):
            if scoped.most is not None and least > scoped.most:
                tally = scoped.tally
                message = (
                    f"{tally.ref} counts at most {scoped.most} ({unit.value}), and the incidents "
                    f"that it covers come to at least {least}"
                )
                yield finding("/count", message, tally)


def _scoped(dossier: Dossier) -> Iterator[_Scoped]:
    """The tallies whose scope is more than a text, with the days that they cover for certain."""
    for tally in dossier.all(Tally):
        period, known = dossier.period_of(tally), dossier.known_until(tally)
        days = DateInterval(-math.inf, math.inf if known is None else known)
        if period is not None:
            core = None if period.qualified else period.meaning.core
            if core is None:
                continue
            days = core
        yield _Scoped(tally, days, _most(tally.count))


def _scope(tally: Tally) -> _Scope:
    narrowed = tally.of is not None and tally.kind is None and tally.device is None
    limits = (None, None, None) if narrowed else (tally.conflict, tally.kind, tally.device)
    return *limits, _place_name(tally.place)


def _by_scope(
    dossier: Dossier, shapes: Iterable[tuple[bool, ...]]
) -> dict[_Scope, list[tuple[Incident, DateInterval]]]:
    """The incidents under every scope of these shapes, each with the days on which it can lie."""
    found: defaultdict[_Scope, list[tuple[Incident, DateInterval]]] = defaultdict(list)
    wanted = sorted(shapes)
    for incident in dossier.all(Incident) if wanted else ():
        period = dossier.period_of(incident)
        marked = period is None or period.qualified
        days = _ALWAYS if period is None or marked else period.meaning.hull
        limits = incident.conflict, incident.kind, incident.device, _place_name(incident.place)
        for shape in wanted:
            scope = tuple(
                limit if limited else None for limit, limited in zip(limits, shape, strict=True)
            )
            found[scope].append((incident, days))
    return found


def _place_name(place: Place | None) -> str | None:
    return None if place is None else folded(place.name)


def _least_of(incident: Incident, unit: TallyUnit) -> int:
    """The least that an incident adds to a tally of this unit."""
    if unit is TallyUnit.INCIDENT:
        return 1
    least = sum(_least_with(incident.casualties, outcome) for outcome in _UNITS[unit])
    if unit is TallyUnit.VICTIM:
        together = _least_with(incident.casualties, CasualtyOutcome.KILLED_OR_INJURED)
        return max(least, together)
    return least


def _least_with(casualties: Iterable[Casualties], outcome: CasualtyOutcome) -> int:
    """The least with an outcome: of all, of a group, or of those that make up the whole."""
    least = {each.group: _least(each.count) for each in casualties if each.outcome is outcome}
    return max(sum(least.get(group, 0) for group in _PARTITION), *least.values(), 0)


def _parts_over_wholes(dossier: Dossier) -> Iterator[Problem]:
    for incident in dossier.all(Incident):
        for index, whole in enumerate(incident.casualties):
            most = _most(whole.count)
            least = None if most is None else _least_part(incident.casualties, whole)
            if most is not None and least is not None and least > most:
                message = (
                    f"{incident.ref} has at most {most} {whole.outcome.value} ({whole.group.value})"
                    f", and its parts come to at least {least}"
                )
                yield finding(f"/casualties/{index}/count", message, incident)


def _least_part(casualties: tuple[Casualties, ...], whole: Casualties) -> int:
    """The least that the other entries allow for what one of them counts."""
    outcomes: tuple[CasualtyOutcome, ...] = (whole.outcome,)
    if whole.outcome is CasualtyOutcome.KILLED_OR_INJURED:
        outcomes = (*_VICTIMS, whole.outcome)
    others = [each for each in casualties if each is not whole]
    if whole.group is not CasualtyGroup.ALL:
        others = [each for each in others if each.group is whole.group]
    found = {outcome: _least_with(others, outcome) for outcome in outcomes}
    return max(sum(found.get(each, 0) for each in _VICTIMS), *found.values())


def _narrower_over_wider(dossier: Dossier) -> Iterator[Problem]:
    """Tallies of one claimant and scope: the number for a part of the time is no greater."""
    groups: defaultdict[Hashable, list[_Scoped]] = defaultdict(list)
    for scoped in _scoped(dossier):
        tally = scoped.tally
        sources = frozenset(place.source for place in tally.sources)
        scope = tally.conflict, tally.kind, tally.device, tally.of, _place_name(tally.place)
        groups[*scope, tally.unit, tally.stated_by, sources].append(scoped)
    for tallies in groups.values():
        wholes = [each for each in tallies if each.most is not None and each.tally.span is not None]
        around = least_around(
            [Counted(each.days, each.most) for each in wholes if each.most is not None],
            [each.days for each in tallies],
        )
        for part, place in zip(tallies, around, strict=True):
            least = 0 if part.tally.count is None else _least(part.tally.count)
            whole = None if place is None else wholes[place]
            if whole is not None and whole.most is not None and least > whole.most:
                message = (
                    f"{part.tally.ref} counts at least {least} for {part.tally.span}, and "
                    f"{whole.tally.ref} at most {whole.most} for {whole.tally.span}"
                )
                yield finding("/count", message, part.tally, whole.tally)


def _least(count: Count) -> int:
    """The least that a count allows; an approximate one may be less than it says."""
    given = count.low if count.low is not None else None if count.approximate else count.best
    return 0 if given is None else given


def _most(count: Count | None) -> int | None:
    """The most that a count allows; None where it gives none."""
    if count is None or count.high is not None:
        return None if count is None else count.high
    return None if count.approximate else count.best


RULES = (
    Rule(
        "tally-below-incidents",
        Severity.WARNING,
        "The incidents in a dossier are no more than a tally of them says",
        _too_many_enumerated,
        why="An incident is recorded twice or belongs elsewhere, or the tally counts something "
        "else. It is no error: whoever counts may define an incident more narrowly. Fewer "
        "incidents than counted are nothing to find: a dossier need not have them all.",
    ),
    Rule(
        "part-above-whole",
        Severity.WARNING,
        "The casualties of the parts are no more than those of the whole",
        _parts_over_wholes,
        why="A number is wrong or stands in the wrong column. It is no error: sources are added "
        "up differently for groups and for totals.",
        source="UCDP GED codebook, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best",
    ),
    Rule(
        "narrower-tally-above-wider",
        Severity.WARNING,
        "A count for a part of the time is no greater than that for all of it",
        _narrower_over_wider,
        why="One number or one period is wrong, or the two count different things. Only counts "
        "of one claimant from the same sources are compared.",
    ),
)
"""The rules of this family."""
