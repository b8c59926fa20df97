"""Rules on what sources can know: not what came later; and by its day, a plan is none any more."""

from collections.abc import Iterator

from diplorecords.dossier import Dated, Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import (
    AnyRecord,
    Document,
    Incident,
    Meeting,
    MeetingStatus,
    Person,
    Source,
    Statement,
    Tenure,
    TenureStatus,
    Treaty,
)
from diplorecords.rules.checks import Checks
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import loose_meaning
from diplorecords.rules.wording import described
from diplorecords.temporal import Reading

__all__ = ["RULES"]

_DEFAULT = Checks()


def _overdue_meetings(dossier: Dossier, config: Checks = _DEFAULT) -> Iterator[Problem]:
    as_of = None if config.as_of is None else config.as_of.earliest_day
    for meeting in dossier.all(Meeting):
        period = dossier.period_of(meeting)
        if meeting.status is not MeetingStatus.PLANNED or period is None or period.qualified:
            continue
        last, known = period.meaning.hull.last, dossier.known_until(meeting)
        if known is not None and last < known:
            message = f"{meeting.ref} is planned for {period.text}, and its source came out later"
            yield finding("/status", message, meeting)
        elif isinstance(as_of, int) and last < as_of:
            message = f"{meeting.ref} is planned for {period.text}, before {config.as_of}"
            yield finding("/status", message, meeting)


def _later_than_their_sources(dossier: Dossier) -> Iterator[Problem]:
    """Events that begin, and deaths that come, when all that tells of them was out already."""
    for record in dossier:
        event = _event(dossier, record)
        if event is None or event.qualified:
            continue
        last = _last_published(dossier, record)
        if last is not None and loose_meaning(event).begin.earliest > last:
            message = f"{described(record)}, {event.text}, came later than what tells of it"
            yield finding(f"/{event.field}", message, record)


def _event(dossier: Dossier, record: AnyRecord) -> Dated | None:
    """When that came about which the record tells as a fact; plans and terms are none."""
    match record:
        case Person():
            return None if record.died is None else Dated(record.died, Reading.DAY, "died")
        case Tenure():
            held = record.status is not TenureStatus.DESIGNATE
            return dossier.period_of(record) if held else None
        case Meeting():
            held = record.status is MeetingStatus.HELD
            return dossier.period_of(record) if held else None
        case Incident() | Statement() | Treaty() | Document():
            return dossier.period_of(record)
        case _:
            return None


def _last_published(dossier: Dossier, record: AnyRecord) -> int | None:
    """The last day on which any of a record's sources can have come out; None if not known."""
    last: int | None = None
    for place in record.sources:
        source = dossier.get(place.source)
        published = source.published if isinstance(source, Source) else None
        day = None if published is None else published.latest_day
        if published is None or published.qualification.qualified or not isinstance(day, int):
            return None
        last = day if last is None else max(last, day)
    return last


RULES = (
    Rule(
        "later-than-source",
        Severity.WARNING,
        "What a source tells as a fact came about before it was published",
        _later_than_their_sources,
        why="A date is wrong, or another edition of the source is meant. It is no error: pages "
        "are updated under the date of their first publication. Ends are left out: a term can "
        "be known before it is over.",
    ),
    Rule(
        "planned-in-the-past",
        Severity.WARNING,
        "What is planned lies after the date of its source, and after the day of the check",
        _overdue_meetings,
        check_with=_overdue_meetings,
        why="A plan must not read as an event, and an event not as a plan: find out whether it "
        "took place. The day of the check is `Checks.as_of`; no clock is read.",
    ),
)
"""The rules of this family."""
