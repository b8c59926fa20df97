"""The sources of the dossier: the article, what it was made from, and what else was read."""

from diplorecords.records import Source, SourceKind
from diplorecords.values import Identifier

__all__ = ["SOURCES"]

_CHAIN = (
    Source(
        id="webangah-article",
        kind=SourceKind.NEWS_ARTICLE,
        lang="ar",
        publisher="organization:webangah",
        translation_of="source:tasnim-article",
        from_language="fa",
        pivot="fa",
        machine=True,
        authoritative=False,
        text_hash="sha256:02528d984a2845c69804f63450f4a8150654f63b044c25d7f980a9e234883172",
        note="23 lines without a date of publication; the year of its first event is missing",
    ),
    Source(
        id="tasnim-article",
        kind=SourceKind.NEWS_ARTICLE,
        lang="fa",
        published="[2024-07-13..2024-07-31]",
        publisher="organization:tasnim",
        derived_from=["source:president-az-release", "source:azerbaijan-az"],
        note="not at hand; dated by the words `of the current month` in its translation",
    ),
    Source(
        id="president-az-release",
        kind=SourceKind.OFFICIAL_RELEASE,
        lang="az",
        published="2024-07-13",
        publisher="organization:azertac",
        identifiers=[
            Identifier("einpresswire", "727366317"),
            Identifier("azertag", "3095566"),
            Identifier("ednews", "669764"),
        ],
        note="English and German versions exist",
    ),
    Source(
        id="azerbaijan-az",
        kind=SourceKind.BACKGROUND,
        title="interOrg_02",
        note="portal page; the history in lines 15 to 22 translates this family of texts",
    ),
)

_SAME_FAMILY = (
    Source(id="preslib-az", kind=SourceKind.BACKGROUND, note="relative of azerbaijan-az"),
    Source(id="garabagh-net", kind=SourceKind.BACKGROUND, note="relative of azerbaijan-az"),
    Source(
        id="mfa-az",
        kind=SourceKind.OFFICIAL_RELEASE,
        publisher="state:aze",
        identifiers=[Identifier("mfa.gov.az", "840")],
        note="relative of azerbaijan-az",
    ),
    Source(id="today-az", kind=SourceKind.NEWS_ARTICLE),
    Source(id="aliyev-heritage", kind=SourceKind.BACKGROUND),
)

_OFFICIAL = (
    Source(
        id="csce-helsinki-document-1992",
        kind=SourceKind.OFFICIAL_DOCUMENT,
        title="CSCE Helsinki Document 1992",
        lang="en",
        publisher="organization:osce",
        authoritative=True,
    ),
    Source(
        id="osce-baku",
        kind=SourceKind.OFFICIAL_RELEASE,
        lang="en",
        publisher="organization:osce",
        identifiers=[Identifier("osce.org", "baku/43374")],
    ),
    Source(
        id="mc-dec-1-25",
        kind=SourceKind.OFFICIAL_DOCUMENT,
        title="MC.DEC/1/25",
        published="2025-09-01",
        publisher="organization:osce",
    ),
    Source(id="reliefweb", kind=SourceKind.OFFICIAL_RELEASE, lang="en"),
    Source(id="later-sources", note="several on the end of the Office in Baku, not listed here"),
)

_PRESS = (
    Source(
        id="azernews-228610",
        kind=SourceKind.NEWS_ARTICLE,
        lang="en",
        published="[2024-07-13..]",
    ),
    Source(
        id="azernews-246825",
        kind=SourceKind.NEWS_ARTICLE,
        lang="en",
        published="[2025-08-08..]",
    ),
    Source(id="news-az", kind=SourceKind.NEWS_ARTICLE, lang="en"),
    Source(
        id="news-az-cop29",
        kind=SourceKind.NEWS_ARTICLE,
        lang="en",
        published="[2024-11-11..]",
    ),
    Source(
        id="semafor",
        kind=SourceKind.NEWS_ARTICLE,
        lang="en",
        published="2024-01-05",
    ),
    Source(id="report-az", kind=SourceKind.NEWS_ARTICLE),
    Source(id="sputnikglobe", kind=SourceKind.NEWS_ARTICLE, lang="en"),
    Source(id="mediamax", kind=SourceKind.NEWS_ARTICLE, published="2025"),
    Source(id="azertag", kind=SourceKind.NEWS_ARTICLE, published="2014-01"),
    Source(id="commonspace", kind=SourceKind.NEWS_ARTICLE, lang="en"),
    Source(id="eucfa", kind=SourceKind.BACKGROUND, lang="en"),
)

_DATA = (
    Source(
        id="ucdp-prio-acd",
        kind=SourceKind.DATASET,
        title="UCDP/PRIO Armed Conflict Dataset 25.1",
        lang="en",
    ),
    Source(
        id="cow-wars",
        kind=SourceKind.DATASET,
        title="Correlates of War: war data",
        lang="en",
    ),
    Source(
        id="cow-igo",
        kind=SourceKind.DATASET,
        title="Correlates of War: intergovernmental organizations",
        lang="en",
    ),
)

SOURCES: tuple[Source, ...] = (*_CHAIN, *_SAME_FAMILY, *_OFFICIAL, *_PRESS, *_DATA)
"""The sources."""
