"""From the rows of a table back to records, loaded as strictly as from JSON."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from json import JSONDecoder, JSONEncoder
from typing import Any, TypeAlias, cast

import attrs

from diplorecords.codec.fast_loading import quick_loader
from diplorecords.codec.limits import DEFAULT_LIMITS
from diplorecords.codec.trees import loads as load_one
from diplorecords.codec.unstructuring import plain_instant
from diplorecords.errors import LoadError, Problem, shown
from diplorecords.records import AnyRecord
from diplorecords.values.typetree import (
    ClaimedNode,
    InstantNode,
    NestedNode,
    Node,
    SpanNode,
    TupleNode,
    fields_of,
)

__all__ = ["parse_cell", "plain_cell", "records_of"]

_Row: TypeAlias = dict[str, Any]

_Plain: TypeAlias = Callable[[Any], object]
"""From a cell to a plain JSON tree; one of the wrong type stays as it is, and is refused later."""

_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a key stands twice in an object")
    return members


_decode = JSONDecoder(object_pairs_hook=_object).decode


def parse_cell(text: str) -> object:
    """The plain tree of a cell that is JSON text; ValueError or TypeError where it is none.

    >>> parse_cell('{"begin":"1985","end":"over"}')
    {'begin': '1985', 'end': 'over'}
    """
    return _decode(text)


def records_of(rows: Iterable[_Row], cls: type[Any], first: int) -> Iterator[AnyRecord]:
    """The records of a class that rows stand for.

    >>> from diplorecords.records import State
    >>> [record.ref for record in records_of([{"id": "aze", "note": None}], State, 1)]
    [Ref('state:aze')]

    Args:
        rows: The rows.
        cls: The class.
        first: The number of the first row.

    Raises:
        LoadError: If a row is no record, with the number of the row as its line.
    """
    quick = quick_loader(DEFAULT_LIMITS)
    for number, row in enumerate(rows, first):
        line = _line(row, cls, number)
        yield quick.record(line) or _strict(line, number)


def _line(row: _Row, cls: type[Any], number: int) -> bytes:
    """The JSON text of a row."""
    try:
        return _encode({"type": cls.record_type, **_tree(row, cls)}).encode()
    except (TypeError, ValueError, RecursionError) as error:
        problem = Problem("", "json", f"no JSON: {shown(str(error))}", line=number)
        raise LoadError(f"not a {cls.record_type}", [problem]) from error


def _strict(line: bytes, number: int) -> AnyRecord:
    try:
        return load_one(line)
    except LoadError as error:
        problems = [attrs.evolve(problem, line=number) for problem in error.problems]
        raise LoadError(error.subject, problems) from None


def _tree(row: _Row, cls: type) -> _Row:
    """The JSON tree of a row: without what is not set, and without the days."""
    return {
        name: cell if plain is None else plain(cell)
        for name, plain in _plains(cls)
        if (cell := row.get(name)) is not None
    }


@cache
def _plains(cls: type) -> tuple[tuple[str, _Plain | None], ...]:
    return tuple((field.name, plain_cell(field.node)) for field in fields_of(cls))


def plain_cell(node: Node) -> _Plain | None:
    """What makes a plain tree of a cell; None where the cell is one.

    >>> from diplorecords.values.typetree import TextNode
    >>> plain_cell(TextNode()) is None
    True
    """
    match node:
        case NestedNode(cls):
            return lambda cell: _tree(cast("_Row", cell), cls) if isinstance(cell, dict) else cell
        case TupleNode(item):
            return _members(plain_cell(item))
        case ClaimedNode():
            return parse_cell
        case SpanNode():
            return _span
        case InstantNode():
            return _instant
        case _:
            return None


def _members(plain: _Plain | None) -> _Plain | None:
    if plain is None:
        return None

    def members(cell: object) -> object:
        if not isinstance(cell, list):
            return cell
        return [plain(member) for member in cast("list[object]", cell)]

    return members


def _span(cell: object) -> object:
    return parse_cell(cell) if isinstance(cell, str) and cell.startswith('{"') else cell


def _instant(cell: object) -> object:
    if not isinstance(cell, datetime):
        return cell
    if cell.tzinfo is None:
        return cell.isoformat()  # which is refused: nothing says in which zone it is
    return plain_instant(cell.astimezone(UTC))  # some libraries hand on their own zone
