"""The references inside a record: to what it points, from which of its fields."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, assert_never, final

import attrs

from diplorecords.values.base import Value
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import (
    ClaimedNode,
    DateNode,
    EnumNode,
    FlagNode,
    InstantNode,
    NestedNode,
    Node,
    NumberNode,
    RefNode,
    SpanNode,
    TextNode,
    TupleNode,
    WholeNode,
    fields_of,
)

__all__ = ["Reference", "references_of"]


@final
@attrs.frozen(weakref_slot=False)
class Reference:
    """One reference in a record, and where in it.

    >>> Reference("/organization", Ref("organization", "osce"), ("organization",)).path
    '/organization'
    """

    path: str
    """JSON pointer to it in the record."""

    target: Ref
    """The record that it points at."""

    types: tuple[str, ...] = ()
    """The record types that the field allows; empty for any."""


def references_of(value: Value) -> tuple[Reference, ...]:
    """Every reference in a record or value, nested values included, in the order of its fields.

    >>> from diplorecords.records import Tenure
    >>> tenure = Tenure(id="x", holder="person:kasprzyk", office="office:head")
    >>> [(reference.path, str(reference.target)) for reference in references_of(tenure)]
    [('/holder', 'person:kasprzyk'), ('/office', 'office:head')]
    """
    return tuple(_references(value, ""))


_Walk = Callable[[Any, str], Iterator[Reference]]


def _references(value: object, path: str) -> Iterator[Reference]:
    cls: type = type(value)
    for name, walk in _walks(cls):
        found = getattr(value, name)
        if found is not None:
            yield from walk(found, f"{path}/{name}")


@cache
def _walks(cls: type) -> tuple[tuple[str, _Walk], ...]:
    """The fields of the class that can hold references, each with the way to find them."""
    walks = ((field.name, _walk(field.node)) for field in fields_of(cls))
    return tuple((name, walk) for name, walk in walks if walk is not None)


def _walk(node: Node) -> _Walk | None:
    match node:
        case RefNode(types):
            return lambda value, path: iter((Reference(path, value, types),))
        case NestedNode(cls):
            return _references if _walks(cls) else None
        case TupleNode(item):
            inner = _walk(item)
            return None if inner is None else _members_walk(inner)
        case ClaimedNode():
            return _claimed
        case TextNode() | WholeNode() | NumberNode() | FlagNode() | EnumNode():
            return None
        case DateNode() | SpanNode() | InstantNode():
            return None
        case _:
            assert_never(node)


def _members_walk(inner: _Walk) -> _Walk:
    def walk(members: tuple[Any, ...], path: str) -> Iterator[Reference]:
        for index, member in enumerate(members):
            yield from inner(member, f"{path}/{index}")

    return walk


def _claimed(value: object, path: str) -> Iterator[Reference]:
    """A claim's value shows only by its own type whether it has references."""
    if isinstance(value, Ref):
        yield Reference(path, value)
    elif isinstance(value, Value):
        yield from _references(value, path)
