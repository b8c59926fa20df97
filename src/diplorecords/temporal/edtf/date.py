"""`EdtfDate`: a year, a month or a day, with masks and marks."""

from collections.abc import Iterator
from typing import Self, final

import attrs

from diplorecords.errors import EdtfError
from diplorecords.temporal.days import (
    civil_from_day,
    day_from_civil,
    days_in_month,
)
from diplorecords.temporal.edtf.base import EdtfBase
from diplorecords.temporal.edtf.grammar import DateParts, read_date, whole_place
from diplorecords.temporal.edtf.marks import marked_text
from diplorecords.temporal.edtf.masks import (
    days_of,
    months_of,
    run_units,
    year_blocks,
)
from diplorecords.temporal.precision import Precision
from diplorecords.temporal.qualifier import Qualification
from diplorecords.temporal.runs import RUN_LIMIT, Run, at_most

__all__ = ["EdtfDate", "date_from_parts", "plain_date"]

_set = object.__setattr__
_PLAIN = Qualification()


@final
@attrs.frozen(init=False, eq=False, repr=False, weakref_slot=False)
class EdtfDate(EdtfBase):
    """A calendar year, month or day of four-digit years; digits may be masked by `X`.

    >>> date = EdtfDate("1992-02~")
    >>> date.year, date.month, date.day, date.precision
    (1992, 2, None, <Precision.MONTH: 'month'>)
    >>> EdtfDate("?2004") == EdtfDate("2004?")
    True
    """

    text: str
    """The text as it was written."""

    year: int | None
    """The year, negative before year 0, which is 1 BC; None where a digit is masked."""

    month: int | None
    """The month; None where it is absent or masked."""

    day: int | None
    """The day of the month; None where it is absent or masked."""

    _parts: DateParts | None

    def __init__(self, text: str) -> None:
        """Read the text; an EdtfError says where it is not a date."""
        place = whole_place(text)
        parts = read_date(place.whole, place)
        if parts.is_season:
            raise place.error(0, "this is a season, not a date", "use EdtfSeason or parse_edtf")
        _fill(self, place.whole, parts)

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """The date of these numbers; years from -9999 to 9999.

        >>> EdtfDate.of(1992, 2)
        EdtfDate('1992-02')
        """
        numbers = [number for number in (year, month, day) if number is not None]
        if any(type(number) is not int for number in numbers) or abs(year) > 9999:
            raise EdtfError("EdtfDate.of", 0, "a year, month and day of four, two and two digits")
        text = "-".join(
            [
                "-" * (year < 0) + f"{abs(year):04}",
                *(f"{number % 100:02}" for number in numbers[1:]),
            ]
        )
        if any(not 0 < number < 100 for number in numbers[1:]) or (day and not month):
            raise EdtfError("EdtfDate.of", 0, "there is no such month or day")
        return cls(text)

    @classmethod
    def from_day(cls, day: int) -> Self:
        """The date of a day ordinal; years from -9999 to 9999.

        >>> EdtfDate.from_day(724_743)
        EdtfDate('1985-04-12')
        """
        return cls.of(*civil_from_day(day))

    @property
    def canonical(self) -> str:
        """The one spelling of this statement.

        >>> EdtfDate("%2004-06?-11").canonical
        '2004%-?06-11'
        """
        parts = self._parts
        if parts is None or not parts.qualification.qualified:
            return self.text
        return marked_text(parts.components, parts.qualification)

    @property
    def edtf_level(self) -> int:
        """The lowest EDTF level (0, 1 or 2) that allows the text as written."""
        return 0 if self._parts is None else self._parts.level

    @property
    def precision(self) -> Precision:
        """Year, month or day."""
        month, day = self._written()
        return Precision.DAY if day else Precision.MONTH if month else Precision.YEAR

    @property
    def qualification(self) -> Qualification:
        """The marks of doubt on each component."""
        return _PLAIN if self._parts is None else self._parts.qualification

    @property
    def masked(self) -> bool:
        """Whether any digit is unspecified.

        >>> EdtfDate("1985-XX").masked
        True
        """
        return self._parts is not None and self._parts.masked

    @property
    def earliest_day(self) -> int:
        """The first day that it can touch, as an ordinal.

        >>> EdtfDate("XXXX-02-29").earliest_day == EdtfDate("0000-02-29").earliest_day
        True
        """
        if self._parts is not None and self._parts.bounds is not None:
            return self._parts.bounds[0]
        return day_from_civil(self.year or 0, self.month or 1, self.day or 1)

    @property
    def latest_day(self) -> int:
        """The last day that it can touch, as an ordinal.

        >>> EdtfDate("1985-XX").latest_day == EdtfDate("1985-12-31").latest_day
        True
        """
        if self._parts is not None and self._parts.bounds is not None:
            return self._parts.bounds[1]
        year, month = self.year or 0, self.month or 12
        return day_from_civil(year, month, self.day or days_in_month(year, month))

    def runs(self, limit: int = RUN_LIMIT) -> tuple[Run, ...] | None:
        """The units of days that it may be; None where there are more than `limit`.

        >>> len(EdtfDate("198X").runs()), len(EdtfDate("198X-XX-XX").runs())
        (10, 1)
        """
        if self._parts is not None and self._parts.masked:
            return at_most(run_units(*_choices(self._parts)), limit)
        first, last = self.earliest_day, self.latest_day
        return at_most((Run(first, last, last - first + 1),), limit)

    def candidates(self, limit: int = RUN_LIMIT) -> tuple["EdtfDate", ...] | None:
        """The dates without masks that it may be; None where there are more than `limit`.

        Marks of doubt stay on them.

        >>> EdtfDate("1985-1X").candidates()
        (EdtfDate('1985-10'), EdtfDate('1985-11'), EdtfDate('1985-12'))
        """
        if self._parts is not None and self._parts.masked:
            return at_most(_unmasked(self._parts), limit)
        return at_most((self,), limit)

    def _written(self) -> tuple[bool, bool]:
        """Whether a month and a day are there, masked or not."""
        if self._parts is None:
            return self.month is not None, self.day is not None
        return bool(self._parts.month), bool(self._parts.day)


