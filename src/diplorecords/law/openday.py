"""`OpenDay`: a day that a date leaves open, as the rules work with it.

It is the day that it is in one way in which the dates can fall out. Every comparison that a rule
makes with it goes on record, so that it is known for which other days all would be the same.
"""

from typing import NamedTuple, Protocol, TypeAlias, final

from diplorecords.law.delays import shifted, shifted_back
from diplorecords.values import Delay

__all__ = ["Calendar", "OpenDay", "Recorder", "Step", "Term", "greatest_for", "led", "least_for"]


class Calendar(NamedTuple):
    """A step by a delay: to the day that lies it after a day, or back to the last before it."""

    delay: Delay
    """The delay."""

    back: bool = False
    """Whether to the last day from which the delay leads to a day or to one before it."""


Step: TypeAlias = int | Calendar
"""How one day leads to another, by days or by a delay; never to an earlier one from a later one."""

Term: TypeAlias = tuple[int, tuple[Step, ...]]
"""The number of an open day, and the steps that lead from it."""


def led(steps: tuple[Step, ...], day: int) -> int:
    """The day that the steps lead to.

    >>> led((3, Calendar(Delay(days=4))), 1)
    8
    """
    for step in steps:
        if isinstance(step, int):
            day += step
        else:
            day = (shifted_back if step.back else shifted)(day, step.delay)
    return day


def least_for(steps: tuple[Step, ...], day: int) -> int:
    """The least day from which the steps lead to a day or past it.

    >>> least_for((Calendar(Delay(months=1)),), 59), least_for((Calendar(Delay(months=1)),), 60)
    (28, 32)
    """
    for step in reversed(steps):
        if isinstance(step, int):
            day -= step
        elif step.back:
            day = shifted(day, step.delay)
        else:
            day = shifted_back(day - 1, step.delay) + 1
    return day


def greatest_for(steps: tuple[Step, ...], day: int) -> int:
    """The greatest day from which the steps lead to a day or to one before it.

    >>> greatest_for((Calendar(Delay(months=1)),), 59)
    31
    """
    for step in reversed(steps):
        if isinstance(step, int):
            day -= step
        elif step.back:
            day = shifted(day + 1, step.delay) - 1
        else:
            day = shifted_back(day, step.delay)
    return day


class Recorder(Protocol):
    """What keeps the comparisons."""

    def compared(self, one: "OpenDay", other: int, sign: int) -> None:
        """A rule compared two days: the one is before (-1), on (0) or after (1) the other."""


@final
class OpenDay(int):
    """A day that a date leaves open, or one to which steps lead from such a day."""

    recorder: Recorder
    term: Term
    least: int
    greatest: int

    @classmethod
    def of(cls, day: int, recorder: Recorder, term: Term, bounds: tuple[int, int]) -> "OpenDay":
        """A day, with the bounds between which it lies in every way."""
        found = cls(day)
        found.recorder, found.term = recorder, term
        found.least, found.greatest = bounds
        return found

    def after(self, delay: Delay) -> "OpenDay":
        """The day that lies a delay after it."""
        return self._led(Calendar(delay))

    def before(self, delay: Delay) -> "OpenDay":
        """The last day from which a delay leads to it or to one before it."""
        return self._led(Calendar(delay, back=True))

    def _led(self, step: Step) -> "OpenDay":
        one, (number, steps) = (step,), self.term
        bounds = led(one, self.least), led(one, self.greatest)
        if steps and isinstance(step, int) and isinstance(steps[-1], int):
            step, steps = step + steps[-1], steps[:-1]
        term = number, ((*steps, step) if step else steps)
        return OpenDay.of(led(one, int(self)), self.recorder, term, bounds)

    def _sign(self, other: int) -> int:
        gap = int.__sub__(self, other)
        sign = (gap > 0) - (gap < 0)
        self.recorder.compared(self, other, sign)
        return sign

    def __hash__(self) -> int:
        """That of the day."""
        return int.__hash__(self)

    def __eq__(self, other: object) -> bool:
        """Whether it is the same day."""
        return isinstance(other, int) and self._sign(other) == 0

    def __ne__(self, other: object) -> bool:
        """Whether it is another day."""
        return not self == other

    def __lt__(self, other: float) -> bool:
        """Whether it is before a day."""
        return self._sign(other) < 0 if isinstance(other, int) else other > 0

    def __le__(self, other: float) -> bool:
        """Whether it is on a day or before it."""
        return self._sign(other) <= 0 if isinstance(other, int) else other > 0

    def __gt__(self, other: float) -> bool:
        """Whether it is after a day."""
        return self._sign(other) > 0 if isinstance(other, int) else other < 0

    def __ge__(self, other: float) -> bool:
        """Whether it is on a day or after it."""
        return self._sign(other) >= 0 if isinstance(other, int) else other < 0

    def __add__(self, days: int) -> "OpenDay":
        """The day that lies some days after it."""
        return self._led(days)

    def __sub__(self, days: int) -> "OpenDay":
        """The day that lies some days before it."""
        return self._led(-days)
