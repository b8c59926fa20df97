"""The public names: run time, `__all__` and the type checkers say the same."""

import importlib
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

FACADE = importlib.import_module("diplorecords")
NAMES: list[str] = FACADE.__all__
FLOORS = ("errors", "temporal", "values", "dossier", "rules", "codec", "law")
BESIDE = ("interop", "testing", "examples")
CACHE = Path(__file__).parents[2] / ".mypy_cache" / "probes"
"""Kept between runs: with it, mypy needs a tenth of the time."""


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
    """The registry of records names its classes by import; every other floor has an `__all__`."""
    for module in modules(*FLOORS, *BESIDE):
        assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_the_facade_has_every_name_of_the_floors() -> None:
    """A user finds all of them in one place."""
    expected = {name for module in modules(*FLOORS) for name in module.__all__}
    (records,) = modules("records")
    expected |= {type_.__name__ for type_ in records.RECORD_CLASSES.values()}
    assert expected <= set(NAMES)


def test_no_name_stands_for_two_things() -> None:
    """The first floor that has a name would hide the other one's."""
    homes: dict[str, set[int]] = {}
    for module in modules(*FLOORS):
        for name in module.__all__:
            homes.setdefault(name, set()).add(id(getattr(module, name)))
    assert [name for name, things in homes.items() if len(things) > 1] == []


def test_type_checker_sees_the_public_names_and_no_others(tmp_path: Path) -> None:
    """Each public name has a type that is not a guess; a name only a checker sees is a trap."""
    others = facade_bindings() - set(NAMES)
    lines = what_mypy_says_of([*NAMES, *sorted(others)], tmp_path)
    unseen = [name for name in NAMES if "Revealed type is" not in lines.get(name, "")]
    guessed = [name for name in NAMES if 'Revealed type is "Any"' in lines.get(name, "")]
    stray = [name for name in others if "[attr-defined]" not in lines.get(name, "")]
    assert (unseen, guessed, stray) == ([], [], []), lines.get("", "")


def modules(*names: str) -> list[ModuleType]:
    """The modules that stand for these floors."""
    return [importlib.import_module(f"diplorecords.{name}") for name in names]


def facade_bindings() -> set[str]:
    """Names that a checker might see by mistake: of the floors beside, and stray imports."""
    names = {name for module in modules(*BESIDE) for name in module.__all__}
    strays = {"annotations", "attrs", "importlib", "sys", "typing"}
    return (names | strays) - {"records", *FLOORS, *BESIDE}


def what_mypy_says_of(names: list[str], folder: Path) -> dict[str, str]:
    """What mypy says of each name to a program that uses the installed package."""
    text = "\n".join(["import diplorecords", *(f"reveal_type(diplorecords.{n})" for n in names)])
    (folder / "probe.py").write_text(text, encoding="utf-8")
    options = ["--strict", "--no-error-summary", "--config-file=", f"--cache-dir={CACHE}"]
    run = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "probe.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    said: dict[str, str] = {}
    for line in (run.stdout + run.stderr).splitlines():
        found = re.match(r"probe\.py:(\d+):", line)
        name = names[int(found[1]) - 2] if found else ""
        said[name] = said.get(name, "") + line + "\n"
    return said
