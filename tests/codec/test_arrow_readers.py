"""What pandas, polars and DuckDB make of our tables; each is skipped where it is not installed."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from diplorecords.codec.arrow import from_arrow, tables
from diplorecords.records import AnyRecord, Meeting, MeetingKind, MeetingStatus, Source
from diplorecords.values import Participant, Place

pa: Any = pytest.importorskip("pyarrow")

MEETINGS: list[AnyRecord] = [
    Meeting(id=f"m-{place}", kind=MeetingKind.VISIT, status=MeetingStatus.HELD, span=span)
    for place, span in enumerate(["-0043-03-15", "1992-02~", "1997-01-01/..", "Y17000", None])
]
"""Of all times, so that no day can be what a library fails on."""

RECORDS: list[AnyRecord] = [
    *MEETINGS,
    Meeting(
        id="visit",
        kind=MeetingKind.VISIT,
        status=MeetingStatus.HELD,
        span="2001",
        place=Place("Baku", within="state:aze", latitude=40.38, longitude=49.84),
        participants=[Participant("person:x"), Participant("person:y", label="Y")],
        topics=["trade"],
    ),
    Source(id="x", retrieved_at=datetime(2024, 7, 13, 8, tzinfo=UTC)),
]


def by_pandas(table: Any) -> Any:
    """A data frame, its days looked at."""
    frame = pytest.importorskip("pandas", minversion="3").DataFrame.from_arrow(table)
    assert str(frame)
    return frame


def by_polars(table: Any) -> Any:
    """The same of polars."""
    frame = pytest.importorskip("polars").DataFrame(table)
    assert str(frame)
    assert frame.to_dicts()
    return frame


def by_duckdb(given: Any) -> Any:
    """A query, in the time zone of somebody."""
    connection = pytest.importorskip("duckdb").connect()
    connection.execute("set timezone = 'Asia/Baku'")
    found = connection.sql("select * from given")
    assert str(found)
    assert found.fetchall()
    return found


@pytest.mark.parametrize("read", [by_pandas, by_polars, by_duckdb])
def test_other_libraries_hand_records_back(read: Callable[[Any], Any]) -> None:
    """Exactly, and nothing in them makes a library fail."""
    back = [
        record
        for name, table in tables(RECORDS).items()
        for record in from_arrow(read(table), name)
    ]
    assert sorted(back, key=str) == sorted(RECORDS, key=str)


def test_days_can_be_compared_in_sql() -> None:
    """As dates in the years 1 to 9999, as numbers always."""
    duckdb: Any = pytest.importorskip("duckdb")
    given = pa.table(tables(MEETINGS)["meeting"])
    assert given.num_rows == len(MEETINGS)
    early = "select id from given where span_latest < '1995-01-01'"
    assert duckdb.sql(early).fetchall() == [("m-1",)]
    ancient = "select id from given where span_latest_day < 1"
    assert duckdb.sql(ancient).fetchall() == [("m-0",)]
