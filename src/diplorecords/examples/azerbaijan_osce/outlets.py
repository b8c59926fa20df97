"""Those who published the article and what it was made from."""

from diplorecords.examples.azerbaijan_osce.cite import article
from diplorecords.records import Organization, OrganizationKind
from diplorecords.values import Name, NameKind

__all__ = ["OUTLETS"]

_ARTICLE = "source:webangah-article"

OUTLETS: tuple[Organization, ...] = (
    Organization(
        id="webangah",
        kind=OrganizationKind.MEDIA,
        names=[
            Name("Webangah News Center", lang="en"),
            Name("مركز ويبانغاه الإخباري", lang="ar", kind=NameKind.TRANSLATION, source=_ARTICLE),
        ],
        sources=[article(23)],
    ),
    Organization(
        id="tasnim",
        kind=OrganizationKind.MEDIA,
        names=[
            Name("Tasnim News Agency", lang="en"),
            Name("وكالة تسنيم للأنباء", lang="ar", kind=NameKind.TRANSLATION, source=_ARTICLE),
            # Line 23 writes the name with the Farsi yeh, line 2 with the Arabic one.
            Name("وكالة تسنیم للأنباء", lang="ar", kind=NameKind.SPELLING, source=_ARTICLE),
            Name("تسنيم", lang="ar", kind=NameKind.ALIAS, source=_ARTICLE),
        ],
        sources=[article(2), article(23)],
    ),
    Organization(
        id="azertac",
        kind=OrganizationKind.MEDIA,
        names=[Name("AZERTAC"), Name("Azertag", kind=NameKind.SPELLING)],
    ),
)
"""The outlets."""
