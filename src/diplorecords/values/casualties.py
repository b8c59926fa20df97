"""`Casualties`: how many of one group suffered one outcome."""

from enum import Enum
from typing import final

import attrs

from diplorecords.values.base import Value
from diplorecords.values.count import Count

__all__ = ["Casualties", "CasualtyGroup", "CasualtyOutcome"]


class CasualtyGroup(Enum):
    """Whom the casualties belonged to.

    The four of the UCDP GED codebook make up the whole; the others, those of mine action
    (IMSMA victim form), cut across them and are never added to them.

    >>> CasualtyGroup("civilians")
    <CasualtyGroup.CIVILIANS: 'civilians'>
    """

    SIDE_A = "side_a"
    """Side A of the conflict (UCDP GED: `deaths_a`)."""

    SIDE_B = "side_b"
    """Side B of the conflict (UCDP GED: `deaths_b`)."""

    CIVILIANS = "civilians"
    """Civilians (UCDP GED: `deaths_civilians`; IMSMA: civilian)."""

    UNKNOWN = "unknown"
    """People of unknown status (UCDP GED: `deaths_unknown`)."""

    MILITARY = "military"
    """Soldiers and police of whichever side (IMSMA: military, police)."""

    DEMINERS = "deminers"
    """People at work clearing mines (IMSMA: deminer)."""

    CHILDREN = "children"
    """Girls and boys under 18 (IMSMA: by age)."""

    ALL = "all"
    """Everybody: the source gives a total only (UCDP GED: `best`, `low`, `high`)."""


class CasualtyOutcome(Enum):
    """What happened to them.

    The words are those of accident and victim forms (IMSMA) where these have them.

    >>> CasualtyOutcome("killed")
    <CasualtyOutcome.KILLED: 'killed'>
    """

    KILLED = "killed"
    """Died of it (UCDP: deaths; IMSMA: killed)."""

    INJURED = "injured"
    """Wounded or otherwise hurt, and alive (IMSMA: injured)."""

    KILLED_OR_INJURED = "killed_or_injured"
    """Victims: the source does not tell the two apart."""

    MISSING = "missing"
    """Fate unknown (Geneva Conventions, Additional Protocol I, article 33)."""

    CAPTURED = "captured"
    """Taken prisoner or hostage."""

    DISPLACED = "displaced"
    """Driven from their homes (Guiding Principles on Internal Displacement 1998, paragraph 2)."""


@final
@attrs.frozen
class Casualties(Value):
    """One entry of an incident's casualties.

    >>> Casualties(CasualtyOutcome.KILLED, Count.exactly(2)).group
    <CasualtyGroup.ALL: 'all'>
    """

    outcome: CasualtyOutcome
    """What happened to them."""

    count: Count
    """How many."""

    group: CasualtyGroup = attrs.field(default=CasualtyGroup.ALL, kw_only=True)
    """Whom they belonged to."""
