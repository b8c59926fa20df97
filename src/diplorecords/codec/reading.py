"""From the bytes of a dossier file to the dossier, or to every problem of every line."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import BinaryIO, cast, final

import attrs

from diplorecords.codec.header import Header, read_header
from diplorecords.codec.identity import content_id
from diplorecords.codec.limits import Limits
from diplorecords.codec.parsing import Parser
from diplorecords.codec.trees import read_text, record_of
from diplorecords.dossier import Dossier
from diplorecords.errors import LoadError, Problem
from diplorecords.records import AnyRecord

__all__ = ["read_lines"]

_FREE = 2**20
"""Unpacked bytes that any gzip file may have, however small it is."""

_BOM = b"\xef\xbb\xbf"
_OTHER_FILES = (
    (b"\x1f\x8b", "gzip", "the data are packed with gzip", "unpack it first, or name it .gz"),
    (b"\xff\xfe", "utf-8", "the text is UTF-16", "save the text as UTF-8"),
    (b"\xfe\xff", "utf-8", "the text is UTF-16", "save the text as UTF-8"),
)


def read_lines(stream: BinaryIO, name: str, limits: Limits, packed: int | None = None) -> Dossier:
    """The dossier in a stream of bytes.

    >>> from io import BytesIO
    >>> try:
    ...     read_lines(BytesIO(b""), "empty.jsonl", Limits())
    ... except LoadError as error:
    ...     print(error.problems[0].message)
    there is no header: the file is empty

    Args:
        stream: Where to read from.
        name: What the problems call it.
        limits: How much to read.
        packed: How many bytes it has when packed, where it is unpacked while it is read.

    Raises:
        LoadError: With every problem of every line.
    """
    reader = _Reader(name, limits)
    most = limits.file_bytes
    if packed is not None:
        most = min(most, max(_FREE, packed * limits.ratio))
    try:
        for line in _lines(stream, limits.line_bytes, most):
            reader.take(line)
        reader.finish()
    except _StopError as stop:
        reader.report(stop.problem)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        reader.report(Problem("", "gzip", f"the packed data cannot be unpacked: {error}"))
    if reader.problems:
        raise LoadError(name, reader.problems)
    return reader.dossier


class _StopError(Exception):
    """Raised where reading on would be of no use."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def _lines(stream: BinaryIO, longest: int, most: int) -> Iterator[bytes | None]:
    """The lines with their newlines; None for one that is too long."""
    left = most
    inside = False
    while piece := stream.readline(longest + 1):
        left -= len(piece)
        if left < 0:
            raise _StopError(Problem("", "limit", f"more than {most} bytes of text"))
        ended = piece.endswith(b"\n")
        if not inside:
            yield piece if ended or len(piece) <= longest else None
        inside = not ended


