"""Limits are values: checked, frozen, equal by value."""

import attrs
import pytest

from diplorecords.codec import Limits
from diplorecords.errors import ValidationError


def test_limits_are_equal_by_value() -> None:
    """And can be keys."""
    assert Limits(depth=5) == Limits(depth=5)
    assert len({Limits(), Limits(), Limits(depth=5)}) == 2


@pytest.mark.parametrize("name", [each.name for each in attrs.fields(Limits)])
@pytest.mark.parametrize("value", [-1, 1.5, True, None, "9"])
def test_a_limit_is_a_whole_number_in_its_range(name: str, value: object) -> None:
    """So that no limit is switched off by mistake."""
    with pytest.raises(ValidationError) as caught:
        Limits(**{name: value})  # type: ignore[arg-type]  # wrong on purpose
    assert [problem.path for problem in caught.value.problems] == [f"/{name}"]


def test_depth_is_never_so_great_that_python_stops() -> None:
    """Reading is recursive, and Python's own limit is a thousand calls."""
    with pytest.raises(ValidationError):
        Limits(depth=101)
