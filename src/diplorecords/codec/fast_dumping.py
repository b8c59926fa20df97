"""The fast path of writing: canonical JSON put together as text, by a function for each class.

The functions are written from the classes, like those that load. The keys stand sorted in
them, so that nothing is sorted while writing. What they cannot tell to be right they leave to
the safe path, which writes it or says why not.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from enum import Enum
from functools import cache
from json.encoder import encode_basestring as quoted
from typing import Any, TypeAlias, assert_never, cast

import attrs

from diplorecords.codec.canonical import JsonValue, canonical_json
from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_programs import Program
from diplorecords.codec.fast_shapes import shapes_of
from diplorecords.codec.structuring import claimed_node
from diplorecords.codec.unstructuring import plain_instant, plain_span, unstructure
from diplorecords.errors import ValidationError
from diplorecords.temporal import EdtfBase, Span, SpanBoundary, SpanEnd
from diplorecords.values import Record, Value
from diplorecords.values.checks import Check, check_of
from diplorecords.values.typetree import (
    ClaimedNode,
    DateNode,
    EnumNode,
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

__all__ = ["quick_dumps"]

Writer: TypeAlias = Callable[[Any], str]
"""From a value to its canonical JSON text."""

_ENTRIES = 65_536
"""Dates and periods whose texts are remembered before all are forgotten."""

_LONGEST = 200
"""Characters of a text that is remembered."""

_texts: dict[str | tuple[str, str], str] = {}
"""The JSON texts of dates by their own texts, and of periods by those of their ends."""


def quick_dumps(value: Value) -> str:
    """The canonical JSON text of a value or record.

    >>> from diplorecords.values import Name
    >>> quick_dumps(Name("Baku", lang="en"))
    '{"lang":"en","text":"Baku"}'

    Raises:
        ValidationError: If JSON cannot carry it exactly, or it is a claim whose value is
            not of its field's type.
    """
    if isinstance(value, Value):
        cls: type[Any] = type(value)
        with suppress(UnfitError, UnicodeEncodeError):
            text = _writer(cls)(value)
            text.encode()
            return text
    return canonical_json(unstructure(value))


_WRITERS: dict[type, Writer] = {}
"""The functions that write objects, by their classes."""


def _writer(cls: type[Any]) -> Writer:
    if cls not in _WRITERS:
        _WRITERS[cls] = _written(cls)
    return _WRITERS[cls]


def _written(cls: type[Any]) -> Writer:
    """The function that writes the objects of a class."""
    program = Program("value", shapes_of)
    program.lines.append("parts = []")
    shapes = {field.name: field for field in fields_of(cls)}
    defaults: Any = attrs.fields_dict(cls)
    for key in sorted([*shapes, "type"] if issubclass(cls, Record) else shapes):
        if key == "type" and issubclass(cls, Record):
            written = f'"type":{quoted(cls.record_type)}'
            program.lines.append(f"parts.append({written!r})")
            continue
        text = _text(shapes[key].node, "field", program)
        program.lines.append(f"field = value.{key}")
        put = f"parts.append({quoted(key) + ':'!r} + {text})"
        if not shapes[key].required:
            put = f"if {_differs(defaults[key].default, program)}: {put}"
        program.lines.append(put)
    program.lines.append("return '{' + ','.join(parts) + '}'")
    return program.function()


def _differs(default: object, program: Program) -> str:
    """The condition that a field does not have its default."""
    if default is None or isinstance(default, bool | Enum):
        return f"field is not {program.name(default)}"
    return "field" if default == () else f"field != {program.name(default)}"


def _text(node: Node, value: str, program: Program) -> str:
    """The expression for the JSON text of a value."""
    match node:
        case TextNode():
            return f"{program.name(quoted)}({value})"
        case WholeNode():
            return f"str({value})"
        case FlagNode():
            return f"('true' if {value} else 'false')"
        case EnumNode(enum):
            # By the values, and not by `value`: Python 3.11 runs Python code to get and hash these.
            members = {member.value: quoted(cast("str", member.value)) for member in enum}
            return f"{program.name(members)}[{value}._value_]"
        case RefNode():
            return f"{program.name(quoted)}({value}.type + ':' + {value}.id)"
        case ClaimedNode():
            return f"{program.name(_claimed)}(value.subject.type, value.field, {value})"
        case TupleNode(item):
            inner = _text(item, "m", program)
            return f"'[' + ','.join([{inner} for m in {value}]) + ']'"
        case NestedNode(cls):
            return f"{program.name(_writer(cls))}({value})"
        case DateNode():
            return f"{program.name(_date)}({value})"
        case SpanNode():
            return f"{program.name(_span)}({value})"
        case InstantNode():
            return f"{program.name(_instant)}({value})"
        case NumberNode():
            return f"{program.name(_number)}({value})"
        case _:
            assert_never(node)


def _date(date: EdtfBase) -> str:
    return _texts.get(date.text) or _remembered(date.text, date.canonical)


def _span(span: Span) -> str:
    ends = (_end(span.begin), _end(span.end))
    return _texts.get(ends) or _remembered(ends, plain_span(span))


def _end(end: SpanBoundary | None) -> str:
    if end is None:
        return ""
    return end.value if isinstance(end, SpanEnd) else end.text


def _remembered(key: str | tuple[str, str], tree: JsonValue) -> str:
    text = canonical_json(tree)
    if len(text) <= _LONGEST:
        if len(_texts) >= _ENTRIES:
            _texts.clear()
        _texts[key] = text
    return text


def _instant(moment: datetime) -> str:
    return f'"{plain_instant(moment)}"'


def _number(number: float) -> str:
    # Python and ECMAScript write the same digits; they differ on 1.0, 1e-05 and 1e+16.
    text = repr(number)
    return canonical_json(number) if "e" in text or text.endswith(".0") else text


def _claimed(record_type: str, field: str, value: object) -> str:
    writer, check = _claimed_writer(record_type, field)
    for _ in check(value, ""):
        raise UnfitError
    if isinstance(value, datetime) and value.utcoffset():
        raise UnfitError
    return writer(value)


@cache
def _claimed_writer(record_type: str, field: str) -> tuple[Writer, Check]:
    try:
        node = claimed_node(record_type, field)
    except ValidationError:
        raise UnfitError from None
    program = Program("field", shapes_of)
    program.lines.append(f"return {_text(node, 'field', program)}")
    return program.function(), check_of(node)
