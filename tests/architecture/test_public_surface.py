"""The public names: run time, `__all__` and the type checkers say the same."""

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

FACADE = importlib.import_module("diplorecords")
NAMES: list[str] = FACADE.__all__
FLOORS = ("temporal", "values", "records", "dossier", "rules", "codec", "testing", "examples")


def test_all_is_sorted_and_names_nothing_twice() -> None:
    """`__all__` is a plain list of different names."""
    assert sorted(set(NAMES)) == NAMES


def test_dir_names_what_all_names() -> None:
    """What completion in a shell offers is what the library promises."""
    offered = {name for name in dir(FACADE) if not name.startswith("_")}
    assert offered == {name for name in NAMES if not name.startswith("_")}


def test_every_public_name_can_be_had() -> None:
    """No name of `__all__` is a promise that is not kept."""
    for name in NAMES:
        assert getattr(FACADE, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The lazy façade fails as any module does."""
    assert not hasattr(FACADE, "no_such_name")


def test_every_floor_says_what_is_public() -> None:
    """Every floor has an `__all__`, and keeps it."""
    for module in floor_modules():
        assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_every_record_class_and_error_is_a_public_name() -> None:
    """A user finds all of them in one place."""
    errors = importlib.import_module("diplorecords.errors")
    records = importlib.import_module("diplorecords.records")
    classes = [getattr(records, name) for name in records.__all__]
    expected = {item.__name__ for item in classes if isinstance(item, type)} | set(errors.__all__)
    assert expected <= set(NAMES)


def test_type_checker_sees_the_public_names_and_no_others(tmp_path: Path) -> None:
    """Each public name has a type that is not a guess; a name only a checker sees is a trap."""
    others = facade_bindings() - set(NAMES)
    output = what_mypy_says_of([*NAMES, *sorted(others)], tmp_path)
    revealed = [line for line in output.splitlines() if "Revealed type is" in line]
    known = [line for line in revealed if '"Any"' not in line]
    missing = [line for line in output.splitlines() if "[attr-defined]" in line]
    assert (len(known), len(missing)) == (len(NAMES), len(others)), output


def floor_modules() -> list[ModuleType]:
    """The modules that stand for the floors."""
    return [importlib.import_module(f"diplorecords.{name}") for name in FLOORS]


def facade_bindings() -> set[str]:
    """Names that a checker might see by mistake: those of the floors, and stray imports."""
    names: set[str] = {"annotations", "importlib", "sys", "typing"}
    for module in floor_modules():
        names |= set(module.__all__)
    return {name for name in names if not name.startswith("_")}


def what_mypy_says_of(names: list[str], folder: Path) -> str:
    """What mypy says of a program that uses the installed package and asks for these names."""
    lines = ["import diplorecords", "from diplorecords import *"]
    lines += [f"reveal_type(diplorecords.{name})" for name in names]
    (folder / "probe.py").write_text("\n".join(lines), encoding="utf-8")
    options = ["--strict", "--no-error-summary", "--config-file=", "probe.py"]
    run = subprocess.run(
        [sys.executable, "-m", "mypy", *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    return run.stdout + run.stderr
