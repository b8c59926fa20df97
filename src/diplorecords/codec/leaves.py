"""From one JSON leaf to the value that it stands for: exact types, nothing converted."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from enum import Enum
from functools import lru_cache
from typing import Any, cast

import attrs

from diplorecords.codec.parsing import Refused
from diplorecords.dossier.nearest import nearest
from diplorecords.errors import EdtfError, Problem, ValidationError, shown
from diplorecords.temporal import EdtfInterval, EdtfValue, Span, SpanBoundary, SpanEnd, parse_edtf
from diplorecords.values import Ref

__all__ = ["Leaf", "did_you_mean", "refused", "text_leaf", "wrong_type"]
__all__ += ["enum_leaf", "flag_leaf", "instant_leaf", "number_leaf", "ref_leaf", "whole_leaf"]
__all__ += ["date_leaf", "span_leaf"]

Leaf = Callable[[Any], Any]
"""From a JSON value to the value that it stands for; raises ValidationError."""

# The same few dates and references stand in many records.
_REMEMBERED = 16_384

_LONGEST_SLIP = 100
"""Characters of a text that can be meant for a name; comparing longer ones would take long."""

# Hours end at 23: later Pythons read 24:00 as the next day.
_INSTANT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2})(\.[0-9]{1,6})?Z"
)
_WORDS = {end.value: end for end in SpanEnd}


def text_leaf(value: object) -> str:
    """A text.

    >>> text_leaf("Vienna")
    'Vienna'
    """
    if type(value) is not str:
        raise wrong_type("a text", value)
    return value


def whole_leaf(value: object) -> int:
    """A whole number, and not one written with a fraction.

    >>> whole_leaf(3)
    3
    """
    if type(value) is not int:
        raise wrong_type("a whole number", value)
    return value


def number_leaf(value: object) -> float:
    """A number.

    >>> number_leaf(3)
    3.0
    """
    if type(value) is not int and type(value) is not float:
        raise wrong_type("a number", value)
    return float(cast("float", value))


def flag_leaf(value: object) -> bool:
    """True or false, and not 1 or 0.

    >>> flag_leaf(True)
    True
    """
    if type(value) is not bool:
        raise wrong_type("true or false", value)
    return value


def enum_leaf(enum: type[Enum]) -> Leaf:
    """The members of an enumeration by their values.

    >>> from diplorecords.values import Nature
    >>> enum_leaf(Nature)("legal")
    <Nature.LEGAL: 'legal'>
    """
    members = {member.value: member for member in enum}

    def leaf(value: object) -> Enum:
        member = members.get(text_leaf(value))
        if member is None:
            hint = did_you_mean(text_leaf(value), members)
            raise refused("enum", f"{shown(value)} is not one of {enum.__name__}", value, hint)
        return member

    return leaf


def ref_leaf(value: object) -> Ref:
    """A reference from its `type:id` text.

    >>> ref_leaf("state:aze")
    Ref('state:aze')
    """
    return _ref(text_leaf(value))


@lru_cache(_REMEMBERED)
def _ref(text: str) -> Ref:
    try:
        return Ref.parse(text)
    except ValidationError as error:
        raise _at_once("reference", error.problems, text) from None


def date_leaf(kinds: tuple[type, ...]) -> Leaf:
    """A date from its EDTF text, which must be of one of some kinds.

    >>> from diplorecords.temporal import EdtfDate
    >>> date_leaf((EdtfDate,))("1992-02~")
    EdtfDate('1992-02~')
    """
    names = ", ".join(kind.__name__ for kind in kinds)

    def leaf(value: object) -> EdtfValue:
        date = _edtf(text_leaf(value))
        if not isinstance(date, kinds):
            found = type(date).__name__
            interval = found == EdtfInterval.__name__
            hint = "one day in a range is written [first..last]" if interval else None
            message = f"{shown(value)} is an {found}, expected one of {names}"
            raise refused("edtf-kind", message, value, hint)
        return date

    return leaf


@lru_cache(_REMEMBERED)
def _edtf(text: str) -> EdtfValue:
    try:
        return parse_edtf(text)
    except EdtfError as error:
        raise refused("edtf", f"not EDTF: {error}", text) from None


def span_leaf(value: object) -> Span:
    """A period from its EDTF text, or from an object with `begin` and `end`.

    >>> span_leaf({"begin": "1985", "end": "over"}).end
    <SpanEnd.OVER: 'over'>
    """
    if type(value) is str:
        return _span(value)
    if type(value) is not dict:
        raise wrong_type("EDTF text, or an object with begin and end", value)
    members = cast("dict[str, object]", value)
    problems: list[Problem] = []
    ends: dict[str, SpanBoundary] = {}
    for key in sorted({"begin", "end", *members}):
        try:
            ends[key] = _boundary(key, members)
        except ValidationError as error:
            problems.extend(attrs.evolve(each, path=f"/{key}") for each in error.problems)
    if problems:
        raise ValidationError("Span", problems)
    return Span(ends["begin"], ends["end"])


def _boundary(key: str, members: dict[str, object]) -> SpanBoundary:
    if key not in members:
        raise refused("missing", f"{key} is missing", None, "give begin and end")
    if key not in ("begin", "end"):
        hint = "a period has begin and end"
        raise refused("unknown-field", f"a period has no field {shown(key)}", key, hint)
    text = text_leaf(members[key])
    if text in _WORDS:
        return _WORDS[text]
    date = _edtf(text)
    if isinstance(date, EdtfInterval):
        raise refused("edtf-kind", f"{shown(text)} is a whole period, not an end of one", text)
    return date


@lru_cache(_REMEMBERED)
def _span(text: str) -> Span:
    _edtf(text)
    return Span.parse(text)


def instant_leaf(value: object) -> datetime:
    """A moment in Coordinated Universal Time, from RFC 3339 text that ends in `Z`.

    >>> instant_leaf("2024-07-13T08:00:00Z").isoformat()
    '2024-07-13T08:00:00+00:00'
    """
    text = text_leaf(value)
    match = _INSTANT.fullmatch(text)
    hint = "write a moment in UTC such as 2024-07-13T08:00:00Z"
    if match is None:
        raise refused("instant", f"{shown(text)} is not a moment", text, hint)
    seconds, fraction = match.groups()
    try:
        moment = datetime.fromisoformat(seconds).replace(tzinfo=UTC)
    except ValueError as error:
        raise refused("instant", f"{shown(text)} is not a moment: {error}", text, hint) from None
    return moment.replace(microsecond=int((fraction or ".0")[1:].ljust(6, "0")))


def wrong_type(expected: str, value: object) -> ValidationError:
    """The error for a JSON value of another type than expected.

    >>> wrong_type("a text", True).problems[0].message
    'expected a text, got true'
    """
    found = _described(value)
    return ValidationError("value", [Problem("", "type", f"expected {expected}, got {found}")])


def refused(code: str, message: str, value: object, hint: str | None = None) -> ValidationError:
    """The error for a JSON value of the right type that stands for nothing.

    >>> refused("enum", "no such member", "x").problems[0].value
    "'x'"
    """
    found = None if value is None else shown(value)
    return ValidationError("value", [Problem("", code, message, hint=hint, value=found)])


def did_you_mean(text: str, among: Iterable[str]) -> str:
    """A hint that names what looks most like a text, or else everything it could be.

    >>> did_you_mean("naems", ["names", "kind"])
    'did you mean names?'
    """
    known = sorted(among)
    found = nearest(text, known) if len(text) <= _LONGEST_SLIP else ()
    return f"did you mean {found[0]}?" if found else f"one of {', '.join(known)}"


def _described(value: object) -> str:
    """What a value is in the words of JSON; a large one is not written out."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value!r}"
        case str():
            return f"the text {shown(value)}"
        case list():
            return "an array"
        case Refused():
            return "what is no JSON"
        case _:
            return "an object"


def _at_once(subject: str, problems: Iterable[Problem], text: str) -> ValidationError:
    """The problems of the parts of one text, all at the place of the text."""
    found = [attrs.evolve(problem, path="", value=shown(text)) for problem in problems]
    return ValidationError(subject, found)
