"""Canonical JSON put together as text, with nothing but the standard library."""

from collections.abc import Sequence
from json.encoder import encode_basestring as quoted
from typing import Any, assert_never, cast, final

from diplorecords.codec.canonical import JsonValue, canonical_json
from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_programs import Program
from diplorecords.codec.fast_shapes import shapes_of
from diplorecords.codec.fast_writers import PlainNode, Writer, Writers, members_of
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

__all__ = ["TextWriters"]


@final
class TextWriters(Writers):
    """Functions that write objects as canonical JSON text.

    >>> from diplorecords.values import Name
    >>> TextWriters().dumps(Name("Baku", lang="en"))
    '{"lang":"en","text":"Baku"}'
    """

    def dumps(self, value: object) -> str:
        """The text of a value."""
        text: str = self[type(value)](value)
        if not text.isascii():
            self._encoded(text)
        return text

    def lines(self, values: Sequence[object]) -> bytes:
        """The UTF-8 bytes of the texts, each with a newline."""
        return self._encoded("".join([f"{self[type(value)](value)}\n" for value in values]))

    def written(self, cls: type[Any]) -> Writer:
        """The function: what may be left out brings the comma between it and what never is."""
        program = Program("value", shapes_of)
        members = list(members_of(cls, program))
        fixed = next((member.key for member in members if member.differs is None), "")
        text = ""
        for member in members:
            start = "," if member.key > fixed else ""
            key, end = f'{start}"{member.key}":', "," if member.key < fixed else ""
            if member.node is None:
                text += key + quoted(cls.record_type)
                continue
            written = self.expression(member.node, member.value, program)
            if member.differs is None:
                text += f"{key}{{text_{member.key}}}"
            else:
                text += f"{{text_{member.key}}}"
                written = f"{key!r} + {written} + {end!r} if {member.differs} else ''"
            program.lines.append(f"text_{member.key} = {written}")
        program.lines.append(f"text = f'{text}'")
        program.lines.append(f"return '{{' + {'text' if fixed else 'text[1:]'} + '}}'")
        return program.function()

    def plain(self, node: PlainNode, value: str, program: Program) -> str:
        """The expression for the JSON text of a value."""
        match node:
            case TextNode():
                return f"{program.name(quoted)}({value})"
            case WholeNode():
                return f"str({value})"
            case NumberNode():
                return f"{program.name(_number)}({value})"
            case FlagNode():
                return f"('true' if {value} else 'false')"
            case EnumNode(enum):
                # By `_value_`: Python 3.11 runs Python code to get `value`.
                members = {member.value: quoted(cast("str", member.value)) for member in enum}
                return f"{program.name(members)}[{value}._value_]"
            case RefNode():
                return f"{program.name(quoted)}({value}.type + ':' + {value}.id)"
            case InstantNode():
                return f"{program.name(plain_instant)}({value}).join('\"\"')"
            case TupleNode(item):
                inner = self.expression(item, "m", program)
                return f"'[' + ','.join([{inner} for m in {value}]) + ']'"
            case _:
                assert_never(node)

    def leaf(self, tree: JsonValue) -> str:
        """The text of a plain tree."""
        return canonical_json(tree)

    def _encoded(self, text: str) -> bytes:
        try:
            return text.encode()
        except UnicodeEncodeError:
            raise UnfitError from None


def _number(number: float) -> str:
    # Python and ECMAScript write the same digits; they differ on 1.0, 1e-05, 1e+16, nan and inf.
    text = repr(number)
    usual = "e" not in text and "n" not in text and not text.endswith(".0")
    return text if usual else canonical_json(number)
