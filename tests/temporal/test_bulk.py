"""Columns of times against the scalar relations, row by row."""

import builtins
import copy
import math
import pickle
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import MissingExtraError, ValidationError
from diplorecords.temporal import (
    AllenRelation,
    DayRange,
    Operand,
    ReadAs,
    Reading,
    RelationSet,
    SeasonConvention,
    TimeSpan,
    certainty,
    possible_relations,
    verdict,
)
from diplorecords.temporal.bulk import ANSWERS, DayColumns, RowFlag, certainties, possible_bits
from diplorecords.temporal.kernel import possible_bits as bits_of_shapes
from diplorecords.temporal.shapes import Shape, Slide, box, ends_of
from diplorecords.testing import (
    date_intervals,
    days,
    edtf_dates,
    edtf_intervals,
    edtf_seasons,
    edtf_sets,
    relation_sets,
    spans,
    time_spans,
)

NEAR = st.integers(1, 9)
"""Days so near each other that every relation comes up."""

PLAIN: st.SearchStrategy[Operand] = st.one_of(time_spans(NEAR), date_intervals(NEAR), NEAR)
UNITS: st.SearchStrategy[Operand] = st.sampled_from(
    ["0001-01", "0001-01-0X", "0001", "0001-XX-XX", "[..0001-01-05]", "[0001-01-05..]"]
)
WRITTEN: st.SearchStrategy[Operand] = st.one_of(
    edtf_dates(), edtf_intervals(), edtf_seasons(), edtf_sets(), spans()
).filter(lambda value: "Y" not in str(getattr(value, "text", "")))
OPERANDS: st.SearchStrategy[Operand] = st.one_of(
    PLAIN,
    UNITS,
    WRITTEN,
    days(),
    st.sampled_from(["198X", "1985-XX-13", "[0001-01-02,0001-01-05]"]),
)
COLUMNS = st.lists(OPERANDS, max_size=5)
READINGS = st.sampled_from(Reading)
ORDERS = [
    RelationSet.of(AllenRelation.BEFORE),
    RelationSet.of(AllenRelation.BEFORE, AllenRelation.MEETS),
    RelationSet.of(AllenRelation.AFTER),
    RelationSet.of(AllenRelation.MET_BY, AllenRelation.AFTER),
]


def all_pairs(left: Sequence[Operand], right: Sequence[Operand], reading: Reading) -> Any:
    """Every row of the left with every one of the right, as two columns."""
    ours = [a for a in left for _ in right]
    return DayColumns.of(ours, reading=reading), DayColumns.of(
        [*right] * len(left), reading=reading
    )


@given(COLUMNS, COLUMNS, READINGS)
def test_columns_allow_what_single_pairs_allow(
    left: list[Operand], right: list[Operand], reading: Reading
) -> None:
    found = possible_bits(*all_pairs(left, right, reading)).tolist()
    assert found == [possible_relations(a, b, reading=reading).bits for a in left for b in right]


@given(st.lists(st.one_of(PLAIN, UNITS), min_size=8), st.one_of(PLAIN, UNITS), READINGS)
def test_near_boxes_and_units_allow_what_single_pairs_allow(
    left: list[Operand], b: Operand, reading: Reading
) -> None:
    columns, one = DayColumns.of(left, reading=reading), DayColumns.of([b], reading=reading)
    expected = [possible_relations(a, b, reading=reading) for a in left]
    assert possible_bits(columns, one).tolist() == [found.bits for found in expected]
    assert possible_bits(one, columns).tolist() == [found.converse.bits for found in expected]


@given(COLUMNS, st.one_of(relation_sets(), st.sampled_from(ORDERS)), OPERANDS, READINGS)
def test_answers_of_columns_are_those_of_single_pairs(
    left: list[Operand], asked: RelationSet, b: Operand, reading: Reading
) -> None:
    columns, one = DayColumns.of(left, reading=reading), DayColumns.of([b], reading=reading)
    for there, back in ((asked, asked.converse), (asked.converse, asked)):
        codes = certainties(columns, there, one)
        assert codes.dtype == np.int8
        expected = [certainty(a, there, b, reading=reading) for a in left]
        assert [ANSWERS[code] for code in codes.tolist()] == expected
        assert certainties(one, back, columns).tolist() == codes.tolist()


@given(COLUMNS, OPERANDS)
def test_named_questions_are_about_their_relations(left: list[Operand], b: Operand) -> None:
    columns, one = DayColumns.of(left), DayColumns.of([b])
    before, after = ORDERS[1], ORDERS[3]
    assert columns.ends_before(one).tolist() == certainties(columns, before, one).tolist()
    assert columns.starts_after(one).tolist() == certainties(columns, after, one).tolist()


@given(COLUMNS, READINGS)
def test_flags_say_what_a_verdict_says(operands: list[Operand], reading: Reading) -> None:
    flags = DayColumns.of(operands, reading=reading).flags.tolist()
    for operand, flag in zip(operands, flags, strict=True):
        answer = verdict(operand, RelationSet.ALL, 1, reading=reading)
        assert bool(flag & RowFlag.INEXACT) is not answer.exact
        assert bool(flag & RowFlag.QUALIFIED) is answer.qualified


