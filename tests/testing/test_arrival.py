"""Something that runs when a module has been imported, and only then."""

import importlib
import importlib.util
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from diplorecords.testing.arrival import when_imported

NAME = "diplorecords_arrival_probe"


@pytest.fixture
def probe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file of a module that can be imported, and is forgotten afterwards."""
    file = tmp_path / f"{NAME}.py"
    file.write_text("VALUE = 7\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield file
    importlib.import_module(NAME)  # so that nothing is left waiting
    sys.modules.pop(NAME, None)


def test_a_loaded_module_is_acted_upon_at_once() -> None:
    seen: list[ModuleType] = []
    when_imported("inspect", seen.append)
    assert seen == [inspect]


def test_a_module_is_acted_upon_once_when_it_has_been_imported(probe: Path) -> None:
    seen: list[int] = []
    finders = list(sys.meta_path)
    when_imported(NAME, lambda module: seen.append(module.VALUE))
    importlib.import_module("inspect")
    assert seen == []
    module = importlib.import_module(NAME)
    assert seen == [7]
    assert sys.meta_path == finders
    importlib.reload(module)
    assert seen == [7]


def test_several_actions_on_one_module_all_run(probe: Path) -> None:
    seen: list[str] = []
    when_imported(NAME, lambda _: seen.append("one"))
    when_imported(NAME, lambda _: seen.append("other"))
    importlib.import_module(NAME)
    assert sorted(seen) == ["one", "other"]


def test_looking_for_a_module_is_not_importing_it(probe: Path) -> None:
    seen: list[ModuleType] = []
    when_imported(NAME, seen.append)
    spec = importlib.util.find_spec(NAME)
    assert spec is not None
    assert spec.loader is not None
    assert spec.loader.get_source(NAME) == "VALUE = 7\n"  # type: ignore[attr-defined]
    assert seen == []
    importlib.import_module(NAME)
    assert len(seen) == 1


def test_a_module_keeps_its_own_loader(probe: Path) -> None:
    when_imported(NAME, lambda _: None)
    module = importlib.import_module(NAME)
    assert inspect.getsource(module) == "VALUE = 7\n"
    assert module.__spec__ is not None
    assert module.__loader__ is module.__spec__.loader
    assert type(module.__loader__).__module__ != "diplorecords.testing.arrival"


def test_a_module_that_fails_is_acted_upon_when_it_succeeds(probe: Path) -> None:
    seen: list[int] = []
    when_imported(NAME, lambda module: seen.append(module.VALUE))
    probe.write_text("raise RuntimeError('not yet')\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match="not yet"):
        importlib.import_module(NAME)
    assert seen == []
    probe.write_text("VALUE = 123456789\n", encoding="utf-8")
    importlib.invalidate_caches()
    importlib.import_module(NAME)
    assert seen == [123456789]


def test_a_module_that_is_not_there_is_waited_for(probe: Path) -> None:
    seen: list[int] = []
    when_imported(NAME, lambda module: seen.append(module.VALUE))
    hidden = probe.rename(probe.with_suffix(".txt"))
    importlib.invalidate_caches()
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module(NAME)
    assert seen == []
    hidden.rename(probe)
    importlib.invalidate_caches()
    importlib.import_module(NAME)
    assert seen == [7]


def test_one_module_arrives_while_another_is_waited_for(probe: Path) -> None:
    seen: list[str] = []
    other = probe.with_name(f"{NAME}_too.py")
    other.write_text("", encoding="utf-8")
    for name in (NAME, other.stem):
        when_imported(name, lambda module: seen.append(module.__name__))
    importlib.import_module(other.stem)
    assert seen == [other.stem]
    importlib.import_module(NAME)
    assert seen == [other.stem, NAME]
    del sys.modules[other.stem]
