"""The reference pages of the record classes: one page each, derived from the class alone.

Sphinx calls `write_pages` before it reads its sources. A class that is new in the registry has
its page at the next build.
"""

import ast
import doctest
import inspect
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, assert_never

import annotated_types as at
import attrs

from diplorecords.codec import dumps
from diplorecords.codec.field_docs import field_docs, first_sentence
from diplorecords.records import RECORD_CLASSES
from diplorecords.temporal import Reading
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

_READINGS = {
    Reading.WHOLE: "a year or a month alone means all of it",
    Reading.DAY: "a year or a month alone means one day of it",
    Reading.WITHIN: "a year or a month alone means somewhere inside it",
}


def write_pages(folder: Path) -> None:
    """Write the page of every class that is new or has changed, and drop those of no class."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {f"{name}.md": page(cls) for name, cls in RECORD_CLASSES.items()}
    for old in folder.glob("*.md"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def page(cls: type[Record]) -> str:
    """The page of one class, in MyST Markdown."""
    parts = [
        f"# {cls.__name__}\n\n{first_sentence(cls)}",
        f"In references and in JSON its `type` is `{cls.record_type}`. {_dated(cls)}",
        *_example(cls),
        f"## Fields\n\n{_table(('Field', 'What it holds', 'Meaning'), _field_rows(cls))}",
        f"## What the constructor refuses\n\n{_refusals(cls)}",
        f"## In the module\n\n```{{eval-rst}}\n.. automodule:: {cls.__module__}\n```",
    ]
    return "\n\n".join(parts) + "\n"


def _dated(cls: type[Record]) -> str:
    if not cls.dated_by:
        return "No field places it in time as a whole."
    names = ", else by ".join(f"`{name}`" for name in cls.dated_by)
    return f"It is placed in time by {names}."


# ---------------------------------------------------------------- the example


def _example(cls: type[Record]) -> Iterator[str]:
    """The first record that the docstring of the class makes, and its JSON."""
    names: dict[str, Any] = dict(vars(sys.modules[cls.__module__]))
    for example in doctest.DocTestParser().get_examples(cls.__doc__ or ""):
        for node in ast.walk(ast.parse(example.source)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == cls.__name__:
                source = ast.get_source_segment(example.source, node) or ""
                record = eval(compile(ast.Expression(node), "", "eval"), names)  # noqa: S307  # ours
                text = json.dumps(json.loads(dumps(record)), indent=2, ensure_ascii=False)
                yield f"## Example\n\n```python\n{source}\n```\n\n```json\n{text}\n```"
                return
        exec(compile(example.source, "", "exec"), names)  # noqa: S102  # our own docstrings


# ---------------------------------------------------------------- the fields


def _field_rows(cls: type[Record]) -> Iterator[tuple[str, str, str]]:
    """The class's own fields first, then those that every record has."""
    shared = {field.name for field in attrs.fields(Record)}
    docs = field_docs(cls)
    fields = sorted(fields_of(cls), key=lambda field: field.name in shared)
    for field in fields:
        default = attrs.fields_dict(cls)[field.name].default
        yield f"`{field.name}`", f"{holds(field.node)}; {_need(field, default)}", docs[field.name]


def _need(field: FieldShape, default: object) -> str:
    if field.required:
        return "**required**"
    if default is None or default == ():
        return "optional"
    shown = getattr(default, "name", default)
    return f"by default `{shown}`"


def holds(node: Node) -> str:
    """What a field holds, in words, its constraints included."""
    match node:
        case TextNode(rules):
            return ", ".join(["text", *_rules(rules)])
        case WholeNode(rules):
            return ", ".join(["whole number", *_rules(rules)])
        case NumberNode(rules):
            return ", ".join(["number", *_rules(rules)])
        case FlagNode():
            return "true or false"
        case EnumNode(enum):
            return f"{{class}}`~{enum.__module__}.{enum.__name__}`"
        case RefNode(types):
            return f"reference to {_listed(types) or 'any record'}"
        case DateNode(_, reading):
            return f"EDTF date: {_READINGS[reading]}"
        case SpanNode(reading):
            return f"period: {_READINGS[reading]}"
        case InstantNode():
            return "moment in UTC"
        case NestedNode(cls):
            return f"{{class}}`~{cls.__module__}.{cls.__name__}`"
        case TupleNode(item):
            return f"{_many(node)}, each: {holds(item)}"
        case ClaimedNode():
            return "value of the type of the claimed field"
        case _:
            assert_never(node)