@given(st.lists(time_spans()))
def test_arrays_of_four_points_are_the_periods_themselves(periods: list[TimeSpan]) -> None:
    made, of_arrays = DayColumns.of(periods), arrays_of(periods)
    for name in ("begin_earliest", "begin_latest", "end_earliest", "end_latest", "flags"):
        assert getattr(of_arrays, name).tolist() == getattr(made, name).tolist()


def arrays_of(periods: list[TimeSpan]) -> DayColumns:
    """The four points as numbers, with bounds that are looser than need be."""
    begins = [(period.begin, -1) for period in periods]
    ends = [(period.end, 1) for period in periods]
    points = [[number(at, side, at.earliest) for at, side in both] for both in (begins, ends)]
    last = [[number(at, side, at.latest) for at, side in both] for both in (begins, ends)]
    columns = [
        np.array(column, dtype=np.int64) for column in (points[0], last[0], points[1], last[1])
    ]
    return DayColumns.of_arrays(*columns)


def number(boundary: DayRange, side: int, bound: int | float) -> int:
    """What stands for the bound of a boundary on one side of a period."""
    if isinstance(bound, int):
        return bound
    open_side = math.copysign(1, bound) == side and (boundary.open or boundary.or_open)
    return int(math.copysign(DayColumns.OPEN if open_side else DayColumns.UNBOUNDED, bound))


@given(st.integers(1, 400), st.integers(1, 80), st.integers(0, 800), NEAR)
def test_coupled_arrays_are_units_of_one_length(
    first: int, room: int, length: int, day: int
) -> None:
    begins, ends = (first, first + room), (first + length, first + room + length)
    coupled = DayColumns.of_arrays(*([n] for n in (*begins, *ends)), coupled=[True])
    assert coupled.flags.tolist() == [RowFlag.COUPLED]
    fixed = [
        DayColumns.of_arrays([x], [x], [x + length], [x + length])
        for x in range(first, first + room + 1)
    ]
    other = DayColumns.of([day, "0001"])
    expected = np.bitwise_or.reduce([possible_bits(one, other) for one in fixed])
    assert possible_bits(coupled, other).tolist() == expected.tolist()


def test_every_small_box_and_unit_stands_to_every_other_as_the_kernel_says() -> None:
    ranges = [(first, last) for first in range(4) for last in range(first, 4)]
    boxes = [box(begins, (c + 1, d + 1)) for begins in ranges for c, d in ranges]
    shapes: list[Shape] = [found for found in boxes if found is not None]
    shapes += [Slide(begins, n) for begins in ranges if begins[0] < begins[1] for n in range(1, 6)]
    columns = DayColumns.of_arrays(
        [shape.begins[0] for shape in shapes],
        [shape.begins[1] for shape in shapes],
        [int(ends_of(shape)[0]) - 1 for shape in shapes],
        [int(ends_of(shape)[1]) - 1 for shape in shapes],
        coupled=[isinstance(shape, Slide) for shape in shapes],
    )
    rows = np.arange(len(shapes))
    left, right = np.repeat(rows, len(rows)), np.tile(rows, len(rows))
    expected = [bits_of_shapes([a], [b]) for a in shapes for b in shapes]
    assert possible_bits(columns.take(left), columns.take(right)).tolist() == expected


def test_a_unit_stands_to_a_union_as_the_kernel_says() -> None:
    unit = ReadAs("1985", Reading.DAY)
    (found,) = possible_bits(DayColumns.of([unit]), DayColumns.of(["198X"]))
    assert found == possible_relations(unit, "198X").bits


def test_a_unit_with_one_place_is_a_box() -> None:
    fixed = DayColumns.of_arrays([1], [1], [9], [9], coupled=True)
    assert fixed.flags.tolist() == [0]


@given(st.lists(OPERANDS, min_size=1, max_size=6), st.data())
def test_taken_rows_are_the_rows(operands: list[Operand], data: st.DataObject) -> None:
    rows = data.draw(st.lists(st.integers(0, len(operands) - 1), max_size=8))
    taken = DayColumns.of(operands).take(np.array(rows, dtype=np.int64))
    other = DayColumns.of(["1985-06/1986"])
    expected = possible_bits(DayColumns.of([operands[row] for row in rows]), other)
    assert possible_bits(taken, other).tolist() == expected.tolist()


def test_many_rows_are_answered_block_by_block() -> None:
    day = np.arange(50_000)
    columns = DayColumns.of_arrays(day, day, day, day)
    one = DayColumns.of([25_000])
    assert possible_bits(columns, one)[24_998:25_003].tolist() == [1, 2, 64, 2048, 4096]
    assert np.bincount(columns.ends_before(one)).tolist() == [25_000, 0, 25_000]
    loose = DayColumns.of_arrays(day, day + 3, day, day + 3, coupled=True)
    assert (
        possible_bits(loose, columns) == possible_bits(loose.take(day[:1]), columns.take(day[:1]))
    ).all()


