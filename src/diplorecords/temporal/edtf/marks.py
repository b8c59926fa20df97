"""Qualifiers on a date: which component each mark reaches, and the one way to spell them.

EDTF level 1, "Qualification of a date (complete)": one mark at the end qualifies the whole.
Level 2, "Qualification": a mark to the right of a component reaches it and all to its left
(group); a mark to the left of a component reaches it alone (individual).
"""

from collections.abc import Sequence
from functools import lru_cache

from diplorecords.temporal.qualifier import Qualification, Qualifier

__all__ = ["marked_text", "qualification_from", "trailing_only"]

_NONE = Qualification()


@lru_cache(maxsize=4096)
def qualification_from(lefts: tuple[str, str, str], rights: tuple[str, str, str]) -> Qualification:
    """What the marks left and right of year, month and day say together.

    >>> qualification_from(("?", "", ""), ("", "~", "")).year
    <Qualifier.UNCERTAIN_AND_APPROXIMATE: '%'>
    """
    if not any(lefts) and not any(rights):
        return _NONE
    day = Qualifier(rights[2])
    month = Qualifier(rights[1]) | day
    year = Qualifier(rights[0]) | month
    return Qualification(
        year | Qualifier(lefts[0]), month | Qualifier(lefts[1]), day | Qualifier(lefts[2])
    )


def trailing_only(
    lefts: tuple[str, str, str], rights: tuple[str, str, str], components: int
) -> bool:
    """Whether the only mark stands at the end of the date, as level 1 allows.

    >>> trailing_only(("", "", ""), ("", "~", ""), 2)
    True
    """
    return not any(lefts) and not any(rights[: components - 1])


def marked_text(components: Sequence[str], qualification: Qualification) -> str:
    """The one spelling of components with their marks.

    The longest beginning that shares a mark is written as a group, so a mark on everything
    stands at the end; what is left is marked one by one.

    >>> marked_text(["2004", "06", "11"], Qualification(Qualifier("?"), Qualifier("?")))
    '2004-06?-11'
    """
    marks = [qualifier.value for qualifier in qualification[: len(components)]]
    group = 0
    while group < len(marks) and marks[group] == marks[0]:
        group += 1
    if not marks[0]:
        group = 0
    pieces = list(components[:group])
    if group:
        pieces[-1] += marks[0]
    pieces += [mark + text for mark, text in zip(marks[group:], components[group:], strict=True)]
    return "-".join(pieces)
