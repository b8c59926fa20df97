"""The run-time check: what each node refuses, with which code and where."""

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import pytest
from annotated_types import Ge, Le, MaxLen
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import Problem
from diplorecords.records import State
from diplorecords.temporal import EdtfDate, EdtfInterval, Span
from diplorecords.testing.derive import of_node
from diplorecords.values import Identifier, Matches, NameKind, Ref
from diplorecords.values.checks import check_of
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

NAIVE = datetime(1994, 12, 5)  # noqa: DTZ001  # the point is that it has no zone
LETTERS = Matches("[a-z]+", "letters")
NODES: list[Node] = [
    TextNode(),
    TextNode((LETTERS,)),
    TextNode((Matches("[a-m]+", "early letters"), LETTERS, MaxLen(6))),
    TextNode((MaxLen(2),)),
    WholeNode(),
    WholeNode((Ge(1),)),
    WholeNode((Le(1),)),
    NumberNode(),
    NumberNode((Ge(-90), Le(90))),
    FlagNode(),
    EnumNode(NameKind),
    RefNode(),
    RefNode(("state",)),
    DateNode((EdtfDate,)),
    SpanNode(),
    InstantNode(),
    NestedNode(Identifier),
    TupleNode(FlagNode(), 1, 2),
    TupleNode(TextNode(), 2, None, distinct=True),
    ClaimedNode(),
]

REFUSED: list[tuple[Node, Any, str, str]] = [
    (TextNode(), 7, "", "type"),
    (TextNode(), None, "", "type"),
    (TextNode(), "", "", "empty"),
    (TextNode(), "a\ud800", "", "surrogate"),
    (TextNode((LETTERS,)), "A", "", "pattern"),
    (TextNode((MaxLen(2),)), "abc", "", "length"),
    (WholeNode(), True, "", "type"),
    (WholeNode(), 1.0, "", "type"),
    (WholeNode((Ge(1),)), 0, "", "range"),
    (WholeNode((Le(1),)), 10**400, "", "range"),
    (NumberNode(), True, "", "type"),
    (NumberNode(), float("nan"), "", "range"),
    (NumberNode(), float("-inf"), "", "range"),
    (NumberNode((Ge(-90), Le(90))), 90.1, "", "range"),
    (NumberNode((Ge(-90), Le(90))), -(10**400), "", "range"),
    (FlagNode(), 1, "", "type"),
    (EnumNode(NameKind), "common", "", "type"),
    (RefNode(), "aze", "", "ref"),
    (RefNode(), "state:two words", "", "ref"),
    (RefNode(), "state:aze", "", "type"),
    (RefNode(), 7, "", "type"),
    (RefNode(("state", "person")), Ref("treaty", "vclt"), "", "target"),
    (DateNode((EdtfDate,)), "13 July", "", "edtf"),
    (DateNode((EdtfDate,)), "1994", "", "type"),
    (DateNode((EdtfDate,)), EdtfInterval("1994/1995"), "", "edtf-kind"),
    (DateNode((EdtfDate,)), 1994, "", "type"),
    (SpanNode(), "13 July", "", "edtf"),
    (SpanNode(), "1994", "", "type"),
    (SpanNode(), EdtfDate("1994"), "", "type"),
    (InstantNode(), "2024-07-13T00:00:00Z", "", "type"),
    (InstantNode(), NAIVE, "", "zone"),
    (NestedNode(Identifier), ("cow", "373"), "", "type"),
    (TupleNode(FlagNode()), [True], "", "type"),
    (TupleNode(FlagNode()), (True, 0), "/1", "type"),
    (TupleNode(FlagNode(), 1, 2), (), "", "length"),
    (TupleNode(FlagNode(), 0, 2), (True,) * 3, "", "length"),
    (TupleNode(FlagNode(), 0, 0), (True,), "", "length"),
    (TupleNode(FlagNode(), 0, None, distinct=True), (True, False, True), "/2", "repeated"),
    (TupleNode(TupleNode(TextNode())), (("x",), ("x", "")), "/1/1", "empty"),
    (ClaimedNode(), None, "", "type"),
    (ClaimedNode(), ("x",), "", "type"),
    (ClaimedNode(), b"x", "", "type"),
    (ClaimedNode(), "", "", "empty"),
    (ClaimedNode(), "\ud800", "", "surrogate"),
    (ClaimedNode(), float("inf"), "", "range"),
    (ClaimedNode(), NAIVE, "", "zone"),
    (ClaimedNode(), State(id="aze"), "", "type"),
    (ClaimedNode(), Identifier, "", "type"),
    (ClaimedNode(), LETTERS, "", "type"),
]

