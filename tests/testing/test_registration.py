"""`st.from_type` knows our classes, and Hypothesis is not slower for those who do not use us."""

import importlib
import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplorecords import rules, values
from diplorecords.records import RECORD_CLASSES, AnyRecord
from diplorecords.testing import register
from diplorecords.testing.registration import STRATEGIES
from diplorecords.values import NamedRecord, Record, Value

NAMED = [(floor, name) for floor, names in STRATEGIES.items() for name in names]

VALUES = [
    thing
    for floor in (values, rules)
    for thing in vars(floor).values()
    if isinstance(thing, type) and issubclass(thing, Value) and not issubclass(thing, Record)
    if thing is not Value
]


def run(program: str) -> Any:
    """What a program prints in a fresh interpreter, as JSON."""
    command = [sys.executable, "-W", "error", "-c", program]
    return json.loads(subprocess.check_output(command, text=True))


@pytest.mark.parametrize("cls", RECORD_CLASSES.values(), ids=lambda cls: cls.__name__)
@settings(max_examples=3)
@given(data=st.data())
def test_from_type_knows_every_record_class(cls: type[AnyRecord], data: st.DataObject) -> None:
    assert type(data.draw(st.from_type(cls))) is cls


@pytest.mark.parametrize(("floor", "name"), NAMED)
@settings(max_examples=3)
@given(data=st.data())
def test_from_type_knows_every_other_class(floor: str, name: str, data: st.DataObject) -> None:
    cls = getattr(importlib.import_module(floor), name)
    assert isinstance(data.draw(st.from_type(cls)), cls)


@pytest.mark.parametrize("cls", VALUES, ids=lambda cls: cls.__name__)
@settings(max_examples=2)
@given(data=st.data())
def test_from_type_knows_every_value_class(cls: type[Value], data: st.DataObject) -> None:
    assert type(data.draw(st.from_type(cls))) is cls


@given(st.from_type(Record), st.from_type(NamedRecord))
def test_from_type_of_a_base_gives_records_of_the_registry(
    record: Record, named: NamedRecord
) -> None:
    assert RECORD_CLASSES[record.record_type] is type(record)
    assert issubclass(RECORD_CLASSES[named.record_type], NamedRecord)


def test_registering_again_changes_nothing() -> None:
    register()
    test_from_type_of_a_base_gives_records_of_the_registry()


def test_hypothesis_alone_loads_none_of_our_floors() -> None:
    loaded = run(
        "import sys, json, hypothesis;"
        "print(json.dumps([name for name in sys.modules if name.startswith('diplorecords')]))"
    )
    assert sorted(loaded) == [
        "diplorecords",
        "diplorecords.testing",
        "diplorecords.testing.arrival",
        "diplorecords.testing.registration",
    ]


@pytest.mark.parametrize(
    "imports",
    [
        "import hypothesis; from diplorecords import Meeting",
        "from diplorecords import Meeting; import hypothesis",
        "import diplorecords.testing.leaves; from diplorecords import Meeting",
        "from diplorecords.testing import meetings; from diplorecords.records import Meeting",
        "from diplorecords.testing.registration import register; from diplorecords import Meeting",
    ],
)
def test_classes_are_registered_in_whatever_order_things_are_imported(imports: str) -> None:
    found = run(
        f"{imports}\n"
        "from hypothesis import Phase, find, settings, strategies as st\n"
        "any_one = settings(phases=[Phase.generate], database=None, deadline=None)\n"
        "meeting = find(st.from_type(Meeting), lambda meeting: True, settings=any_one)\n"
        "print('[\"' + type(meeting).__name__ + '\"]')"
    )
    assert found == ["Meeting"]
