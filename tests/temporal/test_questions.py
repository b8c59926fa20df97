"""The questions by name."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.temporal import (
    AllenRelation,
    Certainty,
    Reading,
    RelationSet,
    SeasonConvention,
    TimeSpan,
    certainty,
    covers,
    ends_before,
    questions,
    shares_a_day,
    starts_after,
    within,
)
from diplorecords.testing import time_spans

NAMED: dict[str, RelationSet] = {
    member.value: RelationSet.of(member) for member in AllenRelation
} | {
    "ends_before": AllenRelation.BEFORE | AllenRelation.MEETS,
    "starts_after": AllenRelation.AFTER | AllenRelation.MET_BY,
    "shares_a_day": RelationSet.ALL
    - RelationSet.of(
        AllenRelation.BEFORE, AllenRelation.MEETS, AllenRelation.AFTER, AllenRelation.MET_BY
    ),
    "within": AllenRelation.DURING
    | AllenRelation.STARTS
    | (AllenRelation.FINISHES | AllenRelation.EQUALS),
    "covers": AllenRelation.CONTAINS
    | AllenRelation.STARTED_BY
    | (AllenRelation.FINISHED_BY | AllenRelation.EQUALS),
}
SPANS = st.one_of(time_spans(st.integers(-9, 9)), time_spans())
Question = Callable[..., Certainty]


def asked(name: str) -> Question:
    question: Question = getattr(questions, name)
    return question


def test_every_relation_and_every_everyday_question_has_a_name() -> None:
    assert set(questions.__all__) == set(NAMED)


@given(SPANS, SPANS)
def test_each_question_asks_for_its_relations(a: TimeSpan, b: TimeSpan) -> None:
    for name, relations in NAMED.items():
        assert asked(name)(a, b) is certainty(a, relations, b)


@pytest.mark.parametrize("name", NAMED)
def test_a_question_hands_its_options_on(name: str) -> None:
    northern = SeasonConvention.NORTHERN
    for reading in Reading:
        answer = asked(name)("2001-21", "2001-04", reading=reading, seasons=northern)
        expected = certainty("2001-21", NAMED[name], "2001-04", reading=reading, seasons=northern)
        assert answer is expected


@given(SPANS, SPANS)
def test_the_everyday_questions_fit_together(a: TimeSpan, b: TimeSpan) -> None:
    assert starts_after(a, b) is ends_before(b, a)
    assert covers(a, b) is within(b, a)
    assert shares_a_day(a, b) is shares_a_day(b, a)
