"""The command line: `diplorecords`, or `python -m diplorecords`."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from diplorecords.errors import MissingExtraError

__all__ = ["main"]

EXTRA = "cli"
"""The pip extra that brings the libraries of the command line."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code.

    0: fine. 1: the data has errors. 2: wrong usage, or the `cli` extra is not installed.
    3: something cannot be read or written. 130: interrupted from the keyboard.

    >>> main(["show", "example:azerbaijan-osce", "state:hun", "--format", "text"])
    state:hun  Hungary
      names  Hungary [en]
    <BLANKLINE>
    Referred to by (1)
      meeting:budapest-summit-1994  CSCE Budapest Summit 1994
    0

    Args:
        argv: The words behind the name of the program; those of the process if None.
    """
    try:
        run = cast("Callable[[Sequence[str]], int]", import_module("diplorecords.cli.app").run)
    except ModuleNotFoundError as error:
        library = (error.name or "").partition(".")[0]
        if library not in {"cyclopts", "rich"}:
            raise
        sys.stderr.write(f"diplorecords: {MissingExtraError(EXTRA, library)}\n")
        return 2
    return run(sys.argv[1:] if argv is None else argv)
