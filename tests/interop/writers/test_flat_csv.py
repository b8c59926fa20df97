"""Flat CSV: plain cells, nothing that a spreadsheet runs, and every loss reported."""

import csv
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from hypothesis import given

from diplorecords.errors import ValidationError
from diplorecords.interop import FlatCsv, write_flat_csv
from diplorecords.records import (
    AnyRecord,
    Claim,
    ClaimState,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Source,
    State,
)
from diplorecords.testing import records
from diplorecords.values import Name, Place


def cells(written: FlatCsv) -> list[dict[str, str]]:
    """The rows of a file by the names of their columns."""
    return list(csv.DictReader(StringIO(written.text, newline="")))


def test_small_values_and_dates_are_spread() -> None:
    """And lists of texts joined."""
    meeting = Meeting(
        id="m",
        kind=MeetingKind.VISIT,
        status=MeetingStatus.HELD,
        span="1992-02",
        place=Place("Baku", latitude=-1.5, longitude=49),
        topics=["trade", "mines"],
    )
    (row,) = cells(write_flat_csv("meeting", [meeting]))
    assert row["place.name"] == "Baku"
    assert row["place.latitude"] == "-1.5"
    assert (row["span"], row["span_latest"]) == ("1992-02", "1992-02-29")
    assert row["topics"] == "trade; mines"


def test_other_kinds_of_cell() -> None:
    """Flags, moments, claims."""
    source = Source(id="x", machine=True, retrieved_at=datetime(2024, 7, 13, tzinfo=UTC))
    (row,) = cells(write_flat_csv("source", [source]))
    assert (row["machine"], row["retrieved_at"]) == ("true", "2024-07-13T00:00:00Z")
    (row,) = cells(write_flat_csv("source", [Source(id="x", machine=False)]))
    assert (row["machine"], row["retrieved_at"]) == ("false", "")
    claims = [
        Claim(id="c", subject="state:x", field="note", value="x"),
        Claim(id="d", subject="state:x", field="note", state=ClaimState.UNKNOWN),
    ]
    assert [row["value"] for row in cells(write_flat_csv("claim", claims))] == ['"x"', ""]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_no_cell_is_a_formula(text: str) -> None:
    """Not even behind a tab."""
    written = write_flat_csv("state", [State(id="x", note=text)])
    assert cells(written)[0]["note"] == f"'{text}"
    assert [(loss.path, loss.code, loss.records) for loss in written.losses] == [
        ("/note", "formula", ("state:x",))
    ]


def test_losses_are_reported() -> None:
    """Lists of small values, and marks inside of members."""
    meeting = Meeting(
        id="m",
        kind=MeetingKind.VISIT,
        status=MeetingStatus.HELD,
        names=[Name("x"), Name("y")],
        topics=["a; b"],
    )
    losses = write_flat_csv("meeting", [meeting]).losses
    assert [(loss.path, loss.code) for loss in losses] == [
        ("/names", "not-flat"),
        ("/topics", "joined"),
    ]


@given(records())
def test_every_record_makes_one_row(record: AnyRecord) -> None:
    """Whatever it holds, and with as many cells as there are columns."""
    text = write_flat_csv(record.record_type, [record]).text
    header, row = csv.reader(StringIO(text, newline=""))
    assert len(header) == len(row) == len(set(header))
    assert row[0].lstrip("'") == record.id.lstrip("'")


def test_records_are_of_one_type() -> None:
    """Columns are those of one class."""
    with pytest.raises(ValidationError, match="expected a meeting"):
        write_flat_csv("meeting", [State(id="x")])
    wrong: Any = None
    with pytest.raises(ValidationError, match="expected an iterable"):
        write_flat_csv("meeting", wrong)
    wrong_type: Any = ["meeting"]
    with pytest.raises(ValidationError, match="no record type"):
        write_flat_csv(wrong_type, [])
    other: Any = "spam"
    with pytest.raises(ValidationError, match="no record type"):
        write_flat_csv(other, [])
