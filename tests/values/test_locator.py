"""`Locator`: places in sources."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.testing import texts
from diplorecords.values import Locator

SOURCE = "source:webangah-article"


@given(st.integers(0, 10**6), texts())
def test_a_quote_as_long_as_its_range_is_accepted(start: int, quote: str) -> None:
    locator = Locator(SOURCE, start=start, end=start + len(quote), quote=quote)
    assert locator.quote == quote


@given(st.integers(0, 50), st.integers(0, 50), texts())
def test_a_quote_of_another_length_is_refused(start: int, length: int, quote: str) -> None:
    if length == len(quote):
        length += 1
    with pytest.raises(ValidationError):
        Locator(SOURCE, start=start, end=start + length, quote=quote)


@pytest.mark.parametrize(
    ("start", "end", "quote", "path"),
    [
        (None, 3, None, ""),
        (3, None, None, ""),
        (3, 3, None, "/end"),
        (3, 2, "x", "/end"),
        (3, 5, "xyz", "/quote"),
    ],
)
def test_what_is_no_range_is_refused_at_its_field(
    start: int | None, end: int | None, quote: str | None, path: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        Locator(SOURCE, start=start, end=end, quote=quote)
    assert [problem.path for problem in caught.value.problems] == [path]


def test_only_a_source_has_places() -> None:
    with pytest.raises(ValidationError) as caught:
        Locator("state:aze", line=0)
    assert {problem.path for problem in caught.value.problems} == {"/source", "/line"}


def test_characters_outside_the_basic_plane_count_once() -> None:
    assert Locator(SOURCE, start=0, end=2, quote="\U0001f54a!").end == 2
