"""Every outside library has its home; imports stand at the top of a file."""

import ast
import sys
from fnmatch import fnmatch

HOMES = {
    "annotated_types": ("*",),
    "attr": (),
    "attrs": ("*",),
    "cattrs": ("codec/*",),
    "cyclopts": ("cli/app.py",),
    "hijridate": ("temporal/calendars/umalqura.py",),
    "hypothesis": ("testing/*",),
    "numpy": ("temporal/bulk*.py",),
    "pendulum": ("temporal/pendulum_edge.py",),
    "rich": ("cli/terminal.py",),
}
"""Which files may import which library; a library that is not here may not be imported."""

ONE_FILE_EACH = {"msgspec", "orjson", "pyarrow"}
"""Optional libraries that one file each may import, whichever it is."""

FUNCTION_IMPORTS = {
    "__init__.py": {"importlib", "importlib.metadata"},
    "cli/__init__.py": {"diplorecords.cli.app"},
    "codec/arrow.py": {"pyarrow", "pyarrow.parquet"},
    "codec/fast_json.py": {"orjson"},
    "codec/fast_structs.py": {"msgspec"},
    "law/delays.py": {"diplorecords.temporal.pendulum_edge"},
    "temporal/bulk.py": {
        "diplorecords.temporal.bulk_arrays",
        "diplorecords.temporal.bulk_kernel",
        "numpy",
    },
    "temporal/calendars/umalqura.py": {"hijridate"},
}
"""The modules that a file may import inside a function, each optional or slow to load."""

IMPORTS_BY_NAME = {
    "__init__.py",
    "codec/pydantic_schema.py",
    "examples/catalogue.py",
    "testing/registration.py",
    "values/base.py",
}
"""The files that may load a module by a name that is a value.

The façade loads its floors so, and the catalogue the records of an example. The registration
runs while Hypothesis is being imported, when the strategies cannot be loaded yet, and finds them
when they are first asked for. Values tell pydantic, when it asks, what the codec above them knows.
"""


def test_every_library_is_imported_only_in_its_home(trees: dict[str, ast.Module]) -> None:
    """A library that could be replaced is used in one place only."""
    offenders = [
        f"{path} imports {library}"
        for path, tree in trees.items()
        for library in outside_libraries(tree) - ONE_FILE_EACH
        if not any(fnmatch(path, home) for home in HOMES.get(library, ()))
    ]
    assert offenders == []


def test_every_optional_library_has_one_file_of_its_own(trees: dict[str, ast.Module]) -> None:
    """Two files that import the same optional library would be two places to guard."""
    users = {
        library: [path for path, tree in trees.items() if library in outside_libraries(tree)]
        for library in ONE_FILE_EACH
    }
    assert {library: paths for library, paths in users.items() if len(paths) > 1} == {}


def test_only_listed_files_import_inside_a_function(trees: dict[str, ast.Module]) -> None:
    """Loading on use is for optional and slow libraries, never a way round a cycle."""
    offenders = [
        f"{path}:{node.lineno} imports {', '.join(sorted(names_of(node)))} inside a function"
        for path, tree in trees.items()
        for node in imports_in_functions(tree)
        if not names_of(node) <= FUNCTION_IMPORTS.get(path, set())
    ]
    assert offenders == []


def test_no_file_is_excused_in_vain(trees: dict[str, ast.Module]) -> None:
    """An exception that nothing needs any more goes from the list."""
    used = {
        path: {name for node in imports_in_functions(trees[path]) for name in names_of(node)}
        for path in FUNCTION_IMPORTS
    }
    assert used == FUNCTION_IMPORTS


def test_only_listed_files_import_by_name(trees: dict[str, ast.Module]) -> None:
    """`import_module` would go round every contract."""
    users = {
        path
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name | ast.Attribute)
        if ast.unparse(node).split(".")[-1] in {"import_module", "__import__"}
    }
    assert users == IMPORTS_BY_NAME


def test_no_relative_imports(trees: dict[str, ast.Module]) -> None:
    """One spelling for every import, so that a search finds all of them."""
    offenders = [
        f"{path}:{node.lineno}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert offenders == []


def outside_libraries(tree: ast.Module) -> set[str]:
    """The top-level names of what a file imports from outside the standard library."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {name.split(".")[0] for name in names_of(node)}
    return names - sys.stdlib_module_names - {"diplorecords"}


def names_of(node: ast.Import | ast.ImportFrom) -> set[str]:
    """The modules that one import statement names."""
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    return {node.module or "."}


def imports_in_functions(tree: ast.Module) -> list[ast.Import | ast.ImportFrom]:
    """Every import statement that stands inside a function."""
    return [
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
