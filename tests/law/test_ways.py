"""Ways in which days can fall out: as many as a rule tells apart, and all that they allow."""

from collections import defaultdict
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.law.days import NEVER, all_days, day_after, last_before
from diplorecords.law.ways import Reach, Way, ways_of
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days, union
from diplorecords.values import Delay

PAIR = st.tuples(st.integers(1, 60), st.integers(0, 25))
SETS = st.lists(PAIR, min_size=1, max_size=2).map(
    lambda pairs: union((first, first + length) for first, length in pairs)
)
DELAYS = st.builds(
    Delay, months=st.integers(0, 2), days=st.integers(0, 9), first_of_next_month=st.booleans()
)
MOST = 400
"""The last day that is looked at."""


class _Chosen:
    """A way of which the days were chosen beforehand."""

    def __init__(self, days: tuple[DayBound, ...]) -> None:
        self.days = list(days)

    def day(self, _: Days) -> DayBound:
        return self.days.pop(0)


def happenings(
    way: Way | _Chosen, sets: list[Days], delays: list[Delay], known: int
) -> list[tuple[DayBound, str]]:
    """What happens when: days of sets, those a delay after or before them, and a known day."""
    found: list[tuple[DayBound, str]] = [(known, "known")]
    for place, days in enumerate(sets):
        day, delay = way.day(days), delays[place]
        found += [(day, f"day {place}"), (day_after(day, delay), f"after {place}")]
        found.append((max(last_before(day, delay) + 3, known), f"before {place}"))
    return sorted(found)


def states(happened: list[tuple[DayBound, str]]) -> list[tuple[DayBound, str]]:
    """From each day on, what has happened by then."""
    found: list[tuple[DayBound, str]] = [(-NEVER, "")]
    for place, (day, _) in enumerate(happened):
        if place + 1 == len(happened) or happened[place + 1][0] != day:
            found.append((day, " ".join(name for _, name in happened[: place + 1])))
    return found


@given(st.lists(SETS, min_size=1, max_size=2), st.lists(DELAYS, min_size=2, max_size=2), PAIR)
def test_the_days_of_all_ways_are_those_of_all_choices(
    sets: list[Days], delays: list[Delay], known: tuple[int, int]
) -> None:
    expected: defaultdict[str, set[int]] = defaultdict(set)
    for chosen in product(*(all_days(days) or () for days in sets)):
        found = states(happenings(_Chosen(chosen), sets, delays, sum(known)))
        for (day, state), (end, _) in zip(found, [*found[1:], (MOST + 1, "")], strict=True):
            expected[state] |= set(range(int(max(day, -MOST)), int(end)))
    ways = ways_of(
        lambda way: states(happenings(way, sets, delays, sum(known))),
        Reach.around([1, 100], delays),
    )
    given_days: defaultdict[str, set[int]] = defaultdict(set)
    for way, found in ways or ():
        for (day, state), (end, _) in zip(found, [*found[1:], (MOST + 1, "")], strict=True):
            for first, last in way.stretches(day, end):
                given_days[state] |= set(range(int(max(first, -MOST)), int(min(last, MOST)) + 1))
        assert way.exact
    assert given_days == expected
