"""Why a text is not EDTF: position, reason and hint, found only after reading has failed."""

import re

__all__ = ["Diagnosis", "date_error", "time_error", "year_error"]

Diagnosis = tuple[int, str, str | None]
"""Position in the part, reason, hint."""

_LOOKED_AT = 64
"""Longer texts get no suggestion."""

_SUGGESTIONS = (
    (re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})"), r"\1-\2-\3"),
    (re.compile(r"([0-9]{4})[/. ]([0-9]{2})[/. ]([0-9]{2})"), r"\1-\2-\3"),
    (re.compile(r"([0-9]{4})[/.]([0-9]{2})"), r"\1-\2"),
    (re.compile(r"([0-9]{2})[/.-]([0-9]{2})[/.-]([0-9]{4})"), r"\3-\2-\1", r"\3-\1-\2"),
    (re.compile(r"([0-9]{3})s"), r"\1X"),
    (re.compile(r"\+?([0-9]{5,})"), r"Y\1"),
    (re.compile(r"-([0-9]{5,})"), r"Y-\1"),
)
"""Common spellings from elsewhere, and what EDTF may write instead."""

_NO_MONTH = re.compile(r"[0-9]{4}-(?!0[1-9]|1[0-2])")
"""What a suggestion must not begin with."""

_CHARACTERS = {
    "x": "an unspecified digit is a capital X",
    "u": "an unspecified digit is a capital X",
    "y": "a long year begins with a capital Y",
    "t": "the time begins after a capital T",
    "z": "the zone is a capital Z",
    " ": "EDTF has no spaces",
    "(": "the 2019 text has no parentheses; upgrade_edtf_2012 rewrites them",
    "\N{EN DASH}": "EDTF writes a hyphen-minus",
    "\N{MINUS SIGN}": "EDTF writes a hyphen-minus",
}

_NO_DATE = ("this is no date", "write yyyy-mm-dd, yyyy-mm or yyyy, such as 1985-04-12")
"""What is said of plain words."""

_DATE_SLOTS = (("year", 4), ("month", 2), ("day", 2))


def suggestion(text: str) -> str | None:
    """What may have been meant, or None.

    >>> suggestion("1985/04/12")
    'did you mean 1985-04-12?'
    """
    if len(text) > _LOOKED_AT:
        return None
    for form, *meant in _SUGGESTIONS:
        match = form.fullmatch(text)
        if match:
            found = [way for way in map(match.expand, meant) if not _NO_MONTH.match(way)]
            return f"did you mean {' or '.join(found)}?" if found else None
    return None


def date_error(text: str) -> Diagnosis:
    """Where and why a text is not a date.

    >>> date_error("1985-4-12")
    (6, 'a month has two digits', None)
    """
    if not text:
        return 0, "there is nothing to read", "a date such as 1985, 1985-04 or 1985-04-12"
    if _DIGITS.isdisjoint(text):
        return 0, *_NO_DATE
    hint = suggestion(text)
    position = 0
    for index, (name, width) in enumerate(_DATE_SLOTS):
        position = _skip(text, position, "?~%")
        if index == 0:
            position = _skip(text, position, "-")
        end = position
        while end < position + width and text[end : end + 1] in _DIGITS:
            end += 1
        if end < position + width:
            count = "four" if width == 4 else "two"
            return end, _reason(text, end, f"a {name} has {count} digits"), hint
        position = _skip(text, end, "?~%")
        if position == len(text) or text[position] != "-":
            return position, _reason(text, position, _after(text, position, name)), hint
        position += 1
    return position - 1, "nothing can follow the day", hint


def time_error(text: str) -> Diagnosis:
    """Where and why a text is not a date with a time of day.

    >>> time_error("1985-04-12T23:20")
    (16, 'a time is hh:mm:ss', 'write hours, minutes and seconds')
    """
    if _DIGITS.isdisjoint(text):
        return 0, *_NO_DATE
    date, mark, rest = text.partition("T")
    start = len(date) + len(mark)
    if not re.fullmatch(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}", date):
        return 0, "a time follows a complete date only", "write yyyy-mm-ddThh:mm:ss"
    clock = re.match(r"[0-9]{0,2}(?::[0-9]{0,2}){0,2}", rest)
    end = clock.end() if clock else 0
    if not re.fullmatch(r"[0-9]{2}:[0-9]{2}:[0-9]{2}", rest[:end]):
        return start + end, "a time is hh:mm:ss", "write hours, minutes and seconds"
    zone = re.compile(r"Z|[+-][0-9]{2}(?::[0-9]{2})?").match(rest, end)
    end = start + (zone.end() if zone else end)
    return end, _reason(text, end, "only Z or a shift follows a time"), "Z, +hh or +hh:mm"


def year_error(text: str) -> Diagnosis:
    """Where and why a text is not a year with `Y` or with significant digits.

    >>> year_error("Y17E")
    (4, 'an exponent is a positive number', None)
    """
    if _DIGITS.isdisjoint(text):
        return 0, *_NO_DATE
    position = _skip(text, 0, "?~%")
    lettered = text[position : position + 1] == "Y"
    position = _skip(text, position + lettered, "-")
    for sign, name in (("", "year"), ("E", "exponent"), ("S", "count of significant digits")):
        if (sign and text[position : position + 1] != sign) or (sign == "E" and not lettered):
            continue
        position += len(sign)
        end = position
        while text[end : end + 1] in _DIGITS and text[end] != "X":
            end += 1
        if not lettered and not sign and end != position + 4:
            end = min(end, position + 4)
            return end, _reason(text, end, "a year has four digits, or a Y in front"), None
        if end == position or (text[position] == "0" and (sign or lettered)):
            article = "an" if name == "exponent" else "a"
            return position, _reason(text, position, f"{article} {name} is a positive number"), None
        position = end
    position = _skip(text, position, "?~%")
    return (
        position,
        _reason(text, position, "only E after Y, S or a mark can follow the year"),
        None,
    )


_DIGITS = frozenset("0123456789X")


def _skip(text: str, position: int, characters: str) -> int:
    """The position after one of the characters, if one stands here."""
    return position + (text[position : position + 1] in tuple(characters))


def _after(text: str, position: int, name: str) -> str:
    """Why nothing, or not this, can follow a component."""
    if name == "year" and text[position : position + 1] in _DIGITS:
        return "a year has four digits, or a Y in front"
    if name == "day":
        return "nothing can follow the day"
    return f"only a hyphen or a mark can follow the {name}"


def _reason(text: str, position: int, otherwise: str) -> str:
    """A reason for the character at this position, or the general one."""
    return _CHARACTERS.get(text[position : position + 1], otherwise)
