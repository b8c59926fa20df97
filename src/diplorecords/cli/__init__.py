"""The command line: `diplorecords`, or `python -m diplorecords`."""

import sys
from collections.abc import Sequence

from diplorecords.errors import MissingExtraError

__all__ = ["main"]

EXTRA = "cli"
"""The pip extra that brings the libraries of the command line."""

WRONG_USAGE = 2
INTERRUPTED = 130
"""What a shell gives for a program that Ctrl-C ended: 128 and the number of the signal."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code.

    0: fine. 1: the data has errors. 2: wrong usage, or the `cli` extra is not installed.
    3: something cannot be read or written. 130: interrupted from the keyboard.

    >>> main(["on", "example:azerbaijan-osce", "13 July"])
    2

    Args:
        argv: The words behind the name of the program; those of the process if None.
    """
    try:
        # Here and not at the top: the extra that it needs may be missing.
        from diplorecords.cli.app import run

        return run(sys.argv[1:] if argv is None else argv)
    except ModuleNotFoundError as error:
        library = (error.name or "").partition(".")[0]
        if library not in {"cyclopts", "rich"}:
            raise
        sys.stderr.write(f"diplorecords: {MissingExtraError(EXTRA, library)}\n")
        return WRONG_USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
