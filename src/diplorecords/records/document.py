"""`Document`: any instrument that is not a treaty, from a final act to a decision."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading
from diplorecords.values.constraints import Distinct, RefTo
from diplorecords.values.convert import (
    EdtfMoment,
    to_optional_moment,
    to_optional_ref,
    to_refs,
    to_texts,
)
from diplorecords.values.instrument import InstrumentRelation, Nature
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref
from diplorecords.values.tuples import to_instrument_relations, to_votes
from diplorecords.values.vote import Vote

__all__ = ["Adoption", "Document", "DocumentKind"]


class DocumentKind(Enum):
    """What kind of document it is, by its title; says nothing about its force.

    The list is our own: titles follow practice, and no codebook has them all.

    >>> DocumentKind("decision")
    <DocumentKind.DECISION: 'decision'>
    """

    CHARTER = "charter"
    """A charter."""

    DECLARATION = "declaration"
    """A declaration."""

    FINAL_ACT = "final_act"
    """The final act of a conference (United Nations Treaty Collection glossary)."""

    SUMMIT_DOCUMENT = "summit_document"
    """The document of a summit as a whole."""

    DECISION = "decision"
    """A decision of a body."""

    RESOLUTION = "resolution"
    """A resolution of a body."""

    CONCLUSIONS = "conclusions"
    """The conclusions or the summary of a meeting."""

    COMMUNIQUE = "communique"
    """A communique or joint statement."""

    MEMORANDUM = "memorandum"
    """A memorandum of understanding that is no treaty, or whose nature is open."""

    CODE_OF_CONDUCT = "code_of_conduct"
    """A code of conduct, principles or guidelines."""

    PLAN = "plan"
    """A plan, roadmap or programme."""

    MANDATE = "mandate"
    """A mandate given to a person or a body."""

    RULES = "rules"
    """Rules of procedure or a statute."""

    JUDGMENT = "judgment"
    """A judgment, award or advisory opinion of a court."""

    NOTE = "note"
    """A diplomatic note, a letter, an aide-memoire."""

    LAW = "law"
    """A law, decree or another act of one state."""

    REPORT = "report"
    """A report."""

    OTHER = "other"
    """Any other document."""


class Adoption(Enum):
    """How a document was adopted.

    >>> Adoption("consensus")
    <Adoption.CONSENSUS: 'consensus'>
    """

    CONSENSUS = "consensus"
    """Without an objection (OSCE Rules of Procedure, MC.DOC/1/06)."""

    CONSENSUS_MINUS_ONE = "consensus_minus_one"
    """Without the consent of the one concerned (CSCE Prague Document 1992, paragraph 16)."""

    SILENCE_PROCEDURE = "silence_procedure"
    """Nobody broke silence in time (OSCE Rules of Procedure, MC.DOC/1/06)."""

    WITHOUT_VOTE = "without_vote"
    """Without a vote, in the words of United Nations records."""

    VOTE = "vote"
    """By a vote (VCLT 1969, article 9(2), for a conference)."""

    ACCLAMATION = "acclamation"
    """By acclamation."""

    SIGNATURE = "signature"
    """By signature of those who took part."""


@final
@attrs.frozen(kw_only=True)
class Document(NamedRecord):
    """An instrument other than a treaty: a charter, a final act, a decision.

    It is never assumed to be without legal force: that is its `nature`.

    >>> Document(
    ...     id="pc-dec-318",
    ...     kind=DocumentKind.DECISION,
    ...     symbol="PC.DEC/318",
    ...     adopted="1999-11-16",
    ...     adopted_by=["organization:osce-permanent-council"],
    ...     establishes=["organization:osce-office-in-baku"],
    ... ).nature
    <Nature.UNKNOWN: 'unknown'>

    Raises:
        ValidationError: If votes are given for a document that was not voted on, or somebody
            votes twice.
    """

    record_type: ClassVar[str] = "document"
    dated_by: ClassVar[tuple[str, ...]] = ("adopted",)

    kind: DocumentKind
    """What kind of document it is."""

    nature: Nature = Nature.UNKNOWN
    """Whether it binds in law; a source's opinion about it is a claim on this field."""

    symbol: str | None = None
    """Its symbol in the series of the body that issued it."""

    adopted: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When it was adopted."""

    adopted_at: Annotated[Ref, RefTo("meeting")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The meeting that adopted it."""

    adopted_by: Annotated[
        tuple[Annotated[Ref, RefTo("state", "organization")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """The body, or the states, that adopted it."""

    adoption: Adoption | None = None
    """How it was adopted."""

    votes: Annotated[tuple[Vote, ...], Distinct()] = attrs.field(default=(), converter=to_votes)
    """How each voted."""

    provisions: Annotated[tuple[str, ...], Distinct()] = attrs.field(default=(), converter=to_texts)
    """What it says, each in a few neutral words; what sources say of it are claims."""

    establishes: Annotated[
        tuple[Annotated[Ref, RefTo("organization", "office")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """The bodies and offices that it creates."""

    relations: Annotated[tuple[InstrumentRelation, ...], Distinct()] = attrs.field(
        default=(), converter=to_instrument_relations
    )
    """How it relates to other instruments."""

    def record_problems(self) -> Iterable[Problem]:
        """Votes belong to a vote, and nobody votes twice."""
        if self.votes and self.adoption not in (None, Adoption.VOTE):
            message = "votes are given, but the document was not adopted by vote"
            yield Problem("/votes", "votes-without-vote", message)
        voters: set[Ref] = set()
        for index, vote in enumerate(self.votes):
            if vote.actor in voters:
                yield Problem(f"/votes/{index}/actor", "voted-twice", f"{vote.actor} votes twice")
            voters.add(vote.actor)
