"""Rules on time: what belongs to something lies within its time."""

from collections.abc import Callable, Iterator
from operator import attrgetter

from diplorecords.dossier import Dossier
from diplorecords.dossier.dating import occurrence
from diplorecords.errors import Problem, Severity
from diplorecords.records import (
    AnyRecord,
    Meeting,
    Membership,
    Office,
    Organization,
    Tenure,
    TenureStatus,
)
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import why_outside
from diplorecords.rules.wording import described
from diplorecords.temporal import Certainty

__all__ = ["RULES"]


def _within(cls: type[AnyRecord], field: str) -> Callable[[Dossier], Iterator[Problem]]:
    """Check that the records of a class lie within the time of what a field names."""
    name_whole = attrgetter(field)

    def check(dossier: Dossier) -> Iterator[Problem]:
        for part in dossier.all(cls):
            ref = name_whole(part)
            whole = None if ref is None else dossier.get(ref)
            if whole is not None and _came_about(part) and _came_about(whole):
                yield from _outside(dossier, part, whole)

    return check


def _outside(dossier: Dossier, part: AnyRecord, whole: AnyRecord) -> Iterator[Problem]:
    inner, outer = dossier.period_of(part), dossier.period_of(whole)
    if inner is None or outer is None:
        return
    reason = why_outside(inner, outer, str(whole.ref))
    if reason is not None:
        yield finding(f"/{inner.field}", f"{described(part)} {reason}", part, whole)


def _came_about(record: AnyRecord) -> bool:
    """Whether its dates are those of something that came about.

    Somebody can be designated before an office exists, or before the term of a body begins. A
    meeting that was only planned may have been moved since.
    """
    if isinstance(record, Tenure):
        return record.status is not TenureStatus.DESIGNATE
    return occurrence(record) is Certainty.CERTAIN


RULES = (
    Rule(
        "tenure-outside-office",
        Severity.ERROR,
        "An office is held while it exists",
        _within(Tenure, "office"),
    ),
    Rule(
        "tenure-outside-life",
        Severity.ERROR,
        "An office is held while its holder lives or exists",
        _within(Tenure, "holder"),
    ),
    Rule(
        "membership-outside-organization",
        Severity.ERROR,
        "Somebody is a member while the organization exists",
        _within(Membership, "organization"),
    ),
    # A state that continues another may count the other's years as its own.
    Rule(
        "membership-outside-member",
        Severity.WARNING,
        "Somebody is a member while the member exists",
        _within(Membership, "member"),
    ),
    Rule(
        "meeting-outside-whole",
        Severity.ERROR,
        "A meeting lies within the meeting or visit that it is part of",
        _within(Meeting, "part_of"),
    ),
    # Bodies and offices pass from one organization to another, and may be older than it.
    Rule(
        "organization-outside-whole",
        Severity.WARNING,
        "A body exists while the organization exists that it is part of",
        _within(Organization, "part_of"),
    ),
    Rule(
        "office-outside-body",
        Severity.WARNING,
        "An office exists while the body exists in which it is held",
        _within(Office, "body"),
    ),
)
"""The rules of this family."""
