"""Digits with `X`: which years, months and days a masked pattern allows.

EDTF levels 1 and 2, "Unspecified Digit": `X` stands for one digit that is not known. A masked
month is a calendar month, never a season code.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from diplorecords.temporal.days import day_from_civil, is_leap_year, month_span, year_span
from diplorecords.temporal.runs import Run

__all__ = [
    "days_ascending",
    "days_descending",
    "days_of",
    "joined",
    "mask_level",
    "months_of",
    "pattern_bounds",
    "run_units",
    "year_blocks",
]

_LENGTHS = (
    (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31),
    (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31),
)
"""Month lengths of a common year and of a leap year."""

_ALL_MONTHS = 12
_ALL_DAYS = 31


@lru_cache(maxsize=1024)
def year_blocks(negative: bool, pattern: str) -> tuple[range, ...]:
    """The years that a four-digit pattern allows, as ascending ranges.

    A negative year is never zero: `-000X` is -9 to -1.

    >>> year_blocks(False, "19X5")[:2], year_blocks(True, "000X")
    ((range(1905, 1906), range(1915, 1916)), (range(-9, 0),))
    """
    head = pattern.rstrip("X")
    size = 10 ** (len(pattern) - len(head))
    blocks = [range(number * size, (number + 1) * size) for number in _numbers(head)]
    if not negative:
        return tuple(blocks)
    mirrored = (range(1 - block.stop, min(1 - block.start, 0)) for block in reversed(blocks))
    return tuple(block for block in mirrored if block)


@lru_cache(maxsize=128)
def months_of(pattern: str) -> tuple[int, ...]:
    """The calendar months that a two-digit pattern allows.

    >>> months_of("1X"), months_of("X2")
    ((10, 11, 12), (2, 12))
    """
    return tuple(number for number in _numbers(pattern) if 1 <= number <= _ALL_MONTHS)


@lru_cache(maxsize=128)
def days_of(pattern: str) -> tuple[int, ...]:
    """The days of a month that a two-digit pattern allows, in the longest month.

    >>> days_of("3X")
    (30, 31)
    """
    return tuple(number for number in _numbers(pattern) if 1 <= number <= _ALL_DAYS)


def mask_level(year: str, month: str, day: str) -> int:
    """The lowest EDTF level whose rules allow these masks; absent components are empty.

    >>> mask_level("201X", "", ""), mask_level("1985", "XX", "15")
    (1, 2)
    """
    if "X" not in year + month + day:
        return 0
    if not month:  # level 1, "one or two (rightmost) unspecified digits"
        return 1 if "X" not in year[:2] and year[2:] in _ONE_OR_TWO else 2
    if "X" in year:
        return 2
    allowed = (("XX", ""), ("XX", "XX")) if "X" in month else ((month, "XX"),)
    return 1 if (month, day) in allowed else 2


_ONE_OR_TWO = {"XX"} | {f"{digit}X" for digit in range(10)}


@lru_cache(maxsize=4096)
def pattern_bounds(negative: bool, year: str, month: str, day: str) -> tuple[int, int] | None:
    """The first and last day of a pattern; absent components are empty.

    None where no day answers to it, and for a season, which has its own.

    >>> pattern_bounds(False, "000X", "", "")
    (-365, 3287)
    """
    blocks = year_blocks(negative, year)
    first_year, last_year = blocks[0][0], blocks[-1][-1]
    if not month:
        return year_span(first_year)[0], year_span(last_year)[1]
    months = months_of(month)
    if not months:
        return None
    if not day:
        return month_span(first_year, months[0])[0], month_span(last_year, months[-1])[1]
    days = days_of(day)
    first = next(days_ascending(blocks, months, days), None)
    last = next(days_descending(blocks, months, days), None)
    return None if first is None or last is None else (first, last)


def days_ascending(
    blocks: Sequence[range], months: Sequence[int], days: Sequence[int]
) -> Iterator[int]:
    """Every allowed day that exists, as an ordinal, from the first on.

    >>> next(days_ascending(year_blocks(False, "190X"), (2,), (29,)))
    695115
    """
    for year in _years(blocks):
        lengths = _LENGTHS[is_leap_year(year)]
        for month in months:
            for day in days:
                if day <= lengths[month]:
                    yield day_from_civil(year, month, day)


def days_descending(
    blocks: Sequence[range], months: Sequence[int], days: Sequence[int]
) -> Iterator[int]:
    """Every allowed day that exists, as an ordinal, from the last back.

    >>> next(days_descending(year_blocks(False, "190X"), (2,), (29,)))
    696576
    """
    for block in reversed(blocks):
        for year in reversed(block):
            lengths = _LENGTHS[is_leap_year(year)]
            for month in reversed(months):
                for day in reversed(days):
                    if day <= lengths[month]:
                        yield day_from_civil(year, month, day)


def run_units(
    blocks: Sequence[range], months: Sequence[int] | None, days: Sequence[int] | None
) -> Iterator[Run]:
    """The runs that a masked date stands for, ascending; days that touch are one run.

    None for months or days means that the date does not go down to them.

    >>> list(run_units((range(1985, 1986),), (3, 4), None))
    [Run(first=724701, last=724731, length=31), Run(first=724732, last=724761, length=30)]
    """
    if months is None:
        for year in _years(blocks):
            first, last = year_span(year)
            yield Run(first, last, last - first + 1)
    elif days is None:
        for year in _years(blocks):
            for month in months:
                first, last = month_span(year, month)
                yield Run(first, last, last - first + 1)
    else:
        yield from joined(_day_groups(blocks, months, days))


def joined(groups: Iterator[tuple[int, int]]) -> Iterator[Run]:
    """Runs of one-day units from ascending pairs of first and last day; neighbors join.

    >>> list(joined(iter([(1, 2), (3, 5), (9, 9)])))
    [Run(first=1, last=5, length=1), Run(first=9, last=9, length=1)]
    """
    start, end = next(groups)
    for first, last in groups:
        if first > end + 1:
            yield Run(start, end, 1)
            start, end = first, last
        else:
            end = max(end, last)
    yield Run(start, end, 1)


def _numbers(pattern: str) -> list[int]:
    """Every number that a pattern of digits and `X` allows, ascending."""
    numbers = [0]
    for character in pattern:
        choices = range(10) if character == "X" else (int(character),)
        numbers = [number * 10 + digit for number in numbers for digit in choices]
    return numbers


def _years(blocks: Sequence[range]) -> Iterator[int]:
    """Every year of the blocks, ascending."""
    for block in blocks:
        yield from block


def _day_groups(
    blocks: Sequence[range], months: Sequence[int], days: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """First and last of each stretch of allowed days, ascending, never empty."""
    if len(months) == _ALL_MONTHS and len(days) == _ALL_DAYS:  # any day of whole years
        for block in blocks:
            yield year_span(block[0])[0], year_span(block[-1])[1]
        return
    contiguous = days[-1] - days[0] + 1 == len(days)
    for year in _years(blocks):
        lengths = _LENGTHS[is_leap_year(year)]
        for month in months:
            if days[0] > lengths[month]:
                continue
            before = day_from_civil(year, month, 1) - 1
            if contiguous:
                yield before + days[0], before + min(days[-1], lengths[month])
            else:
                for day in days:
                    if day <= lengths[month]:
                        yield before + day, before + day
