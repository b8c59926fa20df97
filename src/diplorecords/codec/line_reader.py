"""Takes the lines of a dossier file, one batch after the other, and notes every problem."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, BinaryIO, Literal, TypeAlias, final

import attrs

from diplorecords.codec.fast_loading import Batch, batches, quick_loader
from diplorecords.codec.gathering import Gathered
from diplorecords.codec.header import Header, read_header
from diplorecords.codec.hints import HINTS
from diplorecords.codec.identity import content_id
from diplorecords.codec.limits import Limits
from diplorecords.codec.lines import StopError, lines_of
from diplorecords.codec.migrations import MAJOR, VERSION, migrated
from diplorecords.codec.parsing import Parser, beyond, members_of
from diplorecords.codec.trees import read_text, record_of
from diplorecords.codec.unknown import lenient_record
from diplorecords.codec.whole import whole_objects
from diplorecords.dossier import Dossier, Unread
from diplorecords.errors import (
    DuplicateRecordError,
    LoadError,
    Problem,
    Severity,
)
from diplorecords.records import AnyRecord

__all__ = ["LineReader", "Unknown"]

Unknown: TypeAlias = Literal["keep", "refuse"]
"""What is done with fields and record types that the library does not know."""

_FREE = 2**20
"""Unpacked bytes that any gzip file may have, however small it is."""

_BOM = b"\xef\xbb\xbf"
_OTHER_FILES = (
    (b"\x1f\x8b", "gzip", "the data are packed with gzip", "unpack it first, or name it .gz"),
    (b"\xff\xfe", "utf-8", "the text is UTF-16", "save the text as UTF-8"),
    (b"\xfe\xff", "utf-8", "the text is UTF-16", "save the text as UTF-8"),
)


def _in_our_form(tree: object, major: int) -> object:
    members = members_of(tree)
    return tree if members is None else migrated(members, major)


_UNPACKING = (EOFError, zlib.error, gzip.BadGzipFile)
_ENDS = (StopError, *_UNPACKING)
"""What ends the lines of a file before its end."""


@final
class LineReader:
    """Takes the lines of one file, one after the other."""

    def __init__(
        self,
        name: str,
        limits: Limits,
        unknown: Unknown | None,
        *,
        salvage: bool = False,
        trusted: bool = False,
    ) -> None:
        self.problems: list[Problem] = []
        self.dossier: Dossier = Dossier()
        self.later: Problem | None = None
        self.lost: set[int] = set()
        self._name = name
        self._limits = limits
        self._unknown = unknown
        self._salvage = salvage
        self._trusted = trusted
        self._streams = False
        self._parser = Parser(limits)
        self._line = 0
        self._unlisted = 0
        self._stopped = False
        self._header: Header | None = None
        self._count = 0
        self._gathered = Gathered()
        self._digest = sha256()

    def read(self, stream: BinaryIO, packed: int | None) -> None:
        """Take all lines, and make the dossier of them."""
        for _ in self._taken(stream, packed):
            pass
        if self._salvage and not self.dossier:
            self._count_lines()
            self.dossier = Dossier(self._gathered.records, unread=self._gathered.unread)

    def stream(self, stream: BinaryIO, packed: int | None) -> Iterator[AnyRecord]:
        """Take line after line, and give the record of each, which is then forgotten."""
        self._streams = True
        last = ("", "")
        for _ in self._taken(stream, packed):
            if self.problems:
                break
            came, self._gathered = self._gathered.records, Gathered()
            for line, record in enumerate(came, self._line - len(came) + 1):
                place = record.record_type, record.id
                if place <= last:
                    self._report_order(record, last, line)
                    raise LoadError(self._name, self.listed())
                yield record
                last = place
        if self.problems:
            raise LoadError(self._name, self.listed())

    def _taken(self, stream: BinaryIO, packed: int | None) -> Iterator[None]:
        """Take line after line, with a pause after each."""
        most = self._limits.file_bytes
        if packed is not None:
            most = min(most, max(_FREE, packed * self._limits.ratio))
        try:
            lines = lines_of(stream, self._limits.line_bytes, most)
            quick = quick_loader(self._limits, trusted=self._trusted)
            for batch in batches(lines, quick, _ENDS):
                if self._take_all(batch):
                    yield
                    continue
                for line, record in batch.each(quick):
                    self._take(line, record)
                    yield
                    if self._unlisted and not self._salvage:
                        # What is wrong costs far more time than what is right.
                        self._stopped = True
                        return
        except StopError as stop:
            self._count_lines()
            self._report(stop.problem)
        except _UNPACKING as error:
            self._count_lines()
            self._report(Problem("", "gzip", f"the packed data cannot be unpacked: {error}"))
        else:
            self._finish()

    def listed(self) -> list[Problem]:
        """The problems, with their hints, and how many more there are."""
        if self._unlisted:
            more = attrs.evolve(beyond(self._unlisted), file=self._name, line=self._line)
            if self._stopped:
                more = attrs.evolve(more, message="there are more problems; the rest is not read")
            return [*self.problems, more]
        return self.problems

    def _report(self, problem: Problem, line: int | None = None) -> None:
        """Keep a problem with its file and line, or count it."""
        if len(self.problems) >= self._limits.problems:
            self._unlisted += 1
            return
        place = max(self._line if line is None else line, 1)
        hint = problem.hint or HINTS.get(problem.code)
        self.problems.append(attrs.evolve(problem, hint=hint, file=self._name, line=place))

    def _take_all(self, batch: Batch) -> bool:
        """Take the lines of a batch, if each has its record and so had all before."""
        header, number = self._header, len(batch.lines)
        even = header is not None and header.major == MAJOR and self._gathered.is_even
        if batch.records is None or not even or self.problems:
            return False
        if self._count + number > self._limits.records:
            return False
        self._line += number
        self._count += number
        if not self._trusted:
            self._digest.update(batch.text)
        self._gathered.add_lines(batch.records)
        return True

    def _count_lines(self) -> None:
        """Report what stands twice among the lines that were taken together."""
        for place, line, first in self._gathered.counted():
            self._report_duplicate(place, line, first)

    def _take(self, line: bytes | None, record: AnyRecord | None) -> None:
        """Take a line, and its record where the fast path has made it."""
        self._line += 1
        if self._line > 1:
            self._count_lines()
            self._count += 1
        if line is None:
            message = f"the line has more than {self._limits.line_bytes} bytes"
            self._report(Problem("", "limit", message))
            self.lost.add(self._line)
        elif self._line == 1:
            self._take_first(line)
        else:
            self._take_record(line, record)
        if self._count > self._limits.records:
            raise StopError(Problem("", "limit", f"more than {self._limits.records} records"))

    def _finish(self) -> None:
        """Compare what came with what the header said, and make the dossier."""
        if self._line == 0:
            self._report_no_header("the file is empty")
        sound = not self.problems
        if sound:
            self.dossier = self._whole()
            sound = not self.problems
        if self._header is not None:
            self._compare_count(self._header)
        if sound and self._header is not None and not self._trusted:
            self._compare_content(self._header)

    def _whole(self) -> Dossier:
        """The dossier of all records, unless some stand twice, which is reported."""
        gathered = self._gathered
        try:
            dossier = Dossier(gathered.records, unread=gathered.unread)
        except DuplicateRecordError:
            dossier = Dossier()
        if len(dossier) < len(gathered.records):
            self._count_lines()
        return dossier

    def _take_first(self, line: bytes) -> None:
        for start, code, message, hint in _OTHER_FILES:
            if line.startswith(start):
                raise StopError(Problem("", code, message, hint=hint))
        text = line.removeprefix(_BOM)
        if text is not line and len(text) < len(line):
            hint = "save the text as UTF-8 without a byte order mark"
            self._report(Problem("", "bom", "a byte order mark stands before the text", hint=hint))
        tree, problems = read_text(text.removesuffix(b"\n"), self._parser, self._limits)
        members = members_of(tree)
        if members is not None and ("format" in members or "type" not in members):
            self._take_header(members, problems, cut=not line.endswith(b"\n"))
        elif members is not None:
            self._report_no_header("the first line is a record")
            self._count += 1
            self._take_record(text)
        else:
            self._report_all(problems)
            self._report_no_header("the first line is no JSON object")
            self.lost.add(self._line)

    def _take_header(self, tree: dict[str, Any], found: list[Problem], *, cut: bool) -> None:
        self._header, more = read_header(tree)
        taken = {problem.path for problem in found}
        problems = [*found, *(problem for problem in more if problem.path not in taken)]
        foreign = [problem for problem in problems if problem.code in ("format", "version")]
        self._report_all(problem for problem in problems if problem not in foreign)
        for problem in foreign:
            # Another format, or another version, would be misread line by line.
            raise StopError(problem)
        if cut:
            self._report_cut()
        if self._header.is_later:
            self._unknown = self._unknown or "keep"
            message = (
                f"{self._name} is of version {self._header.version}, this library reads version "
                f"{VERSION}: what it does not know is kept unread, and can be saved again"
            )
            self.later = Problem(
                "/version", "version", message, severity=Severity.WARNING, file=self._name, line=1
            )

    def _take_record(self, line: bytes, record: AnyRecord | None = None) -> None:
        self._digest.update(line)
        if record is not None and self._header is not None and self._header.major == MAJOR:
            self._keep(record, [])
            return
        if not line.strip():
            self._report(Problem("", "blank-line", "the line is blank"))
            self._count -= 1
            return
        if not line.endswith(b"\n"):
            self._report_cut()
            if not self._salvage:
                return
        try:
            self._keep(*self._record(line.removesuffix(b"\n")))
        except LoadError as error:
            self._report_all(error.problems)
            self.lost.add(self._line)
            if self._salvage:
                self._keep_parts(line)

    def _record(self, line: bytes) -> tuple[AnyRecord | None, list[Unread]]:
        tree, problems = read_text(line, self._parser, self._limits)
        header = self._header
        if header is not None and header.major < MAJOR and not problems:
            tree = _in_our_form(tree, header.major)
        if self._unknown == "keep":
            version = header.version if header is not None and header.is_later else None
            return lenient_record(tree, problems, self._limits, version)
        return record_of(tree, problems, self._limits), []

    def _keep_parts(self, line: bytes) -> None:
        """The records that stand as a whole in a line that is none."""
        for part in whole_objects(line):
            try:
                found = self._record(part)
            except LoadError:
                continue
            self._keep(*found)

    def _keep(self, record: AnyRecord | None, pieces: list[Unread]) -> None:
        self._count_lines()
        first = self._gathered.add(record, pieces, self._line)
        if first is not None:
            ref = pieces[0].record if record is None else record.ref
            self._report_duplicate((ref.type, ref.id), self._line, first)

    def _report_duplicate(self, place: tuple[str, str], line: int, first: int) -> None:
        ref = ":".join(place)
        message = f"{ref} stands here and on line {first}"
        self._report(Problem("", "duplicate", message, records=(ref,), value=ref), line)
        self.lost.add(line)

    def _report_order(self, record: AnyRecord, last: tuple[str, str], line: int) -> None:
        message = (
            f"{record.ref} stands after {':'.join(last)}, and reading record by record takes only "
            "files in canonical form, which are sorted by reference"
        )
        self._report(Problem("", "order", message), line)

    def _report_all(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self._report(problem)

    def _report_cut(self) -> None:
        hint = "the file may have been cut short; every line ends with a newline"
        self._report(Problem("", "truncated", "the last line does not end", hint=hint))

    def _report_no_header(self, message: str) -> None:
        hint = 'a file begins with {"content":...,"format":"diplorecords",...}'
        self._report(Problem("", "header", f"there is no header: {message}", hint=hint), 1)

    def _compare_count(self, header: Header) -> None:
        if header.records is not None and header.records != self._count:
            message = f"the header says {header.records} records, there are {self._count}"
            hint = "lines may have been lost or added; else write the number of lines"
            found = str(header.records)
            self._report(Problem("/records", "count", message, hint=hint, value=found), 1)

    def _compare_content(self, header: Header) -> None:
        # A hash of the bytes is cheap; other spellings of the same content have other bytes.
        if header.content is not None and header.content != f"sha256:{self._digest.hexdigest()}":
            found = None if self._streams else content_id(self.dossier)
            if found != header.content:
                message = "the records are not those of which the header gives the content id"
                hint = f"theirs is {found}" if found else "load finds out which is theirs"
                value = header.content
                self._report(Problem("/content", "content", message, hint=hint, value=value), 1)
