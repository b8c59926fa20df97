"""`Record`: what every record shares, and the shapes that several record classes have."""

from collections.abc import Iterable
from typing import Annotated, ClassVar

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import (
    Certainty,
    Operand,
    Reading,
    SpanEnd,
    parse_edtf,
    shares_a_day,
)
from diplorecords.temporal.operands import lowered_operand
from diplorecords.values.base import Value
from diplorecords.values.constraints import Distinct
from diplorecords.values.identifier import Identifier
from diplorecords.values.languages import (
    LanguageDistance,
    check_wanted,
    language_distance,
    script_of,
)
from diplorecords.values.locator import Locator
from diplorecords.values.name import Name, NameKind
from diplorecords.values.ref import Ref, id_problem
from diplorecords.values.tuples import to_identifiers, to_locators, to_names

__all__ = ["NamedRecord", "Record"]

_OWN_NAMES = frozenset(
    {
        NameKind.OFFICIAL,
        NameKind.COMMON,
        NameKind.ENDONYM,
        NameKind.EXONYM,
        NameKind.ACRONYM,
        NameKind.FORMER,
    }
)
"""The kinds of name that were in general use at some time."""

_PLACES = {kind: place for place, kind in enumerate(NameKind)}
"""Each kind of name's place in the order of choice."""


@attrs.frozen(kw_only=True)
class Record(Value):
    """Base of all records: an id, outside identifiers, sources and a note.

    Records point at one another by `Ref`, never by object, so that each can be read alone.

    >>> from diplorecords.records import Source
    >>> Source(id="helsinki-1992", title="CSCE Helsinki Document 1992").ref
    Ref('source:helsinki-1992')
    """

    record_type: ClassVar[str] = ""
    """The record's `type`, in references and in JSON."""

    dated_by: ClassVar[tuple[str, ...]] = ()
    """The fields that place the record in time, the first one that is set counting."""

    id: str
    """The id: 1 to 200 characters, NFC, no white space; unique among records of its type."""

    identifiers: Annotated[tuple[Identifier, ...], Distinct()] = attrs.field(
        default=(), converter=to_identifiers
    )
    """Codes that outside schemes give to the same thing."""

    sources: tuple[Locator, ...] = attrs.field(default=(), converter=to_locators)
    """Where the record's facts stand, the most important place first."""

    note: str | None = None
    """A remark of the compiler, for people."""

    @property
    def ref(self) -> Ref:
        """The reference by which other records point at this one."""
        return Ref(self.record_type, self.id)

    def joint_problems(self) -> Iterable[Problem]:
        """The id has the form of an id; then what `record_problems` finds."""
        if self.id:  # an empty text is refused as one
            yield from id_problem(self.id, "/id")
        yield from self.record_problems()

    def record_problems(self) -> Iterable[Problem]:
        """The problems that concern several fields of this class; none by default."""
        return ()


@attrs.frozen(kw_only=True)
class NamedRecord(Record):
    """Base of the records that have names.

    >>> from diplorecords.records import Person
    >>> from diplorecords.values import Name, NameKind
    >>> Person(id="kasprzyk", names=[Name("Andrzej Kasprzyk")]).label
    'Andrzej Kasprzyk'
    """

    names: tuple[Name, ...] = attrs.field(default=(), converter=to_names)
    """All names, each with its period, language and kind; none is the true one."""

    @property
    def label(self) -> str:
        """A text to show: that of `name()`, or the id where there is no name."""
        name = self.name()
        return self.id if name is None else name.text

    def name(self, *, lang: str | None = None, script: str | None = None) -> Name | None:
        """The name to show, chosen by kind and never by position; None where none fits.

        Names in the wanted language come first, then those without a language, then all
        others. Among those, names in the wanted script come first, then those whose language
        tag is nearest (`az` for `az-Cyrl`, RFC 4647), then names still in use, then kinds in the
        order of `NameKind`; ties go by text. A contested label is never chosen.

        >>> from diplorecords.records import State
        >>> from diplorecords.values import Name, NameKind
        >>> names = [Name("Azərbaycan", lang="az"), Name("Azerbaijan", lang="en")]
        >>> aze = State(id="aze", names=names)
        >>> aze.name(lang="az-Cyrl").text, aze.name(lang="fr").text
        ('Azərbaycan', 'Azerbaijan')

        Raises:
            ValidationError: If the language or the script is not of its form.
        """
        check_wanted(lang, script)
        shown = [name for name in self.names if name.kind is not NameKind.LABEL]
        return _first(shown, lang, script)

    def name_on(
        self, day: Operand, *, lang: str | None = None, script: str | None = None
    ) -> Name | None:
        """The name that the bearer had on a day: certainly if there is one, else possibly.

        Official and common names, endonyms, exonyms, acronyms and former names count, and are
        chosen from as by `name`; a name without a period may have been used at any time. None
        where no name can have been in use.

        Raises:
            EdtfError: If the day is a text that is not EDTF.
            ValidationError: If the day does not say when, or the language or the script is not
                of its form.
        """
        check_wanted(lang, script)
        asked = parse_edtf(day) if isinstance(day, str) else day
        lowered_operand(asked, Reading.WHOLE, None)  # refused whatever the names need of it
        found: dict[Certainty, list[Name]] = {certainty: [] for certainty in Certainty}
        for name in self.names:
            if name.kind in _OWN_NAMES:
                span = name.span
                use = Certainty.POSSIBLE if span is None else shares_a_day(span, asked)
                found[use].append(name)
        return _first(found[Certainty.CERTAIN] or found[Certainty.POSSIBLE], lang, script)


def _first(names: list[Name], lang: str | None, script: str | None) -> Name | None:
    return min(names, key=lambda name: _rank(name, lang, script), default=None)


def _rank(
    name: Name, lang: str | None, script: str | None
) -> tuple[int, bool, LanguageDistance, bool, int, str, str]:
    other_script = script is not None and script_of(name.lang, name.script) != script
    ended = name.span is not None and name.span.end is not SpanEnd.ONGOING
    out_of_use = ended or name.kind is NameKind.FORMER
    away = language_distance(name.lang, lang)
    place = _PLACES[name.kind]
    return away[0], other_script, away, out_of_use, place, name.text, repr(name)
