"""The run-time check of a class, derived once from its annotations.

A check never raises: it gives every problem, each with the JSON pointer of its place.
"""

import math
import re
from collections.abc import Callable, Iterable
from datetime import datetime
from enum import Enum
from operator import attrgetter
from typing import Any, assert_never

import annotated_types as at
import attrs

from diplorecords.errors import EdtfError, Problem, ValidationError, shown
from diplorecords.temporal import EdtfBase, EdtfInterval, Span, parse_edtf
from diplorecords.values.constraints import Matches
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import (
    ClaimedNode,
    DateNode,
    EnumNode,
    FieldShape,
    FlagNode,
    InstantNode,
    NestedNode,
    Node,
    NumberNode,
    RefNode,
    SpanNode,
    TextNode,
    TupleNode,
    WholeNode,
    fields_of,
)

__all__ = ["Check", "check_of", "field_problems"]

Check = Callable[[Any, str], Iterable[Problem]]
"""From a value and the JSON pointer of its place to the problems found."""

FieldCheck = tuple[Callable[[object], Any], str, Check]
"""How to get at a field, its JSON pointer, and its check."""

_CHECKS: dict[type, tuple[FieldCheck, ...]] = {}
"""The checks of the classes made so far."""

LARGEST_WHOLE = 2**53
"""The whole numbers up to here every JSON reader keeps exactly (RFC 8259, section 6)."""

AT_MOST = 1_000
"""Problems of one tuple after which the rest of it is not looked at."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def field_problems(instance: object) -> list[Problem]:
    """Every problem that the annotations find in the fields of a value or record.

    >>> from diplorecords.values import Identifier
    >>> field_problems(Identifier("cow", "373"))
    []
    """
    problems: list[Problem] = []
    for get, path, check in _class_checks(type(instance)):
        problems.extend(check(get(instance), path))
    return problems


def _class_checks(cls: type) -> tuple[FieldCheck, ...]:
    if cls not in _CHECKS:
        _CHECKS[cls] = tuple(
            (attrgetter(field.name), f"/{field.name}", _field_check(field))
            for field in fields_of(cls)
        )
    return _CHECKS[cls]


def _field_check(field: FieldShape) -> Check:
    check = check_of(field.node)
    if not field.optional:
        return check
    return lambda value, path: () if value is None else check(value, path)


def check_of(node: Node) -> Check:
    """The check of one node of the type tree.

    >>> from diplorecords.values.typetree import FlagNode
    >>> [problem.message for problem in check_of(FlagNode())("yes", "/machine")]
    ["expected true or false, got 'yes'"]
    """
    match node:
        case TextNode(rules):
            return _text_check(rules)
        case WholeNode(rules):
            return _number_check((int,), "a whole number", rules)
        case NumberNode(rules):
            return _number_check((int, float), "a number", rules)
        case FlagNode():
            return _instance_check(bool, "true or false")
        case EnumNode(enum):
            return _enum_check(enum)
        case RefNode(targets):
            return _ref_check(targets)
        case DateNode(kinds):
            return _date_check(kinds)
        case SpanNode():
            return _span_check
        case InstantNode():
            return _instant_check
        case NestedNode(cls):
            return _instance_check(cls, cls.__name__)
        case TupleNode():
            return _tuple_check(node)
        case ClaimedNode():
            return _claimed_check
        case _:
            assert_never(node)


def _wrong_type(path: str, expected: str, value: object) -> Problem:
    message = f"expected {expected}, got {shown(value)}"
    return Problem(path, "type", message, value=shown(value))


def _instance_check(cls: type, expected: str) -> Check:
    def check(value: object, path: str) -> Iterable[Problem]:
        return () if isinstance(value, cls) else (_wrong_type(path, expected, value),)

    return check


def _text_check(rules: tuple[object, ...]) -> Check:
    patterns = [rule for rule in rules if isinstance(rule, Matches)]
    longest = next((rule.max_length for rule in rules if isinstance(rule, at.MaxLen)), None)

    def check(value: object, path: str) -> Iterable[Problem]:
        if type(value) is not str:
            yield _wrong_type(path, "text", value)
            return
        if not value:
            yield Problem(path, "empty", "the text is empty", hint="leave the field unset")
        elif not value.isascii() and _SURROGATE.search(value):
            yield Problem(path, "surrogate", f"{shown(value)} has a lone surrogate")
        for rule in patterns:
            if value and not rule.allows(value):
                message = f"{shown(value)} is not {rule.what}"
                yield Problem(path, "pattern", message, value=shown(value))
        if longest is not None and len(value) > longest:
            yield Problem(path, "length", f"{len(value)} characters, at most {longest} allowed")

    return check


def _number_check(types: tuple[type, ...], expected: str, rules: tuple[object, ...]) -> Check:
    low: Any = next((rule.ge for rule in rules if isinstance(rule, at.Ge)), None)
    high: Any = next((rule.le for rule in rules if isinstance(rule, at.Le)), None)

    def check(value: Any, path: str) -> Iterable[Problem]:
        if type(value) not in types:
            yield _wrong_type(path, expected, value)
        elif type(value) is float and not math.isfinite(value):
            yield Problem(path, "range", f"{value!r} is not a finite number")
        elif abs(value) > LARGEST_WHOLE:
            # A float of that size is a whole number too, and is written as one.
            message = f"{shown(value)} is beyond 2^53, up to which JSON keeps whole numbers exact"
            yield Problem(path, "range", message, value=shown(value))
        elif (low is not None and value < low) or (high is not None and value > high):
            allowed = f"at least {low}" if high is None else f"from {low} to {high}"
            yield Problem(path, "range", f"{shown(value)} is not {allowed}", value=shown(value))

    return check


def _enum_check(enum: type[Enum]) -> Check:
    def check(value: object, path: str) -> Iterable[Problem]:
        if not isinstance(value, enum):
            meant = [member for member in enum if member.value == value] or list(enum)
            choices = ", ".join(f"{enum.__name__}.{member.name}" for member in meant)
            problem = _wrong_type(path, f"a member of {enum.__name__}", value)
            yield attrs.evolve(problem, hint=choices)

    return check


def _ref_check(targets: tuple[str, ...]) -> Check:
    def check(value: object, path: str) -> Iterable[Problem]:
        if isinstance(value, str):
            yield _unparsed_ref(value, path)
        elif not isinstance(value, Ref):
            yield _wrong_type(path, "a Ref or type:id text", value)
        elif targets and value.type not in targets:
            message = f"{value} is not a reference to {' or '.join(targets)}"
            yield Problem(path, "target", message, value=str(value))

    return check


def _unparsed_ref(text: str, path: str) -> Problem:
    """Why the field's converter left a text where a reference should stand."""
    try:
        Ref.parse(text)
    except ValidationError as error:
        reasons = ", ".join(problem.message for problem in error.problems)
        return Problem(path, "ref", reasons, hint="write type:id", value=shown(text))
    return _wrong_type(path, "a Ref", text)


