"""Ways in which days can fall out: as many as a rule tells apart, and all that they allow."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.law import bounds, ways
from diplorecords.law.days import NEVER, all_days, day_after, last_before
from diplorecords.law.openday import Calendar, led
from diplorecords.law.ways import Reach, Way, ways_of
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days, union
from diplorecords.temporal.meaning import ANY_DAY
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
    found_ways = ways_of(
        lambda way: states(happenings(way, sets, delays, sum(known))),
        Reach.around([1, 100], delays),
    )
    given_days: defaultdict[str, set[int]] = defaultdict(set)
    for way, found in found_ways or ():
        for (day, state), (end, _) in zip(found, [*found[1:], (MOST + 1, "")], strict=True):
            for first, last in way.stretches(day, end):
                given_days[state] |= set(range(int(max(first, -MOST)), int(min(last, MOST)) + 1))
        assert way.exact
    assert given_days == expected


def test_a_gap_between_what_can_be_is_followed_as_far_as_days_are_bounded() -> None:
    month = Delay(first_of_next_month=True)

    def tied(way: Way) -> DayBound | None:
        """The day on which a month begins, where another day lies in the month before it."""
        day, other = way.day((1, 400)), way.day((1, 400))
        return other if day_after(day, month) == other else None

    found = [(way, day) for way, day in ways_of(tied, Reach.around([1, 400], [month])) or () if day]
    firsts = sorted(piece for way, day in found for piece in way.days(day))
    assert len(firsts) == 13
    assert all(first == last for first, last in firsts)

    def unbounded(way: Way) -> DayBound | None:
        day, other = way.day(ANY_DAY), way.day(ANY_DAY)
        return other if day_after(day, month) == other else None

    every = ways_of(unbounded, Reach.around([1], [month])) or ()
    (further,) = [(way, day) for way, day in every if day is not None]
    assert len(further[0].days(further[1])) > 20
    assert not further[0].exact


def test_days_that_take_too_long_to_follow_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def rule(way: Way) -> bool:
        first, second, third = (way.day((1, 9)) for _ in range(3))
        return first < second < third

    reach = Reach.around([1, 9], [])
    assert ways_of(rule, reach) is not None
    assert ways_of(rule, reach, most=1) is None
    monkeypatch.setattr(ways, "_MANY_PIECES", 0)
    way, day = (ways_of(lambda way: way.day((1, 400)), reach) or [])[0]
    month = Delay(first_of_next_month=True)
    assert len(way.stretches(day_after(day, month), day_after(day, month) + 1)) == 1
    assert not way.exact
    monkeypatch.setattr(bounds, "_MANY_PASSES", 1)
    assert ways_of(rule, reach) is None
    with pytest.raises(bounds.UnsettledError):
        bounds.greatest_values([0, 9], [(0, 0), (1, 9)], [bounds.Bound((1, ()), (0, (5,)))])


def test_the_end_of_a_year_leads_to_itself() -> None:
    end = Delay(year_ends_in=12)

    def rule(way: Way) -> bool:
        day = way.day((360, 370))
        return day_after(day, end) == day

    found = ways_of(rule, Reach.around([360, 370], [end])) or ()
    assert sorted(same for _, same in found) == [False, True]


@pytest.mark.parametrize("back", [False, True])
@given(DELAYS, st.integers(-1_000_000, 1_000_000), st.integers(-5, 5))
def test_steps_are_no_shorter_and_no_longer_than_is_said(
    back: bool, delay: Delay, day: int, more: int
) -> None:
    steps = Calendar(delay, back=back), more
    shortest, longest = bounds._length(steps)
    assert shortest <= led(steps, day) - day <= longest
