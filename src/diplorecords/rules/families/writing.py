"""Rules on writing: characters in names that deceive, which are reported and never changed."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import cast

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import AnyRecord
from diplorecords.rules.rule import Rule, finding
from diplorecords.values.base import Value
from diplorecords.values.name import Name
from diplorecords.values.place import Place
from diplorecords.values.typetree import fields_of

__all__ = ["RULES"]

_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates (Unicode Standard Annex 9): they can turn a text around."""

_JOINERS = frozenset("\u200c\u200d")
"""They have a meaning inside words of some scripts, and in no others (Annex 31, section 2.3)."""

_JOINING = frozenset(
    {"ARABIC", "SYRIAC", "MONGOLIAN", "NKO", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI"}
    | {"ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "KHMER", "TIBETAN"}
)
"""Scripts, by the first word of the names of their letters, whose words may hold a joiner."""

_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0\u034f\u17b4\u17b5\u180b\u180c\u180d\u180e")
"""Characters that show nothing though their category says otherwise."""

_TOGETHER = (
    frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}),
    frozenset({"CJK", "HANGUL"}),
    frozenset({"CJK", "BOPOMOFO"}),
)
"""Scripts that one word may mix (Unicode Technical Standard 39, section 5.2)."""

_OF_NO_SCRIPT = frozenset({"MODIFIER", "FEMININE", "MASCULINE", "MICRO", "FULLWIDTH", "HALFWIDTH"})
"""First words of the names of letters that are of no script, or of another than they say."""


def _bidi_controls(dossier: Dossier) -> Iterator[Problem]:
    for record, path, text in _names_in(dossier):
        found = sorted(_BIDI.intersection(text))
        if found:
            message = f"the name has {_listed(found)}, which can turn its letters around"
            yield finding(path, message, record)


def _invisible(dossier: Dossier) -> Iterator[Problem]:
    for record, path, text in _names_in(dossier):
        found = sorted({char for at, char in enumerate(text) if _is_invisible(text, at, char)})
        if found:
            yield finding(path, f"the name has {_listed(found)}, which cannot be seen", record)


def _mixed_scripts(dossier: Dossier) -> Iterator[Problem]:
    for record, path, text in _names_in(dossier):
        for word in _words(text):
            scripts = {script for char in word if (script := _script(char)) is not None}
            if len(scripts) > 1 and not any(scripts <= allowed for allowed in _TOGETHER):
                letters = " and ".join(sorted(script.title() for script in scripts))
                yield finding(path, f"the word {word} mixes {letters} letters", record)


def _names_in(dossier: Dossier) -> Iterator[tuple[AnyRecord, str, str]]:
    """Every id and every name of somebody or of a place, with its record and its place there."""
    for record in dossier:
        yield record, "/id", record.id
        for path, text in _texts(record, ""):
            yield record, path, text


def _texts(value: Value, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Name):
        yield f"{path}/text", value.text
    elif isinstance(value, Place):
        yield f"{path}/name", value.name
    for field in fields_of(type(value)):
        held: object = getattr(value, field.name)
        if isinstance(held, Value):
            yield from _texts(held, f"{path}/{field.name}")
        elif isinstance(held, tuple):
            for index, member in enumerate(cast("tuple[object, ...]", held)):
                if isinstance(member, Value):
                    yield from _texts(member, f"{path}/{field.name}/{index}")


def _is_invisible(text: str, at: int, char: str) -> bool:
    if char in _JOINERS:
        # Before the first character stands the last one: a slice would have to be empty there.
        around = (text[at - 1 : at], text[at + 1 : at + 2]) if at else ("",)
        return not all(_first_word(each) in _JOINING for each in around)
    return char in _BLANK or (unicodedata.category(char) in {"Cf", "Cc"} and char not in _BIDI)


def _words(text: str) -> Iterator[str]:
    """The runs of letters and of the marks on them."""
    for is_word, chars in groupby(text, lambda char: unicodedata.category(char)[0] in "LM"):
        if is_word:
            yield "".join(chars)


def _script(char: str) -> str | None:
    """The script of a letter, by the first word of its name; None for what is of none."""
    word = _first_word(char)
    of_none = unicodedata.category(char)[0] == "M" or char in _BLANK or word in _OF_NO_SCRIPT
    return None if of_none else word or None


def _first_word(char: str) -> str:
    """The first word of the name of a character, which tells the script of a letter or mark."""
    return unicodedata.name(char, "").partition(" ")[0] if char else ""


def _listed(chars: list[str]) -> str:
    return ", ".join(f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip() for char in chars)


RULES = (
    Rule(
        "bidi-control",
        Severity.WARNING,
        "No name has a control that turns its letters around",
        _bidi_controls,
        why="It makes a name look like another one. It is no error: some systems put such controls "
        "around every name that is written from right to left.",
        source="Unicode Standard Annex 9, section 2; Unicode Technical Report 36",
    ),
    Rule(
        "invisible-character",
        Severity.WARNING,
        "Every character of a name is seen",
        _invisible,
        why="Two names look alike and are not equal, so that neither is found by the other. It is "
        "no error: a soft hyphen or a mark of direction is often copied along.",
        source="Unicode Standard Annex 31, section 2.3",
    ),
    Rule(
        "mixed-scripts",
        Severity.WARNING,
        "The letters of one word are of one script",
        _mixed_scripts,
        why="A letter of another script looks like the one that was meant. It is no error: some "
        "brands and formulas mix scripts.",
        source="Unicode Technical Standard 39, section 5",
    ),
)
"""The rules of this family."""
