"""`EdtfInterval`: two ends with a slash between; either may be open or unknown."""

import math
from collections.abc import Iterator
from enum import Enum
from typing import final

import attrs

from diplorecords.temporal.edtf.base import Day, EdtfBase, SortKey
from diplorecords.temporal.edtf.diagnose import suggestion
from diplorecords.temporal.edtf.grammar import Place, whole_place
from diplorecords.temporal.edtf.members import EdtfMember, read_member
from diplorecords.temporal.edtf.season import EdtfSeason
from diplorecords.temporal.edtf.year import EdtfYear
from diplorecords.temporal.precision import Precision
from diplorecords.temporal.qualifier import Qualification
from diplorecords.temporal.runs import RUN_LIMIT, Run, at_most

__all__ = ["EdtfBound", "EdtfInterval", "IntervalEnd"]

_set = object.__setattr__


class EdtfBound(Enum):
    """An end of an interval that is no date; its value is its notation.

    >>> EdtfInterval("1985/..").end
    <EdtfBound.OPEN: '..'>
    """

    OPEN = ".."
    """There is no end, or none is given on purpose."""

    UNKNOWN = ""
    """There is an end, and it is not known."""

    @property
    def canonical(self) -> str:
        """Its notation."""
        return self.value


IntervalEnd = EdtfMember | EdtfBound
"""What an interval can begin or end with."""


@final
@attrs.frozen(init=False, eq=False, repr=False, weakref_slot=False)
class EdtfInterval(EdtfBase):
    """A period that begins some time in its first end and ends some time in its second.

    >>> interval = EdtfInterval("1964/2008")
    >>> interval.start, interval.end
    (EdtfDate('1964'), EdtfDate('2008'))
    >>> EdtfInterval("1985/") == EdtfInterval("1985/..")
    False
    """

    text: str
    """The text as it was written."""

    start: IntervalEnd
    """In what it begins."""

    end: IntervalEnd
    """In what it ends."""

    def __init__(self, text: str) -> None:
        """Read the text; an EdtfError says where it is not an interval."""
        place = whole_place(text)
        text = place.whole
        first, slash, second = text.partition("/")
        if not slash:
            raise place.error(len(text), "an interval has a slash", "start/end")
        if "/" in second:
            position = len(first) + 1 + second.index("/")
            hint = suggestion(text)
            reason = "a date has hyphens, not slashes" if hint else "an interval has one slash"
            raise place.error(position, reason, hint)
        start = _read_end(first, place)
        end = _read_end(second, Place(text, len(first) + 1))
        _check(start, end, place, len(first) + 1)
        _set(self, "text", text)
        _set(self, "start", start)
        _set(self, "end", end)

    @property
    def canonical(self) -> str:
        """The canonical texts of both ends."""
        return f"{self.start.canonical}/{self.end.canonical}"

    @property
    def edtf_level(self) -> int:
        """The lowest EDTF level (0, 1 or 2) that allows the text as written."""
        return max(_end_level(self.start), _end_level(self.end))

    @property
    def precision(self) -> Precision | None:
        """That of its dated ends; None where they differ or there are none.

        >>> EdtfInterval("2004-02-01/2005").precision is None
        True
        """
        found = {end.precision for end in (self.start, self.end) if not isinstance(end, EdtfBound)}
        return found.pop() if len(found) == 1 else None

    @property
    def qualification(self) -> Qualification:
        """The marks of doubt of both ends together."""
        marks = Qualification()
        for end in (self.start, self.end):
            if not isinstance(end, EdtfBound):
                marks = marks.union(end.qualification)
        return marks

    @property
    def earliest_day(self) -> Day:
        """The first day of its first end; `-math.inf` where open, None where unknown.

        >>> EdtfInterval("../1985").earliest_day
        -inf
        """
        if isinstance(self.start, EdtfBound):
            return -math.inf if self.start is EdtfBound.OPEN else None
        return self.start.earliest_day

    @property
    def latest_day(self) -> Day:
        """The last day of its second end; `math.inf` where open, None where unknown.

        >>> EdtfInterval("1985/").latest_day is None
        True
        """
        if isinstance(self.end, EdtfBound):
            return math.inf if self.end is EdtfBound.OPEN else None
        return self.end.latest_day

    @property
    def sort_key(self) -> SortKey:
        """Earliest day, latest day, canonical text; an unknown end sorts as an open one."""
        return (
            -math.inf if isinstance(self.start, EdtfBound) else self.start.sort_key[0],
            math.inf if isinstance(self.end, EdtfBound) else self.end.sort_key[1],
            self.canonical,
        )

    def runs(self, limit: int = RUN_LIMIT) -> tuple[Run, ...] | None:
        """None: an interval is two ends, not one unit of days.

        >>> EdtfInterval("1964/2008").runs() is None
        True
        """
        return None

    def candidates(self, limit: int = RUN_LIMIT) -> tuple["EdtfInterval", ...] | None:
        """The intervals without masks that it may be.

        Open and unknown ends stay as they are. None is returned where these, or the dates
        that one end may be, are more than `limit`.

        >>> EdtfInterval("2004-1X/2004-11").candidates()
        (EdtfInterval('2004-10/2004-11'), EdtfInterval('2004-11/2004-11'))
        """
        starts = _end_candidates(self.start, limit)
        ends = _end_candidates(self.end, limit)
        if starts is None or ends is None:
            return None
        return at_most(_pairs(starts, ends), limit)


def _read_end(text: str, place: Place) -> IntervalEnd:
    """Level 1, "Extended Interval": nothing is unknown, two dots are open, else a date."""
    if not text:
        return EdtfBound.UNKNOWN
    if text == "..":
        return EdtfBound.OPEN
    if "T" in text:  # level 0, "Time Interval": time of day is excluded
        raise place.error(text.index("T"), "an interval has dates without a time of day")
    return read_member(text, place)


def _check(start: IntervalEnd, end: IntervalEnd, place: Place, position: int) -> None:
    """Refuse an interval of nothing, and one that certainly ends before it begins."""
    if start is EdtfBound.UNKNOWN and end is EdtfBound.UNKNOWN:
        raise place.error(0, "an interval needs a start or an end")
    if _reversed(start, end):
        raise place.error(position, "the interval ends before it begins", "the earlier end first")


def _reversed(start: IntervalEnd, end: IntervalEnd) -> bool:
    """Whether the end is over before the start begins; a season counts as its year here."""
    if isinstance(start, EdtfBound) or isinstance(end, EdtfBound):
        return False
    first = start.sort_key[0] if isinstance(start, EdtfSeason) else start.earliest_day
    last = end.sort_key[1] if isinstance(end, EdtfSeason) else end.latest_day
    return last < first


def _end_level(end: IntervalEnd) -> int:
    """The level of an end: level 2 brings unspecified digits to intervals."""
    if isinstance(end, EdtfBound):
        return 1
    return 2 if not isinstance(end, EdtfYear) and end.masked else end.edtf_level


def _end_candidates(end: IntervalEnd, limit: int) -> tuple[IntervalEnd, ...] | None:
    """The ends without masks that an end may be."""
    return (end,) if isinstance(end, EdtfBound) else end.candidates(limit)


def _pairs(
    starts: tuple[IntervalEnd, ...], ends: tuple[IntervalEnd, ...]
) -> Iterator[EdtfInterval]:
    """Every interval of a start and an end that are not reversed."""
    for start in starts:
        for end in ends:
            if not _reversed(start, end):
                yield EdtfInterval(f"{start.canonical}/{end.canonical}")
