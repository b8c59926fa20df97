"""Allen's relations, against their definitions and enumeration."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.temporal import AllenRelation, DateInterval, RelationSet, compose, relation
from diplorecords.testing import allen_relations, date_intervals, relation_sets

HOLDS: dict[AllenRelation, Callable[[DateInterval, DateInterval], bool]] = {
    AllenRelation.BEFORE: lambda a, b: a.last + 1 < b.first,
    AllenRelation.MEETS: lambda a, b: a.last + 1 == b.first,
    AllenRelation.OVERLAPS: lambda a, b: a.first < b.first <= a.last < b.last,
    AllenRelation.STARTS: lambda a, b: a.first == b.first and a.last < b.last,
    AllenRelation.DURING: lambda a, b: b.first < a.first and a.last < b.last,
    AllenRelation.FINISHES: lambda a, b: b.first < a.first and a.last == b.last,
    AllenRelation.EQUALS: lambda a, b: a == b,
    AllenRelation.FINISHED_BY: lambda a, b: a.first < b.first and a.last == b.last,
    AllenRelation.CONTAINS: lambda a, b: a.first < b.first and b.last < a.last,
    AllenRelation.STARTED_BY: lambda a, b: a.first == b.first and b.last < a.last,
    AllenRelation.OVERLAPPED_BY: lambda a, b: b.first < a.first <= b.last < a.last,
    AllenRelation.MET_BY: lambda a, b: b.last + 1 == a.first,
    AllenRelation.AFTER: lambda a, b: b.last + 1 < a.first,
}

INTERVALS = st.one_of(date_intervals(st.integers(-4, 4)), date_intervals())


@given(INTERVALS, INTERVALS)
def test_exactly_one_relation_holds_and_it_is_the_answer(a: DateInterval, b: DateInterval) -> None:
    assert [member for member, holds in HOLDS.items() if holds(a, b)] == [relation(a, b)]


@given(INTERVALS, INTERVALS)
def test_the_converse_is_the_relation_from_the_other_side(a: DateInterval, b: DateInterval) -> None:
    assert relation(b, a) is relation(a, b).converse


def test_the_values_are_the_names_in_canonical_order() -> None:
    assert [member.value for member in AllenRelation] == [
        *("before", "meets", "overlaps", "starts", "during", "finishes", "equals"),
        *("finished_by", "contains", "started_by", "overlapped_by", "met_by", "after"),
    ]


def test_the_composition_table_is_that_of_enumeration() -> None:
    """Eight points, two more than three intervals can need, and the definitions above."""
    intervals = [DateInterval(a, b) for a in range(8) for b in range(a, 8)]
    between = {
        (a, b): next(member for member, holds in HOLDS.items() if holds(a, b))
        for a, b in product(intervals, repeat=2)
    }
    found: dict[tuple[AllenRelation, AllenRelation], set[AllenRelation]] = {}
    for a, b, c in product(intervals, repeat=3):
        found.setdefault((between[a, b], between[b, c]), set()).add(between[a, c])
    assert len(found) == 169
    assert all(set(compose(*pair)) == members for pair, members in found.items())


@given(relation_sets(), relation_sets())
def test_sets_are_those_of_python(a: RelationSet, b: RelationSet) -> None:
    left, right = set(a), set(b)
    assert set(a | b) == left | right
    assert set(a & b) == left & right
    assert set(a - b) == left - right
    assert set(~a) == set(AllenRelation) - left
    assert (a <= b) == (left <= right)
    assert len(a) == len(left)
    assert bool(a) == bool(left)
    assert RelationSet.of(*left) == a
    assert {member for member in AllenRelation if member in a} == left


@given(relation_sets(), relation_sets())
def test_composition_of_sets_is_the_union_of_the_members(a: RelationSet, b: RelationSet) -> None:
    expected = RelationSet.NONE
    for one, other in product(a, b):
        expected |= compose(one, other)
    assert a.compose(b) == expected


@given(relation_sets(), relation_sets())
def test_the_converse_of_a_composition_composes_the_converses(
    a: RelationSet, b: RelationSet
) -> None:
    assert a.compose(b).converse == b.converse.compose(a.converse)


@given(relation_sets())
def test_equals_is_the_identity_of_composition(a: RelationSet) -> None:
    assert a.compose(AllenRelation.EQUALS) == a
    assert a.converse.converse == a


@given(allen_relations(), allen_relations())
def test_relations_stand_for_sets_of_one(one: AllenRelation, other: AllenRelation) -> None:
    both = one | other
    assert both == RelationSet.of(one, other) == RelationSet.of(one) | other
    assert both & one == RelationSet.of(one)
    assert one not in both - one
    assert (both <= one) == (one is other)


@given(relation_sets())
def test_members_come_in_canonical_order(a: RelationSet) -> None:
    order = list(AllenRelation)
    assert list(a) == sorted(a, key=order.index)


def test_sets_show_as_expressions() -> None:
    assert repr(RelationSet.ALL) == "RelationSet.ALL"
    assert repr(RelationSet.NONE) == "RelationSet.of()"
    assert repr(AllenRelation.MEETS | AllenRelation.BEFORE) == "RelationSet.of(BEFORE, MEETS)"


@pytest.mark.parametrize("bits", [-1, 8192, True, "1", 1.0])
def test_bits_of_no_set_are_refused(bits: Any) -> None:
    with pytest.raises(ValidationError, match="0 to 8191"):
        RelationSet(bits)
