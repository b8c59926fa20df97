"""What the sources say differently about Istanbul, the elections and the Office in Baku."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import Claim, MeetingKind, Modality, Rank, SubscriptionMode
from diplorecords.temporal import Span, SpanEnd
from diplorecords.values import Locator, Participant, ParticipantRole

__all__ = ["OFFICE_CLAIMS"]

_OFFICE = "organization:osce-office-baku"
_CO_ORDINATOR = "organization:osce-project-co-ordinator-baku"
_OBSERVATION = "meeting:odihr-election-observation-aze"


def _mode(document: str) -> Claim:
    return Claim(
        id=f"{document}-mode-article",
        subject=f"treaty_action:aze-{document}",
        field="mode",
        value=SubscriptionMode.JOINED_IN_ADOPTION,
        locator=article(21, "من خلال مشاركتها"),
        reason="the article has Azerbaijan join by taking part; it signed on 19 November 1999",
    )


_OBSERVERS = (
    Claim(
        id="election-observation-kind",
        subject=_OBSERVATION,
        field="kind",
        value=MeetingKind.ELECTION_OBSERVATION,
        modality=Modality.HABITUAL,
        attributed_to="source:azerbaijan-az",
        locator=article(21),
        reason="said as something usual, without a date",
    ),
    Claim(
        id="election-observation-role-article",
        subject=_OBSERVATION,
        field="participants",
        value=Participant("organization:odihr", role=ParticipantRole.CHAIR, label="يشرف"),
        modality=Modality.HABITUAL,
        locator=article(21, "يشرف"),
        rank=Rank.DEPRECATED,
        reason="to supervise an election is not to observe it: the translation changes the role",
    ),
    Claim(
        id="election-observation-role-original",
        subject=_OBSERVATION,
        field="participants",
        value=Participant("organization:odihr", role=ParticipantRole.OBSERVER),
        modality=Modality.HABITUAL,
        locator=page("azerbaijan-az"),
        rank=Rank.PREFERRED,
        reason="the ancestor of the text has ODIHR observe",
    ),
)


def _span(
    claim_id: str,
    subject: str,
    span: Span,
    locator: Locator,
    reason: str,
    *,
    rank: Rank = Rank.NORMAL,
    modality: Modality = Modality.FACTUAL,
) -> Claim:
    return Claim(
        id=claim_id,
        subject=subject,
        field="span",
        value=span,
        modality=modality,
        locator=locator,
        rank=rank,
        reason=reason,
    )


_OPENING = (
    _span(
        "office-baku-span-plan",
        _OFFICE,
        Span("[2000-01..2000-06]", SpanEnd.UNKNOWN),
        page("reliefweb"),
        "the first plan: the first half of 2000",
        modality=Modality.PLANNED,
    ),
    _span(
        "office-baku-span-article",
        _OFFICE,
        Span("2000-07-18", SpanEnd.UNKNOWN),
        article(22, "18 يوليو 2000"),
        "the article is silent on the end",
    ),
    _span(
        "office-baku-span-osce",
        _OFFICE,
        Span("2000-07-17", "2013-12-31"),
        page("osce-baku", "launched its operations on 17 July 2000"),
        "the organization's own page; transformed on 1 January 2014",
        rank=Rank.PREFERRED,
    ),
)

_END = (
    _span(
        "co-ordinator-span-memorandum",
        _CO_ORDINATOR,
        Span("2014-01-01", "2015-06-04"),
        page("osce-baku"),
        "until the end of the memorandum of understanding",
    ),
    _span(
        "co-ordinator-span-operations",
        _CO_ORDINATOR,
        Span("2014-01-01", "2015-07-04"),
        page("osce-baku"),
        "until the end of operations",
        rank=Rank.PREFERRED,
    ),
)

OFFICE_CLAIMS: tuple[Claim, ...] = (
    _mode("istanbul-declaration-1999"),
    _mode("charter-for-european-security"),
    *_OBSERVERS,
    *_OPENING,
    *_END,
)
"""The claims."""
