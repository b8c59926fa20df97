"""What rules ask about periods: only what is certain in every reading counts.

A date marked `?` or `~` may be off by nobody knows how much, so nothing about a period with
such a mark is certain here. And a tenure "of 1992" may be all that its source says of one that
began in July: where a rule asks for a begin, an end or what lies between them, a year or a month
that stands alone is read as somewhere inside it, whatever the field's own reading.
"""

import attrs

from diplorecords.dossier import Dated
from diplorecords.rules.wording import begin_text, end_text, ending_text
from diplorecords.temporal import Reading, TimeSpan

__all__ = ["certainly_apart", "certainly_begins_before", "loose_meaning", "why_outside"]


def loose_meaning(period: Dated) -> TimeSpan:
    """What a period means where a unit that stands alone need not be filled.

    >>> from diplorecords.temporal import Span
    >>> year = Dated(Span("1992"), Reading.WHOLE, "span")
    >>> year.meaning.core is None, loose_meaning(year).core is None
    (False, True)
    """
    return attrs.evolve(period, reading=Reading.WITHIN).meaning


def why_outside(
    part: Dated,
    whole: Dated,
    name: str,
    *,
    verbs: tuple[str, str] = ("began", "ended"),
    days_after: int = 0,
) -> str | None:
    """Why a period certainly does not lie within another, in words; None where it may.

    >>> from diplorecords.temporal import Span
    >>> tenure = Dated(Span("1990-01-01/1993"), Reading.WHOLE, "span")
    >>> office = Dated(Span("1992/.."), Reading.WHOLE, "span")
    >>> why_outside(tenure, office, "office:z")
    'begins 1990-01-01, before office:z began (1992)'

    Args:
        part: The period that should lie within the other.
        whole: The other.
        name: What the other is called.
        verbs: How the other begins and ends, in words: a life in other ones.
        days_after: How many days the part may go on after the other.
    """
    began, ended = verbs
    inner, outer = loose_meaning(part), loose_meaning(whole)
    reasons: list[str] = []
    if inner.begin.latest < outer.begin.earliest:
        reasons.append(f"begins {begin_text(part)}, before {name} {began} ({begin_text(whole)})")
    last = outer.end.latest + days_after
    if inner.begin.earliest > last:
        reasons.append(f"begins {begin_text(part)}, after {name} {ended} ({end_text(whole)})")
    elif inner.end.earliest > last:
        reasons.append(f"{ending_text(part)}, after {name} {ended} ({end_text(whole)})")
    if not reasons or part.qualified or whole.qualified:
        return None
    return " and ".join(reasons)


def certainly_apart(one: Dated, other: Dated) -> bool:
    """Whether two periods certainly share no day.

    >>> from diplorecords.temporal import Span
    >>> early, late = (Dated(Span(text), Reading.WHOLE, "span") for text in ("1992", "1995/.."))
    >>> certainly_apart(early, late), certainly_apart(late, late)
    (True, False)
    """
    if one.qualified or other.qualified:
        return False
    return not one.meaning.hull.shares_a_day(other.meaning.hull)


def certainly_begins_before(one: Dated, other: Dated) -> bool:
    """Whether one period certainly begins before the first day of another.

    >>> from diplorecords.temporal import Span
    >>> early, late = (Dated(Span(text), Reading.WHOLE, "span") for text in ("1992", "1995/.."))
    >>> certainly_begins_before(early, late), certainly_begins_before(late, early)
    (True, False)
    """
    if one.qualified or other.qualified:
        return False
    return loose_meaning(one).begin.latest < loose_meaning(other).begin.earliest
