"""The days on which thresholds can first be met, against every way to place the consents."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.law.days import all_days
from diplorecords.law.entry_days import Key, Live, first_met
from diplorecords.temporal.dayset import Days, union

DAYS = range(12)
DAY = st.integers(0, 9)
LIVES = st.builds(lambda first, length: (first, first + length), DAY, st.integers(1, 5))
SETS = st.lists(DAY, min_size=1, max_size=3).map(lambda days: union((day, day) for day in days))


def weight(live: set[Key]) -> int:
    """So that consents weigh differently, and each can be the one that matters."""
    return sum(1 + len(actor[1]) % 2 for actor in live)


@given(st.lists(LIVES, max_size=3), st.lists(SETS, max_size=4), st.integers(1, 6), st.booleans())
def test_first_days_are_those_of_all_ways(
    lives: list[tuple[int, int]], sets: list[Days], needed: int, weighed: bool
) -> None:
    known = [Live(("state", f"k{place}" * (place + 1)), *days) for place, days in enumerate(lives)]
    free = {("state", "f" * (place + 1)): days for place, days in enumerate(sets)}

    def met(live: set[Key], _: float) -> bool:
        return (weight(live) if weighed else len(live)) >= needed

    expected: set[int] = set()
    for placed in product(*(all_days(days) or [] for days in free.values())):
        starts = dict(zip(free, placed, strict=True))
        for day in DAYS:
            live = {each.actor for each in known if each.first <= day < each.end}
            if met(live | {actor for actor, first in starts.items() if first <= day}, day):
                expected.add(day)
                break
    found = first_met(met, known, free)
    assert set(all_days(found) or []) == expected


def test_of_very_many_that_lie_before_or_after_a_day_one_of_each_number_is_tried() -> None:
    free = {("state", f"f{place}"): (1, 1, 9, 9) for place in range(11)}
    known = [Live(("state", "k"), 5)]
    found = first_met(lambda live, _: len(live) >= 4, known, free)
    assert found == (1, 1, 5, 5, 9, 9)
