"""The treaties of the tables: their keys, and what the titles of the index say about them."""

import re
from collections.abc import Mapping
from typing import final

import attrs

from diplorecords.errors import Problem, Severity
from diplorecords.interop.ids import digest, slug
from diplorecords.interop.untreaties.cells import cell_of
from diplorecords.interop.untreaties.table import Table, plain
from diplorecords.records import Source, SourceKind, Treaty, TreatyForm
from diplorecords.temporal import EdtfDate
from diplorecords.values import Identifier, Locator, Name, Nature, Ref

__all__ = ["INDEX", "SOURCE", "IndexEntry", "collection", "index_of", "key_of", "treaty_record"]

SOURCE = Ref("source", "un-treaty-collection")
"""The record of the Collection."""

SCHEME = "un-treaty-collection"
"""The scheme of the Collection's chapter and number of a treaty."""

INDEX = "index"
"""The name of the file, without its ending, that has the titles."""

_COLUMNS = ("chapter_no", "treaty_no", "treaty_name")
_ADOPTED = re.compile(
    r"(?:^|[.,] )(?P<place>[^.,0-9]+), (?P<date>[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}(?: and .*)?)\.?$"
)
_FORMS = {
    form.value: form
    for form in (
        TreatyForm.TREATY,
        TreatyForm.CONVENTION,
        TreatyForm.AGREEMENT,
        TreatyForm.CHARTER,
        TreatyForm.COVENANT,
        TreatyForm.PROTOCOL,
    )
}
_FORM = re.compile(rf"\b(?:{'|'.join(_FORMS)})\b")
# The title of such an instrument begins with what it changes, or is made of, not with its form.
_NO_FORM = ("amendment", "annex", "declarations", "revised", "second", "third", "statute")


@final
@attrs.frozen
class IndexEntry:
    """One treaty in the index, and where it stands there.

    >>> IndexEntry("23-1", "Vienna Convention on the Law of Treaties", 2).key
    '23-1'
    """

    key: str
    """Chapter and number, as in the name of the file with the table."""

    title: str
    """The title, with place and date of adoption."""

    line: int
    """Line of the index."""


def collection() -> Source:
    """The record of the Collection itself.

    >>> collection().title
    'United Nations Treaty Collection'
    """
    return Source(
        id=SOURCE.id,
        kind=SourceKind.DATASET,
        title="United Nations Treaty Collection",
        lang="en",
        author="Treaty Section, Office of Legal Affairs, United Nations",
    )


def key_of(stem: str) -> str:
    """Chapter and number of a treaty, from the name of its table without the ending.

    >>> key_of("21-6-a"), key_of("XXI-6.a")
    ('21-6-a', 'xxi-6-a')
    """
    return slug(stem) or f"x{digest(stem)}"


def index_of(table: Table) -> tuple[dict[str, IndexEntry], list[Problem]]:
    r"""The treaties that an index lists, by their keys, and what is odd about it.

    >>> from diplorecords.interop.untreaties.table import table_of
    >>> rows = b"chapter_no,treaty_no,treaty_name\n21,6.a,Agreement. New York, 28 July 1994"
    >>> list(index_of(table_of(rows))[0])
    ['21-6-a']
    """
    issues = list(table.issues)
    titles = [plain(cell).casefold() for cell in table.rows[0].cells] if table.rows else []
    missing = [name for name in _COLUMNS if name not in titles]
    if missing:
        message = f"the index has no column {', '.join(missing)}; no title is taken from it"
        issues.append(Problem("", "index-columns", message, line=1))
        return {}, issues
    places = [titles.index(name) for name in _COLUMNS]
    found: dict[str, IndexEntry] = {}
    for row in table.rows[1:]:
        cells = [plain(row.cells[place]) if place < len(row.cells) else "" for place in places]
        chapter, number, title = cells
        if not all(cells):
            message = "the row of the index lacks a chapter, a number or a title"
            issues.append(Problem("", "index-row", message, line=row.line))
            continue
        entry = IndexEntry(key_of(f"{chapter}-{number}"), title, row.line)
        if found.setdefault(entry.key, entry) is not entry:
            message = f"the index has {entry.key} twice; the first counts"
            issues.append(Problem("", "index-repeated", message, value=title, line=row.line))
    return found, issues


def treaty_record(key: str, entry: IndexEntry | None, locator: Locator) -> Treaty:
    """The treaty that a table is about.

    It is legal in nature, since the Collection holds treaties (Charter of the United Nations,
    article 102). Its adoption is the date at the end of the title, the first of several; but
    not where the treaty is the text of an older one as amended, which that date is not of.

    >>> entry = IndexEntry("23-1", "Vienna Convention. Vienna, 23 May 1969", 2)
    >>> treaty = treaty_record("23-1", entry, Locator(SOURCE))
    >>> treaty.id, str(treaty.adopted), treaty.form
    ('untc-23-1', '1969-05-23', <TreatyForm.CONVENTION: 'convention'>)
    """
    title = "" if entry is None else entry.title
    return Treaty(
        id=f"untc-{key}",
        names=[Name(title, lang="en")] if title else [],
        identifiers=[Identifier(SCHEME, key)],
        nature=Nature.LEGAL,
        form=_form(title),
        adopted=_adopted(title),
        sources=[locator],
    )


def titles_without_table(index: Mapping[str, IndexEntry], keys: frozenset[str]) -> list[Problem]:
    """One issue for the treaties of an index of which no table was read.

    >>> titles_without_table({}, frozenset())
    []
    """
    missing = [entry for key, entry in index.items() if key not in keys]
    if not missing:
        return []
    message = f"{len(missing)} treaties of the index have no table here (the first is here)"
    first = min(missing, key=lambda entry: entry.line)
    severity = Severity.INFO
    return [
        Problem("", "table-missing", message, severity=severity, value=first.title, line=first.line)
    ]


def _form(title: str) -> TreatyForm | None:
    """The first form that the title names."""
    low = title.casefold()
    found = _FORM.search(low)
    return None if found is None or low.startswith(_NO_FORM) else _FORMS[found[0]]


def _adopted(title: str) -> EdtfDate | None:
    found = _ADOPTED.search(title)
    if found is None or " as amended" in title or " amended by" in title:
        return None
    marks = cell_of(found["date"].replace(" and ", "; ")).marks
    return min((mark.date for mark in marks), key=str, default=None)
