"""Two quick ways to read lines: into structures of msgspec, or into plain trees."""

from collections.abc import Callable
from typing import Any, TypeAlias, final

from diplorecords.codec.fast_fillers import Filler, filler_of, is_fillable
from diplorecords.codec.fast_json import JsonReader
from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_shapes import depth_of, shapes_of
from diplorecords.codec.fast_structs import StructReader, struct_reader
from diplorecords.codec.limits import Limits
from diplorecords.records import RECORD_CLASSES

__all__ = ["Way", "by_structs", "by_trees"]

Way: TypeAlias = Callable[[list[bytes], Callable[[Any], None]], int]
"""Hands on the record of each line, and gives the number of strings that they must have; it
raises one of `FAULTS` where it cannot tell. Whether the ids are ids is left to the caller."""

_TYPE = b'"type":"'


def by_trees(limits: Limits, parse: JsonReader) -> Way:
    """The way by plain trees.

    >>> from contextlib import suppress
    >>> from diplorecords.codec.fast_json import standard_reader
    >>> way, found = by_trees(Limits(), standard_reader), []
    >>> for _ in range(4):  # a program is written for what comes often
    ...     with suppress(UnfitError):
    ...         strings = way([b'{"id":"aze","type":"state"}'], found.append)
    >>> strings, found[-1].ref
    (4, Ref('state:aze'))
    """
    shapes = {name: shapes_of(cls) for name, cls in _shallow(limits).items()}

    def way(lines: list[bytes], keep: Callable[[Any], None]) -> int:
        count = [0]
        for line in lines:
            tree = parse(line)
            keep(shapes[tree["type"]][tuple(tree)](tree, count))
        return count[0]

    return way


def by_structs(limits: Limits, *, trusted: bool = False) -> Way:
    """The way by structures, for which msgspec has to be there.

    >>> found = []
    >>> by_structs(Limits())([b'{"id":"aze","type":"state"}'], found.append), found[0].ref
    (4, Ref('state:aze'))

    Args:
        limits: How deep a record may be.
        trusted: Whether to leave out the checks that only foreign input needs.
    """
    programs = _Programs(_shallow(limits), trusted=trusted)

    def way(lines: list[bytes], keep: Callable[[Any], None]) -> int:
        strings = 0
        mark, read, fill = programs[_mark_of(lines[0])]
        for line in lines:
            if mark not in line:  # most lines are of the type of the one before
                mark, read, fill = programs[_mark_of(line)]
            strings += fill(read(line), keep)
        return strings

    return way


def _mark_of(line: bytes) -> bytes:
    """Where a line names a type; where it is not the record's, its reader finds another."""
    begin = line.rfind(_TYPE)
    return line[begin : line.index(b'"', begin + len(_TYPE)) + 1]


@final
class _Programs(dict[bytes, tuple[bytes, StructReader, Filler]]):
    """By the mark of a type the mark, and what reads and fills its records, written on demand."""

    def __init__(self, classes: dict[str, type[Any]], *, trusted: bool) -> None:
        super().__init__()
        self._classes = {b'%b%b"' % (_TYPE, name.encode()): cls for name, cls in classes.items()}
        self._trusted = trusted

    def __missing__(self, mark: bytes) -> tuple[bytes, StructReader, Filler]:
        cls = self._classes.get(mark)
        if cls is None or not is_fillable(cls):
            raise UnfitError
        self[mark] = programs = mark, struct_reader(cls), filler_of(cls, trusted=self._trusted)
        return programs


def _shallow(limits: Limits) -> dict[str, type[Any]]:
    """The record classes none of whose trees is too deep."""
    classes: dict[str, type[Any]] = {**RECORD_CLASSES}
    return {name: cls for name, cls in classes.items() if depth_of(cls) <= limits.depth}
