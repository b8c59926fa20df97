"""The quickest reader of JSON: orjson where the `fast` extra is installed."""

from collections.abc import Callable
from functools import cache
from json import JSONDecoder
from typing import Any, TypeAlias

__all__ = ["JsonReader", "quickest_reader", "standard_reader"]

JsonReader: TypeAlias = Callable[[bytes], Any]
"""From the bytes of one JSON text to its tree, the last of equal keys counting; or ValueError."""


def _refuse(text: str) -> object:
    raise ValueError(text)


_decode = JSONDecoder(parse_constant=_refuse).decode


def standard_reader(data: bytes) -> Any:
    """The tree of a JSON text, read by the standard library.

    >>> standard_reader(b'{"a": 1}')
    {'a': 1}
    """
    return _decode(data.decode())


@cache
def quickest_reader() -> JsonReader:
    """That of orjson where the `fast` extra is installed, else that of the standard library.

    >>> quickest_reader()(b'{"a": 1}')
    {'a': 1}
    """
    try:
        import orjson
    except ImportError:
        return standard_reader
    return orjson.loads
