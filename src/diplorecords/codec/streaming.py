"""Reading a file of any size record by record, in memory that does not grow."""

import gzip
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from diplorecords.codec.durable import access_error, file_name
from diplorecords.codec.limits import DEFAULT_LIMITS, Limits, expect_limits
from diplorecords.codec.packing import PACKED
from diplorecords.codec.reading import stream_lines
from diplorecords.dossier.arguments import expect_instance
from diplorecords.errors import LoadError
from diplorecords.records import AnyRecord
from diplorecords.values.typetree import NestedNode, TupleNode, fields_of

__all__ = ["iter_records"]

_SHARED = 65_536
"""Values that are remembered in order to be shared, before all are forgotten."""


def iter_records(
    path: str | bytes | os.PathLike[str],
    *,
    intern: bool = False,
    trusted: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[AnyRecord]:
    """The records of a file in canonical form, each as soon as it is read.

    The file is one that `save` wrote: sorted, one record a line, packed with gzip if its name
    ends in `.gz`. One that is not sorted is refused where that shows, because a record that
    stands twice could go unnoticed: `load` reads it, and `save` sorts it. What the header says of
    all records can only be compared when the last of them has been given: if the loop ends
    without an error, they were all there, and right.

    >>> from diplorecords import Dossier, State, save
    >>> save(Dossier.of([State(id="aze"), State(id="arm")]), "states.jsonl")
    >>> [str(record.ref) for record in iter_records("states.jsonl")]
    ['state:arm', 'state:aze']

    Args:
        path: The file.
        intern: Whether equal names, places, locators and other small values become one object,
            which takes longer, and less memory if the records are kept.
        trusted: Whether this library wrote the file, and nobody has touched it since, as for
            `load`.
        limits: How much to read.

    Raises:
        LoadError: At the first line that is no record, or does not come after the one before;
            or at the end, if the records are not those of the header.
        FileAccessError: If it cannot be opened or read.
        ValidationError: If it is no path, or the limits are none.
    """
    name = file_name(path)
    expect_limits(limits)
    expect_instance(trusted, bool, "true or false")
    pool: dict[object, object] = {}
    try:
        with Path(name).open("rb") as file:
            for record in _records(file, name, limits, trusted=trusted):
                if intern:
                    _share(record, pool)
                yield record
    except LoadError:
        raise
    except (OSError, ValueError) as error:
        raise access_error(name, error) from error


def _records(file: BinaryIO, name: str, limits: Limits, *, trusted: bool) -> Iterator[AnyRecord]:
    if not name.endswith(PACKED):
        yield from stream_lines(file, name, limits, trusted=trusted)
        return
    size = os.fstat(file.fileno()).st_size
    with gzip.GzipFile(fileobj=file, mode="rb") as unpacked:
        plain = cast("BinaryIO", unpacked)
        yield from stream_lines(plain, name, limits, size, trusted=trusted)


def _share(whole: object, pool: dict[object, object]) -> None:
    """Put shared objects in the place of the parts of a record that nobody has seen yet."""
    for field in fields_of(type(whole)):
        node = field.node.item if isinstance(field.node, TupleNode) else field.node
        value = getattr(whole, field.name)
        if isinstance(node, NestedNode) and value:
            parts: tuple[Any, ...] = value if isinstance(field.node, TupleNode) else (value,)
            shared = tuple(_shared(part, pool) for part in parts)
            object.__setattr__(
                whole, field.name, shared if isinstance(field.node, TupleNode) else shared[0]
            )


def _shared(value: object, pool: dict[object, object]) -> object:
    found = pool.get(value)
    if found is None:
        _share(value, pool)
        if len(pool) >= _SHARED:
            pool.clear()
        pool[value] = found = value
    return found
