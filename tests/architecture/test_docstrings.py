"""Every public thing says what it is and shows it in a running example."""

import ast
import doctest
import importlib
import inspect
from collections.abc import Iterator
from types import FunctionType

import pytest

MODULES = ("diplorecords", "diplorecords.interop", "diplorecords.testing", "diplorecords.examples")
"""The façade, which has the names of the lower floors, and the floors that stand beside it."""


def public_things() -> dict[str, type | FunctionType]:
    """Every public class and function, by the name of its module and its own."""
    found: dict[str, type | FunctionType] = {}
    names = [
        (module, name) for module in MODULES for name in importlib.import_module(module).__all__
    ]
    for module_name, name in names:
        thing: object = getattr(importlib.import_module(module_name), name)
        if isinstance(thing, type | FunctionType) and thing.__module__.startswith("diplorecords"):
            found[f"{thing.__module__}.{thing.__qualname__}"] = thing
    return dict(sorted(found.items()))


THINGS = public_things()


@pytest.mark.parametrize("name", THINGS)
def test_public_thing_has_a_sentence_and_a_running_example(name: str) -> None:
    """The first line is one plain sentence; tests/test_doctests.py runs the example."""
    text = inspect.cleandoc(THINGS[name].__doc__ or "")
    assert text.split("\n")[0].endswith((".", "?")), "the first line is not a sentence"
    assert doctest.DocTestParser().get_examples(text), "no running example"


def test_every_public_method_has_a_docstring() -> None:
    """Those that a class defines itself, properties included."""
    offenders = [
        f"{name}.{attribute}"
        for name, thing in THINGS.items()
        if isinstance(thing, type)
        for attribute, value in own_methods(thing)
        if not (value.__doc__ or "").strip()
    ]
    assert offenders == []


def test_every_field_of_a_public_class_has_a_docstring(trees: dict[str, ast.Module]) -> None:
    """A string literal below the field: it becomes the reference and the schema."""
    offenders = [
        f"{path}:{field.lineno} {node.name}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and f"{module_name(path)}.{node.name}" in THINGS
        for field in bare_fields(node)
    ]
    assert offenders == []


def module_name(path: str) -> str:
    """The dotted name of the module in a file of the package."""
    inside = path.removesuffix(".py").removesuffix("/__init__")
    return ".".join(["diplorecords", *inside.split("/")])


def own_methods(thing: type) -> Iterator[tuple[str, object]]:
    """The public methods and properties that stand in the class itself."""
    for attribute, value in vars(thing).items():
        if attribute.startswith("_"):
            continue
        if isinstance(value, FunctionType | property | classmethod | staticmethod):
            yield attribute, value


def bare_fields(node: ast.ClassDef) -> Iterator[ast.AnnAssign]:
    """The public fields of a class without a string literal below them."""
    for statement, below in zip(node.body, [*node.body[1:], None], strict=True):
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        literal = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
        field = not ast.unparse(statement.annotation).startswith("ClassVar")
        if field and not literal and not statement.target.id.startswith("_"):
            yield statement
