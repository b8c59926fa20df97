"""Options of a question: each wrong one is named, the right ones pass."""

import pytest

from diplorecords.errors import ValidationError
from diplorecords.temporal import Reading, SeasonConvention
from diplorecords.temporal.options import check_options


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("seasons", [None, *SeasonConvention])
@pytest.mark.parametrize("day", [None, -7, 10**700])
def test_options_of_the_right_kind_pass(
    reading: Reading, seasons: SeasonConvention | None, day: int | None
) -> None:
    check_options("x", reading, day, seasons)


def test_every_wrong_option_is_named() -> None:
    with pytest.raises(ValidationError) as caught:
        check_options("x", "whole", 1.5, "northern")
    assert [problem.path for problem in caught.value.problems] == [
        "/reading",
        "/known_until",
        "/seasons",
    ]
