"""Reading EDTF: which kind a text is, and whether its level and strictness are allowed."""

import re

from diplorecords.errors import EdtfError, Problem, ValidationError, shown
from diplorecords.temporal.edtf.date import EdtfDate
from diplorecords.temporal.edtf.date_time import EdtfDateTime
from diplorecords.temporal.edtf.grammar import whole_place
from diplorecords.temporal.edtf.interval import EdtfInterval
from diplorecords.temporal.edtf.members import plain_member, read_member
from diplorecords.temporal.edtf.season import EdtfSeason
from diplorecords.temporal.edtf.sets import EdtfSet
from diplorecords.temporal.edtf.strict import check_strict
from diplorecords.temporal.edtf.year import EdtfYear

__all__ = ["EdtfValue", "edtf_level", "is_edtf", "parse_edtf"]

EdtfValue = EdtfDate | EdtfDateTime | EdtfSeason | EdtfYear | EdtfInterval | EdtfSet
"""Any statement that EDTF can make."""

_LEVELS = (0, 1, 2)

_FEATURES = (
    re.compile(r"[?~%XYES\[{]|\.\.|^-|/$|^/|(?<=-)(?:2[1-9]|3[0-9]|4[01])(?![0-9-])"),
    re.compile(r"[ES\[{]|^[?~%]|(?<=-)[?~%]|[?~%](?=-)|X|(?<=-)(?:2[5-9]|3[0-9]|4[01])(?![0-9-])"),
)
"""What no level 0 text has; what sends a text beyond level 1, where it does."""


def parse_edtf(text: str, *, level: int = 2, strict: bool = False) -> EdtfValue:
    """Read an EDTF text.

    Args:
        text: The text, without white space around it.
        level: The highest EDTF level whose features are allowed.
        strict: Whether to refuse what the specification does not mention, too.

    Raises:
        EdtfError: Where the text is not EDTF, or not of that level.

    >>> parse_edtf("1992-02")
    EdtfDate('1992-02')
    >>> parse_edtf("1985/..").latest_day
    inf
    """
    if level not in _LEVELS:
        problem = Problem("/level", "range", f"expected 0, 1 or 2, got {shown(level)}")
        raise ValidationError("parse_edtf", [problem])
    value = _read(text)
    if level < 2 and value.edtf_level > level:
        found = _FEATURES[level].search(value.text)
        raise EdtfError(
            value.text,
            found.start() if found else 0,
            f"this is level {value.edtf_level}, and only level {level} is allowed here",
            f"read it with level={value.edtf_level}",
        )
    if strict:
        check_strict(value)
    return value


def is_edtf(text: str, *, level: int = 2, strict: bool = False) -> bool:
    """Whether the text is EDTF of that level.

    >>> is_edtf("1985-02-30"), is_edtf("198X"), is_edtf("198X", level=0)
    (False, True, False)
    """
    try:
        parse_edtf(text, level=level, strict=strict)
    except EdtfError:
        return False
    return True


def edtf_level(text: str) -> int:
    """The lowest EDTF level (0, 1 or 2) that allows the text as written.

    >>> edtf_level("2004?-06-11")
    2
    """
    return _read(text).edtf_level


def _read(text: str) -> EdtfValue:
    """The value of a text, whatever its kind; the first sign of a kind decides."""
    plain = plain_member(text) if type(text) is str and len(text) <= 10 else None
    if plain is not None:
        return plain
    place = whole_place(text)
    text = place.whole
    if text.startswith(("[", "{")):
        return EdtfSet(text)
    if "/" in text:
        return EdtfInterval(text)
    if "T" in text:
        return EdtfDateTime(text)
    return read_member(text, place)
