"""Rules on lives: nobody acts before birth, after death, or at an age that nobody reached."""

import math
from collections.abc import Iterator

from diplorecords.dossier import Dated, Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import (
    ExitManner,
    Meeting,
    MeetingStatus,
    Person,
    Statement,
    Tenure,
)
from diplorecords.rules.acting import acts
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import certainly_apart, loose_meaning
from diplorecords.rules.wording import begin_text, described
from diplorecords.temporal import Reading

__all__ = ["RULES"]

_OLDEST = 123 * 366
"""More days than anybody has lived: the longest verified life was of 122 years and 164 days."""

_LONGEST = 84 * 366
"""More days than anybody has held an office: the longest reign on record was of 82 years and 254
days (Sobhuza II)."""

_DEATHS = (ExitManner.NATURAL_DEATH, ExitManner.SUICIDE)


def _absent_participants(dossier: Dossier) -> Iterator[Problem]:
    for meeting in dossier.all(Meeting):
        period = dossier.period_of(meeting)
        if period is None or meeting.status is not MeetingStatus.HELD:
            continue
        for index, participant in enumerate(meeting.participants):
            person = dossier.get(participant.actor)
            life = dossier.period_of(person) if isinstance(person, Person) else None
            if life is not None and certainly_apart(life, period):
                there = f"{participant.actor} takes part in {meeting.ref}, {period.text}"
                message = f"{there}, and lived {life.text}"
                path = f"/participants/{index}/actor"
                yield finding(path, message, meeting, participant.actor)


def _absent_speakers(dossier: Dossier) -> Iterator[Problem]:
    for act in acts(dossier):
        person = dossier.get(act.actor)
        if not isinstance(act.record, Statement) or not isinstance(person, Person):
            continue
        life = dossier.period_of(person)
        if life is None or life.qualified or act.period.qualified:
            continue
        said, lived = act.period.meaning.hull, life.meaning.hull
        if said.last < lived.first or said.first > lived.last + 1:
            message = (
                f"{person.ref} speaks in {act.record.ref}, {act.period.text}, and lived {life.text}"
            )
            yield finding(act.path, message, act.record, person)


def _impossible_ages(dossier: Dossier) -> Iterator[Problem]:
    for person in dossier.all(Person):
        born, died = _dated(person, "born"), _dated(person, "died")
        if _an_age_lies_between(born, died):
            message = f"{person.ref} is born {person.born} and dies {person.died}"
            yield finding("/died", f"{message}: nobody has become so old", person)
    for tenure in dossier.all(Tenure):
        holder, period = dossier.get(tenure.holder), dossier.period_of(tenure)
        if not isinstance(holder, Person) or period is None:
            continue
        if _an_age_lies_between(_dated(holder, "born"), period):
            message = (
                f"{described(tenure)} begins {begin_text(period)}, and {holder.ref} was born "
                f"{holder.born}: nobody has become so old"
            )
            yield finding("/span", message, tenure, holder)


def _impossible_tenures(dossier: Dossier) -> Iterator[Problem]:
    for tenure in dossier.all(Tenure):
        period = dossier.period_of(tenure)
        if tenure.holder.type != "person" or period is None or period.qualified:
            continue
        core = loose_meaning(period).core
        if core is not None and _LONGEST < core.total_days < math.inf:
            message = (
                f"{described(tenure)} runs {period.text}: nobody has held an office for so long"
            )
            yield finding("/span", message, tenure)


def _an_age_lies_between(born: Dated | None, later: Dated | None) -> bool:
    """Whether more time certainly lies between two dates than anybody has lived."""
    if born is None or later is None or born.qualified or later.qualified:
        return False
    return loose_meaning(later).begin.earliest - born.meaning.hull.last > _OLDEST


def _deaths_after_leaving(dossier: Dossier) -> Iterator[Problem]:
    for tenure in dossier.all(Tenure):
        person, period = dossier.get(tenure.holder), dossier.period_of(tenure)
        if tenure.exit not in _DEATHS or period is None or not isinstance(person, Person):
            continue
        died = _dated(person, "died")
        if died is None or died.qualified or period.qualified:
            continue
        if died.meaning.hull.first > loose_meaning(period).end.latest + 1:
            message = (
                f"{described(tenure)}, {period.text}, ends by death, and {person.ref} died "
                f"{died.text}"
            )
            yield finding("/exit", message, tenure, person)


def _dated(person: Person, name: str) -> Dated | None:
    value = person.born if name == "born" else person.died
    return None if value is None else Dated(value, Reading.DAY, name)


RULES = (
    Rule(
        "participant-outside-life",
        Severity.ERROR,
        "A person takes part in meetings while alive",
        _absent_participants,
        why="Nobody meets anybody before birth or after death: another person is meant, or a "
        "date is wrong.",
    ),
    Rule(
        "speaker-outside-life",
        Severity.ERROR,
        "A person speaks while alive",
        _absent_speakers,
        why="Nobody says anything before birth or after death: another person is meant, or a "
        "date is wrong. A day after the death is allowed, as dates can be of different zones.",
    ),
    Rule(
        "impossible-age",
        Severity.WARNING,
        "Nobody lives, or comes into office, longer after birth than anybody has lived",
        _impossible_ages,
        why="Two people of one name are one record, or a digit of a year is wrong. It is no "
        "error, because the record may be beaten.",
        source="The longest verified life: Jeanne Calment, 122 years and 164 days",
    ),
    Rule(
        "impossible-tenure",
        Severity.WARNING,
        "Nobody holds an office longer than anybody has held one",
        _impossible_tenures,
        why="A digit of a year is wrong, or several holders of one name are one record. It is no "
        "error, because the record may be beaten.",
        source="The longest reign on record: Sobhuza II, 82 years and 254 days",
    ),
    Rule(
        "death-after-leaving",
        Severity.WARNING,
        "Who left office by dying died on the last day, or the day after",
        _deaths_after_leaving,
        why="The manner of leaving and the date of death do not go together. Some tables give "
        "the last whole day in office, so a day is allowed.",
        source="Archigos codebook, exit and date of death",
    ),
)
"""The rules of this family."""
