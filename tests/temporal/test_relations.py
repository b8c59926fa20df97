"""Relations, verdicts and questions over every kind of operand."""

import datetime
from typing import Any

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError, ValidationError
from diplorecords.temporal import (
    AllenRelation,
    Certainty,
    DateInterval,
    DayCount,
    DayRange,
    EdtfValue,
    Operand,
    ReadAs,
    Reading,
    RelationSet,
    SeasonConvention,
    Span,
    SpanEnd,
    TimeSpan,
    certainty,
    duration,
    parse_edtf,
    possible_relations,
    relation,
    shares_a_day,
    verdict,
)
from diplorecords.testing import (
    allen_relations,
    date_intervals,
    days,
    edtf_values,
    relation_sets,
    spans,
    time_spans,
)

OPERANDS: st.SearchStrategy[Operand] = st.one_of(
    edtf_values(), spans(), time_spans(), date_intervals(), days(), st.dates()
)
READINGS = st.sampled_from(Reading)
EQUAL = RelationSet.of(AllenRelation.EQUALS)


@given(OPERANDS, OPERANDS, READINGS)
def test_some_relation_is_always_possible(a: Operand, b: Operand, reading: Reading) -> None:
    assert possible_relations(a, b, reading=reading) != RelationSet.NONE


@given(OPERANDS, OPERANDS, READINGS)
def test_the_other_side_sees_the_converse(a: Operand, b: Operand, reading: Reading) -> None:
    there = possible_relations(b, a, reading=reading)
    assert possible_relations(a, b, reading=reading) == there.converse


@given(OPERANDS, relation_sets(), OPERANDS)
def test_the_answer_to_the_opposite_question_is_the_opposite(
    a: Operand, relations: RelationSet, b: Operand
) -> None:
    assert certainty(a, ~relations, b) is ~certainty(a, relations, b)


@given(OPERANDS, relation_sets(), relation_sets(), OPERANDS)
def test_asking_for_more_relations_never_weakens_the_answer(
    a: Operand, some: RelationSet, others: RelationSet, b: Operand
) -> None:
    answer, wider = certainty(a, some, b), certainty(a, some | others, b)
    assert answer | wider is wider


@given(OPERANDS, OPERANDS)
def test_the_thirteen_are_jointly_exhaustive(a: Operand, b: Operand) -> None:
    assert certainty(a, RelationSet.ALL, b) is Certainty.CERTAIN
    assert certainty(a, RelationSet.NONE, b) is Certainty.IMPOSSIBLE


@given(date_intervals(), allen_relations(), date_intervals())
def test_of_exact_intervals_exactly_one_relation_is_certain(
    a: DateInterval, asked: AllenRelation, b: DateInterval
) -> None:
    expected = Certainty.CERTAIN if relation(a, b) is asked else Certainty.IMPOSSIBLE
    assert certainty(a, asked, b) is expected


@given(OPERANDS, OPERANDS, OPERANDS)
def test_what_is_possible_in_two_steps_is_possible_in_the_composition(
    a: Operand, b: Operand, c: Operand
) -> None:
    """The middle varies between the steps, so only a certain middle ties them together."""
    steps = possible_relations(a, b).compose(possible_relations(b, c))
    if len(possible_relations(a, b)) == 1 == len(possible_relations(b, c)):
        assert possible_relations(a, c) <= steps


@given(edtf_values(), READINGS, edtf_values(), READINGS)
def test_each_side_can_have_a_reading_of_its_own(
    a: EdtfValue, reading: Reading, b: EdtfValue, other: Reading
) -> None:
    mixed = possible_relations(ReadAs(a, reading), b, reading=other)
    assert mixed == possible_relations(ReadAs(a, reading), ReadAs(b, other))
    assert possible_relations(a, b, reading=reading) == possible_relations(
        ReadAs(a, reading), ReadAs(b, reading)
    )


@given(edtf_values(), edtf_values())
def test_a_narrower_reading_never_adds_a_relation(a: EdtfValue, b: EdtfValue) -> None:
    """Whole units and single days are both periods within the unit."""
    answer = verdict(a, RelationSet.ALL, b, reading=Reading.WITHIN)
    if answer.exact or all(
        verdict(a, RelationSet.ALL, b, reading=reading).exact for reading in Reading
    ):
        assert possible_relations(a, b, reading=Reading.WHOLE) <= answer.possible
        assert possible_relations(a, b, reading=Reading.DAY) <= answer.possible


@given(edtf_values(), edtf_values())
def test_masks_filled_in_never_add_a_relation(a: EdtfValue, b: EdtfValue) -> None:
    whole = possible_relations(a, b)
    if not str(a).startswith("{"):  # all members of a set are no alternatives
        for candidate in a.candidates(limit=20) or ():
            assert possible_relations(candidate, b) <= whole


