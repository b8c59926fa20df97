"""The words of the command line and its exit codes. The home of cyclopts."""

from collections.abc import Sequence
from contextlib import suppress
from difflib import get_close_matches
from importlib.metadata import version
from typing import Annotated, Literal

from cyclopts import App, CycloptsError, Parameter

from diplorecords.cli.commands.check import check as check_file
from diplorecords.cli.commands.demo import demo as show_demo
from diplorecords.cli.commands.importing import import_statedept_visits, import_un_treaties
from diplorecords.cli.commands.moments import on as show_moment
from diplorecords.cli.commands.moments import timeline as show_timeline
from diplorecords.cli.commands.schema import schema as show_schema
from diplorecords.cli.commands.show import show as show_record
from diplorecords.cli.describe import problem_pieces
from diplorecords.cli.inputs import DASH, UsageError
from diplorecords.cli.terminal import Output, flush, standard_error, standard_output
from diplorecords.errors import (
    DiplorecordsError,
    EdtfError,
    LoadError,
    RecordNotFoundError,
)

__all__ = ["app", "run"]

WRONG_USAGE = 2
UNREADABLE = 3

DATES = "; a date is written like 1997-01-01, 1992-02, 1992 or 1992/1994 (EDTF)"

COMMANDS = ("demo", "check", "show", "on", "timeline", "import", "schema")
OPTIONS = ("--format", "--help", "--output", "--version")

Format = Literal["text", "json"]
Date = Annotated[str, Parameter(allow_leading_hyphen=True)]
"""A date; one before year 0 begins with a hyphen."""

app: App = App(
    name="diplorecords",
    version=lambda: version("diplorecords"),
    help="""Records of diplomacy, with honest time, claims and sources.

    FILE is a dossier file (JSON Lines), `-` for standard input or output, or
    `example:azerbaijan-osce` for the dossier that comes with the library.

    Exit codes: 0 fine, 1 the data has errors, 2 wrong usage, 3 unreadable input.
    """,
    help_format="markdown",
)
importers: App = App(name="import", help="Read the files of others into a dossier.")
app.command(importers)


def run(argv: Sequence[str]) -> int:
    """Run one command; whatever a user can cause ends in a sentence and an exit code."""
    code = _run(argv)
    # After a failed write something may wait still, and the interpreter would complain of it.
    with suppress(OSError):
        flush()
    return code


def _run(argv: Sequence[str]) -> int:
    try:
        code = _dispatch(argv)
        flush()
    except BrokenPipeError:  # whoever read the output has seen enough
        return 0
    except EdtfError as error:
        return _complain(error, WRONG_USAGE, DATES)
    except (CycloptsError, UsageError, RecordNotFoundError) as error:
        return _complain(error, WRONG_USAGE, _meant(argv, str(error)))
    except (DiplorecordsError, OSError) as error:
        return _complain(error, UNREADABLE)
    return code


@app.command
def demo(*, format: Format = "text") -> int:  # noqa: A002  # the name of the option
    """Show the example dossier: a timeline, the checks, and a few answers."""
    return show_demo(_output(format))


@app.command
def check(file: str, /, *, format: Format = "text") -> int:  # noqa: A002  # the name of the option
    """Check a dossier by the rules that hold between records."""
    return check_file(_output(format), file)


@app.command
def show(file: str, id: str, /, *, format: Format = "text") -> int:  # noqa: A002  # the name of the option
    """Show one record, its sources, what is claimed about it, and who refers to it.

    ID is `type:id`, or an id alone where only one record has it.
    """
    return show_record(_output(format), file, id)


@app.command
def on(file: str, date: Date, /, *, format: Format = "text") -> int:  # noqa: A002  # the name of the option
    """Show what there was on a date, certainly and possibly.

    DATE is EDTF (ISO 8601-2): `1997-01-01`, `1992-02`, `1992`, `1992/1994`, `1992-02~`.
    """
    return show_moment(_output(format), file, date)


@app.command
def timeline(file: str, /, *, format: Format = "text") -> int:  # noqa: A002  # the name of the option
    """Show the dated records of a dossier in the order of time."""
    return show_timeline(_output(format), file)


@app.command
def schema(*, format: Format = "json") -> int:  # noqa: A002  # the name of the option
    """Write the JSON Schema of all records; it is JSON in either format."""
    return show_schema(_output(format))


@importers.command(name="statedept-visits")
def statedept_visits(
    file: str,
    /,
    *files: str,
    output: str,
    format: Format = "text",  # noqa: A002  # the name of the option
) -> int:
    """Read "Visits by Foreign Leaders" of the United States Department of State (XML).

    OUTPUT is the dossier file to write; it is packed with gzip if its name ends in `.gz`.
    """
    return import_statedept_visits(_output(format), (file, *files), output)


@importers.command(name="un-treaties")
def un_treaties(
    folder: str,
    /,
    *folders: str,
    output: str,
    format: Format = "text",  # noqa: A002  # the name of the option
) -> int:
    """Read participation tables of the United Nations Treaty Collection (CSV).

    FOLDER has tables named like `21-6-a.csv` and, for the titles, `index.csv`; it may also be
    one such file. OUTPUT is the dossier file to write, packed with gzip if it ends in `.gz`.
    """
    return import_un_treaties(_output(format), (folder, *folders), output)


def _output(format_name: Format) -> Output:
    return standard_output(as_json=format_name == "json")


def _dispatch(argv: Sequence[str]) -> int:
    """Parse the words, call the command, and give its exit code."""
    # A lone hyphen would be taken for an option.
    words = [DASH if word == "-" else word for word in argv]
    console = standard_output().console
    command, bound, *_ = app.parse_args(
        words, console=console, print_error=False, exit_on_error=False
    )
    code: object = command(*bound.args, **bound.kwargs)
    return code if isinstance(code, int) else 0


def _complain(error: Exception, code: int, hint: str = "") -> int:
    """Say on standard error what is wrong, every problem on a line."""
    errors = standard_error()
    if isinstance(error, LoadError):
        errors.line(f"diplorecords: {error.subject}:")
        errors.lines(problem_pieces(problem) for problem in error.problems)
    else:
        errors.line(f"diplorecords: {str(error).replace(DASH, '-')}{hint}")
    return code


def _meant(argv: Sequence[str], message: str) -> str:
    """The command or option that may have been meant, where the message names none."""
    if "did you mean" in message.lower():
        return ""
    words = [word for word in argv if word.startswith("--") and word not in OPTIONS]
    among: tuple[str, ...] = OPTIONS
    if argv and not argv[0].startswith("-") and argv[0] not in COMMANDS:
        words, among = [argv[0]], COMMANDS
    near = get_close_matches(words[0].partition("=")[0], among, n=1) if words else []
    return f" Did you mean {near[0]!r}?" if near else ""
