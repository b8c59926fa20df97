"""From values to Arrow, column by column: the types and the arrays that stand for a class.

No value is ever a dictionary on the way. For each class one function is written that goes over
its objects once, and puts what it finds in each of their fields, and in those of the small
values in them, into a list of its own. The lists become arrays; those of the small values are
then put where they belong.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, TypeAlias, assert_never, final

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

_Lists: TypeAlias = Iterator[list[Any]]
"""What has not become an array yet, in the order of the fields."""


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
    return _columns(pa, cls, iter(_gatherer(cls)(things)))


@cache
def _gatherer(cls: type) -> Callable[[Sequence[Any]], list[list[Any]]]:
    """The function from objects of a class to lists of what is in them."""
    writer = _Writer()
    writer.fields(cls, "thing", "    ")
    return writer.function()


@final
class _Writer:
    """Writes the function that goes over objects.

    It takes object by object, not field by field: what belongs together lies together in memory.
    """

    def __init__(self) -> None:
        self._program = Program("things", shapes_of)
        self._lines: list[str] = []
        self._lists = 0

    def function(self) -> Callable[[Sequence[Any]], list[list[Any]]]:
        """The function, compiled."""
        names = [f"list_{number}" for number in range(self._lists)]
        self._program.lines += [f"{name} = []" for name in names]
        self._program.lines += ["for thing in things:", *self._lines]
        self._program.lines.append(f"return [{', '.join(names)}]")
        return self._program.function()

    def fields(self, cls: type, thing: str, indent: str) -> None:
        """Keep what is in the fields of an object."""
        for field in fields_of(cls):
            value = f"{thing}.{field.name}"
            if isinstance(field.node, ClaimedNode):
                value = f"{self._program.name(claimed_text)}({thing})"
            self._value(field.node, value, indent)

    def _value(self, node: Node, value: str, indent: str) -> None:
        """Keep a value: of a small one where it is, and of a tuple where it ends, in a column."""
        number, inner = self._lists, f"value_{self._lists}"
        self._lists += 1
        match node:
            case NestedNode(cls):
                cell = f"None if ({inner} := {value}) is None else len(list_{number + 1})"
                self._keep(number, cell, indent)
                self._lines.append(f"{indent}if {inner} is not None:")
                self.fields(cls, inner, f"{indent}    ")
            case TupleNode(item):
                self._lines.append(f"{indent}for {inner} in {value}:")
                if isinstance(item, NestedNode):
                    self.fields(item.cls, inner, f"{indent}    ")
                else:
                    self._value(item, inner, f"{indent}    ")
                self._keep(number, f"len(list_{number + 1})", indent)
            case _:
                self._keep(number, self._cell(node, value, inner), indent)

    def _keep(self, number: int, cell: str, indent: str) -> None:
        self._lines.append(f"{indent}list_{number}.append({cell})")

    def _cell(self, node: Node, value: str, name: str) -> str:
        """The expression for what stands in a column for a value, which may be given a name."""
        unset = f"None if ({name} := {value}) is None else"
        match node:
            case EnumNode():
                return f"{unset} {name}._value_"
            case RefNode():
                return f"{unset} f'{{{name}.type}}:{{{name}.id}}'"
            case DateNode() | SpanNode():
                date, no_date = self._program.name(dated), self._program.name(NO_DATE)
                return f"{date}({name}) if ({name} := {value}) is not None else {no_date}"
            case _:
                return value


def _columns(pa: Any, cls: type, lists: _Lists) -> list[Any]:
    """The arrays of the columns of a class, made of the next lists."""
    arrays: list[Any] = []
    for field in fields_of(cls):
        if isinstance(field.node, DateNode | SpanNode):
            arrays += _dates(pa, next(lists))
        else:
            arrays.append(_array(pa, field.node, lists))
    return arrays


def _dates(pa: Any, dates: list[Dated]) -> list[Any]:
    """The arrays of dates or periods: their texts, and their days in two forms."""
    cells = zip(*dates, strict=True) if dates else [()] * 5
    kinds = (pa.string(), pa.date32(), pa.date32(), pa.int64(), pa.int64())
    return list(map(pa.array, cells, kinds))


def _array(pa: Any, node: Node, lists: _Lists) -> Any:
    cells = next(lists)
    match node:
        case NestedNode(cls):
            array = _structures(pa, cls, lists)
            alike = len(array) == len(cells)
            return array if alike else array.take(pa.array(cells, pa.int64()))
        case TupleNode(item):
            ends = pa.array([0, *cells], pa.int32())
            return pa.ListArray.from_arrays(ends, _members(pa, item, lists))
        case _:
            return pa.array(cells, _type(pa, node))


def _members(pa: Any, item: Node, lists: _Lists) -> Any:
    """The array of the members of all tuples of a column: of dates only the texts."""
    match item:
        case NestedNode(cls):
            return _structures(pa, cls, lists)
        case DateNode() | SpanNode():
            return _dates(pa, next(lists))[0]
        case _:
            return _array(pa, item, lists)


def _structures(pa: Any, cls: type, lists: _Lists) -> Any:
    return pa.StructArray.from_arrays(_columns(pa, cls, lists), fields=arrow_fields(pa, cls))


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
