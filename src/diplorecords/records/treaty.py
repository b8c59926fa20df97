"""`Treaty`: an international agreement, concluded or under negotiation."""

from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.temporal import Reading, Span
from diplorecords.values.condition import Condition
from diplorecords.values.constraints import Distinct, RefTo
from diplorecords.values.convert import (
    EdtfMoment,
    to_optional_moment,
    to_optional_ref,
    to_optional_span,
    to_refs,
)
from diplorecords.values.final_clauses import Delay, EntryIntoForce, LaterParties
from diplorecords.values.instrument import InstrumentRelation, Nature
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref
from diplorecords.values.treaty_end import (
    SurvivingClause,
    TreatyEnd,
    WithdrawalClause,
    to_surviving_clauses,
)
from diplorecords.values.tuples import (
    to_conditions,
    to_entries_into_force,
    to_instrument_relations,
)

__all__ = ["NegotiationStage", "ParallelDeposits", "Treaty", "TreatyForm"]


class TreatyForm(Enum):
    """The title under which an agreement was concluded; says nothing about its force.

    The terms are those of the United Nations Treaty Collection glossary.

    >>> TreatyForm("convention")
    <TreatyForm.CONVENTION: 'convention'>
    """

    TREATY = "treaty"
    """A treaty in the narrow sense."""

    CONVENTION = "convention"
    """A convention."""

    AGREEMENT = "agreement"
    """An agreement."""

    CHARTER = "charter"
    """A charter."""

    COVENANT = "covenant"
    """A covenant."""

    PROTOCOL = "protocol"
    """A protocol."""

    EXCHANGE_OF_NOTES = "exchange_of_notes"
    """An exchange of notes or letters."""

    MEMORANDUM = "memorandum"
    """A memorandum of understanding."""

    DECLARATION = "declaration"
    """A declaration meant as an agreement."""

    OTHER = "other"
    """Any other form."""


class NegotiationStage(Enum):
    """How far the conclusion has come before adoption; later stages follow from the acts.

    >>> NegotiationStage("under_negotiation")
    <NegotiationStage.UNDER_NEGOTIATION: 'under_negotiation'>
    """

    PROPOSED = "proposed"
    """Somebody proposed it."""

    UNDER_NEGOTIATION = "under_negotiation"
    """The sides negotiate."""

    TEXT_AGREED = "text_agreed"
    """The sides say that the text is agreed; nothing has authenticated it yet."""

    INITIALLED = "initialled"
    """The text is initialled (authentication: VCLT 1969, article 10)."""

    ABANDONED = "abandoned"
    """Negotiations ended without an agreement."""


class ParallelDeposits(Enum):
    """Which of an actor's deposits with several depositaries makes its one consent.

    >>> ParallelDeposits("first")
    <ParallelDeposits.FIRST: 'first'>
    """

    FIRST = "first"
    """The first of them."""

    LAST = "last"
    """The last of them."""


@final
@attrs.frozen(kw_only=True)
class Treaty(NamedRecord):
    """An international agreement: what it is, when it was adopted, what it relates to.

    Who is bound by it and when follows from the `TreatyAction` records.

    >>> from diplorecords.values import Name
    >>> Treaty(
    ...     id="vclt",
    ...     names=[Name("Vienna Convention on the Law of Treaties", lang="en")],
    ...     nature=Nature.LEGAL,
    ...     form=TreatyForm.CONVENTION,
    ...     adopted="1969-05-22",
    ... ).nature
    <Nature.LEGAL: 'legal'>
    """

    record_type: ClassVar[str] = "treaty"
    dated_by: ClassVar[tuple[str, ...]] = ("adopted",)

    nature: Nature = Nature.UNKNOWN
    """Whether it binds in law; a source's opinion about it is a claim on this field."""

    form: TreatyForm | None = None
    """The form under which it was concluded."""

    adopted: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When its text was adopted (VCLT 1969, article 9)."""

    adopted_at: Annotated[Ref, RefTo("meeting")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The conference or meeting that adopted it."""

    adopted_by: Annotated[
        tuple[Annotated[Ref, RefTo("state", "organization")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """Those who negotiated and adopted it."""

    depositary: Annotated[
        tuple[Annotated[Ref, RefTo("state", "organization", "office")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """Who keeps it (VCLT 1969, article 76)."""

    deposits: ParallelDeposits = ParallelDeposits.FIRST
    """Which of several parallel deposits counts."""

    opened: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When it was opened for signature, where that is not the day of its adoption."""

    entry_into_force: Annotated[tuple[EntryIntoForce, ...], Distinct()] = attrs.field(
        default=(), converter=to_entries_into_force
    )
    """Its clause on entry into force (VCLT 24(1)): of several ways the earliest counts."""

    later_parties: LaterParties | None = None
    """When it enters into force for those that consent later (VCLT 24(3))."""

    acts_complete: bool = False
    """Whether the acts of all participants are recorded; where not, a day of entry into force
    that is computed from them is the latest possible one."""

    in_force: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, converter=to_optional_span
    )
    """When it was in force, as a source states it."""

    withdrawal: WithdrawalClause | None = None
    """Its clause on withdrawal or denunciation (VCLT 54(a), 56)."""

    lasts: Delay | None = None
    """For how long it was concluded, from its entry into force; None for no such limit."""

    ended: TreatyEnd | None = None
    """How and when it ended as a whole, as a source states it."""

    survives: Annotated[tuple[SurvivingClause, ...], Distinct()] = attrs.field(
        default=(), converter=to_surviving_clauses
    )
    """Its clauses that outlive it."""

    binds_all: bool = False
    """Whether, as an amendment in force, it binds also the parties to the amended treaty that
    did not accept it."""

    relations: Annotated[tuple[InstrumentRelation, ...], Distinct()] = attrs.field(
        default=(), converter=to_instrument_relations
    )
    """What it amends, supersedes, is a protocol to, or otherwise relates to."""

    conditions: tuple[Condition, ...] = attrs.field(default=(), converter=to_conditions)
    """What somebody makes its conclusion depend on."""

    stage: NegotiationStage | None = None
    """How far its conclusion had come at the source's date, until adoption."""
