"""Small values that records are made of, and the words in which fields state their rules."""

from diplorecords.values.administration import Administration
from diplorecords.values.base import Value
from diplorecords.values.casualties import Casualties, CasualtyGroup, CasualtyOutcome
from diplorecords.values.condition import Condition
from diplorecords.values.constraints import Distinct, Matches, RefTo
from diplorecords.values.convert import EdtfMoment
from diplorecords.values.count import Count
from diplorecords.values.final_clauses import (
    Delay,
    EntryIntoForce,
    LaterParties,
    LaterTrigger,
    Share,
    Threshold,
)
from diplorecords.values.identifier import Identifier
from diplorecords.values.incident_kind import Device, IncidentKind
from diplorecords.values.instrument import InstrumentRelation, Nature, RelationKind
from diplorecords.values.locator import Locator
from diplorecords.values.name import Name, NameKind
from diplorecords.values.participant import Participant, ParticipantRole, Presence
from diplorecords.values.place import Place, PlacePrecision
from diplorecords.values.record import NamedRecord, Record
from diplorecords.values.ref import Ref
from diplorecords.values.side import Side
from diplorecords.values.state_listing import StateListing
from diplorecords.values.treaty_act import TreatyActionKind
from diplorecords.values.treaty_end import (
    EndGround,
    InitialPeriod,
    PeriodStart,
    SurvivingClause,
    TreatyEnd,
    WithdrawalClause,
)
from diplorecords.values.vote import Vote, VoteChoice

__all__ = [
    "Administration",
    "Casualties",
    "CasualtyGroup",
    "CasualtyOutcome",
    "Condition",
    "Count",
    "Delay",
    "Device",
    "Distinct",
    "EdtfMoment",
    "EndGround",
    "EntryIntoForce",
    "Identifier",
    "IncidentKind",
    "InitialPeriod",
    "InstrumentRelation",
    "LaterParties",
    "LaterTrigger",
    "Locator",
    "Matches",
    "Name",
    "NameKind",
    "NamedRecord",
    "Nature",
    "Participant",
    "ParticipantRole",
    "PeriodStart",
    "Place",
    "PlacePrecision",
    "Presence",
    "Record",
    "Ref",
    "RefTo",
    "RelationKind",
    "Share",
    "Side",
    "StateListing",
    "SurvivingClause",
    "Threshold",
    "TreatyActionKind",
    "TreatyEnd",
    "Value",
    "Vote",
    "VoteChoice",
    "WithdrawalClause",
]
