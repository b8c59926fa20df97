"""How pydantic, and FastAPI with it, reads and writes records: through this codec."""

from importlib import import_module
from typing import Any

from diplorecords.codec.field_docs import first_sentence
from diplorecords.codec.trees import from_tree, to_tree
from diplorecords.values import Value

__all__ = ["core_schema"]


def core_schema(cls: type[Value]) -> object:
    """The schema of pydantic for a class of values or records.

    It takes objects of the class and plain JSON trees, which are loaded as strictly as from a
    file, and gives plain JSON trees. `Value` calls it when pydantic asks; pydantic is not needed
    for anything else.

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
        return value if isinstance(value, cls) else from_tree(value, cls)

    def described(_: object, __: object) -> dict[str, str]:
        return {"type": "object", "title": cls.__name__, "description": first_sentence(cls)}

    return pydantic.no_info_plain_validator_function(
        loaded,
        serialization=pydantic.plain_serializer_function_ser_schema(to_tree),
        metadata={"pydantic_js_functions": [described]},
    )
