"""What the fast path remembers: a text that was read once need not be read again."""

import re
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any, TypeAlias, assert_never, cast, final

from diplorecords.codec.fast_twins import twin_of
from diplorecords.codec.leaves import date_leaf, instant_leaf, ref_leaf, span_leaf
from diplorecords.records import RECORD_CLASSES
from diplorecords.temporal import EdtfValue
from diplorecords.values.checks import check_of
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import (
    DateNode,
    EnumNode,
    InstantNode,
    RefNode,
    SpanNode,
    TextNode,
)

__all__ = ["PLAIN_ID", "LookedUp", "Memo", "UnfitError", "enums", "memo_of"]

PLAIN_ID = re.compile("[!-~]{1,200}")
"""Ids of visible ASCII characters: nothing can be wrong with one."""

_ENTRIES = 65_536
"""Texts that one memory holds before it is emptied."""

_LONGEST = 200
"""Characters of a text that is remembered: a hostile file must not fill the memory."""


LookedUp: TypeAlias = TextNode | RefNode | DateNode | InstantNode | SpanNode
"""Nodes whose values are looked up by their texts."""


class UnfitError(ValueError):
    """Raised where the fast path cannot tell that a tree is right; nobody outside sees it."""


@final
class Memo(dict[str, Any]):
    """A dictionary that makes the values that it lacks, and forgets all when it is full.

    >>> lengths = Memo(len)
    >>> lengths["Vienna"], lengths
    (6, {'Vienna': 6})
    """

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[str], Any]) -> None:
        """Keep the function that makes the value of a text, or raises."""
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> Any:
        """The value of a text that is new."""
        value = self._make(text)
        if len(text) <= _LONGEST:
            if len(self) >= _ENTRIES:
                self.clear()
            self[text] = value
        return value


@cache
def texts(node: TextNode) -> Memo:
    """Texts that keep the rules of a node.

    >>> from diplorecords.values.constraints import LANGUAGE
    >>> texts(TextNode((LANGUAGE,)))["az"]
    'az'
    """
    check = check_of(node)

    def checked(text: str) -> str:
        for _ in check(text, ""):
            raise UnfitError
        return text

    return Memo(checked)


@cache
def refs(node: RefNode) -> Memo:
    """References to records of the types that a node allows, by their texts.

    >>> refs(RefNode(("state",)))["state:aze"]
    Ref('state:aze')
    """
    types = node.types
    if not types:
        return Memo(_ref)
    every = refs(RefNode())

    def allowed(text: str) -> Ref:
        ref: Ref = every[text]
        if ref.type not in types:
            raise UnfitError
        return ref

    return Memo(allowed)


_TWIN = twin_of(Ref)


def _ref(text: str) -> Ref:
    if type(text) is not str:
        raise UnfitError
    record_type, _, record_id = text.partition(":")
    if record_type not in RECORD_CLASSES or PLAIN_ID.fullmatch(record_id) is None:
        return ref_leaf(text)
    made: Any = _TWIN()
    made.type = record_type
    made.id = record_id
    made.__class__ = Ref
    return cast("Ref", made)


@cache
def dates(node: DateNode) -> Memo:
    """Dates of the kinds that a node allows, by their texts.

    >>> from diplorecords.temporal import EdtfDate
    >>> dates(DateNode((EdtfDate,)))["1992-02"]
    EdtfDate('1992-02')
    """
    leaf: Callable[[str], EdtfValue] = date_leaf(node.kinds)
    return Memo(leaf)


@cache
def spans() -> Memo:
    """Periods by their texts.

    >>> spans()["1992-02/"].end
    <SpanEnd.UNKNOWN: 'unknown'>
    """
    return Memo(span_leaf)


@cache
def instants(_: InstantNode) -> Memo:
    """Moments by their texts.

    >>> instants(InstantNode())["2024-07-13T08:00:00Z"].hour
    8
    """
    leaf: Callable[[str], datetime] = instant_leaf
    return Memo(leaf)


@cache
def enums(node: EnumNode) -> dict[object, Enum]:
    """The members of an enumeration by their values.

    >>> from diplorecords.values import Nature
    >>> enums(EnumNode(Nature))["legal"]
    <Nature.LEGAL: 'legal'>
    """
    return {member.value: member for member in node.enum}


def memo_of(node: LookedUp) -> Memo:
    """What is remembered of the texts of a node.

    >>> memo_of(RefNode())["state:aze"]
    Ref('state:aze')
    """
    match node:
        case TextNode():
            return texts(node)
        case RefNode():
            return refs(node)
        case DateNode():
            return dates(node)
        case InstantNode():
            return instants(node)
        case SpanNode():
            return spans()
        case _:
            assert_never(node)
