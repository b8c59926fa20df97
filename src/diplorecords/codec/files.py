"""Dossier files: load and save, and the same from and to bytes."""

import gzip
import os
import zlib
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

from diplorecords.codec.durable import access_error, replace_file
from diplorecords.codec.header import Header
from diplorecords.codec.identity import canonical_lines, digest_of
from diplorecords.codec.limits import DEFAULT_LIMITS, Limits
from diplorecords.codec.reading import read_lines
from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, ValidationError, shown

__all__ = ["load", "read_dossier", "save", "write_dossier"]

_PACKED = ".gz"

# A gzip header (RFC 1952) without a time, a name or a system: equal dossiers are equal bytes.
_GZIP_HEADER = bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF])


def load(path: str | bytes | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> Dossier:
    """The dossier in a file of JSON Lines, packed with gzip if its name ends in `.gz`.

    Nothing but this one file is opened, whatever stands in it.

    >>> from diplorecords import Source
    >>> save(Dossier.of([Source(id="ga-62-243")]), "sources.jsonl")
    >>> len(load("sources.jsonl"))
    1

    Raises:
        LoadError: If it is no dossier file, with every problem of every line.
        FileAccessError: If it cannot be opened or read.
    """
    name = os.fsdecode(path)
    try:
        with _opened(name) as file:
            return _read(file, name, limits, os.fstat(file.fileno()).st_size)
    except OSError as error:
        raise access_error(name, error) from error


def save(dossier: Dossier, path: str | bytes | os.PathLike[str]) -> None:
    """Write a dossier to a file of JSON Lines, packed with gzip if its name ends in `.gz`.

    Equal dossiers make equal files. The file is the old one until it is the new one, also
    if the machine stops in between.

    >>> save(Dossier.of([]), "empty.jsonl.gz")
    >>> len(load("empty.jsonl.gz"))
    0

    Raises:
        ValidationError: If something in the dossier cannot be written as JSON.
        FileAccessError: If the file cannot be written; what was there before still is.
    """
    name = os.fsdecode(path)
    data = write_dossier(dossier)
    replace_file(Path(name), _pack(data) if name.endswith(_PACKED) else data)


def read_dossier(data: bytes, name: str, *, limits: Limits = DEFAULT_LIMITS) -> Dossier:
    """The dossier in the bytes of a file, packed with gzip if its name ends in `.gz`.

    >>> data = write_dossier(Dossier.of([]))
    >>> len(read_dossier(data, "standard input"))
    0

    Args:
        data: The bytes.
        name: What the problems call them.
        limits: How much to read.

    Raises:
        LoadError: If they are no dossier file, with every problem of every line.
    """
    return _read(BytesIO(data), name, limits, len(data))


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
    lines = canonical_lines(dossier)
    header = Header(records=len(lines), content=digest_of(lines))
    return b"".join([f"{header.line}\n".encode(), *lines])


def _opened(name: str) -> BinaryIO:
    try:
        return Path(name).open("rb")
    except ValueError as error:
        # A name that no file can have, such as one with a null character.
        raise access_error(name, error) from error


def _read(stream: BinaryIO, name: str, limits: Limits, size: int) -> Dossier:
    if not name.endswith(_PACKED):
        return read_lines(stream, name, limits)
    with gzip.GzipFile(fileobj=stream, mode="rb") as unpacked:
        return read_lines(cast("BinaryIO", unpacked), name, limits, size)


def _pack(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    sizes = [zlib.crc32(data), len(data) % 2**32]
    tail = b"".join(size.to_bytes(4, "little") for size in sizes)
    return _GZIP_HEADER + packer.compress(data) + packer.flush() + tail
