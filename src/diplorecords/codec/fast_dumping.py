"""The fast path of writing: canonical JSON by functions that are written for each class."""

from functools import cache

from diplorecords.codec.canonical import canonical_json
from diplorecords.codec.fast_json import installed_orjson
from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_texts import TextWriters
from diplorecords.codec.fast_trees import TreeWriters
from diplorecords.codec.fast_writers import Writers
from diplorecords.codec.unstructuring import unstructure
from diplorecords.values import Value

__all__ = ["quick_dumps", "quick_line", "quickest_writers"]


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


def quick_line(value: Value) -> bytes:
    r"""The UTF-8 bytes of the canonical JSON text of a value or record, and a newline.

    >>> from diplorecords.values import Name
    >>> quick_line(Name("Baku", lang="en"))
    b'{"lang":"en","text":"Baku"}\n'

    Raises:
        ValidationError: As by `quick_dumps`.
    """
    try:
        return quickest_writers().line(value)
    except UnfitError:
        return f"{canonical_json(unstructure(value))}\n".encode()


@cache
def quickest_writers() -> Writers:
    """Those that use orjson where the `fast` extra is installed, else those that need nothing.

    >>> quickest_writers() is quickest_writers()
    True
    """
    orjson = installed_orjson()
    return TextWriters() if orjson is None else TreeWriters(orjson)
