"""The one tree of what fields hold."""

from datetime import datetime
from typing import Annotated, Any

import attrs
import pytest
from annotated_types import Ge, MaxLen, MinLen

from diplorecords.temporal import EdtfDate, EdtfInterval, EdtfValue, Reading, Span
from diplorecords.values import Distinct, EdtfMoment, Matches, Name, NameKind, Ref, RefTo
from diplorecords.values.typetree import (
    CLAIMED,
    ClaimedNode,
    DateNode,
    EnumNode,
    FieldShape,
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
    field_of,
    fields_of,
    node_of,
)

LETTERS = Matches("[a-z]+", "letters")

HINTS: list[tuple[object, Node]] = [
    (str, TextNode()),
    (Annotated[str, LETTERS], TextNode((LETTERS,))),
    (int, WholeNode()),
    (Annotated[int, Ge(1)], WholeNode((Ge(1),))),
    (float, NumberNode()),
    (bool, FlagNode()),
    (NameKind, EnumNode(NameKind)),
    (Ref, RefNode()),
    (Annotated[Ref, RefTo("state", "person")], RefNode(("state", "person"))),
    (EdtfDate, DateNode((EdtfDate,))),
    (
        Annotated[EdtfDate | EdtfInterval, Reading.DAY],
        DateNode((EdtfDate, EdtfInterval), Reading.DAY),
    ),
    (Span, SpanNode()),
    (Annotated[Span, Reading.WITHIN], SpanNode(Reading.WITHIN)),
    (datetime, InstantNode()),
    (Name, NestedNode(Name)),
    (tuple[str, ...], TupleNode(TextNode())),
    (tuple[tuple[Ref, ...], ...], TupleNode(TupleNode(RefNode()))),
    (
        Annotated[tuple[Annotated[str, LETTERS], ...], MinLen(1), MaxLen(3), Distinct()],
        TupleNode(TextNode((LETTERS,)), 1, 3, distinct=True),
    ),
    (Annotated[str | int, CLAIMED], ClaimedNode()),
]


@pytest.mark.parametrize(("hint", "node"), HINTS, ids=str)
def test_annotation_stands_for_its_node(hint: object, node: Node) -> None:
    assert node_of(hint) == node


@pytest.mark.parametrize("union", [EdtfMoment, EdtfValue], ids=["moment", "value"])
def test_unions_of_dates_are_one_node(union: Any) -> None:
    node = node_of(union)
    assert isinstance(node, DateNode)
    assert set(node.kinds) == set(union.__args__)


@pytest.mark.parametrize(
    "hint",
    [list[int], dict, tuple, tuple[int, str], tuple[int], str | int, str | EdtfDate, "str", object],
    ids=str,
)
def test_other_annotations_are_an_error_of_the_class(hint: object) -> None:
    with pytest.raises(TypeError, match=r"annotated|tuple|union"):
        node_of(hint)


@attrs.frozen(kw_only=True)
class Example:
    """A class with every way to say that a field may be unset."""

    must: str
    may: str | None = None
    on: EdtfDate | EdtfInterval
    must_be_given: Annotated[str, LETTERS] | None
    has_default: bool = False
    made: tuple[str, ...] = attrs.field(factory=tuple)


def test_fields_say_whether_they_are_optional_and_required() -> None:
    assert fields_of(Example) == (
        FieldShape("must", TextNode(), optional=False, required=True),
        FieldShape("may", TextNode(), optional=True, required=False),
        FieldShape("on", DateNode((EdtfDate, EdtfInterval)), optional=False, required=True),
        FieldShape("must_be_given", TextNode((LETTERS,)), optional=True, required=True),
        FieldShape("has_default", FlagNode(), optional=False, required=False),
        FieldShape("made", TupleNode(TextNode()), optional=False, required=False),
    )


def test_fields_are_worked_out_once() -> None:
    assert fields_of(Example) is fields_of(Example)


def test_field_is_found_by_name_or_not_at_all() -> None:
    assert field_of(Example, "may") == fields_of(Example)[1]
    assert field_of(Example, "colour") is None
