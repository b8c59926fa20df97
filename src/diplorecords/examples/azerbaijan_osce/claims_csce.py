"""What the sources say differently about the CSCE and its meetings of 1992 and 1993."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import Claim, Credibility, Polarity, Rank, SubscriptionMode
from diplorecords.temporal import EdtfDate, Span
from diplorecords.values import Locator, Name, NameKind, Ref

__all__ = ["CSCE_CLAIMS"]

_OSCE = "organization:osce"
_SUMMIT = "meeting:helsinki-summit-1992"
_CONCLUSIONS = "document:cso-conclusions-1992"
_MINSK_DECISION = "document:minsk-conference-decision-1992"
_BORDERS = "peaceful settlement on condition of changing borders"

_NAMES = (
    Claim(
        id="osce-name-article",
        subject=_OSCE,
        field="names",
        value=Name(
            "منظمة الأمن والتعاون في أوروبا",
            lang="ar",
            span="1992-02/1994-12-06",
            kind=NameKind.ALIAS,
            source="source:webangah-article",
        ),
        locator=article(15),
        rank=Rank.DEPRECATED,
        reason="an anachronism: lines 15 to 19 use the name of 1995 for the years before",
    ),
    Claim(
        id="osce-name-cow",
        subject=_OSCE,
        field="names",
        value=Name("OSCE", span="1973/..", kind=NameKind.ACRONYM, source="source:cow-igo"),
        locator=page("cow-igo"),
        credibility=Credibility.DOUBTFUL,
        reason="the data set carries one name back to the first year",
    ),
)

_FEBRUARY_1992 = (
    Claim(
        id="first-mission-span-article",
        subject="meeting:first-csce-mission-1992",
        field="span",
        value=Span("[1992-02-11..1992-02-20]"),
        attributed_to="source:azerbaijan-az",
        locator=article(15, "منتصف فبراير 1992"),
        credibility=Credibility.PROBABLY_TRUE,
        reason="mid-February read as the middle ten days: an estimate of the compiler",
    ),
    Claim(
        id="cso-7-span-article",
        subject="meeting:cso-7-prague-1992",
        field="span",
        value=Span.parse("XXXX-02-27/XXXX-02-28"),
        locator=article(16, "27-28 فبراير"),
        reason="no year in the line",
    ),
    Claim(
        id="cso-7-span-derived",
        subject="meeting:cso-7-prague-1992",
        field="span",
        value=Span("1992-02-27", "1992-02-28"),
        locator=article(15, "فبراير 1992"),
        rank=Rank.PREFERRED,
        premises=["claim:cso-7-span-article", "claim:first-mission-span-article"],
        reason="the year is inherited from the line before",
    ),
    Claim(
        id="cso-conclusions-belonging",
        subject=_CONCLUSIONS,
        field="provisions",
        value="that Nagorno-Karabakh belongs to Azerbaijan",
        attributed_to="source:azerbaijan-az",
        locator=article(16),
        credibility=Credibility.DOUBTFUL,
        reason="one side's reading of the document; eucfa lists other contents",
    ),
)


def _borders(source: str, polarity: Polarity, locator: Locator, reason: str) -> Claim:
    return Claim(
        id=f"cso-conclusions-borders-{source}",
        subject=_CONCLUSIONS,
        field="provisions",
        value=_BORDERS,
        polarity=polarity,
        locator=locator,
        reason=reason,
    )


_BORDER_CLAIMS = (
    _borders(
        "article",
        Polarity.NEGATIVE,
        article(16, "بشرط عدم تغيير الحدود"),
        "the article denies the change",
    ),
    _borders(
        "azerbaijan-az",
        Polarity.POSITIVE,
        page("azerbaijan-az", "with alterations in borders"),
        "a sibling text affirms the change",
    ),
    _borders(
        "garabagh-net",
        Polarity.POSITIVE,
        page("garabagh-net", "under the condition of changing of borders"),
        "a sibling text affirms the change",
    ),
)

_MINSK = (
    Claim(
        id="minsk-decision-adopted-article",
        subject=_MINSK_DECISION,
        field="adopted",
        value=EdtfDate("1992-02-28"),
        locator=article(16, "قرار بعقد مؤتمر مينسك"),
        credibility=Credibility.IMPROBABLE,
        reason="the article runs two meetings together: the sentence between them is lost",
    ),
    Claim(
        id="minsk-decision-adopted-azerbaijan-az",
        subject=_MINSK_DECISION,
        field="adopted",
        value=EdtfDate("1992-03-24"),
        locator=page("azerbaijan-az"),
    ),
    Claim(
        id="minsk-decision-adopted-mfa",
        subject=_MINSK_DECISION,
        field="adopted",
        value=EdtfDate("1992-03-24"),
        locator=page("mfa-az"),
        rank=Rank.PREFERRED,
        reason="names the meeting: First Additional Meeting of the CSCE Council, Helsinki",
    ),
)


def _summit(source: str, span: str, locator: Locator, rank: Rank, reason: str) -> Claim:
    return Claim(
        id=f"helsinki-summit-span-{source}",
        subject=_SUMMIT,
        field="span",
        value=Span.parse(span),
        locator=locator,
        rank=rank,
        reason=reason,
    )


_EIGHTH = "8 July is the day on which Azerbaijan signed the Helsinki Final Act"

_SUMMIT_CLAIMS = (
    _summit(
        "article",
        "1992-07-08/1992-07-10",
        article(17, "8 إلى 10 يوليو 1992"),
        Rank.NORMAL,
        _EIGHTH,
    ),
    _summit("preslib", "1992-07-08/1992-07-10", page("preslib-az"), Rank.NORMAL, _EIGHTH),
    _summit("today-az", "1992-07-08/1992-07-10", page("today-az"), Rank.NORMAL, _EIGHTH),
    _summit(
        "azerbaijan-az",
        "1992-06-08/1992-06-10",
        page("azerbaijan-az"),
        Rank.NORMAL,
        "the month differs from all others",
    ),
    _summit(
        "official",
        "1992-07-09/1992-07-10",
        page("csce-helsinki-document-1992"),
        Rank.PREFERRED,
        "the title page of the summit's own document",
    ),
)

_ACTS = (
    Claim(
        id="helsinki-signature-instrument-article",
        subject="treaty_action:aze-helsinki-final-act",
        field="instrument",
        value=Ref.parse("document:helsinki-document-1992"),
        locator=article(17, "ووقعت وثائقها"),
        credibility=Credibility.DOUBTFUL,
        reason="a garbled sentence; its ancestor has the documents of the summit signed",
    ),
    Claim(
        id="helsinki-signature-instrument-mfa",
        subject="treaty_action:aze-helsinki-final-act",
        field="instrument",
        value=Ref.parse("document:helsinki-final-act"),
        locator=page("mfa-az"),
        rank=Rank.PREFERRED,
        reason="mfa-az and preslib-az have the Final Act signed on 8 July 1992",
    ),
    Claim(
        id="charter-of-paris-adopted",
        subject="document:charter-of-paris",
        field="adopted",
        value=EdtfDate("1990-11-21"),
        credibility=Credibility.CANNOT_BE_JUDGED,
        reason="general knowledge; no source was checked",
    ),
    Claim(
        id="charter-of-paris-mode-article",
        subject="treaty_action:aze-charter-of-paris",
        field="mode",
        value=SubscriptionMode.ADHERED_LATER,
        locator=article(18, "انضمت"),
        reason="the verb of joining; a political document has no parties",
    ),
)

CSCE_CLAIMS: tuple[Claim, ...] = (
    *_NAMES,
    *_FEBRUARY_1992,
    *_BORDER_CLAIMS,
    *_MINSK,
    *_SUMMIT_CLAIMS,
    *_ACTS,
)
"""The claims."""
