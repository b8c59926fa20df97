"""Pydantic reads and writes records through this codec."""

import sys
from types import ModuleType
from typing import Any, cast

import pytest

from diplorecords.errors import LoadError
from diplorecords.records import Source, State


@pytest.fixture
def schema(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What pydantic is told about states, by a stand-in for its own library."""
    module: Any = ModuleType("pydantic_core.core_schema")
    module.no_info_plain_validator_function = lambda load, **others: {"load": load, **others}
    module.plain_serializer_function_ser_schema = lambda function: function
    monkeypatch.setitem(sys.modules, "pydantic_core.core_schema", module)
    return cast("dict[str, Any]", State.__get_pydantic_core_schema__(State, None))


def test_trees_are_loaded_strictly(schema: dict[str, Any]) -> None:
    """And records are taken as they are."""
    state = State(id="aze")
    assert schema["load"]({"type": "state", "id": "aze"}) == state
    assert schema["load"](state) is state
    assert schema["serialization"](state) == {"type": "state", "id": "aze"}
    for wrong in [{"type": "state"}, Source(id="x"), "aze", None]:
        with pytest.raises(LoadError):
            schema["load"](wrong)


def test_classes_are_described(schema: dict[str, Any]) -> None:
    """For the page of an interface."""
    (describe,) = schema["metadata"]["pydantic_js_functions"]
    assert describe(None, None)["title"] == "State"


def test_pydantic_itself_agrees() -> None:
    """Where it is installed."""
    pydantic: Any = pytest.importorskip("pydantic")
    adapter = pydantic.TypeAdapter(State | Source)
    assert adapter.validate_json('{"type":"source","id":"x"}') == Source(id="x")
    assert adapter.dump_python(State(id="aze")) == {"type": "state", "id": "aze"}
    with pytest.raises(pydantic.ValidationError, match="/idd"):
        adapter.validate_python({"type": "state", "idd": "aze"})
