"""One record at a time: round trips, and what is refused."""

import json
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import (
    JsonValue,
    Limits,
    dumps,
    from_tree,
    loads,
    to_tree,
    write_dossier,
)
from diplorecords.dossier import Dossier
from diplorecords.errors import LoadError, ValidationError
from diplorecords.records import RECORD_CLASSES, AnyRecord, Meeting, State
from diplorecords.temporal import Span, SpanEnd
from diplorecords.testing import records, values
from diplorecords.values import Count, Name, Place, Value

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)
"""Whatever Python's own JSON can write, and a little more."""


def problems_of(function: Callable[[], object]) -> list[tuple[str, str]]:
    """The codes and pointers of the problems that a call reports."""
    with pytest.raises(LoadError) as caught:
        function()
    return [(problem.code, problem.path) for problem in caught.value.problems]


@pytest.mark.parametrize("cls", RECORD_CLASSES.values())
@given(data=st.data())
def test_every_record_class_survives_a_round_trip(
    cls: type[AnyRecord], data: st.DataObject
) -> None:
    """As a tree and as a text, with the same tree again at the end."""
    record = data.draw(records(cls))
    tree = to_tree(record)
    assert from_tree(tree) == record
    assert from_tree(tree, cls) == record
    assert loads(dumps(record)) == record
    assert dumps(loads(dumps(record))) == dumps(record)
    assert json.loads(dumps(record)) == tree


@pytest.mark.parametrize("cls", [Count, Name, Place])
@given(data=st.data())
def test_values_survive_a_round_trip(cls: type[Value], data: st.DataObject) -> None:
    """A value says nothing of its class, so that the reader names it."""
    value = data.draw(values(cls))
    assert from_tree(to_tree(value), cls) == value


@given(records())
def test_fields_that_have_their_default_are_absent(record: AnyRecord) -> None:
    """So that a field that is added later changes no text of a record without it."""
    tree = to_tree(record)
    defaults = {each.name: each.default for each in attrs.fields(type(record))}
    kept = {name for name, default in defaults.items() if getattr(record, name) != default}
    assert set(tree) == {"type", *kept}


@given(records(), st.randoms())
def test_order_of_keys_and_spaces_do_not_matter(record: AnyRecord, random: Any) -> None:
    """Any JSON text of the same tree is the same record."""
    items = list(to_tree(record).items())
    random.shuffle(items)
    assert loads(json.dumps(dict(items), indent=2)) == record


@given(st.binary() | st.text(st.characters()))
def test_arbitrary_input_gives_load_errors_only(text: bytes | str) -> None:
    """Whatever the bytes are."""
    with pytest.raises(LoadError):
        loads(text)


@given(JSON)
def test_arbitrary_trees_give_load_errors_only(tree: object) -> None:
    """As trees and as texts."""
    with pytest.raises(LoadError):
        from_tree(tree)
    with pytest.raises(LoadError):
        loads(json.dumps(tree))


@given(records(), st.data())
def test_a_record_with_one_part_replaced_is_read_or_refused(
    record: AnyRecord, data: st.DataObject
) -> None:
    """And what is read says what the tree says."""
    tree = to_tree(record)
    place = data.draw(st.sampled_from(sorted(places(tree), key=str)))
    mutated = replaced(tree, place, data.draw(JSON))
    try:
        again = from_tree(mutated)
    except LoadError as error:
        assert error.problems
    else:
        assert from_tree(to_tree(again)) == again


@given(records(), st.data())
def test_bytes_with_one_byte_changed_are_read_or_refused(
    record: AnyRecord, data: st.DataObject
) -> None:
    """No other error leaves, wherever the byte is."""
    text = bytearray(dumps(record).encode())
    text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 255))
    try:
        loads(bytes(text))
    except LoadError as error:
        assert error.problems


@given(records(), st.text())
def test_an_unknown_field_is_refused_by_name(record: AnyRecord, name: str) -> None:
    """Never dropped."""
    tree = to_tree(record)
    if name not in {"type", *(each.name for each in attrs.fields(type(record)))}:
        pointer = "/" + name.replace("~", "~0").replace("/", "~1")
        found = problems_of(lambda: from_tree({**tree, name: "x"}))
        assert found == [("unknown-field", pointer)]


@pytest.mark.parametrize("end", [SpanEnd.OVER, SpanEnd.UNKNOWN, SpanEnd.ONGOING])
def test_ends_of_a_period_stay_apart(end: SpanEnd) -> None:
    """Unknown, ongoing and over are three statements."""
    state = State(id="x", span=Span("1985", end))
    forms = {SpanEnd.OVER: {"begin": "1985", "end": "over"}}
    texts = {SpanEnd.UNKNOWN: "1985/", SpanEnd.ONGOING: "1985/.."}
    assert to_tree(state)["span"] == {**forms, **texts}[end]
    assert from_tree(to_tree(state)) == state


def test_another_spelling_of_a_date_is_read_and_written_canonically() -> None:
    """Equal statements are equal records and equal texts."""
    record = loads('{"type":"person","id":"x","born":"?1985"}')
    assert to_tree(record)["born"] == "1985?"


