"""What FILE stands for: a dossier file, standard input or output, or a shipped example."""

import sys

from diplorecords import examples
from diplorecords.codec import load, read_dossier, save, write_dossier
from diplorecords.dossier import Dossier
from diplorecords.errors import FileAccessError

__all__ = ["DASH", "EXAMPLE", "STDIN", "STDOUT", "UsageError", "dossier_of", "is_dash"]
__all__ += ["standard_bytes", "write"]

DASH = "\0-"
"""How a lone `-` comes from the command line: no file name can be the same."""

EXAMPLE = "example:"
"""What stands before the name of a shipped dossier."""

STDIN = "standard input"
STDOUT = "standard output"


class UsageError(Exception):
    """A command that was called in a way that cannot work."""


def is_dash(file: str) -> bool:
    """Whether FILE stands for standard input or output.

    >>> is_dash("-"), is_dash("a.jsonl")
    (True, False)
    """
    return file in {DASH, "-"}


def dossier_of(file: str) -> Dossier:
    """The dossier that FILE stands for.

    >>> len(dossier_of("example:azerbaijan-osce")) > 100
    True

    Raises:
        FileAccessError: If the file cannot be read.
        LoadError: If it is no dossier file.
        RecordNotFoundError: If there is no such example.
    """
    if is_dash(file):
        return read_dossier(standard_bytes(), STDIN)
    # A file that has such a name can be given as ./example:...
    if file.startswith(EXAMPLE):
        return examples.load(file.removeprefix(EXAMPLE))
    return load(file)


def standard_bytes() -> bytes:
    """All of standard input.

    Raises:
        FileAccessError: If it is closed or cannot be read.
    """
    stream = sys.stdin
    if stream is None:  # pyright: ignore[reportUnnecessaryComparison]  # a closed stream
        raise FileAccessError(STDIN, "it is closed")
    try:
        return stream.buffer.read()
    except OSError as error:
        raise FileAccessError(STDIN, error.strerror or str(error)) from error


def write(dossier: Dossier, file: str) -> None:
    """Write a dossier to FILE.

    Raises:
        FileAccessError: If the file cannot be written.
        OSError: If standard output cannot be written.
    """
    if not is_dash(file):
        save(dossier, file)
        return
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison]  # a closed stream
        raise FileAccessError(STDOUT, "it is closed")
    sys.stdout.flush()
    sys.stdout.buffer.write(write_dossier(dossier))
