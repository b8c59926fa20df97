"""The texts below the fields of a class, read from its source."""

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

__all__ = ["field_docs", "first_sentence"]


def field_docs(cls: type) -> dict[str, str]:
    """What the literals below the fields or members of a class say; its bases' included.

    Python keeps these texts in the source only; where there is no source, there are none.

    >>> from diplorecords.values import Name
    >>> field_docs(Name)["text"]
    'The name as written.'
    """
    docs: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        docs |= _own_docs(base)
    return docs


def first_sentence(cls: type) -> str:
    """The first line of the docstring of a class.

    >>> from diplorecords.values import Name
    >>> first_sentence(Name)
    'A name with its language, script, period of use and kind.'
    """
    return (cls.__doc__ or "").partition("\n")[0]


@cache
def _own_docs(cls: type) -> dict[str, str]:
    try:
        tree = ast.parse(inspect.getsource(inspect.getmodule(cls) or cls))
    except (OSError, TypeError):
        return {}
    found = next(
        (
            node
            for node in tree.body
            if isinstance(node, ast.ClassDef) and node.name == cls.__name__
        ),
        None,
    )
    return {} if found is None else dict(_documented(found))


def _documented(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """The names in the body of a class with the texts below them."""
    for statement, below in pairwise(node.body):
        match statement, below:
            case (
                ast.AnnAssign(target=ast.Name(name)) | ast.Assign(targets=[ast.Name(name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, " ".join(inspect.cleandoc(text).split())
            case _:
                pass