def test_seasons_need_a_convention() -> None:
    spring, autumn = ["2001-21"], DayColumns.of(["2001-09"])
    unresolved = DayColumns.of(spring)
    assert unresolved.flags.tolist() == [RowFlag.UNDEFINED]
    assert possible_bits(unresolved, autumn).tolist() == [RelationSet.ALL.bits]
    assert unresolved.ends_before(autumn).tolist() == [1]
    northern = DayColumns.of(spring, seasons=SeasonConvention.NORTHERN)
    assert northern.ends_before(autumn).tolist() == [2]


def test_no_rows_are_no_answers() -> None:
    none, one = DayColumns.of([]), DayColumns.of([1])
    assert (len(none), possible_bits(none, one).tolist(), possible_bits(one, none).tolist()) == (
        0,
        [],
        [],
    )
    assert (none.ends_before(one).tolist(), one.ends_before(none).tolist()) == ([], [])
    assert possible_bits(DayColumns.of(["198X"]), none).tolist() == []


def test_columns_of_different_lengths_do_not_pair() -> None:
    two, three = DayColumns.of([1, 2]), DayColumns.of([1, 2, 3])
    with pytest.raises(ValidationError, match="2 and 3 rows do not pair"):
        possible_bits(two, three)
    with pytest.raises(ValidationError, match="3 and 2 rows do not pair"):
        three.ends_before(two)


@pytest.mark.parametrize("operand", ["Y1E18", DayColumns.LAST_DAY + 1, -(10**30), "Y-1E18/2000"])
def test_days_that_no_column_holds_are_refused(operand: Operand) -> None:
    with pytest.raises(ValidationError, match="days beyond"):
        DayColumns.of([1, operand])


def test_the_farthest_days_are_exact() -> None:
    last = DayColumns.LAST_DAY
    columns = DayColumns.of([last, -last, "2000/", "/2000", "2000/..", "../2000"])
    for operand in (last, -last, "2000/", "2000/.."):
        expected = [
            possible_relations(a, operand).bits
            for a in (last, -last, "2000/", "/2000", "2000/..", "../2000")
        ]
        assert possible_bits(columns, DayColumns.of([operand])).tolist() == expected


@pytest.mark.parametrize(
    ("arrays", "said"),
    [
        (([1.5], [2], [3], [4]), "/begin_earliest"),
        ((1, [2], [3], [4]), "/begin_earliest"),
        (([[1]], [2], [3], [4]), "/begin_earliest"),
        (([1, 1], [2], [3], [4]), "differ in length"),
        (([5], [2], [3], [4]), "/begin_latest/0"),
        (([1], [2], [5], [4]), "/end_latest/0"),
        (([1, 5], [2, 6], [3, 3], [4, 4]), "/end_latest/1"),
        (([DayColumns.OPEN], [DayColumns.OPEN], [3], [4]), "/begin_earliest/0"),
        (([1], [2], [3], [DayColumns.LAST_DAY + 1]), "/end_latest/0"),
    ],
)
def test_arrays_that_are_no_periods_are_refused(arrays: Any, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        DayColumns.of_arrays(*arrays)


@pytest.mark.parametrize("coupled", [1, [True, False], [[True]]])
def test_what_does_not_say_which_rows_are_coupled_is_refused(coupled: Any) -> None:
    with pytest.raises(ValidationError, match="/coupled"):
        DayColumns.of_arrays([1], [2], [3], [4], coupled=coupled)


def test_an_uneven_unit_is_refused() -> None:
    with pytest.raises(ValidationError, match="/coupled/0"):
        DayColumns.of_arrays([1], [2], [3], [5], coupled=True)


def test_arrays_are_copied_and_cannot_be_changed() -> None:
    day = np.array([1, 2])
    columns = DayColumns.of_arrays(day, day, day, day)
    day[0] = 9
    assert columns.begin_earliest.tolist() == [1, 2]
    with pytest.raises(ValueError, match="read-only"):
        columns.begin_earliest[0] = 9
    with pytest.raises(ValueError, match="read-only"):
        columns.flags[0] = 9


def test_columns_survive_copies() -> None:
    columns = DayColumns.of(["198X", "1985"])
    other = DayColumns.of(["1985-06"])
    for twin in (pickle.loads(pickle.dumps(columns)), copy.deepcopy(columns)):
        assert possible_bits(twin, other).tolist() == possible_bits(columns, other).tolist()
    assert repr(columns) == "<DayColumns with 2 rows>"


def test_without_numpy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    load = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith(("numpy", "diplorecords.temporal.bulk_arrays")):
            raise ImportError(name)
        return load(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError, match=r"diplorecords\[bulk\]"):
        DayColumns.of([1])
    with pytest.raises(MissingExtraError, match=r"diplorecords\[bulk\]"):
        DayColumns.of_arrays([1], [1], [1], [1])
