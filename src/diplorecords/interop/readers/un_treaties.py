"""Reader of the participation tables of the United Nations Treaty Collection (CSV)."""

import os
from collections.abc import Iterator
from functools import partial
from itertools import dropwhile
from pathlib import Path
from typing import BinaryIO, final

import attrs

from diplorecords.codec.durable import file_name
from diplorecords.errors import FileAccessError, Problem, Severity, shown
from diplorecords.interop.ids import folded
from diplorecords.interop.raw import raw
from diplorecords.interop.result import ReaderResult
from diplorecords.interop.untreaties.acts import row_acts
from diplorecords.interop.untreaties.columns import Column, columns_of
from diplorecords.interop.untreaties.participants import Party, actor_record
from diplorecords.interop.untreaties.table import Row, Table, table_of
from diplorecords.interop.untreaties.treaties import (
    INDEX,
    SOURCE,
    IndexEntry,
    collection,
    index_of,
    key_of,
    titles_without_table,
    treaty_record,
)
from diplorecords.records import AnyRecord, Treaty, TreatyAction
from diplorecords.values import Locator, Ref

__all__ = ["read_un_treaties"]

Readable = str | os.PathLike[str] | BinaryIO
"""A path of a folder or a file, or a stream of bytes."""

MOST_BYTES = 1 << 26
"""The longest file that is read; the Collection's tables have a few thousand bytes."""

PARTICIPANT = frozenset({"participant", "participants", "party", "parties", "state", "states"})
"""Titles of the first column, without which a table is not taken for one."""


def read_un_treaties(*sources: Readable) -> ReaderResult:
    r"""Acts of states and organizations under treaties, from participation tables.

    A source is a folder with tables (its `.csv` files, not those of folders in it), one table,
    or a stream of bytes. A table is named after chapter and number of its treaty, such as
    `21-6-a.csv`; `index.csv` has the titles. The first row of a table has the titles of its
    columns, which decide what the letters behind the dates mean.

    One treaty for each table; one state or organization for each participant, with every name
    that it is given; one act for each date. An act's locator keeps the cell as it stands. A
    signature is dated on the paper, every other act is deposited on its date. A cell that has
    no date, or a date of which nothing tells what it is, is an issue and no act. Withdrawals
    and the acts of states that came to an end are not in such tables, so that a treaty's
    entry into force cannot be computed for certain from its table alone.

    >>> from io import BytesIO
    >>> table = BytesIO(b"Participant,Signature,Ratification\nMali,1 Feb 1997,2 Mar 1998\n")
    >>> table.name = "26-4.csv"
    >>> result = read_un_treaties(table)
    >>> [record.id for record in result.records if record.record_type == "treaty_action"]
    ['untc-26-4.mali.ratification.1998-03-02', 'untc-26-4.mali.signature.1997-02-01']

    Raises:
        FileAccessError: If a folder, file or stream cannot be read. Bad data never raises.
    """
    reading = _Reading()
    tables: list[tuple[_File, Table]] = []
    for file in sorted(_files(sources, reading.issues), key=lambda file: (file.name, file.data)):
        table = table_of(file.data)
        if file.stem.casefold() == INDEX:
            reading.add_index(file, table)
        else:
            tables.append((file, table))
    for file, table in tables:
        reading.add_table(file, table)
    return reading.result()


@final
@attrs.frozen
class _File:
    """A file: the name that issues give it, the name that tells its treaty, its bytes."""

    name: str
    stem: str
    data: bytes


@final
@attrs.define
class _Reading:
    """What was read so far."""

    issues: list[Problem] = attrs.Factory(list[Problem])
    index: dict[str, IndexEntry] = attrs.Factory(dict[str, IndexEntry])
    index_file: str = ""
    treaties: dict[str, Treaty] = attrs.Factory(dict[str, Treaty])
    acts: dict[str, TreatyAction] = attrs.Factory(dict[str, TreatyAction])
    parties: dict[Ref, Party] = attrs.Factory(dict[Ref, Party])
    names: dict[Ref, set[str]] = attrs.Factory(dict[Ref, set[str]])

    def add_index(self, file: _File, table: Table) -> None:
        """Take the titles of treaties from an index; of two indexes the first counts."""
        entries, issues = index_of(table)
        self.index = {**entries, **self.index}
        self.index_file = self.index_file or file.name
        self._say(issues, file)

    def add_table(self, file: _File, table: Table) -> None:
        """Take the acts of a table."""
        self._say(table.issues, file)
        key = key_of(file.stem)
        rows = list(dropwhile(_is_no_head, table.rows))
        before = table.rows[: len(table.rows) - len(rows)]
        self._say([_before_titles(row, is_lost=not rows) for row in before], file)
        if not rows:
            message = "no row of the table has the title Participant; nothing of it is kept"
            self._say([Problem("", "table-titles", message)], file)
            return
        entry = self.index.get(key)
        if entry is None:
            message = "no index has a title for the treaty of this table"
            hint = "put index.csv with the columns chapter_no, treaty_no and treaty_name beside it"
            warning = Severity.WARNING
            self._say([Problem("", "treaty-untitled", message, hint=hint, severity=warning)], file)
        record = treaty_record(key, entry, Locator(SOURCE, entry=key))
        self.treaties.setdefault(record.id, record)
        head, *rows = rows
        columns = columns_of(head.cells[1:])
        self._say(_titles(columns, head.line), file)
        seen: set[Ref] = set()
        for row in rows:
            made = row_acts(key, row, columns)
            self._say(made.issues, file)
            if made.party is not None:
                self._add_party(made.party, file, row.line, is_new=made.party.ref not in seen)
                seen.add(made.party.ref)
            for act in made.acts:
                if self.acts.setdefault(act.id, act) is not act:
                    self._say([_repeated(act, row.line)], file)

    def _add_party(self, party: Party, file: _File, line: int, *, is_new: bool) -> None:
        self.parties.setdefault(party.ref, party)
        self.names.setdefault(party.ref, set()).update(party.names)
        if not is_new:
            message = "the table has the participant twice; the acts of both rows are kept"
            problem = Problem("", "participant-repeated", message, value=party.names[0], line=line)
            severity = Severity.WARNING
            self._say([attrs.evolve(problem, severity=severity, records=(str(party.ref),))], file)

    def _say(self, issues: list[Problem] | tuple[Problem, ...], file: _File) -> None:
        self.issues += [attrs.evolve(issue, file=file.name) for issue in issues]

    def result(self) -> ReaderResult:
        """The records and issues, in their order."""
        found_in = Locator(SOURCE)
        records: list[AnyRecord] = [
            collection(),
            *self.treaties.values(),
            *self.acts.values(),
            *(
                actor_record(ref, party.kind, frozenset(self.names[ref]), found_in)
                for ref, party in self.parties.items()
            ),
        ]
        keys = frozenset(treaty.identifiers[0].value for treaty in self.treaties.values())
        missing = titles_without_table(self.index, keys)
        issues = [
            *self.issues,
            *(attrs.evolve(issue, file=self.index_file) for issue in missing),
            *_renamed(self.names),
        ]
        records.sort(key=lambda record: (record.record_type, record.id))
        return ReaderResult(tuple(records), tuple(sorted(issues, key=_place)))


