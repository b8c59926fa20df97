"""Titles of columns: what a date under them means, with a letter and without.

A title such as `Ratification, Acceptance(A), Accession(a)` names the acts of its column. The
letter behind a name marks the dates that are such acts; a name without a letter is what the
other dates are. Over a hundred titles say this for the Collection's treaties, so that they are
parsed and not listed. Where a title is silent about a letter, the Collection's usual meaning
counts, as far as it has one.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import final

import attrs

from diplorecords.interop.untreaties.table import plain
from diplorecords.records import TreatyActionKind

__all__ = ["Column", "Meaning", "columns_of"]

Kind = TreatyActionKind

_PHRASES: tuple[tuple[str, Kind], ...] = (
    ("confirmation of signature", Kind.SIGNATURE_CONFIRMATION),
    ("formal confirmation", Kind.FORMAL_CONFIRMATION),
    ("definitive signature", Kind.DEFINITIVE_SIGNATURE),
    ("definitive acceptance", Kind.ACCEPTANCE),
    ("succession to signature", Kind.SUCCESSION_TO_SIGNATURE),
    ("signature ad referendum", Kind.SIGNATURE_AD_REFERENDUM),
    ("signature", Kind.SIGNATURE),
    ("ratification", Kind.RATIFICATION),
    ("acceptance", Kind.ACCEPTANCE),
    ("approval", Kind.APPROVAL),
    ("accession", Kind.ACCESSION),
    ("adherence", Kind.ACCESSION),
    ("succession", Kind.SUCCESSION),
    ("consent to be bound", Kind.CONSENT_TO_BE_BOUND),
    ("simplified procedure", Kind.SIMPLIFIED_PROCEDURE),
    ("participation", Kind.PARTICIPATION),
    # An undertaking to apply: annexes to the conventions on privileges, regulations.
    ("application", Kind.CONSENT_TO_BE_BOUND),
    ("extension", Kind.TERRITORIAL_APPLICATION),
    ("territorial application", Kind.TERRITORIAL_APPLICATION),
    ("notification", Kind.NOTIFICATION),
    ("declaration", Kind.DECLARATION),
    ("reservation", Kind.RESERVATION),
    ("objection", Kind.OBJECTION),
    ("denunciation", Kind.DENUNCIATION),
    ("withdrawal", Kind.WITHDRAWAL),
)
"""How the name of an act begins; the first that fits counts."""

_PROVISIONAL: tuple[tuple[str, Kind], ...] = (
    (r"\bnon-provisional application\b", Kind.NON_PROVISIONAL_APPLICATION),
    (r"\bprovisional application\b.*\bnotification\b", Kind.PROVISIONAL_APPLICATION_NOTIFICATION),
    (r"\bprovisional (?:application|acceptance|accession)\b", Kind.PROVISIONAL_APPLICATION),
)
"""Acts of provisional application, wherever in the name the words stand."""

_LETTERS: dict[str, tuple[Kind, ...]] = {
    "a": (Kind.ACCESSION,),
    "A": (Kind.ACCEPTANCE,),
    "AA": (Kind.APPROVAL,),
    "c": (Kind.FORMAL_CONFIRMATION,),
    "C": (Kind.SIGNATURE_CONFIRMATION,),
    "d": (Kind.SUCCESSION, Kind.SUCCESSION_TO_SIGNATURE),
    "n": (Kind.PROVISIONAL_APPLICATION_NOTIFICATION,),
    "p": (Kind.SIMPLIFIED_PROCEDURE,),
    "P": (Kind.PARTICIPATION, Kind.CONSENT_TO_BE_BOUND),
    "s": (Kind.DEFINITIVE_SIGNATURE, Kind.SIGNATURE_AD_REFERENDUM),
}
"""What the letters can mean in the Collection; upper and lower case are two letters."""

_SIGNING = frozenset(
    {
        Kind.SIGNATURE,
        Kind.SIGNATURE_AD_REFERENDUM,
        Kind.SIGNATURE_CONFIRMATION,
        Kind.SUCCESSION_TO_SIGNATURE,
    }
)

_NOTIFIED = frozenset({Kind.NOTIFICATION})

_OTHER = ("registration", "resolution", "unts ")
"""How titles of columns begin that are about the entry and not about an act."""

LONGEST = 2000
"""No title has more characters than this; a longer text is none."""

_SUBPARAGRAPHS = frozenset("abcdefghi")
_SMALL_PART = re.compile(r"\s*[,;]\s*")
_WORDS = "|".join(sorted({phrase.split()[0].capitalize() for phrase, _ in _PHRASES}))
_PART = re.compile(rf"\s*[,;/]\s*(?=[A-Z])|(?<=\))\s*(?=[A-Z])|\s(?=(?:{_WORDS})\b)")
_MARK = re.compile(r"^(?P<name>.*\S)\s*\(\s*(?P<letter>[A-Za-z]{1,2})\s*\)[\s0-9*,]*$")
# Behind these words stands by what, under what rule or as to what the act is done.
_QUALIFIED = re.compile(
    r"\b(?:by virtue of|in accordance with|in respect of|pursuant to|to the|of the|under)\b"
)
_OR = re.compile(r"\s*(?:\bor\b|\band\b|/)\s*")


@final
@attrs.frozen
class Meaning:
    """What a date in a column is, and what is doubtful about that.

    >>> Meaning(TreatyActionKind.RATIFICATION).doubt
    ''
    """

    kind: TreatyActionKind | None
    """The act; None where the title does not tell, or it is no act at all."""

    code: str = ""
    """The code of the doubt; empty where there is none."""

    doubt: str = ""
    """What is doubtful, in plain words."""

    is_of_title: bool = False
    """Whether the doubt is the title's, so that every such date under it shares it."""


