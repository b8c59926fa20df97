"""The short way to a plain date gives what the long way gives."""

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.temporal import EdtfDate, EdtfSeason, EdtfYear, is_edtf
from diplorecords.temporal.edtf.grammar import whole_place
from diplorecords.temporal.edtf.members import plain_member, read_member
from diplorecords.testing.edtf import edtf_date_texts


@given(edtf_date_texts(level=0))
def test_both_ways_agree(text: str) -> None:
    short, long = plain_member(text), EdtfDate(text)
    assert short is not None
    assert short == long
    assert (short.year, short.month, short.day) == (long.year, long.month, long.day)
    assert (short.edtf_level, short.precision) == (long.edtf_level, long.precision)
    assert (short.earliest_day, short.latest_day) == (long.earliest_day, long.latest_day)
    assert short.candidates() == (short,)


@given(st.integers(0, 9999), st.integers(0, 45), st.integers(0, 40))
def test_the_short_way_accepts_real_days_only(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    assert (plain_member(text) is not None) == is_edtf(text)


def test_each_kind_is_told_from_the_others() -> None:
    kinds = {"1985": EdtfDate, "198X": EdtfDate, "2001-21": EdtfSeason, "Y12345": EdtfYear}
    kinds |= {"1950S2": EdtfYear}
    assert {text: type(read_member(text, whole_place(text))) for text in kinds} == kinds
