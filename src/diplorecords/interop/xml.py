"""XML read safely: row by row, without entities, without the network, within limits.

Only the standard library's expat is used. A document type declaration is refused, and with
it every entity that a file could define: no expansion, no outside file, no address is ever
followed. Size, depth and the text of one row are limited.
"""

from collections.abc import Iterator
from typing import Protocol, final
from xml.parsers import expat

import attrs

from diplorecords.errors import FileAccessError, Problem, shown

__all__ = ["XmlField", "XmlLimits", "XmlRow", "read_rows"]

CHUNK_BYTES = 1 << 16
"""How much is read and parsed at a time."""


class Binary(Protocol):
    """Anything that bytes can be read from."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""
        ...


@final
@attrs.frozen
class XmlLimits:
    """How large and how deep a file may be.

    >>> XmlLimits().depth
    64
    """

    file_bytes: int = 1 << 28
    """Bytes of the whole file."""

    row_characters: int = 1 << 21
    """Characters of text and attributes in one row."""

    depth: int = 64
    """Elements inside one another."""


@final
@attrs.frozen
class XmlField:
    """One element of a row, with all the text inside it.

    >>> XmlField("from", "Hawaii", line=8, attributes=(("id", "hawaii"),)).attribute("id")
    'hawaii'
    """

    name: str
    """Name of the element, without a namespace prefix."""

    text: str
    """Its text and that of the elements in it; runs of white space are one space."""

    line: int = attrs.field(kw_only=True)
    """Line on which it begins, counted from 1."""

    attributes: tuple[tuple[str, str], ...] = attrs.field(default=(), kw_only=True)
    """Its attributes, in the order of the file."""

    elements: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """Names of the elements inside it, whose tags are not part of the text."""

    def attribute(self, name: str) -> str:
        """An attribute with white space collapsed; empty where there is none."""
        return next((_collapsed(value) for key, value in self.attributes if key == name), "")


@final
@attrs.frozen
class XmlRow:
    """One element of the wanted name, with the elements in it.

    >>> XmlRow(3, (XmlField("id", "7", line=4), XmlField("id", "8", line=5))).texts("id")
    ('7', '8')
    """

    line: int
    """Line on which it begins, counted from 1."""

    fields: tuple[XmlField, ...]
    """The elements in it, in order."""

    stray: str = ""
    """Text and attributes of the row itself, outside its elements."""

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of the elements of that name, empty ones left out."""
        return tuple(item.text for item in self.fields if item.name == name and item.text)


def read_rows(
    stream: Binary, name: str, *, file: str, limits: XmlLimits | None = None
) -> Iterator[XmlRow | Problem]:
    """Every element of one name, as it is read; at most one problem, then the end.

    >>> from io import BytesIO
    >>> rows = read_rows(BytesIO(b"<visits><visit><id>7</id></visit></visits>"), "visit", file="a")
    >>> [row.texts("id") for row in rows if isinstance(row, XmlRow)]
    [('7',)]

    Raises:
        FileAccessError: If the stream cannot be read.
    """
    rows = _Rows(name, XmlLimits() if limits is None else limits)
    size = 0
    while True:
        chunk = _chunk(stream, file)
        size += len(chunk)
        problem = rows.feed(chunk) if size <= rows.limits.file_bytes else rows.too_large()
        yield from rows.taken()
        if problem is not None:
            yield attrs.evolve(problem, file=file)
        if problem is not None or not chunk:
            return


def _chunk(stream: Binary, file: str) -> bytes:
    chunk: object
    try:
        chunk = stream.read(CHUNK_BYTES)
    except (OSError, ValueError) as error:
        raise FileAccessError(file, getattr(error, "strerror", None) or str(error)) from error
    if not isinstance(chunk, bytes):  # callers may be untyped
        raise FileAccessError(file, "gives text, not bytes: open it in binary mode")
    return chunk


