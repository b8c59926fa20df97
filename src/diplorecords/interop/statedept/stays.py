"""Reading how long a visitor stayed in the country from an English description.

The dates of a visit are often those of its official part. The description then says
`In U.S. November 29, 1874-February 2, 1875` or `Departed U.S. January 30`. What it says
without doubt becomes a period; the rest is shown, never guessed.
"""

import re
from typing import final

import attrs

from diplorecords.temporal import EdtfDate, Span, SpanEnd
from diplorecords.temporal.days import day_from_civil, days_in_month

__all__ = ["Stay", "stay_in_us"]

NEAR_DAYS = 92
"""How far a date without a year may lie from the visit's, in days, across a new year."""

Day = tuple[int, int, int]
"""Year, month and day."""

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = rf"{_MONTH} [0-9]{{1,2}}(?:, [0-9]{{4}})?\b"
_US = r"(?:the )?U\. ?S\.(?:A\.)?,?(?: on)?"
_RANGE = re.compile(
    rf"\b(?:[Ii]n|[Vv]isited) {_US} (?P<first>{_DATE}) ?(?:[–—-]|to|through) ?"
    rf"(?P<last>{_DATE}|[0-9]{{1,2}}(?:, [0-9]{{4}})?\b)"
)
_ARRIVED = re.compile(
    rf"\b[Aa]rriv(?:ed|ing) in {_US} (?P<first>{_DATE})(?:; departed (?P<last>{_DATE}))?"
)
_DEPARTED = re.compile(rf"\b[Dd]epart(?:ed|ing|ure from) {_US} (?P<last>{_DATE})")
_MENTION = re.compile(
    rf"\b(?:[Aa]rriv|[Dd]epart)[a-z]{{1,5}} (?:[^.;]{{0,40}} )?(?:U\.S\.,? )?{_DATE}"
    rf"|\b[Ii]n {_US} {_DATE}"
)
_BROKEN = re.compile(r"[Rr]evisited (?:the )?U\.S\.|Final departure|\b(?:Canada|Mexico)\b")
_NUMBER = re.compile("[0-9]+")


@final
@attrs.frozen
class Stay:
    """What a description says about a stay in the United States.

    >>> Stay("Departed U.S. January 30", Span.parse("/1990-01-30")).is_doubtful
    False
    """

    quote: str
    """The words of the description that say it."""

    span: Span | None
    """The stay, an end that is not given being unknown; None where the words leave doubt."""

    @property
    def is_doubtful(self) -> bool:
        """Whether the words name dates that cannot be read without a guess."""
        return self.span is None


def stay_in_us(description: str, start: EdtfDate | None, end: EdtfDate | None) -> Stay | None:
    """The stay that a description gives beside the days of the visit; None if none, or the same.

    A date without a year is taken nearest the visit, outwards: in its year, or at most
    `NEAR_DAYS` away. A stay that does not contain the visit, several arrivals or departures,
    and trips abroad in between are doubtful.

    >>> visit = EdtfDate("1990-01-23"), EdtfDate("1990-01-26")
    >>> stay_in_us("State visit. Departed U.S. January 30.", *visit).span.text
    '/1990-01-30'
    >>> stay_in_us("State visit.", *visit) is None
    True
    """
    strict = [*_RANGE.finditer(description), *_ARRIVED.finditer(description)]
    strict += _DEPARTED.finditer(description)
    found = strict or list(_MENTION.finditer(description))
    if not found:
        return None
    quote = "; ".join(match[0] for match in sorted(found, key=re.Match[str].start))
    first, last = _day(start), _day(end)
    if not strict or first is None or last is None or _BROKEN.search(description):
        return Stay(quote, None)
    ends = _ends(strict, first, last)
    if ends is None:
        return Stay(quote, None)
    if ends[0] in (None, first) and ends[1] in (None, last):
        return None
    return Stay(quote, _span(*ends))


def _ends(
    matches: list[re.Match[str]], first: Day, last: Day
) -> tuple[Day | None, Day | None] | None:
    """The first and the last day that the matches agree on; None where there is doubt."""
    begins: set[Day | None] = set()
    ends: set[Day | None] = set()
    for match in matches:
        groups = match.groupdict()
        if groups.get("first"):
            begins.add(_outwards(groups["first"], "", first, -1))
        if groups.get("last"):
            ends.add(_outwards(groups["last"], groups.get("first") or "", last, +1))
    if None in begins | ends or len(begins) > 1 or len(ends) > 1:
        return None
    return next(iter(begins), None), next(iter(ends), None)


def _outwards(text: str, before: str, visit: Day, step: int) -> Day | None:
    """The day that a text names, no later (step -1) or no earlier (+1) than the visit's."""
    name = text if text[0].isalpha() else before  # in `May 5-22` the second day has no month
    month = _MONTHS.index(name[:3].lower()) + 1
    numbers = [int(number) for number in _NUMBER.findall(text)]
    day, years = numbers[0], numbers[1:] or [visit[0], visit[0] + step]
    for year in years:
        if 1 <= day <= days_in_month(year, month):
            distance = (day_from_civil(year, month, day) - day_from_civil(*visit)) * step
            near = len(numbers) > 1 or year == visit[0] or distance <= NEAR_DAYS
            if distance >= 0:
                return (year, month, day) if near else None
    return None


def _day(date: EdtfDate | None) -> Day | None:
    """Year, month and day of a date that has all three; None for any other."""
    if date is None or date.year is None or date.month is None or date.day is None:
        return None
    return date.year, date.month, date.day


def _span(first: Day | None, last: Day | None) -> Span:
    begin = SpanEnd.UNKNOWN if first is None else EdtfDate.of(*first)
    end = SpanEnd.UNKNOWN if last is None else EdtfDate.of(*last)
    return Span(begin, end)