@final
@attrs.frozen
class Column:
    """One column behind that of the participants.

    >>> column = columns_of(["Signature, Succession to signature(d)"])[0]
    >>> column.meaning(("d",)).kind
    <TreatyActionKind.SUCCESSION_TO_SIGNATURE: 'succession_to_signature'>
    """

    title: str
    """Its title, white space collapsed."""

    unmarked: frozenset[TreatyActionKind]
    """What a date without a letter may be."""

    marked: tuple[tuple[str, frozenset[TreatyActionKind]], ...]
    """The letters of the title, each with what it may be."""

    is_about_entry: bool = False
    """Whether it holds numbers and dates of the entry, and no acts."""

    def meaning(self, letters: Sequence[str]) -> Meaning:
        """What a date is that has these letters.

        >>> column = columns_of(["Ratification, Accession(a)"])[0]
        >>> column.meaning(()).kind, column.meaning(("A",)).code
        (<TreatyActionKind.RATIFICATION: 'ratification'>, 'letter-undeclared')
        """
        if len(set(letters)) > 1:
            return Meaning(None, "letters-several", "the date has several letters")
        if letters:
            return self._of_letter(letters[0])
        if self.unmarked:
            return _one_of(self.unmarked, "the title names several acts without a letter")
        kinds = frozenset(kind for _, kinds in self.marked for kind in kinds)
        found = _one_of(kinds, "the date has no letter, and the title has one for each act")
        if found.kind is None or found.doubt:
            return found
        doubt = "the date lacks the letter of the title"
        return Meaning(found.kind, "letter-missing", doubt, is_of_title=True)

    def _of_letter(self, letter: str) -> Meaning:
        kinds = dict(self.marked).get(letter)
        if kinds is not None:
            return _one_of(kinds, f"the title has the letter {letter} for several acts")
        usual = _LETTERS.get(letter, ())
        if not usual:
            return Meaning(None, "letter-unknown", f"nothing says what the letter {letter} means")
        doubt = f"the title has no letter {letter}; it is taken as elsewhere in the Collection"
        named = self.unmarked | {kind for _, kinds in self.marked for kind in kinds}
        if named and named <= _SIGNING:  # here `s` can be either, `d` only one
            fitting = {
                kind for kind in usual if kind in _SIGNING or kind is Kind.DEFINITIVE_SIGNATURE
            }
        else:
            fitting = {kind for kind in usual if kind not in _SIGNING}
        found = _one_of(frozenset(fitting or usual), doubt)
        return Meaning(found.kind, "letter-undeclared", doubt)