class _Refused(Exception):  # noqa: N818  # never leaves this file
    """A construct that is well-formed and not read."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.problem = Problem("", code, message)


class _Rows:
    """The state of one parse: where it is, and which rows are complete."""

    def __init__(self, name: str, limits: XmlLimits) -> None:
        self.limits = limits
        self._name = name
        self._complete: list[XmlRow] = []
        self._open: list[str] = []
        self._row: _RowBuilder | None = None
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.ordered_attributes = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype

    def feed(self, chunk: bytes) -> Problem | None:
        """Parse the next bytes, or the end where there are none."""
        try:
            self._parser.Parse(chunk, not chunk)
        except _Refused as refused:
            return attrs.evolve(refused.problem, line=self._parser.CurrentLineNumber)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code) or "not well-formed"
            message = f"not XML: {reason}, column {error.offset + 1}"
            return Problem("", "xml", message, line=error.lineno)
        except (LookupError, ValueError) as error:
            message = f"the encoding that the file declares cannot be read: {error}"
            return Problem("", "xml-encoding", message, hint="save the file as UTF-8", line=1)
        return None

    def too_large(self) -> Problem:
        """The file has more bytes than the limit."""
        message = f"the file is larger than {self.limits.file_bytes} bytes; the rest is not read"
        return Problem("", "xml-size", message, line=self._parser.CurrentLineNumber)

    def taken(self) -> list[XmlRow]:
        """The rows completed since the last call."""
        rows, self._complete = self._complete, []
        return rows

    def _doctype(self, name: str, *_: object) -> None:
        message = f"the file declares a document type ({shown(name)}), which is not read"
        raise _Refused("xml-doctype", message)

    def _start(self, tag: str, attributes: list[str]) -> None:
        if len(self._open) >= self.limits.depth:
            message = f"elements stand more than {self.limits.depth} deep in one another"
            raise _Refused("xml-depth", message)
        name = tag.rpartition(":")[2]
        pairs = tuple(zip(attributes[::2], attributes[1::2], strict=True))
        line = self._parser.CurrentLineNumber
        if self._row is not None:
            self._row.start(name, pairs, line, inside=len(self._open) > self._row.depth + 1)
        elif name == self._name:
            self._row = _RowBuilder(line, len(self._open), pairs, self.limits.row_characters)
        self._open.append(name)

    def _end(self, _tag: str) -> None:
        self._open.pop()
        if self._row is None:
            return
        if len(self._open) == self._row.depth:
            self._complete.append(self._row.built())
            self._row = None
        elif len(self._open) == self._row.depth + 1:
            self._row.end()

    def _text(self, text: str) -> None:
        if self._row is not None:
            self._row.text(text)


class _RowBuilder:
    """One row while it is being read."""

    def __init__(
        self, line: int, depth: int, attributes: tuple[tuple[str, str], ...], limit: int
    ) -> None:
        self.line = line
        self.depth = depth
        self._room = limit
        self._texts: list[str] = []
        self._stray = [f"{key}={value}" for key, value in attributes]
        self._fields: list[XmlField] = []
        self._elements: list[str] = []

    def start(
        self, name: str, attributes: tuple[tuple[str, str], ...], line: int, *, inside: bool
    ) -> None:
        """An element begins in the row, or inside an element of it."""
        self._take(len(name) + sum(len(key) + len(value) for key, value in attributes))
        if inside:
            self._elements.append(name)
        else:
            self._stray.append(self._taken())
            self._fields.append(XmlField(name, "", line=line, attributes=attributes))

    def text(self, text: str) -> None:
        """Text of the row, or of an element in it."""
        self._take(len(text))
        self._texts.append(text)

    def end(self) -> None:
        """An element that stands directly in the row ends."""
        elements, self._elements = tuple(self._elements), []
        last = self._fields[-1]
        self._fields[-1] = attrs.evolve(last, text=self._taken(), elements=elements)

    def built(self) -> XmlRow:
        """The row, complete."""
        self._stray.append(self._taken())
        return XmlRow(self.line, tuple(self._fields), _collapsed(" ".join(self._stray)))

    def _take(self, characters: int) -> None:
        """Refuse a row that is too large to be one."""
        self._room -= characters
        if self._room < 0:
            raise _Refused("xml-size", "one entry has more characters than are read")

    def _taken(self) -> str:
        text = _collapsed("".join(self._texts))
        self._texts = []
        return text


def _collapsed(text: str) -> str:
    """Every run of white space made one space, none at the ends."""
    return " ".join(text.split())
