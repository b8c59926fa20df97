"""Records as Arrow tables and Parquet files, and back: one schema for each record class."""

import os
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol, final

from diplorecords.codec.arrow_columns import arrow_arrays, arrow_fields
from diplorecords.codec.arrow_objects import MOST_BYTES, objects_of
from diplorecords.codec.arrow_rows import records_of
from diplorecords.codec.collector import paused_collector
from diplorecords.codec.durable import access_error, file_name, replace_file
from diplorecords.codec.migrations import MAJOR, VERSION
from diplorecords.codec.tables import columns_of
from diplorecords.dossier.arguments import members_of, wrong_type
from diplorecords.errors import LoadError, MissingExtraError, Problem, ValidationError, shown
from diplorecords.records import RECORD_CLASSES, AnyRecord
from diplorecords.values import Record
from diplorecords.values.typetree import NestedNode, Node, TupleNode, fields_of

__all__ = ["ArrowStream", "RecordTable", "from_arrow", "read_parquet", "tables", "to_arrow"]
__all__ += ["write_parquet"]

_ROWS = 65_536
"""Records of one batch of a table: no column of it comes near to what Arrow can address."""

_TOGETHER = 4_096
"""Rows that are read together."""

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
        ValidationError: If there is no such type, they are no records, or one is of another type.
    """
    pa = _pyarrow()
    cls = _class_of(record_type)
    listed = members_of(records, cls, f"a {record_type}")
    metadata = {_VERSION_KEY: VERSION.encode(), _TYPE_KEY: record_type.encode()}
    schema = pa.schema(arrow_fields(pa, cls), metadata=metadata)
    batches = [
        pa.RecordBatch.from_arrays(
            arrow_arrays(pa, cls, listed[start : start + _ROWS]), schema=schema
        )
        for start in range(0, len(listed), _ROWS)
    ]
    return RecordTable(pa.Table.from_batches(batches, schema), record_type)


def tables(records: Iterable[AnyRecord]) -> dict[str, RecordTable]:
    """A table for each type of record that there is, by the names of the types.

    >>> from diplorecords import Dossier, State
    >>> list(tables(Dossier.of([State(id="aze")])))
    ['state']

    Args:
        records: A dossier, or any records.

    Raises:
        MissingExtraError: If pyarrow is not installed.
        ValidationError: If they are no records.
    """
    found: dict[str, list[AnyRecord]] = {}
    for record in members_of(records, Record, "a record"):
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
        ValidationError: If it is no table, its type is not known, or it has columns, or fields in
            structures, that the type has not, or one twice.
        LoadError: If a row is no record, with the number of the row as its line.
    """
    pa = _pyarrow()
    table = _table_of(data)
    metadata: dict[bytes, bytes] = table.schema.metadata or {}
    name = record_type or metadata.get(_TYPE_KEY, b"").decode("utf-8", "replace")
    cls = _class_of(name)
    _check_version(metadata.get(_VERSION_KEY, VERSION.encode()).decode("utf-8", "replace"))
    problems = list(_column_problems(pa, table.schema, cls, ""))
    if problems:
        raise ValidationError("not a table of records", problems)
    fields = [field.name for field in fields_of(cls) if field.name in table.column_names]
    found: list[AnyRecord] = []
    with paused_collector():
        for batch in _batches_of(table.select(fields).combine_chunks()):
            found += objects_of(batch, cls) or records_of(
                _rows_of(pa, batch, cls), cls, len(found) + 1
            )
    return tuple(found)


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


def _batches_of(table: Any) -> Iterator[Any]:
    """Parts of a table, small enough for the fast path where it has more than one row."""
    parts = deque(table.to_batches(_TOGETHER))
    while parts:
        part = parts.popleft()
        half = len(part) // 2
        if half and part.nbytes > MOST_BYTES:
            parts.extendleft((part.slice(half), part.slice(0, half)))
        else:
            yield part


def _rows_of(pa: Any, batch: Any, cls: type[Any]) -> list[dict[str, Any]]:
    try:
        return _pylist(batch)
    except (ValueError, OverflowError) as error:
        # Days before the year 1 in columns of dates.
        problem = Problem("", "table", f"Python has no such value: {shown(str(error))}")
        refused = ValidationError("not a table of records", [problem])
    try:
        nodes = {field.name: field.node for field in fields_of(cls)}
        kinds = [each.with_type(_needed(pa, each.type, nodes[each.name])) for each in batch.schema]
        return _pylist(pa.Table.from_batches([batch]).cast(pa.schema(kinds)))
    except (ValueError, OverflowError, TypeError, pa.ArrowNotImplementedError):
        raise refused from None


def _pylist(table: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = table.to_pylist()
    return rows


def _needed(pa: Any, kind: Any, node: Node) -> Any:
    """The type of a column without what nobody looks at: the days in its structures."""
    match node:
        case NestedNode(cls) if pa.types.is_struct(kind):
            nodes = {field.name: field.node for field in fields_of(cls)}
            read = [each for each in kind if each.name in nodes]
            return pa.struct(
                [each.with_type(_needed(pa, each.type, nodes[each.name])) for each in read]
            )
        case TupleNode(item) if hasattr(kind, "value_field"):
            inner = kind.value_field
            return pa.large_list(inner.with_type(_needed(pa, inner.type, item)))
        case _:
            return kind


def _column_problems(
    pa: Any, columns: Iterable[Any], cls: type[Any], path: str
) -> Iterator[Problem]:
    """Columns, or fields of structures, that a class has not, or that come twice."""
    nodes = {column.name: column.node for column in columns_of(cls)}
    listed = list(columns)
    for name, times in Counter(column.name for column in listed).items():
        if name not in nodes:
            owner = cls.record_type if issubclass(cls, Record) else cls.__name__
            message = f"a {owner} has no column {shown(name)}"
            yield Problem(f"{path}/{name}", "unknown-field", message)
        elif times > 1:
            yield Problem(f"{path}/{name}", "repeated", f"{times} columns are called {name}")
    for column in listed:
        node, kind = nodes.get(column.name), column.type
        while isinstance(node, TupleNode) and hasattr(kind, "value_field"):
            node, kind = node.item, kind.value_field.type
        if isinstance(node, NestedNode) and pa.types.is_struct(kind):
            yield from _column_problems(pa, kind, node.cls, f"{path}/{column.name}")


def _class_of(record_type: str) -> type[Any]:
    cls = RECORD_CLASSES.get(record_type) if isinstance(record_type, str) else None
    if cls is None:
        hint = f"one of {', '.join(RECORD_CLASSES)}"
        message = f"there is no record type {shown(record_type)}"
        raise ValidationError("not a type", [Problem("", "unknown-type", message, hint=hint)])
    return cls


def _check_version(version: str) -> None:
    if version.partition(".")[0] != str(MAJOR):
        message = f"the table is of version {shown(version)}, this library reads {VERSION}"
        raise ValidationError("not a table of records", [Problem("", "version", message)])


def _pyarrow() -> Any:
    try:
        import pyarrow  # pyright: ignore[reportMissingTypeStubs]  # it has none
    except ImportError as error:
        raise MissingExtraError("arrow", "pyarrow") from error
    return pyarrow


def _parquet() -> Any:
    import pyarrow.parquet  # pyright: ignore[reportMissingTypeStubs]  # it has none

    return pyarrow.parquet
