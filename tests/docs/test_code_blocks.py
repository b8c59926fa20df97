"""Every code block of the documentation runs and shows what it says.

The blocks of one page run in order, in one folder, and share their names:

- `python` runs as a program, or as a session where it has prompts;
- `pycon` runs as a session;
- `console` runs its `$ diplorecords` lines and compares what they print.

Blocks of other kinds are not run, and only the kinds listed here are allowed.
"""

import doctest
import re
import shlex
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from diplorecords.cli import main

PROJECT = Path(__file__).parents[2]
PAGES = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
NOT_RUN = {"", "json", "make", "sh", "text", "toml"}
FENCE = re.compile(r"^( *)```([^\n]*)\n(.*?)^\1```[ \t]*$", re.MULTILINE | re.DOTALL)


def page_names() -> list[str]:
    """The pages, as paths inside the project, without what the build left there."""
    names = [page.relative_to(PROJECT).as_posix() for page in PAGES]
    return [name for name in names if not name.startswith(("docs/_", "docs/adr/_"))]


@pytest.mark.parametrize("name", page_names())
def test_code_blocks_of_page_run(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In order, in one folder, with names that the later blocks may use."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    names: dict[str, object] = {"__name__": "__main__"}
    for line, kind, text in blocks(PROJECT / name):
        place = f"{name}:{line}"
        if kind == "pycon" or text.startswith(">>>"):
            run_session(text, names, place)
        elif kind == "python":
            exec(compile("\n" * line + text, name, "exec"), names)
        elif kind == "console":
            run_commands(text, place, monkeypatch, capsys)
        else:
            assert kind in NOT_RUN or kind.startswith("{"), f"{place}: what is a {kind!r} block?"


def blocks(page: Path) -> Iterator[tuple[int, str, str]]:
    """The line, kind and text of every fenced block of a page."""
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield line, found[2].strip(), textwrap.dedent(found[3])


def run_session(text: str, names: dict[str, object], place: str) -> None:
    """Run a block with prompts, and keep the names that it binds."""
    report: list[str] = []
    test = doctest.DocTestParser().get_doctest(text, names, place, place, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    outcome = runner.run(test, out=report.append, clear_globs=False)
    names.update(test.globs)
    assert outcome.failed == 0, "".join(report)


def run_commands(
    text: str, place: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run the commands of a console block, and compare what each prints."""
    for command, expected in commands(text):
        words = shlex.split(command)
        if words[0] != "diplorecords":
            continue
        monkeypatch.setattr(sys, "argv", words)
        assert exit_code() in (None, 0, 1), f"{place}: {command} fails"
        printed = "".join(f"{line.rstrip()}\n" for line in capsys.readouterr().out.splitlines())
        same = doctest.OutputChecker().check_output(expected, printed, doctest.ELLIPSIS)
        assert same or not expected, f"{place}: {command} prints\n{printed}"


def exit_code() -> object:
    """Run the command line on `sys.argv`, and take what it ends with."""
    try:
        return main()
    except SystemExit as stop:
        return stop.code


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block, with the output that follows it."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, "".join(f"{line.rstrip()}\n" for line in output.rstrip().splitlines())
