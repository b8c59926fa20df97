"""What all values share: they are frozen, small, and never equal to anything else."""

import tracemalloc

import attrs
import pytest
from hypothesis import given

from diplorecords.temporal import EdtfDate, EdtfValue, parse_edtf
from diplorecords.temporal.edtf.base import EdtfBase
from diplorecords.testing.edtf import edtf_values


@given(edtf_values())
def test_values_are_frozen(value: EdtfValue) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.text = "1985"  # type: ignore[misc]
    assert not hasattr(value, "__dict__")


@given(edtf_values())
def test_values_are_not_their_text(value: EdtfValue) -> None:
    assert value != value.text
    assert (value == 3) is False


def test_a_date_takes_less_than_200_bytes() -> None:
    count = 2_000
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        dates = [EdtfDate.from_day(700_000 + number) for number in range(count)]
        after = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert len(dates) == count
    assert after - before <= 200 * count


def test_the_base_leaves_everything_to_its_kinds() -> None:
    base = EdtfBase()
    for name in ("canonical", "edtf_level", "precision", "qualification"):
        with pytest.raises(NotImplementedError):
            getattr(base, name)
    for name in ("earliest_day", "latest_day"):
        with pytest.raises(NotImplementedError):
            getattr(base, name)
    with pytest.raises(NotImplementedError):
        base.runs()


def test_kinds_are_never_equal() -> None:
    assert parse_edtf("[1984]") != parse_edtf("1984")
    assert parse_edtf("{1984}") != parse_edtf("[1984]")
    assert parse_edtf("1985-XX-XX") != parse_edtf("1985")
