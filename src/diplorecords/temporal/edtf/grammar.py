"""The shapes of the parts of an EDTF text: date, season, year and time of day.

Each pattern matches in linear time. A text that matches none goes to `diagnose`, which finds
the place and the reason.
"""

import re
from typing import NamedTuple

from diplorecords.errors import EdtfError
from diplorecords.temporal.edtf.diagnose import date_error, time_error, year_error
from diplorecords.temporal.edtf.marks import qualification_from, trailing_only
from diplorecords.temporal.edtf.masks import day_bounds, days_of, mask_level, months_of, year_blocks
from diplorecords.temporal.qualifier import Qualification, Qualifier

__all__ = [
    "DATE_TIME_FORM",
    "DateParts",
    "Place",
    "TimeParts",
    "YEAR_DIGIT_LIMIT",
    "YearParts",
    "read_date",
    "read_date_time",
    "read_year",
]

YEAR_DIGIT_LIMIT = 600
"""How many digits a year may have when written out; longer ones are refused.

Python's own limits on text and integers begin at 640 digits.
"""

# Level 0, "Date": [year]-[month]-[day], [year]-[month], [year]; level 1 adds the negative year,
# and a season in place of the month; levels 1 and 2 add X and the marks.
DATE_FORM = re.compile(
    r"([?~%]?)(-?)([0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?"
)

# Level 0, "Date and Time": a complete date, T, a complete time, then nothing, Z or a shift in
# hours, or in hours and minutes.
DATE_TIME_FORM = re.compile(
    r"(-?)([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})"
    r"(?:(Z)|([+-])([0-9]{2})(?::([0-9]{2}))?)?"
)

# Level 1, "Letter-prefixed calendar year"; level 2, "Exponential year" and "Significant
# digits": the last may follow any of the three forms of a year.
YEAR_FORM = re.compile(
    r"([?~%]?)(?:Y(-?)([1-9][0-9]*)(?:E([1-9][0-9]*))?|(-?)([0-9]{4}))"
    r"(?:S([1-9][0-9]*))?([?~%]?)"
)

SEASON_CODES = range(21, 42)
"""The codes that may stand in place of a month: 21-24 at level 1, to 41 at level 2."""

_LONGEST_SHIFT = 14 * 60
"""No time zone is further from UTC than this many minutes."""


class Place(NamedTuple):
    """Where a part stands, so that an error can point into the whole text.

    >>> Place("1985/04", 5).error(0, "a year has four digits").position
    5
    """

    whole: str
    """The whole text."""

    offset: int
    """Where the part begins in it."""

    def error(self, position: int, reason: str, hint: str | None = None) -> EdtfError:
        """The error for a position inside the part."""
        return EdtfError(self.whole, self.offset + position, reason, hint)


class DateParts(NamedTuple):
    """A date or season, taken apart: four-digit year, two-digit month and day, or empty."""

    negative: bool
    year: str
    month: str
    day: str
    qualification: Qualification
    level: int

    @property
    def components(self) -> list[str]:
        """Year with its sign, then month and day where there are any."""
        return [
            "-" * self.negative + self.year,
            *(text for text in (self.month, self.day) if text),
        ]

    @property
    def is_season(self) -> bool:
        """Whether a season code stands in place of the month."""
        return self.month > "20" and "X" not in self.month

    @property
    def masked(self) -> bool:
        """Whether any digit is unspecified."""
        return "X" in self.year + self.month + self.day


class YearParts(NamedTuple):
    """A year beyond four digits, or one with significant digits, taken apart."""

    year: int
    significant_digits: int | None
    qualifier: Qualifier
    level: int


