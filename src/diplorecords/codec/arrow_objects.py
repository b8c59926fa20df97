"""From the columns of a table to records on the fast path, column by column.

What a column holds is looked at once for each of its different cells; then the objects are
filled, the small values before those that hold them. As on the fast path of JSON, what it gives
is right, and it explains nothing: rows that it cannot take are read again as JSON is.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import islice
from operator import attrgetter
from typing import Any, TypeAlias

import attrs

from diplorecords.codec.arrow_rows import parse_cell, plain_cell
from diplorecords.codec.fast_leaves import PLAIN_ID, UnfitError
from diplorecords.codec.fast_programs import Program, telling_field
from diplorecords.codec.fast_shapes import FAULTS, claimed, is_plain, refuse_joint, shapes_of
from diplorecords.codec.fast_twins import twin_of
from diplorecords.codec.limits import DEFAULT_LIMITS
from diplorecords.values import Record
from diplorecords.values.ref import id_problem
from diplorecords.values.typetree import (
    ClaimedNode,
    NestedNode,
    Node,
    TupleNode,
    fields_of,
)

__all__ = ["MOST_BYTES", "objects_of"]

MOST_BYTES = DEFAULT_LIMITS.text_length
"""Bytes of a batch in which no text can be too long."""

_KEY = 40
"""Bytes that the key of a field takes, with what stands around it and its value."""

_POINTING = re.compile("dictionary|string_view|binary_view")
"""Types of columns whose cells point at texts, many of them perhaps at the same."""

_Columns: TypeAlias = Mapping[str, Any]

_MISFITS = (*FAULTS, NotImplementedError, OverflowError)
"""What is raised for columns of another kind, by Arrow too."""


def objects_of(batch: Any, cls: type[Any]) -> list[Any] | None:
    """The records of a batch of rows, or None where the safe path must read some.

    >>> import pyarrow
    >>> from diplorecords.records import State
    >>> batch = pyarrow.table({"id": ["aze"]}).to_batches()[0]
    >>> objects_of(batch, State)[0].ref
    Ref('state:aze')
    """
    if batch.nbytes > MOST_BYTES:
        return None
    try:
        columns = dict(zip(batch.schema.names, batch.columns, strict=True))
        if _json_bytes(cls, columns) > DEFAULT_LIMITS.line_bytes:
            return None
        return _objects(cls, columns, len(batch))
    except _MISFITS:
        return None


def _json_bytes(cls: type, columns: _Columns) -> int:
    """No fewer bytes than the JSON texts of all rows have."""
    return sum(
        _cell_bytes(field.node, columns[field.name])
        for field in fields_of(cls)
        if field.name in columns
    )


def _cell_bytes(node: Node, column: Any) -> int:
    """The same of one column; with each cell there is its key, and a character takes up to six."""
    there: int = len(column) - column.null_count
    if not there:
        return 0
    inside: int
    match node:
        case NestedNode(cls):
            names = [field.name for field in column.type]
            inside = _json_bytes(cls, dict(zip(names, column.flatten(), strict=True)))
        case TupleNode(item):
            inside = _cell_bytes(item, column.flatten())
        case _ if _POINTING.match(str(column.type)):
            encoded = column.dictionary_encode()
            texts = encoded.dictionary.to_pylist()
            counts = encoded.indices.drop_null().value_counts().to_pylist()
            inside = 6 * sum(len(str(texts[each["values"]])) * each["counts"] for each in counts)
        case _:
            inside = 6 * column.nbytes
    return there * _KEY + inside


def _objects(cls: type, columns: _Columns, rows: int) -> list[Any]:
    """The objects of a class whose fields are in columns."""
    cells = [
        _cells(field.node, columns[field.name]) if field.name in columns else [None] * rows
        for field in fields_of(cls)
    ]
    return list(map(_maker(cls), *cells))


def _cells(node: Node, column: Any) -> list[Any]:
    """What the cells of a column stand for; None for those that are not set."""
    if column.null_count == len(column):
        return [None] * len(column)
    match node:
        case NestedNode(cls):
            return _structures(cls, column)
        case TupleNode(item):
            lengths = column.value_lengths().to_pylist()
            members = column.flatten()
            if members.null_count:
                raise UnfitError
            rest = iter(_cells(item, members))
            return [None if length is None else tuple(islice(rest, length)) for length in lengths]
        case _:
            encoded = column.dictionary_encode()
            values: list[Any] = [*map(_taker(node), encoded.dictionary.to_pylist()), None]
            return list(map(values.__getitem__, encoded.indices.fill_null(-1).to_pylist()))


def _structures(cls: type, column: Any) -> list[Any]:
    there = column.drop_null()
    names = [field.name for field in column.type]
    made = _objects(cls, dict(zip(names, there.flatten(), strict=True)), len(there))
    if len(there) == len(column):
        return made
    rest = iter(made)
    return [next(rest) if is_there else None for is_there in column.is_valid().to_pylist()]


@cache
def _taker(node: Node) -> Callable[[Any], Any]:
    """From a cell to what it stands for, checked; of a claim's value only to its tree."""
    if isinstance(node, ClaimedNode):
        return _claimed_tree
    program = Program("cell", shapes_of)
    plain = plain_cell(node)
    program.lines.append(f"value = {'cell' if plain is None else f'{program.name(plain)}(cell)'}")
    program.lines.append("count = [0]")
    program.lines.append(f"return {program.taken(node, 'value')}")
    return program.function()


