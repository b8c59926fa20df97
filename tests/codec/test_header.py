"""The header: what it must say, and in what form."""

import json

import pytest

from diplorecords.codec.header import FORMAT, read_header
from diplorecords.codec.migrations import VERSION

GOOD: dict[str, object] = {
    "format": FORMAT,
    "version": VERSION,
    "records": 2,
    "content": f"sha256:{'0' * 64}",
}


def test_header_survives_a_round_trip() -> None:
    """The line is canonical."""
    header, problems = read_header(GOOD)
    assert problems == []
    assert json.loads(header.line) == GOOD
    assert list(json.loads(header.line)) == sorted(GOOD)


@pytest.mark.parametrize("key", sorted(GOOD))
def test_every_part_must_be_there(key: str) -> None:
    """A hint says what to write."""
    tree = {name: value for name, value in GOOD.items() if name != key}
    header, problems = read_header(tree)
    assert [(each.code, each.path) for each in problems] == [("missing", f"/{key}")]
    assert problems[0].hint
    assert key not in json.loads(header.line) or key in ("format", "version")


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("format", "jsonl", "format"),
        ("format", 1, "format"),
        ("version", "2.0", "version"),
        ("version", "0.9", "version"),
        ("version", "1", "header"),
        ("version", "1.0.0", "header"),
        ("version", "01.0", "header"),
        ("version", "1.\u0660", "header"),
        ("version", 1.0, "header"),
        ("records", -1, "header"),
        ("records", True, "header"),
        ("records", "2", "header"),
        ("records", 2.0, "header"),
        ("content", "sha256:0", "header"),
        ("content", f"sha256:{'A' * 64}", "header"),
        ("content", 0, "header"),
        ("colour", "red", "unknown-field"),
    ],
)
def test_what_is_no_header(key: str, value: object, code: str) -> None:
    """Exact types, and one form."""
    problems = read_header({**GOOD, key: value})[1]
    assert [(each.code, each.path) for each in problems] == [(code, f"/{key}")]


def test_a_foreign_version_is_named_with_ours() -> None:
    """So that the reader knows which library to get."""
    problem = read_header({**GOOD, "version": "7.3"})[1][0]
    assert "7.3" in problem.message
    assert VERSION in problem.message


@pytest.mark.parametrize(("version", "later"), [("1.0", False), ("1.1", True), ("1.999999", True)])
def test_later_minor_versions_are_read(version: str, *, later: bool) -> None:
    header, problems = read_header({**GOOD, "version": version})
    assert problems == []
    assert (header.version, header.major, header.is_later) == (version, 1, later)
