"""Which texts look most like one that was not found."""

import heapq
from collections.abc import Iterable
from difflib import get_close_matches

__all__ = ["nearest"]

_CANDIDATES = 20
_SHOWN = 3


def nearest(text: str, among: Iterable[str]) -> tuple[str, ...]:
    """Up to three texts that look like the given one in either case, the most similar first.

    >>> nearest("state:azr", ["state:aze", "state:arm", "meeting:budapest-summit"])
    ('state:aze', 'state:arm')
    """
    # Comparing closely is slow, so that only those with most pairs of letters in common are.
    folded = text.casefold()
    wanted = _pairs(folded)
    likely = heapq.nlargest(
        _CANDIDATES, among, key=lambda other: len(wanted & _pairs(other.casefold()))
    )
    written: dict[str, list[str]] = {}
    for other in sorted(likely, key=lambda other: other != text):
        written.setdefault(other.casefold(), []).append(other)
    close = get_close_matches(folded, written, n=_SHOWN)
    return tuple(other for form in close for other in written[form])[:_SHOWN]


def _pairs(text: str) -> set[str]:
    return {text[index : index + 2] for index in range(len(text) - 1)}
