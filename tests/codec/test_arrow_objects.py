"""The fast path from tables: it gives what the safe path gives, or nothing."""

import copy
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from diplorecords.codec import arrow, arrow_objects
from diplorecords.codec.arrow import from_arrow, to_arrow
from diplorecords.codec.arrow_objects import MOST_BYTES, objects_of
from diplorecords.codec.arrow_rows import records_of
from diplorecords.errors import LoadError
from diplorecords.records import (
    RECORD_CLASSES,
    AnyRecord,
    Claim,
    Conflict,
    Meeting,
    State,
    Treaty,
)
from diplorecords.records.claim import ClaimState
from diplorecords.temporal import Span, SpanEnd
from diplorecords.testing import records
from diplorecords.values import Name

pa: Any = pytest.importorskip("pyarrow")

CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from(["state:aze", "source:x y", "1992-02~", "2024-07-13T08:00:00Z", '{"begin":']),
    st.binary(max_size=3),
    st.dates(),
    st.datetimes(),
    st.lists(st.one_of(st.none(), st.text(max_size=2)), max_size=2),
    st.fixed_dictionaries({"text": st.text(max_size=2)}),
)
"""What may stand in a column, and mostly should not."""


def batches(records: Sequence[AnyRecord]) -> list[Any]:
    """The batches of the table of records of one type."""
    batches: list[Any] = pa.table(to_arrow(records[0].record_type, records)).to_batches()
    return batches


def outcome(rows: list[dict[str, Any]], cls: Any) -> Any:
    """What the safe path makes of rows, or its problems."""
    try:
        return list(records_of(rows, cls, 1))
    except LoadError as error:
        return error.problems


@given(st.sampled_from(sorted(RECORD_CLASSES)), st.data())
def test_tables_of_records_need_no_second_look(record_type: str, data: st.DataObject) -> None:
    """But those that hold numbers that JSON cannot hold, or claims."""
    many = data.draw(st.lists(records(RECORD_CLASSES[record_type]), min_size=1, max_size=5))
    (batch,) = batches(many)
    safe = outcome(batch.to_pylist(), RECORD_CLASSES[record_type])
    found = objects_of(batch, RECORD_CLASSES[record_type])
    if found is None:
        assert record_type == "claim" or isinstance(safe, tuple)
    else:
        assert found == many
        assert repr(found) == repr(safe)


@given(records(), st.data())
def test_what_stands_in_the_wrong_column_is_left_to_the_safe_path(
    record: AnyRecord, data: st.DataObject
) -> None:
    """Or is right: both ways give the same."""
    row: dict[str, Any] = copy.deepcopy(batches([record])[0].to_pylist()[0])
    place: Any = row
    while True:
        keys = list(range(len(place))) if isinstance(place, list) else sorted(place)
        key = data.draw(st.sampled_from(keys))
        if not place[key] or not isinstance(place[key], dict | list) or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = data.draw(CELLS)
    try:
        (batch,) = pa.Table.from_pylist([row]).to_batches()
        row = batch.to_pylist()[0]
    except (pa.ArrowException, ValueError, OverflowError):
        assume(False)
    found = objects_of(batch, type(record))
    assert found is None or repr(found) == repr(outcome([row], type(record)))


NAMED = State(id="x", names=[Name("x", span=Span("1985", SpanEnd.OVER)), Name("y")], span="1992")


def test_small_values_and_claims_are_taken() -> None:
    """Also those of which EDTF has no text."""
    claim = Claim(id="c", subject="state:x", field="note", value="y")
    empty = Claim(id="d", subject="state:x", field="note", state=ClaimState.UNKNOWN)
    for group in ([NAMED, State(id="y")], [claim, empty]):
        assert objects_of(batches(group)[0], type(group[0])) == group


HELD = {"kind": ["visit"], "status": ["held"]}


def encoded(number: int) -> Any:
    """A list of one text, so many times, that takes a byte for each."""
    indices = pa.array([0] * number, pa.int8())
    members = pa.DictionaryArray.from_arrays(indices, pa.array(["x" * 100]))
    return pa.ListArray.from_arrays([0, number], members)


def bits(number: int) -> Any:
    """A list of a clause with so many thresholds, of two bits each."""
    each = pa.array([True] * number)
    thresholds = pa.StructArray.from_arrays([each, each], names=["majority", "signatories"])
    listed = pa.ListArray.from_arrays([0, number], thresholds)
    return pa.ListArray.from_arrays(
        [0, 1], pa.StructArray.from_arrays([listed], names=["thresholds"])
    )


def test_lists_that_take_few_bytes_are_taken_while_their_text_is_short() -> None:
    """Whatever their texts are encoded by."""
    for number, taken in [(2, True), (500_000, False)]:
        (meetings,) = pa.table({"id": ["x"], **HELD, "topics": encoded(number)}).to_batches()
        (treaties,) = pa.table({"id": ["x"], "entry_into_force": bits(number)}).to_batches()
        assert (objects_of(meetings, Meeting) is not None) is taken
        assert (objects_of(treaties, Treaty) is not None) is taken


ABOUT = {"id": ["x"], "subject": ["state:x"], "field": ["note"]}

CODES = pa.map_(pa.field("scheme", pa.string(), nullable=False), pa.field("value", pa.string()))
"""Pairs, which look like the small values of their names."""

LEFT: list[tuple[type[Any], dict[str, Any]]] = [
    (State, {"note": ["no id"]}),
    (State, {"id": ["two words"]}),
    (State, {"id": ["x"], "names": [[None]]}),
    (Meeting, {"id": ["x"], **HELD, "outcomes": [["treaty:a"] * 2]}),
    (Meeting, {"id": ["x"], **HELD, "participants": [[{"actor": "person:x"}] * 2]}),
    (Conflict, {"id": ["x"], "kind": ["interstate"], "sides": [[{"primary": []}]]}),
    (State, {"id": ["x"], "identifiers": pa.array([[("a", "b")]], CODES)}),
    (State, {"id": ["x"], "names": pa.nulls(1, pa.int8()), "note": [["x"]]}),
    (State, {"id": ["x"], "note": ["x" * (MOST_BYTES + 1)]}),
    (Claim, {**ABOUT, "value": ['"\\ud800"']}),
    (Claim, {**ABOUT, "value": [" null"], "state": ["unknown"]}),
]


@pytest.mark.parametrize(("cls", "columns"), LEFT)
def test_what_may_be_wrong_is_left(cls: type[Any], columns: dict[str, Any]) -> None:
    """To be explained, or taken after all."""
    assert objects_of(pa.table(columns).to_batches()[0], cls) is None


def test_classes_whose_fields_convert_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only their constructors know what they make of a value."""
    monkeypatch.setattr(arrow_objects, "is_plain", lambda _: False)
    monkeypatch.setattr(arrow_objects, "_maker", arrow_objects._maker.__wrapped__)
    assert objects_of(batches([NAMED])[0], State) is None


def test_rows_keep_their_numbers_between_great_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches are halved until they are small, and what is wrong is found in its row."""
    monkeypatch.setattr(arrow, "MOST_BYTES", 50)
    states = tuple(State(id=f"s{number}", note="x" * 20) for number in range(9))
    assert from_arrow(to_arrow("state", states)) == states
    ids = pa.array([*(state.id for state in states), "two words"])
    with pytest.raises(LoadError) as caught:
        from_arrow(pa.table({"id": ids}), "state")
    assert [problem.line for problem in caught.value.problems] == [10]
