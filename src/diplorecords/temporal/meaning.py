"""What an EDTF value can mean under a reading: notation made shapes.

One-of sets and masks are alternatives. A set of all its members means the whole of them, from
the begin of the first to the end of the last. An end of an interval is some day of what stands
there, whatever the reading.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from diplorecords.temporal.days import day_from_civil, month_span, year_span
from diplorecords.temporal.dayset import Days, clipped, moved, union
from diplorecords.temporal.edtf import (
    EdtfBound,
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfRange,
    EdtfSeason,
    EdtfSet,
    EdtfValue,
)
from diplorecords.temporal.edtf.interval import IntervalEnd
from diplorecords.temporal.edtf.ranges import SetItem, item_runs
from diplorecords.temporal.intervals import DayBound
from diplorecords.temporal.precision import Precision
from diplorecords.temporal.runs import RUN_LIMIT, Run
from diplorecords.temporal.seasons import SEASON_MONTHS, SeasonConvention
from diplorecords.temporal.shapes import UNDEFINED, Box, Lowered, Shape, Slide, box, ends_of
from diplorecords.temporal.timespan import Reading

__all__ = ["ANY_DAY", "NO_BEGIN", "NO_END", "PointDays", "lowered", "point_days"]

ANY_DAY: Final[Days] = (-math.inf, math.inf)
"""Some day, and nothing is known about it."""

NO_BEGIN: Final[Days] = (-math.inf, -math.inf)
"""Before every day."""

NO_END: Final[Days] = (math.inf, math.inf)
"""After every day."""

_REMEMBERED: Final = 1 << 14
"""Of how many dates, and of how many other texts, the meaning is kept at hand."""

_SHORT: Final = 64
"""Longer texts are not kept at hand: they can be sets of thousands of dates."""

_EVERY_YEAR: Final = 10_000
"""For how many years the widest mask of a season stands."""

_Item: TypeAlias = SetItem | EdtfDateTime | EdtfInterval


class PointDays(NamedTuple):
    """The days on which a boundary can lie.

    >>> PointDays((1, 31)).exact
    True
    """

    days: Days
    """The days."""

    exact: bool = True
    """Whether the notation allows every one of them."""


class _Units(NamedTuple):
    """The units of days that an item may be."""

    first: DayBound
    last: DayBound
    runs: tuple[Run, ...] | None
    """The units one by one; None where they are too many or without bound."""

    tiled: bool = False
    """Whether every day from first to last belongs to one of the units."""

    single_days: bool = False
    """Whether each unit is a day."""


def lowered(value: EdtfValue, reading: Reading, seasons: SeasonConvention | None = None) -> Lowered:
    """All that the value can mean.

    >>> from diplorecords.temporal.edtf import parse_edtf
    >>> lowered(parse_edtf("0001-01"), Reading.DAY).shapes
    (Slide(begins=(1, 31), length=1),)

    Args:
        value: The value.
        reading: What a single date expression says; the ends of an interval are always days.
        seasons: In which months the seasons 21 to 32 lie; without it, they mean nothing.
    """
    if isinstance(value, EdtfDate) and value.edtf_level == 0:  # the common case, kept quick
        return _plain_date(value.year, value.month, value.day, reading)
    key = value.text, reading, seasons
    found = _kept.get(key)
    if found is None:
        found = _lowered(value, reading, seasons)
        if len(value.text) <= _SHORT:
            if len(_kept) >= _REMEMBERED:
                _kept.clear()
            _kept[key] = found
    return found


_kept: dict[tuple[str, Reading, SeasonConvention | None], Lowered] = {}
"""What was asked about lately, by the text, which says all that its value does."""


def _lowered(value: EdtfValue, reading: Reading, seasons: SeasonConvention | None) -> Lowered:
    """All that any value but a plain date can mean."""
    if isinstance(value, EdtfInterval):
        found = _interval(value, seasons)
    elif not isinstance(value, EdtfSet):
        found = _one_of([value], reading, seasons)
    elif value.all_members:
        found = _all_of(_members(value), reading, seasons)
    else:
        found = _one_of(_members(value), reading, seasons)
    return found._replace(qualified=True) if _marked(value.text) else found


def point_days(value: EdtfValue, seasons: SeasonConvention | None = None) -> PointDays:
    """The days on which a boundary can lie that lies in the value, or in one of its members.

    A season without a convention leaves every day possible.

    >>> from diplorecords.temporal.edtf import EdtfDate
    >>> point_days(EdtfDate("0001-XX-01")).days[:6]
    (1, 1, 32, 32, 60, 60)
    """
    if isinstance(value, EdtfDate) and value.edtf_level == 0:
        return PointDays(_plain_days(value.year, value.month, value.day))
    items = _members(value) if isinstance(value, EdtfSet) else [value]
    all_units = _listed(items, seasons)
    if all_units is None:
        return PointDays(ANY_DAY)
    return PointDays(_day_set(all_units), all(map(_days_known, all_units)))


@lru_cache(maxsize=_REMEMBERED)
def _plain_date(year: int, month: int | None, day: int | None, reading: Reading) -> Lowered:
    """What a date of level 0 can mean; most programs ask about the same few thousand."""
    first, last = _plain_days(year, month, day)
    return Lowered((_one_unit(first, last, reading),))


@lru_cache(maxsize=_REMEMBERED)
def _plain_days(year: int, month: int | None, day: int | None) -> tuple[int, int]:
    """The days of a date of level 0."""
    if month is None:
        return year_span(year)
    if day is None:
        return month_span(year, month)
    found = day_from_civil(year, month, day)
    return found, found


def _marked(text: str) -> bool:
    """Whether a text has a mark of doubt; much quicker than asking each component."""
    return "~" in text or "?" in text or "%" in text


def _interval(value: EdtfInterval, seasons: SeasonConvention | None) -> Lowered:
    """A box: some day of the first end, some day of the second."""
    begin, end = _end_days(value.start, NO_BEGIN, seasons), _end_days(value.end, NO_END, seasons)
    found = box(begin.days, moved(end.days, 1, 1))
    # Under a convention a season can turn out to end before it begins: then it does not fit.
    return UNDEFINED if found is None else Lowered((found,), begin.exact and end.exact)


def _end_days(end: IntervalEnd, no_day: Days, seasons: SeasonConvention | None) -> PointDays:
    """The days of one end of an interval."""
    if isinstance(end, EdtfBound):
        return PointDays(no_day if end is EdtfBound.OPEN else ANY_DAY)
    return point_days(end, seasons)


def _one_of(items: Sequence[_Item], reading: Reading, seasons: SeasonConvention | None) -> Lowered:
    """Alternatives: any unit of any item."""
    all_units = _listed(items, seasons)
    if all_units is None:
        return UNDEFINED
    if reading is Reading.DAY:
        days = _unit(_day_set(all_units), 1)
        return Lowered((days,), all(map(_days_known, all_units)))
    runs = [run for units in all_units for run in units.runs or ()]
    shapes = list(_wholes(runs) if reading is Reading.WHOLE else _insides(runs))
    hulls = [units for units in all_units if units.runs is None]
    for units in hulls:
        first, last = units.first, units.last
        shapes.append(_unit((first, last), 1) if units.single_days else _free(first, last))
    return Lowered(tuple(shapes), all(units.tiled and units.single_days for units in hulls))


def _wholes(runs: Iterable[Run]) -> Iterator[Shape]:
    """Each unit as a whole; those of one length make one shape."""
    by_length: dict[int, list[tuple[DayBound, DayBound]]] = {}
    for run in runs:
        by_length.setdefault(run.length, []).append((run.first, run.last - run.length + 1))
    return (_unit(union(begins), length) for length, begins in sorted(by_length.items()))


def _insides(runs: Iterable[Run]) -> Iterator[Shape]:
    """Somewhere inside a unit; units inside other units add nothing."""
    days = union((run.first, run.last) for run in runs if run.length == 1)
    if days:
        yield _unit(days, 1)
    reached: DayBound = -math.inf
    for run in sorted(runs, key=lambda run: (run.first, -run.last)):
        if run.length > 1 and run.last > reached:
            reached = run.last
            yield _free(run.first, run.last)


def _unit(begins: Days, length: int) -> Shape:
    """A unit of some length; as a box where it can lie in one place only."""
    if begins[0] != begins[-1]:
        return Slide(begins, length)
    after = begins[0] + length
    return Box(begins, (after, after))


def _one_unit(first: DayBound, last: DayBound, reading: Reading) -> Shape:
    """A unit that fills its days, under a reading."""
    if reading is Reading.WHOLE or first == last:
        return Box((first, first), (last + 1, last + 1))
    return Slide((first, last), 1) if reading is Reading.DAY else _free(first, last)


def _free(first: DayBound, last: DayBound) -> Box:
    """Any period from the first to the last day."""
    return Box((first, last), (first + 1, last + 1))


def _all_of(
    members: Sequence[SetItem], reading: Reading, seasons: SeasonConvention | None
) -> Lowered:
    """The whole of all members, each of which has the reading."""
    parts = [_one_of([part], reading, seasons) for member in members for part in _parts(member)]
    if UNDEFINED in parts:
        return UNDEFINED
    no_begin = any(isinstance(item, EdtfRange) and item.start is None for item in members)
    no_end = any(isinstance(item, EdtfRange) and item.end is None for item in members)
    if len(parts) == 1 and not no_begin and not no_end:
        return parts[0]
    begins = [union(_pairs(shape.begins for shape in part.shapes)) for part in parts]
    ends = [union(_pairs(map(ends_of, part.shapes))) for part in parts]
    last_begin, first_end = min(days[-1] for days in begins), max(days[0] for days in ends)
    whole = box(
        NO_BEGIN if no_begin else clipped(union(_pairs(begins)), -math.inf, last_begin),
        NO_END if no_end else clipped(union(_pairs(ends)), first_end, math.inf),
    )
    # A member that can give both the begin and the end can tie them to one another.
    tied = not (no_begin or no_end) and any(
        days[0] <= last_begin and after[-1] >= first_end and not _is_box(part)
        for part, days, after in zip(parts, begins, ends, strict=True)
    )
    exact = not tied and all(part.exact for part in parts)
    return UNDEFINED if whole is None else Lowered((whole,), exact)


def _members(value: EdtfSet) -> Sequence[SetItem]:
    """The members as the canonical text has them, so that equal sets mean the same."""
    return EdtfSet(value.canonical).members


def _parts(member: SetItem) -> list[SetItem]:
    """A member, or the ends of a range: what lies between them moves no end of the whole."""
    return [*member.ends] if isinstance(member, EdtfRange) else [member]


def _is_box(part: Lowered) -> bool:
    """Whether begin and end of it are independent."""
    return len(part.shapes) == 1 and isinstance(part.shapes[0], Box)


def _pairs(sets: Iterable[Days]) -> Iterator[tuple[DayBound, DayBound]]:
    """All stretches of all sets."""
    return (pair for days in sets for pair in zip(days[::2], days[1::2], strict=True))


def _listed(items: Sequence[_Item], seasons: SeasonConvention | None) -> list[_Units] | None:
    """The units of all items, one by one up to the limit; None where one is undefined."""
    all_units: list[_Units] = []
    for item in items:
        units = _units(item, seasons)
        if units is None:
            return None
        all_units.append(units)
    if sum(len(units.runs or ()) for units in all_units) > RUN_LIMIT:
        return [units._replace(runs=None) for units in all_units]
    return all_units


def _units(item: _Item, seasons: SeasonConvention | None) -> _Units | None:
    """The units of one item; None where the notation does not define any."""
    if isinstance(item, EdtfSeason) and item.months is None:
        return None if seasons is None else _season_units(item, seasons)
    first, last = item.earliest_day, item.latest_day
    if first is None or last is None:
        return None
    runs = item_runs(item, RUN_LIMIT) if isinstance(item, EdtfRange) else item.runs(RUN_LIMIT)
    single_days = item.precision in (Precision.DAY, Precision.SECOND)
    return _Units(first, last, runs, tiled=isinstance(item, EdtfRange), single_days=single_days)


def _season_units(season: EdtfSeason, seasons: SeasonConvention) -> _Units:
    """The months of a season under a convention, in each year that it can be of."""
    month = seasons.first_month(season.season)
    runs = season.runs_as(month, SEASON_MONTHS, limit=_EVERY_YEAR)
    first, last = min(run.first for run in runs or ()), max(run.last for run in runs or ())
    return _Units(first, last, season.runs_as(month, SEASON_MONTHS, limit=RUN_LIMIT))


def _day_set(all_units: Iterable[_Units]) -> Days:
    """Every day of every unit."""
    stretches: list[tuple[DayBound, DayBound]] = []
    for units in all_units:
        if units.runs is None:
            stretches.append((units.first, units.last))
        else:
            stretches += ((run.first, run.last) for run in units.runs)
    return union(stretches)


def _days_known(units: _Units) -> bool:
    """Whether the day set holds nothing but days of units."""
    return units.runs is not None or units.tiled
