"""The registry: every record class of the drawer is in it, and whoever forgets is told the cure."""

import importlib
import pkgutil
from types import ModuleType
from typing import get_args

import pytest

from diplorecords import records
from diplorecords.records import RECORD_CLASSES, AnyRecord
from diplorecords.values import Record

DRAWER = [
    importlib.import_module(f"diplorecords.records.{found.name}")
    for found in pkgutil.iter_modules(records.__path__)
]
"""The files of the drawer as modules."""


def record_classes(module: ModuleType) -> list[type[Record]]:
    """The record classes that a module defines."""
    own = (thing for thing in vars(module).values() if isinstance(thing, type))
    return [
        thing for thing in own if issubclass(thing, Record) and thing.__module__ == module.__name__
    ]


@pytest.mark.parametrize("module", DRAWER, ids=lambda module: module.__name__)
def test_every_record_class_of_the_drawer_is_in_the_registry(module: ModuleType) -> None:
    found = record_classes(module)
    assert found, f"{module.__name__} has no record class: small values stand in values/"
    for cls in found:
        assert cls in RECORD_CLASSES.values(), (
            f"{cls.__name__} is not registered: in records/__init__.py, write "
            f"`from {module.__name__} import *` and `| {cls.__name__}` in AnyRecord"
        )


@pytest.mark.parametrize("module", DRAWER, ids=lambda module: module.__name__)
def test_every_enumeration_and_class_of_a_file_is_public(module: ModuleType) -> None:
    own = {
        name
        for name, thing in vars(module).items()
        if isinstance(thing, type)
        and thing.__module__ == module.__name__
        and not name.startswith("_")
    }
    assert own <= set(module.__all__), f"add {own - set(module.__all__)} to its __all__"


def test_the_union_for_type_checkers_is_the_registry() -> None:
    assert set(get_args(AnyRecord)) == set(RECORD_CLASSES.values())


def test_the_registry_is_in_order_of_the_alphabet() -> None:
    names = [cls.__name__ for cls in RECORD_CLASSES.values()]
    assert names == sorted(names), "put the class at its place in AnyRecord"