def _date_check(kinds: tuple[type, ...]) -> Check:
    names = ", ".join(kind.__name__ for kind in kinds)

    def check(value: object, path: str) -> Iterable[Problem]:
        if isinstance(value, kinds):
            return
        if isinstance(value, EdtfBase):
            ranged = isinstance(value, EdtfInterval)
            hint = "one day in a range is written [first..last]" if ranged else None
            message = f"{shown(value)} is not one of {names}"
            yield Problem(path, "edtf-kind", message, hint=hint, value=str(value))
        elif isinstance(value, str):
            yield _unparsed_date(value, path, f"one of {names}")
        else:
            yield _wrong_type(path, f"EDTF text or one of {names}", value)

    return check


def _unparsed_date(text: str, path: str, expected: str) -> Problem:
    """Why the field's converter left a text where a date or a period should stand."""
    try:
        parse_edtf(text)
    except EdtfError as error:
        return Problem(path, "edtf", f"not EDTF: {error}", value=shown(text))
    return _wrong_type(path, expected, text)


def _span_check(value: object, path: str) -> Iterable[Problem]:
    if isinstance(value, Span):
        return ()
    if isinstance(value, str):
        return (_unparsed_date(value, path, "a Span"),)
    return (_wrong_type(path, "a Span or EDTF text", value),)


def _instant_check(value: object, path: str) -> Iterable[Problem]:
    if not isinstance(value, datetime):
        yield _wrong_type(path, "a datetime", value)
    elif value.utcoffset() is None:
        message = f"{value.isoformat()} has no time zone"
        yield Problem(path, "zone", message, hint="give an aware datetime, such as one in UTC")


def _tuple_check(node: TupleNode) -> Check:
    item = check_of(node.item)

    def check(value: tuple[Any, ...], path: str) -> Iterable[Problem]:
        if not isinstance(value, tuple):
            yield _wrong_type(path, "a tuple or another iterable, and no text", value)
            return
        found = (
            problem
            for index, member in enumerate(value)
            for problem in item(member, f"{path}/{index}")
        )
        problems = list(_first(found, path))
        yield from problems
        if len(value) < node.least or (node.most is not None and len(value) > node.most):
            most = f" and at most {node.most}" if node.most is not None else ""
            message = f"{len(value)} members, expected at least {node.least}{most}"
            yield Problem(path, "length", message)
        if node.distinct and not problems:
            yield from _first(_repeated(value, path), path)

    return check


def _first(problems: Iterable[Problem], path: str) -> Iterable[Problem]:
    """The first problems of a tuple: nobody reads more, and there may be a million."""
    for count, problem in enumerate(problems):
        if count == AT_MOST:
            yield Problem(path, "limit", f"the members are not looked at after {AT_MOST} problems")
            return
        yield problem


def _repeated(members: tuple[Any, ...], path: str) -> Iterable[Problem]:
    seen: set[Any] = set()
    for index, member in enumerate(members):
        if member in seen:
            yield Problem(f"{path}/{index}", "repeated", f"{shown(member)} stands twice")
        seen.add(member)


_TEXT = _text_check(())
_NUMBER = _number_check((int, float), "a number", ())


def _claimed_check(value: object, path: str) -> Iterable[Problem]:
    """Anything that a field can hold, and nothing that could change afterwards."""
    if isinstance(value, bool | Enum | Ref | Span | EdtfBase):
        return ()
    if isinstance(value, str):
        return _TEXT(value, path)
    if isinstance(value, int | float):
        return _NUMBER(value, path)
    if isinstance(value, datetime):
        return _instant_check(value, path)
    # `Value` stands above this file. A record is never a field's value: a Ref to it is.
    if hasattr(type(value), "joint_problems") and not hasattr(type(value), "record_type"):
        return ()
    return (_wrong_type(path, "a value that a field can hold", value),)
