"""The lines of a stream of bytes, within limits."""

from collections.abc import Iterator
from typing import BinaryIO

from diplorecords.errors import Problem

__all__ = ["StopError", "lines_of"]


class StopError(Exception):
    """Raised where reading on would be of no use; nobody outside sees it."""

    def __init__(self, problem: Problem) -> None:
        """Keep the reason."""
        super().__init__(problem)
        self.problem = problem


def lines_of(stream: BinaryIO, longest: int, most: int) -> Iterator[bytes | None]:
    r"""The lines with their newlines; None for one that is too long.

    >>> from io import BytesIO
    >>> list(lines_of(BytesIO(b"a\nlong\n"), 2, 99))
    [b'a\n', None]

    Args:
        stream: Where to read from.
        longest: How many bytes a line may have.
        most: How many bytes all lines together may have.

    Raises:
        StopError: Where there are more.
    """
    left = most
    inside = False
    while piece := stream.readline(longest + 1):
        left -= len(piece)
        if left < 0:
            raise StopError(Problem("", "limit", f"more than {most} bytes of text"))
        ended = piece.endswith(b"\n")
        if not inside:
            yield piece if ended or len(piece) <= longest else None
        inside = not ended