@given(st.dates())
def test_the_ways_to_say_one_day_are_equal(date: datetime.date) -> None:
    day = date.toordinal()
    noon = datetime.datetime.combine(date, datetime.time(12))
    ways: list[Operand] = [
        date,
        day,
        noon,
        DateInterval(day, day),
        date.isoformat(),
        Span(str(date)),
    ]
    ways += [parse_edtf(date.isoformat()), TimeSpan(DayRange.on(day), DayRange.on(day))]
    for way in ways:
        assert possible_relations(way, day) == RelationSet.of(AllenRelation.EQUALS)


def test_a_verdict_tells_what_it_rests_on() -> None:
    answer = verdict("1985~", AllenRelation.BEFORE, "1987")
    assert answer == (Certainty.CERTAIN, RelationSet.of(AllenRelation.BEFORE), True, True)
    assert verdict("1985", AllenRelation.BEFORE, "1987?").qualified
    assert not verdict("1985", AllenRelation.BEFORE, "1987").qualified


def test_known_time_belongs_to_an_operand() -> None:
    ongoing = Span("1997-01-01", SpanEnd.ONGOING)
    known = ReadAs(ongoing, known_until=datetime.date(2000, 1, 1).toordinal())
    assert certainty(ongoing, AllenRelation.CONTAINS, "2001") is Certainty.CERTAIN
    assert certainty(known, AllenRelation.CONTAINS, "1999") is Certainty.CERTAIN
    assert certainty(known, AllenRelation.CONTAINS, "2001") is Certainty.POSSIBLE


def test_seasons_need_a_convention() -> None:
    asked = AllenRelation.BEFORE
    assert certainty("2001-21", asked, "2001-09") is Certainty.POSSIBLE
    northern = SeasonConvention.NORTHERN
    assert certainty("2001-21", asked, "2001-09", seasons=northern) is Certainty.CERTAIN
    assert duration("2001-21").high == float("inf")
    assert duration("2001-21", seasons=northern) == DayCount(92, 92)


@pytest.mark.parametrize("operand", [True, 1.5, None, b"1985", [1985], float("inf")])
def test_what_does_not_say_when_is_refused(operand: Any) -> None:
    with pytest.raises(ValidationError, match="does not say when"):
        possible_relations(operand, "1985")


def test_text_that_is_not_edtf_is_refused() -> None:
    with pytest.raises(EdtfError):
        possible_relations("1985", "13 July")


@given(st.dates(), st.dates())
def test_a_pendulum_interval_is_its_days_in_either_order(
    one: datetime.date, other: datetime.date
) -> None:
    first, last = sorted((one.toordinal(), other.toordinal()))
    for start, end in ((one, other), (other, one)):
        interval = pendulum.Interval(pendulum.instance(start), pendulum.instance(end))
        assert possible_relations(interval, DateInterval(first, last)) == EQUAL


def test_a_pendulum_interval_of_moments_is_its_written_days() -> None:
    late = pendulum.datetime(2024, 7, 13, 23, tz="Europe/Athens")
    assert possible_relations(late.add(hours=2) - late, "2024-07-13/2024-07-14") == EQUAL


@pytest.mark.parametrize("length", [datetime.timedelta(days=3), pendulum.duration(days=3)])
def test_a_duration_does_not_say_when(length: Any) -> None:
    with pytest.raises(ValidationError, match="how long, not when"):
        possible_relations(length, "1985")


@pytest.mark.parametrize("option", [{"reading": "whole"}, {"reading": None}, {"seasons": "north"}])
@pytest.mark.parametrize("operand", ["1985", 7, Span("1985"), DateInterval(1, 2)])
def test_options_of_another_type_are_refused(option: dict[str, Any], operand: Operand) -> None:
    for asked in (possible_relations, shares_a_day):
        with pytest.raises(ValidationError):
            asked(operand, operand, **option)
    for question in (verdict, certainty):
        with pytest.raises(ValidationError):
            question(operand, AllenRelation.BEFORE, operand, **option)
    with pytest.raises(ValidationError):
        duration(operand, **option)


@pytest.mark.parametrize("relations", ["before", None, 1])
def test_relations_of_another_type_are_refused(relations: Any) -> None:
    for question in (verdict, certainty):
        with pytest.raises(ValidationError, match="AllenRelation"):
            question("1985", relations, "1986")


@pytest.mark.parametrize(
    "options",
    [{"reading": "day"}, {"reading": None}, {"known_until": "x"}, {"known_until": 1.5}],
)
def test_a_reading_of_its_own_has_options_of_the_right_kind(options: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match=next(iter(options))):
        ReadAs("1985", **options)
