"""Locks: on this system, and the calls that another one would get."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from diplorecords.codec import locking


def test_windows_gets_its_own_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second copy of the module, made where there is no fcntl."""
    calls: list[tuple[int, int, int]] = []
    fake = SimpleNamespace(LK_LOCK=1, locking=lambda *call: calls.append(call))
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", fake)
    copy_of(Path(locking.__file__)).lock_file(7)
    assert calls == [(7, 1, 1)]


def test_unix_gets_its_own_call(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[int, int]] = []
    fake = SimpleNamespace(LOCK_EX=2, flock=lambda *call: calls.append(call))
    monkeypatch.setitem(sys.modules, "fcntl", fake)
    copy_of(Path(locking.__file__)).lock_file(7)
    assert calls == [(7, 2)]


def copy_of(path: Path) -> ModuleType:
    """The module in a file, made anew."""
    spec = importlib.util.spec_from_file_location("a_copy", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
