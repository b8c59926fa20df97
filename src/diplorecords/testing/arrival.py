"""Runs something as soon as a module has been imported, and costs nothing until then."""

import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import final

__all__ = ["when_imported"]

Action = Callable[[ModuleType], None]


def when_imported(name: str, action: Action) -> None:
    """Run the action on a module: now if it is loaded, else when somebody has imported it.

    >>> import json
    >>> when_imported("json", lambda module: print(module.__name__))
    json

    Args:
        name: The full name of the module.
        action: What to run; it is given the module.
    """
    module = sys.modules.get(name)
    if module is not None:
        action(module)
        return
    _FINDER.waiting.setdefault(name, []).append(action)
    if _FINDER not in sys.meta_path:
        sys.meta_path.insert(0, _FINDER)


@final
class _Finder(MetaPathFinder):
    """Has the modules that something waits for found as usual, and loaded by `_Loader`."""

    def __init__(self) -> None:
        self.waiting: dict[str, list[Action]] = {}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module's own spec, with a loader that runs the actions afterwards."""
        if fullname not in self.waiting:
            return None
        others = [finder for finder in sys.meta_path if finder is not self]
        found = (finder.find_spec(fullname, path, target) for finder in others)
        spec = next((spec for spec in found if spec is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader, spec)
        return spec

    def arrived(self, module: ModuleType) -> None:
        """Run what waits for the module, and stand aside when nothing waits any more."""
        for action in self.waiting.pop(module.__name__, ()):
            action(module)
        if not self.waiting and self in sys.meta_path:
            sys.meta_path.remove(self)


@final
class _Loader(Loader):
    """Loads a module as its own loader does, and puts that one back."""

    def __init__(self, own: Loader, spec: ModuleSpec) -> None:
        self.own = own
        self.spec = spec

    def __getattr__(self, name: str) -> object:
        """Whatever else is asked of it, its own loader answers."""
        return getattr(self.own, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """The module, empty."""
        return self.own.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Fill the module, then tell that it is there."""
        module.__loader__ = self.spec.loader = self.own
        self.own.exec_module(module)
        _FINDER.arrived(module)


_FINDER = _Finder()
