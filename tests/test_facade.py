"""The package itself: every public name, loaded when it is asked for."""

import importlib
import importlib.metadata
import subprocess
import sys

import pytest

import diplorecords

PUBLIC: list[str] = importlib.import_module("diplorecords").__all__
FLOORS = ("errors", "temporal", "values", "records", "dossier", "rules", "codec", "law")


@pytest.mark.parametrize("floor", FLOORS)
def test_names_are_the_very_things_of_their_floors(floor: str) -> None:
    module = importlib.import_module(f"diplorecords.{floor}")
    names = [name for name in PUBLIC if name in vars(module)]
    assert names
    assert [
        name for name in names if getattr(diplorecords, name) is not getattr(module, name)
    ] == []


@pytest.mark.parametrize("name", [*FLOORS, "interop", "testing", "examples", "cli"])
def test_floors_are_attributes(name: str) -> None:
    assert getattr(diplorecords, name) is importlib.import_module(f"diplorecords.{name}")


def test_a_name_is_kept_once_it_was_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(diplorecords.__dict__, "Meeting", raising=False)
    assert diplorecords.Meeting is vars(diplorecords)["Meeting"]


def test_dir_offers_every_public_name_and_the_version() -> None:
    assert set(dir(diplorecords)) == {*PUBLIC, "__version__"}


def test_version_is_that_of_the_distribution(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(diplorecords.__dict__, "__version__", raising=False)
    assert diplorecords.__version__ == importlib.metadata.version("diplorecords")


@pytest.mark.parametrize("name", ["no_such_name", "_private", "__wrapped__", "Mork", "attrs"])
def test_other_names_are_an_attribute_error(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(diplorecords, name)


def test_the_first_line_of_a_program_works_in_a_fresh_interpreter() -> None:
    program = (
        "from diplorecords import Meeting, Organization, Treaty, Incident, Dossier, parse_edtf;"
        "from diplorecords import *;"
        "print(Count.exactly(2).best)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout == "2\n"
