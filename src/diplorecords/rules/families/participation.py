"""Rules on participants: in what capacity they take part, and whether who speaks is there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from diplorecords.dossier import Dated, Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import (
    AnyRecord,
    Claim,
    Meeting,
    MeetingStatus,
    Modality,
    Office,
    Polarity,
    Rank,
    Statement,
    Tenure,
)
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import certainly_apart
from diplorecords.rules.wording import described
from diplorecords.temporal import DateIntervalSet
from diplorecords.values.participant import Participant
from diplorecords.values.ref import Ref

__all__ = ["RULES"]

_SHOWN = 3
"""How many tenures of somebody a finding names."""


def _capacities_of_others(dossier: Dossier) -> Iterator[Problem]:
    for meeting in dossier.all(Meeting):
        for index, participant in enumerate(meeting.participants):
            tenure = _capacity(dossier, participant)
            if isinstance(tenure, Tenure) and tenure.holder != participant.actor:
                message = (
                    f"{participant.actor} takes part in {meeting.ref} by {described(tenure)}, "
                    f"which {tenure.holder} holds"
                )
                yield finding(f"/participants/{index}/capacity", message, meeting, tenure)


def _capacities_at_other_times(dossier: Dossier) -> Iterator[Problem]:
    for meeting, period in _held(dossier):
        for index, participant in enumerate(meeting.participants):
            tenure = _capacity(dossier, participant)
            if not isinstance(tenure, Tenure):
                continue
            tenancy = dossier.period_of(tenure)
            if tenancy is not None and certainly_apart(tenancy, period):
                message = (
                    f"{participant.actor} takes part in {meeting.ref}, {period.text}, by "
                    f"{described(tenure)}, {tenancy.text}"
                )
                yield finding(f"/participants/{index}/capacity", message, meeting, tenure)


def _offices_not_held(dossier: Dossier) -> Iterator[Problem]:
    """Those who take part by an office that they are known to have held at other times only."""
    tenures: defaultdict[tuple[Ref, Ref], list[Tenure]] = defaultdict(list)
    for tenure in dossier.all(Tenure):
        tenures[tenure.holder, tenure.office].append(tenure)
    free: dict[tuple[Ref, Ref], DateIntervalSet] = {}
    for meeting, period in _held(dossier):
        for index, participant in enumerate(meeting.participants):
            office = _capacity(dossier, participant)
            if not isinstance(office, Office):
                continue
            key = participant.actor, office.ref
            if key not in tenures:
                continue
            if key not in free:
                free[key] = _free_days(dossier, tenures[key])
            if free[key].covers(period.meaning.hull) and not period.qualified:
                message = (
                    f"{participant.actor} takes part in {meeting.ref}, {period.text}, by "
                    f"{office.ref}, and held it {_spans_text(tenures[key])}"
                )
                path, shown = f"/participants/{index}/capacity", tenures[key][:_SHOWN]
                yield finding(path, message, meeting, *shown, office)


def _free_days(dossier: Dossier, tenures: list[Tenure]) -> DateIntervalSet:
    """The days that certainly lie in none of some tenures: none, where one has no sure period."""
    periods = [dossier.period_of(tenure) for tenure in tenures]
    sure = [each.meaning.hull for each in periods if each is not None and not each.qualified]
    return ~DateIntervalSet(sure) if len(sure) == len(tenures) else DateIntervalSet()


def _spans_text(tenures: list[Tenure]) -> str:
    more = len(tenures) - _SHOWN
    spans = [str(tenure.span) for tenure in tenures[:_SHOWN]]
    return " and ".join([*spans, f"{more} times more"] if more > 0 else spans)


def _doubled_participants(dossier: Dossier) -> Iterator[Problem]:
    """Participants, claimed ones too, who take part by an office of one seat as others do."""
    claims: defaultdict[Ref, list[tuple[Participant, Claim]]] = defaultdict(list)
    for claim in dossier.all(Claim):
        if isinstance(claim.value, Participant) and _is_affirmed(claim):
            claims[claim.subject].append((claim.value, claim))
    for meeting in dossier.all(Meeting):
        first: dict[Ref, Participant] = {}
        for path, participant, place in _participants(meeting, claims.get(meeting.ref, ())):
            office = _office_of_one_seat(dossier, participant)
            if office is None:
                continue
            other = first.setdefault(office.ref, participant)
            if other.actor != participant.actor:
                message = (
                    f"{participant.actor} and {other.actor} both take part in {meeting.ref} by "
                    f"{office.ref}, which has one seat"
                )
                yield finding(path, message, *dict.fromkeys((place.ref, meeting.ref, office.ref)))


def _participants(
    meeting: Meeting, claims: Iterable[tuple[Participant, Claim]]
) -> Iterator[tuple[str, Participant, Meeting | Claim]]:
    """The participants of a meeting, those of claims about it last, each with its place."""
    for index, participant in enumerate(meeting.participants):
        yield f"/participants/{index}/capacity", participant, meeting
    for participant, claim in claims:
        yield "/value/capacity", participant, claim


def _is_affirmed(claim: Claim) -> bool:
    factual = claim.modality is Modality.FACTUAL and claim.polarity is Polarity.POSITIVE
    return factual and claim.rank is not Rank.DEPRECATED


def _office_of_one_seat(dossier: Dossier, participant: Participant) -> Office | None:
    capacity = _capacity(dossier, participant)
    office = dossier.get(capacity.office) if isinstance(capacity, Tenure) else capacity
    return office if isinstance(office, Office) and office.seats == 1 else None


def _absent_speakers(dossier: Dossier) -> Iterator[Problem]:
    parts: defaultdict[Ref, list[Meeting]] = defaultdict(list)
    for part in dossier.all(Meeting):
        if part.part_of is not None:
            parts[part.part_of].append(part)
    rolls: dict[Ref, _Roll] = {}
    for statement in dossier.all(Statement):
        meeting = None if statement.at is None else dossier.get(statement.at)
        if not isinstance(meeting, Meeting) or not meeting.participants:
            continue
        if meeting.ref not in rolls:
            rolls[meeting.ref] = _roll((meeting, *parts.get(meeting.ref, ())))
        if not rolls[meeting.ref].may_have(statement.speaker):
            message = (
                f"{statement.speaker} speaks at {meeting.ref}, and is not among its participants"
            )
            yield finding("/speaker", message, statement, meeting)


class _Roll(NamedTuple):
    """Who is known to take part in a meeting or one of its parts."""

    actors: frozenset[Ref]
    """Those who take part, and those on whose behalf they do."""

    delegations: bool
    """Whether states or bodies take part, by people who are not named."""

    unattached: bool
    """Whether people take part of whom it is not said on whose behalf."""

    def may_have(self, actor: Ref) -> bool:
        """Whether an actor is among them, or may be."""
        if actor in self.actors or actor.type == "source":
            return True
        return self.delegations if actor.type == "person" else self.unattached


def _roll(meetings: Iterable[Meeting]) -> _Roll:
    present = [each for meeting in meetings for each in meeting.participants]
    actors = {ref for each in present for ref in (each.actor, each.on_behalf_of) if ref is not None}
    persons = [each for each in present if each.actor.type == "person"]
    unattached = any(each.on_behalf_of is None for each in persons)
    return _Roll(frozenset(actors), len(persons) < len(present), unattached)


def _held(dossier: Dossier) -> Iterator[tuple[Meeting, Dated]]:
    """The meetings that took place, with their dates."""
    for meeting in dossier.all(Meeting):
        period = dossier.period_of(meeting)
        if period is not None and meeting.status is MeetingStatus.HELD:
            yield meeting, period


def _capacity(dossier: Dossier, participant: Participant) -> AnyRecord | None:
    return None if participant.capacity is None else dossier.get(participant.capacity)


RULES = (
    Rule(
        "capacity-holder",
        Severity.WARNING,
        "Who takes part by a tenure is its holder",
        _capacities_of_others,
        why="Another tenure or another participant is meant. It is no error: a deputy can sit in "
        "for the holder.",
    ),
    Rule(
        "capacity-outside-tenure",
        Severity.ERROR,
        "Who takes part by a tenure has the office on that day",
        _capacities_at_other_times,
        why="The date of the meeting or of the tenure is wrong, or another tenure is meant.",
    ),
    Rule(
        "capacity-not-held",
        Severity.WARNING,
        "Who takes part by an office holds it on that day",
        _offices_not_held,
        why="The records have the participant in that office at other times only. It is no "
        "error: a tenure may be missing.",
    ),
    Rule(
        "one-seat-two-participants",
        Severity.WARNING,
        "No two take part in one meeting by an office that has one seat",
        _doubled_participants,
        why="One participant may have become two, as in a garbled text: claims about the "
        "participants count as well. It is no error: who hands over can come with the "
        "successor.",
    ),
    Rule(
        "speaker-absent",
        Severity.WARNING,
        "Who speaks at a meeting takes part in it",
        _absent_speakers,
        why="Another meeting or another speaker is meant, or the list of participants is not "
        "complete. Where delegations take part, anybody can be in one.",
    ),
)
"""The rules of this family."""
