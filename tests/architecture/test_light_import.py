"""`import diplorecords` loads next to nothing; each thing loads when it is first used."""

import json
import subprocess
import sys

import pytest

HEAVY = {
    "annotated_types",
    "attr",
    "attrs",
    "cattrs",
    "cyclopts",
    "decimal",
    "hypothesis",
    "importlib.metadata",
    "inspect",
    "json",
    "msgspec",
    "numpy",
    "orjson",
    "pendulum",
    "pyarrow",
    "re",
    "rich",
    "typing",
    "xml",
}
"""What a program that only imports the library has not asked for."""

LOADED = """
import sys
before = set(sys.modules)
{statement}
new = sorted(set(sys.modules) - before)
import json
print(json.dumps(new))
"""


def loaded_by(statement: str) -> set[str]:
    """The modules that a statement loads in a fresh interpreter."""
    command = [sys.executable, "-I", "-c", LOADED.format(statement=statement)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return set(json.loads(run.stdout.splitlines()[-1]))


def test_import_loads_no_module_but_its_own() -> None:
    """Neither a library nor a heavy part of the standard library."""
    loaded = loaded_by("import diplorecords")
    assert "diplorecords" in loaded
    assert loaded & HEAVY == set()


def test_import_loads_no_submodule() -> None:
    """Every part of the library waits until one of its names is used."""
    assert {name for name in loaded_by("import diplorecords") if "diplorecords." in name} == set()


@pytest.mark.parametrize("name", ["Meeting", "Dossier", "parse_edtf", "check"])
def test_records_and_questions_need_no_codec(name: str) -> None:
    """cattrs, pendulum and hypothesis wait for their own floors."""
    loaded = loaded_by(f"from diplorecords import {name}")
    assert loaded & {"cattrs", "pendulum", "hypothesis", "numpy", "rich", "cyclopts"} == set()