class TimeParts(NamedTuple):
    """A date with a time of day, taken apart; `shift` is in minutes, None where local."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    shift: int | None


def read_date(text: str, place: Place) -> DateParts:
    """Take a date or season apart, and see that a day of the calendar answers to it.

    >>> parts = read_date("2004-06~-11", Place("2004-06~-11", 0))
    >>> parts.month, parts.level
    ('06', 2)
    """
    match = DATE_FORM.fullmatch(text)
    if match is None:
        raise place.error(*date_error(text))
    left, sign, year, right, left2, month, right2, left3, day, right3 = match.groups("")
    lefts, rights = (left, left2, left3), (right, right2, right3)
    qualification = qualification_from(lefts, rights)
    level = max(bool(sign), mask_level(year, month, day))
    if qualification.qualified:
        level = max(level, 1 if trailing_only(lefts, rights, 1 + bool(month) + bool(day)) else 2)
    if sign and year == "0000":
        raise place.error(len(left), "there is no year -0000", "write 0000 for 1 BC")
    parts = DateParts(bool(sign), year, month, day, qualification, level)
    if month:
        _check_month(parts, place, match.start(6))
        if day:
            _check_day(parts, place, match.start(9))
        elif parts.is_season:
            level = max(level, 2 if int(month) > 24 or "X" in year else 1)
            parts = parts._replace(level=level)
    return parts


def _check_month(parts: DateParts, place: Place, position: int) -> None:
    """Refuse a month or season that does not exist."""
    month = parts.month
    if "X" in month:
        if not months_of(month):
            raise place.error(position, f"no month matches {month}", "months are 01 to 12")
    elif int(month) in SEASON_CODES:
        if parts.day:
            raise place.error(position + 2, "a season has no days", "leave the day out")
    elif not 1 <= int(month) <= 12:
        raise place.error(
            position, f"there is no month {month}", "months are 01 to 12, seasons 21 to 41"
        )


def _check_day(parts: DateParts, place: Place, position: int) -> None:
    """Refuse a day that no year and month of the pattern has."""
    days = days_of(parts.day)
    blocks = year_blocks(parts.negative, parts.year)
    if not days or day_bounds(blocks, months_of(parts.month), days) is None:
        raise place.error(
            position,
            f"there is no day {parts.day} in {'-'.join(parts.components[:2])}",
            "write a day that the month has in that year",
        )


def read_year(text: str, place: Place) -> YearParts:
    """Take a letter-prefixed year, or a year with significant digits, apart.

    >>> read_year("Y3388E2S3", Place("Y3388E2S3", 0))[:2]
    (338800, 3)
    """
    match = YEAR_FORM.fullmatch(text)
    if match is None:
        raise place.error(*year_error(text))
    left, sign, digits, exponent, sign4, digits4, significant, right = match.groups("")
    at = match.start(3) if digits else match.start(6)
    if len(exponent) > 3 or len(digits) + int(exponent or 0) > YEAR_DIGIT_LIMIT:
        raise place.error(at, f"the year has more than {YEAR_DIGIT_LIMIT} digits")
    if digits and len(digits) + int(exponent or 0) <= 4:
        plain = sign + (digits + "0" * int(exponent or 0)).zfill(4)
        raise place.error(
            len(left), "Y is for years of more than four digits", f"write {plain}"
        )
    if sign4 and digits4 == "0000":
        raise place.error(len(left), "there is no year -0000", "write 0000 for 1 BC")
    magnitude = int(digits + "0" * int(exponent or 0)) if digits else int(digits4)
    if significant:
        _check_significant(significant, len(digits4) or len(str(magnitude)), place, match.start(7))
    elif not digits:
        raise place.error(0, "this is a date, not a year with Y or S", "read it as a date")
    return YearParts(
        -magnitude if sign or sign4 else magnitude,
        int(significant) if significant else None,
        Qualifier(left) | Qualifier(right),
        2 if exponent or significant or left else 1,
    )


def _check_significant(significant: str, digits: int, place: Place, position: int) -> None:
    """Refuse more significant digits than the year has."""
    if len(significant) > 3 or int(significant) > digits:
        raise place.error(
            position, f"the year has only {digits} digits", f"write S1 to S{digits}"
        )


def read_date_time(text: str, place: Place) -> TimeParts:
    """Take a date with a time of day apart.

    >>> read_date_time("1985-04-12T23:20:30-04", Place("1985-04-12T23:20:30-04", 0)).shift
    -240
    """
    match = DATE_TIME_FORM.fullmatch(text)
    if match is None:
        raise place.error(*time_error(text))
    negative, _, month, day, hour, minute, second = match.groups()[:7]
    date = read_date(text[: match.end(4)], place)
    if date.is_season:
        raise place.error(match.start(3), "a season has no days", "write a month")
    for group, value, most in ((5, hour, 23), (6, minute, 59)):
        if int(value) > most:
            name = "hour" if group == 5 else "minute"
            raise place.error(match.start(group), f"there is no {name} {value}", f"00 to {most}")
    # ISO 8601-1 has second 60 for leap seconds, which end a quarter of an hour in every zone
    if int(second) > 60 or (second == "60" and int(minute) % 15 != 14):
        raise place.error(match.start(7), f"there is no second {second} here", "00 to 59")
    year = -int(date.year) if negative else int(date.year)
    return TimeParts(
        year, int(month), int(day), int(hour), int(minute), int(second), _shift(match, place)
    )


def _shift(match: re.Match[str], place: Place) -> int | None:
    """The shift from UTC in minutes; None for a local time."""
    zulu, sign, hours, minutes = match.groups()[7:]
    if zulu:
        return 0
    if not sign:
        return None
    if int(minutes or 0) > 59:
        raise place.error(match.start(11), f"there is no minute {minutes}", "00 to 59")
    shift = int(hours) * 60 + int(minutes or 0)
    if shift > _LONGEST_SHIFT:
        raise place.error(match.start(9), "no time zone is that far from UTC", "up to 14:00")
    if sign == "-" and not shift:  # ISO 8601-1: no difference has a plus sign
        raise place.error(match.start(9), "a shift of zero has a plus sign", "write Z or +00:00")
    return -shift if sign == "-" else shift
