"""Parts of a text point into the whole of it."""

import pytest

from diplorecords.errors import EdtfError
from diplorecords.temporal.edtf.grammar import (
    Place,
    read_date,
    read_date_time,
    read_year,
    whole_place,
)


def test_an_error_of_a_part_points_into_the_whole() -> None:
    whole = "1984/1985-13"
    with pytest.raises(EdtfError) as caught:
        read_date("1985-13", Place(whole, 5))
    assert (caught.value.text, caught.value.position) == (whole, 10)


def test_parts_of_a_date() -> None:
    parts = read_date("?-1985-04", whole_place("?-1985-04"))
    assert parts.components == ["-1985", "04"]
    assert not parts.masked
    assert not parts.is_season
    assert read_date("2001-34", whole_place("2001-34")).is_season


def test_parts_of_a_year_and_of_a_time() -> None:
    assert read_year("Y-17E7S2", whole_place("Y-17E7S2"))[:2] == (-170_000_000, 2)
    text = "1985-04-12T23:20:30+04:30"
    assert read_date_time(text, whole_place(text)) == (1985, 4, 12, 23, 20, 30, 270)


def test_only_text_has_a_place() -> None:
    with pytest.raises(EdtfError):
        whole_place(1985)
