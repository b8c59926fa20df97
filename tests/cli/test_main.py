"""Whatever a user can cause ends in a sentence and an exit code."""

import io
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import pytest

from diplorecords.cli import main
from diplorecords.cli.app import COMMANDS, OPTIONS, app

EXAMPLE = "example:azerbaijan-osce"
VISIT = b"<visit><id>7</id><visitor>King A</visitor></visit>"


def test_every_command_is_in_the_list_of_suggestions() -> None:
    assert {name for name in app if not name.startswith("-")} == set(COMMANDS)
    assert {"--help", "--version"} <= set(OPTIONS)


def test_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(command in printed for command in COMMANDS)


def test_no_words_at_all_show_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "timeline" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.strip() == version("diplorecords")


def test_the_words_of_the_process_are_the_default(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["diplorecords", "--version"])
    assert main() == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["chekc", "x"], "check"),
        (["import", "statedept-visit"], "statedept-visits"),
        (["check", EXAMPLE, "--formt", "json"], "--format"),
        (["import", "statedept-visits", "x", "--ouput", "y"], "--output"),
        (["--versoin"], "--version"),
        (["check", EXAMPLE, "--format", "xml"], "json"),
        (["check"], "FILE"),
        (["import", "statedept-visits", "--output", "x"], "FILE"),
        (["import", "statedept-visits", "x"], "--output"),
        (["check", EXAMPLE, "more"], "more"),
        (["zzzzzz"], "zzzzzz"),
        (["--zzzzzz"], "--zzzzzz"),
        (["check", "example:azerbaijan"], "azerbaijan-osce"),
        (["show", EXAMPLE, "conflict:arm-azr"], "conflict:arm-aze"),
        (["show", EXAMPLE, "arm-azr"], "conflict:arm-aze"),
        (["on", EXAMPLE, "13 July"], "1997-01-01"),
        (["on", EXAMPLE, "1992-13"], "13"),
        (["on", EXAMPLE, "2023-02-29"], "2023"),
        (["on", EXAMPLE, ""], "EDTF"),
        (["import", "statedept-visits", "-", "-", "--output", "x"], "once"),
    ],
)
def test_wrong_usage_is_explained(
    argv: Sequence[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert expected in printed.err
    assert printed.err.startswith("diplorecords: ")
    assert "\0" not in printed.err


@pytest.mark.parametrize("argv", [["on", "-", "1992"], ["check", "-"], ["timeline", "-"]])
def test_standard_input_can_be_empty(
    argv: Sequence[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert main(argv) == 3
    assert "standard input" in capsys.readouterr().err


@pytest.mark.parametrize("data", [b"{", b"\xff\xfe", b"\0" * 100, b"[]\n", b'{"type":"x"}\n'])
def test_a_file_that_is_no_dossier_is_unreadable(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(data)
    assert main(["check", str(path)]) == 3
    assert "bad.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["missing.jsonl", ".", "bad\0name", "a/b/c", "\udcff"])
def test_a_file_that_cannot_be_opened_is_unreadable(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["timeline", name]) == 3
    assert capsys.readouterr().err.startswith("diplorecords: ")


def test_a_file_may_be_named_like_an_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check", "./example:azerbaijan-osce"]) == 3
    assert "example:azerbaijan-osce" in capsys.readouterr().err


class Broken(io.BytesIO):
    """A stream that cannot be read."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise OSError(5, "Input/output error")


def test_a_broken_standard_input_is_unreadable(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Broken()))
    assert main(["check", "-"]) == 3
    expected = "diplorecords: standard input: input/output error\n"
    assert capsys.readouterr().err == expected


def test_closed_standard_streams_are_unreadable(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["check", "-"]) == 3
    assert "standard input: it is closed" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(VISIT)))
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["import", "statedept-visits", "-", "--output", "-"]) == 3
    assert "standard output: it is closed" in capsys.readouterr().err


class Unwanted(io.StringIO):
    """A stream whose reader has gone."""

    def flush(self) -> None:
        raise BrokenPipeError


def test_output_that_nobody_reads_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Unwanted())
    assert main(["schema"]) == 0


class Interrupted(io.BytesIO):
    """A stream during whose reading somebody presses Ctrl-C."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise KeyboardInterrupt


def test_ctrl_c_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Interrupted()))
    assert main(["check", "-"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("library", ["cyclopts", "rich"])
def test_a_missing_library_names_the_extra(
    library: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith("diplorecords.cli.")]:
        monkeypatch.delitem(sys.modules, name)
    for name in [name for name in sys.modules if name.split(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    assert main(["demo"]) == 2
    expected = f"diplorecords: {library} is not installed: pip install 'diplorecords[cli]'\n"
    assert capsys.readouterr().err == expected


def test_another_missing_library_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "diplorecords.cli.app")
    monkeypatch.setitem(sys.modules, "diplorecords.cli.inputs", None)
    with pytest.raises(ModuleNotFoundError):
        main(["demo"])


def run(argv: Sequence[str], **options: object) -> subprocess.Popen[bytes]:
    """Start the program."""
    command = [sys.executable, "-m", "diplorecords", *argv]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_closed_pipe_ends_quietly() -> None:
    with run(["schema"]) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("words", "unbuffered"), [(["--help"], ""), (["check", EXAMPLE], "1"), (["schema"], "")]
)
def test_a_full_disk_is_said(words: list[str], unbuffered: str) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    command = [sys.executable, "-m", "diplorecords", *words]
    with full.open("w") as stream:
        done = subprocess.run(
            command,
            stdout=stream,
            stderr=subprocess.PIPE,
            check=False,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        )
    assert done.returncode == 3
    assert done.stderr.startswith(b"diplorecords: ")
    assert done.stderr.count(b"\n") == 1


def test_closed_streams_do_no_harm() -> None:
    program = (
        "import sys; from diplorecords.cli import main\n"
        "sys.stdin = sys.stdout = sys.stderr = None\n"
        "codes = [main(['check', 'example:azerbaijan-osce']), main(['check', '-']),\n"
        "         main(['import', 'statedept-visits', '-', '--output', '-'])]\n"
        "raise SystemExit(0 if codes == [0, 3, 3] else 1)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_date_before_year_0_is_no_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["on", "example:azerbaijan-osce", "-0044-03-15"]) == 0
    assert "On -0044-03-15" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "unbuffered"),
    [(["--help"], ""), (["--help"], "1"), (["timeline", EXAMPLE], "")],
)
def test_nobody_reading_on_is_fine(words: list[str], unbuffered: str) -> None:
    command = [sys.executable, "-m", "diplorecords", *words]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
