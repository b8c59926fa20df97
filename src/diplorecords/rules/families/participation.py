"""Rules on participants: in what capacity they take part."""

from collections.abc import Iterator

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import Meeting, Tenure
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.wording import described

__all__ = ["RULES"]


def _capacities_of_others(dossier: Dossier) -> Iterator[Problem]:
    for meeting in dossier.all(Meeting):
        for index, participant in enumerate(meeting.participants):
            tenure = None if participant.capacity is None else dossier.get(participant.capacity)
            if isinstance(tenure, Tenure) and tenure.holder != participant.actor:
                message = (
                    f"{participant.actor} takes part in {meeting.ref} by {described(tenure)}, "
                    f"which {tenure.holder} holds"
                )
                yield finding(f"/participants/{index}/capacity", message, meeting, tenure)


RULES = (
    Rule(
        "capacity-holder",
        Severity.WARNING,
        "Who takes part by a tenure is its holder",
        _capacities_of_others,
    ),
)
"""The rules of this family."""