def plain_date(text: str, year: int, month: int | None, day: int | None) -> EdtfDate:
    """A level 0 date whose numbers have been checked.

    >>> plain_date("1985-04", 1985, 4, None)
    EdtfDate('1985-04')
    """
    date = object.__new__(EdtfDate)
    _set(date, "text", text)
    _set(date, "year", year)
    _set(date, "month", month)
    _set(date, "day", day)
    _set(date, "_parts", None)
    return date


def date_from_parts(text: str, parts: DateParts) -> EdtfDate:
    """A date whose parts have been read and checked.

    >>> date_from_parts("1985", read_date("1985", whole_place("1985")))
    EdtfDate('1985')
    """
    date = object.__new__(EdtfDate)
    _fill(date, text, parts)
    return date


def _fill(date: EdtfDate, text: str, parts: DateParts) -> None:
    """Set the slots of a new date."""
    year = None if "X" in parts.year else int(parts.year)
    month, day = parts.month, parts.day
    _set(date, "text", text)
    _set(date, "year", -year if year is not None and parts.negative else year)
    _set(date, "month", int(month) if month and "X" not in month else None)
    _set(date, "day", int(day) if day and "X" not in day else None)
    _set(date, "_parts", parts if parts.level else None)


def _choices(
    parts: DateParts,
) -> tuple[tuple[range, ...], tuple[int, ...] | None, tuple[int, ...] | None]:
    """The years, months and days that a pattern allows; None where it has none."""
    return (
        year_blocks(parts.negative, parts.year),
        months_of(parts.month) if parts.month else None,
        days_of(parts.day) if parts.day else None,
    )


def _unmasked(parts: DateParts) -> Iterator[EdtfDate]:
    """Every date without masks, in order."""
    blocks, months, days = _choices(parts)
    plain = not parts.negative and not parts.qualification.qualified
    for year in (year for block in blocks for year in block):
        head = "-" * (year < 0) + f"{abs(year):04}"
        for month in months or (None,):
            for day in days or (None,):
                if month and day and day > days_in_month(year, month):
                    continue
                rest = [f"{number:02}" for number in (month, day) if number]
                text = marked_text([head, *rest], parts.qualification)
                yield plain_date(text, year, month, day) if plain else EdtfDate(text)