CLAIMED: list[Any] = [
    "text",
    7,
    1.5,
    True,
    NameKind.COMMON,
    Ref("state", "aze"),
    EdtfDate("1994"),
    Span("1994"),
    datetime(1994, 12, 5, tzinfo=UTC),
    Identifier("cow", "373"),
]


@pytest.mark.parametrize("node", NODES, ids=str)
@given(data=st.data())
def test_values_drawn_for_a_node_pass_its_check(node: Node, data: st.DataObject) -> None:
    assert list(check_of(node)(data.draw(of_node(node)), "/x")) == []


@pytest.mark.parametrize(("node", "value", "below", "code"), REFUSED, ids=str)
def test_node_refuses_with_code_and_pointer(
    node: Node, value: object, below: str, code: str
) -> None:
    problems = list(check_of(node)(value, "/x"))
    assert [(problem.path, problem.code) for problem in problems] == [(f"/x{below}", code)]
    assert not problems[0].message.endswith(".")
    assert problems[0].message.isprintable()


@pytest.mark.parametrize("value", CLAIMED, ids=repr)
def test_claims_hold_whatever_fields_hold(value: object) -> None:
    assert list(check_of(ClaimedNode())(value, "/x")) == []


def test_every_broken_pattern_is_reported() -> None:
    rules = (LETTERS, Matches("a.*", "a word that begins with a"))
    assert len(list(check_of(TextNode(rules))("B", "/x"))) == 2


def test_repetition_is_looked_for_only_among_sound_members() -> None:
    node = TupleNode(FlagNode(), 0, None, distinct=True)
    found = list(check_of(node)(([], []), "/x"))
    assert [problem.code for problem in found] == ["type", "type"]


def test_a_range_of_days_is_hinted_at_where_an_interval_stands() -> None:
    check = check_of(DateNode((EdtfDate,)))
    (found,) = check(EdtfInterval("1994/1995"), "/on")
    assert found.hint == "one day in a range is written [first..last]"


def test_hint_of_an_enumeration_lists_its_members() -> None:
    (found,) = check_of(EnumNode(NameKind))("common", "/kind")
    assert found.hint is not None
    assert "NameKind.COMMON" in found.hint


def test_checks_are_total_on_hostile_numbers() -> None:
    for number in hostile_numbers():
        for node in NODES:
            assert all(isinstance(each, Problem) for each in check_of(node)(number, "/x"))


def hostile_numbers() -> Iterator[object]:
    """Numbers that arithmetic or printing stumbles over."""
    yield from (10**5000, -(10**5000), float("nan"), float("inf"), 1e308 * 10)
    yield from (complex(1, 1), Enum)


def test_a_members_value_is_answered_with_the_member() -> None:
    (problem,) = check_of(EnumNode(NameKind))("acronym", "/kind")
    assert problem.hint == "NameKind.ACRONYM"


@pytest.mark.parametrize("value", [2.0**53 + 2, -(2.0**60), 1e300])
def test_numbers_are_no_larger_than_what_json_keeps(value: float) -> None:
    """A large float is a whole number, and RFC 8785 writes it as one."""
    (problem,) = check_of(NumberNode(()))(value, "/x")
    assert problem.code == "range"
    assert list(check_of(NumberNode(()))(2.0**53, "/x")) == []
