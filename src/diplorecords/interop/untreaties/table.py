"""A file of comma-separated values as rows of texts, whatever its bytes are."""

import csv
import io
from collections.abc import Iterator
from typing import final

import attrs

from diplorecords.errors import Problem, Severity
from diplorecords.interop.raw import raw

__all__ = ["Row", "Table", "plain", "table_of"]

DELIMITERS = ",;\t"
"""The signs that may part cells; the one that stands most often in the first line does."""

MOST_LINES = 200
"""No row has more lines than this; one that seems to has a quotation mark that is not closed."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UNSEEN = str.maketrans("", "", "\ufeff\u200b\u200c\u200d\u2060\u00ad\x00")
"""Signs that show nothing and are no part of a text."""

_WINDOWS: dict[int, str] = {
    byte: bytes((byte,)).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # which Windows-1252 leaves free
}
"""Where Windows-1252 has letters and signs, and Latin-1 controls."""


@final
@attrs.frozen
class Row:
    """One row: its cells as they stand, and the line on which it begins.

    >>> Row(2, ("Albania", "27 Jun 2001 a")).line
    2
    """

    line: int
    """Line on which it begins, counted from 1."""

    cells: tuple[str, ...]
    """Its cells, unchanged."""


@final
@attrs.frozen
class Table:
    """The rows of a file, and what was odd about its bytes.

    >>> Table((), ()).rows
    ()
    """

    rows: tuple[Row, ...]
    """The rows that are not blank, the titles first."""

    issues: tuple[Problem, ...]
    """What could not be read, or had to be recovered; each without its file."""


def table_of(data: bytes) -> Table:
    r"""The rows of a file of comma-separated values (RFC 4180), read without ever failing.

    A file that is not UTF-8 is read as Windows-1252, of which Latin-1 is all but a part, and
    says so. Cells may be parted by semicolons or tabs, and lines end in any way.

    >>> table_of(b"Participant,Signature\r\nMali,1 Feb 1997").rows[1]
    Row(line=2, cells=('Mali', '1 Feb 1997'))
    >>> table_of(b"C\xf4te d'Ivoire,").issues[0].code
    'encoding'
    """
    issues: list[Problem] = []
    text = _text(data, issues)
    rows = tuple(row for row in _rows(text, issues) if any(map(plain, row.cells)))
    return Table(rows, tuple(issues))


def plain(text: str) -> str:
    r"""The text without signs that show nothing, its white space collapsed.

    >>> plain("\ufeff23\u00a0Oct  1991 ")
    '23 Oct 1991'
    """
    return " ".join(text.translate(_UNSEEN).split())


def _text(data: bytes, issues: list[Problem]) -> str:
    try:
        return data.decode("utf-16" if data[:2] in _UTF16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"the file is not {error.encoding.upper()}; it is read as Windows-1252"
        line = data.count(b"\n", 0, error.start) + 1
        value = raw(data[error.start : error.end].hex(" "))
        warning = Severity.WARNING
        issues.append(Problem("", "encoding", message, severity=warning, value=value, line=line))
    return data.decode("latin-1").translate(_WINDOWS)


def _rows(text: str, issues: list[Problem]) -> Iterator[Row]:
    # A title stands in quotation marks where it has commas, so that the first line tells.
    head = text.lstrip().partition("\n")[0]
    delimiter = max(DELIMITERS, key=head.count)
    lines = list(io.StringIO(text, newline=""))
    place = 0
    while place < len(lines):
        ahead = lines[place : place + MOST_LINES]
        try:
            reader = csv.reader(ahead, delimiter=delimiter)
            cells = next(reader)
            if reader.line_num > 1:  # else a mark that is never closed would eat what follows
                list(csv.reader(ahead[: reader.line_num], delimiter=delimiter, strict=True))
        except csv.Error as error:
            message = f"the line cannot be parted into cells: {error}"
            issues.append(Problem("", "csv", message, value=raw(lines[place]), line=place + 1))
            place += 1
        else:
            yield Row(place + 1, tuple(cells))
            place += reader.line_num
