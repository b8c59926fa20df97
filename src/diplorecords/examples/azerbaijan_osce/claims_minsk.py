"""What the sources say differently about the Minsk process, its offices and its end."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import Claim, Credibility, Polarity, Rank
from diplorecords.temporal import Span, SpanEnd
from diplorecords.values import Locator, Name, NameKind

__all__ = ["MINSK_CLAIMS"]

_KASPRZYK = "tenure:kasprzyk-personal-representative"
_REPRESENTATIVE = "office:personal-representative"
_ARTICLE = "source:webangah-article"
_CLOSED = Span(SpanEnd.UNKNOWN, "[2025-09-01..2025-11-30]")
_CLOSURE = "decided on 1 September 2025, complete on 30 November 2025 at 23:59"


def _span(
    claim_id: str,
    subject: str,
    span: Span,
    locator: Locator,
    *,
    rank: Rank = Rank.NORMAL,
    reason: str | None = None,
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


_SINCE_1997 = Span("1997-01-01", SpanEnd.ONGOING)
_PRESENT = "a present tense: true as of the article's date"

_REPRESENTATIVE_CLAIMS = (
    _span(
        "kasprzyk-span-article",
        _KASPRZYK,
        _SINCE_1997,
        article(19, "منذ 1 يناير 1997"),
        reason=_PRESENT,
    ),
    _span(
        "kasprzyk-span-closure",
        _KASPRZYK,
        _CLOSED,
        page("mc-dec-1-25"),
        rank=Rank.PREFERRED,
        reason=f"at the latest with the structures of the Minsk process: {_CLOSURE}",
    ),
    _span(
        "personal-representative-span-article",
        _REPRESENTATIVE,
        Span("[1994-12-06..1997-01-01]", SpanEnd.ONGOING),
        article(19),
        reason="placed after the Budapest summit and before its holder of 1997; " + _PRESENT,
    ),
    _span(
        "personal-representative-span-closure",
        _REPRESENTATIVE,
        _CLOSED,
        page("mc-dec-1-25"),
        rank=Rank.PREFERRED,
        reason=_CLOSURE,
    ),
    Claim(
        id="personal-representative-span-1995",
        subject=_REPRESENTATIVE,
        field="span",
        value=Span("1995-08", SpanEnd.UNKNOWN),
        credibility=Credibility.CANNOT_BE_JUDGED,
        reason="general knowledge; no source was checked",
    ),
    Claim(
        id="personal-representative-name-article",
        subject=_REPRESENTATIVE,
        field="names",
        value=Name("رئيس منظمة الأمن والتعاون", lang="ar", kind=NameKind.LABEL, source=_ARTICLE),
        locator=article(19),
        rank=Rank.DEPRECATED,
        reason="the translation lost the words for a representative of the chairman: read "
        "literally, a head of the OSCE was established",
    ),
)


def _co_chair(state: str) -> tuple[Claim, ...]:
    tenure = f"tenure:{state}-minsk-co-chair"
    return (
        _span(
            f"{state}-co-chair-span-article",
            tenure,
            _SINCE_1997,
            article(20, "منذ 1 يناير 1997"),
            reason=_PRESENT,
        ),
        _span(
            f"{state}-co-chair-span-mediamax",
            tenure,
            Span("1997-02-14", SpanEnd.UNKNOWN),
            page("mediamax"),
            reason="the three started together on 14 February 1997",
        ),
        _span(
            f"{state}-co-chair-span-closure",
            tenure,
            _CLOSED,
            page("mc-dec-1-25"),
            reason=_CLOSURE,
        ),
    )


_HLPG = (
    Claim(
        id="hlpg-span-december",
        subject="organization:hlpg",
        field="span",
        value=Span("1994-12-20", SpanEnd.ONGOING),
        credibility=Credibility.CANNOT_BE_JUDGED,
        reason="general knowledge; no source was checked",
    ),
    Claim(
        id="office-baku-remit-article",
        subject="organization:osce-office-baku",
        field="remit",
        value="the conflict dealt with by the Minsk Conference",
        locator=article(22),
        credibility=Credibility.IMPROBABLE,
        reason="two sentences fused: the office and the co-chairs of the Minsk Group",
    ),
    Claim(
        id="office-baku-remit-osce",
        subject="organization:osce-office-baku",
        field="remit",
        value="the conflict dealt with by the Minsk Conference",
        polarity=Polarity.NEGATIVE,
        locator=page("osce-baku", "must not be identified with the Minsk Group Office"),
        rank=Rank.PREFERRED,
        reason="the organization's own page",
    ),
)

MINSK_CLAIMS: tuple[Claim, ...] = (
    *_REPRESENTATIVE_CLAIMS,
    *_co_chair("usa"),
    *_co_chair("rus"),
    *_co_chair("fra"),
    *_HLPG,
)
"""The claims."""
