"""Strategies for what stands at the leaves of records: texts, numbers, ids, instants."""

import math
import unicodedata
from datetime import UTC, datetime
from typing import cast

import annotated_types as at
from hypothesis import strategies as st

from diplorecords.values.constraints import Matches
from diplorecords.values.ref import id_problem

__all__ = ["ids", "instants", "texts"]

LARGEST = 10**15
"""The greatest whole number that is generated: all of JSON's readers carry it exactly."""

_SLUGS = "abcdefghijklmnopqrstuvwxyz0123456789-"
_LONGEST_ID = 60


def texts(*, max_size: int | None = None) -> st.SearchStrategy[str]:
    """Texts as a record may hold them: of any characters, never empty, no lone surrogates.

    >>> from hypothesis import find
    >>> find(texts(), lambda text: True)
    '0'

    Args:
        max_size: The greatest number of characters.
    """
    return st.text(st.characters(codec="utf-8"), min_size=1, max_size=max_size)


def ids() -> st.SearchStrategy[str]:
    """Ids of records: plain ones such as `budapest-summit`, and whatever else is allowed.

    >>> from hypothesis import find
    >>> find(ids(), lambda text: ":" in text)
    ':'
    """
    plain = st.text(_SLUGS, min_size=1, max_size=12)
    # What cannot be seen is refused in ids, white space included; so is what is not NFC.
    seen = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
    wild = st.text(seen, min_size=1, max_size=_LONGEST_ID).map(_composed)
    return plain | wild.filter(lambda text: not id_problem(text, ""))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


ANY_ID = ids()
"""The ids of records and references, where nothing else is asked for."""


def instants() -> st.SearchStrategy[datetime]:
    """Moments in Coordinated Universal Time.

    >>> from hypothesis import find
    >>> find(instants(), lambda instant: True).isoformat()
    '2000-01-01T00:00:00+00:00'
    """
    return st.datetimes(timezones=st.just(UTC))


def texts_under(rules: tuple[object, ...]) -> st.SearchStrategy[str]:
    """Texts that obey the constraints of an annotation.

    >>> from hypothesis import find
    >>> find(texts_under((Matches("[a-z]+", "letters"),)), lambda text: len(text) > 1)
    'aa'
    """
    longest = next((rule.max_length for rule in rules if isinstance(rule, at.MaxLen)), None)
    patterns = [rule for rule in rules if isinstance(rule, Matches)]
    if not patterns:
        return texts(max_size=longest)
    first, *others = patterns
    found = st.from_regex(first.pattern, fullmatch=True)
    if longest is not None:
        found = found.filter(lambda text: len(text) <= longest)
    return found.filter(lambda text: all(rule.allows(text) for rule in others))


def whole_numbers(rules: tuple[object, ...]) -> st.SearchStrategy[int]:
    """Whole numbers that obey the constraints of an annotation.

    >>> from hypothesis import find
    >>> find(whole_numbers((at.Ge(3),)), lambda number: True)
    3
    """
    low, high = _bounds(rules)
    least = -LARGEST if low is None else math.ceil(low)
    return st.integers(least, LARGEST if high is None else math.floor(high))


def numbers(rules: tuple[object, ...]) -> st.SearchStrategy[float]:
    """Finite numbers that obey the constraints of an annotation.

    >>> from hypothesis import find
    >>> find(numbers((at.Ge(-90), at.Le(90))), lambda number: number > 1)
    2.0
    """
    low, high = _bounds(rules)
    least, most = -LARGEST if low is None else low, LARGEST if high is None else high
    return st.floats(least, most, allow_nan=False, allow_infinity=False)


def _bounds(rules: tuple[object, ...]) -> tuple[float | None, float | None]:
    low = next((rule.ge for rule in rules if isinstance(rule, at.Ge)), None)
    high = next((rule.le for rule in rules if isinstance(rule, at.Le)), None)
    return cast("float | None", low), cast("float | None", high)
