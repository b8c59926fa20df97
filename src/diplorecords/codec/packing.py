"""Packing with gzip (RFC 1952): the same bytes every time, and what is left of damaged ones."""

import zlib
from collections.abc import Callable
from contextlib import suppress
from io import RawIOBase
from typing import BinaryIO, final

__all__ = ["GZIP_START", "PACKED", "Salvage", "pack"]

PACKED = ".gz"
"""How the name of a packed file ends."""

GZIP_START = b"\x1f\x8b"
"""How packed data begin."""

# A header without a time, a name or a system: equal dossiers are equal bytes.
_HEADER = bytes([*GZIP_START, 8, 0, 0, 0, 0, 0, 2, 0xFF])

_WITH_HEADER = 16 + zlib.MAX_WBITS
_PIECE = 2**13
_UNPACKED_PIECE = 2**16


def pack(data: bytes) -> bytes:
    """The data packed with gzip.

    >>> import gzip
    >>> gzip.decompress(pack(b"text"))
    b'text'
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    sizes = [zlib.crc32(data), len(data) % 2**32]
    tail = b"".join(size.to_bytes(4, "little") for size in sizes)
    return _HEADER + packer.compress(data) + packer.flush() + tail


@final
class Salvage(RawIOBase):
    """Unpacks a stream up to the very byte at which it is damaged, and only then complains.

    >>> from io import BytesIO
    >>> Salvage(BytesIO(pack(b"text")[:-1])).read(9)
    b'text'
    """

    def __init__(self, stream: BinaryIO) -> None:
        """Keep the stream of packed data."""
        super().__init__()
        self._stream = stream
        self._unpacker = zlib.decompressobj(_WITH_HEADER)
        self._ready = b""
        self._packed = b""
        self._fault: EOFError | zlib.error | None = None

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # a narrower buffer
        """Unpack some bytes into a buffer; 0 at the end.

        Raises:
            EOFError: If the data end too early.
            zlib.error: If they are damaged.
        """
        while not self._ready:
            if self._fault is not None:
                raise self._fault
            if not self._advance():
                return 0
        part, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)

    def _advance(self) -> bool:
        """Unpack the next piece; False at the end."""
        self._packed = self._packed or self._stream.read(_PIECE)
        if self._unpacker.eof:
            if not self._packed:
                return False
            self._unpacker = zlib.decompressobj(_WITH_HEADER)
        elif not self._packed:
            self._fault = EOFError("they end too early")
            return True
        before = self._unpacker.copy()
        try:
            self._ready = self._unpacker.decompress(self._packed, _UNPACKED_PIECE)
        except zlib.error as error:
            self._fault = error
            self._ready = _up_to_the_fault(before.decompress, self._packed)
        self._packed = self._unpacker.unconsumed_tail or self._unpacker.unused_data
        return True


def _up_to_the_fault(unpack: Callable[[bytes], bytes], packed: bytes) -> bytes:
    parts: list[bytes] = []
    with suppress(zlib.error):
        parts.extend(unpack(packed[at : at + 1]) for at in range(len(packed)))
    return b"".join(parts)