@lru_cache(maxsize=1024)  # few titles, many tables
def _column(title: str, others: tuple[str, ...]) -> Column:
    title = plain(title)
    low = title.casefold()
    if low == "date of adoption" and "resolution" in others:
        # Resolutions on admission to the United Nations (Charter, article 4(2)).
        return Column(title, frozenset({Kind.ADMISSION}), ())
    unmarked: set[Kind] = set()
    marked: dict[str, frozenset[Kind]] = {}
    for name, letter in _parts(title):
        kinds = _kinds(name)
        if not letter:
            unmarked |= kinds
            continue
        if not kinds or kinds == _NOTIFIED:
            # `Notification in respect of the Agreement as amended(d)`: the letter says more.
            kinds = frozenset(_LETTERS.get(letter, kinds)) - _SIGNING or kinds
        marked[letter] = marked.get(letter, frozenset()) | kinds
    return Column(
        title,
        frozenset(unmarked),
        tuple(marked.items()),
        is_about_entry=low.startswith(_OTHER),
    )


def columns_of(titles: Iterable[str]) -> tuple[Column, ...]:
    """The columns that these titles make, that of the participants left out.

    >>> [column.title for column in columns_of(["Signature", "Accession(a)"])]
    ['Signature', 'Accession(a)']
    """
    titles = tuple(titles)
    others = tuple(plain(title).casefold() for title in titles)
    return tuple(_column(title, others) for title in titles)


def _parts(title: str) -> list[tuple[str, str]]:
    """The names in a title, each with its letter or none: each begins with a capital, if one does.

    A small letter behind a number or a parenthesis can be that of a subparagraph, as in
    `article 7 (1) (b)`, and is then no letter of an act.
    """
    if len(title) > LONGEST:
        return []
    found: list[tuple[str, str]] = []
    for part in (_SMALL_PART if title[:1].islower() else _PART).split(title):
        mark = _MARK.match(part)
        if mark is None or (mark["name"][-1] in "0123456789)" and mark["letter"] in _SUBPARAGRAPHS):
            found.append((part, ""))
        else:
            found.append((mark["name"], mark["letter"]))
    return found


def _kinds(name: str) -> frozenset[Kind]:
    """The acts that a name may stand for: several where it has an `or`, none if unknown."""
    low = name.casefold().strip()
    for pattern, kind in _PROVISIONAL:
        if re.search(pattern, low):
            return frozenset({kind})
    found: set[Kind] = set()
    first = _QUALIFIED.split(low, maxsplit=1)[0]
    # `Definitive signature or participation in the Convention`, `Signature/Accession`.
    for piece in (low, *_OR.split(first)):
        found.update([kind for phrase, kind in _PHRASES if piece.startswith(phrase)][:1])
    return frozenset(found)


def _one_of(kinds: frozenset[Kind], doubt: str) -> Meaning:
    """The one act, or consent under no certain name where all of several express it."""
    if len(kinds) == 1:
        return Meaning(next(iter(kinds)))
    if not kinds:
        return Meaning(None, "column-unknown", "the title of the column names no act")
    if all(kind.expresses_consent for kind in kinds):
        doubt = f"{doubt}; it is some consent"
        return Meaning(Kind.CONSENT_TO_BE_BOUND, "act-open", doubt, is_of_title=True)
    return Meaning(None, "act-open", doubt)