def _files(sources: tuple[Readable, ...], issues: list[Problem]) -> Iterator[_File]:
    """The files of the sources that are not too long."""
    for source in sources:
        if isinstance(source, str | os.PathLike):
            name = file_name(source)
            read = partial(_of_path, Path(name), issues)
        else:
            known: object = getattr(source, "name", None)
            name = known if isinstance(known, str) else "<stream>"
            read = partial(_of_stream, name, source, issues)
        try:
            yield from read()
        except (OSError, ValueError) as error:
            raise FileAccessError(name, getattr(error, "strerror", None) or str(error)) from error


def _of_path(path: Path, issues: list[Problem]) -> Iterator[_File]:
    """The file of a path, or the tables of a folder."""
    paths = [path]
    if path.is_dir():
        paths = [item for item in sorted(path.iterdir()) if item.suffix.casefold() == ".csv"]
    if not paths:
        message = "the folder has no file whose name ends in .csv"
        issues.append(Problem("", "no-tables", message, file=os.fspath(path)))
    for item in paths:
        with item.open("rb") as stream:
            yield from _of_stream(os.fspath(item), stream, issues)


def _of_stream(name: str, stream: BinaryIO, issues: list[Problem]) -> Iterator[_File]:
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        message = f"the file has more than {MOST_BYTES >> 20} MiB; it is not read"
        issues.append(Problem("", "file-too-long", message, file=name))
    else:
        yield _File(name, Path(name).stem, data)


def _is_no_head(row: Row) -> bool:
    """Whether a row has no title of the column of participants, notes on it left out."""
    return folded(row.cells[0]).rstrip("0123456789 ") not in PARTICIPANT


def _before_titles(row: Row, *, is_lost: bool) -> Problem:
    message = "the row stands before the titles of the columns; it is not kept"
    severity = Severity.ERROR if is_lost else Severity.INFO
    value = raw(*row.cells)
    return Problem("", "row-before-titles", message, value=value, severity=severity, line=row.line)


def _titles(columns: tuple[Column, ...], line: int) -> list[Problem]:
    """Titles that name no act, or several acts for a date without a letter."""
    issues: list[Problem] = []
    for column in columns:
        if not column.is_about_entry and not column.unmarked and not column.marked:
            message = f"the title {shown(column.title)} names no act; no date under it is kept"
            issues.append(Problem("", "column-unknown", message, value=raw(column.title)))
        elif len(column.unmarked) > 1:
            message = f"the title {shown(column.title)} names several acts without a letter"
            issues.append(Problem("", "column-open", message, value=raw(column.title)))
    return [attrs.evolve(issue, severity=Severity.WARNING, line=line) for issue in issues]


def _repeated(act: TreatyAction, line: int) -> Problem:
    message = "the same act stands in the tables twice; it is taken once"
    problem = Problem("", "act-repeated", message, value=raw(act.sources[0].quote or ""))
    severity = Severity.WARNING
    return attrs.evolve(problem, severity=severity, line=line, records=(str(act.ref),))


def _renamed(names: dict[Ref, set[str]]) -> Iterator[Problem]:
    for ref, texts in names.items():
        if len(texts) > 1:
            message = "several names in the tables stand for one participant"
            value = raw(*sorted(texts))
            records = (str(ref),)
            info = Severity.INFO
            yield Problem(
                "/names", "participant-names", message, value=value, severity=info, records=records
            )


def _place(issue: Problem) -> tuple[str, int, tuple[str, ...], str, str, str, str]:
    """The order of issues: by file and line, then by record and kind."""
    where = issue.file or "", issue.line or 0
    return *where, issue.records, issue.path, issue.code, issue.message, issue.value or ""
