"""Rewriting the EDTF drafts of 2012 in the notation of 2019.

What the specification calls "Differences": `u` and `x` became `X`; `?~` became `%`;
parentheses gave way to marks to the left of a component; `unknown` became nothing and `open`
two dots; `y`, `e` and `p` became `Y`, `E` and `S`. Seasons with a hemisphere have codes now.
"""

import re

from diplorecords.errors import EdtfError
from diplorecords.temporal.edtf.grammar import Place, whole_place
from diplorecords.temporal.edtf.marks import marked_text
from diplorecords.temporal.edtf.parse import is_edtf, parse_edtf
from diplorecords.temporal.qualifier import Qualification, Qualifier

__all__ = ["upgrade_edtf_2012"]

_KEYWORDS = {"unknown": "", "open": ".."}
_YEAR = re.compile(r"y(-?)([1-9][0-9]{0,999})(?:e([1-9][0-9]{0,3}))?(?:p([1-9][0-9]{0,3}))?")
_SEASON = re.compile(r"(-?[0-9]{4})-(2[1-4])\^([A-Za-z]+)")
_HEMISPHERES = {"northernHemisphere": 4, "southernHemisphere": 8}
_TOKEN = re.compile(r"(-?[0-9Xux]{4}|[0-9Xux]{2})|([()])|(%|\?~|~\?|\?|~)|(-)")
_MARKS = re.compile(r"[()?~%]")
_BARE_DATE = re.compile(r"-?[0-9Xux]{4}(?:-[0-9Xux]{2}){0,2}")
_NO_DATE = "this is no date of the drafts of 2012"
_SET_SPACE = re.compile(r", +")


def upgrade_edtf_2012(text: str) -> str:
    """The text of 2019 that says what a text of the 2012 drafts said.

    A text that is valid today comes back as it is.

    Raises:
        EdtfError: Where the text is not of the drafts, or no text of 2019 says it.

    >>> upgrade_edtf_2012("156u-12-25"), upgrade_edtf_2012("2004-(06)?-11")
    ('156X-12-25', '2004-?06-11')
    >>> upgrade_edtf_2012("unknown/open")
    '/..'
    """
    place = whole_place(text)
    text = place.whole
    if is_edtf(text):
        return text
    if text[:1] in ("[", "{"):
        upgraded = _upgraded_set(text)
    elif "/" in text:
        start, _, end = text.partition("/")
        behind = Place(text, len(start) + 1)
        upgraded = f"{_upgraded_end(start, place)}/{_upgraded_end(end, behind)}"
    else:
        upgraded = _upgraded_part(text, place)
    try:
        parse_edtf(upgraded)
    except EdtfError as error:
        reason = f"no text of 2019 says this: {error.reason}"
        raise place.error(0, reason, error.hint) from error
    return upgraded


def _upgraded_set(text: str) -> str:
    """A set with each of its members upgraded, and without spaces after the commas."""
    squeezed = _SET_SPACE.sub(",", text)
    offset = 1
    members: list[str] = []
    for member in squeezed[1:-1].split(","):
        ends = [
            _upgraded_part(end, Place(squeezed, offset)) if end else ""
            for end in member.split("..")
        ]
        members.append("..".join(ends))
        offset += len(member) + 1
    return squeezed[0] + ",".join(members) + squeezed[-1]


def _upgraded_end(text: str, place: Place) -> str:
    """An end of an interval."""
    if text in _KEYWORDS:
        return _KEYWORDS[text]
    return text if text in ("", "..") else _upgraded_part(text, place)


def _upgraded_part(text: str, place: Place) -> str:
    """One date, season or year."""
    if is_edtf(text):
        return text
    match = _SEASON.fullmatch(text)
    if match:
        return _upgraded_season(match, place)
    match = _YEAR.fullmatch(text)
    if match:
        return _upgraded_year(match)
    return _upgraded_date(text, place)


def _upgraded_season(match: re.Match[str], place: Place) -> str:
    """A season with a qualifier: only the hemispheres have codes."""
    year, code, hemisphere = match.groups()
    shift = _HEMISPHERES.get(hemisphere)
    if shift is None:
        reason = f"no text of 2019 says {hemisphere} of a season"
        raise place.error(match.start(3), reason, "northernHemisphere or southernHemisphere")
    return f"{year}-{int(code) + shift}"


def _upgraded_year(match: re.Match[str]) -> str:
    """A year with y, e and p; one of up to four digits needs no letter now."""
    sign, digits, exponent, significant = match.groups()
    tail = f"S{significant}" if significant else ""
    if len(digits) + int(exponent or 0) <= 4:
        return sign + (digits + "0" * int(exponent or 0)).zfill(4) + tail
    return f"Y{sign}{digits}" + (f"E{exponent}" if exponent else "") + tail


def _upgraded_date(text: str, place: Place) -> str:
    """A date with masks, marks and parentheses.

    A mark after a parenthesis reaches all within. A mark after a component reaches it and all
    to its left in the same parentheses, save what stands in parentheses of its own.
    """
    bare = _MARKS.sub("", text)
    if not _BARE_DATE.fullmatch(bare):
        raise place.error(0, _NO_DATE)
    components: list[str] = []
    marks: list[Qualifier] = []
    shielded: set[int] = set()
    groups: list[int] = []
    closed: int | None = None
    position = 0
    while (match := _TOKEN.match(text, position)) is not None:
        component, parenthesis, mark, _ = match.groups("")
        if mark:
            start = closed if closed is not None else (groups[-1] if groups else 0)
            if start == len(components) or text[position - 1] == "-":
                raise place.error(position, "a mark stands after what it is about")
            for index in range(start, len(components)):
                if closed is not None or index not in shielded:
                    marks[index] |= Qualifier(mark if len(mark) == 1 else "%")
        elif parenthesis == ")":
            if not groups:
                raise place.error(position, "no parenthesis is open here")
            closed = groups.pop()
            shielded.update(range(closed, len(components)))
        else:
            closed = None
            if component:
                components.append(_masked(component))
                marks.append(Qualifier.NONE)
            elif parenthesis:
                groups.append(len(components))
        position = match.end()
    if position != len(text) or groups:
        raise place.error(position, "the parentheses do not match")
    if "-".join(components) != _masked(bare):  # a mark or parenthesis inside a component
        raise place.error(0, _NO_DATE)
    return marked_text(components, Qualification(*marks))


def _masked(text: str) -> str:
    """The text with the one letter of 2019 for a digit that is not known."""
    return text.replace("u", "X").replace("x", "X")
