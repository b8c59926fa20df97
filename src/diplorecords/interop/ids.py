"""Ids made from names: the same text gives the same id, whatever stands beside it."""

import unicodedata
from functools import lru_cache
from hashlib import sha256

__all__ = ["digest", "folded", "slug"]

LONGEST = 60
"""The longest id part that a text gives; a longer one is cut and marked with its digest."""

BLANK = frozenset("\u115f\u1160\u3164\uffa0")
"""The Hangul fillers: letters that show nothing, so that no id can hold them."""


def folded(text: str) -> str:
    """The text without case, marks and punctuation, its words joined by single spaces.

    >>> folded("Kim Dae-jung") == folded("KIM  Dae Jung")
    True
    >>> folded("Konaré"), folded("O’Kelly")
    ('konare', 'okelly')
    """
    # Folding case twice, with the compatibility forms between: Unicode 3.13, D146.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFD", text).casefold())
    plain = unicodedata.normalize("NFKD", plain.casefold())
    kept = "".join(_kept(char) for char in plain if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", " ".join(kept.split()))


@lru_cache(maxsize=4096)  # the same names come again and again
def slug(text: str) -> str:
    """A part of an id: words of letters and digits, joined by hyphens; empty if none.

    >>> slug("Trinidad and Tobago")
    'trinidad-and-tobago'
    """
    whole = folded(text).replace(" ", "-")
    if len(whole) <= LONGEST:
        return whole
    return f"{whole[:LONGEST].rstrip('-')}-{digest(whole)}"


def digest(*texts: str) -> str:
    """Twelve hex digits that stand for these texts.

    >>> digest("a", "b") == digest("ab")
    False
    """
    whole = "".join(f"{len(text)}:{text}" for text in texts)
    return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _kept(char: str) -> str:
    """A letter or digit, nothing for an apostrophe, a space for the rest."""
    if char.isalnum() and char not in BLANK:
        return char
    return "" if char in "'’ʼ`´" else " "
