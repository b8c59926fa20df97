"""Hostile and broken input: only errors of the library leave it, and nothing runs."""

import base64
import json
import os
import pickle
import sys
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import (
    Limits,
    canonical_json,
    content_id,
    from_tree,
    load,
    loads,
    read_dossier,
    recover,
    write_dossier,
)
from diplorecords.codec.line_reader import Unknown
from diplorecords.codec.packing import pack
from diplorecords.dossier import Dossier
from diplorecords.errors import LoadError
from diplorecords.examples import load as example
from diplorecords.records import RECORD_CLASSES
from diplorecords.values.typetree import fields_of

SUITE = Path(__file__).parents[1] / "suite"
WHOLE = write_dossier(Dossier.of(list(example("azerbaijan-osce"))[::25]))
LINES = WHOLE.splitlines(keepends=True)
NAMES = st.sampled_from(["x.jsonl", "x.jsonl.gz"])


def cases(name: str) -> list[bytes]:
    """The texts or files of a suite of cases."""
    found = json.loads((SUITE / name).read_text(encoding="utf-8"))["cases"]
    return [
        base64.b64decode(case["base64"]) if "base64" in case else case["text"].encode()
        for case in found
    ]


CORPUS = [*cases("corpus.json"), *cases("codec_files.json"), *cases("codec.json")]
"""Inputs that broke something once, and the cases of the format."""


def survives(data: bytes, name: str, unknown: Unknown | None = None) -> None:
    """What is read can be written and read again; what is not, is refused with places."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            dossier = read_dossier(data, name, unknown=unknown)
            again = read_dossier(write_dossier(dossier), "again", unknown="keep")
            assert again == dossier
            assert content_id(again) == content_id(dossier)
        except LoadError as error:
            assert error.problems
            assert all(each.file == name and each.line for each in error.problems)
        with suppress(LoadError):
            read_dossier(data, name, unknown=unknown, trusted=True)
    with suppress(LoadError):
        loads(data)
    with suppress(LoadError):
        loads(data, trusted=True)


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz"])
def test_inputs_of_the_past_do_no_harm(name: str) -> None:
    for data in CORPUS:
        survives(data, name)
        survives(data, name, "keep")


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["flip", "cut", "copy", "insert", "swap"]),
        st.integers(0, len(WHOLE)),
        st.integers(0, 40),
        st.binary(max_size=6)
        | st.sampled_from([b"null", b"NaN", b"{}", b"[[", b'"', b"\n", b"1e999"]),
    ),
    min_size=1,
    max_size=4,
)


def edited(data: bytes, edits: list[tuple[str, int, int, bytes]]) -> bytes:
    """A file after some damage."""
    for kind, place, length, junk in edits:
        start, part, end = data[:place], data[place : place + length], data[place + length :]
        match kind:
            case "flip":
                data = start + bytes(byte ^ 0x20 for byte in part[:1]) + part[1:] + end
            case "cut":
                data = start + end
            case "copy":
                data = start + part + part + end
            case "insert":
                data = start + junk + part + end
            case _:
                data = start + part[::-1] + end
    return data


@given(EDITS, NAMES, st.sampled_from([None, "keep"]))
def test_damaged_files_are_read_or_refused(
    edits: list[tuple[str, int, int, bytes]], name: str, unknown: Unknown | None
) -> None:
    """Packed after the damage, or before it."""
    damaged = edited(WHOLE, edits)
    survives(damaged, "x.jsonl", unknown)
    survives(pack(damaged) if unknown else edited(pack(WHOLE), edits), "x.jsonl.gz", unknown)


TREES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.binary()
    | st.just(...),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers() | st.none(), inner),
    max_leaves=10,
)


@given(TREES, st.sampled_from(sorted(RECORD_CLASSES)), st.data())
def test_any_tree_is_a_record_or_refused(tree: Any, name: str, data: st.DataObject) -> None:
    """Also one that begins as a record should."""
    fields = [each.name for each in fields_of(RECORD_CLASSES[name])]
    field = data.draw(st.sampled_from(fields))
    for each in (tree, {"type": name, "id": "x", field: tree}):
        with suppress(LoadError):
            from_tree(each)


@given(TREES.filter(lambda tree: isinstance(tree, dict)))
def test_any_object_as_a_header_is_refused_or_read(tree: dict[Any, Any]) -> None:
    line = json.dumps(tree, default=str, skipkeys=True)
    survives(f'{line[:-1]}{"," if len(line) > 2 else ""}"format":"diplorecords"}}\n'.encode(), "x")


HOSTILE = [
    pickle.dumps(os.getcwd),
    b"cos\nsystem\n(S'true'\ntR.",
    b"!!python/object/apply:os.system ['true']\n",
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
    b'{"type":"state","id":"x","note":"file:///etc/hostname","$ref":"http://127.0.0.1/"}\n',
    b'{"type":"state","id":"../../etc","__class__":"os.system","__reduce__":["os.system"]}\n',
    b'{"type":"os.system","id":"x"}\n',
    b'{"type":"__main__","id":"x"}\n{"type":"state","id":"x","__proto__":{"a":1}}\n',
    b"__import__('os').system('true')\n",
    b"\x80\x05\x95\n",
]
"""What runs something, reads something or asks for something in other formats."""

WATCHED = {
    *("compile", "cpython", "ctypes", "exec", "ftplib", "http", "import", "marshal", "open", "os"),
    *("pathlib", "pickle", "shutil", "smtplib", "socket", "sqlite3", "subprocess", "tempfile"),
    *("urllib", "webbrowser"),
}
"""What of the interpreter's audit events may tell of mischief."""


