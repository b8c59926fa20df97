"""Converters that let a constructor take any iterable of values where it keeps a tuple.

One named function for each type of member, since type checkers read a converter's type
from its signature.
"""

from collections.abc import Iterable

from diplorecords.values.administration import Administration
from diplorecords.values.casualties import Casualties
from diplorecords.values.condition import Condition
from diplorecords.values.convert import as_tuple
from diplorecords.values.final_clauses import EntryIntoForce
from diplorecords.values.identifier import Identifier
from diplorecords.values.instrument import InstrumentRelation
from diplorecords.values.locator import Locator
from diplorecords.values.name import Name
from diplorecords.values.participant import Participant
from diplorecords.values.side import Side
from diplorecords.values.state_listing import StateListing
from diplorecords.values.vote import Vote

__all__ = [
    "to_administrations",
    "to_casualties",
    "to_conditions",
    "to_entries_into_force",
    "to_identifiers",
    "to_instrument_relations",
    "to_locators",
    "to_names",
    "to_participants",
    "to_sides",
    "to_state_listings",
    "to_votes",
]


def to_administrations(value: Iterable[Administration]) -> tuple[Administration, ...]:
    """Administrations as a tuple."""
    return as_tuple(value)


def to_casualties(value: Iterable[Casualties]) -> tuple[Casualties, ...]:
    """Casualty entries as a tuple."""
    return as_tuple(value)


def to_conditions(value: Iterable[Condition]) -> tuple[Condition, ...]:
    """Conditions as a tuple."""
    return as_tuple(value)


def to_entries_into_force(value: Iterable[EntryIntoForce]) -> tuple[EntryIntoForce, ...]:
    """Ways to enter into force as a tuple."""
    return as_tuple(value)


def to_identifiers(value: Iterable[Identifier]) -> tuple[Identifier, ...]:
    """Identifiers as a tuple."""
    return as_tuple(value)


def to_instrument_relations(value: Iterable[InstrumentRelation]) -> tuple[InstrumentRelation, ...]:
    """Relations between instruments as a tuple."""
    return as_tuple(value)


def to_locators(value: Iterable[Locator]) -> tuple[Locator, ...]:
    """Locators as a tuple."""
    return as_tuple(value)


def to_names(value: Iterable[Name]) -> tuple[Name, ...]:
    """Names as a tuple."""
    return as_tuple(value)


def to_participants(value: Iterable[Participant]) -> tuple[Participant, ...]:
    """Participants as a tuple."""
    return as_tuple(value)


def to_sides(value: Iterable[Side]) -> tuple[Side, ...]:
    """Sides as a tuple."""
    return as_tuple(value)


def to_state_listings(value: Iterable[StateListing]) -> tuple[StateListing, ...]:
    """Entries of lists of states as a tuple."""
    return as_tuple(value)


def to_votes(value: Iterable[Vote]) -> tuple[Vote, ...]:
    """Votes as a tuple."""
    return as_tuple(value)
