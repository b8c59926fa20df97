"""What incidents and tallies of them share: the kind of incident, and what exploded."""

from enum import Enum

__all__ = ["Device", "IncidentKind"]


class IncidentKind(Enum):
    """What kind of incident it is, after the sub-event types of ACLED and the modes of PLOVER.

    >>> IncidentKind("explosion")
    <IncidentKind.EXPLOSION: 'explosion'>
    """

    ARMED_CLASH = "armed_clash"
    """A clash between armed actors (ACLED: armed clash)."""

    ATTACK = "attack"
    """An attack by one side (ACLED: attack)."""

    SHELLING = "shelling"
    """Artillery, rocket or mortar fire (ACLED: shelling; PLOVER ASSAULT: heavy-weapons)."""

    AIR_STRIKE = "air_strike"
    """An attack from aircraft or drones (ACLED: air or drone strike; PLOVER ASSAULT: aerial)."""

    EXPLOSION = "explosion"
    """A mine, an unexploded munition or another device going off (ACLED: remote explosive,
    landmine or IED; PLOVER ASSAULT: explosives)."""

    ASSASSINATION = "assassination"
    """A killing of a chosen person for political reasons (PLOVER ASSAULT: assassinate)."""

    DETENTION = "detention"
    """A capture, arrest or abduction (ACLED: abduction, arrests; PLOVER COERCE: arrest)."""

    SEIZURE = "seizure"
    """The taking of property, a ship or territory (PLOVER COERCE: seize)."""

    UNREST = "unrest"
    """A demonstration or riot (ACLED: protests, riots; PLOVER PROTEST)."""

    CYBER_ATTACK = "cyber_attack"
    """An attack on computers (PLOVER COERCE: cyber)."""

    BORDER_VIOLATION = "border_violation"
    """A crossing of a border or a line of contact without leave."""

    CEASEFIRE_VIOLATION = "ceasefire_violation"
    """An act that a source counts as a breach of a ceasefire, of whatever kind."""

    OTHER = "other"
    """Any other incident."""


class Device(Enum):
    """What exploded: the device categories of mine action (IMSMA accident and victim forms).

    Where a treaty or a standard defines the term, the member names it: the Anti-Personnel Mine
    Ban Convention of 1997 (APMBC), the Convention on Cluster Munitions of 2008 (CCM), Amended
    Protocol II and Protocol V to the Convention on Certain Conventional Weapons (CCW), and the
    glossary of the International Mine Action Standards (IMAS 04.10).

    >>> Device("anti_personnel_mine")
    <Device.ANTI_PERSONNEL_MINE: 'anti_personnel_mine'>
    """

    ANTI_PERSONNEL_MINE = "anti_personnel_mine"
    """A mine set off by a person (IMSMA: AP mine; APMBC, article 2(1))."""

    ANTI_VEHICLE_MINE = "anti_vehicle_mine"
    """A mine set off by a vehicle (IMSMA: AT mine; IMAS 04.10: anti-vehicle mine)."""

    MINE = "mine"
    """A mine of a kind that the source does not tell (CCW Amended Protocol II, article 2(1))."""

    IMPROVISED_MINE = "improvised_mine"
    """A mine made by hand and set off by its victim (Landmine Monitor: improvised mine)."""

    BOOBY_TRAP = "booby_trap"
    """A harmless-looking thing that kills (IMSMA: booby trap; CCW Amended Protocol II, 2(4))."""

    CLUSTER_SUBMUNITION = "cluster_submunition"
    """A submunition of a cluster munition (IMSMA: submunition; CCM, article 2(3))."""

    UXO = "uxo"
    """Another munition that was used and did not go off (IMSMA: UXO; CCW Protocol V, 2(2))."""

    AXO = "axo"
    """A munition left behind without having been used (CCW Protocol V, article 2(3))."""

    ERW = "erw"
    """Unexploded or abandoned, the source does not tell which (CCW Protocol V, article 2(4))."""

    FUZE = "fuze"
    """A fuze or detonator alone (IMSMA: fuze)."""

    IED = "ied"
    """Another improvised explosive device (IMSMA: IED; IMAS 04.10)."""

    OTHER = "other"
    """Any other device (IMSMA: other)."""

    UNKNOWN = "unknown"
    """The source says that it is not known (IMSMA: unknown)."""
