"""The people in the dossier, with the spellings under which the article has them."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import Person
from diplorecords.values import Name, NameKind

__all__ = ["PEOPLE"]


def _arabic(text: str, kind: NameKind = NameKind.TRANSLITERATION) -> Name:
    return Name(text, lang="ar", kind=kind, source="source:webangah-article")


PEOPLE: tuple[Person, ...] = (
    Person(
        id="aliyev",
        names=[
            Name("Ilham Aliyev", lang="en"),
            _arabic("إلهام علييف"),
            _arabic("علييف", NameKind.SPELLING),
            _arabic("اليف", NameKind.SPELLING),
        ],
        sources=[article(2), article(13, "اليف")],
    ),
    Person(
        id="schmid",
        names=[
            Name("Helga Schmid", lang="de"),
            _arabic("هيلغا شميدت"),
            _arabic("شميدت", NameKind.SPELLING),
            _arabic("هيلغا شميت", NameKind.SPELLING),
            _arabic("شميت", NameKind.SPELLING),
        ],
        sources=[article(2), article(12, "هيلغا شميت")],
    ),
    Person(
        id="babayev",
        names=[Name("Mukhtar Babayev", lang="en"), _arabic("باباييف")],
        sources=[article(2), page("semafor")],
    ),
    Person(
        id="bayramov",
        names=[Name("Jeyhun Bayramov", lang="en")],
        sources=[page("news-az"), page("azernews-228610")],
        note="his meeting is missing in the article",
    ),
    Person(
        id="schwarzenberg",
        names=[Name("Karel Schwarzenberg", lang="cs")],
        sources=[page("eucfa")],
    ),
    Person(
        id="kasprzyk",
        names=[Name("Andrzej Kasprzyk", lang="pl"), _arabic("أندريه كاسبرزيك")],
        sources=[article(19), page("azertag")],
    ),
)
"""The people."""
