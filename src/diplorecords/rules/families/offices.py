"""Rules on offices: who may hold one, and which nobody may hold together."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import attrs

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import (
    Claim,
    Modality,
    Office,
    Polarity,
    Rank,
    Tenure,
    TenureStatus,
)
from diplorecords.rules.checks import Checks
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import loose_meaning
from diplorecords.rules.wording import days_text, described
from diplorecords.temporal import DateInterval
from diplorecords.values.ref import Ref

__all__ = ["RULES"]

_DEFAULT = Checks()


class _Stay(NamedTuple):
    """A time in an office, as a record or a claim has it."""

    days: DateInterval
    tenure: Tenure
    place: Tenure | Claim
    """Where it says so."""


def _holders_of_another_kind(dossier: Dossier) -> Iterator[Problem]:
    for tenure in dossier.all(Tenure):
        office = dossier.get(tenure.office)
        if isinstance(office, Office) and office.held_by is not None:
            kind = office.held_by.value
            if tenure.holder.type != kind:
                message = f"{described(tenure)}: {office.ref} is held by a {kind}"
                yield finding("/holder", message, tenure, office)


def _incompatible_offices(dossier: Dossier, config: Checks = _DEFAULT) -> Iterator[Problem]:
    groups: defaultdict[Ref, list[int]] = defaultdict(list)
    for number, group in enumerate(config.incompatible):
        for office in group:
            groups[office].append(number)
    stays: defaultdict[tuple[int, Ref], list[_Stay]] = defaultdict(list)
    for stay in _stays(dossier) if groups else ():
        for number in groups.get(stay.tenure.office, ()):
            stays[number, stay.tenure.holder].append(stay)
    for theirs in stays.values():
        yield from _together(theirs)


def _stays(dossier: Dossier) -> Iterator[_Stay]:
    """Who certainly holds which office on which days; claims on tenures have a say as well."""
    said: list[tuple[Tenure, Tenure | Claim]] = [(tenure, tenure) for tenure in dossier.all(Tenure)]
    for claim in dossier.all(Claim):
        subject = dossier.get(claim.subject)
        if isinstance(subject, Tenure) and isinstance(claim.value, Ref) and _is_affirmed(claim):
            if claim.field == "office" and claim.value.type == "office":
                said.append((attrs.evolve(subject, office=claim.value), claim))
            if claim.field == "holder" and claim.value.type == "person":
                said.append((attrs.evolve(subject, holder=claim.value), claim))
    for tenure, place in said:
        period = dossier.period_of(tenure)
        if period is None or period.qualified or tenure.status is TenureStatus.DESIGNATE:
            continue
        core = loose_meaning(period).core
        if core is not None and tenure.holder.type == "person":
            yield _Stay(core, tenure, place)


def _is_affirmed(claim: Claim) -> bool:
    factual = claim.modality is Modality.FACTUAL and claim.polarity is Polarity.POSITIVE
    return factual and claim.rank is not Rank.DEPRECATED


def _together(stays: list[_Stay]) -> Iterator[Problem]:
    """Who comes into an office before having left another, the hand-over day apart."""
    last: dict[Ref, _Stay] = {}
    for stay in sorted(stays, key=lambda each: (each.days.first, each.days.last, each.place.ref)):
        for office, other in last.items():
            until = min(stay.days.last, other.days.last)
            if office != stay.tenure.office and stay.days.first < until:
                days = days_text(stay.days.first, until)
                first, second = (stay, other)
                if isinstance(other.place, Claim) and not isinstance(stay.place, Claim):
                    first, second = other, stay
                message = (
                    f"{stay.tenure.holder} is said to hold both {stay.tenure.office} and "
                    f"{office} {days}, of which one person may hold one"
                )
                path = "/value" if isinstance(first.place, Claim) else "/office"
                yield finding(path, message, first.place, second.place, stay.tenure.holder)
        known = last.get(stay.tenure.office)
        if known is None or known.days.last < stay.days.last:
            last[stay.tenure.office] = stay


RULES = (
    Rule(
        "holder-kind",
        Severity.WARNING,
        "An office is held by the kind of holder that it is for",
        _holders_of_another_kind,
        why="Another holder or another office is meant: a chair held by states is not held by "
        "the people who sit in it for them.",
    ),
    Rule(
        "incompatible-offices",
        Severity.WARNING,
        "Nobody holds two offices together that exclude one another",
        _incompatible_offices,
        check_with=_incompatible_offices,
        why="One of the offices is another one, as in a garbled text, or a date is wrong: claims "
        "on tenures count as well. Which offices exclude one another is the law of the place, "
        "given as `Checks.incompatible`; without it, the rule finds nothing.",
    ),
)
"""The rules of this family."""
