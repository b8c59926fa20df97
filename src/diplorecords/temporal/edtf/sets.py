"""`EdtfSet`: one of several dates in brackets, or all of them in braces."""

from collections.abc import Iterator
from typing import final

import attrs

from diplorecords.temporal.edtf.base import Day, EdtfBase, SortKey
from diplorecords.temporal.edtf.grammar import Place, whole_place
from diplorecords.temporal.edtf.masks import joined
from diplorecords.temporal.edtf.members import EdtfMember, read_member
from diplorecords.temporal.edtf.ranges import (
    EdtfRange,
    SetItem,
    canonical_items,
    item_runs,
    item_values,
    range_problem,
)
from diplorecords.temporal.precision import Precision
from diplorecords.temporal.qualifier import Qualification
from diplorecords.temporal.runs import RUN_LIMIT, Run, at_most

__all__ = ["EdtfSet"]

_set = object.__setattr__
_CLOSING = {"[": "]", "{": "}"}


@final
@attrs.frozen(init=False, eq=False, repr=False, weakref_slot=False)
class EdtfSet(EdtfBase):
    """One of several dates (`[1984,1986]`), or all of them (`{1984,1986}`).

    Order and repetition say nothing; a range says the same as its members one by one.

    >>> one = EdtfSet("[1667,1668,1670..1672]")
    >>> one.all_members, one.members[2]
    (False, EdtfRange(start=EdtfDate('1670'), end=EdtfDate('1672')))
    >>> EdtfSet("[1986,1984,1985]") == EdtfSet("[1984..1986]")
    True
    """

    text: str
    """The text as it was written."""

    all_members: bool
    """True where all members are meant (braces), False where one of them is (brackets)."""

    members: tuple[SetItem, ...]
    """The members as written: dates, seasons, years and ranges."""

    def __init__(self, text: str) -> None:
        """Read the text; an EdtfError says where it is not a set."""
        place = whole_place(text)
        text = place.whole
        closing = _CLOSING.get(text[:1])
        if closing is None:
            raise place.error(0, "a set begins with [ or {")
        if len(text) < 2 or not text.endswith(closing):
            raise place.error(len(text), f"a set that begins with {text[0]} ends with {closing}")
        _set(self, "text", text)
        _set(self, "all_members", text[0] == "{")
        _set(self, "members", tuple(_items(text)))

    @property
    def canonical(self) -> str:
        """The one spelling: members in order, each once, three or more in a row as a range.

        >>> EdtfSet("[1672,1670,1671,1667]").canonical
        '[1667,1670..1672]'
        """
        return f"{self.text[0]}{','.join(canonical_items(self.members))}{self.text[-1]}"

    @property
    def edtf_level(self) -> int:
        """Always 2."""
        return 2

    @property
    def precision(self) -> Precision | None:
        """That of its members; None where they differ."""
        found = {member.precision for member in self.members}
        return found.pop() if len(found) == 1 else None

    @property
    def qualification(self) -> Qualification:
        """The marks of doubt of all members together."""
        marks = Qualification()
        for member in self.members:
            marks = marks.union(member.qualification)
        return marks

    @property
    def earliest_day(self) -> Day:
        """The first day that any member can touch; None where one is undefined.

        >>> EdtfSet("[..1984]").earliest_day
        -inf
        """
        days = [member.earliest_day for member in self.members]
        known = [day for day in days if day is not None]
        return min(known) if len(known) == len(days) else None

    @property
    def latest_day(self) -> Day:
        """The last day that any member can touch; None where one is undefined.

        >>> EdtfSet("{1960,1961-12}").latest_day == 716_240
        True
        """
        days = [member.latest_day for member in self.members]
        known = [day for day in days if day is not None]
        return max(known) if len(known) == len(days) else None

    @property
    def sort_key(self) -> SortKey:
        """Earliest day, latest day, canonical text; an undefined season counts as its year."""
        keys = [member.sort_key for member in self.members]
        return min(key[0] for key in keys), max(key[1] for key in keys), self.canonical

    def runs(self, limit: int = RUN_LIMIT) -> tuple[Run, ...] | None:
        """The runs of all members, ascending.

        None is returned where one is undefined or open, and where one of them, or they
        together, are more than `limit`.
        For a set of all members, too: whoever asks must know that these are not alternatives.

        >>> EdtfSet("[0001-01-01,0001-01-02]").runs()
        (Run(first=1, last=2, length=1),)
        """
        found: set[Run] = set()
        for member in self._canonical_members():
            runs = item_runs(member, limit)
            if runs is None:
                return None
            found.update(runs)
            if len(found) > 2 * limit:
                found = set(_merged(found))
                if len(found) > limit:
                    return None
        return at_most(_merged(found), limit)

    def candidates(self, limit: int = RUN_LIMIT) -> tuple[EdtfMember, ...] | None:
        """The dates without masks that are its members; None where open or too many.

        One of them is meant in a set in brackets, all in a set in braces, save that a masked
        member means one of its own candidates there.

        >>> [str(date) for date in EdtfSet("[1984..1986]").candidates()]
        ['1984', '1985', '1986']
        """
        found: dict[EdtfMember, None] = {}
        for member in self._canonical_members():
            values = item_values(member, limit)
            found.update(dict.fromkeys(values or ()))
            if values is None or len(found) > limit:
                return None
        return at_most(sorted(found, key=lambda value: value.sort_key), limit)

    def _canonical_members(self) -> tuple[SetItem, ...]:
        """The members of the canonical text, so that equal sets list the same."""
        canonical = self.canonical
        return self.members if canonical == self.text else tuple(_items(canonical))


def _merged(runs: set[Run]) -> list[Run]:
    """The runs ascending, those of days that touch made one."""
    days = sorted((run.first, run.last) for run in runs if run.length == 1)
    units = [run for run in runs if run.length > 1]
    return sorted([*units, *(joined(iter(days)) if days else ())])


def _items(text: str) -> Iterator[SetItem]:
    """Read the members between the brackets."""
    pieces = text[1:-1].split(",")
    offset = 1
    for index, piece in enumerate(pieces):
        place = Place(text, offset)
        yield _item(piece, place, first=index == 0, last=index == len(pieces) - 1)
        offset += len(piece) + 1


def _item(piece: str, place: Place, *, first: bool, last: bool) -> SetItem:
    """Level 2, "Set representation": a date, `a..b`, `..b` in front or `a..` at the end."""
    if not piece:
        raise place.error(0, "a member is missing", "dates with commas between")
    if "/" in piece:
        raise place.error(piece.index("/"), "an interval cannot be a member", "write start..end")
    before, dots, after = piece.partition("..")
    if not dots:
        return read_member(piece, place)
    if not before and not after:
        raise place.error(0, "the dots need a date", "write ..1984 or 1984..")
    if not before and not first:
        raise place.error(0, "dots for all earlier stand at the beginning of a set")
    if not after and not last:
        raise place.error(len(before), "dots for all later stand at the end of a set")
    start = read_member(before, place) if before else None
    behind = Place(place.whole, place.offset + len(before) + 2)
    end = read_member(after, behind) if after else None
    problem = range_problem(start, end)
    if problem:
        raise place.error(len(before), problem)
    return EdtfRange(start, end)
