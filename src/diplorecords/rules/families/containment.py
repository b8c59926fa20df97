"""Rules on time: what belongs to something lies within its time."""

from collections.abc import Callable, Iterator
from operator import attrgetter

from diplorecords.dossier import Dossier
from diplorecords.dossier.dating import occurrence
from diplorecords.errors import Problem, Severity
from diplorecords.records import (
    AnyRecord,
    Document,
    Incident,
    Meeting,
    Membership,
    Office,
    Organization,
    Person,
    Statement,
    Tenure,
    TenureStatus,
    Treaty,
)
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import why_outside
from diplorecords.rules.wording import described
from diplorecords.temporal import Certainty

__all__ = ["RULES"]


_DAYS_AFTER = 1
"""How many days later something may be dated than what it belongs to, where tables differ so."""


def _within(
    cls: type[AnyRecord],
    field: str,
    *,
    days_after: int = 0,
    applies: Callable[[AnyRecord], bool] = lambda _: True,
) -> Callable[[Dossier], Iterator[Problem]]:
    """Check that the records of a class lie within the time of what a field names.

    Args:
        cls: The class.
        field: The field.
        days_after: How many days a record may go on after what the field names.
        applies: Of what the field names, whether this check is about it.
    """
    name_whole = attrgetter(field)

    def check(dossier: Dossier) -> Iterator[Problem]:
        for part in dossier.all(cls):
            ref = name_whole(part)
            whole = None if ref is None else dossier.get(ref)
            if whole is None or not applies(whole):
                continue
            if _came_about(part) and _came_about(whole):
                yield from _outside(dossier, part, whole, days_after)

    return check


def _outside(
    dossier: Dossier, part: AnyRecord, whole: AnyRecord, days_after: int = 0
) -> Iterator[Problem]:
    inner, outer = dossier.period_of(part), dossier.period_of(whole)
    if inner is None or outer is None:
        return
    verbs = ("was born", "died") if _is_person(whole) else ("began", "ended")
    reason = why_outside(inner, outer, str(whole.ref), verbs=verbs, days_after=days_after)
    if reason is not None:
        yield finding(f"/{inner.field}", f"{described(part)} {reason}", part, whole)


def _adopted_elsewhen(dossier: Dossier) -> Iterator[Problem]:
    yield from _within(Document, "adopted_at")(dossier)
    yield from _within(Treaty, "adopted_at")(dossier)


def _tenures_outside_bodies(dossier: Dossier) -> Iterator[Problem]:
    """Tenures of offices without a period of their own, against those for whom they are."""
    for tenure in dossier.all(Tenure):
        office = dossier.get(tenure.office)
        if not isinstance(office, Office) or office.span is not None or not _came_about(tenure):
            continue
        bodies = (office.body, *office.accredited_to)
        for body in dict.fromkeys(ref for ref in bodies if ref is not None):
            whole = dossier.get(body)
            if whole is not None and body != tenure.holder:
                yield from _outside(dossier, tenure, whole)


def _is_person(record: AnyRecord) -> bool:
    return isinstance(record, Person)


def _is_no_person(record: AnyRecord) -> bool:
    return not isinstance(record, Person)


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
        why="One of the two periods is wrong, or another office is meant. Who is designated may "
        "be so before the office exists.",
    ),
    Rule(
        "tenure-outside-life",
        Severity.ERROR,
        "An office is held while its holder lives",
        _within(Tenure, "holder", days_after=_DAYS_AFTER, applies=_is_person),
        why="Nobody holds an office before birth or after death: another person of that name is "
        "meant, or a date is wrong. Some tables give the day after the death as the last, so a "
        "day is allowed.",
    ),
    Rule(
        "tenure-outside-holder",
        Severity.WARNING,
        "An office of a state or an organization is held while its holder exists",
        _within(Tenure, "holder", applies=_is_no_person),
        why="A date is wrong, or the holder before or after it is meant. It is no error: a state "
        "that continues another may count the other's years as its own.",
    ),
    Rule(
        "tenure-outside-body",
        Severity.WARNING,
        "An office is held while the state or the body exists in which it is, or to which it leads",
        _tenures_outside_bodies,
        why="One of the two periods is wrong, or the office of a predecessor is meant. It is no "
        "error: a government can be older than the state that others date from its independence. "
        "An office that has a period of its own is compared with that.",
    ),
    Rule(
        "membership-outside-organization",
        Severity.WARNING,
        "Somebody is a member while the organization exists",
        _within(Membership, "organization"),
        why="One of the two periods is wrong, or the predecessor of the organization is meant. It "
        "is no error: tables can date members by the deposit, before the entry into force from "
        "which the organization is dated.",
    ),
    Rule(
        "membership-outside-member",
        Severity.WARNING,
        "Somebody is a member while the member exists",
        _within(Membership, "member"),
        why="A date is wrong, or the member before or after it is meant. It is no error: a state "
        "that continues another may count the other's years as its own.",
    ),
    Rule(
        "meeting-outside-whole",
        Severity.WARNING,
        "A meeting lies within the meeting or visit that it is part of",
        _within(Meeting, "part_of"),
        why="The dates of the part or of the whole are wrong. Planned meetings are left out: "
        "they may have been moved. It is no error: preparatory meetings before the opening can "
        "count as parts.",
    ),
    Rule(
        "organization-outside-whole",
        Severity.WARNING,
        "A body exists while the organization exists that it is part of",
        _within(Organization, "part_of"),
        why="It is no error: a body can pass from one organization to another, and be older "
        "than it.",
    ),
    Rule(
        "office-outside-body",
        Severity.WARNING,
        "An office exists while the body exists in which it is held",
        _within(Office, "body"),
        why="It is no error: an office can pass from one body to another, and be older than it.",
    ),
    Rule(
        "statement-outside-meeting",
        Severity.ERROR,
        "What was said at a meeting was said during it",
        _within(Statement, "at", days_after=_DAYS_AFTER),
        why="The date of the statement or of the meeting is wrong, or another meeting is meant. "
        "What is said after midnight, or comes out on the next day, may have that day's date, so "
        "a day is allowed.",
    ),
    Rule(
        "adopted-outside-meeting",
        Severity.WARNING,
        "An instrument is adopted during the meeting that adopted it",
        _adopted_elsewhen,
        why="A date is wrong, or another meeting is meant. It is no error: a text can be adopted "
        "under a silence procedure after the meeting that agreed on it.",
    ),
    Rule(
        "incident-outside-conflict",
        Severity.WARNING,
        "An incident lies within the conflict that it belongs to",
        _within(Incident, "conflict"),
        why="It is no error: datasets count incidents from before a conflict reaches the "
        "threshold from which they date it.",
        source="UCDP GED codebook, active_year; UCDP/PRIO codebook, start_date2",
    ),
)
"""The rules of this family."""
