"""Rules on what is planned: by its day, somebody should know whether it came about."""

from collections.abc import Iterator

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import Meeting, MeetingStatus
from diplorecords.rules.checks import Checks
from diplorecords.rules.rule import Rule, finding

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


RULES = (
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
