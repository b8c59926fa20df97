"""The installed package as the architecture tests see it: its files and their syntax trees."""

import ast
from pathlib import Path

import pytest

import diplorecords


@pytest.fixture(scope="session")
def package_folder() -> Path:
    """The folder of the package under test, installed or editable."""
    return Path(next(iter(diplorecords.__path__)))


@pytest.fixture(scope="session")
def sources(package_folder: Path) -> dict[str, str]:
    """The text of every file of the package, by its path inside the package."""
    return {
        path.relative_to(package_folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(package_folder.rglob("*.py"))
    }


@pytest.fixture(scope="session")
def trees(sources: dict[str, str]) -> dict[str, ast.Module]:
    """The syntax tree of every file of the package, by its path inside the package."""
    return {path: ast.parse(text, path) for path, text in sources.items()}
