"""From values to Arrow, column by column: the types and the arrays that stand for a class.

No value is ever a dictionary on the way. The members of all lists of a column are converted
together, as one long column with the places where each list begins; so are the small values
that are there, and then put where they belong.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import accumulate, chain
from typing import Any, assert_never

from diplorecords.codec.fast_programs import Program
from diplorecords.codec.fast_shapes import shapes_of
from diplorecords.codec.tables import NO_DATE, Dated, Days, claimed_text, columns_of, dated
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

__all__ = ["arrow_arrays", "arrow_fields"]


def arrow_fields(pa: Any, cls: type) -> list[Any]:
    """The fields of an Arrow schema or structure for a class of records or values.

    >>> import pyarrow
    >>> from diplorecords.values import Identifier
    >>> [field.name for field in arrow_fields(pyarrow, Identifier)]
    ['scheme', 'value']
    """
    needed = {field.name for field in fields_of(cls) if not field.optional}
    return [
        pa.field(column.name, _type(pa, column.node), nullable=column.name not in needed)
        for column in columns_of(cls)
    ]


def arrow_arrays(pa: Any, cls: type, things: Sequence[Any]) -> list[Any]:
    """The arrays of the columns of a class, for so many of its objects.

    >>> import pyarrow
    >>> from diplorecords.values import Identifier
    >>> codes = [Identifier("cow", "373"), Identifier("gw", "373")]
    >>> [array.to_pylist() for array in arrow_arrays(pyarrow, Identifier, codes)]
    [['cow', 'gw'], ['373', '373']]
    """
    arrays: list[Any] = []
    for field, cells in zip(fields_of(cls), _cells(cls)(things), strict=True):
        if isinstance(field.node, DateNode | SpanNode):
            arrays += _dates(pa, cells)
        else:
            arrays.append(_array(pa, field.node, cells))
    return arrays


@cache
def _cells(cls: type) -> Callable[[Sequence[Any]], list[list[Any]]]:
    """The function from objects of a class to the cells of each field, written from the class."""
    program = Program("things", shapes_of)
    program.lines.append("cells = []")
    for field in fields_of(cls):
        value, cell = f"thing.{field.name}", _cell(field.node, "value", program)
        if isinstance(field.node, ClaimedNode):
            cell = f"{program.name(claimed_text)}(thing)"
        elif cell == "value":
            cell = value
        else:
            empty = program.name(NO_DATE if isinstance(field.node, DateNode | SpanNode) else None)
            cell = f"{empty} if (value := {value}) is None else {cell}"
        program.lines.append(f"cells.append([{cell} for thing in things])")
    program.lines.append("return cells")
    return program.function()


@cache
def _members(item: Node) -> Callable[[Iterable[Any]], list[Any]]:
    """The function from the members of lists to their cells: of dates only the texts."""
    program = Program("members", shapes_of)
    cell = _cell(item, "member", program)
    text = f"{cell}.text" if isinstance(item, DateNode | SpanNode) else cell
    program.lines.append(f"return [{text} for member in members]")
    return program.function()


def _cell(node: Node, value: str, program: Program) -> str:
    """The expression for what stands in a column for a value."""
    match node:
        case EnumNode():
            return f"{value}._value_"
        case RefNode():
            return f"f'{{{value}.type}}:{{{value}.id}}'"
        case DateNode() | SpanNode():
            return f"{program.name(dated)}({value})"
        case _:
            return value


def _dates(pa: Any, dates: list[Dated]) -> list[Any]:
    """The arrays of dates or periods: their texts, and their days in two forms.

    Dates come again and again: what stands for them is converted once for each.
    """
    numbers = list(map(id, dates))
    encoded = pa.array(numbers, pa.int64()).dictionary_encode()
    distinct = list(dict(zip(numbers, dates, strict=True)).values()) or [NO_DATE]
    types = (pa.string(), pa.date32(), pa.date32(), pa.int64(), pa.int64())
    return [
        pa.array(cells, kind).take(encoded.indices)
        for cells, kind in zip(zip(*distinct, strict=True), types, strict=True)
    ]


def _array(pa: Any, node: Node, cells: list[Any]) -> Any:
    match node:
        case NestedNode(cls):
            return _structures(pa, cls, cells)
        case TupleNode(item):
            begins = pa.array(list(accumulate(map(len, cells), initial=0)), pa.int32())
            members = _members(item)(chain.from_iterable(cells))
            return pa.ListArray.from_arrays(begins, _array(pa, item, members))
        case _:
            return pa.array(cells, _type(pa, node))


def _structures(pa: Any, cls: type, values: Sequence[Any]) -> Any:
    """The array of small values; the columns are made of those that are there."""
    there = [value for value in values if value is not None]
    fields = arrow_fields(pa, cls)
    array = pa.StructArray.from_arrays(arrow_arrays(pa, cls, there), fields=fields)
    if len(there) == len(values):
        return array
    place = iter(range(len(there)))
    return array.take(
        pa.array([None if value is None else next(place) for value in values], pa.int64())
    )


def _type(pa: Any, node: Node | Days) -> Any:
    match node:
        case Days.DATE:
            return pa.date32()
        case TextNode() | EnumNode() | RefNode() | DateNode() | SpanNode() | ClaimedNode():
            return pa.string()
        case WholeNode() | Days.NUMBER:
            return pa.int64()
        case NumberNode():
            return pa.float64()
        case FlagNode():
            return pa.bool_()
        case InstantNode():
            return pa.timestamp("us", tz="UTC")
        case NestedNode(cls):
            return pa.struct(arrow_fields(pa, cls))
        case TupleNode(item):
            return pa.list_(_type(pa, item))
        case _:
            assert_never(node)
