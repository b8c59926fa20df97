"""What rules ask about periods: only what is certain in every reading counts.

A date marked `?` or `~` may be off by nobody knows how much, so nothing about a period with
such a mark is certain here.
"""

from diplorecords.dossier import Dated
from diplorecords.rules.wording import begin_text, end_text

__all__ = ["certainly_apart", "certainly_begins_before", "why_outside"]


def why_outside(part: Dated, whole: Dated, name: str) -> str | None:
    """Why a period certainly does not lie within another, in words; None where it may.

    >>> from diplorecords.temporal import Reading, Span
    >>> tenure = Dated(Span("1990-01-01/1993"), Reading.WHOLE, "span")
    >>> office = Dated(Span("1992/.."), Reading.WHOLE, "span")
    >>> why_outside(tenure, office, "office:z")
    'begins 1990-01-01, before office:z began (1992)'

    Args:
        part: The period that should lie within the other.
        whole: The other.
        name: What the other is called.
    """
    inner, outer = part.meaning, whole.meaning
    reasons: list[str] = []
    if inner.begin.latest < outer.begin.earliest:
        reasons.append(f"begins {begin_text(part)}, before {name} began ({begin_text(whole)})")
    if inner.end.earliest > outer.end.latest:
        verb = "is" if end_text(part) == "ongoing" else "ends"
        reasons.append(f"{verb} {end_text(part)}, after {name} ended ({end_text(whole)})")
    if not reasons or part.qualified or whole.qualified:
        return None
    return " and ".join(reasons)


def certainly_apart(one: Dated, other: Dated) -> bool:
    """Whether two periods certainly share no day.

    >>> from diplorecords.temporal import Reading, Span
    >>> early, late = (Dated(Span(text), Reading.WHOLE, "span") for text in ("1992", "1995/.."))
    >>> certainly_apart(early, late), certainly_apart(late, late)
    (True, False)
    """
    if one.qualified or other.qualified:
        return False
    return not one.meaning.hull.shares_a_day(other.meaning.hull)


def certainly_begins_before(one: Dated, other: Dated) -> bool:
    """Whether one period certainly begins before the first day of another.

    >>> from diplorecords.temporal import Reading, Span
    >>> early, late = (Dated(Span(text), Reading.WHOLE, "span") for text in ("1992", "1995/.."))
    >>> certainly_begins_before(early, late), certainly_begins_before(late, early)
    (True, False)
    """
    if one.qualified or other.qualified:
        return False
    return one.meaning.begin.latest < other.meaning.begin.earliest
