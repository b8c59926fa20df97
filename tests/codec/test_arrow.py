"""Arrow: one schema for each class, and the same records back from it."""

import sys
from datetime import UTC, date, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import arrow
from diplorecords.codec.arrow import from_arrow, read_parquet, tables, to_arrow, write_parquet
from diplorecords.codec.tables import columns_of, dated
from diplorecords.codec.trees import dumps
from diplorecords.dossier import Dossier
from diplorecords.errors import FileAccessError, LoadError, MissingExtraError, ValidationError
from diplorecords.records import (
    RECORD_CLASSES,
    AnyRecord,
    Claim,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Source,
    State,
)
from diplorecords.temporal import Span, SpanEnd, parse_edtf
from diplorecords.testing import records
from diplorecords.values import Name, Place, Record
from diplorecords.values.typetree import ClaimedNode

pa: Any = pytest.importorskip("pyarrow")
pq: Any = pytest.importorskip("pyarrow.parquet")


codec_tables: Any = import_module("diplorecords.codec.tables")  # the function has its name


def meeting(**fields: Any) -> Meeting:
    """A meeting."""
    return Meeting(id="m", kind=MeetingKind.VISIT, status=MeetingStatus.HELD, **fields)


@given(records())
def test_round_trip_is_exact(record: AnyRecord) -> None:
    """Whatever the record holds that JSON can hold."""
    try:
        (back,) = from_arrow(to_arrow(record.record_type, [record]))
    except LoadError as error:
        assert {problem.code for problem in error.problems} == {"number"}
    else:
        assert dumps(back) == dumps(record)
        assert back == record


@pytest.mark.parametrize("record_type", RECORD_CLASSES)
def test_every_class_has_a_schema(record_type: str) -> None:
    """Also where there are no records."""
    table = pa.table(to_arrow(record_type, []))
    assert table.schema.metadata[b"diplorecords.type"] == record_type.encode()
    assert from_arrow(to_arrow(record_type, [])) == ()


def test_columns_say_what_can_be_asked() -> None:
    """Text, days, references and structures."""
    records = [meeting(span="1992-02~", place=Place("Baku", within="state:aze"), topics=["x"])]
    (row,) = pa.table(to_arrow("meeting", records)).to_pylist()
    assert row["span"] == "1992-02~"
    assert row["span_earliest"] == date(1992, 2, 1)
    assert row["span_latest"] == date(1992, 2, 29)
    assert row["place"]["within"] == "state:aze"
    assert row["topics"] == ["x"]


@given(records())
def test_columns_are_those_of_the_cells(record: AnyRecord) -> None:
    """Which other tables are made of, one by one."""
    columns = [each for each in columns_of(type(record)) if not isinstance(each.node, ClaimedNode)]
    (row,) = pa.table(to_arrow(record.record_type, [record])).to_pylist()
    for column in columns:
        value = getattr(record, column.field)
        assert row[column.name] == (None if value is None else column.cell(value))


@given(st.lists(records(Meeting), max_size=5))
def test_records_do_not_mix(meetings: list[Meeting]) -> None:
    """The rows of many are those of each, in their order, whatever lacks a place or a date."""
    together = pa.table(to_arrow("meeting", meetings)).to_pylist()
    assert together == [pa.table(to_arrow("meeting", [each])).to_pylist()[0] for each in meetings]