def _listed(words: tuple[str, ...]) -> str:
    *first, last = words or ("",)
    return f"{', '.join(first)} or {last}" if first else last


def _many(node: TupleNode) -> str:
    least = f"at least {node.least}" if node.least else ""
    most = f"at most {node.most}" if node.most is not None else ""
    count = " and ".join(filter(None, (least, most))) or "any number"
    return f"{count}, none twice" if node.distinct else count


def _rules(rules: tuple[object, ...]) -> Iterator[str]:
    for rule in rules:
        match rule:
            case Matches(_, what):
                yield what
            case at.Ge(low):
                yield f"at least {low}"
            case at.Le(high):
                yield f"at most {high}"
            case at.MaxLen(length):
                yield f"at most {length} characters"
            case _:
                pass


# ---------------------------------------------------------------- the refusals


def _refusals(cls: type[Record]) -> str:
    check = inspect.getdoc(cls.record_problems) or ""
    own = f"{check.splitlines()[0]} " if "record_problems" in vars(cls) else ""
    rows = list(dict.fromkeys(_problems(sys.modules[cls.__module__])))
    general = (
        "Beside these, each field is checked by what it holds, and every problem is reported at "
        "once, with its place, as a {class}`~diplorecords.errors.Problem`."
    )
    if not rows:
        return f"Nothing but what concerns one field alone. {general}"
    return f"{own}{general}\n\n{_table(('Code', 'Place', 'Message'), rows)}"


Row = tuple[str, str, str]


def _problems(module: Any, names: dict[str, str] | None = None) -> Iterator[Row]:
    """The problems that the functions of a module find, read from its source."""
    for function in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(function, ast.FunctionDef):
            yield from _problems_in(function, vars(module), names or {})


def _problems_in(
    function: ast.FunctionDef, scope: dict[str, Any], names: dict[str, str]
) -> Iterator[Row]:
    texts = dict(names)
    for node in sorted(_nodes(function), key=lambda node: (node.lineno, node.col_offset)):
        match node:
            case ast.Assign(targets=[ast.Name(name)], value=value):
                texts[name] = _text(value, texts)
            case ast.Call(func=ast.Name("Problem"), args=[path, code, message, *_]):
                row = (_text(code, texts), _text(path, texts) or "/", _text(message, texts))
                yield f"`{row[0]}`", f"`{row[1]}`", row[2]
            case ast.Call(func=ast.Name(name), args=given) if name.endswith("_problems"):
                helper = scope.get(name)
                if inspect.isfunction(helper) and helper.__module__ != scope["__name__"]:
                    yield from _problems_of_helper(helper, [_text(each, texts) for each in given])
            case _:
                pass


def _problems_of_helper(helper: Callable[..., Any], given: list[str]) -> Iterator[Row]:
    tree = ast.parse(inspect.getsource(helper)).body[0]
    assert isinstance(tree, ast.FunctionDef)
    names = dict(zip((arg.arg for arg in tree.args.args), given, strict=False))
    return _problems_in(tree, vars(sys.modules[helper.__module__]), names)


def _nodes(function: ast.FunctionDef) -> Iterator[ast.stmt | ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Assign | ast.Call):
            yield node


def _text(node: ast.expr, texts: dict[str, str]) -> str:
    """A text with names in braces for what only a run can tell."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Name(name):
            return texts.get(name, f"{{{name}}}")
        case ast.Attribute(value=inner, attr="value"):
            return _text(inner, texts)
        case ast.Attribute(attr=name):
            return f"{{{name}}}"
        case ast.IfExp(body=one, orelse=other):
            return f"{_text(one, texts)} or {_text(other, texts)}"
        case ast.JoinedStr(values):
            return "".join(
                _text(part.value if isinstance(part, ast.FormattedValue) else part, texts)
                for part in values
            )
        case _:
            return "{…}"


def _table(head: tuple[str, ...], rows: Iterator[Row] | list[Row]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(
        f"| {' | '.join(cell.replace('|', ' or ') for cell in row)} |" for row in lines
    )
