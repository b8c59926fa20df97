"""What the fast path of writing has in common: a function for each class, written from its fields.

The functions are written from the classes, like those that load. The keys stand sorted in
them, so that nothing is sorted while writing. What they cannot tell to be right they leave to
the safe path, which writes it or says why not.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import Enum
from typing import Any, TypeAlias

import attrs

from diplorecords.codec.canonical import JsonValue
from diplorecords.codec.fast_leaves import UnfitError
from diplorecords.codec.fast_programs import Program
from diplorecords.codec.fast_shapes import shapes_of
from diplorecords.codec.structuring import claimed_node
from diplorecords.codec.unstructuring import plain_span
from diplorecords.errors import ValidationError
from diplorecords.temporal import EdtfBase, Span, SpanBoundary, SpanEnd
from diplorecords.values import Record, Value
from diplorecords.values.checks import Check, check_of
from diplorecords.values.typetree import Node, fields_of

__all__ = ["Member", "Writer", "Writers", "members_of"]

Writer: TypeAlias = Callable[[Any], Any]
"""From a value to its canonical JSON text, or to the tree of which another library makes that."""

_ENTRIES = 65_536
"""Dates and periods that are remembered before all are forgotten."""

_LONGEST = 200
"""Characters of a text that is remembered."""


@attrs.frozen
class Member:
    """One key of an object that a function writes.

    >>> Member("note", None, "field is not None").key
    'note'
    """

    key: str
    """The key, which is also the name of the field."""

    node: Node | None
    """What the field holds; None for the type of a record."""

    differs: str | None
    """The condition that `field` is not at its default; None where it is always written."""


class Writers(dict[type[Any], Writer], ABC):
    """The functions that write the objects of classes, each written when it is first asked for.

    >>> issubclass(Writers, dict)
    True
    """

    def __init__(self) -> None:
        """Begin with no functions, and with nothing remembered."""
        super().__init__()
        self.known: dict[str | tuple[str, str], Any] = {}
        self._claimed: dict[tuple[str, str], tuple[Writer, Check]] = {}

    def __missing__(self, cls: type[Any]) -> Writer:
        """The function for a class that has none yet."""
        if not issubclass(cls, Value):
            raise UnfitError
        self[cls] = writer = self.written(cls)
        return writer

    @abstractmethod
    def dumps(self, value: object) -> str:
        """The canonical JSON text of a value; `UnfitError` where the safe path must write it."""

    @abstractmethod
    def line(self, value: object) -> bytes:
        """The UTF-8 bytes of the same text, and a newline."""

    @abstractmethod
    def written(self, cls: type[Any]) -> Writer:
        """The function that writes the objects of a class."""

    @abstractmethod
    def expression(self, node: Node, value: str, program: Program) -> str:
        """The expression for what is written of a value."""

    @abstractmethod
    def leaf(self, tree: JsonValue) -> Any:
        """What is written of a date or period, from its plain tree."""

    def date(self, value: str, program: Program) -> str:
        """The expression for what is written of a date: what is remembered, or made now."""
        known, made = program.name(self.known.get), program.name(self._date)
        return f"({known}({value}.text) or {made}({value}))"

    def span(self, span: Span) -> Any:
        """What is written of a period."""
        begin, end = span.begin, span.end
        key = _text(begin) if end is None else (_text(begin), _text(end))
        return self.known.get(key) or self._remembered(key, plain_span(span))

    def claimed(self, record_type: str, field: str, value: object) -> Any:
        """What is written of the value of a claim, which must be of the type of its field."""
        found = self._claimed.get((record_type, field))
        if found is None:
            found = self._claimed[record_type, field] = self._claimed_writer(record_type, field)
        writer, check = found
        for _ in check(value, ""):
            raise UnfitError
        if isinstance(value, datetime) and value.utcoffset():
            raise UnfitError
        return writer(value)

    def _claimed_writer(self, record_type: str, field: str) -> tuple[Writer, Check]:
        try:
            node = claimed_node(record_type, field)
        except ValidationError:
            raise UnfitError from None
        program = Program("field", shapes_of)
        program.lines.append(f"return {self.expression(node, 'field', program)}")
        return program.function(), check_of(node)

    def _date(self, date: EdtfBase) -> Any:
        return self._remembered(date.text, date.canonical)

    def _remembered(self, key: str | tuple[str, str], tree: JsonValue) -> Any:
        made = self.leaf(tree)
        if len("".join(key)) <= _LONGEST:
            if len(self.known) >= _ENTRIES:
                self.known.clear()
            self.known[key] = made
        return made


def members_of(cls: type[Any], program: Program) -> Iterator[Member]:
    """The keys of the objects of a class, sorted.

    >>> from diplorecords.values import Identifier
    >>> [member.key for member in members_of(Identifier, Program("value", shapes_of))]
    ['scheme', 'value']
    """
    shapes = {field.name: field for field in fields_of(cls)}
    defaults: Any = attrs.fields_dict(cls)
    for key in sorted([*shapes, "type"] if issubclass(cls, Record) else shapes):
        if key not in shapes:
            yield Member(key, None, None)
        else:
            required = shapes[key].required
            differs = None if required else _differs(defaults[key].default, program)
            yield Member(key, shapes[key].node, differs)


def _differs(default: object, program: Program) -> str:
    if default is None or isinstance(default, bool | Enum):
        return f"field is not {program.name(default)}"
    return "field" if default == () else f"field != {program.name(default)}"


def _text(end: SpanBoundary) -> str:
    # By `_value_`: Python 3.11 runs Python code to get `value`.
    return end._value_ if type(end) is SpanEnd else end.text
