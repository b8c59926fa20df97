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
from diplorecords.law.between import (
    AmendmentBetween,
    BetweenAnswer,
    ReservationBetween,
    ReservationStanding,
    in_force_between,
)
from diplorecords.law.force import EntryAnswer, entry_into_force
from diplorecords.law.obligations import Obligation, ObligationKind, obligations_of
from diplorecords.law.status import (
    Parties,
    in_force_on,
    parties_on,
    party_status,
    status_history,
)
from diplorecords.law.territory import TerritorialScope, TerritoryAnswer, territorial_scope

__all__ = [
    "AmendmentBetween",
    "BetweenAnswer",
    "ConsentState",
    "EntryAnswer",
    "LegalRule",
    "Obligation",
    "ObligationKind",
    "Outcome",
    "Parties",
    "PartyStatus",
    "Reason",
    "ReservationBetween",
    "ReservationStanding",
    "StatusAnswer",
    "StatusPeriod",
    "TerritorialScope",
    "TerritoryAnswer",
    "entry_into_force",
    "in_force_between",
    "in_force_on",
    "obligations_of",
    "parties_on",
    "party_status",
    "status_history",
    "territorial_scope",
]
