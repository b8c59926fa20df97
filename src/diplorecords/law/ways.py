"""Every way in which uncertain dates can fall out, as far as a rule can tell the ways apart.

A rule is followed with each open day as early as it can be. The comparisons that it made tell for
which other days it would do the same: those are one way. What a comparison could have shown
otherwise leads to other ways. As no step leads from a later day to an earlier one, the days of one
way have an earliest choice, which lies before every other or on it, and a latest one.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar, final

from diplorecords.law.bounds import Bound, UnsettledError, greatest_values, least_values, ring_of
from diplorecords.law.days import NEVER
from diplorecords.law.delays import longest
from diplorecords.law.openday import Calendar, OpenDay, Step, Term, led
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days, least_from
from diplorecords.values import Delay

__all__ = ["MANY_WAYS", "Reach", "Way", "ways_of"]

T = TypeVar("T")

MANY_WAYS = 1_200
"""How many ways are followed at most for one answer."""

_MANY_PIECES = 2_000
"""Into how many pieces the days between two moments are followed."""

_SIGNS = (-1, 0, 1)


class Reach(NamedTuple):
    """How far days are looked for that nothing bounds: so far that nothing changes beyond."""

    first: int
    last: int
    margin: int

    @classmethod
    def around(cls, days: Iterable[DayBound], delays: Iterable[Delay]) -> "Reach":
        """Far enough around the days and the delays that matter."""
        known = [day for day in days if isinstance(day, int)] or [0]
        margin = 366 + sum(map(longest, delays))
        return cls(min(known) - 2 * margin, max(known) + 2 * margin, margin)

    def and_around(self, days: Iterable[DayBound]) -> "Reach":
        """As far, and far enough around other days as well."""
        known = [day for day in days if isinstance(day, int)]
        if not known:
            return self
        first, last = min(known) - 2 * self.margin, max(known) + 2 * self.margin
        return Reach(min(self.first, first), max(self.last, last), self.margin)


class _Turn(NamedTuple):
    """Where ways part: at a comparison of two days, or at a choice of several things."""

    chosen: int
    others: tuple[int, ...]
    days: tuple[Term, Term] | None
    open_days: int
    bounds: int


@final
class Way:
    """One way, while a rule is followed on it, and what is known of it afterwards."""

    exact: bool
    """Whether all days are possible that it is said to allow."""

    def __init__(self, reach: Reach) -> None:
        """Nothing is decided yet."""
        self.exact = True
        self._reach = reach
        self._values: list[int] = [0]
        self._domains: list[Days] = [(0, 0)]
        self._bounds: list[Bound] = []
        self._decided: list[_Turn] = []
        self._turns: list[_Turn] = []
        self._compared: set[tuple[Term, Term]] = set()
        self._latest: list[int] | None = None
        self._met = 0

    # ------------------------------------------------------------------ what a rule asks

    def pick(self, number: int) -> int:
        """One of a number of things; each of them is taken on some way."""
        return 0 if number == 1 else self._turn(0, tuple(range(1, number)), None)

    def day(self, days: Days, since: DayBound = -NEVER) -> DayBound:
        """Some day of a set, on another day or after it."""
        if any(isinstance(day, OpenDay) for day in days):
            place = 2 * self.pick(len(days) // 2)
            return self._between(*days[place : place + 2])
        if days[0] == days[-1]:
            return days[0]
        days = (max(days[0], self._reach.first), *days[1:-1], min(days[-1], self._reach.last))
        found = self._open(days, least_from(days, max(int(days[0]), since)))
        return self._kept(found, since, NEVER)

    def _between(self, first: DayBound, last: DayBound) -> DayBound:
        if first is last:
            return first
        bounds = max(first, self._reach.first), min(last, self._reach.last)
        return self._kept(self._open(self._reach[:2], bounds[0]), first, last)

    def _open(self, days: Days, first: DayBound | None) -> OpenDay:
        self._met += 1
        if self._met == len(self._values):
            assert first is not None
            self._values.append(int(first))
            self._domains.append(days)
        bounds = int(days[0]), int(days[-1])
        return OpenDay.of(self._values[self._met], self, (self._met, ()), bounds)

    def _kept(self, day: OpenDay, first: DayBound, last: DayBound) -> OpenDay:
        """The day, which lies between two others."""
        if len(self._turns) >= len(self._decided):  # else these bounds are there already
            if isinstance(first, int):
                self._bounds.append(Bound(_term(first), day.term))
            if isinstance(last, int):
                self._bounds.append(Bound(day.term, _term(last)))
        return day

    def compared(self, one: OpenDay, other: int, sign: int) -> None:
        """A rule compared two days: what else it could have found leads to other ways."""
        if isinstance(other, OpenDay):
            least, greatest = other.least, other.greatest
            if one.term[0] == other.term[0] and _fixed(one.term[1], other.term[1]):
                return
        else:
            least = greatest = other
        if one.greatest < least or greatest < one.least:
            return
        days = one.term, _term(other)
        if days in self._compared:
            return
        self._compared |= {days, (days[1], days[0])}
        possible = one.least < greatest, True, least < one.greatest
        others = (each for each, can in zip(_SIGNS, possible, strict=True) if can)
        self._turn(sign, tuple(each for each in others if each != sign), days)

    def _turn(self, chosen: int, others: tuple[int, ...], days: tuple[Term, Term] | None) -> int:
        place = len(self._turns)
        if place < len(self._decided):
            self._turns.append(self._decided[place])
            return self._decided[place].chosen
        self._turns.append(_Turn(chosen, others, days, len(self._values), len(self._bounds)))
        if days is not None:
            self._bounds += _bounds_of(days, chosen)
        return chosen

    # ------------------------------------------------------------------ other ways

    def others(self) -> Iterator["Way"]:
        """The ways that part from this one at the turns that were not decided before."""
        for place, turn in enumerate(self._turns[len(self._decided) :], len(self._decided)):
            for chosen in turn.others:
                found = Way(self._reach)
                found._bounds = self._bounds[: turn.bounds]
                if turn.days is not None:
                    found._bounds += _bounds_of(turn.days, chosen)
                found._domains = self._domains[: turn.open_days]
                values = self._values[: turn.open_days]
                settled = least_values(values, found._domains, found._bounds)
                if settled is not None:
                    found._values = settled
                    found._decided = [*self._turns[:place], turn._replace(chosen=chosen)]
                    yield found

    # ------------------------------------------------------------------ what is known of it

    def stretches(self, first: DayBound, end: DayBound) -> list[tuple[DayBound, DayBound]]:
        """The days that can lie from one day on and before another, the later one, on this way."""
        pieces = self._pieces(first, end)
        inner, outer = self._reach.first + self._reach.margin, self._reach.last - self._reach.margin
        if pieces[0][0] < inner:
            pieces[0] = (-NEVER, pieces[0][1])
        if pieces[-1][1] > outer:
            pieces[-1] = (pieces[-1][0], NEVER)
        if len(pieces) > 1 and (pieces[0][0] == -NEVER or pieces[-1][1] == NEVER):
            self.exact = False  # there are gaps further out
        return pieces

    def days(self, day: DayBound) -> list[tuple[DayBound, DayBound]]:
        """The days that one day can be on this way."""
        return self.stretches(day, day + 1)

    def _pieces(self, first: DayBound, end: DayBound) -> list[tuple[DayBound, DayBound]]:
        start = int(first) if isinstance(first, OpenDay) else first
        if not isinstance(end, OpenDay):
            return [(start, end - 1)]
        last = self._at_last(end) - 1
        if not isinstance(first, OpenDay):
            return [(start, last)]
        if self._at_last(first) <= int(end) or self._even(first):
            return [(start, last)]
        return self._walked(first, end)

    def _at_last(self, day: OpenDay) -> int:
        if self._latest is None:
            self._latest = self._greatest([int(days[-1]) for days in self._domains])
        number, steps = day.term
        return led(steps, self._latest[number])

    def _greatest(self, values: list[int], *further: Bound) -> list[int]:
        return greatest_values(values, self._domains, [*self._bounds, *further])

    def _even(self, first: OpenDay) -> bool:
        """Whether a day can be each of the days between the earliest and the latest.

        It can, unless days that it pushes on push it on in turn, by calendar months or over gaps.
        """
        number, steps = first.term
        ring = {number, *ring_of(number, self._bounds)}
        joint = [each for each in self._bounds if each.low[0] in ring and each.high[0] in ring]
        return (
            _in_days(steps)
            and all(len(self._domains[each]) == 2 for each in ring)
            and all(_in_days(term[1]) for each in joint for term in each[:2])
        )

    def _walked(self, first: OpenDay, end: OpenDay) -> list[tuple[DayBound, DayBound]]:
        """The days, from one choice of the open days to the next that goes on."""
        assert self._latest is not None
        (low, low_steps), (high, high_steps) = first.term, end.term
        pieces: list[tuple[DayBound, DayBound]] = []
        start, last, goal = int(first), int(end) - 1, self._at_last(end) - 1
        for _ in range(_MANY_PIECES):
            begun = Bound(first.term, (0, (last + 1,)))
            further = led(high_steps, self._greatest(self._latest, begun)[high]) - 1
            if further > last:
                last = further
                continue
            pieces.append((start, last))
            if last == goal:
                return pieces
            ended = Bound((0, (last + 2,)), end.term)
            values = least_values(self._values, self._domains, [*self._bounds, ended])
            assert values is not None
            start, last = led(low_steps, values[low]), led(high_steps, values[high]) - 1
        self.exact = False
        return [*pieces, (start, goal)]


def ways_of(
    rule: Callable[[Way], T], reach: Reach, most: int = MANY_WAYS
) -> list[tuple[Way, T]] | None:
    """Each way, and what the rule comes to on it; None where there are too many.

    The rule gets a way, takes open days from it, and must do the same wherever comparisons of
    days come out the same.

    >>> reach = Reach(1, 99, 10)
    >>> found = ways_of(lambda way: way.day((1, 9)) < way.day((5, 9)), reach)
    >>> sorted(before for _, before in found or ())
    [False, False, True]
    """
    waiting, found = [Way(reach)], list[tuple[Way, T]]()
    try:
        while waiting:
            way = waiting.pop()
            found.append((way, rule(way)))
            if len(found) > most:
                return None
            waiting += way.others()
    except UnsettledError:
        return None
    return found


def _term(day: int) -> Term:
    return day.term if isinstance(day, OpenDay) else (0, (day,))


def _bounds_of(days: tuple[Term, Term], sign: int) -> tuple[Bound, ...]:
    one, other = days
    if sign == 0:
        return Bound(one, other), Bound(other, one)
    return (Bound(one, other, 1),) if sign < 0 else (Bound(other, one, 1),)


def _in_days(steps: tuple[Step, ...]) -> bool:
    return all(isinstance(step, int) for step in steps)


def _fixed(one: tuple[Step, ...], other: tuple[Step, ...]) -> bool:
    """Whether two days to which steps lead from the same day always lie in the same order."""
    shorter = min(len(one), len(other))
    if one[:shorter] != other[:shorter]:
        return _in_days(one) and _in_days(other)
    further = one[shorter:] + other[shorter:]
    if any(isinstance(step, Calendar) and step.delay.year_ends_in for step in further):
        return False  # the end of a year leads to itself, and other days lead further
    return len({step < 0 if isinstance(step, int) else step.back for step in further}) < 2
