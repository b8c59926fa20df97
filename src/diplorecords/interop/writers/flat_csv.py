"""Writer of flat CSV: one row for each record of one type, for spreadsheets."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import StringIO
from typing import cast, final

import attrs

from diplorecords.codec.tables import Column, Days, claimed_text, columns_of
from diplorecords.codec.unstructuring import plain_instant
from diplorecords.dossier.arguments import members_of
from diplorecords.errors import Problem, Severity, ValidationError, shown
from diplorecords.records import RECORD_CLASSES, AnyRecord, Claim
from diplorecords.values.typetree import ClaimedNode, NestedNode, TupleNode

__all__ = ["FlatCsv", "write_flat_csv"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With what a cell begins that spreadsheets run (OWASP, CSV injection)."""

_MARK = "; "
"""Stands between the members of a list."""


@final
@attrs.frozen
class FlatCsv:
    r"""The text of a CSV file, and what it does not say of the records.

    >>> FlatCsv("id\r\n").losses
    ()
    """

    text: str
    """The file (RFC 4180), with a line of column names first."""

    losses: tuple[Problem, ...] = ()
    """What was left out or changed, ordered by record."""


def write_flat_csv(record_type: str, records: Iterable[AnyRecord]) -> FlatCsv:
    r"""Records of one type as CSV: what fits into one row of plain cells.

    Small values are spread over columns such as `place.name`, and dates have their earliest and
    latest day beside them. Lists of texts and references are joined with a semicolon and a
    space. Lists of small values, such as participants, do not fit, and are reported as lost. A
    text that a spreadsheet would run as a formula gets an apostrophe in front, which is
    reported too.

    >>> from diplorecords.records import State
    >>> written = write_flat_csv("state", [State(id="aze", note="=1+1")])
    >>> written.text.splitlines()[1]
    "aze,'=1+1,state,,,"
    >>> [(loss.path, loss.code) for loss in written.losses]
    [('/note', 'formula')]

    Args:
        record_type: The type, which decides about the columns.
        records: The records.

    Raises:
        ValidationError: If there is no such type, they are no records, or one is of another type.
    """
    cls = RECORD_CLASSES.get(record_type) if isinstance(record_type, str) else None
    if cls is None:
        message = f"there is no record type {shown(record_type)}"
        raise ValidationError("not a type", [Problem("", "unknown-type", message)])
    columns = _columns(cls)
    buffer = StringIO()
    writer = csv.writer(buffer)
    writer.writerow([name for column in columns for name in _names(column)])
    losses: list[Problem] = []
    for record in members_of(records, cls, f"a {record_type}"):
        row = _Row(str(record.ref), losses)
        writer.writerow([cell for column in columns for cell in row.of_record(record, column)])
    return FlatCsv(buffer.getvalue(), tuple(losses))


def _columns(cls: type) -> list[Column]:
    """The columns of a class, without those of numbers of days, which nobody reads in a sheet."""
    return [column for column in columns_of(cls) if column.node is not Days.NUMBER]


def _names(column: Column) -> Iterator[str]:
    """The names of the cells of a column: none for lists of small values."""
    match column.node:
        case NestedNode(cls):
            for inner in _columns(cls):
                for name in _names(inner):
                    yield f"{column.name}.{name}"
        case TupleNode(NestedNode()):
            return
        case _:
            yield column.name


@final
class _Row:
    """Makes the cells of one record, and keeps what they do not say."""

    def __init__(self, ref: str, losses: list[Problem]) -> None:
        self._ref = ref
        self._losses = losses

    def of_record(self, record: AnyRecord, column: Column) -> Iterator[str]:
        """The cells of one column; the value of a claim is JSON text."""
        if isinstance(record, Claim) and isinstance(column.node, ClaimedNode):
            yield self._guarded(claimed_text(record) or "", f"/{column.name}")
        else:
            yield from self._cells(getattr(record, column.field), column, f"/{column.name}")

    def _cells(self, value: object, column: Column, path: str) -> Iterator[str]:
        match column.node:
            case NestedNode(cls):
                for inner in _columns(cls):
                    member = None if value is None else getattr(value, inner.field)
                    yield from self._cells(member, inner, f"{path}/{inner.name}")
            case TupleNode(NestedNode()):
                members = cast("tuple[object, ...]", value)
                if members:
                    self._lose(path, "not-flat", f"{len(members)} members are left out")
            case _:
                yield "" if value is None else self._text(column.cell(value), path)

    def _text(self, cell: object, path: str) -> str:
        match cell:
            case bool():
                return "true" if cell else "false"
            case int() | float():
                return str(cell)
            case datetime():
                return plain_instant(cell)
            case date():
                return cell.isoformat()
            case list():
                members = [str(member) for member in cast("list[object]", cell)]
                if any(_MARK in member for member in members):
                    self._lose(path, "joined", f"a member has the mark {_MARK!r} between members")
                return self._guarded(_MARK.join(members), path)
            case _:
                return self._guarded(str(cell), path)

    def _guarded(self, text: str, path: str) -> str:
        if not text.startswith(_FORMULA):
            return text
        self._lose(path, "formula", f"{shown(text)} got an apostrophe in front")
        return f"'{text}"

    def _lose(self, path: str, code: str, message: str) -> None:
        problem = Problem(path, code, message, severity=Severity.INFO, records=(self._ref,))
        self._losses.append(problem)
