"""Anything can be written to any stream, and nothing in it steers the terminal."""

import io
import json
import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.cli.terminal import Output, flush, plain, standard_error, standard_output


def stream(encoding: str = "utf-8") -> io.TextIOWrapper:
    """A stream with an encoding."""
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n")


def written(text: io.TextIOWrapper) -> str:
    """What stands in it."""
    text.flush()
    buffer = text.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(text.encoding)


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@given(st.text(st.characters()), st.sampled_from(["utf-8", "ascii", "cp1252", "utf-16"]))
def test_any_text_can_be_written_to_any_stream(text: str, encoding: str) -> None:
    target = stream(encoding)
    Output(target).line(text)
    assert written(target).endswith("\n")


@given(st.text(st.characters()))
def test_plain_text_has_no_controls_and_stays_plain(text: str) -> None:
    shown = plain(text)
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in shown)
    assert plain(shown) == shown


def test_escape_sequences_and_reordering_are_shown() -> None:
    assert plain("a\x1b[2Jb\u202ec\nd") == r"a\x1b[2Jb\u202ec\nd"


def test_letters_of_all_scripts_and_joiners_stay() -> None:
    assert plain("می\u200cشود") == "می\u200cشود"


@given(st.recursive(st.text() | st.integers() | st.none(), st.lists, max_leaves=5))
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_json_reads_back_from_any_stream(encoding: str, value: object) -> None:
    target = stream(encoding)
    Output(target).json(value)
    assert json.loads(written(target)) == value


@pytest.mark.parametrize(("no_color", "styled"), [("", True), ("1", False)])
def test_styles_are_for_terminals_that_want_them(
    no_color: str, styled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_color:
        monkeypatch.setenv("NO_COLOR", no_color)
    terminal = Terminal(io.BytesIO(), encoding="utf-8")
    output = Output(terminal)
    assert output.is_terminal
    output.line("a", ("b", "red"), "[bold]c[/bold] :smile:")
    assert ("\x1b[31m" in written(terminal)) is styled
    assert "[bold]c[/bold] :smile:" in written(terminal)


def test_no_styles_outside_a_terminal() -> None:
    target = stream()
    output = Output(target)
    output.lines([("a", ("b", "red")), ()])
    assert not output.is_terminal
    assert written(target) == "ab\n\n"


def test_a_long_line_is_not_broken() -> None:
    target = stream()
    Output(target).line("word " * 100)
    assert written(target).count("\n") == 1


def test_the_console_writes_to_the_same_stream() -> None:
    target = stream("ascii")
    Output(target).console.print("é")
    assert written(target) == "\\xe9\n"


def test_closed_streams_take_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    standard_output().line("a")
    standard_error(as_json=True).line("a")
    flush()


class Full(io.StringIO):
    """A stream that takes nothing."""

    def flush(self) -> None:
        raise OSError(28, "No space left on device")


def test_what_cannot_be_flushed_is_dropped_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(OSError, match="space"):
        flush()


def test_a_broken_file_is_pointed_at_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    target = os.fdopen(writing, "w", encoding="utf-8")
    target.write("a")
    monkeypatch.setattr(sys, "stdout", target)
    with pytest.raises(BrokenPipeError):
        flush()
    target.write("b")
    target.close()
