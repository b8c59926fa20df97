"""One date, season or year: alone, as an end of an interval, or as a member of a set."""

import re

from diplorecords.temporal.days import days_in_month
from diplorecords.temporal.edtf.date import EdtfDate, date_from_parts, plain_date
from diplorecords.temporal.edtf.grammar import Place, read_date, read_year
from diplorecords.temporal.edtf.season import EdtfSeason, season_from_parts
from diplorecords.temporal.edtf.year import EdtfYear, year_from_parts

__all__ = ["EdtfMember", "plain_member", "read_member"]

EdtfMember = EdtfDate | EdtfSeason | EdtfYear
"""A date, a season or a year."""

_PLAIN_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def plain_member(text: str) -> EdtfDate | None:
    """A level 0 date, read on the short way; None for all else.

    >>> plain_member("1985-04-12"), plain_member("1985-21")
    (EdtfDate('1985-04-12'), None)
    """
    match = _PLAIN_FORM.fullmatch(text)
    if match is None:
        return None
    digits, month_digits, day_digits = match.groups()
    year = int(digits)
    if month_digits is None:
        return plain_date(text, year, None, None)
    month = int(month_digits)
    if not 1 <= month <= 12:
        return None
    if day_digits is None:
        return plain_date(text, year, month, None)
    day = int(day_digits)
    if not 1 <= day <= 28 and not 28 < day <= days_in_month(year, month):
        return None
    return plain_date(text, year, month, day)


def read_member(text: str, place: Place) -> EdtfMember:
    """The date, season or year that the text says; an EdtfError where it says none.

    >>> read_member("2001-21", Place("2001-21", 0))
    EdtfSeason('2001-21')
    """
    plain = plain_member(text)
    if plain is not None:
        return plain
    if "Y" in text or "S" in text:
        return year_from_parts(text, read_year(text, place))
    parts = read_date(text, place)
    return season_from_parts(text, parts) if parts.is_season else date_from_parts(text, parts)
