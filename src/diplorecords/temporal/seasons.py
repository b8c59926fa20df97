"""In which months the seasons lie, which notation leaves open."""

from enum import Enum
from typing import Final, final

from diplorecords.errors import Problem, ValidationError, shown

__all__ = ["SEASON_MONTHS", "SeasonConvention"]

SEASON_MONTHS: Final = 3
"""How many months a season has."""


@final
class SeasonConvention(Enum):
    """Which months are spring, summer, autumn and winter.

    EDTF writes spring to winter as 21 to 24, and does not say in which months they lie. It
    also has 25 to 28 for the northern and 29 to 32 for the southern hemisphere, which a
    convention of either kind resolves to their own hemisphere. Without a convention, nothing
    is known about the days of any of these.

    Both conventions are the meteorological ones: whole months, three to a season. A season
    belongs to the year in which it begins, so the northern winter of 2001 runs from December
    2001 to February 2002.

    >>> SeasonConvention.NORTHERN.first_month(21), SeasonConvention.SOUTHERN.first_month(21)
    (3, 9)
    """

    NORTHERN = "northern"
    """Spring from March, summer from June, autumn from September, winter from December."""

    SOUTHERN = "southern"
    """Spring from September, summer from December, autumn from March, winter from June."""

    def first_month(self, season: int) -> int:
        """The month in which a season begins, by the season's EDTF number.

        >>> SeasonConvention.NORTHERN.first_month(24), SeasonConvention.NORTHERN.first_month(32)
        (12, 6)

        Raises:
            ValidationError: If the number is not one of 21 to 32.
        """
        if not 21 <= season <= 32:
            message = f"expected a season of 21 to 32, got {shown(season)}"
            raise ValidationError("SeasonConvention", [Problem("", "season", message)])
        southern = season >= 29 or (season <= 24 and self is SeasonConvention.SOUTHERN)
        month = 3 + 3 * ((season - 21) % 4) + (6 if southern else 0)
        return month if month <= 12 else month - 12
