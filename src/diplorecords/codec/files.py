"""Dossier files: load, save and recover, and the same from and to bytes."""

import gzip
import os
from collections.abc import Callable
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from diplorecords.codec.durable import access_error, file_name, replace_file
from diplorecords.codec.header import Header
from diplorecords.codec.identity import canonical_text, content_id, digest_of
from diplorecords.codec.limits import DEFAULT_LIMITS, Limits, expect_limits
from diplorecords.codec.line_reader import Unknown
from diplorecords.codec.migrations import VERSION
from diplorecords.codec.packing import GZIP_START, PACKED, Salvage, pack
from diplorecords.codec.reading import Recovered, read_lines, recover_lines
from diplorecords.dossier import Dossier
from diplorecords.dossier.arguments import expect_instance, expect_text
from diplorecords.errors import ConflictError, Problem, Severity, ValidationError, shown

__all__ = ["AnyPath", "load", "read_dossier", "recover", "save", "write_dossier"]

AnyPath: TypeAlias = str | bytes | os.PathLike[str]
"""What names a file."""


def load(
    path: AnyPath,
    *,
    unknown: Unknown | None = None,
    trusted: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Dossier:
    """The dossier in a file of JSON Lines, packed with gzip if its name ends in `.gz`.

    Nothing but this one file is opened, whatever stands in it.

    >>> from diplorecords import Source
    >>> save(Dossier.of([Source(id="ga-62-243")]), "sources.jsonl")
    >>> len(load("sources.jsonl"))
    1

    Args:
        path: The file.
        unknown: What to do with fields and record types that this version does not know:
            `"refuse"` them, or `"keep"` them in `Dossier.unread`, from where they are saved as
            they were. By default they are kept in a file of a later minor version of the
            format, with a `LaterVersionWarning`, and refused in any other.
        trusted: Whether this library wrote the file, and nobody has touched it since. It is then
            read more quickly, and what only a foreign file can have wrong may go unnoticed: keys
            that stand twice or are null, the rules of single texts and of several fields, members
            that stand twice, the types of references, and the content id. What cannot be read at
            all is refused as ever, and nothing in the file is executed.
        limits: How much to read.

    Raises:
        LoadError: If it is no dossier file, with every problem of every line.
        FileAccessError: If it cannot be opened or read.
        ValidationError: If it is no path, or another argument is none of those above.
    """
    name = file_name(path)
    _check_unknown(unknown)
    expect_instance(trusted, bool, "true or false")
    expect_limits(limits)
    try:
        with _opened(name) as file:
            return _read(
                file, name, limits, os.fstat(file.fileno()).st_size, unknown, trusted=trusted
            )
    except OSError as error:
        raise access_error(name, error) from error


def recover(path: AnyPath, *, limits: Limits = DEFAULT_LIMITS) -> Recovered:
    r"""Every whole record of a damaged file, and a report of what is lost.

    What is unknown is kept, as by `load(path, unknown="keep")`. A record counts as whole if it
    is right in itself; nothing in it is mended. Packed data are read up to the damage.

    >>> Path("cut.jsonl").write_bytes(b'{"id":"aze","type":"state"}\n{"id":"ar')
    37
    >>> found = recover("cut.jsonl")
    >>> len(found.dossier), found.lost
    (1, (2,))

    Raises:
        FileAccessError: If it cannot be opened or read.
        ValidationError: If it is no path, or the limits are none.
    """
    name = file_name(path)
    expect_limits(limits)
    try:
        with _opened(name) as file:
            start = file.read(2)
            file.seek(0)
            if start != GZIP_START:
                return recover_lines(file, name, limits)
            size = os.fstat(file.fileno()).st_size
            return recover_lines(BufferedReader(Salvage(file)), name, limits, size)
    except OSError as error:
        raise access_error(name, error) from error


def save(
    dossier: Dossier, path: AnyPath, *, expected: str | None = None, durable: bool = True
) -> None:
    """Write a dossier to a file of JSON Lines, packed with gzip if its name ends in `.gz`.

    Equal dossiers make equal files. The file is the old one until it is the new one, also
    if the machine stops in between. Its mode, its owner (where the system lets us) and a
    symbolic link to it stay.

    >>> save(Dossier.of([]), "empty.jsonl.gz")
    >>> len(load("empty.jsonl.gz"))
    0

    Args:
        dossier: What to write.
        path: The file.
        expected: The content id of what the file holds, so that nobody else's change is
            overwritten; a file that is not there counts as the empty dossier. By default
            the file is overwritten whatever it holds.
        durable: Whether to wait until the disk has it. Without, a power cut can leave a
            broken file, as with most programs; a program that is killed leaves none.

    Raises:
        ValidationError: If something in the dossier cannot be written as JSON, it is no path, or
            what is expected is no text.
        ConflictError: If the file holds something else than what was expected.
        FileAccessError: If the file cannot be written; what was there before still is, unless
            nothing but the last flush of its folder failed.
    """
    name = file_name(path)
    if expected is not None:
        expect_text(expected)
    data = write_dossier(dossier)
    packed = pack(data) if name.endswith(PACKED) else data
    check = None
    if expected is not None:
        expect_text(expected)
        check = _expecting(expected, name)
    replace_file(Path(name), packed, durable=durable, check=check)


def read_dossier(
    data: bytes,
    name: str,
    *,
    unknown: Unknown | None = None,
    trusted: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Dossier:
    """The dossier in the bytes of a file, packed with gzip if its name ends in `.gz`.

    >>> data = write_dossier(Dossier.of([]))
    >>> len(read_dossier(data, "standard input"))
    0

    Args:
        data: The bytes.
        name: What the problems call them.
        unknown: What to do with what is not known, as for `load`.
        trusted: Whether this library wrote them, and nobody has touched them since, as for `load`.
        limits: How much to read.

    Raises:
        LoadError: If they are no dossier file, with every problem of every line.
        ValidationError: If they are no bytes, or another argument is none of those above.
    """
    expect_instance(data, bytes | bytearray | memoryview, "the bytes of a file")
    expect_text(name)
    _check_unknown(unknown)
    expect_instance(trusted, bool, "true or false")
    expect_limits(limits)
    return _read(BytesIO(data), name, limits, len(data), unknown, trusted=trusted)


def write_dossier(dossier: Dossier) -> bytes:
    """The bytes of the file of a dossier, not packed.

    >>> len(write_dossier(Dossier.of([])).splitlines())
    1

    Raises:
        ValidationError: If something in it cannot be written as JSON.
    """
    if not isinstance(dossier, Dossier):
        hint = "Dossier.of makes one of records"
        problem = Problem("", "type", f"expected a Dossier, got {shown(dossier)}", hint=hint)
        raise ValidationError("not a dossier", [problem])
    text = canonical_text(dossier)
    count, version = text.count(b"\n"), _version_of(dossier)
    header = Header(records=count, content=digest_of(text), version=version)
    return f"{header.line}\n".encode() + text


def _expecting(expected: str, name: str) -> Callable[[bytes | None], None]:
    def check(data: bytes | None) -> None:
        found = _content_of(data, name)
        if found != expected:
            raise ConflictError(name, expected, found)

    return check


def _content_of(data: bytes | None, name: str) -> str:
    """The content id of what a file holds, or why it has none."""
    if data is None:
        return content_id(Dossier())
    stream: BinaryIO = BytesIO(data)
    packed = len(data) if name.endswith(PACKED) else None
    if packed is not None:
        stream = BufferedReader(Salvage(stream))
    found = recover_lines(stream, name, DEFAULT_LIMITS, packed)
    errors = [problem for problem in found.problems if problem.severity is Severity.ERROR]
    return f"no dossier file ({errors[0].message})" if errors else content_id(found.dossier)


def _version_of(dossier: Dossier) -> str:
    """Our version of the format, or the latest of those that brought what was left unread."""
    versions = [VERSION, *(piece.version for piece in dossier.unread if piece.version)]
    return max(versions, key=lambda version: [int(number) for number in version.split(".")])


def _opened(name: str) -> BinaryIO:
    try:
        return Path(name).open("rb")
    except ValueError as error:
        # A name that no file can have, such as one with a null character.
        raise access_error(name, error) from error


def _read(
    stream: BinaryIO,
    name: str,
    limits: Limits,
    size: int,
    unknown: Unknown | None,
    *,
    trusted: bool,
) -> Dossier:
    if not name.endswith(PACKED):
        return read_lines(stream, name, limits, unknown=unknown, trusted=trusted)
    with gzip.GzipFile(fileobj=stream, mode="rb") as unpacked:
        plain = cast("BinaryIO", unpacked)
        return read_lines(plain, name, limits, size, unknown=unknown, trusted=trusted)


def _check_unknown(unknown: object) -> None:
    if unknown not in (None, "keep", "refuse"):
        hint = "keep or refuse"
        problem = Problem("", "enum", f"unknown is {shown(unknown)}", hint=hint)
        raise ValidationError("not a way to load", [problem])
