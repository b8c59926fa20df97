"""Long years, exponents and significant digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError
from diplorecords.temporal import EdtfYear, is_edtf, parse_edtf
from diplorecords.temporal.edtf.year import year_text
from diplorecords.testing.edtf import edtf_years

LONG = st.integers(10_000, 10**12)


@given(st.one_of(st.integers(-9999, 9999), LONG, LONG.map(lambda year: -year)))
def test_every_year_has_a_text(year: int) -> None:
    value = parse_edtf(year_text(year))
    assert value.text == value.canonical == year_text(year)
    assert not isinstance(value, EdtfYear) or value.year == year


@given(st.integers(1, 10**6), st.integers(5, 50), st.booleans())
def test_an_exponent_is_the_same_year_written_out(
    digits: int, exponent: int, negative: bool
) -> None:
    sign = "-" if negative else ""
    short = EdtfYear(f"Y{sign}{digits}E{exponent}")
    long = EdtfYear(f"Y{sign}{digits}{'0' * exponent}")
    assert short == long
    assert hash(short) == hash(long)
    assert (short.edtf_level, long.edtf_level) == (2, 1)


@given(edtf_years())
def test_significant_digits_are_shared_by_all_years_of_the_bounds(year: EdtfYear) -> None:
    first, last = year.year_bounds
    assert first <= year.year <= last
    kept = year.significant_digits
    if kept is None:
        assert first == last
        return
    shared = str(abs(year.year))[:kept]
    assert str(abs(first))[:kept] == str(abs(last))[:kept] == shared
    for outside in (first - 1, last + 1):
        digits = str(abs(outside))
        assert digits[:kept] != shared or len(digits) != len(str(abs(year.year)))


@given(edtf_years())
def test_candidates_are_the_years_of_the_bounds(year: EdtfYear) -> None:
    first, last = year.year_bounds
    candidates = year.candidates(limit=150)
    assert (candidates is None) == (last - first >= 150)
    if candidates is not None:
        assert [each.year for each in candidates] == list(range(first, last + 1))
        assert all(each.qualifier is year.qualifier for each in candidates)
    assert year.runs(limit=last - first) is None


def test_examples_of_the_specification() -> None:
    assert EdtfYear("1950S2").year_bounds == (1900, 1999)
    assert EdtfYear("Y171010000S3").year_bounds == (171_000_000, 171_999_999)
    assert EdtfYear("Y3388E2S3").year_bounds == (338_000, 338_999)
    assert EdtfYear("Y3388E2S3").year == 338_800
    assert EdtfYear("Y-17E7").year == -170_000_000


def test_a_leading_zero_is_not_significant() -> None:
    assert EdtfYear("0950S2").year_bounds == (950, 959)
    assert EdtfYear("0950S4").year_bounds == (950, 950)


def test_marks_come_last() -> None:
    assert EdtfYear("?Y12345") == EdtfYear("Y12345?")
    assert EdtfYear("?Y12345").edtf_level == 2
    assert EdtfYear("Y12345?").edtf_level == 1
    assert EdtfYear("?1950S2~").canonical == "1950S2%"


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Y1985", 0),
        ("Y-1985", 0),
        ("Y17E2", 0),
        ("Y012345", 1),
        ("Y+12345", 1),
        ("Y-0", 2),
        ("Y", 0),
        ("Y12345E", 7),
        ("Y12345E0", 7),
        ("Y17E07", 4),
        ("Y12345-01", 6),
        ("Y1234X", 5),
        ("1950S0", 5),
        ("1950S5", 5),
        ("1950S", 5),
        ("195S2", 3),
        ("19500S2", 4),
        ("-0000S1", 0),
        ("?-0000S1", 1),
        ("1950E2", 4),
        ("Y17E600", 1),
        ("Y17E7S10", 6),
        ("Y17E7S9999", 6),
        ("Y12345??", 7),
    ],
)
def test_what_is_no_such_year_is_refused_in_its_place(text: str, position: int) -> None:
    with pytest.raises(EdtfError) as caught:
        EdtfYear(text)
    assert caught.value.position == position
    assert not is_edtf(text)


def test_a_plain_year_is_a_date() -> None:
    with pytest.raises(EdtfError):
        EdtfYear("1985")
    with pytest.raises(EdtfError) as caught:
        EdtfYear("Y19E2")
    assert caught.value.hint == "write 1900"
