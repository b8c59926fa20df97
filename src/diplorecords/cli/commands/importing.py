"""`import FORMAT FILE... --output FILE`: files of others made into a dossier."""

import io
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from diplorecords.cli.describe import counts_of, counts_tree, problem_pieces, problem_tree
from diplorecords.cli.inputs import STDIN, STDOUT, UsageError, is_dash, standard_bytes, write
from diplorecords.cli.terminal import Output, standard_error
from diplorecords.errors import Severity
from diplorecords.interop import ReaderResult, read_statedept_visits, read_un_treaties
from diplorecords.records import AnyRecord, Meeting, TreatyAction

__all__ = ["import_statedept_visits", "import_un_treaties"]

LONG_BYTES = 1 << 20
"""From how many bytes on a terminal is told what is being done."""


class StandardInput(io.BytesIO):
    """Standard input, read once, under the name that the issues give it."""

    name = STDIN


def import_statedept_visits(out: Output, files: tuple[str, ...], output: str) -> int:
    """Read the State Department's visits, write a dossier, show the issues; 1 if one is an error.

    Where nothing but errors comes out, nothing is written and the input counts as unreadable.
    """
    return _imported(out, read_statedept_visits, Meeting, files, output)


def import_un_treaties(out: Output, files: tuple[str, ...], output: str) -> int:
    """Read participation tables, write a dossier, show the issues; 1 if one is an error.

    Where nothing but errors comes out, nothing is written and the input counts as unreadable.
    """
    return _imported(out, read_un_treaties, TreatyAction, files, output)


def _imported(
    out: Output,
    read: Callable[..., ReaderResult],
    wanted: type[AnyRecord],
    files: tuple[str, ...],
    output: str,
) -> int:
    """Read the files; `wanted` is the class of which a record makes the input a readable one."""
    if sum(map(is_dash, files)) > 1:
        raise UsageError("standard input can be read only once")
    sources = [StandardInput(standard_bytes()) if is_dash(file) else file for file in files]
    size = sum(map(_size, sources))
    errors = standard_error()
    is_told = size >= LONG_BYTES and errors.is_terminal
    if is_told:
        errors.line((f"reading {size / 1e6:.1f} MB", "dim"))
    result = read(*sources)
    if is_told:
        errors.line((f"writing {len(result.records)} records", "dim"))
    readable = not result.has_errors or any(isinstance(item, wanted) for item in result.records)
    if readable:
        write(result.dossier(), output)
    # Where the dossier goes to standard output, what there is to say goes to standard error.
    report = standard_error(as_json=out.as_json) if is_dash(output) else out
    _report(report, result, output if readable else None)
    return int(result.has_errors) if readable else 3


def _size(source: str | StandardInput) -> int:
    """How many bytes there are to read, as far as can be seen."""
    if not isinstance(source, str):
        return len(source.getvalue())
    try:
        path = Path(source)
        files = path.iterdir() if path.is_dir() else (path,)
        return sum(file.stat().st_size for file in files)
    except (OSError, ValueError):  # the reader says what is wrong with the file
        return 0


def _report(out: Output, result: ReaderResult, output: str | None) -> None:
    counts = Counter(record.record_type for record in result.records)
    name = output if output is None or not is_dash(output) else STDOUT
    if out.as_json:
        out.json(
            {
                "output": name,
                "records": dict(counts) if output is not None else {},
                "counts": counts_tree(result.issues),
                "issues": [problem_tree(issue) for issue in result.issues],
            }
        )
        return
    doubtful = [issue for issue in result.issues if issue.severity is not Severity.INFO]
    out.lines(problem_pieces(issue) for issue in doubtful)
    if name is None:
        out.line("nothing could be read, so nothing was written")
    else:
        records = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
        out.line((name, "bold"), f": {records}")
    out.line(f"issues: {counts_of(result.issues)} (--format json lists all)")
