"""The fast path of loading: what it takes is right, and what it leaves goes the safe path.

It gives a record only where the safe path would give an equal one, and it explains nothing:
the safe path reads every line again that it leaves, so that errors are the same.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import final

from diplorecords.codec.collector import paused_collector
from diplorecords.codec.fast_json import quickest_reader
from diplorecords.codec.fast_shapes import FAULTS
from diplorecords.codec.fast_structs import has_structs
from diplorecords.codec.fast_ways import Way, by_structs, by_trees
from diplorecords.codec.limits import Limits
from diplorecords.records import AnyRecord

__all__ = ["QuickLoader", "paired", "quick_loader"]

_BATCH = 2**18
"""Bytes of lines that are read together."""

_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")

# Where a key may stand apart from its colon, and ends of lines inside of a line.
_SPACES = (b'" ', b"\t", b"\r")


@final
class QuickLoader:
    r"""Reads records within limits, those that need no second look.

    Every key that a text writes shows as `":` in it, and so does nothing that could make up
    for a missing one: a text that has as many of these as its tree has keys has no key twice.

    >>> quick = QuickLoader(Limits(), by_trees(Limits(), quickest_reader()))
    >>> quick.records(b'{"id":"aze","type":"state"}')
    [None]
    >>> quick.records(b'{"id":"aze","type":"state"}\n' * 5)[-1].ref
    Ref('state:aze')
    """

    def __init__(self, limits: Limits, *ways: Way, trusted: Way | None = None) -> None:
        """Keep the ways to read lines.

        Args:
            limits: How long lines may be.
            ways: Those that give what the safe path gives wherever the keys of the text are as
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
        return None if b"\n" in data else self._one(data)

    def records(self, text: bytes) -> list[AnyRecord | None]:
        """A record for each line of a text, or None for those that the safe path must read."""
        lines = text.removesuffix(b"\n").split(b"\n")
        found: list[AnyRecord] | None = None
        if max(map(len, lines)) <= self._most:
            found = self._read(lines, text, self._ways[:1])
        return [*found] if found else [self._one(line) for line in lines]

    def _one(self, line: bytes) -> AnyRecord | None:
        found = self._read([line], line, self._ways) if len(line) <= self._most else None
        return found[0] if found else None

    def _read(
        self, lines: list[bytes], text: bytes, ways: tuple[Way, ...]
    ) -> list[AnyRecord] | None:
        """The records of all lines of a text, or None where something may be wrong."""
        if self._trusted is not None:
            found, _ = _by(self._trusted, lines)
            if found:
                return found
        if _is_strange(text):
            return None
        for way in ways:
            found, keys = _by(way, lines)
            if found and keys == text.count(b'":'):
                return found
        return None


@cache
def quick_loader(limits: Limits, *, trusted: bool = False) -> QuickLoader:
    """The fast path within limits.

    >>> quick_loader(Limits()) is quick_loader(Limits())
    True
    """
    trees = by_trees(limits, quickest_reader())
    if not has_structs():
        return QuickLoader(limits, trees)
    trusting = by_structs(limits, trusted=True) if trusted else None
    return QuickLoader(limits, by_structs(limits), trees, trusted=trusting)


def _by(way: Way, lines: list[bytes]) -> tuple[list[AnyRecord], int]:
    """What a way makes of lines, and how many keys they must have; nothing where it cannot."""
    found: list[AnyRecord] = []
    try:
        return found, way(lines, found.append)
    except FAULTS:
        return [], 0


def paired(
    lines: Iterable[bytes | None], quick: QuickLoader, ends: tuple[type[Exception], ...] = ()
) -> Iterator[tuple[bytes | None, AnyRecord | None]]:
    """Each line of a file with its record, or with None where the safe path must read it.

    An error that ends the lines, of one of some kinds, is raised when those before it have
    been given.

    >>> [line for line, record in paired([b"{}", None], QuickLoader(Limits()))]
    [b'{}', None]
    """
    for batch, error in _batches(lines, ends):
        whole = [line for line in batch if line is not None and line.endswith(b"\n")]
        with paused_collector():
            found = iter(quick.records(b"".join(whole)) if whole else ())
        for line in batch:
            good = line is not None and line.endswith(b"\n")
            yield line, next(found) if good else None
        if error is not None:
            raise error


def _batches(
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


def _is_strange(text: bytes) -> bool:
    """Whether counting does not tell, or the readers of JSON may let something pass."""
    if any(space in text for space in _SPACES):
        return True
    return b"\\u" in text and _SURROGATE.search(text) is not None
