"""The organizations, their bodies, and the projects that the article names."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import Organization, OrganizationKind
from diplorecords.values import Name, NameKind, Place

__all__ = ["ORGANIZATIONS"]


def _arabic(text: str, kind: NameKind = NameKind.TRANSLATION) -> Name:
    return Name(text, lang="ar", kind=kind, source="source:webangah-article")


def _english(text: str, span: str, kind: NameKind = NameKind.OFFICIAL) -> Name:
    return Name(text, lang="en", span=span, kind=kind)


_OSCE = Organization(
    id="osce",
    kind=OrganizationKind.IGO,
    names=[
        _english("Organization for Security and Co-operation in Europe", "1995-01-01/.."),
        _english("OSCE", "1995-01-01/..", NameKind.ACRONYM),
        _english("Conference on Security and Co-operation in Europe", "1973/1994-12-31"),
        _english("CSCE", "1973/1994-12-31", NameKind.ACRONYM),
        Name(
            "منظمة الأمن والتعاون في أوروبا",
            lang="ar",
            span="1995-01-01/..",
            source="source:webangah-article",
        ),
        _arabic("منظمة الأمن الأوروبي", NameKind.ALIAS),
        _arabic("منظمة الأمن والتعاون الأوروبية", NameKind.SPELLING),
        _arabic("منظمة الأمن والتعاون الأوروبي", NameKind.SPELLING),
        _arabic("المنظمة الأوروبية للأمن والتعاون", NameKind.SPELLING),
    ],
    span="1973/..",
    sources=[article(2), article(1), article(3), article(14), article(22), page("cow-igo")],
    note="one organization with two dated names; renamed on 1 January 1995",
)

_BODIES = (
    Organization(
        id="csce-council",
        kind=OrganizationKind.ORGAN,
        names=[Name("Council of the CSCE", lang="en")],
        part_of="organization:osce",
        sources=[page("mfa-az")],
    ),
    Organization(
        id="ministerial-council",
        kind=OrganizationKind.ORGAN,
        names=[Name("Ministerial Council", lang="en")],
        part_of="organization:osce",
        sources=[page("mc-dec-1-25")],
    ),
    Organization(
        id="permanent-council",
        kind=OrganizationKind.ORGAN,
        names=[Name("Permanent Council", lang="en"), _arabic("المجلس الدائم")],
        part_of="organization:osce",
        sources=[article(22, "المجلس الدائم")],
    ),
    Organization(
        id="cso",
        kind=OrganizationKind.ORGAN,
        names=[
            Name("Committee of Senior Officials", lang="en", kind=NameKind.OFFICIAL),
            Name("CSO", lang="en", kind=NameKind.ACRONYM),
            _arabic("لجنة كبار المسؤولين"),
        ],
        part_of="organization:osce",
        sources=[article(16, "لجنة كبار المسؤولين")],
    ),
    Organization(
        id="odihr",
        kind=OrganizationKind.INSTITUTION,
        names=[
            Name(
                "Office for Democratic Institutions and Human Rights",
                lang="en",
                kind=NameKind.OFFICIAL,
            ),
            Name("ODIHR", lang="en", kind=NameKind.ACRONYM),
            _arabic("للمؤسسات الديمقراطية وحقوق الإنسان", NameKind.ALIAS),
        ],
        part_of="organization:osce",
        sources=[article(21)],
    ),
    Organization(
        id="minsk-conference",
        kind=OrganizationKind.CONFERENCE,
        names=[
            Name("Minsk Conference", lang="en"),
            _arabic("مؤتمر مينسك"),
            Name("Minsk process", lang="en", kind=NameKind.ALIAS),
            _arabic("عملية مينسك", NameKind.ALIAS),
        ],
        part_of="organization:osce",
        created_by="document:minsk-conference-decision-1992",
        sources=[article(16, "مؤتمر مينسك"), page("mfa-az")],
        note="decided on and never convened",
    ),
    Organization(
        id="minsk-group",
        kind=OrganizationKind.FORMAT,
        names=[Name("Minsk Group", lang="en"), _arabic("مجموعة مينسك")],
        part_of="organization:osce",
        sources=[article(22, "مجموعة مينسك")],
    ),
    Organization(
        id="hlpg",
        kind=OrganizationKind.ORGAN,
        names=[
            Name("High-Level Planning Group", lang="en", kind=NameKind.OFFICIAL),
            Name("HLPG", lang="en", kind=NameKind.ACRONYM),
            _arabic("التخطيط رفيع المستوى", NameKind.ALIAS),
        ],
        part_of="organization:osce",
        span="1994-12/..",
        seat=Place("Vienna"),
        created_by="document:budapest-decision-1994",
        remit="planning; composed of military representatives whom OSCE states appoint",
        sources=[article(19, "التخطيط رفيع المستوى")],
        note="the word `Group` is lost in the translation",
    ),
    Organization(
        id="osce-office-baku",
        kind=OrganizationKind.FIELD_OPERATION,
        names=[Name("OSCE Office in Baku", lang="en", kind=NameKind.OFFICIAL)],
        part_of="organization:osce",
        span="2000-07-17/2013-12-31",
        seat=Place("Baku", within="state:aze"),
        created_by="document:pc-dec-318",
        sources=[page("osce-baku"), article(22), page("later-sources")],
        note="decided in 1999, planned for the first half of 2000, opened in July 2000",
    ),
    Organization(
        id="osce-project-co-ordinator-baku",
        kind=OrganizationKind.FIELD_OPERATION,
        names=[Name("OSCE Project Co-ordinator in Baku", lang="en")],
        part_of="organization:osce",
        span="2014-01-01/2015-07-04",
        seat=Place("Baku", within="state:aze"),
        sources=[page("later-sources")],
    ),
)

_OTHERS = (
    Organization(
        id="nam",
        kind=OrganizationKind.FORMAT,
        names=[
            Name("Non-Aligned Movement", lang="en"),
            Name("NAM", lang="en", kind=NameKind.ACRONYM),
            _arabic("حركة عدم الانحياز"),
        ],
        sources=[article(4, "حركة عدم الانحياز")],
    ),
    Organization(
        id="eu",
        kind=OrganizationKind.IGO,
        names=[Name("European Union", lang="en"), _arabic("الاتحاد الأوروبي")],
        sources=[article(4)],
    ),
    Organization(
        id="cop29",
        kind=OrganizationKind.CONFERENCE,
        names=[
            Name("COP29", kind=NameKind.ACRONYM),
            Name("29th UN climate conference", lang="en"),
            _arabic("مؤتمر الأطراف COP29"),
        ],
        sources=[article(2), article(4)],
    ),
    Organization(
        id="ministry-of-ecology-aze",
        kind=OrganizationKind.MINISTRY,
        names=[
            Name("Ministry of Ecology and Natural Resources", lang="en", kind=NameKind.OFFICIAL)
        ],
        part_of="state:aze",
        sources=[article(2)],
    ),
    Organization(
        id="anama",
        kind=OrganizationKind.MINISTRY,
        names=[Name("ANAMA", kind=NameKind.ACRONYM)],
        part_of="state:aze",
        sources=[page("report-az")],
    ),
    Organization(
        id="caspian-black-sea-green-corridor",
        kind=OrganizationKind.PROJECT,
        names=[Name("Caspian-Black Sea green corridor", lang="en"), _arabic("مشروع الممر الأخضر")],
        sources=[article(7, "مشروع الممر الأخضر")],
    ),
    Organization(
        id="green-ports",
        kind=OrganizationKind.PROJECT,
        names=[Name("Green Ports", lang="en"), _arabic("مشروع الموانئ الخضراء")],
        sources=[article(7, "مشروع الموانئ الخضراء")],
    ),
    Organization(
        id="environmental-monitoring-centre",
        kind=OrganizationKind.OTHER,
        names=[
            Name("regional environmental monitoring centre", lang="en"),
            _arabic("مركز إقليمي للرصد البيئي"),
        ],
        sources=[article(8, "مركز إقليمي للرصد البيئي")],
        note="whether it exists is itself claimed: see the claims on its span",
    ),
)

ORGANIZATIONS: tuple[Organization, ...] = (_OSCE, *_BODIES, *_OTHERS)
"""The organizations."""