def test_tables_are_made_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the batches make one table."""
    monkeypatch.setattr(arrow, "_ROWS", 2)
    monkeypatch.setattr(arrow, "_TOGETHER", 2)
    states = tuple(State(id=each) for each in "abcde")
    assert from_arrow(to_arrow("state", states)) == states


@pytest.mark.parametrize(
    ("published", "earliest", "latest", "first", "last"),
    [
        ("-0043-03-15", None, None, -15_997, -15_997),
        ("0000", None, None, -365, 0),
        ("0001", date(1, 1, 1), date(1, 12, 31), 1, 365),
        ("9999", date(9999, 1, 1), date(9999, 12, 31), 3_651_695, 3_652_059),
        ("Y17000", None, None, 6_208_758, 6_209_122),
        ("Y-17E25", None, None, None, None),
    ],
)
def test_days_beyond_the_calendar_are_numbers(
    published: str, earliest: date | None, latest: date | None, first: int | None, last: int | None
) -> None:
    """Dates of other libraries end with the years 1 and 9999; numbers of days with 64 bits."""
    (row,) = pa.table(to_arrow("source", [Source(id="x", published=published)])).to_pylist()
    assert (row["published_earliest"], row["published_latest"]) == (earliest, latest)
    assert (row["published_earliest_day"], row["published_latest_day"]) == (first, last)


def test_days_of_open_and_unknown_ends_are_unset() -> None:
    """Also as numbers."""
    (row,) = pa.table(to_arrow("meeting", [meeting(span="1992-02-03/..")])).to_pylist()
    assert (row["span_earliest_day"], row["span_latest_day"]) == (727_231, None)
    (row,) = pa.table(to_arrow("meeting", [meeting()])).to_pylist()
    assert (row["span"], row["span_earliest"], row["span_earliest_day"]) == (None, None, None)


def test_memory_of_dates_is_emptied_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """And long texts are not kept at all."""
    monkeypatch.setattr(codec_tables, "_ENTRIES", 1)
    monkeypatch.setattr(codec_tables, "_LONGEST", 8)
    monkeypatch.setattr(codec_tables, "_known", {})
    for text in ("1985", "1986", "1986-12-24"):
        assert dated(parse_edtf(text)).text == text
    assert list(codec_tables._known) == ["1986"]


def test_moments_come_back() -> None:
    """In Coordinated Universal Time."""
    source = Source(id="x", retrieved_at=datetime(2024, 7, 13, 8, tzinfo=UTC))
    assert from_arrow(to_arrow("source", [source])) == (source,)


def test_moments_come_back_from_any_zone() -> None:
    """DuckDB hands them on in that of the machine. Without a zone nothing says when they were."""
    moment = datetime(2024, 7, 13, 8, tzinfo=UTC)
    for zone in ("UTC", "Asia/Baku", "-03:00"):
        times = pa.array([moment], pa.timestamp("us", zone))
        table = pa.table({"id": ["x"], "retrieved_at": times})
        assert from_arrow(table, "source") == (Source(id="x", retrieved_at=moment),)
    naive = pa.table({"id": ["x"], "retrieved_at": [datetime(2024, 7, 13)]})  # noqa: DTZ001  # on purpose
    with pytest.raises(LoadError, match="retrieved_at"):
        from_arrow(naive, "source")


def test_periods_and_claims_that_are_no_plain_text() -> None:
    """They are JSON text."""
    over = Span("1985", SpanEnd.OVER)
    named = State(id="x", names=[Name("x", span=over)], span=over)
    claims = [
        Claim(id="c", subject="state:x", field="names", value=Name("x")),
        Claim(id="d", subject="state:x", field="note", value="x"),
    ]
    assert from_arrow(to_arrow("state", [named])) == (named,)
    assert from_arrow(to_arrow("claim", claims)) == tuple(claims)


def test_claims_that_cannot_be_written_are_refused() -> None:
    """As by every other way to write them."""
    wrong = Claim(id="c", subject="state:x", field="note", value=3)
    with pytest.raises(ValidationError, match="cannot be written"):
        to_arrow("claim", [wrong])


def test_tables_by_type() -> None:
    """Each is a stream that other libraries read."""
    found = tables(Dossier.of([State(id="b"), Source(id="x"), State(id="a")]))
    assert {name: len(table) for name, table in found.items()} == {"source": 1, "state": 2}
    assert pa.table(found["state"]).num_rows == 2
    assert found["state"].record_type == "state"
    assert "id" in found["state"].columns


def test_parquet_keeps_the_version(tmp_path: Path) -> None:
    """And the type, so that nothing else must be known."""
    path = tmp_path / "states.parquet"
    write_parquet(to_arrow("state", [State(id="aze")]), path)
    assert pq.read_schema(path).metadata[b"diplorecords.version"] == b"1.0"
    assert read_parquet(path) == (State(id="aze"),)


def test_what_cannot_be_read(tmp_path: Path) -> None:
    """The errors are the library's."""
    with pytest.raises(FileAccessError):
        read_parquet(tmp_path / "missing")
    (tmp_path / "x").write_bytes(b"PAR1 it is not")
    with pytest.raises(LoadError, match="not a Parquet file"):
        read_parquet(tmp_path / "x")
    table = pa.table(to_arrow("state", [State(id="aze")]))
    with pytest.raises(ValidationError, match="no column"):
        from_arrow(table.append_column("spam", [[1]]))
    with pytest.raises(ValidationError, match="version"):
        from_arrow(table.replace_schema_metadata({"diplorecords.version": "2.0"}), "state")
    with pytest.raises(ValidationError, match="no record type"):
        from_arrow(table.replace_schema_metadata(None))
    assert from_arrow(table.replace_schema_metadata(None), "state") == (State(id="aze"),)
    with pytest.raises(LoadError) as caught:
        from_arrow(pa.table({"id": ["aze", "two words"]}), "state")
    assert [(problem.line, problem.path) for problem in caught.value.problems] == [(2, "/id")]


