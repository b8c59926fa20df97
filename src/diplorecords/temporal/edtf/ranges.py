"""`EdtfRange` and the rules of set members: what they stand for, and their one spelling."""

import math
from collections.abc import Iterable, Iterator
from typing import final

import attrs

from diplorecords.temporal.days import civil_from_day, month_span, year_span
from diplorecords.temporal.edtf.base import Day, SortKey
from diplorecords.temporal.edtf.date import EdtfDate
from diplorecords.temporal.edtf.grammar import Place
from diplorecords.temporal.edtf.members import EdtfMember, read_member
from diplorecords.temporal.edtf.year import EdtfYear, year_text
from diplorecords.temporal.precision import Precision
from diplorecords.temporal.qualifier import Qualification
from diplorecords.temporal.runs import Run, at_most

__all__ = ["EdtfRange", "SetItem", "canonical_items", "item_runs", "item_values", "range_problem"]


@final
@attrs.frozen(weakref_slot=False)
class EdtfRange:
    """Two dots in a set: all values from start to end, or all before or after a date.

    >>> EdtfRange(None, EdtfDate("1984")).canonical
    '..1984'
    """

    start: EdtfMember | None
    """The first value; None where all earlier ones are meant."""

    end: EdtfMember | None
    """The last value; None where all later ones are meant."""

    @property
    def ends(self) -> list[EdtfMember]:
        """The dates that are written, one or two."""
        return [end for end in (self.start, self.end) if end is not None]

    @property
    def canonical(self) -> str:
        """The canonical texts of its ends, with two dots between."""
        first = "" if self.start is None else self.start.canonical
        return f"{first}..{'' if self.end is None else self.end.canonical}"

    @property
    def precision(self) -> Precision:
        """That of its ends."""
        return self.ends[0].precision

    @property
    def qualification(self) -> Qualification:
        """The marks of doubt on its one date; a range between two has none."""
        return self.ends[0].qualification

    @property
    def earliest_day(self) -> Day:
        """The first day of its start; `-math.inf` where there is none."""
        return -math.inf if self.start is None else self.start.earliest_day

    @property
    def latest_day(self) -> Day:
        """The last day of its end; `math.inf` where there is none."""
        return math.inf if self.end is None else self.end.latest_day

    @property
    def sort_key(self) -> SortKey:
        """Earliest day, latest day, canonical text."""
        return (
            -math.inf if self.start is None else self.start.sort_key[0],
            math.inf if self.end is None else self.end.sort_key[1],
            self.canonical,
        )


SetItem = EdtfMember | EdtfRange
"""A member of a set as written."""

Stretch = tuple[int | float, int | float]
"""First and last number of values in a row; infinite where open."""


def range_problem(start: EdtfMember | None, end: EdtfMember | None) -> str | None:
    """Why two dots cannot stand between these, or None.

    >>> range_problem(EdtfDate("1984"), EdtfDate("1985-01"))
    'both ends of a range have the same precision'
    """
    if start is None or end is None:
        return None
    numbers = _number(start), _number(end)
    if numbers[0] is None or numbers[1] is None:
        return "the ends of a range are plain dates, without masks and marks"
    if start.precision is not end.precision:
        return "both ends of a range have the same precision"
    return "the range ends before it begins" if numbers[1] < numbers[0] else None


def item_values(item: SetItem, limit: int) -> tuple[EdtfMember, ...] | None:
    """The values without masks that an item stands for; None where open or too many.

    >>> item_values(EdtfRange(EdtfDate("1984-12"), EdtfDate("1985-01")), 9)
    (EdtfDate('1984-12'), EdtfDate('1985-01'))
    """
    if not isinstance(item, EdtfRange):
        return item.candidates(limit)
    stretch = _stretch(item)
    if stretch is None or math.inf in (-stretch[0], stretch[1]):
        return None
    numbers = at_most(range(int(stretch[0]), int(stretch[1]) + 1), limit)
    if numbers is None:
        return None
    texts = [_text(number, item.precision) for number in numbers]
    return tuple(read_member(text, Place(text, 0)) for text in texts)


