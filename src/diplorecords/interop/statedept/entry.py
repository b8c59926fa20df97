"""One entry of the State Department's visits, as it stands in the XML, nothing interpreted."""

from typing import final

import attrs

from diplorecords.errors import Problem, Severity
from diplorecords.interop.ids import digest, slug
from diplorecords.interop.raw import raw
from diplorecords.interop.xml import XmlRow

__all__ = ["Country", "VisitEntry", "dropped", "entry_of"]

KEPT = frozenset({"id", "start-date", "end-date", "visitor", "from", "description"})
"""The elements that become records; of the others one issue for each name is left."""

SINGLE = ("id", "start-date", "end-date")
"""The elements of which the first counts, where several stand in one entry."""

HOUSEKEEPING = frozenset(
    {"created-by", "created-datetime", "last-modified-by", "last-modified-datetime"}
)
"""Elements about the entry and not about the visit. They are copied from entry to entry, so
that some entries were changed before they were made: no date is derived from them."""


@final
@attrs.frozen(order=True)
class Country:
    """Where a visitor comes from: the id that the publication gives, and what it prints.

    >>> Country("yemen", "Yemen Arab Republic").key
    'yemen'
    >>> Country("", "Hawaii").key
    'hawaii'
    """

    id: str
    """The publication's id; empty where it gives none."""

    label: str
    """The name as printed; empty where there is none."""

    @property
    def key(self) -> str:
        """A part of an id: from the publication's id, else from the name."""
        return slug(self.id) or slug(self.label) or f"x{digest(self.id, self.label)}"


@final
@attrs.frozen(order=True)
class VisitEntry:
    """One `visit` element: its texts with white space collapsed, an absent one empty.

    Entries are ordered by what they say, then by where they stand.

    >>> VisitEntry("752", "1990-01-23", "1990-01-26", "President Salih", (), "State Visit.").key
    '752'
    """

    id: str
    """The publication's id."""

    start: str
    """First day, as written."""

    end: str
    """Last day, as written."""

    visitor: str
    """Title and name in one text."""

    countries: tuple[Country, ...]
    """Where the visitor comes from."""

    description: str
    """What happened, in prose."""

    others: tuple[tuple[str, str], ...] = attrs.field(default=(), kw_only=True)
    """Name and text of each `id`, `start-date` or `end-date` that differs from the first."""

    file: str = ""
    """Name of the file."""

    line: int = 1
    """Line on which the entry begins."""

    @property
    def content(self) -> tuple[object, ...]:
        """What the entry says, wherever it stands."""
        texts = self.id, self.start, self.end, self.visitor, self.countries, self.description
        return *texts, self.others

    @property
    def is_empty(self) -> bool:
        """Whether it has no visitor, country, date or description: an id alone is no visit.

        >>> VisitEntry("752", "", "", "", (), "").is_empty
        True
        """
        texts = self.start, self.end, self.visitor, self.countries, self.description
        return not any(texts)

    @property
    def key(self) -> str:
        """A part of an id: from the publication's id, else from all that the entry says."""
        return slug(self.id) or f"x{self.digest}"

    @property
    def digest(self) -> str:
        """Twelve hex digits that stand for what the entry says."""
        countries = [text for country in self.countries for text in (country.id, country.label)]
        texts = (self.id, self.start, self.end, self.visitor, self.description)
        # Countries come in pairs: one text more cannot be mistaken for part of one.
        others = [digest(*(text for pair in self.others for text in pair))] if self.others else []
        return digest(*texts, *countries, *others)


def entry_of(row: XmlRow, file: str) -> tuple[VisitEntry, list[Problem]]:
    """The entry that a row of the XML is, and what in it stands twice or loosely.

    >>> from diplorecords.interop.xml import XmlField
    >>> entry, problems = entry_of(XmlRow(3, (XmlField("id", "7", line=4),)), "1990.xml")
    >>> entry.id, problems
    ('7', [])
    """
    countries = (
        Country(item.attribute("id"), item.text) for item in row.fields if item.name == "from"
    )
    entry = VisitEntry(
        id="".join(row.texts("id")[:1]),
        start="".join(row.texts("start-date")[:1]),
        end="".join(row.texts("end-date")[:1]),
        visitor=" and ".join(row.texts("visitor")),
        countries=tuple(dict.fromkeys(item for item in countries if item.id or item.label)),
        description=" ".join(row.texts("description")),
        others=tuple(
            (name, text) for name in SINGLE for text in list(dict.fromkeys(row.texts(name)))[1:]
        ),
        file=file,
        line=row.line,
    )
    return entry, list(_loose(row, file))


def _loose(row: XmlRow, file: str) -> list[Problem]:
    problems: list[Problem] = []
    for name in SINGLE:
        texts = tuple(dict.fromkeys(row.texts(name)))
        if len(texts) > 1:
            message = f"the entry has several {name} elements; the first counts"
            problems.append(Problem("", "element-repeated", message, value=raw(*texts)))
    if row.stray:
        message = "the entry has text or attributes of its own, which are not kept"
        problems.append(Problem("", "text-dropped", message, value=raw(row.stray)))
    return [
        attrs.evolve(problem, file=file, line=row.line, severity=Severity.WARNING)
        for problem in problems
    ]


def dropped(row: XmlRow) -> list[tuple[str, str]]:
    """What of a row is not kept, each with its value: elements, attributes, tags in text.

    >>> from diplorecords.interop.xml import XmlField
    >>> dropped(XmlRow(3, (XmlField("created-by", "x", line=4),)))
    [('created-by', 'x')]
    """
    found: list[tuple[str, str]] = []
    for item in row.fields:
        if item.name not in KEPT:
            found.append((item.name, item.text))
            continue
        found += [(f"{item.name}/{name}", item.text) for name in item.elements]
        kept = ("id",) if item.name == "from" else ()
        found += [
            (f"{item.name}/@{name}", value) for name, value in item.attributes if name not in kept
        ]
    return found
