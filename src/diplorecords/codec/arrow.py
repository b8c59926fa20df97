"""Records as Arrow tables and Parquet files, and back: one schema for each record class."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol, assert_never, cast, final

import attrs

from diplorecords.codec.durable import access_error, file_name, replace_file
from diplorecords.codec.migrations import MAJOR, VERSION
from diplorecords.codec.tables import claimed_text, columns_of
from diplorecords.codec.trees import loads
from diplorecords.codec.unstructuring import plain_instant
from diplorecords.dossier.arguments import wrong_type
from diplorecords.errors import LoadError, MissingExtraError, Problem, ValidationError, shown
from diplorecords.records import RECORD_CLASSES, AnyRecord
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

__all__ = ["ArrowStream", "RecordTable", "from_arrow", "read_parquet", "tables", "to_arrow"]
__all__ += ["write_parquet"]

_VERSION_KEY = b"diplorecords.version"
_TYPE_KEY = b"diplorecords.type"


class ArrowStream(Protocol):
    """Anything that gives its data as an Arrow C stream: tables of pyarrow, polars, pandas, DuckDB.

    >>> isinstance(to_arrow("state", []).__arrow_c_stream__(), object)
    True
    """

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The stream, in a capsule."""
        ...


@final
class RecordTable:
    """Records of one type in columns, for every library that reads Arrow.

    `polars.from_dataframe`, `pyarrow.table`, `pandas.DataFrame.from_arrow` and DuckDB take it
    as it is.

    >>> from diplorecords import State
    >>> table = to_arrow("state", [State(id="aze")])
    >>> len(table), table.record_type, table.columns[:2]
    (1, 'state', ('id', 'identifiers'))
    """

    def __init__(self, table: Any, record_type: str) -> None:
        """Keep the table."""
        self._table = table
        self._type = record_type

    @property
    def record_type(self) -> str:
        """The type of its records."""
        return self._type

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(self._table.column_names)

    def __len__(self) -> int:
        """How many records it has."""
        return int(self._table.num_rows)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The Arrow C stream of its record batches."""
        return self._table.__arrow_c_stream__(requested_schema)


def to_arrow(record_type: str, records: Iterable[AnyRecord]) -> RecordTable:
    """The table of records of one type.

    >>> from diplorecords import Source
    >>> table = to_arrow("source", [Source(id="ga-62-243", published="2008-03~")])
    >>> "published_earliest" in table.columns
    True

    Args:
        record_type: The type, which decides about the columns.
        records: The records.

    Raises:
        MissingExtraError: If pyarrow is not installed.
        ValidationError: If there is no such type, or a record is of another one.
    """
    pa = _pyarrow()
    cls = _class_of(record_type)
    listed = list(records)
    for index, record in enumerate(listed):
        if type(record) is not cls:
            problem = Problem(f"/{index}", "type", f"expected a {record_type}, got {shown(record)}")
            raise ValidationError("not records of one type", [problem])
    schema = _schema(pa, record_type)
    arrays: list[Any] = []
    for column in columns_of(cls):
        if isinstance(column.node, ClaimedNode):
            cells: list[object] = [claimed_text(cast("Any", record)) for record in listed]
        else:
            values = [getattr(record, column.field) for record in listed]
            cells = [None if value is None else column.cell(value) for value in values]
        arrays.append(pa.array(cells, schema.field(column.name).type))
    return RecordTable(pa.Table.from_arrays(arrays, schema=schema), record_type)


def tables(records: Iterable[AnyRecord]) -> dict[str, RecordTable]:
    """A table for each type of record that there is, by the names of the types.

    >>> from diplorecords import Dossier, State
    >>> list(tables(Dossier.of([State(id="aze")])))
    ['state']

    Args:
        records: A dossier, or any records.

    Raises:
        MissingExtraError: If pyarrow is not installed.
    """
    found: dict[str, list[AnyRecord]] = {}
    for record in records:
        found.setdefault(record.record_type, []).append(record)
    return {name: to_arrow(name, found[name]) for name in sorted(found)}


def from_arrow(data: ArrowStream, record_type: str | None = None) -> tuple[AnyRecord, ...]:
    """The records of a table that `to_arrow` made, and that other libraries may have handed on.

    >>> from diplorecords import State
    >>> from_arrow(to_arrow("state", [State(id="aze")]))[0].ref
    Ref('state:aze')

    Args:
        data: The table; its columns of days are not needed, and not looked at.
        record_type: The type of its records, where its metadata does not tell it any more.

    Raises:
        MissingExtraError: If pyarrow is not installed.
        ValidationError: If it is no table, its type is not known, or it has columns that the
            type has not.
        LoadError: If a row is no record, with the number of the row as its line.
    """
    table = _table_of(data)
    metadata: dict[bytes, bytes] = table.schema.metadata or {}
    name = record_type or metadata.get(_TYPE_KEY, b"").decode("utf-8", "replace")
    cls = _class_of(name)
    _check_version(metadata.get(_VERSION_KEY, VERSION.encode()).decode("utf-8", "replace"))
    known = {column.name for column in columns_of(cls)}
    problems = [
        Problem(f"/{column}", "unknown-field", f"a {name} has no column {shown(column)}")
        for column in table.column_names
        if column not in known
    ]
    if problems:
        raise ValidationError("not a table of records", problems)
    return tuple(_loaded(table.to_pylist(), cls))


def write_parquet(table: RecordTable, path: str | bytes | os.PathLike[str]) -> None:
    """Write a table to a Parquet file, with the version of the format in its metadata.

    >>> write_parquet(to_arrow("state", []), "states.parquet")
    >>> read_parquet("states.parquet")
    ()

    Raises:
        FileAccessError: If the file cannot be written; what was there before still is.
        ValidationError: If it is no table, or no path.
    """
    name = file_name(path)
    buffer = BytesIO()
    _parquet().write_table(_table_of(table), buffer)
    replace_file(Path(name), buffer.getvalue())


def read_parquet(path: str | bytes | os.PathLike[str]) -> tuple[AnyRecord, ...]:
    """The records of a Parquet file that `write_parquet` wrote.

    >>> from diplorecords import State
    >>> write_parquet(to_arrow("state", [State(id="aze")]), "aze.parquet")
    >>> read_parquet("aze.parquet")[0].ref
    Ref('state:aze')

    Raises:
        MissingExtraError: If pyarrow is not installed.
        FileAccessError: If it cannot be read.
        LoadError: If it is no Parquet file, or a row is no record.
        ValidationError: If it is no table of records of one type, or no path.
    """
    name = file_name(path)
    pa = _pyarrow()
    try:
        data = Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise access_error(name, error) from error
    try:
        table = _parquet().read_table(BytesIO(data))
    except (pa.ArrowException, OSError) as error:
        problem = Problem("", "parquet", f"not a Parquet file: {shown(str(error))}", file=name)
        raise LoadError(name, [problem]) from error
    return from_arrow(table)


def _table_of(data: ArrowStream) -> Any:
    try:
        return _pyarrow().table(data)
    except (TypeError, ValueError) as error:
        raise wrong_type("a table that gives an Arrow C stream", data) from error


def _class_of(record_type: str) -> type[Any]:
    cls = RECORD_CLASSES.get(record_type)
    if cls is None:
        hint = f"one of {', '.join(RECORD_CLASSES)}"
        message = f"there is no record type {shown(record_type)}"
        raise ValidationError("not a type", [Problem("", "unknown-type", message, hint=hint)])
    return cls


def _check_version(version: str) -> None:
    if version.partition(".")[0] != str(MAJOR):
        message = f"the table is of version {shown(version)}, this library reads {VERSION}"
        raise ValidationError("not a table of records", [Problem("", "version", message)])


def _schema(pa: Any, record_type: str) -> Any:
    metadata = {_VERSION_KEY: VERSION.encode(), _TYPE_KEY: record_type.encode()}
    return pa.schema(_fields(pa, RECORD_CLASSES[record_type]), metadata=metadata)


def _fields(pa: Any, cls: type) -> list[Any]:
    needed = {field.name for field in fields_of(cls) if not field.optional}
    return [
        pa.field(column.name, _type(pa, column.node), nullable=column.name not in needed)
        for column in columns_of(cls)
    ]


def _type(pa: Any, node: Node | None) -> Any:
    match node:
        case None:
            return pa.date32()
        case TextNode() | EnumNode() | RefNode() | DateNode() | SpanNode() | ClaimedNode():
            return pa.string()
        case WholeNode():
            return pa.int64()
        case NumberNode():
            return pa.float64()
        case FlagNode():
            return pa.bool_()
        case InstantNode():
            return pa.timestamp("us", tz="UTC")
        case NestedNode(cls):
            return pa.struct(_fields(pa, cls))
        case TupleNode(item):
            return pa.list_(_type(pa, item))
        case _:
            assert_never(node)


def _loaded(rows: Sequence[dict[str, Any]], cls: type[Any]) -> Iterator[AnyRecord]:
    for number, row in enumerate(rows, 1):
        tree = {"type": cls.record_type, **_tree(row, cls)}
        try:
            yield loads(json.dumps(tree, ensure_ascii=False, separators=(",", ":")))
        except LoadError as error:
            problems = [attrs.evolve(problem, line=number) for problem in error.problems]
            raise LoadError(error.subject, problems) from None


def _tree(row: dict[str, Any], cls: type) -> dict[str, Any]:
    """The JSON tree of a row: without what is not set, and without the days."""
    return {
        field.name: _plain(row[field.name], field.node)
        for field in fields_of(cls)
        if row.get(field.name) is not None
    }


def _plain(cell: Any, node: Node) -> Any:
    match node:
        case NestedNode(cls):
            return _tree(cell, cls)
        case TupleNode(item):
            return [_plain(member, item) for member in cell]
        case ClaimedNode():
            return json.loads(cell)
        case SpanNode() if cell.startswith('{"'):
            return json.loads(cell)
        case InstantNode():
            return plain_instant(cast("datetime", cell))
        case _:
            return cell


def _pyarrow() -> Any:
    try:
        import pyarrow  # pyright: ignore[reportMissingTypeStubs]  # it has none
    except ImportError as error:
        raise MissingExtraError("arrow", "pyarrow") from error
    return pyarrow


def _parquet() -> Any:
    import pyarrow.parquet  # pyright: ignore[reportMissingTypeStubs]  # it has none

    return pyarrow.parquet
