"""The fast path of writing: canonical JSON by functions that are written for each class."""

from collections.abc import Sequence
from functools import cache

from diplorecords.codec.canonical import canonical_json
from diplorecords.codec.fast_encoding import StructWriters
from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_structs import installed_msgspec
from diplorecords.codec.fast_texts import TextWriters
from diplorecords.codec.fast_writers import Writers
from diplorecords.codec.unstructuring import unstructure
from diplorecords.values import Value

__all__ = ["quick_dumps", "quick_lines", "quickest_writers"]

_BATCH = 100
"""Values whose lines are written in one call, so that not all structures are there at once."""


def quick_dumps(value: Value) -> str:
    """The canonical JSON text of a value or record.

    >>> from diplorecords.values import Name
    >>> quick_dumps(Name("Baku", lang="en"))
    '{"lang":"en","text":"Baku"}'

    Raises:
        ValidationError: If JSON cannot carry it exactly, or it is a claim whose value is
            not of its field's type.
    """
    try:
        return quickest_writers().dumps(value)
    except UnfitError:
        return canonical_json(unstructure(value))


def quick_lines(values: Sequence[Value]) -> bytes:
    r"""The UTF-8 bytes of the canonical JSON texts of values or records, each with a newline.

    >>> from diplorecords.values import Name
    >>> quick_lines([Name("Baku", lang="en"), Name("Vienna")])
    b'{"lang":"en","text":"Baku"}\n{"text":"Vienna"}\n'

    Raises:
        ValidationError: As by `quick_dumps`.
    """
    lines = quickest_writers().lines
    parts: list[bytes] = []
    for begin in range(0, len(values), _BATCH):
        batch = values[begin : begin + _BATCH]
        try:
            parts.append(lines(batch))
        except UnfitError:
            parts.extend([f"{quick_dumps(value)}\n".encode() for value in batch])
    return b"".join(parts)


@cache
def quickest_writers() -> Writers:
    """Those that use msgspec where the `fast` extra is installed, else those that need nothing.

    >>> quickest_writers() is quickest_writers()
    True
    """
    msgspec = installed_msgspec()
    return TextWriters() if msgspec is None else StructWriters(msgspec)