def item_runs(item: SetItem, limit: int) -> tuple[Run, ...] | None:
    """The runs that an item stands for; None where undefined, open or too many.

    >>> item_runs(EdtfRange(EdtfDate("0001-01-01"), EdtfDate("0001-01-31")), 9)
    (Run(first=1, last=31, length=1),)
    """
    if not isinstance(item, EdtfRange):
        return item.runs(limit)
    stretch = _stretch(item)
    if stretch is None or math.inf in (-stretch[0], stretch[1]):
        return None
    first, last = int(stretch[0]), int(stretch[1])
    if item.precision is Precision.DAY:
        return at_most((Run(first, last, 1),), limit)
    numbers = at_most(range(first, last + 1), limit)
    if numbers is None:
        return None
    spans = [_span(number, item.precision) for number in numbers]
    return tuple(Run(start, end, end - start + 1) for start, end in spans)


def canonical_items(items: Iterable[SetItem]) -> list[str]:
    """The texts of the items in order, each once, those in a row together.

    >>> canonical_items([EdtfDate("1986"), EdtfDate("1984"), EdtfDate("1985")])
    ['1984..1986']
    """
    rows: dict[Precision, list[Stretch]] = {}
    found: set[tuple[SortKey, str]] = set()
    for item in items:
        stretch = _stretch(item)
        if stretch is None:
            found.add((item.sort_key, item.canonical))
        else:
            rows.setdefault(item.precision, []).append(stretch)
    for precision, stretches in rows.items():
        for first, last in _united(stretches, precision):
            found.update(_spelled(first, last, precision))
    return [text for _, text in sorted(found, key=_place_in_set)]


def _place_in_set(entry: tuple[SortKey, str]) -> tuple[bool, bool, SortKey]:
    """Dots for all earlier come first, dots for all later last, the rest by time."""
    key, text = entry
    return not text.startswith(".."), text.endswith(".."), key


def _number(member: EdtfMember) -> int | None:
    """The number of a plain year, month or day among its like; None for all else."""
    if member.qualification.qualified:
        return None
    if isinstance(member, EdtfYear):
        return member.year if member.significant_digits is None else None
    if not isinstance(member, EdtfDate) or member.masked or member.year is None:
        return None
    if member.month is None:
        return member.year
    return member.year * 12 + member.month - 1 if member.day is None else member.earliest_day


def _stretch(item: SetItem) -> Stretch | None:
    """The numbers of the values that a plain item stands for; None for all else."""
    if not isinstance(item, EdtfRange):
        number = _number(item)
        return None if number is None else (number, number)
    first = -math.inf if item.start is None else _number(item.start)
    last = math.inf if item.end is None else _number(item.end)
    return None if first is None or last is None else (first, last)


def _united(stretches: list[Stretch], precision: Precision) -> Iterator[Stretch]:
    """The same values in as few stretches as can be, ascending."""
    ordered = sorted(stretches)
    start, end = ordered[0]
    for first, last in ordered[1:]:
        if first > end + 1:
            yield start, end
            start, end = first, last
        else:
            end = max(end, last)
    if (start, end) == (-math.inf, math.inf):
        # no one range says "any": cut it where the year 1 begins
        cut = _FIRST_OF_YEAR_ONE[precision]
        yield start, cut - 1
        start = cut
    yield start, end


_FIRST_OF_YEAR_ONE = {Precision.YEAR: 1, Precision.MONTH: 12, Precision.DAY: 1}


def _spelled(
    first: int | float, last: int | float, precision: Precision
) -> Iterator[tuple[SortKey, str]]:
    """The texts of a stretch: up to two values one by one, more as a range."""
    start = None if first == -math.inf else _text(int(first), precision)
    end = None if last == math.inf else _text(int(last), precision)
    if start is None or end is None or last - first > 1:
        item = EdtfRange(_member(start), _member(end))
        yield item.sort_key, item.canonical
        return
    for text in {start, end}:
        member = read_member(text, Place(text, 0))
        yield member.sort_key, text


def _member(text: str | None) -> EdtfMember | None:
    """The date of a text, where there is one."""
    return None if text is None else read_member(text, Place(text, 0))


def _text(number: int, precision: Precision) -> str:
    """The text of the year, month or day with this number."""
    if precision is Precision.YEAR:
        return year_text(number)
    if precision is Precision.MONTH:
        year, month = divmod(number, 12)
        return f"{year_text(year)}-{month + 1:02}"
    year, month, day = civil_from_day(number)
    return f"{year_text(year)}-{month:02}-{day:02}"


def _span(number: int, precision: Precision) -> tuple[int, int]:
    """The first and last day of the year or month with this number."""
    if precision is Precision.YEAR:
        return year_span(number)
    year, month = divmod(number, 12)
    return month_span(year, month + 1)
