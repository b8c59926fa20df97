"""The months of the seasons under each convention."""

import pytest

from diplorecords.errors import ValidationError
from diplorecords.temporal import SeasonConvention

NORTHERN, SOUTHERN = SeasonConvention


def test_seasons_without_a_hemisphere_follow_the_convention() -> None:
    assert [NORTHERN.first_month(season) for season in (21, 22, 23, 24)] == [3, 6, 9, 12]
    assert [SOUTHERN.first_month(season) for season in (21, 22, 23, 24)] == [9, 12, 3, 6]


@pytest.mark.parametrize("convention", SeasonConvention)
def test_seasons_of_a_hemisphere_do_not(convention: SeasonConvention) -> None:
    assert [convention.first_month(season) for season in (25, 26, 27, 28)] == [3, 6, 9, 12]
    assert [convention.first_month(season) for season in (29, 30, 31, 32)] == [9, 12, 3, 6]


@pytest.mark.parametrize("season", [20, 33, 0])
def test_other_numbers_are_refused(season: int) -> None:
    with pytest.raises(ValidationError, match="21 to 32"):
        NORTHERN.first_month(season)
