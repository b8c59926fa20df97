"""From the bytes of a dossier file to the dossier, or to every problem of every line."""

import warnings
from collections.abc import Iterator
from typing import BinaryIO, final

import attrs

from diplorecords.codec.limits import Limits
from diplorecords.codec.line_reader import LineReader, Unknown
from diplorecords.dossier import Dossier
from diplorecords.errors import LaterVersionWarning, LoadError, Problem
from diplorecords.records import AnyRecord

__all__ = ["Recovered", "read_lines", "recover_lines", "stream_lines"]


@final
@attrs.frozen(kw_only=True)
class Recovered:
    """What could be read of a damaged file, and what could not.

    >>> Recovered(dossier=Dossier(), problems=(), lost=()).lost
    ()
    """

    dossier: Dossier
    """Every whole record. Of two different records with one reference it has the first."""

    problems: tuple[Problem, ...]
    """Everything that is wrong with the file, with the lines."""

    lost: tuple[int, ...]
    """The lines that were not read, or not as a whole, counted from 1."""


def read_lines(
    stream: BinaryIO,
    name: str,
    limits: Limits,
    packed: int | None = None,
    *,
    unknown: Unknown | None = None,
    trusted: bool = False,
) -> Dossier:
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
        unknown: What to do with what is not known; by default it is kept in files of a later
            minor version, and refused in all others.
        trusted: Whether this library wrote it, and nobody touched it.

    Raises:
        LoadError: With every problem of every line.
    """
    reader = LineReader(name, limits, unknown, trusted=trusted)
    reader.read(stream, packed)
    if reader.problems:
        raise LoadError(name, reader.listed())
    if reader.later:
        warnings.warn(reader.later.message, LaterVersionWarning, stacklevel=4)
    return reader.dossier


def recover_lines(
    stream: BinaryIO, name: str, limits: Limits, packed: int | None = None
) -> Recovered:
    r"""Every whole record in a stream of bytes, whatever else is in it.

    >>> from io import BytesIO
    >>> found = recover_lines(BytesIO(b'{"id":"aze","type":"state"}\n?'), "x", Limits())
    >>> len(found.dossier), found.lost
    (1, (2,))
    """
    reader = LineReader(name, limits, "keep", salvage=True)
    reader.read(stream, packed)
    later = [reader.later] if reader.later else []
    return Recovered(
        dossier=reader.dossier,
        problems=(*reader.listed(), *later),
        lost=tuple(sorted(reader.lost)),
    )


def stream_lines(
    stream: BinaryIO,
    name: str,
    limits: Limits,
    packed: int | None = None,
    *,
    trusted: bool = False,
) -> Iterator[AnyRecord]:
    r"""The records in a stream of bytes in canonical form, one after the other.

    >>> from io import BytesIO
    >>> try:
    ...     list(stream_lines(BytesIO(b'{"id":"aze","type":"state"}\n'), "x", Limits()))
    ... except LoadError as error:
    ...     print(error.problems[0].message)
    there is no header: the first line is a record

    Raises:
        LoadError: At the first line with a problem, or at the end of a stream that is not what
            its header says.
    """
    return LineReader(name, limits, "refuse", trusted=trusted).stream(stream, packed)
