"""The JSON Schema (2020-12) of records, derived from the classes."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any, TypeAlias, assert_never, cast

import annotated_types as at
import attrs

from diplorecords.codec.canonical import EXACT, JsonValue
from diplorecords.codec.field_docs import field_docs, first_sentence
from diplorecords.codec.migrations import VERSION
from diplorecords.records import RECORD_CLASSES
from diplorecords.temporal import SpanEnd
from diplorecords.values import Matches, Record
from diplorecords.values.ref import ID_LENGTH
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

__all__ = ["Schema", "default_of", "definitions", "json_schema"]

Schema: TypeAlias = dict[str, JsonValue]
"""A JSON Schema, or a part of one."""

_DATE: Schema = {
    "type": "string",
    "minLength": 1,
    "description": "A date expression in EDTF (ISO 8601-2, levels 0 to 2).",
}
_ID = r"\S+"
_INSTANT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$"


def json_schema() -> dict[str, JsonValue]:
    """The JSON Schema (draft 2020-12) of one record, with a definition for each class.

    What the schema refuses, the loader refuses; the loader knows more, such as EDTF, the
    rules about several fields and the type of a claim's value.

    >>> schema = json_schema()
    >>> schema["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    schema: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"Version {VERSION} of the format.",
        "title": "diplorecords",
        "description": "One record of a diplorecords file.",
        "type": "object",
        "required": ["type"],
        "oneOf": [_link(cls) for cls in RECORD_CLASSES.values()],
        "$defs": definitions(RECORD_CLASSES.values()),
    }
    return schema


def definitions(classes: Iterable[type]) -> Schema:
    """The definitions of some classes and of all that they are made of, by name.

    >>> from diplorecords.values import Count
    >>> list(definitions([Count]))
    ['Count', 'Date', 'Span']
    """
    waiting = list(classes)
    found: dict[str, JsonValue] = {"Date": _DATE, "Span": _span()}
    while waiting:
        cls = waiting.pop()
        if cls.__name__ not in found:
            found[cls.__name__] = _definition(cls)
            waiting.extend(_parts(cls))
    return dict(sorted(found.items()))


def _definition(cls: type[Any]) -> Schema:
    return _enum(cls) if issubclass(cls, Enum) else _object(cls)


def _parts(cls: type) -> Iterator[type]:
    """The classes of the fields of a class."""
    if attrs.has(cls):
        for field in fields_of(cls):
            node = field.node.item if isinstance(field.node, TupleNode) else field.node
            if isinstance(node, EnumNode):
                yield node.enum
            elif isinstance(node, NestedNode):
                yield node.cls


def _link(cls: type) -> Schema:
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _enum(cls: type[Enum]) -> Schema:
    docs = field_docs(cls)
    members: list[JsonValue] = [
        {"const": cast("str", member.value), "description": docs[member.name]} for member in cls
    ]
    return {"description": first_sentence(cls), "oneOf": members}


def _object(cls: type) -> Schema:
    description = first_sentence(cls)
    fields = fields_of(cls)
    docs = field_docs(cls)
    defaults = {each.name: default_of(each.default) for each in attrs.fields(cls)}
    properties: Schema = {
        field.name: _property(field, docs, defaults[field.name]) for field in fields
    }
    required = [field.name for field in fields if field.required]
    if issubclass(cls, Record):
        properties = {"type": {"const": cls.record_type}, **properties}
        properties["id"] = {**cast("Schema", properties["id"]), **_id()}
        required = ["type", *required]
    schema: Schema = {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": cast("list[JsonValue]", required),
        "additionalProperties": False,
    }
    return schema


def _property(field: FieldShape, docs: dict[str, str], default: JsonValue | None) -> Schema:
    schema = _node(field.node)
    if field.name in docs:
        schema = {**schema, "description": docs[field.name]}
    return schema if default is None else {**schema, "default": default}


def default_of(default: object) -> JsonValue | None:
    """What an absent field says, in JSON; None where it says nothing or has to be there.

    >>> from diplorecords.values import Nature
    >>> default_of(Nature.UNKNOWN), default_of(()), default_of(None)
    ('unknown', [], None)
    """
    if default is attrs.NOTHING:  # which is a member of an enumeration
        return None
    match default:
        case Enum(value=value):
            return cast("JsonValue", value)
        case ():
            return []
        case str() | int() | float():
            return default
        case _:
            return None


def _id() -> Schema:
    return {"pattern": f"^{_ID}$", "maxLength": ID_LENGTH}


def _span() -> Schema:
    words: list[JsonValue] = [end.value for end in SpanEnd]
    end: Schema = {"anyOf": [{"enum": words}, {"$ref": "#/$defs/Date"}]}
    both: Schema = {
        "type": "object",
        "properties": {"begin": end, "end": end},
        "required": ["begin", "end"],
        "additionalProperties": False,
    }
    return {
        "description": "A period: an EDTF date or interval, or where EDTF has no way to say "
        "it an object with both ends.",
        "anyOf": [{"$ref": "#/$defs/Date"}, both],
    }


def _node(node: Node) -> Schema:
    match node:
        case TextNode(rules):
            return _text(rules)
        case WholeNode(rules):
            return {"type": "integer", "minimum": -EXACT, "maximum": EXACT, **_bounds(rules)}
        case NumberNode(rules):
            return {"type": "number", "minimum": -EXACT, "maximum": EXACT, **_bounds(rules)}
        case FlagNode():
            return {"type": "boolean"}
        case EnumNode(enum):
            return _link(enum)
        case RefNode(types):
            return _ref(types)
        case DateNode():
            return {"$ref": "#/$defs/Date"}
        case SpanNode():
            return {"$ref": "#/$defs/Span"}
        case InstantNode():
            return {"type": "string", "format": "date-time", "pattern": _INSTANT}
        case NestedNode(cls):
            return _link(cls)
        case TupleNode():
            return _array(node)
        case ClaimedNode():
            return {"type": ["string", "number", "boolean", "object"]}
        case _:
            assert_never(node)


def _text(rules: tuple[object, ...]) -> Schema:
    schema: Schema = {"type": "string", "minLength": 1}
    for rule in rules:
        match rule:
            case Matches(pattern):
                schema["pattern"] = f"^(?:{pattern})$"
            case at.MaxLen(length):
                schema["maxLength"] = length
            case _:
                pass
    return schema


def _bounds(rules: tuple[object, ...]) -> Schema:
    schema: Schema = {}
    for rule in rules:
        match rule:
            case at.Ge(low):
                schema["minimum"] = cast("float", low)
            case at.Le(high):
                schema["maximum"] = cast("float", high)
            case _:
                pass
    return schema


def _ref(types: tuple[str, ...]) -> Schema:
    allowed = "|".join(types) if types else "[a-z][a-z0-9]*(?:_[a-z0-9]+)*"
    return {"type": "string", "pattern": f"^(?:{allowed}):{_ID}$"}


def _array(node: TupleNode) -> Schema:
    schema: Schema = {"type": "array", "items": _node(node.item)}
    if node.least:
        schema["minItems"] = node.least
    if node.most is not None:
        schema["maxItems"] = node.most
    if node.distinct:
        schema["uniqueItems"] = True
    return schema
