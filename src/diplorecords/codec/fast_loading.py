"""The fast path of loading: what it takes is right, and what it leaves goes the safe path.

It gives a record only where the safe path would give an equal one, and it explains nothing:
the safe path reads every line again that it leaves, so that errors are the same.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, final

from diplorecords.codec.collector import paused_collector
from diplorecords.codec.fast_json import JsonReader, quickest_reader
from diplorecords.codec.fast_shapes import FAULTS, depth_of, shapes_of
from diplorecords.codec.limits import Limits
from diplorecords.records import RECORD_CLASSES, AnyRecord

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

    >>> quick = QuickLoader(Limits())
    >>> quick.records(b'{"id":"aze","type":"state"}')
    [None]
    >>> quick.records(b'{"id":"aze","type":"state"}\n' * 5)[-1].ref
    Ref('state:aze')
    """

    def __init__(self, limits: Limits, parse: JsonReader | None = None) -> None:
        """Keep the limits that matter here."""
        self._parse = parse or quickest_reader()
        self._most = min(limits.line_bytes, limits.text_length)
        classes: dict[str, type[Any]] = {**RECORD_CLASSES}
        self._shapes = {
            name: shapes_of(cls) for name, cls in classes.items() if depth_of(cls) <= limits.depth
        }

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
        if _is_strange(text):
            return [self._one(line) for line in lines]
        found: list[AnyRecord | None] = []
        count = [0]
        parse, shapes = self._parse, self._shapes
        try:
            for line in lines:
                tree = parse(line)
                found.append(shapes[tree["type"]][tuple(tree)](tree, count))
        except FAULTS:
            return [self._one(line) for line in lines]
        if count[0] == text.count(b'":') and max(map(len, lines)) <= self._most:
            return found
        return [self._one(line) for line in lines]

    def _one(self, line: bytes) -> AnyRecord | None:
        if len(line) > self._most or _is_strange(line):
            return None
        count = [0]
        try:
            tree = self._parse(line)
            found: AnyRecord = self._shapes[tree["type"]][tuple(tree)](tree, count)
        except FAULTS:
            return None
        return found if count[0] == line.count(b'":') else None


@cache
def quick_loader(limits: Limits) -> QuickLoader:
    """The fast path within limits.

    >>> quick_loader(Limits()) is quick_loader(Limits())
    True
    """
    return QuickLoader(limits)


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
