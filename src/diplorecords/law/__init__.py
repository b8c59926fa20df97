"""Treaty law as functions: who is bound by what, on which day, and why.

The rules are those of the Vienna Conventions on the Law of Treaties and on Succession of States in
Respect of Treaties, each in the file of its articles; a treaty's own clauses prevail over them.
"""

from diplorecords.law.answers import (
    ConsentState,
    Outcome,
    PartyStatus,
    Reason,
    StatusAnswer,
    StatusPeriod,
)
from diplorecords.law.articles import LegalRule
from diplorecords.law.force import EntryAnswer, entry_into_force
from diplorecords.law.status import (
    Parties,
    in_force_on,
    parties_on,
    party_status,
    status_history,
)

__all__ = [
    "ConsentState",
    "EntryAnswer",
    "LegalRule",
    "Outcome",
    "Parties",
    "PartyStatus",
    "Reason",
    "StatusAnswer",
    "StatusPeriod",
    "entry_into_force",
    "in_force_on",
    "parties_on",
    "party_status",
    "status_history",
]
