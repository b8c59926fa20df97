"""What the sources say differently about Istanbul, the elections and the Office in Baku."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import Claim, Credibility, MeetingKind, Modality, Rank, SubscriptionMode
from diplorecords.temporal import Span, SpanEnd
from diplorecords.values import Locator, Participant, ParticipantRole

__all__ = ["OFFICE_CLAIMS"]

_OFFICE = "organization:osce-office-baku"
_CO_ORDINATOR = "organization:osce-project-co-ordinator-baku"
_OBSERVATION = "meeting:odihr-election-observation-aze"


def _modes(document: str) -> tuple[Claim, Claim]:
    return (
        Claim(
            id=f"{document}-mode-article",
            subject=f"treaty_action:aze-{document}",
            field="mode",
            value=SubscriptionMode.JOINED_IN_ADOPTION,
            locator=article(21, "من خلال مشاركتها"),
            reason="the article has Azerbaijan join by taking part",
        ),
        Claim(
            id=f"{document}-mode-azerbaijan-az",
            subject=f"treaty_action:aze-{document}",
            field="mode",
            value=SubscriptionMode.SIGNED,
            locator=page("azerbaijan-az"),
            rank=Rank.PREFERRED,
            reason="it signed on 19 November 1999",
        ),
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
        id="election-observation-role-reading",
        subject=_OBSERVATION,
        field="participants",
        value=Participant("organization:odihr", role=ParticipantRole.OBSERVER),
        modality=Modality.HABITUAL,
        locator=article(21),
        credibility=Credibility.PROBABLY_TRUE,
        rank=Rank.PREFERRED,
        reason="what ODIHR does is to observe: the verb is the translation's",
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
) -> Claim:
    return Claim(
        id=claim_id,
        subject=subject,
        field="span",
        value=span,
        locator=locator,
        rank=rank,
        reason=reason,
    )


_OPENING = (
    Claim(
        id="office-baku-span-plan",
        subject=_OFFICE,
        field="span",
        value=Span("[2000-01..2000-06]", SpanEnd.UNKNOWN),
        modality=Modality.PLANNED,
        sources=[page("reliefweb"), page("osce-baku")],
        reason="the first plan: the first half of 2000",
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
        Span("2000-07-17", SpanEnd.UNKNOWN),
        page("osce-baku", "launched its operations on 17 July 2000"),
        "the organization's own page",
        rank=Rank.PREFERRED,
    ),
)

_END = (
    _span(
        "office-baku-span-transformed",
        _OFFICE,
        Span(SpanEnd.UNKNOWN, "2013-12-31"),
        page("later-sources"),
        "transformed on 1 January 2014",
        rank=Rank.PREFERRED,
    ),
    _span(
        "co-ordinator-span-memorandum",
        _CO_ORDINATOR,
        Span("2014-01-01", "2015-06-04"),
        page("later-sources"),
        "until the end of the memorandum of understanding",
    ),
    _span(
        "co-ordinator-span-operations",
        _CO_ORDINATOR,
        Span("2014-01-01", "2015-07-04"),
        page("later-sources"),
        "until the end of operations",
        rank=Rank.PREFERRED,
    ),
)

OFFICE_CLAIMS: tuple[Claim, ...] = (
    *_modes("istanbul-declaration-1999"),
    *_modes("charter-for-european-security"),
    *_OBSERVERS,
    *_OPENING,
    *_END,
)
"""The claims."""
