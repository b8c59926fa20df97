"""Lenient loading: what is not known is kept and written back, byte for byte."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import (
    JsonValue,
    canonical_json,
    content_id,
    read_dossier,
    to_tree,
    write_dossier,
)
from diplorecords.codec.header import Header
from diplorecords.codec.identity import digest_of
from diplorecords.dossier import Dossier, Unread
from diplorecords.errors import LoadError, ValidationError
from diplorecords.records import RECORD_CLASSES, AnyRecord, State
from diplorecords.testing import records
from diplorecords.values import Name
from diplorecords.values.typetree import NestedNode, fields_of

JSON: st.SearchStrategy[Any] = st.recursive(
    st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5) | st.floats(-1e9, 1e9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


def file_of(*trees: dict[str, Any]) -> bytes:
    """A file of records in canonical form, whatever they are."""
    lines = [
        f"{canonical_json(tree)}\n".encode()
        for tree in sorted(trees, key=lambda tree: (tree["type"], tree["id"]))
    ]
    text = b"".join(lines)
    first = Header(records=len(lines), content=digest_of(text)).line
    return f"{first}\n".encode() + text


def objects_in(tree: Any, path: str = "") -> list[dict[str, Any]]:
    """The objects in a record's tree that may get unknown fields: all but periods."""
    found: list[dict[str, Any]] = []
    if isinstance(tree, dict) and not {"begin", "end"} <= set(tree):
        found = [tree, *(each for value in tree.values() for each in objects_in(value))]
    elif isinstance(tree, list):
        found = [each for value in tree for each in objects_in(value)]
    return found


@given(records(), st.data())
def test_unknown_fields_survive_anywhere_in_a_record(
    record: AnyRecord, data: st.DataObject
) -> None:
    """In the record and in its small values, claims' values included."""
    tree: Any = json.loads(canonical_json(to_tree(record)), parse_int=int)
    for place in data.draw(st.lists(st.sampled_from(objects_in(tree)), max_size=3)):
        place[f"x-{data.draw(st.text(max_size=4))}"] = data.draw(JSON)
    file = file_of(tree)
    dossier = read_dossier(file, "x", unknown="keep")
    assert write_dossier(dossier) == file
    assert [kept.ref for kept in dossier] == [record.ref]


@given(st.dictionaries(st.text(max_size=4), JSON, max_size=3))
def test_unknown_record_types_survive(fields: dict[str, JsonValue]) -> None:
    file = file_of({**fields, "type": "embassy", "id": "x"}, {"type": "state", "id": "aze"})
    dossier = read_dossier(file, "x", unknown="keep")
    assert write_dossier(dossier) == file
    assert [str(record.ref) for record in dossier] == ["state:aze"]
    with pytest.raises(LoadError, match="unknown-type"):
        read_dossier(file, "x")


def test_a_claim_on_something_unknown_is_kept_whole() -> None:
    """Nothing says what type its value has."""
    file = file_of(
        {"type": "claim", "id": "a", "subject": "embassy:x", "field": "staff", "value": 3},
        {"type": "claim", "id": "b", "subject": "state:aze", "field": "colour", "value": "red"},
    )
    dossier = read_dossier(file, "x", unknown="keep")
    assert len(dossier) == 0
    assert [piece.path for piece in dossier.unread] == [None, None]
    assert write_dossier(dossier) == file


@pytest.mark.parametrize(
    ("tree", "code", "path"),
    [
        ({"type": "state", "id": "x", "colour": "red", "note": 3}, "type", "/note"),
        ({"type": "meeting", "id": "x", "kind": "?", "status": "held"}, "enum", "/kind"),
        ({"type": "embassy"}, "missing", "/id"),
        ({"type": "embassy", "id": "a b"}, "id", "/id"),
        ({"type": "Embassy", "id": "x"}, "ref", "/type"),
        ({"type": 3, "id": "x"}, "type", "/type"),
        ({"id": "x"}, "missing", "/type"),
        ({"type": "state", "id": "x", "names": 3, "colour": 1}, "type", "/names"),
        ({"type": "state", "id": "x", "names": [3]}, "type", "/names/0"),
        (
            {"type": "state", "id": "x", "span": {"begin": "1991", "end": "over", "x": 1}},
            "unknown-field",
            "/span/x",
        ),
        (
            {"type": "claim", "id": "x", "subject": 3, "field": "note", "value": "x"},
            "type",
            "/subject",
        ),
    ],
)
def test_lenient_is_lenient_about_names_only(tree: dict[str, Any], code: str, path: str) -> None:
    data = file_of({"type": "state", "id": "y"}) + f"{json.dumps(tree)}\n".encode()
    with pytest.raises(LoadError) as caught:
        read_dossier(data, "x", unknown="keep")
    assert (code, path, 3) in [(each.code, each.path, each.line) for each in caught.value.problems]


