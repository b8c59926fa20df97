"""What the lenient reading accepts beyond the letter of the specification.

Each is a natural reading where the text of 4 February 2019 is silent. `strict=True` refuses:

- second 60, which ISO 8601-1 has for leap seconds;
- a mark on a component twice, to its left and to its right: the marks are added up;
- a mark on a year with `Y` or `S`, on a season, and a masked year with a season or a sign;
- a season, or a year with `Y` or `S`, as an end of an interval or a member of a set;
- an interval without a date: `../..`, `../`, `/..`;
- dots in a set before or after a date that is masked or marked.

Refused either way, since the specification is not silent or no meaning is left: times in
intervals, spaces, hour 24, shifts beyond 14 hours, `/`, ranges of mixed precision, dots in the
middle of a set.
"""

from diplorecords.errors import EdtfError
from diplorecords.temporal.edtf.base import EdtfBase
from diplorecords.temporal.edtf.date import EdtfDate
from diplorecords.temporal.edtf.date_time import EdtfDateTime
from diplorecords.temporal.edtf.grammar import DATE_FORM
from diplorecords.temporal.edtf.interval import EdtfBound, EdtfInterval
from diplorecords.temporal.edtf.members import EdtfMember
from diplorecords.temporal.edtf.ranges import EdtfRange
from diplorecords.temporal.edtf.season import EdtfSeason
from diplorecords.temporal.edtf.sets import EdtfSet
from diplorecords.temporal.edtf.year import EdtfYear

__all__ = ["check_strict"]


def check_strict(value: EdtfBase) -> None:
    """Raise an EdtfError where the specification does not mention what the value says.

    >>> from diplorecords.temporal.edtf.date import EdtfDate
    >>> check_strict(EdtfDate("2004?"))
    """
    reason = _reason(value)
    if reason:
        raise EdtfError(value.text, 0, f"strictly, {reason}", "read it without strict")


def _reason(value: EdtfBase) -> str | None:
    """What the specification does not mention in this value, or None."""
    if isinstance(value, EdtfInterval):
        return _interval_reason(value)
    if isinstance(value, EdtfSet):
        reasons = (_item_reason(member) for member in value.members)
        return next((reason for reason in reasons if reason), None)
    if isinstance(value, EdtfDateTime):
        return "a second 60 is not mentioned" if value.second == 60 else None
    if isinstance(value, EdtfYear | EdtfSeason) and value.qualification.qualified:
        return "a mark belongs to a date"
    if isinstance(value, EdtfSeason):
        return "a season has a plain year" if value.masked else None
    return _date_reason(value) if isinstance(value, EdtfDate) else None


def _date_reason(date: EdtfDate) -> str | None:
    """What the specification does not mention in a date."""
    if date.masked and date.text.lstrip("?~%").startswith("-"):
        return "a masked year has no sign"
    match = DATE_FORM.fullmatch(date.text)
    if match is None or not date.qualification.qualified:
        return None
    left, _, _, right, left2, _, right2, left3, _, right3 = match.groups("")
    twice = (left and (right or right2 or right3)) or (left2 and (right2 or right3))
    if twice or (left3 and right3) or sum(map(bool, (right, right2, right3))) > 1:
        return "a component has one mark"
    return None


def _interval_reason(interval: EdtfInterval) -> str | None:
    """What the specification does not mention in an interval."""
    ends = [end for end in (interval.start, interval.end) if not isinstance(end, EdtfBound)]
    if not ends:
        return "an interval has a date"
    reasons = (_part_reason(end) for end in ends)
    return next((reason for reason in reasons if reason), None)


def _item_reason(item: EdtfMember | EdtfRange) -> str | None:
    """What the specification does not mention in a member of a set."""
    if not isinstance(item, EdtfRange):
        return _part_reason(item)
    for end in item.ends:
        if isinstance(end, EdtfDate) and (end.masked or end.qualification.qualified):
            return "dots stand at a plain date"
    reasons = (_part_reason(end) for end in item.ends)
    return next((reason for reason in reasons if reason), None)


def _part_reason(part: EdtfMember) -> str | None:
    """What the specification does not mention in a part of an interval or set."""
    if isinstance(part, EdtfDate):
        return _date_reason(part)
    return "intervals and sets are of dates"
