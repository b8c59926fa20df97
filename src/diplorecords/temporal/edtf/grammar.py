"""The shapes of the parts of an EDTF text: date, season, year and time of day.

Each pattern matches in linear time. A text that matches none goes to `diagnose`, which finds
the place and the reason.
"""

import re
from typing import NamedTuple

from diplorecords.errors import EdtfError, shown
from diplorecords.temporal.days import days_in_month
from diplorecords.temporal.edtf.diagnose import date_error, time_error, year_error
from diplorecords.temporal.edtf.marks import qualification_from, trailing_only
from diplorecords.temporal.edtf.masks import (
    mask_level,
    months_of,
    pattern_bounds,
)
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
    "whole_place",
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

_PLAIN = Qualification()

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
    bounds: tuple[int, int] | None
    """The first and last day of a masked date; None without masks, and for a season."""

    @property
    def components(self) -> list[str]:
        """Year with its sign, then month and day where there are any."""
        return [
            "-" * self.negative + self.year,
            *(text for text in (self.month, self.day) if text),
        ]

    @property
    def is_season(self) -> bool:
        """Whether a season code stands in place of the month: 21-24 at level 1, to 41 at 2."""
        return self.month > "20" and "X" not in self.month

    @property
    def masked(self) -> bool:
        """Whether any digit is unspecified."""
        return self.bounds is not None or "X" in self.year


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


def whole_place(text: object) -> Place:
    """The place of a whole text; anything but text is refused.

    The text of a subclass of `str` is kept as a plain one, whatever its own methods say.

    >>> whole_place("1985").offset
    0
    """
    if not isinstance(text, str):
        raise EdtfError(shown(text), 0, f"expected text, got {type(text).__name__}")
    return Place(text if type(text) is str else str.__str__(text), 0)


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
    level = 1 if sign else 0
    qualification, bounds = _PLAIN, None
    if left or right or left2 or right2 or left3 or right3:
        components = 3 if day else 2 if month else 1
        qualification = qualification_from((left, left2, left3), (right, right2, right3))
        trailing = trailing_only((left, left2, left3), (right, right2, right3), components)
        level = 1 if trailing else 2
    if sign and year == "0000":
        raise place.error(len(left), "there is no year -0000", "write 0000 for 1 BC")
    if month and not "01" <= month <= "12":
        level = max(level, _odd_month(month, year, day, place, match.start(6)))
    if "X" in text:
        level = max(level, mask_level(year, month, day))
        bounds = pattern_bounds(sign == "-", year, month, day)
        exists = bounds is not None or not day
    else:
        exists = not day or 1 <= int(day) <= days_in_month(int(sign + year), int(month))
    if not exists:
        reason = f"there is no day {day} in {sign}{year}-{month}"
        hint = "write a day that the month has in that year"
        raise place.error(match.start(9), reason, hint)
    return DateParts(sign == "-", year, month, day, qualification, level, bounds)


def _odd_month(month: str, year: str, day: str, place: Place, position: int) -> int:
    """The level of what stands in place of a plain month: a mask or a season."""
    if "X" in month:
        if not months_of(month):
            raise place.error(position, f"no month matches {month}", "months are 01 to 12")
        return 1
    if not "21" <= month <= "41":
        hint = "months are 01 to 12, seasons 21 to 41"
        raise place.error(position, f"there is no month {month}", hint)
    if day:
        raise place.error(position + 2, "a season has no days", "leave the day out")
    return 2 if month > "24" or "X" in year else 1


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
        raise place.error(len(left), "Y is for years of more than four digits", f"write {plain}")
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
        raise place.error(position, f"the year has only {digits} digits", f"write S1 to S{digits}")


def read_date_time(text: str, place: Place) -> TimeParts:
    """Take a date with a time of day apart.

    >>> read_date_time("1985-04-12T23:20:30-04", Place("1985-04-12T23:20:30-04", 0)).shift
    -240
    """
    match = DATE_TIME_FORM.fullmatch(text)
    if match is None:
        raise place.error(*time_error(text))
    sign, digits, month, day, hour, minute, second, zulu, zone, hours, minutes = match.groups()
    year = -int(digits) if sign else int(digits)
    if not "01" <= month <= "12" or not 1 <= int(day) <= days_in_month(year, int(month)):
        read_date(text[: match.end(4)], place)  # raises, and says why
    if sign and not year:
        raise place.error(0, "there is no year -0000", "write 0000 for 1 BC")
    if hour > "23":
        raise place.error(match.start(5), f"there is no hour {hour}", "00 to 23")
    if minute > "59":
        raise place.error(match.start(6), f"there is no minute {minute}", "00 to 59")
    # ISO 8601-1 has second 60 for leap seconds, which end a quarter of an hour in every zone
    if second > "60" or (second == "60" and int(minute) % 15 != 14):
        raise place.error(match.start(7), f"there is no second {second} here", "00 to 59")
    shift = 0 if zulu else None
    if zone:
        shift = _shift(zone, hours, minutes or "00", place, match.start(9))
    return TimeParts(year, int(month), int(day), int(hour), int(minute), int(second), shift)


def _shift(sign: str, hours: str, minutes: str, place: Place, position: int) -> int:
    """The shift from UTC in minutes."""
    if minutes > "59":
        raise place.error(position + 4, f"there is no minute {minutes}", "00 to 59")
    shift = int(hours) * 60 + int(minutes)
    if shift > _LONGEST_SHIFT:
        raise place.error(position, "no time zone is that far from UTC", "up to 14:00")
    if sign == "-" and not shift:  # ISO 8601-1: no difference has a plus sign
        raise place.error(position, "a shift of zero has a plus sign", "write Z or +00:00")
    return -shift if sign == "-" else shift
