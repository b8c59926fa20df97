"""Arrow: one schema for each class, and the same records back from it."""

import sys
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from diplorecords.codec.arrow import from_arrow, read_parquet, tables, to_arrow, write_parquet
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
from diplorecords.temporal import Span, SpanEnd
from diplorecords.testing import records
from diplorecords.values import Name, Place

pa: Any = pytest.importorskip("pyarrow")
pq: Any = pytest.importorskip("pyarrow.parquet")


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


@pytest.mark.parametrize(
    ("published", "earliest", "latest"),
    [
        ("-0043-03-15", None, None),
        ("Y17000", None, None),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_days_beyond_the_calendar_are_unset(
    published: str, earliest: date | None, latest: date | None
) -> None:
    """The text says what the days cannot."""
    (row,) = pa.table(to_arrow("source", [Source(id="x", published=published)])).to_pylist()
    assert (row["published_earliest"], row["published_latest"]) == (earliest, latest)
    assert row["published"] == published


def test_moments_come_back() -> None:
    """In Coordinated Universal Time."""
    source = Source(id="x", retrieved_at=datetime(2024, 7, 13, 8, tzinfo=UTC))
    assert from_arrow(to_arrow("source", [source])) == (source,)


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
