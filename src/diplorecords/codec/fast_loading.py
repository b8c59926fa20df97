"""The fast path of loading: what it takes is right, and what it leaves goes the safe path.

It gives a record only where the safe path would give an equal one, and it explains nothing:
the safe path reads every line again that it leaves, so that errors are the same.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import final

import attrs

from diplorecords.codec.collector import paused_collector
from diplorecords.codec.fast_json import quickest_reader
from diplorecords.codec.fast_shapes import FAULTS
from diplorecords.codec.fast_structs import installed_msgspec
from diplorecords.codec.fast_ways import Way, by_structs, by_trees
from diplorecords.codec.limits import Limits
from diplorecords.records import AnyRecord
from diplorecords.values.ref import ID_LENGTH, id_problem

__all__ = ["Batch", "QuickLoader", "batches", "quick_loader"]

_BATCH = 2**18
"""Bytes of lines that are read together."""

_ESCAPE = re.compile(rb"\\.", re.DOTALL)
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


@final
class QuickLoader:
    r"""Reads records within limits, those that need no second look.

    A string stands between two quotation marks, and no other is left unescaped: a text that has
    twice as many of these as its tree has strings, keys included, has no key twice.

    >>> quick = QuickLoader(Limits(), by_trees(Limits(), quickest_reader()))
    >>> line = b'{"id":"aze","type":"state"}' + b"\n"
    >>> [quick.record(line[:-1]) for _ in range(4)][-1].ref
    Ref('state:aze')
    >>> len(quick.records([line] * 9, line * 9))
    9
    """

    def __init__(self, limits: Limits, *ways: Way, trusted: Way | None = None) -> None:
        """Keep the ways to read lines.

        Args:
            limits: How long lines may be.
            ways: Those that give what the safe path gives wherever the strings of the text are as
                many as they say; the quickest comes first.
            trusted: One that is tried before them, and needs no counting.
        """
        self._most = min(limits.line_bytes, limits.text_length)
        self._ways = ways
        self._trusted = trusted

    def record(self, text: str | bytes) -> AnyRecord | None:
        """The record of one text, or None where the safe path must read it."""
        try:
            data = text if isinstance(text, bytes) else text.encode()
        except UnicodeEncodeError:
            return None
        if len(data) > self._most or b"\n" in data:
            return None
        found = self._read([data], data)
        return found[0] if found else None

    def records(self, lines: list[bytes], text: bytes) -> list[AnyRecord] | None:
        """The record of every line of a text, or None where the safe path must read some.

        Args:
            lines: The lines, with their newlines.
            text: All of them together.
        """
        if len(text) > self._most and max(map(len, lines)) > self._most:
            return None
        return self._read(lines, text)

    def _read(self, lines: list[bytes], text: bytes) -> list[AnyRecord] | None:
        """The records of all lines of a text, or None where something may be wrong."""
        if self._trusted is not None:
            found, _ = _by(self._trusted, lines)
            if found:
                return found
        marks = _marks(text)
        if marks is None:
            return None
        for way in self._ways:
            found, strings = _by(way, lines)
            if found and marks == 2 * strings:
                return found
        return None


@cache
def quick_loader(limits: Limits, *, trusted: bool = False) -> QuickLoader:
    """The fast path within limits.

    >>> quick_loader(Limits()) is quick_loader(Limits())
    True
    """
    trees = by_trees(limits, quickest_reader())
    if installed_msgspec() is None:
        return QuickLoader(limits, trees)
    trusting = by_structs(limits, trusted=True) if trusted else None
    return QuickLoader(limits, by_structs(limits), trees, trusted=trusting)


@final
@attrs.frozen
class Batch:
    """Some lines of a file, with what the fast path has made of them."""

    lines: list[bytes | None]
    """The lines; None for one that is too long."""

    records: list[AnyRecord] | None
    """The record of every line; None where the safe path must read some."""

    text: bytes = b""
    """All lines together, where every line has its record."""

    def each(self, quick: QuickLoader) -> Iterator[tuple[bytes | None, AnyRecord | None]]:
        """Each line with its record, or with None where the safe path must read it."""
        if self.records is not None:
            yield from zip(self.lines, self.records, strict=True)
            return
        for line in self.lines:
            if line is None or not line.endswith(b"\n"):
                yield line, None
            else:
                yield line, quick.record(line[:-1])


def batches(
    lines: Iterable[bytes | None], quick: QuickLoader, ends: tuple[type[Exception], ...] = ()
) -> Iterator[Batch]:
    """The lines of a file by the hundreds.

    An error that ends the lines, of one of some kinds, is raised when those before it have
    been given.

    >>> [batch.lines for batch in batches([b"{}", None], QuickLoader(Limits()))]
    [[b'{}'], [None]]
    """
    for batch, error in _parted(lines, ends):
        yield _batch(batch, quick)
        if error is not None:
            raise error


def _batch(lines: list[bytes | None], quick: QuickLoader) -> Batch:
    whole = [line for line in lines if line is not None]
    if len(whole) < len(lines) or not whole or not whole[-1].endswith(b"\n"):
        return Batch(lines, None)
    text = b"".join(whole)
    with paused_collector():
        return Batch(lines, quick.records(whole, text), text)


def _parted(
    lines: Iterable[bytes | None], ends: tuple[type[Exception], ...]
) -> Iterator[tuple[list[bytes | None], Exception | None]]:
    """Lines by the hundreds, with the error that ended them."""
    batch: list[bytes | None] = []
    size = _BATCH  # the first line comes alone: the header is no record
    try:
        for line in lines:
            batch.append(line)
            size += len(line or b"")
            if size >= _BATCH:
                yield batch, None
                batch, size = [], 0
    except ends as error:
        yield batch, error
    else:
        yield batch, None


def _by(way: Way, lines: list[bytes]) -> tuple[list[AnyRecord], int]:
    """What a way makes of lines, and how many strings they must have; nothing where it cannot."""
    found: list[AnyRecord] = []
    try:
        strings = way(lines, found.append)
    except FAULTS:
        return [], 0
    return (found, strings) if _are_ids([record.id for record in found]) else ([], 0)


def _are_ids(names: list[str]) -> bool:
    """Whether all of these can be ids; most are of visible ASCII characters."""
    together = "".join(names)
    plain = together.isascii() and together.isprintable() and " " not in together
    if plain and max(map(len, names)) <= ID_LENGTH:
        return True
    return not any(id_problem(name, "") for name in names)


def _marks(text: bytes) -> int | None:
    """How many quotation marks begin or end a string; None where half a character may stand."""
    marks = text.count(b'"')
    if b"\\" not in text:
        return marks
    if _SURROGATE.search(text) is not None:
        return None
    return marks - _ESCAPE.findall(text).count(b'\\"')
