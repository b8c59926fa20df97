"""Versions: older majors are reached by steps, later minors are read, later majors refused."""

from collections.abc import Iterator, Mapping
from enum import Enum
from hashlib import sha256
from pathlib import Path

import attrs
import pytest

from diplorecords.codec import JsonValue, line_reader, load, read_dossier, recover, write_dossier
from diplorecords.codec import header as headers
from diplorecords.codec.header import Header
from diplorecords.codec.migrations import STEPS, VERSION, Step, is_reached, migrated
from diplorecords.dossier import Dossier
from diplorecords.errors import LaterVersionWarning, LoadError, Severity
from diplorecords.records import RECORD_CLASSES, State
from diplorecords.values import Value
from diplorecords.values.typetree import EnumNode, NestedNode, TupleNode, fields_of

GOLDEN = Path(__file__).parents[1] / "suite" / "golden"
Tree = dict[str, JsonValue]

CHAIN: Mapping[int, Step] = {
    1: lambda tree: {**tree, "type": "state"} if tree.get("type") == "nation" else tree,
    2: lambda tree: {"note" if key == "remark" else key: tree[key] for key in tree},
}
"""Two imagined steps: a record type is renamed, then a field."""


def lines_of(version: str, *lines: bytes) -> bytes:
    """A file of a version, with a header that tells the truth."""
    content = f"sha256:{sha256(b''.join(lines)).hexdigest()}"
    first = Header(records=len(lines), content=content, version=version).line
    return b"".join([f"{first}\n".encode(), *lines])


def test_every_major_version_before_ours_has_its_step() -> None:
    """Give the new major version the step that takes records to it from the one before."""
    assert sorted(STEPS) == list(range(1, int(VERSION.split(".", maxsplit=1)[0])))


def test_steps_are_taken_in_order_from_the_version_of_the_file() -> None:
    tree: Tree = {"type": "nation", "id": "aze", "remark": "x"}
    assert migrated(tree, 1, to=3, steps=CHAIN) == {"type": "state", "id": "aze", "note": "x"}
    assert migrated(tree, 3, to=3, steps=CHAIN) == tree
    assert tree == {"type": "nation", "id": "aze", "remark": "x"}


def test_a_chain_with_a_gap_reaches_nothing_before_it() -> None:
    reached = [is_reached(major, to=4, steps={1: CHAIN[1], 3: CHAIN[2]}) for major in range(6)]
    assert reached == [False, False, False, True, True, False]


def test_a_file_of_an_older_major_version_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the content id that its own lines have."""

    def to_ours(tree: Tree, major: int) -> Tree:
        return migrated(tree, major, to=3, steps=CHAIN)

    monkeypatch.setattr(line_reader, "MAJOR", 3)
    monkeypatch.setattr(headers, "MAJOR", 3)
    monkeypatch.setattr(line_reader, "migrated", to_ours)
    monkeypatch.setattr(headers, "is_reached", lambda major: is_reached(major, to=3, steps=CHAIN))
    data = lines_of("1.4", b'{"id":"aze","remark":"x","type":"nation"}\n')
    assert read_dossier(data, "old") == Dossier.of([State(id="aze", note="x")])
    with pytest.raises(LoadError, match="unknown-type") as caught:
        read_dossier(data.replace(b"nation", b"narion"), "old")
    assert [problem.line for problem in caught.value.problems] == [2]


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*/*.jsonl")), ids=lambda path: path.name)
def test_golden_files_load_for_ever(path: Path) -> None:
    """A file of a released version is never changed; those of our major are rewritten alike."""
    dossier = load(path)
    assert len(dossier) > 0
    if path.parent.name.split(".")[0] == VERSION.split(".", maxsplit=1)[0]:
        assert write_dossier(dossier).split(b"\n", 1)[1] == path.read_bytes().split(b"\n", 1)[1]


def test_golden_files_of_our_major_version_have_every_field_and_every_member() -> None:
    """A minor version that brings a field brings a file with it."""
    major = VERSION.split(".", maxsplit=1)[0]
    dossiers = [load(path) for path in GOLDEN.glob(f"{major}.*/*.jsonl")]
    said = {name for dossier in dossiers for record in dossier for name in said_by(record)}
    assert {name for cls in RECORD_CLASSES.values() for name in sayable(cls)} - said == set()


def said_by(value: Value) -> Iterator[str]:
    """The fields of a value that are not as by default, and the members that it has."""
    cls: type = type(value)
    for name, field in attrs.fields_dict(cls).items():
        held = getattr(value, name)
        if held != field.default:
            yield f"{cls.__name__}.{name}"
        for each in held if isinstance(held, tuple) else (held,):
            if isinstance(each, Enum):
                yield str(each)
            elif isinstance(each, Value):
                yield from said_by(each)


def sayable(cls: type) -> Iterator[str]:
    """The fields of a class and of its parts, and the members of their enumerations."""
    for field in fields_of(cls):
        yield f"{cls.__name__}.{field.name}"
        node = field.node.item if isinstance(field.node, TupleNode) else field.node
        if isinstance(node, EnumNode):
            yield from map(str, node.enum)
        elif isinstance(node, NestedNode):
            yield from sayable(node.cls)


def test_a_later_major_version_is_refused_with_both_named() -> None:
    with pytest.raises(LoadError, match=rf"version 2\.0.*version {VERSION}"):
        read_dossier(lines_of("2.0", b"noise\n"), "x")


LATER = lines_of(
    "1.7",
    b'{"id":"x","of":["state:aze"],"type":"embassy"}\n',
    b'{"id":"b","kind":"hologram","status":"held","type":"meeting"}\n',
    b'{"colour":{"hue":0.5},"id":"aze","names":[{"text":"Baku","tone":1}],"type":"state"}\n',
)
"""What a later minor version may bring: a record type, a member of an enumeration, fields."""


def test_a_later_minor_version_is_read_with_a_warning_and_keeps_all() -> None:
    """Also what this version cannot read as a whole."""
    with pytest.warns(LaterVersionWarning, match=r"version 1\.7.*version 1\.0"):
        dossier = read_dossier(LATER, "x")
    assert [str(record.ref) for record in dossier] == ["state:aze"]
    assert {(str(piece.record), piece.path) for piece in dossier.unread} == {
        ("embassy:x", None),
        ("meeting:b", None),
        ("state:aze", "/colour"),
        ("state:aze", "/names/0/tone"),
    }
    assert write_dossier(dossier) == LATER


def test_a_later_minor_version_that_brings_nothing_is_written_as_ours() -> None:
    with pytest.warns(LaterVersionWarning):
        dossier = read_dossier(lines_of("1.7", b'{"id":"aze","type":"state"}\n'), "x")
    assert b'"version":"1.0"' in write_dossier(dossier)


def test_what_is_wrong_in_any_version_is_refused_in_a_later_one() -> None:
    """Lenient about what may be new, strict about the rest."""
    data = lines_of("1.7", b'{"id":"b","kind":"hologram","status":3,"type":"meeting"}\n')
    with pytest.raises(LoadError) as caught:
        read_dossier(data, "x")
    assert {problem.code for problem in caught.value.problems} == {"enum", "type"}
    with pytest.raises(LoadError, match="unknown-type"):
        read_dossier(LATER, "x", unknown="refuse")


def test_recovery_reports_a_later_version_as_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(LATER)
    (problem,) = recover(path).problems
    assert (problem.code, problem.severity, problem.line) == ("version", Severity.WARNING, 1)
