"""`Place`: where something happened, as exactly as the source knows."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, final

import attrs
from annotated_types import Ge, Le

from diplorecords.errors import Problem
from diplorecords.values.base import Value
from diplorecords.values.constraints import Code, RefTo
from diplorecords.values.convert import to_optional_ref
from diplorecords.values.ref import Ref

__all__ = ["Place", "PlacePrecision"]


class PlacePrecision(Enum):
    """How exactly a place is known: `where_prec` of the UCDP GED codebook.

    >>> PlacePrecision("near")
    <PlacePrecision.NEAR: 'near'>
    """

    EXACT = "exact"
    """1: the exact location is known."""

    NEAR = "near"
    """2: within about 25 km of the point."""

    SECOND_ORDER = "second_order"
    """3: only the second-order administrative division is known (a district)."""

    FIRST_ORDER = "first_order"
    """4: only the first-order administrative division is known (a province)."""

    ESTIMATED = "estimated"
    """5: a linear feature, or a part of a country estimated from the text."""

    COUNTRY = "country"
    """6: only the country is known."""

    INTERNATIONAL = "international"
    """7: at sea, in the air or in international territory."""


@final
@attrs.frozen
class Place(Value):
    """A named place, with coordinates and their precision where a source gives them.

    >>> Place("Baku", within="state:aze", latitude=40.38, longitude=49.89).within
    Ref('state:aze')

    Raises:
        ValidationError: If coordinates are out of range or do not come together.
    """

    name: str
    """The place's name as the source writes it."""

    within: Annotated[Ref, RefTo("state")] | None = attrs.field(
        default=None, kw_only=True, converter=to_optional_ref
    )
    """The state or territory in which the source puts it: its view, not the library's."""

    latitude: Annotated[float, Ge(-90), Le(90)] | None = attrs.field(default=None, kw_only=True)
    """Degrees north of the equator, WGS 84."""

    longitude: Annotated[float, Ge(-180), Le(180)] | None = attrs.field(default=None, kw_only=True)
    """Degrees east of Greenwich, WGS 84."""

    precision: PlacePrecision | None = attrs.field(default=None, kw_only=True)
    """How exactly the place is known."""

    precision_code: Code | None = attrs.field(default=None, kw_only=True)
    """The precision code of the imported data, as it stood there (UCDP GED: `where_prec`)."""

    def joint_problems(self) -> Iterable[Problem]:
        """Latitude and longitude come together."""
        if (self.latitude is None) is (self.longitude is None):
            return ()
        given, missing = ("longitude", "latitude")
        if self.longitude is None:
            given, missing = missing, given
        message = f"{given} is given without {missing}"
        return (Problem(f"/{missing}", "coordinates", message),)
