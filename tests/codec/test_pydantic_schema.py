"""Pydantic reads, writes and describes records through this codec."""

import json
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from diplorecords.codec import json_schema, to_tree
from diplorecords.records import RECORD_CLASSES, AnyRecord, Meeting, Source, State
from diplorecords.testing import records
from diplorecords.values import Name

pydantic: Any = pytest.importorskip("pydantic")


def test_trees_are_loaded_strictly_and_records_taken_as_they_are() -> None:
    adapter = pydantic.TypeAdapter(State)
    state = State(id="aze")
    assert adapter.validate_python({"type": "state", "id": "aze"}) == state
    assert adapter.validate_json('{"type":"state","id":"aze"}') == state
    assert adapter.validate_python(state) is state
    assert adapter.dump_python(state) == {"type": "state", "id": "aze"}
    assert adapter.dump_json(state) == b'{"type":"state","id":"aze"}'
    for wrong in [{"type": "state"}, Source(id="x"), "aze", None]:
        with pytest.raises(pydantic.ValidationError):
            adapter.validate_python(wrong)


def test_a_union_takes_what_any_of_its_classes_takes() -> None:
    adapter = pydantic.TypeAdapter(State | Source)
    assert adapter.validate_json('{"type":"source","id":"x"}') == Source(id="x")


def test_a_refusal_has_every_problem_as_json() -> None:
    """So that FastAPI can send it."""
    tree = {"type": "state", "id": "x", "kind": "{problems}", "a\ud800": 1, "note": ""}
    with pytest.raises(pydantic.ValidationError) as caught:
        pydantic.TypeAdapter(State).validate_python(tree)
    (error,) = caught.value.errors(include_input=False)
    assert error["type"] == "diplorecords"
    found = [(problem["code"], problem["path"]) for problem in error["ctx"]["problems"]]
    assert found == [("surrogate", ""), ("enum", "/kind"), ("empty", "/note")]
    assert json.loads(json.dumps(error["ctx"])) == error["ctx"]
    json.dumps(error, ensure_ascii=False).encode()
    assert "'{problems}' is not one of StateKind" in error["msg"]


def described(cls: type, mode: str = "validation") -> dict[str, Any]:
    """The JSON Schema that pydantic gives of a class, which no definition stands apart from."""
    schema: dict[str, Any] = pydantic.TypeAdapter(cls).json_schema(mode=mode)
    assert "$ref" not in json.dumps(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def test_a_class_is_described_as_in_the_schema_of_the_format() -> None:
    """With what its parts are in their places."""
    schema = described(Name)
    parts: Any = json_schema()["$defs"]
    assert schema["title"] == "Name"
    assert schema["description"] == parts["Name"]["description"]
    assert schema["required"] == ["text"]
    assert schema["properties"]["text"] == parts["Name"]["properties"]["text"]
    kind = schema["properties"]["kind"]
    assert kind["oneOf"] == parts["NameKind"]["oneOf"]
    assert kind["default"] == "common"
    assert kind["description"] == "What kind of name it is."
    assert described(Name, "serialization") == schema


@cache
def validator_of(record_type: str) -> Any:
    """What checks trees by the description of a class."""
    return jsonschema.Draft202012Validator(described(RECORD_CLASSES[record_type]))


@given(record=records())
def test_every_record_is_as_its_class_is_described(record: AnyRecord) -> None:
    validator = validator_of(record.record_type)
    tree: Any = to_tree(record)
    validator.validate(tree)
    assert not validator.is_valid({**tree, "colour": "red"})
    assert not validator.is_valid({**tree, "type": "planet"})


def test_a_class_that_stands_several_times_is_described_once() -> None:
    """As a definition of pydantic's own."""
    schema = pydantic.TypeAdapter(dict[str, Meeting] | list[Meeting] | Name).json_schema()
    assert set(schema["$defs"]) == {"Meeting", "Name"}
