"""How pydantic, and FastAPI with it, reads, writes and describes records: through this codec."""

from importlib import import_module
from typing import Any, cast

from diplorecords.codec.canonical import JsonValue
from diplorecords.codec.schema import Schema, definitions
from diplorecords.codec.trees import from_tree, to_tree
from diplorecords.errors import LoadError
from diplorecords.values import Value

__all__ = ["core_schema"]

_LOCAL = "#/$defs/"
"""How one definition of the JSON Schema names another."""


def core_schema(cls: type[Value]) -> object:
    """The schema of pydantic for a class of values or records.

    It takes objects of the class and plain JSON trees, which are loaded as strictly as from a
    file, and gives plain JSON trees. Its JSON Schema is what `json_schema()` says of the class.
    `Value` calls it when pydantic asks; pydantic is not needed for anything else.

    >>> from diplorecords.values import Name
    >>> try:
    ...     described = core_schema(Name)["metadata"]
    ... except ImportError:  # where pydantic is not installed, nothing asks
    ...     described = True
    >>> bool(described)
    True
    """
    # By name: the type checkers would want pydantic installed.
    pydantic: Any = import_module("pydantic_core.core_schema")

    def loaded(value: object) -> Value:
        if isinstance(value, cls):
            return value
        try:
            return from_tree(value, cls)
        except LoadError as error:
            raise _refusal(error) from error

    def described(_: object, __: object) -> Schema:
        return {"title": cls.__name__, **_whole(cls.__name__, definitions([cls]))}

    return pydantic.no_info_plain_validator_function(
        loaded,
        ref=f"{cls.__module__}.{cls.__name__}",
        serialization=pydantic.plain_serializer_function_ser_schema(to_tree),
        metadata={"pydantic_js_functions": [described]},
    )


def _refusal(error: LoadError) -> Exception:
    """The error of pydantic with every problem, as JSON: FastAPI sends it to whoever asked."""
    custom: Any = import_module("pydantic_core").PydanticCustomError
    problems = [
        {"path": each.path, "code": each.code, "message": each.message, "hint": each.hint}
        for each in error.problems
    ]
    refusal: Exception = custom(
        "diplorecords", "{reason}", {"reason": str(error), "problems": problems}
    )
    return refusal


def _whole(name: str, parts: Schema) -> Schema:
    """A definition with those that it names in their places: none of ours is part of itself.

    Pydantic and OpenAPI keep definitions in places of their own, where these links lead nowhere.
    """

    def inlined(node: JsonValue) -> JsonValue:
        if isinstance(node, list):
            return [inlined(item) for item in node]
        if not isinstance(node, dict):
            return node
        link = node.get("$ref")
        others = {key: inlined(value) for key, value in node.items() if key != "$ref"}
        if isinstance(link, str):
            return {**_whole(link.removeprefix(_LOCAL), parts), **others}
        return others

    return cast("Schema", inlined(parts[name]))