def test_all_problems_are_reported_together() -> None:
    """Of wrong types, of missing and unknown fields, of single fields and of several."""
    tree = {
        "type": "meeting",
        "id": "two words",
        "kind": "vist",
        "names": [{"text": 3}, {"txt": "a"}, {"text": "b", "lang": "?"}],
        "place": {"name": "B", "latitude": 99},
        "colour": None,
    }
    assert problems_of(lambda: from_tree(tree)) == [
        ("null", "/colour"),
        ("type", "/names/0/text"),
        ("missing", "/names/1/text"),
        ("unknown-field", "/names/1/txt"),
        ("pattern", "/names/2/lang"),
        ("enum", "/kind"),
        ("missing", "/status"),
        ("range", "/place/latitude"),
        ("coordinates", "/place/longitude"),
        ("id", "/id"),
    ]


def test_a_record_of_another_class_is_refused() -> None:
    """Where a class is asked for, the type must be its own."""
    assert problems_of(lambda: from_tree({"type": "state", "id": "x"}, Meeting)) == [
        ("type", "/type")
    ]


@pytest.mark.parametrize(
    ("tree", "code"),
    [
        ({}, "missing"),
        ({"type": 1}, "type"),
        ({"type": "metting"}, "unknown-type"),
        ({"type": None}, "null"),
    ],
)
def test_the_type_must_be_that_of_a_record(tree: object, code: str) -> None:
    """It is looked at before anything else."""
    assert problems_of(lambda: from_tree(tree)) == [(code, "/type")]


@pytest.mark.parametrize("tree", [[], "x", 3, 3.5, True, False, None, object(), (), b"x"])
def test_only_an_object_is_a_record(tree: object) -> None:
    """And nothing that looks like one."""
    assert [path for _, path in problems_of(lambda: from_tree(tree))] == [""]
    assert [path for _, path in problems_of(lambda: from_tree(tree, Name))] == [""]


def test_a_tree_that_contains_itself_is_too_deep() -> None:
    """No error of recursion leaves."""
    tree: dict[str, object] = {"type": "state", "id": "x"}
    tree["note"] = tree
    assert ("limit", "/note" * 32) in problems_of(lambda: from_tree(tree))


def test_hundred_thousand_brackets_are_refused() -> None:
    """In time that grows with the text only."""
    assert problems_of(lambda: loads("[" * 100_000)) == [("limit", "")]
    assert problems_of(lambda: loads('{"a":' * 100_000)) == [("limit", "")]


def test_limits_hold_for_bytes_and_texts() -> None:
    """A text that is too long is not parsed."""
    text = '{"type":"state","id":"x","note":"abcdef"}'
    assert problems_of(lambda: loads(text, limits=Limits(line_bytes=40))) == [("limit", "")]
    assert problems_of(lambda: loads(text, limits=Limits(text_length=5))) == [("limit", "/note")]


def test_bytes_that_are_no_utf8_are_refused_with_their_offset() -> None:
    """Latin-1 is the usual case."""
    with pytest.raises(LoadError, match="byte 0xe9 at offset 3"):
        loads(b'{"x\xe9"}')


def test_a_byte_order_mark_is_refused() -> None:
    """In a text and in bytes."""
    assert problems_of(lambda: loads("\ufeff{}")) == [("bom", "")]
    assert problems_of(lambda: loads(b"\xef\xbb\xbf{}")) == [("bom", "")]


def places(tree: JsonValue) -> list[tuple[str | int, ...]]:
    """Every place in a tree below its root."""
    members: list[tuple[str | int, JsonValue]] = []
    if isinstance(tree, dict):
        members += tree.items()
    elif isinstance(tree, list):
        members += enumerate(tree)
    return [(key, *rest) for key, member in members for rest in [(), *places(member)]]


def replaced(tree: JsonValue, place: tuple[str | int, ...], value: Any) -> Any:
    """A copy of a tree with another part at one place."""
    if not place:
        return value
    key, *rest = place
    if isinstance(tree, dict):
        return {**tree, key: replaced(tree[str(key)], tuple(rest), value)}
    assert isinstance(tree, list)
    copy: list[Any] = list(tree)
    copy[int(key)] = replaced(tree[int(key)], tuple(rest), value)
    return copy


@pytest.mark.parametrize("thing", [Dossier.of([]), 3, None, [], "state:aze"])
def test_only_values_and_records_become_trees(thing: Value) -> None:
    for function in (to_tree, dumps):
        with pytest.raises(ValidationError, match="write_dossier"):
            function(thing)


@pytest.mark.parametrize("cls", [int, object, Dossier, 5])
def test_only_values_and_records_are_made_of_trees(cls: type[Value]) -> None:
    with pytest.raises(LoadError, match="expected a class of values or records"):
        from_tree({"text": "x"}, cls)


@pytest.mark.parametrize("text", [5, None, ["{}"]])
def test_only_texts_and_bytes_are_read(text: str) -> None:
    with pytest.raises(LoadError, match="expected a text or its bytes"):
        loads(text)


def test_the_text_of_a_dossier_is_no_record() -> None:
    text = write_dossier(Dossier.of([State(id="aze")])).decode()
    with pytest.raises(LoadError, match="read_dossier"):
        loads(text)


def test_what_stands_in_a_tree_many_times_is_looked_at_once() -> None:
    shared: list[object] = [None]
    for _ in range(28):
        shared = [shared, shared]
    with pytest.raises(LoadError) as caught:
        from_tree({"type": "state", "id": "aze", "note": shared})
    assert "null" in {problem.code for problem in caught.value.problems}
