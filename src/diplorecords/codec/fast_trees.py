"""Plain trees that orjson writes as canonical JSON, where the `fast` extra is installed.

What orjson writes differs from RFC 8785 in three things only: it does not sort keys, it has
forms of its own for whole and very large or small floats, and it writes whole numbers beyond
2^53. The trees are made so that none of it shows; what is odd has its text put in.
"""

from datetime import datetime
from typing import Any, assert_never, cast, final

from diplorecords.codec.canonical import JsonValue, canonical_json
from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_programs import Program
from diplorecords.codec.fast_shapes import shapes_of
from diplorecords.codec.fast_writers import Writer, Writers, members_of
from diplorecords.codec.unstructuring import plain_instant
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
)

__all__ = ["TreeWriters"]


@final
class TreeWriters(Writers):
    """Functions that write objects as plain trees, and orjson, which writes these.

    >>> import orjson
    >>> from diplorecords.values import Name
    >>> TreeWriters(orjson).dumps(Name("Baku", lang="en"))
    '{"lang":"en","text":"Baku"}'
    """

    def __init__(self, orjson: Any) -> None:
        """Keep the library."""
        super().__init__()
        self._dumps = orjson.dumps
        self._fragment = orjson.Fragment
        self._option: int = orjson.OPT_UTC_Z | orjson.OPT_STRICT_INTEGER
        self._newline: int = self._option | orjson.OPT_APPEND_NEWLINE

    def dumps(self, value: object) -> str:
        """The text of a value."""
        return self._written(value, self._option).decode()

    def line(self, value: object) -> bytes:
        """The UTF-8 bytes of the text and a newline."""
        return self._written(value, self._newline)

    def written(self, cls: type[Any]) -> Writer:
        """The function that makes the tree of an object of a class."""
        program = Program("value", shapes_of)
        program.lines.append("tree = {}")
        for member in members_of(cls, program):
            if member.node is None:
                program.lines.append(f"tree[{member.key!r}] = {cls.record_type!r}")
                continue
            program.lines.append(f"field = value.{member.key}")
            written = self.expression(member.node, "field", program)
            put = f"tree[{member.key!r}] = {written}"
            program.lines.append(f"if {member.differs}: {put}" if member.differs else put)
        program.lines.append("return tree")
        return program.function()

    def expression(self, node: Node, value: str, program: Program) -> str:
        """The expression for the plain tree of a value."""
        match node:
            case TextNode() | WholeNode() | FlagNode() | TupleNode(TextNode()):
                return value
            case EnumNode():
                # By `_value_`: Python 3.11 runs Python code to get `value`.
                return f"{value}._value_"
            case RefNode():
                return f"f'{{{value}.type}}:{{{value}.id}}'"
            case ClaimedNode():
                return f"{program.name(self.claimed)}(value.subject.type, value.field, {value})"
            case TupleNode(item):
                return f"[{self.expression(item, 'm', program)} for m in {value}]"
            case NestedNode(cls):
                return f"{program.name(self[cls])}({value})"
            case DateNode():
                return self.date(value, program)
            case SpanNode():
                return f"{program.name(self.span)}({value})"
            case InstantNode():
                return f"{program.name(_instant)}({value})"
            case NumberNode():
                return f"{program.name(self._number)}({value})"
            case _:
                assert_never(node)

    def leaf(self, tree: JsonValue) -> JsonValue:
        """The tree itself, which for a period has its keys sorted."""
        return tree

    def _written(self, value: object, option: int) -> bytes:
        tree = self[type(value)](value)
        try:
            return cast("bytes", self._dumps(tree, option=option))
        except TypeError:
            raise UnfitError from None

    def _number(self, number: float) -> object:
        if number % 1 and 0.001 <= abs(number) < 1e15:
            return number
        return self._fragment(canonical_json(number))


def _instant(moment: datetime) -> str | datetime:
    usual = type(moment) is datetime and not moment.microsecond
    return moment if usual else plain_instant(moment)
