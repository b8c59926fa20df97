"""Floors and drawers: who may import whom."""

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
LINT = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
SEVERAL_FILES_OF_A_FLOOR = 5


def test_floors_and_drawers_import_only_what_the_contracts_allow() -> None:
    """The contracts stand in pyproject.toml; import-linter follows indirect imports too."""
    command = [sys.executable, "-c", LINT, "--no-cache", "--config", "pyproject.toml"]
    run = subprocess.run(
        command, cwd=PROJECT, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_no_cycle_of_imports(trees: dict[str, ast.Module]) -> None:
    """Imports inside functions count: hiding one does not break a cycle."""
    graph = {
        module_name(path): imported_modules(path, tree, set(map(module_name, trees)))
        for path, tree in trees.items()
        if path != "__init__.py"
    }
    assert len(graph) > SEVERAL_FILES_OF_A_FLOOR
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a cycle of imports: {' -> '.join(error.args[1])}")


def test_no_file_below_imports_the_facade(trees: dict[str, ast.Module]) -> None:
    """The façade stands on every floor, so only the floors at the top may use it."""
    top = ("__init__.py", "__main__.py", "cli/")
    offenders = [
        path
        for path, tree in trees.items()
        if not path.startswith(top) and "diplorecords" in imported_modules(path, tree, set())
    ]
    assert offenders == []


def module_name(path: str) -> str:
    """The dotted name of the module in a file of the package."""
    parts = ["diplorecords", *path.removesuffix(".py").split("/")]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported_modules(path: str, tree: ast.Module, known: set[str]) -> set[str]:
    """The modules that a file imports: submodules where `from` names one of the known."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                submodule = f"{node.module}.{alias.name}"
                found.add(submodule if submodule in known else node.module)
    ours = {name for name in found if name.split(".")[0] == "diplorecords"}
    return ours - {module_name(path)}
