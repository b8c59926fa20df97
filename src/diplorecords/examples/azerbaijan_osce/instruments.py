"""The documents of the CSCE and the OSCE, and the treaty under negotiation in 2024."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import (
    AnyRecord,
    Document,
    DocumentKind,
    NegotiationStage,
    Treaty,
    TreatyForm,
)
from diplorecords.values import Condition, Name, NameKind, Nature

__all__ = ["INSTRUMENTS"]


def _arabic(text: str, kind: NameKind = NameKind.TRANSLATION) -> Name:
    return Name(text, lang="ar", kind=kind, source="source:webangah-article")


_PEACE_TREATY = Treaty(
    id="arm-aze-peace-treaty",
    names=[
        Name("Armenia-Azerbaijan peace treaty", lang="en"),
        _arabic("معاهدة السلام", NameKind.ALIAS),
    ],
    form=TreatyForm.TREATY,
    adopted_by=["state:arm", "state:aze"],
    stage=NegotiationStage.INITIALLED,
    conditions=[
        Condition(
            "changes in the Armenian constitution",
            demanded_by="person:aliyev",
            of="state:arm",
        ),
        Condition(
            "an end of the territorial claims seen in the constitution",
            demanded_by="person:aliyev",
            of="state:arm",
        ),
    ],
    sources=[article(11, "معاهدة السلام"), page("president-az-release"), page("azernews-246825")],
    note="under negotiation on the article's date, initialled on 8 August 2025",
)

_BEFORE_1995 = (
    Document(
        id="helsinki-final-act",
        kind=DocumentKind.FINAL_ACT,
        names=[Name("Helsinki Final Act", lang="en")],
        nature=Nature.POLITICAL,
        adopted_by=["organization:osce"],
        sources=[page("mfa-az"), page("preslib-az")],
    ),
    Document(
        id="charter-of-paris",
        kind=DocumentKind.CHARTER,
        names=[Name("Charter of Paris for a New Europe", lang="en"), _arabic("ميثاق باريس")],
        nature=Nature.POLITICAL,
        adopted_by=["organization:osce"],
        sources=[article(18, "ميثاق باريس"), page("azerbaijan-az")],
        note="a document of the CSCE, which the article calls by its later name",
    ),
    Document(
        id="cso-conclusions-1992",
        kind=DocumentKind.CONCLUSIONS,
        names=[Name("Conclusions of the 7th CSO meeting", lang="en")],
        nature=Nature.POLITICAL,
        adopted="1992-02-28",
        adopted_at="meeting:cso-7-prague-1992",
        adopted_by=["organization:cso"],
        provisions=["ceasefire", "humanitarian corridors", "arms embargo"],
        sources=[page("eucfa"), article(16), page("azerbaijan-az")],
        note="what else it says is contested: see the claims on its provisions",
    ),
    Document(
        id="minsk-conference-decision-1992",
        kind=DocumentKind.DECISION,
        names=[Name("Decision to convene the Minsk Conference", lang="en")],
        adopted="1992-03-24",
        adopted_at="meeting:csce-council-helsinki-1992",
        adopted_by=["organization:csce-council"],
        provisions=["a conference at Minsk on the settlement of the conflict"],
        establishes=["organization:minsk-conference"],
        sources=[page("mfa-az"), page("azerbaijan-az"), article(16)],
    ),
    Document(
        id="helsinki-document-1992",
        kind=DocumentKind.SUMMIT_DOCUMENT,
        names=[Name("CSCE Helsinki Document 1992", lang="en")],
        adopted="[1992-07-09..1992-07-10]",
        adopted_at="meeting:helsinki-summit-1992",
        adopted_by=["organization:osce"],
        sources=[page("csce-helsinki-document-1992"), article(17)],
    ),
    Document(
        id="budapest-decision-1994",
        kind=DocumentKind.DECISION,
        names=[
            Name(
                "Intensification of CSCE action in relation to the Nagorno-Karabakh conflict",
                lang="en",
                kind=NameKind.OFFICIAL,
            ),
            # The translated title of line 19, cut short; it has the name of 1995 in it.
            _arabic("تكثيف أنشطة منظمة الأمن والتعاون …"),
        ],
        adopted="1994-12-06",
        adopted_at="meeting:budapest-summit-1994",
        adopted_by=["organization:osce"],
        establishes=["office:minsk-co-chair", "organization:hlpg"],
        sources=[article(19, "تكثيف أنشطة"), page("azerbaijan-az")],
    ),
)

_SINCE_1995 = (
    Document(
        id="minsk-co-chair-mandate-1995",
        kind=DocumentKind.MANDATE,
        names=[Name("Mandate of the Co-Chairs of the Minsk Conference", lang="en")],
        adopted="1995-03-23",
        adopted_by=["organization:osce"],
        sources=[page("aliyev-heritage")],
        note="issued by the Chairman-in-Office",
    ),
    Document(
        id="pc-dec-318",
        kind=DocumentKind.DECISION,
        symbol="PC.DEC/318",
        names=[Name("Decision to open the OSCE Office in Baku", lang="en")],
        adopted="1999-11-16",
        adopted_at="meeting:pc-258-1999",
        adopted_by=["organization:permanent-council"],
        establishes=["organization:osce-office-baku"],
        sources=[article(22, "16 نوفمبر 1999"), page("reliefweb"), page("osce-baku")],
    ),
    Document(
        id="istanbul-declaration-1999",
        kind=DocumentKind.DECLARATION,
        names=[Name("Istanbul Summit Declaration", lang="en"), _arabic("إعلان اسطنبول")],
        adopted="[1999-11-18..1999-11-19]",
        adopted_at="meeting:istanbul-summit-1999",
        adopted_by=["organization:osce"],
        sources=[article(21, "إعلان اسطنبول"), page("azerbaijan-az")],
    ),
    Document(
        id="charter-for-european-security",
        kind=DocumentKind.CHARTER,
        names=[Name("Charter for European Security", lang="en"), _arabic("ميثاق الأمن الأوروبي")],
        adopted="[1999-11-18..1999-11-19]",
        adopted_at="meeting:istanbul-summit-1999",
        adopted_by=["organization:osce"],
        sources=[article(21, "ميثاق الأمن الأوروبي"), page("azerbaijan-az")],
    ),
    Document(
        id="mc-dec-1-25",
        kind=DocumentKind.DECISION,
        symbol="MC.DEC/1/25",
        adopted="2025-09-01",
        adopted_by=["organization:ministerial-council"],
        provisions=["closure of the Minsk process and its structures by 30 November 2025"],
        sources=[page("mc-dec-1-25")],
    ),
    Document(
        id="constitution-of-armenia",
        kind=DocumentKind.OTHER,
        names=[Name("Constitution of Armenia", lang="en"), _arabic("الدستور الأرمني")],
        sources=[article(11, "الدستور الأرمني")],
        note="what it says about territory is contested: see the claims on its provisions",
    ),
)

INSTRUMENTS: tuple[AnyRecord, ...] = (_PEACE_TREATY, *_BEFORE_1995, *_SINCE_1995)
"""The instruments."""
