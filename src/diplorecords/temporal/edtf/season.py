"""`EdtfSeason`: a season, quarter, quadrimester or semester of a year."""

from collections.abc import Iterator
from typing import final

import attrs

from diplorecords.temporal.days import month_span, year_span
from diplorecords.temporal.edtf.base import EdtfBase, SortKey
from diplorecords.temporal.edtf.grammar import DateParts, read_date, whole_place
from diplorecords.temporal.edtf.marks import marked_text
from diplorecords.temporal.edtf.masks import year_blocks
from diplorecords.temporal.precision import Precision
from diplorecords.temporal.qualifier import Qualification
from diplorecords.temporal.runs import RUN_LIMIT, Run, at_most

__all__ = ["EdtfSeason", "season_from_parts"]

_set = object.__setattr__

# Level 2, "Sub-year groupings": quarters of three months, quadrimesters of four, semesters of
# six. The seasons 21 to 32 have no months of their own: the notation does not define them.
_MONTHS = (
    {33 + index: (1 + 3 * index, 3) for index in range(4)}
    | {37 + index: (1 + 4 * index, 4) for index in range(3)}
    | {40 + index: (1 + 6 * index, 6) for index in range(2)}
)


@final
@attrs.frozen(init=False, eq=False, repr=False, weakref_slot=False)
class EdtfSeason(EdtfBase):
    """A part of a year: seasons 21 to 32, quarters 33 to 36, quadrimesters, semesters.

    21 to 24 are spring, summer, autumn and winter without a hemisphere; 25 to 28 those of the
    northern, 29 to 32 those of the southern one. Their days are undefined until a convention
    says which months they are.

    >>> season = EdtfSeason("2001-34")
    >>> season.year, season.season, season.months
    (2001, 34, (4, 3))
    >>> EdtfSeason("2001-21").earliest_day is None
    True
    """

    text: str
    """The text as it was written."""

    year: int | None
    """The year; None where a digit is masked."""

    season: int
    """The code, 21 to 41."""

    _parts: DateParts

    def __init__(self, text: str) -> None:
        """Read the text; an EdtfError says where it is not a season."""
        place = whole_place(text)
        parts = read_date(place.whole, place)
        if not parts.is_season:
            raise place.error(0, "this is a date, not a season", "use EdtfDate or parse_edtf")
        _fill(self, place.whole, parts)

    @property
    def canonical(self) -> str:
        """The one spelling of this statement."""
        return marked_text(self._parts.components, self._parts.qualification)

    @property
    def edtf_level(self) -> int:
        """The lowest EDTF level (1 or 2) that allows the text as written."""
        return self._parts.level

    @property
    def precision(self) -> Precision:
        """Always a season."""
        return Precision.SEASON

    @property
    def qualification(self) -> Qualification:
        """The marks of doubt; the season's own stands as that of the month."""
        return self._parts.qualification

    @property
    def masked(self) -> bool:
        """Whether a digit of the year is unspecified."""
        return self._parts.masked

    @property
    def months(self) -> tuple[int, int] | None:
        """The first month and the number of months; None for the seasons 21 to 32.

        >>> EdtfSeason("2001-41").months
        (7, 6)
        """
        return _MONTHS.get(self.season)

    @property
    def earliest_day(self) -> int | None:
        """The first day, as an ordinal; None for the seasons 21 to 32."""
        return None if self.months is None else self._bounds(*self.months)[0]

    @property
    def latest_day(self) -> int | None:
        """The last day, as an ordinal; None for the seasons 21 to 32."""
        return None if self.months is None else self._bounds(*self.months)[1]

    @property
    def sort_key(self) -> SortKey:
        """Earliest day, latest day, canonical text; an undefined season sorts as its year."""
        first, last = self._bounds(*(self.months or (1, 12)))
        return first, last, self.canonical

    @property
    def year_bounds(self) -> tuple[int, int]:
        """The first and the last year that it can be of.

        >>> EdtfSeason("198X-21").year_bounds
        (1980, 1989)
        """
        blocks = self._blocks()
        return blocks[0][0], blocks[-1][-1]

    def runs(self, limit: int = RUN_LIMIT) -> tuple[Run, ...] | None:
        """Its months in each year that it can be of; None where undefined or too many.

        >>> EdtfSeason("0001-40").runs()
        (Run(first=1, last=181, length=181),)
        """
        return None if self.months is None else self.runs_as(*self.months, limit=limit)

    def runs_as(
        self, first_month: int, months: int, limit: int = RUN_LIMIT
    ) -> tuple[Run, ...] | None:
        """The runs under a convention that says which months it has.

        Args:
            first_month: Month in which it begins, counted from January of its year; 0 is
                December of the year before, and so on.
            months: How many months it has; it may reach into the next year.
            limit: How many runs to list at most; None is returned where there are more.

        >>> winter = EdtfSeason("2001-24").runs_as(12, 3)
        >>> winter[0].length
        90
        """
        return at_most(self._spans(first_month, months), limit)

    def candidates(self, limit: int = RUN_LIMIT) -> tuple["EdtfSeason", ...] | None:
        """The seasons without masks that it may be; None where there are more than `limit`.

        >>> len(EdtfSeason("198X-21").candidates())
        10
        """
        if not self.masked:
            return at_most((self,), limit)
        years = at_most(self._years(), limit)
        if years is None:
            return None
        return tuple(EdtfSeason(self._in_year(year)) for year in years)

    def _blocks(self) -> tuple[range, ...]:
        """The years that the pattern allows."""
        return year_blocks(self._parts.negative, self._parts.year)

    def _years(self) -> Iterator[int]:
        """Every year that the pattern allows, ascending."""
        for block in self._blocks():
            yield from block

    def _spans(self, first_month: int, months: int) -> Iterator[Run]:
        """One run for each year, ascending."""
        for year in self._years():
            first, last = _span(year, first_month, months)
            yield Run(first, last, last - first + 1)

    def _bounds(self, first_month: int, months: int) -> tuple[int, int]:
        """The first day in the first year and the last day in the last."""
        first_year, last_year = self.year_bounds
        return _span(first_year, first_month, months)[0], _span(last_year, first_month, months)[1]

    def _in_year(self, year: int) -> str:
        """The text of this season in one of its years."""
        head = "-" * (year < 0) + f"{abs(year):04}"
        return marked_text([head, str(self.season)], self.qualification)


def season_from_parts(text: str, parts: DateParts) -> EdtfSeason:
    """A season whose parts have been read and checked.

    >>> season_from_parts("2001-21", read_date("2001-21", whole_place("2001-21")))
    EdtfSeason('2001-21')
    """
    season = object.__new__(EdtfSeason)
    _fill(season, text, parts)
    return season


def _fill(season: EdtfSeason, text: str, parts: DateParts) -> None:
    """Set the slots of a new season."""
    year = None if "X" in parts.year else int(parts.year)
    _set(season, "text", text)
    _set(season, "year", -year if year is not None and parts.negative else year)
    _set(season, "season", int(parts.month))
    _set(season, "_parts", parts)


def _span(year: int, first_month: int, months: int) -> tuple[int, int]:
    """First and last day of some months, counted from January of the year."""
    if (first_month, months) == (1, 12):
        return year_span(year)
    start_years, start = divmod(first_month - 1, 12)
    end_years, end = divmod(first_month + months - 2, 12)
    return month_span(year + start_years, start + 1)[0], month_span(year + end_years, end + 1)[1]
