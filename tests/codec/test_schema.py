"""The JSON Schema: valid, true of every record, and never stricter than the loader."""

import json
import re
from typing import Annotated, Any

import annotated_types as at
import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import json_schema, loads, schema, to_tree
from diplorecords.errors import LoadError
from diplorecords.records import AnyRecord
from diplorecords.testing import records
from diplorecords.values import Distinct, Matches

SCHEMA: dict[str, Any] = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_schema_is_a_schema() -> None:
    """Of draft 2020-12, by its own schema."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_schema_is_the_same_every_time() -> None:
    """Key by key."""
    assert json.dumps(json_schema()) == json.dumps(SCHEMA)


@given(records())
def test_every_record_is_valid(record: AnyRecord) -> None:
    """Of every class, with whatever it may hold."""
    VALIDATOR.validate(to_tree(record))


@given(records(), st.data())
def test_what_the_schema_refuses_the_loader_refuses(record: AnyRecord, data: st.DataObject) -> None:
    """For records with one field replaced by something else."""
    tree = to_tree(record)
    name = data.draw(st.sampled_from([*sorted(tree), "colour"]))
    other = st.sampled_from(["", "x", "a b", 0, -1, 1.5, True, [], ["x", "x"], {}, {"x": 1}])
    changed = {**tree, name: data.draw(other)}
    if not VALIDATOR.is_valid(changed):
        with pytest.raises(LoadError):
            loads(json.dumps(changed))


def test_every_definition_and_property_is_described() -> None:
    """With the texts of the classes."""
    for name, definition in SCHEMA["$defs"].items():
        assert definition["description"], name
        for key, property_ in definition.get("properties", {}).items():
            assert key == "type" or property_["description"], f"{name}.{key}"


def test_every_link_leads_somewhere() -> None:
    """And every definition is led to."""
    links = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(SCHEMA)))
    assert links == set(SCHEMA["$defs"])


@attrs.frozen
class Sample:
    """A class with every kind of rule."""

    short: Annotated[str, at.MaxLen(3), Matches("[a-z]+", "letters"), at.MinLen(1)]
    level: Annotated[int, at.Ge(1), at.Le(9), at.Gt(0)]
    several: Annotated[tuple[str, ...], Distinct(), at.MinLen(1), at.MaxLen(2)]
    share: float = 0.5


def test_rules_of_a_field_stand_in_the_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that it knows; others are left to the loader."""
    monkeypatch.setattr(schema, "RECORD_CLASSES", {"sample": Sample})
    definition: Any = json_schema()["$defs"]
    assert definition["Sample"]["properties"] == {
        "short": {"type": "string", "minLength": 1, "maxLength": 3, "pattern": "^(?:[a-z]+)$"},
        "level": {"type": "integer", "minimum": 1, "maximum": 9},
        "several": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "minItems": 1,
            "maxItems": 2,
            "uniqueItems": True,
        },
        "share": {"type": "number", "minimum": -(2**53), "maximum": 2**53},
    }
    assert definition["Sample"]["required"] == ["short", "level", "several"]
