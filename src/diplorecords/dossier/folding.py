"""How names are compared when one is looked for."""

import unicodedata

__all__ = ["folded"]

_LETTERS = str.maketrans(
    {
        "\u064a": "\u06cc",  # Arabic yeh
        "\u0649": "\u06cc",  # Arabic alef maksura, which Persian texts use for yeh
        "\u0643": "\u06a9",  # Arabic kaf
        "\u0640": None,  # tatweel, which only stretches a word
        "\u200c": None,  # zero width non-joiner, which Persian texts use or leave out
        "\u200d": None,  # zero width joiner
    }
)


def folded(name: str) -> str:
    """The form in which two spellings of one name are equal.

    Letter case, compatibility forms (Unicode NFKC), runs of white space, the Arabic and the
    Persian yeh and kaf, stretching and joining marks make no difference. Diacritics do:
    `Aliyev` and `Əliyev` are two names, and a record that has both is found by either.

    >>> folded("  OSCE Minsk   Group ") == folded("osce minsk group")
    True
    >>> folded("علي") == folded("علی")
    True
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(unicodedata.normalize("NFKC", text).translate(_LETTERS).split())
