"""`Place`: coordinates come together."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.values import Place

LATITUDES = st.none() | st.floats(-90, 90)
LONGITUDES = st.none() | st.floats(-180, 180)


@given(LATITUDES, LONGITUDES)
@example(1.0, None)
@example(None, 1.0)
def test_one_coordinate_without_the_other_is_refused_at_the_missing_one(
    latitude: float | None, longitude: float | None
) -> None:
    if (latitude is None) is (longitude is None):
        assert Place("Baku", latitude=latitude, longitude=longitude).latitude == latitude
        return
    with pytest.raises(ValidationError) as caught:
        Place("Baku", latitude=latitude, longitude=longitude)
    missing = "/latitude" if latitude is None else "/longitude"
    assert [problem.path for problem in caught.value.problems] == [missing]


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(90.1, 0.0), (-90.1, 0.0), (0.0, 180.1), (0.0, float("nan"))]
)
def test_coordinates_out_of_range_are_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(ValidationError, match="range"):
        Place("Baku", latitude=latitude, longitude=longitude)
