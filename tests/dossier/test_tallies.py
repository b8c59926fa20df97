"""Sums of tallies: of one unit, and no number that is not given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import sum_tallies
from diplorecords.errors import ValidationError
from diplorecords.records import Tally, TallyUnit
from diplorecords.values import Count

COUNTS = st.tuples(*[st.integers(0, 99)] * 3, st.booleans()).map(
    lambda drawn: Count(
        low=sorted(drawn[:3])[0],
        best=sorted(drawn[:3])[1],
        high=sorted(drawn[:3])[2],
        approximate=drawn[3],
    )
)


def tally(count: Count | None, unit: TallyUnit = TallyUnit.KILLED, name: str = "t") -> Tally:
    """A tally with this count."""
    return Tally(id=name, unit=unit, count=count)


@given(st.lists(COUNTS, min_size=1, max_size=4))
def test_each_bound_is_added_up(counts: list[Count]) -> None:
    assert sum_tallies(map(tally, counts)) == Count(
        low=sum(count.low or 0 for count in counts),
        best=sum(count.best or 0 for count in counts),
        high=sum(count.high or 0 for count in counts),
        approximate=any(count.approximate for count in counts),
    )


def test_a_bound_that_one_lacks_is_not_made_up() -> None:
    assert sum_tallies([tally(Count(5)), tally(Count(best=2, low=1))]) == Count(7)


def test_units_are_never_mixed() -> None:
    """Every place is named at once."""
    mixed = [
        tally(Count(370, approximate=True), TallyUnit.INCIDENT, "a"),
        tally(Count(382), TallyUnit.VICTIM, "b"),
        tally(None, TallyUnit.INCIDENT, "c"),
    ]
    with pytest.raises(ValidationError) as caught:
        sum_tallies(mixed)
    assert [(each.path, each.code, each.records) for each in caught.value.problems] == [
        ("/1/unit", "tally-unit", ("tally:b",)),
        ("/2/count", "tally-count", ("tally:c",)),
    ]


def test_what_gives_no_common_number_has_no_sum() -> None:
    with pytest.raises(ValidationError, match="no number"):
        sum_tallies([tally(Count(low=1)), tally(Count(high=2))])
    with pytest.raises(ValidationError, match="no tally"):
        sum_tallies([])
    with pytest.raises(ValidationError, match="a Tally"):
        sum_tallies([7])  # type: ignore[list-item]  # that is the point
