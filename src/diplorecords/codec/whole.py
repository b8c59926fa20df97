"""The whole JSON objects in a damaged line."""

from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder

__all__ = ["whole_objects"]

_LONGEST = 2**20
_TRIES = 64
"""Beginnings of objects that are tried in vain before the rest of a line is given up."""

_DECODER = JSONDecoder(parse_int=str, parse_float=str)  # what they stand for is not asked


def whole_objects(line: bytes) -> Iterator[bytes]:
    """The outermost JSON objects in a line, whatever stands between them.

    A line longer than a mebibyte is not searched.

    >>> list(whole_objects(b'{"id":"a","na{"id":"b"}{"id":"c"}...'))
    [b'{"id":"b"}', b'{"id":"c"}']
    """
    if len(line) > _LONGEST:
        return
    text = line.decode("utf-8", "surrogateescape")
    place = tries = 0
    while tries < _TRIES and (start := text.find('{"', place)) >= 0:
        try:
            _, place = _DECODER.raw_decode(text, start)
            yield text[start:place].encode("utf-8", "surrogateescape")
        except (JSONDecodeError, RecursionError):
            place = start + 1
            tries += 1
