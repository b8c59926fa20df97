"""Times of day: local, in UTC, or with a shift."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError
from diplorecords.temporal import EdtfDateTime, Qualification, is_edtf, parse_edtf
from diplorecords.testing.edtf import edtf_date_times


@given(edtf_date_times())
def test_a_date_time_agrees_with_datetime(value: EdtfDateTime) -> None:
    expected = datetime.datetime.fromisoformat(value.text)
    assert (value.year, value.month, value.day) == (expected.year, expected.month, expected.day)
    assert (value.hour, value.minute, value.second) == (
        expected.hour,
        expected.minute,
        expected.second,
    )
    shift = expected.utcoffset()
    assert value.shift_minutes == (None if shift is None else shift.total_seconds() // 60)
    assert value.earliest_day == value.latest_day == expected.date().toordinal()
    assert datetime.datetime.fromisoformat(value.canonical) == expected
    assert value.candidates() == (value,)
    assert value.candidates(limit=0) is None
    assert value.qualification == Qualification()


@given(st.datetimes())
def test_local_times_are_read(moment: datetime.datetime) -> None:
    text = moment.replace(microsecond=0).isoformat()
    assert EdtfDateTime(text).canonical == text


def test_no_shift_is_written_z() -> None:
    times = [EdtfDateTime("1985-04-12T23:20:30" + zone) for zone in ("Z", "+00", "+00:00")]
    assert len(set(times)) == 1
    assert times[0].canonical == "1985-04-12T23:20:30Z"
    assert times[0] != EdtfDateTime("1985-04-12T23:20:30")


def test_the_same_moment_elsewhere_is_another_statement() -> None:
    assert EdtfDateTime("1985-04-12T23:20:30Z") != EdtfDateTime("1985-04-13T00:20:30+01")


def test_years_before_year_1_have_times() -> None:
    assert EdtfDateTime("0000-02-29T00:00:00").edtf_level == 0
    assert EdtfDateTime("-0004-02-29T00:00:00").edtf_level == 1


def test_a_leap_second_ends_a_quarter_of_an_hour() -> None:
    assert EdtfDateTime("2016-12-31T23:59:60Z").second == 60
    assert is_edtf("2017-01-01T05:29:60+05:30")
    assert not is_edtf("2016-12-31T23:58:60Z")
    assert not is_edtf("2016-12-31T23:59:60Z", strict=True)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("1985-04-12T24:00:00", 11),
        ("1985-04-12T23:60:00", 14),
        ("1985-04-12T23:20:61", 17),
        ("1985-04-12T23:20", 16),
        ("1985-04-12T232030", 13),
        ("1985-04-12T23:20:30.5", 19),
        ("1985-04-12T23:20:30z", 19),
        ("1985-04-12T23:20:30+0430", 22),
        ("1985-04-12T23:20:30+4", 19),
        ("1985-04-12T23:20:30+14:01", 19),
        ("1985-04-12T23:20:30-15", 19),
        ("1985-04-12T23:20:30+04:60", 23),
        ("1985-04-12T23:20:30-00:00", 19),
        ("1985-04-12T23:20:30-00", 19),
        ("1985-04-12T23:20:30Z?", 20),
        ("1985-04-12T", 11),
        ("1985-04-12Tnoon", 11),
        ("1985-04T23:20:30", 0),
        ("1985-04-XXT23:20:30", 0),
        ("1985-21-12T23:20:30", 7),
        ("1985-13-12T23:20:30", 5),
        ("1985-02-29T23:20:30", 8),
        ("-0000-02-28T23:20:30", 0),
        ("1985-04-12 23:20:30", 10),
        ("1985-04-12t23:20:30", 10),
    ],
)
def test_what_is_no_time_is_refused_in_its_place(text: str, position: int) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert caught.value.position == position
