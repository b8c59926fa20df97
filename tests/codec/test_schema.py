"""The JSON Schema: valid, true of every record, and never stricter than the loader."""

import json
import re
import runpy
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, cast

import annotated_types as at
import attrs
import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import json_schema, loads, schema, to_tree
from diplorecords.errors import LoadError
from diplorecords.records import RECORD_CLASSES, AnyRecord
from diplorecords.testing import records
from diplorecords.values import Distinct, Matches

SCHEMA: dict[str, Any] = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
OTHER_VALIDATOR = jsonschema_rs.Draft202012Validator(SCHEMA)


def generated() -> dict[Path, str]:
    """The files that docs/generate.py makes, and what is in them."""
    path = Path(__file__).parents[2] / "docs" / "generate.py"
    return cast("dict[Path, str]", runpy.run_path(str(path))["texts"]())


GENERATED = generated()


def test_schema_is_a_schema() -> None:
    """Of draft 2020-12, by its own schema."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_schema_is_the_same_every_time() -> None:
    """Key by key."""
    assert json.dumps(json_schema()) == json.dumps(SCHEMA)


@given(records())
def test_every_record_is_valid_for_both_validators(record: AnyRecord) -> None:
    """Of every class, with whatever it may hold; the two share no code."""
    tree = to_tree(record)
    VALIDATOR.validate(tree)
    OTHER_VALIDATOR.validate(tree)


@given(records(), st.data())
def test_what_the_schema_refuses_the_loader_refuses(record: AnyRecord, data: st.DataObject) -> None:
    """For records with something in them, at any depth, replaced, added or taken away."""
    tree: Any = to_tree(record)
    data.draw(st.sampled_from([change, add, remove]))(tree, data)
    if not (VALIDATOR.is_valid(tree) and OTHER_VALIDATOR.is_valid(tree)):
        with pytest.raises(LoadError):
            loads(json.dumps(tree))


OTHERS = [
    "",
    "x",
    "a b",
    "\u200b",
    0,
    -1,
    1.5,
    2**53,
    1e17,
    True,
    [],
    ["x", "x"],
    {},
    {"x": 1},
    [[]],
]


def place(tree: Any, data: st.DataObject) -> tuple[Any, Any]:
    """Some object or array in a tree, and one of its keys."""
    places = [(each, key) for each in containers(tree) for key in keys_of(each)]
    return places[data.draw(st.integers(0, len(places) - 1))]


def containers(tree: Any) -> list[Any]:
    """All objects and arrays in a tree."""
    inner = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    return ([tree] if isinstance(tree, dict | list) else []) + [
        each for value in inner for each in containers(value)
    ]


def keys_of(container: Any) -> list[Any]:
    """The keys of an object, or the places of an array."""
    return list(container) if isinstance(container, dict) else list(range(len(container)))


def change(tree: Any, data: st.DataObject) -> None:
    container, key = place(tree, data)
    container[key] = data.draw(st.sampled_from(OTHERS))


def add(tree: Any, data: st.DataObject) -> None:
    container = data.draw(st.sampled_from(containers(tree)))
    if isinstance(container, list):
        container.append(data.draw(st.sampled_from([*OTHERS, *container])))
    else:
        container["colour"] = data.draw(st.sampled_from(OTHERS))


def remove(tree: Any, data: st.DataObject) -> None:
    container, key = place(tree, data)
    del container[key]


@pytest.mark.parametrize("name", sorted(GENERATED), ids=lambda path: path.name)
def test_files_made_from_the_classes_are_as_they_would_be_made_now(name: Path) -> None:
    """After a change of a record class run: python docs/generate.py."""
    assert name.read_text(encoding="utf-8") == GENERATED[name], "run: python docs/generate.py"


def test_the_schema_is_shipped_with_the_package() -> None:
    """Whoever reads it needs no Python to run; it is what `diplorecords schema` prints."""
    shipped = resources.files("diplorecords.codec") / "schema.json"
    assert json.loads(shipped.read_text(encoding="utf-8")) == SCHEMA


def test_defaults_are_those_of_the_classes() -> None:
    """A default that is written out says the same as an absent field."""
    for cls in RECORD_CLASSES.values():
        properties = SCHEMA["$defs"][cls.__name__]["properties"]
        for field in attrs.fields(cls):
            said = field.default not in (None, attrs.NOTHING)
            assert ("default" in properties[field.name]) is said, (cls, field.name)


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
        "share": {"type": "number", "minimum": -(2**53), "maximum": 2**53, "default": 0.5},
    }
    assert definition["Sample"]["required"] == ["short", "level", "several"]
