"""Strategies for dates of other calendars and for calendar periods."""

from hypothesis import strategies as st

from diplorecords.temporal.calendars import Calendar, CalendarDate
from diplorecords.temporal.pendulum_edge import CalendarPeriod

__all__ = ["calendar_dates", "calendar_periods"]

_UMALQURA_DAYS = 702_574, 758_564
"""The days of its tables, from 1924-08-01 to 2077-11-16."""


def calendar_dates(
    calendar: Calendar | str | None = None,
) -> st.SearchStrategy[CalendarDate]:
    """Dates that exist in a calendar, or in any of them that needs no extra library.

    >>> from hypothesis import given
    >>> @given(calendar_dates("hebrew"))
    ... def test_a_date_comes_back(date):
    ...     assert CalendarDate.from_day("hebrew", date.to_day()) == date

    Args:
        calendar: The calendar, or its name; Umm al-Qura needs the `calendars` extra.
    """
    if calendar is None:
        computed = [each for each in Calendar if each is not Calendar.ISLAMIC_UMALQURA]
        return st.sampled_from(computed).flatmap(calendar_dates)
    known = Calendar(calendar)
    days = st.integers(-(10**7), 10**7)
    if known is Calendar.ISLAMIC_UMALQURA:
        days = st.integers(*_UMALQURA_DAYS)
    return days.map(lambda day: CalendarDate.from_day(known, day))


def calendar_periods() -> st.SearchStrategy[CalendarPeriod]:
    """Years, months, weeks and days as the clauses of treaties count them, and back.

    >>> from hypothesis import given
    >>> @given(calendar_periods())
    ... def test_years_are_whole(period):
    ...     assert period.years == int(period.years)
    """
    return st.builds(
        CalendarPeriod,
        years=st.integers(-50, 50),
        months=st.integers(-60, 60),
        weeks=st.integers(-20, 20),
        days=st.integers(-400, 400),
    )
