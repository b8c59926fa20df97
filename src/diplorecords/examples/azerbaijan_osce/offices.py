"""The offices, who held them, who belonged to what, and what became of the bodies."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import (
    AnyRecord,
    EntryManner,
    ExitManner,
    MemberRole,
    Membership,
    MembershipEntry,
    MembershipStatus,
    Office,
    Succession,
    SuccessionKind,
    Tenure,
    TenureStatus,
)
from diplorecords.temporal import Span, SpanEnd
from diplorecords.values import Name, NameKind

__all__ = ["OFFICES"]

_CLOSURE = "[2025-09-01..2025-11-30]"
"""From the decision to close the structures (MC.DEC/1/25) to the end of the closure."""

_AT_THE_VISIT = Span("[..2024-07-13]", SpanEnd.ONGOING)
"""Held on 13 July 2024; the article does not say since when."""


def _arabic(text: str, kind: NameKind = NameKind.TRANSLATION) -> Name:
    return Name(text, lang="ar", kind=kind, source="source:webangah-article")


_POSTS = (
    Office(
        id="president-aze",
        names=[Name("President of the Republic of Azerbaijan", lang="en", kind=NameKind.OFFICIAL)],
        body="state:aze",
        remit="head of state",
        sources=[article(2)],
    ),
    Office(
        id="prime-minister-aze",
        names=[Name("Prime Minister of Azerbaijan", lang="en"), _arabic("رئيس حكومة أذربيجان")],
        body="state:aze",
        remit="head of government",
        sources=[article(11, "رئيس حكومة أذربيجان")],
    ),
    Office(
        id="foreign-minister-aze",
        names=[Name("Minister of Foreign Affairs of Azerbaijan", lang="en")],
        body="state:aze",
        sources=[page("news-az")],
    ),
    Office(
        id="minister-of-ecology-aze",
        names=[
            Name("Minister of Ecology and Natural Resources", lang="en", kind=NameKind.OFFICIAL),
            _arabic("وزير البيئة والموارد الطبيعية", NameKind.ALIAS),
        ],
        body="organization:ministry-of-ecology-aze",
        sources=[article(2, "وزير البيئة والموارد الطبيعية")],
    ),
    Office(
        id="cop29-president",
        names=[Name("President of COP29", lang="en")],
        body="organization:cop29",
        sources=[article(2), page("semafor")],
    ),
    Office(
        id="osce-secretary-general",
        names=[Name("Secretary General of the OSCE", lang="en"), _arabic("الأمينة العامة")],
        body="organization:osce",
        sources=[article(2, "الأمينة العامة")],
    ),
    Office(
        id="minsk-co-chair",
        names=[
            Name("Co-Chair of the Minsk Conference", lang="en", kind=NameKind.OFFICIAL),
            _arabic("الرئاسة المشتركة", NameKind.ALIAS),
        ],
        body="organization:minsk-conference",
        seats=3,
        span=Span("1994-12-06", _CLOSURE),
        created_by="document:budapest-decision-1994",
        sources=[article(19, "الرئاسة المشتركة"), page("mc-dec-1-25")],
        note="three seats, held by states",
    ),
    Office(
        id="personal-representative",
        names=[
            Name(
                "Personal Representative of the Chairman-in-Office on the conflict dealt with "
                "by the Minsk Conference",
                lang="en",
                kind=NameKind.OFFICIAL,
            ),
        ],
        body="organization:osce",
        span=Span("[1994-12-06..1997-01-01]", _CLOSURE),
        sources=[article(19), page("mc-dec-1-25")],
        note="placed by the article after the Budapest summit and before its holder of 1997",
    ),
)

_TENURES = (
    Tenure(
        id="aliyev-president",
        holder="person:aliyev",
        office="office:president-aze",
        span=_AT_THE_VISIT,
        sources=[article(2), page("president-az-release")],
    ),
    Tenure(
        id="schmid-secretary-general",
        holder="person:schmid",
        office="office:osce-secretary-general",
        span="2020-12/2024-09",
        sources=[article(2), page("president-az-release")],
        note="the sources have her in office in July 2024; the dates are a claim of their own",
    ),
    Tenure(
        id="babayev-minister",
        holder="person:babayev",
        office="office:minister-of-ecology-aze",
        span=_AT_THE_VISIT,
        sources=[article(2)],
    ),
    Tenure(
        id="babayev-cop29-designate",
        holder="person:babayev",
        office="office:cop29-president",
        span=Span("[2023-12..2024-01]", "2024-11-11"),
        status=TenureStatus.DESIGNATE,
        sources=[page("semafor"), page("news-az-cop29")],
    ),
    Tenure(
        id="babayev-cop29-president",
        holder="person:babayev",
        office="office:cop29-president",
        span=Span("2024-11-11", SpanEnd.UNKNOWN),
        entry=EntryManner.ELECTION,
        sources=[page("news-az-cop29")],
    ),
    Tenure(
        id="bayramov-foreign-minister",
        holder="person:bayramov",
        office="office:foreign-minister-aze",
        span=_AT_THE_VISIT,
        sources=[page("azernews-228610"), page("news-az")],
    ),
    Tenure(
        id="kasprzyk-personal-representative",
        holder="person:kasprzyk",
        office="office:personal-representative",
        span=Span("1997-01-01", "[2024-07-13..2025-11-30]"),
        title="Ambassador",
        exit=ExitManner.ABOLITION,
        renewals=["2014-01~"],
        sources=[article(19), page("azertag"), page("commonspace"), page("mc-dec-1-25")],
        note="reappointed every year, by January 2014 for the 17th time: one tenure",
    ),
)


def _co_chair(state: str, note: str | None = None) -> Tenure:
    return Tenure(
        id=f"{state}-minsk-co-chair",
        holder=f"state:{state}",
        office="office:minsk-co-chair",
        span=Span("[1997-01-01,1997-02-14]", _CLOSURE),
        exit=ExitManner.ABOLITION,
        sources=[article(20), page("mediamax"), page("mc-dec-1-25")],
        note=note,
    )


def _first_co_chair(state: str) -> Tenure:
    between = "[1994-12-06..1997-02-14]"
    return Tenure(
        id=f"{state}-minsk-co-chair",
        holder=f"state:{state}",
        office="office:minsk-co-chair",
        span=Span(between, between),
        sources=[page("aliyev-heritage")],
        note="dated between the creation of the office and the latest date given for the three",
    )


_CO_CHAIRS = (
    _co_chair("usa"),
    _co_chair("rus", "co-chair before, with Sweden and then Finland, as one source has it"),
    _co_chair("fra"),
    _first_co_chair("swe"),
    _first_co_chair("fin"),
)

_MEMBERSHIPS = (
    Membership(
        id="aze-osce",
        member="state:aze",
        organization="organization:osce",
        status=MembershipStatus.PARTICIPATING,
        entry=MembershipEntry.ADMISSION,
        span="1992-01-30/..",
        sources=[
            page("azerbaijan-az"),
            page("preslib-az"),
            page("garabagh-net"),
            page("mfa-az"),
            article(15),
        ],
        note="the article dropped the sentence on the admission from its own ancestor",
    ),
    Membership(
        id="aze-nam",
        member="state:aze",
        organization="organization:nam",
        span=_AT_THE_VISIT,
        sources=[page("president-az-release"), article(4)],
    ),
    Membership(
        id="aze-nam-chair",
        member="state:aze",
        organization="organization:nam",
        role=MemberRole.CHAIR,
        span=Span("[..2024-07-13]", SpanEnd.OVER),
        sources=[page("president-az-release", "former chair")],
    ),
    Membership(
        id="aze-nam-troika",
        member="state:aze",
        organization="organization:nam",
        role=MemberRole.TROIKA,
        span=_AT_THE_VISIT,
        sources=[page("president-az-release", "Troika")],
    ),
)

_SUCCESSIONS = (
    Succession(
        id="csce-osce",
        kind=SuccessionKind.RENAME,
        before=["organization:osce"],
        after=["organization:osce"],
        on="1995-01-01",
    ),
    Succession(
        id="osce-office-baku-transformed",
        kind=SuccessionKind.TRANSFORM,
        before=["organization:osce-office-baku"],
        after=["organization:osce-project-co-ordinator-baku"],
        on="2014-01-01",
        sources=[page("later-sources")],
    ),
)

OFFICES: tuple[AnyRecord, ...] = (
    *_POSTS,
    *_TENURES,
    *_CO_CHAIRS,
    *_MEMBERSHIPS,
    *_SUCCESSIONS,
)
"""The offices, tenures, memberships and successions."""
