"""What a calendar is to us: where each year begins, and how long its months are."""

from collections.abc import Callable
from typing import NamedTuple

__all__ = ["Arithmetic", "Months"]

Months = tuple[tuple[int, int], ...]
"""The months of a year in the order in which they follow: number and length in days."""


class Arithmetic(NamedTuple):
    """The rules of one calendar, from which days and dates follow.

    >>> from diplorecords.temporal.calendars.julian import JULIAN
    >>> JULIAN.day_of(1917, 10, 25)
    700115
    >>> JULIAN.date_of(700_115)
    (1917, 10, 25)
    """

    new_year: Callable[[int], int]
    """From a year to the ordinal of its first day."""

    months: Callable[[int], Months]
    """From a year to its months."""

    days_in_cycle: int
    """Days in a number of years after which years begin alike, or nearly so."""

    years_in_cycle: int
    """That number of years."""

    years: range | None = None
    """The years for which the rules are known; None for all."""

    def day_of(self, year: int, month: int, day: int) -> int | None:
        """The ordinal of a date, or None where the calendar has no such date."""
        if self.years is not None and year not in self.years:
            return None
        first = self.new_year(year)
        for number, length in self.months(year):
            if number == month:
                return first + day - 1 if 1 <= day <= length else None
            first += length
        return None

    def date_of(self, day: int) -> tuple[int, int, int] | None:
        """Year, month and day of an ordinal, or None where the rules are not known."""
        year = self._year_of(day)
        if year is None:
            return None
        rest = day - self.new_year(year)
        months = iter(self.months(year))
        number, length = next(months)
        while rest >= length:
            rest -= length
            number, length = next(months)
        return year, number, rest + 1

    def _year_of(self, day: int) -> int | None:
        first_year = 1 if self.years is None else self.years[0]
        guess = (day - self.new_year(first_year)) * self.years_in_cycle // self.days_in_cycle
        year = first_year + guess
        if self.years is not None:
            if not self.new_year(first_year) <= day < self._end(self.years[-1]):
                return None
            year = min(year, self.years[-1])
        while day < self.new_year(year):
            year -= 1
        while day >= self._end(year):
            year += 1
        return year

    def _end(self, year: int) -> int:
        """The day after the year's last."""
        return self.new_year(year) + sum(length for _, length in self.months(year))
