"""Structures that msgspec writes as canonical JSON, where the `fast` extra is installed.

For each class there is a structure that has its fields in the order of their keys, and msgspec
leaves out in C what has its default. What it writes differs from RFC 8785 in one thing only: it
has forms of its own for whole and for very large or small floats. These have their text put in.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, assert_never, final

from diplorecords.codec.canonical import JsonValue, canonical_json
from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_programs import Program
from diplorecords.codec.fast_shapes import shapes_of
from diplorecords.codec.fast_writers import (
    Member,
    PlainNode,
    Writer,
    Writers,
    default_name,
    is_single,
    members_of,
)
from diplorecords.codec.unstructuring import plain_instant
from diplorecords.values.typetree import (
    EnumNode,
    FlagNode,
    InstantNode,
    NumberNode,
    RefNode,
    TextNode,
    TupleNode,
    WholeNode,
)

__all__ = ["StructWriters"]

_NEVER = object()
"""The default of what is never left out: no field holds it."""


@final
class StructWriters(Writers):
    """Functions that make structures of objects, and msgspec, which writes these.

    >>> import msgspec
    >>> from diplorecords.values import Name
    >>> StructWriters(msgspec).dumps(Name("Baku", lang="en"))
    '{"lang":"en","text":"Baku"}'
    """

    def __init__(self, msgspec: Any) -> None:
        """Keep the library."""
        super().__init__()
        self._msgspec = msgspec
        self._encode = msgspec.json.Encoder().encode
        self._encode_lines = msgspec.json.Encoder().encode_lines

    def dumps(self, value: object) -> str:
        """The text of a value."""
        return self._encoded(self._encode, self[type(value)](value)).decode()

    def lines(self, values: Sequence[object]) -> bytes:
        """The UTF-8 bytes of the texts, each with a newline."""
        return self._encoded(self._encode_lines, [self[type(value)](value) for value in values])

    def written(self, cls: type[Any]) -> Writer:
        """The function that makes the structure of an object of a class."""
        program = Program("value", shapes_of)
        fields: list[tuple[str, object, object]] = []
        given: list[str] = []
        for member in members_of(cls, program):
            fields.append((member.key, Any, _NEVER if member.differs is None else member.default))
            given.append(self._given(member, program))
        struct = self._msgspec.defstruct(cls.__name__, fields, omit_defaults=True, gc=False)
        program.lines.append(f"return {program.name(struct)}({', '.join(given)})")
        return program.function()

    def plain(self, node: PlainNode, value: str, program: Program) -> str:
        """The expression for what msgspec writes as the JSON of a value."""
        match node:
            case TextNode() | WholeNode() | FlagNode() | EnumNode():
                return value
            case TupleNode(TextNode() | WholeNode() | FlagNode() | EnumNode()):
                return value
            case NumberNode():
                # Squared, which is quicker than asking whether it is negative.
                usual, odd = f"{value} % 1 and 1e-6 < {value} * {value} < 1e30", self._odd
                return f"({value} if {usual} else {program.name(odd)}({value}))"
            case RefNode():
                return f"f'{{{value}.type}}:{{{value}.id}}'"
            case InstantNode():
                usual = f"type({value}) is {program.name(datetime)} and not {value}.microsecond"
                return f"({value} if {usual} else {program.name(plain_instant)}({value}))"
            case TupleNode(item):
                return f"[{self.expression(item, 'm', program)} for m in {value}]"
            case _:
                assert_never(node)

    def leaf(self, tree: JsonValue) -> JsonValue:
        """The tree itself, which for a period has its keys sorted."""
        return tree

    def _encoded(self, encode: Callable[[Any], bytes], structs: object) -> bytes:
        try:
            return encode(structs)
        except UnicodeEncodeError:
            raise UnfitError from None

    def _given(self, member: Member, program: Program) -> str:
        """What is put into a structure for a field: its very default, not one that is equal."""
        if member.node is None:
            return member.value
        written = self.expression(member.node, member.value, program)
        if member.differs is None or (written == member.value and is_single(member.default)):
            return written
        return f"{written} if {member.differs} else {default_name(member.default, program)}"

    def _odd(self, number: float) -> object:
        return self._msgspec.Raw(canonical_json(number))