def test_null_and_repeated_keys_are_refused_in_unknown_fields_too() -> None:
    data = b'{"type":"state","id":"x","colour":{"a":null,"b":1,"b":2}}\n'
    with pytest.raises(LoadError) as caught:
        read_dossier(data, "x", unknown="keep")
    places = {(each.code, each.path) for each in caught.value.problems}
    assert {("null", "/colour/a"), ("duplicate-key", "/colour/b")} <= places


@pytest.mark.parametrize("unknown", ["drop", "", 1])
def test_there_are_two_ways_to_treat_what_is_unknown(unknown: Any) -> None:
    with pytest.raises(ValidationError, match="keep or refuse"):
        read_dossier(b"", "x", unknown=unknown)


STATE = {"type": "state", "id": "aze", "names": [{"text": "Baku", "tone": 1}], "colour": "red"}


def test_an_unknown_field_goes_with_its_record_through_changes() -> None:
    dossier = read_dossier(file_of(STATE), "x", unknown="keep")
    (record,) = dossier.all(State)
    changed = dossier.replace(attrs.evolve(record, note="n"))
    assert write_dossier(changed) == file_of({**STATE, "note": "n"})
    assert content_id(changed) != content_id(Dossier.of(changed))


@pytest.mark.parametrize("names", [[], [Name("Ganja")], [Name("Ganja"), Name("Baku")]])
def test_a_place_that_has_changed_is_an_error_and_no_loss(names: list[Name]) -> None:
    """Nobody can tell whether the unknown field still holds."""
    dossier = read_dossier(file_of(STATE), "x", unknown="keep")
    changed = dossier.replace(State(id="aze", names=names))
    with pytest.raises(ValidationError, match="its place has changed") as caught:
        write_dossier(changed)
    assert [problem.path for problem in caught.value.problems] == ["/names/0/tone"]
    kept = [piece for piece in changed.unread if piece.path == "/colour"]
    assert b"red" in write_dossier(attrs.evolve(changed, unread=kept))


@pytest.mark.parametrize(
    ("piece", "message"),
    [
        (Unread("state:aze", '"x"', path="/note"), "place has changed"),
        (Unread("state:aze", "{}"), "place has changed"),
        (Unread("state:aze", "red", path="/colour"), "not JSON"),
        (Unread("state:aze", "null", path="/colour"), "no null"),
        (Unread("state:geo", '"red"', path="/colour"), "no record state:geo"),
        (Unread("embassy:x", "3"), "it is not the record embassy:x"),
        (Unread("embassy:x", '{"type":"embassy","id":"y"}'), "it is not the record"),
    ],
)
def test_pieces_that_fit_nowhere_are_not_written(piece: Unread, message: str) -> None:
    dossier = Dossier([State(id="aze", note="n")], unread=[piece])
    with pytest.raises(ValidationError, match=message):
        write_dossier(dossier)


def test_two_pieces_for_one_place_are_not_written() -> None:
    """As a merge may leave them."""
    pieces = [Unread("state:aze", text, path="/colour") for text in ('"red"', '"blue"')]
    with pytest.raises(ValidationError, match="is taken"):
        write_dossier(Dossier([State(id="aze")], unread=pieces))


def test_no_small_value_is_left_out_by_default() -> None:
    """Else an unknown field inside it would have no place: let such a field have no default."""
    for cls in RECORD_CLASSES.values():
        defaults = {each.name: each.default for each in attrs.fields(cls)}
        nested = [each for each in fields_of(cls) if isinstance(each.node, NestedNode)]
        assert all(defaults[each.name] in (None, attrs.NOTHING) for each in nested), cls
