"""How near a language tag comes to the one asked for, and which script a name is in."""

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.values.constraints import LANGUAGE, SCRIPT

__all__ = ["LanguageDistance", "check_wanted", "language_distance", "script_of"]

LanguageDistance = tuple[int, int, int]
"""Sorts the nearest first."""

_NO_LANGUAGE = frozenset({"mis", "mul", "und", "zxx"})
"""The tags of ISO 639 for no, several, unknown or uncoded languages."""


def language_distance(tag: str | None, wanted: str | None) -> LanguageDistance:
    """How far a tag is from the one asked for; all are equally near where none is.

    First comes the tag itself, in any case of letters (RFC 5646, 2.1.1); then those that share
    most of its subtags from the left, as in the lookup of RFC 4647 (3.4), and of those the
    shortest; then what has no language; then every other language.

    >>> tags = ["fa", None, "az", "az-Latn", "AZ-cyrl"]
    >>> sorted(tags, key=lambda tag: language_distance(tag, "az-Cyrl"))
    ['AZ-cyrl', 'az', 'az-Latn', None, 'fa']
    """
    if wanted is None:
        return 0, 0, 0
    subtags, asked = _subtags(tag), _subtags(wanted)
    if not subtags or subtags[0] in _NO_LANGUAGE:
        return 1, 0, 0
    common = _common(subtags, asked)
    if not common:
        return 2, 0, 0
    return 0, -common, len(subtags) - common


def script_of(lang: str | None, script: str | None) -> str | None:
    """The script of a name: the one given, else the one that its language tag names.

    >>> script_of("az-Cyrl", None), script_of("az", None)
    ('Cyrl', None)
    """
    if script is not None:
        return script
    subtags = (subtag.title() for subtag in _subtags(lang)[1:])
    return next((subtag for subtag in subtags if SCRIPT.allows(subtag)), None)


def check_wanted(lang: object, script: object) -> None:
    """Refuse a language or a script to look for that is neither None nor of its form.

    >>> check_wanted("az-Cyrl", "Cyrl")

    Raises:
        ValidationError: If one is not.
    """
    asked = (("/lang", lang, LANGUAGE), ("/script", script, SCRIPT))
    problems = [
        Problem(path, "pattern", f"{shown(value)} is not {form.what}", value=shown(value))
        for path, value, form in asked
        if value is not None and not (isinstance(value, str) and form.allows(value))
    ]
    if problems:
        raise ValidationError("not a language or script to look for", problems)


def _subtags(tag: str | None) -> list[str]:
    return [] if tag is None else tag.lower().split("-")


def _common(one: list[str], other: list[str]) -> int:
    """How many subtags are the same, from the left."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
