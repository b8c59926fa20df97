"""The earliest and the latest days that keep to bounds such as "this day lies before that one"."""

from collections.abc import Sequence
from typing import NamedTuple

from diplorecords.law.openday import Step, Term, greatest_for, least_for, led
from diplorecords.temporal.dayset import Days, greatest_to, least_from

__all__ = ["Bound", "UnsettledError", "greatest_values", "least_values", "ring_of"]

_MANY_PASSES = 5_000
"""How often bounds are gone through until all of them hold."""


class UnsettledError(Exception):
    """Whether days can keep to the bounds takes too long to find out."""


class Bound(NamedTuple):
    """That one day lies at least some days before another."""

    low: Term
    high: Term
    more: int = 0


def least_values(
    values: Sequence[int], domains: Sequence[Days], bounds: Sequence[Bound]
) -> list[int] | None:
    """The earliest days, from some that are early enough; None if no days keep to the bounds.

    >>> least_values([0, 1], [(0, 0), (1, 9)], [Bound((0, (5,)), (1, ()))])
    [0, 5]

    Raises:
        UnsettledError: If that takes too long to find out.
    """
    found = list(values)
    for number in range(_MANY_PASSES):
        settled = True
        for (low, low_steps), (high, high_steps), more in bounds:
            least = led(low_steps, found[low]) + more
            if led(high_steps, found[high]) < least:
                day = least_from(domains[high], least_for(high_steps, least))
                if day is None:
                    return None
                found[high], settled = int(day), False
        if settled:
            return found
        if number == len(found) and _contradictory(bounds, len(found)):
            return None
    raise UnsettledError


def greatest_values(
    values: Sequence[int], domains: Sequence[Days], bounds: Sequence[Bound]
) -> list[int]:
    """The latest days, from some that are late enough, that keep to bounds to which some keep.

    >>> greatest_values([0, 9], [(0, 0), (1, 9)], [Bound((1, ()), (0, (5,)))])
    [0, 5]

    Raises:
        UnsettledError: If that takes too long to find out.
    """
    found = list(values)
    for _ in range(_MANY_PASSES):
        settled = True
        for (low, low_steps), (high, high_steps), more in bounds:
            most = led(high_steps, found[high]) - more
            if led(low_steps, found[low]) > most:
                day = greatest_to(domains[low], greatest_for(low_steps, most))
                assert day is not None
                found[low], settled = int(day), False
        if settled:
            return found
    raise UnsettledError


def ring_of(number: int, bounds: Sequence[Bound]) -> set[int]:
    """The open days that bounds push on from one, and that push it on in turn.

    >>> there, back = Bound((1, ()), (2, ())), Bound((2, ()), (1, (9,)))
    >>> sorted(ring_of(1, [there, back, Bound((3, ()), (1, ()))]))
    [1, 2]
    """
    pairs = [(each.low[0], each.high[0]) for each in bounds if each.low[0] and each.high[0]]
    return _pushed(number, pairs) & _pushed(number, [(high, low) for low, high in pairs])


def _pushed(number: int, pairs: Sequence[tuple[int, int]]) -> set[int]:
    found, waiting = set[int](), [number]
    while waiting:
        here = waiting.pop()
        further = {high for low, high in pairs if low == here} - found
        found |= further
        waiting += further
    return found


def _contradictory(bounds: Sequence[Bound], number: int) -> bool:
    """Whether the bounds lead in a circle, even if each step were as short or as long as can be."""
    lengths = [
        (low[0], high[0], _length(low[1])[0] + more - _length(high[1])[1])
        for low, high, more in bounds
    ]
    found = [0] * number
    for _ in range(number + 1):
        settled = True
        for low, high, length in lengths:
            if found[high] < found[low] + length:
                found[high], settled = found[low] + length, False
        if settled:
            return False
    return True


def _length(steps: tuple[Step, ...]) -> tuple[int, int]:
    """How many days the steps lead ahead, at least and at most."""
    least = most = 0
    for step in steps:
        if isinstance(step, int):
            shortest = longest = step
        else:
            delay, back = step
            months = delay.years * 12 + delay.months
            shortest = (months and int(months * 30.4) - 4) + delay.days + delay.first_of_next_month
            longest = (months and int(months * 30.5) + 4) + delay.days
            longest += 31 * delay.first_of_next_month + 366 * (delay.year_ends_in is not None)
            if back:
                shortest, longest = -longest, -shortest
        least, most = least + shortest, most + longest
    return least, most
