"""`EdtfYear`: a year beyond four digits, or one with a number of significant digits."""

from typing import final

import attrs

from diplorecords.temporal.days import year_span
from diplorecords.temporal.edtf.base import EdtfBase
from diplorecords.temporal.edtf.grammar import YearParts, read_year, whole_place
from diplorecords.temporal.precision import Precision
from diplorecords.temporal.qualifier import Qualification, Qualifier
from diplorecords.temporal.runs import RUN_LIMIT, Run, at_most

__all__ = ["EdtfYear", "year_from_parts", "year_text"]

_set = object.__setattr__


@final
@attrs.frozen(init=False, eq=False, repr=False, weakref_slot=False)
class EdtfYear(EdtfBase):
    """A year with `Y` in front, or a year followed by `S` and a number of digits.

    With significant digits the year is an estimate: all years that share that many leading
    digits are possible.

    >>> year = EdtfYear("1950S2")
    >>> year.year, year.significant_digits, year.year_bounds
    (1950, 2, (1900, 1999))
    >>> EdtfYear("Y17E7") == EdtfYear("Y170000000")
    True
    """

    text: str
    """The text as it was written."""

    year: int
    """The year as written; the estimate where `significant_digits` is given."""

    significant_digits: int | None
    """How many leading digits are significant; None where all are."""

    qualifier: Qualifier
    """The mark on the year."""

    _level: int

    def __init__(self, text: str) -> None:
        """Read the text; an EdtfError says where it is not such a year."""
        place = whole_place(text)
        _fill(self, place.whole, read_year(place.whole, place))

    @property
    def canonical(self) -> str:
        """The one spelling: all digits, no exponent, the mark at the end.

        >>> EdtfYear("?Y17E4").canonical
        'Y170000?'
        """
        significant = "" if self.significant_digits is None else f"S{self.significant_digits}"
        return f"{year_text(self.year)}{significant}{self.qualifier.value}"

    @property
    def edtf_level(self) -> int:
        """The lowest EDTF level (1 or 2) that allows the text as written."""
        return self._level

    @property
    def precision(self) -> Precision:
        """Always a year."""
        return Precision.YEAR

    @property
    def qualification(self) -> Qualification:
        """The mark on the year."""
        return Qualification(self.qualifier)

    @property
    def year_bounds(self) -> tuple[int, int]:
        """The first and the last year that it may be.

        >>> EdtfYear("Y-3388E2S3").year_bounds
        (-338999, -338000)
        """
        if self.significant_digits is None:
            return self.year, self.year
        # Level 2, "Significant digits", counted on the value: a leading zero is not significant
        free = max(len(str(abs(self.year))) - self.significant_digits, 0)
        size = 10**free
        least = abs(self.year) // size * size
        most = least + size - 1
        return (-most, -least) if self.year < 0 else (least, most)

    @property
    def earliest_day(self) -> int:
        """The first day of the first year that it may be, as an ordinal."""
        return year_span(self.year_bounds[0])[0]

    @property
    def latest_day(self) -> int:
        """The last day of the last year that it may be, as an ordinal."""
        return year_span(self.year_bounds[1])[1]

    def runs(self, limit: int = RUN_LIMIT) -> tuple[Run, ...] | None:
        """Each year that it may be; None where there are more than `limit`.

        >>> len(EdtfYear("1950S2").runs()), EdtfYear("1950S2").runs(limit=99)
        (100, None)
        """
        first, last = self.year_bounds
        if last - first >= limit:
            return None
        spans = (year_span(year) for year in range(first, last + 1))
        return tuple(Run(start, end, end - start + 1) for start, end in spans)

    def candidates(self, limit: int = RUN_LIMIT) -> tuple["EdtfYear", ...] | None:
        """Each year that it may be, all digits significant; None beyond `limit`.

        A four-digit year is given with `S4`, so that it stays a year of this kind.

        >>> EdtfYear("Y123456S5").candidates()[0]
        EdtfYear('Y123450')
        """
        if self.significant_digits is None:
            return at_most((self,), limit)
        first, last = self.year_bounds
        if last - first >= limit:
            return None
        texts = (_exact(year) + self.qualifier.value for year in range(first, last + 1))
        return tuple(EdtfYear(text) for text in texts)


def year_text(year: int) -> str:
    """The EDTF text of a year: four digits, or `Y` and as many as it has.

    >>> year_text(-5), year_text(12345)
    ('-0005', 'Y12345')
    """
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}" if abs(year) <= 9999 else f"Y{sign}{abs(year)}"


def year_from_parts(text: str, parts: YearParts) -> EdtfYear:
    """A year whose parts have been read and checked.

    >>> year_from_parts("Y12345", read_year("Y12345", whole_place("Y12345")))
    EdtfYear('Y12345')
    """
    year = object.__new__(EdtfYear)
    _fill(year, text, parts)
    return year


def _fill(year: EdtfYear, text: str, parts: YearParts) -> None:
    """Set the slots of a new year."""
    _set(year, "text", text)
    _set(year, "year", parts.year)
    _set(year, "significant_digits", parts.significant_digits)
    _set(year, "qualifier", parts.qualifier)
    _set(year, "_level", parts.level)


def _exact(year: int) -> str:
    """The text of a year all of whose digits are significant."""
    text = year_text(year)
    return text if text[0] == "Y" else text + "S4"