MADE = ("compile b'def ", 'compile b"def ', "exec <code object ")
FROM_THE_DATA = ("system", "hostname", "127.0.0.1", "import", "proto", "/etc")
"""Words of the hostile inputs."""


def test_loading_opens_one_file_and_runs_nothing(tmp_path: Path) -> None:
    """Whatever stands in it: no other file, no program, no network, no import."""
    paths: list[str] = []
    for index, data in enumerate([WHOLE, b"\x1f\x8b", *HOSTILE, *CORPUS[::3]]):
        for suffix in ("jsonl", "jsonl.gz"):
            path = tmp_path / f"{index}.{suffix}"
            path.write_bytes(data)
            paths.append(str(path))
    read_all(paths)  # what the library loads and makes on its first use
    events: list[str] = []
    listening = [True]

    def listen(event: str, arguments: tuple[object, ...]) -> None:
        if listening and event.split(".", maxsplit=1)[0] in WATCHED:
            events.append(f"{event} {arguments[0]}")

    sys.addaudithook(listen)
    try:
        read_all(paths)
    finally:
        listening.clear()
    opened = [event for event in events if event.startswith("open ")]
    assert opened == [f"open {path}" for path in paths for _ in ("load", "keep", "recover")]
    # Functions that are made of the fields of our classes, when a form of record comes often.
    made = [event for event in events if event not in opened]
    assert all(event.startswith(MADE) for event in made)
    assert not any(word in event for event in made for word in FROM_THE_DATA)


def read_all(paths: list[str]) -> None:
    """Read files in every way, whatever comes of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for path in paths:
            with suppress(LoadError):
                load(path)
            with suppress(LoadError):
                load(path, unknown="keep")
            recover(path)


BOMBS: dict[str, bytes] = {
    "nulls": b'{"type":"state","id":"x","names":[' + b"null," * 20_000 + b"null]}",
    "empty objects": b'{"type":"state","id":"x","names":[' + b"{}," * 20_000 + b"{}]}",
    "empty texts": b'{"type":"meeting","id":"x","agenda":[' + b'"",' * 20_000 + b'""]}',
    "bad references": b'{"type":"meeting","id":"x","convened_by":[' + b'"x",' * 20_000 + b'"x"]}',
    "one reference": b'{"type":"meeting","id":"x","convened_by":['
    + b'"state:a",' * 9_999
    + b'"state:a"]}',
    "unknown fields": b"{"
    + b",".join(b'"k%d":1' % n for n in range(20_000))
    + b',"type":"state","id":"x"}',
    "one key": b'{"type":"state","id":"x"' + b',"a":1' * 20_000 + b"}",
    "repeated keys": b'{"type":"state"'
    + b"".join(b',"k%d":1,"k%d":2' % (n, n) for n in range(9_999))
    + b"}",
    "brackets": b"[" * 10**6,
    "objects": b'{"a":' * 20_000,
    "digits": b'{"type":"office","id":"x","seats":' + b"9" * 10**6 + b"}",
    "quotes": b'"' * 10**6,
    "backslashes": b'"' + b"\\" * 10**6,
    "a long key": b'{"' + b"k" * 900_000 + b'":1,"type":"state","id":"x"}',
    "a long date": b'{"type":"person","id":"x","born":"' + b"1985-" * 180_000 + b'"}',
    "a long id": b'{"type":"state","id":"' + b"x" * 900_000 + b'"}',
    "a long type": b'{"type":"' + b"x" * 900_000 + b'","id":"x"}',
    "a long member": b'{"type":"meeting","id":"x","kind":"'
    + b"x" * 900_000
    + b'","status":"held"}',
}
"""Made to cost much more than they are."""


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_with_few_problems(name: str) -> None:
    """However often the same thing is wrong."""
    with pytest.raises(LoadError) as caught:
        loads(BOMBS[name])
    assert len(caught.value.problems) <= Limits().problems + 5
    assert len(str(caught.value)) < 20_000


def test_errors_of_values_are_canonical_json_errors() -> None:
    """A check of this file itself: what is whole is not refused."""
    assert canonical_json(json.loads(LINES[1])).encode() + b"\n" == LINES[1]
    survives(WHOLE, "x.jsonl")
