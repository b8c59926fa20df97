"""Writing to the user: styled where a terminal shows it, plain elsewhere. The home of rich."""

import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterable
from typing import IO, TextIO, cast, final

from rich.console import Console
from rich.text import Text

__all__ = ["Output", "Piece", "flush", "plain", "standard_error", "standard_output"]

Piece = str | tuple[str, str]
"""A part of a line: text, or text with a rich style."""

_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@final
class Output:
    """One stream of lines, or of one JSON document.

    A character that the stream cannot encode is written as an escape, and so is one that
    would steer the terminal: text from a file must not move the cursor.

    >>> Output(sys.stdout).line("a", (" b", "bold"))
    a b
    """

    def __init__(self, stream: TextIO, *, as_json: bool = False) -> None:
        """Write to a stream; `as_json` says in which of its two ways a command answers."""
        self.as_json = as_json
        self._stream = _Encodable(stream)
        # Rich decides by NO_COLOR, TERM and the stream whether to use colours.
        file = cast("IO[str]", self._stream)
        self.console: Console = _Console(
            file=file, highlight=False, markup=False, emoji=False, soft_wrap=True
        )

    @property
    def is_terminal(self) -> bool:
        """Whether a person is looking on."""
        return self.console.is_terminal

    def line(self, *pieces: Piece) -> None:
        """Write one line."""
        texts = [(piece, "") if isinstance(piece, str) else piece for piece in pieces]
        if self.console.is_terminal:
            styled = (Text(plain(text), style=style) for text, style in texts)
            self.console.print(Text.assemble(*styled))
        else:  # rich would take most of the time of a large answer
            self._stream.write("".join(plain(text) for text, _ in texts) + "\n")

    def lines(self, lines: Iterable[Iterable[Piece]]) -> None:
        """Write several lines, as they come."""
        for pieces in lines:
            self.line(*pieces)

    def json(self, value: object) -> None:
        """Write one JSON document, its keys sorted."""
        ascii_only = not self._stream.encoding.lower().replace("-", "").startswith("utf")
        encoder = json.JSONEncoder(indent=2, sort_keys=True, ensure_ascii=ascii_only)
        for part in encoder.iterencode(value):
            self._stream.write(part)
        self._stream.write("\n")


@final
class _Console(Console):
    """Lets the caller see a closed pipe, instead of leaving the process with code 1."""

    def on_broken_pipe(self) -> None:
        """Nobody reads any more."""
        raise BrokenPipeError


def standard_output(*, as_json: bool = False) -> Output:
    """Standard output, or nowhere if it is closed."""
    return Output(_open(sys.stdout), as_json=as_json)


def standard_error(*, as_json: bool = False) -> Output:
    """Standard error, or nowhere if it is closed."""
    return Output(_open(sys.stderr), as_json=as_json)


def flush() -> None:
    """Write out what waits for standard output.

    Raises:
        OSError: If it cannot be written; it is dropped, so that nothing complains later.
    """
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison]  # a closed stream
        return
    try:
        sys.stdout.flush()
    except OSError:
        _drop()
        raise


def plain(text: str) -> str:
    r"""The text with everything that steers a terminal escaped.

    >>> plain("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    if text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if unicodedata.category(char) in {"Cc", "Cs"} or char in _REORDERING:
        return char.encode("unicode_escape").decode("ascii")
    return char


def _open(stream: TextIO | None) -> TextIO:
    return io.StringIO() if stream is None else stream


def _drop() -> None:
    """Point standard output at nothing: the interpreter flushes it once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):  # no file behind it: then nothing is flushed either
        return
    finally:
        os.close(nowhere)


@final
class _Encodable(io.TextIOBase):
    """A stream to which any text can be written."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream

    @property
    def encoding(self) -> str:  # type: ignore[override]  # an attribute there
        return self._stream.encoding or "utf-8"

    def write(self, text: str, /) -> int:
        if not text.isascii():
            text = text.encode(self.encoding, "backslashreplace").decode(self.encoding)
        return self._stream.write(text)

    def flush(self) -> None:
        self._stream.flush()

    def close(self) -> None:
        """Nothing: the stream is not ours, and when this goes nobody may be reading it."""

    def isatty(self) -> bool:
        return self._stream.isatty()
