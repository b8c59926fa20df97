"""Write what is made from the record classes: the shipped JSON Schema and the page of records.

    python docs/generate.py

A test compares the files with what this makes, and names this command.
"""

import json
from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any, assert_never

import annotated_types as at
import attrs

from diplorecords.codec import json_schema
from diplorecords.codec.field_docs import field_docs, first_sentence
from diplorecords.codec.migrations import VERSION
from diplorecords.codec.schema import default_of
from diplorecords.records import RECORD_CLASSES
from diplorecords.temporal import EdtfValue, Reading
from diplorecords.values import Matches, Record
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

PROJECT = Path(__file__).parents[1]

INTRODUCTION = f"""\
# The records of the format

Every record type of version `{VERSION}` of the [format](format.md), with its fields; then the small
values that they hold, and the enumerations. This page is made from the classes, and so is the JSON
Schema, which `diplorecords schema` prints.

*If absent* is what an absent field says: *required* for one that must be there, *unset* for one
about which nothing is said. A writer leaves out a field that says just that. The rules below a
table concern several fields at once; [the format](format.md) has their codes.

*One day* and *within* say how a source's words are meant, and refuse nothing: `1985` is then one
day of 1985, or some part of it, and else the whole year.
"""


READINGS = {Reading.WHOLE: "", Reading.DAY: ", one day", Reading.WITHIN: ", within"}


def texts() -> dict[Path, str]:
    """The files that are made, and what is in them."""
    schema = json.dumps(json_schema(), ensure_ascii=False, indent=1)
    return {
        PROJECT / "src" / "diplorecords" / "codec" / "schema.json": f"{schema}\n",
        PROJECT / "docs" / "format-records.md": page(),
    }


def page() -> str:
    """The page of all records, values and enumerations."""
    values, enums = parts(RECORD_CLASSES.values())
    sections = [
        INTRODUCTION,
        *(section(f"`{name}`", cls) for name, cls in RECORD_CLASSES.items()),
        "## Small values\n",
        *(section(cls.__name__, cls, "###") for cls in values),
        "## Enumerations\n",
        *(members(enum) for enum in enums),
    ]
    return "\n".join(sections)


def parts(classes: Iterable[type]) -> tuple[list[type], list[type[Enum]]]:
    """The value classes and the enumerations of which records are made, by name."""
    waiting, values, enums = list(classes), set[type](), set[type[Enum]]()
    while waiting:
        for field in fields_of(waiting.pop()):
            node = field.node.item if isinstance(field.node, TupleNode) else field.node
            if isinstance(node, EnumNode):
                enums.add(node.enum)
            elif isinstance(node, NestedNode) and node.cls not in values:
                values.add(node.cls)
                waiting.append(node.cls)
    return sorted(values, key=name_of), sorted(enums, key=name_of)


def name_of(cls: type) -> str:
    """The name of a class."""
    return cls.__name__


def section(title: str, cls: type, level: str = "##") -> str:
    """The heading, the table of fields and the rules of a class."""
    docs = field_docs(cls)
    rows = [
        f"| `{field.name}` | {form(field)} | {absent(cls, field)} | {docs[field.name]} |"
        for field in fields_of(cls)
    ]
    head = f"{level} {title}\n\n{first_sentence(cls)}\n\n"
    table = "\n".join(
        ["| field | holds | if absent | meaning |", "| --- | --- | --- | --- |", *rows]
    )
    rules = "".join(f"\n{rule}\n" for rule in joint_rules(cls))
    return f"{head}{table}\n{rules}"


def joint_rules(cls: type) -> Iterator[str]:
    """What its own check says of several fields."""
    name = "record_problems" if issubclass(cls, Record) else "joint_problems"
    method = vars(cls).get(name)
    if method is not None:
        yield f"Also: {(method.__doc__ or '').partition(chr(10))[0]}"


def members(enum: type[Enum]) -> str:
    """The heading and the members of an enumeration."""
    docs = field_docs(enum)
    rows = [f"| `{member.value}` | {docs[member.name]} |" for member in enum]
    head = f"### {enum.__name__}\n\n{first_sentence(enum)}\n\n"
    return head + "\n".join(["| value | meaning |", "| --- | --- |", *rows]) + "\n"


def absent(cls: type, field: FieldShape) -> str:
    """What an absent field says."""
    if field.required:
        return "*required*"
    found = next(each.default for each in attrs.fields(cls) if each.name == field.name)
    default = default_of(found)
    return "*unset*" if default is None else f"`{json.dumps(default)}`"


def form(field: FieldShape) -> str:
    """What a field holds, in words."""
    if field.name == "id":
        return "an id"
    return words(field.node)


def words(node: Node) -> str:
    """What a node of a type holds, in words."""
    match node:
        case TextNode(rules):
            return f"text{bounds(rules)}"
        case WholeNode(rules):
            return f"whole number{bounds(rules)}"
        case NumberNode(rules):
            return f"number{bounds(rules)}"
        case FlagNode():
            return "`true` or `false`"
        case EnumNode(cls) | NestedNode(cls):
            return f"[{cls.__name__}](#{cls.__name__.lower()})"
        case RefNode(types):
            return f"reference to {alternatives(types) or 'any record'}"
        case DateNode(kinds, reading):
            every = set(kinds) == set(EdtfValue.__args__)
            names = "date" if every else f"date ({alternatives(kind.__name__ for kind in kinds)})"
            return names + READINGS[reading]
        case SpanNode(reading):
            return "period" + READINGS[reading]
        case InstantNode():
            return "moment"
        case TupleNode(item, least, most, distinct):
            return f"array of {words(item)}{length(least, most)}" + (", no two alike" * distinct)
        case ClaimedNode():
            return "what the claimed field holds"
        case _:
            assert_never(node)


def alternatives(names: Iterable[str]) -> str:
    """Several names, one of which counts."""
    return " or ".join(f"`{name}`" for name in names)


def length(least: int, most: int | None) -> str:
    """How many members an array has, where that is bounded."""
    bounded = [f"at least {least}"] if least else []
    bounded += [f"at most {most}"] if most is not None else []
    return f", {' and '.join(bounded)}" if bounded else ""


def bounds(rules: Iterable[Any]) -> str:
    """The rules about one field, in words."""
    found = ""
    for rule in rules:
        match rule:
            case Matches(pattern, what):
                found += f", {what} (`{pattern.replace('|', chr(92) + '|')}`)"
            case at.Ge(low):
                found += f", at least {low}"
            case at.Le(high):
                found += f", at most {high}"
            case at.MaxLen(longest):
                found += f", at most {longest} characters"
            case _:
                pass
    return found


if __name__ == "__main__":
    for path, text in texts().items():
        path.write_text(text, encoding="utf-8")
