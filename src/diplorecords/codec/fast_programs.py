"""A function that checks and converts JSON values, written line by line from the type tree."""

from collections.abc import Callable
from typing import Any, TypeAlias, assert_never, cast, final

import annotated_types as at

from diplorecords.codec.canonical import EXACT
from diplorecords.codec.fast_leaves import Memo, UnfitError, enums, memo_of
from diplorecords.codec.leaves import span_leaf
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

__all__ = ["Program", "Resolver", "Taker", "bounds_of", "strings_of", "telling_field"]

Taker: TypeAlias = Callable[[Any, list[int]], Any]
"""From a JSON value to what it stands for; adds the strings inside of it to a count."""

Resolver: TypeAlias = Callable[[type], object]
"""From a class to the programs for its shapes, by their keys."""


@final
class Program:
    """A function that is being written: its lines, and the things that they name.

    >>> program = Program("value, count", lambda cls: {})
    >>> program.lines.append(f"return {program.taken(FlagNode(), 'value')}")
    >>> program.function()(True, [0])
    True
    """

    def __init__(self, arguments: str, shapes: Resolver) -> None:
        """Begin a function with these arguments."""
        self.lines: list[str] = []
        self._arguments = arguments
        self._shapes = shapes
        self._things: dict[str, object] = {"unfit": UnfitError}

    def name(self, thing: object) -> str:
        """The name by which the lines call a thing."""
        name = f"thing_{len(self._things)}"
        self._things[name] = thing
        return name

    def refuse_if(self, condition: str) -> None:
        """Leave the tree to the safe path where a condition holds."""
        self.lines.append(f"if {condition}: raise unfit")

    def function(self) -> Callable[..., Any]:
        """The function, compiled."""
        text = "\n    ".join([f"def program({self._arguments}):", *self.lines])
        exec(compile(text, "<shape>", "exec"), self._things)  # noqa: S102  # the text is all ours
        return cast("Callable[..., Any]", self._things["program"])

    def taken(self, node: Node, value: str) -> str:
        """The expression for what a value stands for, after lines that check it."""
        match node:
            case TextNode():
                return self._text(node, value)
            case WholeNode(rules):
                low, high = bounds_of(rules, -EXACT, EXACT)
                self.refuse_if(f"type({value}) is not int or not {low} <= {value} <= {high}")
                return value
            case NumberNode(rules):
                return self._number(rules, value)
            case FlagNode():
                self.refuse_if(f"{value} is not True and {value} is not False")
                return value
            case EnumNode():
                return f"{self.name(enums(node))}[{value}]"
            case RefNode() | DateNode() | InstantNode():
                return self.known(memo_of(node), value)
            case SpanNode():
                known, other = self.known(memo_of(node), value), self.name(_span_object)
                return f"({known}) if type({value}) is str else {other}({value}, count)"
            case NestedNode(cls):
                return f"{self.name(self._shapes(cls))}[tuple({value})]({value}, count)"
            case TupleNode():
                return self._tuple(node, value)
            case ClaimedNode():
                raise TypeError("what a claim holds is known when its subject is")
            case _:
                assert_never(node)

    def known(self, memo: Memo, value: str) -> str:
        """The expression for what a memory has for a text; asking it so is the quickest way."""
        get, missing, found = self.name(memo.get), self.name(memo.__missing__), f"{value}_known"
        return f"{found} if ({found} := {get}({value})) is not None else {missing}({value})"

    def _text(self, node: TextNode, value: str) -> str:
        if node.rules:
            return self.known(memo_of(node), value)
        self.refuse_if(f"type({value}) is not str or not {value}")
        return value

    def _number(self, rules: tuple[object, ...], value: str) -> str:
        # Beyond 2^53 parsers differ in what is a whole number: the safe path decides.
        low, high = bounds_of(rules, -EXACT, EXACT)
        self.refuse_if(f"type({value}) is not float and type({value}) is not int")
        self.refuse_if(f"not {low} <= {value} <= {high}")
        return f"float({value})"

    def _tuple(self, node: TupleNode, value: str) -> str:
        self.refuse_if(f"type({value}) is not list")
        if node.least or node.most is not None:
            most = "" if node.most is None else f" <= {node.most}"
            self.refuse_if(f"not {node.least} <= len({value}){most}")
        if strings_of(node.item):
            self.lines.append(f"count[0] += len({value})")
        made = self._members(node.item, value)
        if not node.distinct:
            return made
        self.lines.append(f"{value}_made = {made}")
        self.refuse_if(f"len({value}) > 1 and {self._repeats(node.item, value)}")
        return f"{value}_made"

    def _members(self, item: Node, value: str) -> str:
        match item:
            case TextNode(rules=()):
                return f"{self.name(_plain_texts)}({value})"
            case EnumNode() | RefNode() | DateNode() | InstantNode():
                known = enums(item) if isinstance(item, EnumNode) else memo_of(item)
                return f"tuple(map({self.name(known.__getitem__)}, {value}))"
            case NestedNode(cls):
                shapes = self.name(self._shapes(cls))
                return f"tuple([{shapes}[tuple(m)](m, count) for m in {value}])"
            case _:
                inner = Program("value, count", self._shapes)
                inner.lines.append(f"return {inner.taken(item, 'value')}")
                return f"tuple([{self.name(inner.function())}(m, count) for m in {value}])"

    def _repeats(self, item: Node, value: str) -> str:
        """The condition that a member stands twice.

        Texts of which each stands for another value need only be compared as texts, and
        objects that differ in a required field of that kind differ.
        """
        made = f"len(set({value}_made)) != len({value})"
        match item:
            case TextNode() | RefNode() | EnumNode():
                return f"len(set({value})) != len({value})"
            case NestedNode(cls):
                telling = telling_field(cls)
                if telling is None:
                    return made
                return f"len({{m[{telling!r}] for m in {value}}}) != len({value}) and {made}"
            case _:
                return made


def strings_of(node: Node) -> int:
    """How many JSON strings a value is by itself; of those inside of it each counts for itself.

    >>> strings_of(RefNode()), strings_of(FlagNode())
    (1, 0)
    """
    other = WholeNode | NumberNode | FlagNode | NestedNode | TupleNode | ClaimedNode
    return 0 if isinstance(node, other) else 1


def telling_field(cls: type) -> str | None:
    """The first required field whose text tells objects of a class apart.

    >>> from diplorecords.values import Participant
    >>> telling_field(Participant)
    'actor'
    """
    telling = [
        field.name
        for field in fields_of(cls)
        if field.required and isinstance(field.node, TextNode | RefNode | EnumNode)
    ]
    return telling[0] if telling else None


def bounds_of(rules: tuple[object, ...], low: float, high: float) -> tuple[float, float]:
    """The least and the greatest number that rules and limits allow.

    >>> bounds_of((at.Ge(1),), 0, 9)
    (1, 9)
    """
    least = [cast("float", rule.ge) for rule in rules if isinstance(rule, at.Ge)]
    most = [cast("float", rule.le) for rule in rules if isinstance(rule, at.Le)]
    return max([low, *least]), min([high, *most])


def _plain_texts(members: list[object]) -> tuple[object, ...]:
    for member in members:
        if type(member) is not str or not member:
            raise UnfitError
    return tuple(members)


def _span_object(value: object, count: list[int]) -> object:
    """A period of which EDTF has no text: keys with texts, counted as one text so far."""
    span = span_leaf(value)
    count[0] += 2 * len(cast("dict[str, object]", value)) - 1
    return span