BROKEN: list[tuple[str, dict[str, list[Any]]]] = [
    ("state", {"id": [b"\xff"]}),
    ("state", {"id": ["x"], "names": ["x"]}),
    ("state", {"id": ["x"], "names": [["x"]]}),
    ("state", {"id": ["x"], "names": [[{"text": "x", "span": 5}]]}),
    ("state", {"id": ["x"], "span": ['{"begin":']}),
    ("state", {"id": ["x"], "span": ['{"begin":' * 100_000]}),
    ("state", {"id": ["x"], "span": ['{"begin":"1985","begin":"1986","end":"over"}']}),
    ("meeting", {"id": ["x"], "place": ["Baku"]}),
    ("source", {"id": ["x"], "retrieved_at": [5]}),
]


for _value in ("x", 5, b"5", "[" * 100_000, '{"text":"x","text":"y"}'):
    _claim: dict[str, list[Any]] = {"id": ["x"], "subject": ["office:x"], "field": ["seats"]}
    BROKEN.append(("claim", {**_claim, "value": [_value]}))


@pytest.mark.parametrize(("record_type", "columns"), BROKEN)
def test_cells_of_another_kind_are_refused(record_type: str, columns: dict[str, list[Any]]) -> None:
    """With the number of the row."""
    with pytest.raises(LoadError) as caught:
        from_arrow(pa.table(columns), record_type)
    assert {problem.line for problem in caught.value.problems} == {1}


def test_tables_that_cannot_be_taken_apart() -> None:
    """Two columns of one name, and days that Python has not."""
    ids = pa.array(["x"])
    with pytest.raises(ValidationError, match="2 columns are called id"):
        from_arrow(pa.Table.from_arrays([ids, ids], names=["id", "id"]), "state")
    day = pa.array([-800_000], pa.int32()).cast(pa.date32())
    with pytest.raises(ValidationError, match="no such value"):
        from_arrow(pa.table({"id": ids, "span": day}), "state")


def test_days_in_structures_are_not_looked_at() -> None:
    """Neither where all rows are right nor where what is wrong with one is explained."""
    day = pa.array([-800_000], pa.int32()).cast(pa.date32())
    named = pa.StructArray.from_arrays([pa.array(["x"]), day], names=["text", "span_earliest"])
    names = pa.FixedSizeListArray.from_arrays(named, 1)
    columns = {"id": ["m"], "kind": ["visit"], "names": names}
    (found,) = from_arrow(pa.table({**columns, "status": ["held"]}), "meeting")
    assert found == meeting(names=[Name("x")])
    with pytest.raises(LoadError) as caught:
        from_arrow(pa.table({**columns, "status": ["spam"]}), "meeting")
    assert [(problem.line, problem.path) for problem in caught.value.problems] == [(1, "/status")]


def test_what_structures_cannot_have_is_refused() -> None:
    """Nothing is dropped without a word, and nothing says which of two fields is meant."""
    text = pa.array(["x"])
    placed = pa.StructArray.from_arrays([text, text, text], names=["name", "spam", "name"])
    named = pa.FixedSizeListArray.from_arrays(
        pa.StructArray.from_arrays([text, text], names=["text", "eggs"]), 1
    )
    table = pa.table({"id": text, "place": placed, "names": named})
    with pytest.raises(ValidationError) as caught:
        from_arrow(table, "meeting")
    assert [(problem.path, problem.code) for problem in caught.value.problems] == [
        ("/place/name", "repeated"),
        ("/place/spam", "unknown-field"),
        ("/names/eggs", "unknown-field"),
    ]


@pytest.mark.parametrize("wrong", [None, 5, "x", [1], [Record(id="x")]])
def test_what_are_no_records_is_refused(wrong: Any) -> None:
    """By the library's own error."""
    for call in (tables, partial(to_arrow, "state")):
        with pytest.raises(ValidationError):
            call(wrong)


@pytest.mark.parametrize("wrong", [["state"], 5, "spam"])
def test_what_is_no_record_type_is_refused(wrong: Any) -> None:
    for call in (partial(to_arrow, wrong, []), partial(from_arrow, to_arrow("state", []), wrong)):
        with pytest.raises(ValidationError, match="no record type"):
            call()


@pytest.mark.parametrize("wrong", [None, 5, "x", [1], Dossier()])
def test_what_is_no_table_or_no_path_is_refused(wrong: Any, tmp_path: Path) -> None:
    wrong_path: Any = None
    with pytest.raises(ValidationError, match="expected a table"):
        from_arrow(wrong, "state")
    with pytest.raises(ValidationError, match="expected a table"):
        write_parquet(wrong, tmp_path / "x.parquet")
    for call in (read_parquet, partial(write_parquet, to_arrow("state", []))):
        with pytest.raises(ValidationError, match="expected the path"):
            call(wrong_path)


def test_records_of_a_table_are_of_its_type() -> None:
    """One schema cannot hold two classes."""
    with pytest.raises(ValidationError, match="expected a state"):
        to_arrow("state", [Source(id="x")])


def test_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match="arrow"):
        to_arrow("state", [])