def _claimed_tree(text: str) -> object:
    tree = parse_cell(text)
    if tree is None or "\\u" in text:  # half a character may hide in it
        raise UnfitError
    return tree


@cache
def _maker(cls: type[Any]) -> Callable[..., Any]:
    """The function that makes an object of what the cells of its row stand for."""
    if not is_plain(cls):
        raise UnfitError
    fields = fields_of(cls)
    program = Program(", ".join(f"value_{field.name}" for field in fields), shapes_of)
    program.lines.append(f"made = {program.name(twin_of(cls))}()")
    defaults: Any = attrs.fields_dict(cls)
    for field in fields:
        value, default = f"value_{field.name}", defaults[field.name].default
        if field.required:
            program.refuse_if(f"{value} is None")
        elif default is not None:
            program.lines.append(f"if {value} is None: {value} = {program.name(default)}")
        match field.node:
            case TupleNode():
                _refuse_tuple(field.node, value, program)
            case ClaimedNode():
                claim = f"{program.name(claimed)}(made.subject.type, made.field, {value}, [0])"
                program.lines.append(f"if {value} is not None: {value} = {claim}")
            case _:
                pass
        program.lines.append(f"made.{field.name} = {value}")
    program.lines.append(f"made.__class__ = {program.name(cls)}")
    if issubclass(cls, Record):
        plain, problem = program.name(PLAIN_ID.fullmatch), program.name(id_problem)
        program.refuse_if(f"{plain}(value_id) is None and {problem}(value_id, '')")
    refuse_joint(cls, program)
    program.lines.append("return made")
    return program.function()


def _refuse_tuple(node: TupleNode, value: str, program: Program) -> None:
    """Refuse too few members, too many, and one that stands twice."""
    if node.least or node.most is not None:
        most = "" if node.most is None else f" <= {node.most}"
        program.refuse_if(f"not {node.least} <= len({value}){most}")
    if node.distinct:
        # Objects that differ in one field differ, and that is quicker to see.
        telling = telling_field(node.item.cls) if isinstance(node.item, NestedNode) else None
        told = f"map({program.name(attrgetter(telling))}, {value})" if telling else value
        repeats = f"len(set({told})) != len({value}) != len(set({value}))"
        program.refuse_if(f"len({value}) > 1 and {repeats}")
