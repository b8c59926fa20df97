"""The states and one contested area; no recognition is implied by any record here."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import State, StateKind
from diplorecords.values import Identifier, Name, NameKind

__all__ = ["STATES"]

_ARTICLE = "source:webangah-article"


def _codes(cow: str, iso: str) -> tuple[Identifier, ...]:
    return (Identifier("cow", cow), Identifier("iso3166-1-alpha3", iso))


STATES: tuple[State, ...] = (
    State(
        id="aze",
        names=[
            Name("Republic of Azerbaijan", lang="en", kind=NameKind.OFFICIAL),
            Name("Azerbaijan", lang="en"),
            Name("جمهورية أذربيجان", lang="ar", kind=NameKind.TRANSLATION, source=_ARTICLE),
            Name("أذربيجان", lang="ar", source=_ARTICLE),
        ],
        identifiers=_codes("373", "AZE"),
        sources=[article(1)],
    ),
    State(
        id="arm",
        names=[
            Name("Republic of Armenia", lang="en", kind=NameKind.OFFICIAL),
            Name("Armenia", lang="en"),
            Name("جمهورية أرمينيا", lang="ar", kind=NameKind.TRANSLATION, source=_ARTICLE),
            Name("أرمينيا", lang="ar", source=_ARTICLE),
        ],
        identifiers=_codes("371", "ARM"),
        sources=[article(15)],
    ),
    State(
        id="usa",
        names=[
            Name("United States of America", lang="en", kind=NameKind.OFFICIAL),
            Name("الولايات المتحدة", lang="ar", source=_ARTICLE),
        ],
        identifiers=_codes("2", "USA"),
        sources=[article(20)],
    ),
    State(
        id="rus",
        names=[
            Name("Russian Federation", lang="en", kind=NameKind.OFFICIAL),
            Name("Russia", lang="en"),
            Name("روسيا", lang="ar", source=_ARTICLE),
        ],
        identifiers=_codes("365", "RUS"),
        sources=[article(20)],
    ),
    State(
        id="fra",
        names=[Name("France", lang="en"), Name("فرنسا", lang="ar", source=_ARTICLE)],
        identifiers=_codes("220", "FRA"),
        sources=[article(20)],
    ),
    State(
        id="swe",
        names=[Name("Sweden", lang="en")],
        identifiers=_codes("380", "SWE"),
        sources=[page("aliyev-heritage")],
    ),
    State(
        id="fin",
        names=[Name("Finland", lang="en")],
        identifiers=_codes("375", "FIN"),
        sources=[page("aliyev-heritage")],
    ),
    State(
        id="nagorno-karabakh",
        kind=StateKind.OTHER,
        names=[
            Name("Nagorno-Karabakh", lang="en"),
            Name("ناغورنو كاراباخ", lang="ar", source=_ARTICLE),
            Name("ناجورنو كاراباخ", lang="ar", kind=NameKind.SPELLING, source=_ARTICLE),
            Name("المناطق المحررة", lang="ar", kind=NameKind.LABEL, source=_ARTICLE),
            Name(
                "Republic of Artsakh",
                lang="en",
                kind=NameKind.LABEL,
                source="source:ucdp-prio-acd",
            ),
        ],
        sources=[article(3, "المناطق المحررة"), article(16)],
        note="to whom the area belongs is contested: see the claims; no view is taken here",
    ),
)
"""The states and the area."""
