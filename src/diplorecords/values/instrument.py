"""What treaties and other documents share: their nature and their relations."""

from enum import Enum
from typing import Annotated, final

import attrs

from diplorecords.values.base import Value
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import to_ref
from diplorecords.values.ref import Ref

__all__ = ["InstrumentRelation", "Nature", "RelationKind"]


class Nature(Enum):
    """Whether an instrument binds in law. Never assumed from its title.

    >>> Nature("political")
    <Nature.POLITICAL: 'political'>
    """

    LEGAL = "legal"
    """Governed by international law (VCLT 1969, article 2(1)(a))."""

    POLITICAL = "political"
    """A political commitment, not governed by international law as an agreement."""

    MIXED = "mixed"
    """Some provisions are legal, others political."""

    DISPUTED = "disputed"
    """Those concerned disagree about it."""

    UNKNOWN = "unknown"
    """Nothing is known about it."""


# A member is equal to itself alone; the hash of its name, which Enum takes, is much slower.
type.__setattr__(Nature, "__hash__", object.__hash__)


class RelationKind(Enum):
    """How one instrument relates to another.

    >>> RelationKind("amends")
    <RelationKind.AMENDS: 'amends'>
    """

    AMENDS = "amends"
    """Changes it (VCLT 1969, articles 39 to 41)."""

    SUPERSEDES = "supersedes"
    """Takes its place (VCLT 1969, articles 30 and 59)."""

    PROTOCOL_TO = "protocol_to"
    """Is a protocol to it."""

    IMPLEMENTS = "implements"
    """Carries it out."""

    ANNEX_TO = "annex_to"
    """Is annexed to it."""

    CITES = "cites"
    """Refers to it."""


@final
@attrs.frozen
class InstrumentRelation(Value):
    """One relation of an instrument to another.

    >>> InstrumentRelation(RelationKind.AMENDS, "treaty:1992-agreement").other
    Ref('treaty:1992-agreement')
    """

    kind: RelationKind
    """How."""

    other: Annotated[Ref, RefTo("treaty", "document")] = attrs.field(converter=to_ref)
    """To which instrument."""