@final
class _Reader:
    """Takes the lines of one file, one after the other."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.problems: list[Problem] = []
        self.dossier = Dossier.of(())
        self._name = name
        self._limits = limits
        self._parser = Parser(limits)
        self._line = 0
        self._header: Header | None = None
        self._count = 0
        self._records: list[AnyRecord] = []
        self._line_of: dict[tuple[str, str], int] = {}
        self._digest = sha256()

    def report(self, problem: Problem, line: int | None = None) -> None:
        """Keep a problem with its file and line."""
        place = self._line if line is None else line
        self.problems.append(attrs.evolve(problem, file=self._name, line=max(place, 1)))

    def take(self, line: bytes | None) -> None:
        """Take the next line."""
        self._line += 1
        if self._line > 1:
            self._count += 1
        if line is None:
            message = f"the line has more than {self._limits.line_bytes} bytes"
            self.report(Problem("", "limit", message))
        elif self._line == 1:
            self._take_first(line)
        else:
            self._take_record(line)
        if len(self.problems) >= self._limits.problems:
            message = f"the file is read no further after {self._limits.problems} problems"
            raise _StopError(Problem("", "limit", message))
        if self._count > self._limits.records:
            raise _StopError(Problem("", "limit", f"more than {self._limits.records} records"))

    def finish(self) -> None:
        """Compare what came with what the header said, and make the dossier."""
        if self._line == 0:
            self._report_no_header("the file is empty")
        sound = not self.problems
        if sound:
            self.dossier = Dossier.of(self._records)
        if self._header is not None:
            self._compare_count(self._header)
        if sound and self._header is not None:
            self._compare_content(self._header)

    def _take_first(self, line: bytes) -> None:
        for start, code, message, hint in _OTHER_FILES:
            if line.startswith(start):
                raise _StopError(Problem("", code, message, hint=hint))
        text = line.removeprefix(_BOM)
        if text is not line and len(text) < len(line):
            hint = "save the text as UTF-8 without a byte order mark"
            self.report(Problem("", "bom", "a byte order mark stands before the text", hint=hint))
        tree, problems = read_text(text.removesuffix(b"\n"), self._parser, self._limits)
        members = cast("dict[str, object]", tree) if type(tree) is dict else None
        if members is not None and ("format" in members or "type" not in members):
            self._take_header(members, problems, cut=not line.endswith(b"\n"))
        elif members is not None:
            self._report_no_header("the first line is a record")
            self._count += 1
            self._take_record(text)
        else:
            self._report_all(problems)
            self._report_no_header("the first line is no JSON object")

    def _take_header(self, tree: dict[str, object], found: list[Problem], *, cut: bool) -> None:
        self._header, more = read_header(tree)
        taken = {problem.path for problem in found}
        problems = [*found, *(problem for problem in more if problem.path not in taken)]
        foreign = [problem for problem in problems if problem.code in ("format", "version")]
        self._report_all(problem for problem in problems if problem not in foreign)
        for problem in foreign:
            # Another format, or another version, would be misread line by line.
            raise _StopError(problem)
        if cut:
            self._report_cut()

    def _take_record(self, line: bytes) -> None:
        self._digest.update(line)
        if not line.strip():
            hint = "every line holds a record"
            self.report(Problem("", "blank-line", "the line is blank", hint=hint))
            self._count -= 1
        elif not line.endswith(b"\n"):
            self._report_cut()
        else:
            tree, problems = read_text(line[:-1], self._parser, self._limits)
            try:
                self._keep(record_of(tree, problems))
            except LoadError as error:
                self._report_all(error.problems)

    def _keep(self, record: AnyRecord) -> None:
        place = (record.record_type, record.id)
        first = self._line_of.setdefault(place, self._line)
        if first == self._line:
            self._records.append(record)
            return
        message = f"{record.ref} stands here and on line {first}"
        self.report(Problem("", "duplicate", message, records=(str(record.ref),)))

    def _report_all(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self.report(problem)

    def _report_cut(self) -> None:
        hint = "the file may have been cut short; every line ends with a newline"
        self.report(Problem("", "truncated", "the last line does not end", hint=hint))

    def _report_no_header(self, message: str) -> None:
        hint = 'a file begins with {"content":...,"format":"diplorecords",...}'
        self.report(Problem("", "header", f"there is no header: {message}", hint=hint), 1)

    def _compare_count(self, header: Header) -> None:
        if header.records is not None and header.records != self._count:
            message = f"the header says {header.records} records, there are {self._count}"
            self.report(Problem("/records", "count", message), 1)

    def _compare_content(self, header: Header) -> None:
        # A hash of the bytes is cheap; other spellings of the same content have other bytes.
        if header.content is not None and header.content != f"sha256:{self._digest.hexdigest()}":
            found = content_id(self.dossier)
            if found != header.content:
                message = "the records are not those of which the header gives the content id"
                hint = f"theirs is {found}"
                self.report(Problem("/content", "content", message, hint=hint), 1)
