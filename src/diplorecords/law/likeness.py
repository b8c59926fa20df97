"""Cases alike: what differs only in who acted, and how many days apart, is worked out once.

Published tables of participation do not say when their treaties entered into force. Where nothing
does, what holds for an actor hangs on the order of its acts alone, and thousands of actors did the
same in the same order.
"""

from bisect import bisect_right
from collections.abc import Hashable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias, final

from diplorecords.law.answers import Outcome, Reason, StatusPeriod
from diplorecords.law.articles import LegalRule
from diplorecords.law.clause import opening
from diplorecords.law.days import NEVER
from diplorecords.law.effects import EFFECTS
from diplorecords.law.register import Act
from diplorecords.law.standing import made
from diplorecords.records import ParallelDeposits, Treaty
from diplorecords.temporal import DayBound
from diplorecords.values import Nature, TreatyActionKind

__all__ = ["Frame", "Layout", "Model", "frame_of", "layout_of"]

_K = TreatyActionKind

_COUNTING = {_K.WITHDRAWAL, _K.DENUNCIATION, _K.WITHDRAWAL_REVOCATION, _K.SUSPENSION, _K.RESUMPTION}
_IN_ORDER = frozenset(EFFECTS) - _COUNTING
"""Acts whose effect hangs on what came before and after, and on no number of days."""

_FAR = 3
"""How many days apart two days are far apart: nothing is asked of the days between."""

_Place: TypeAlias = tuple[int, int]
"""Which of the days of a layout, and how many days after it."""


class Frame(NamedTuple):
    """What a treaty tells of which nobody knows when it entered into force."""

    first: DayBound
    """The first day on which it can have."""

    nature: Nature
    """Whether it binds in law."""


def frame_of(treaty: Treaty) -> Frame | None:
    """The frame of a treaty; None for one that has clauses, or of which more is known.

    >>> frame_of(Treaty(id="pact", adopted="0001-02")).first
    32
    """
    known = treaty.entry_into_force or treaty.later_parties or treaty.in_force or treaty.ended
    if known or treaty.lasts is not None or treaty.deposits is not ParallelDeposits.FIRST:
        return None
    return Frame(opening(treaty)[0], treaty.nature)


class Layout(NamedTuple):
    """The order of an actor's acts."""

    pattern: Hashable
    """The same for cases that differ in names and distances only."""

    days: list[DayBound]
    """The days that matter, with what lies before and after them all."""


def layout_of(frame: Frame, acts: Sequence[Act]) -> Layout | None:
    """The order of acts; None where one has an uncertain date, or more than the order counts."""
    kinds: list[TreatyActionKind] = []
    dated: list[DayBound] = []
    for act, days_of, effective, uncertain, exact in acts:
        if uncertain or effective is not None or not exact or act.kind not in _IN_ORDER:
            return None
        kinds.append(act.kind)
        dated.append(days_of[0])
    days = sorted({-NEVER, frame.first, *dated, NEVER})
    by_name: tuple[int, ...] = ()
    if len(set(dated)) < len(dated):
        by_name = tuple(sorted(range(len(acts)), key=lambda place: acts[place].act.id))
    pattern = (
        frame.nature,
        days.index(frame.first),
        tuple(kinds),
        tuple([days.index(day) for day in dated]),
        tuple([min(after - before, _FAR) for before, after in pairwise(days)]),
        by_name,
    )
    return Layout(pattern, days)


@final
class Model:
    """What holds in one case, as it is said of every other of the same pattern."""

    def __init__(
        self,
        layout: Layout,
        acts: Sequence[Act],
        common: Sequence[Reason],
        periods: Sequence[StatusPeriod],
        *,
        exact: bool,
    ) -> None:
        """Take apart what holds in one case.

        Args:
            layout: The order of its acts.
            acts: Its acts.
            common: The reasons that are those of the treaty.
            periods: What holds in it.
            exact: Whether the dates allow every one of the outcomes.
        """
        self.exact: bool = exact
        self._days = layout.days
        places = {id(each.act): place for place, each in enumerate(acts)}
        numbers = {id(reason): number for number, reason in enumerate(common)}
        self._reasons: list[tuple[LegalRule, list[int], _Place | None]] = []
        self._periods: list[tuple[_Place, tuple[Outcome, ...], list[int]]] = []
        for period in periods:
            for reason in period.because:
                if id(reason) not in numbers:
                    numbers[id(reason)] = len(numbers)
                    named = [places[id(act)] for act in reason.acts]
                    day = None if reason.day is None else self._place(reason.day)
                    self._reasons.append((reason.rule, named, day))
            because = [numbers[id(reason)] for reason in period.because]
            self._periods.append((self._place(period.first), period.outcomes, because))

    def _place(self, day: DayBound) -> _Place:
        place = bisect_right(self._days, day) - 1
        return place, 0 if day == self._days[place] else int(day - self._days[place])

    def filled(
        self, layout: Layout, acts: Sequence[Act], common: Sequence[Reason]
    ) -> tuple[StatusPeriod, ...]:
        """What holds in another case of the same pattern."""
        days = layout.days
        reasons = [*common]
        for rule, named, placed in self._reasons:
            day = None if placed is None else days[placed[0]] + placed[1]
            meant = tuple([acts[place].act for place in named])
            reasons.append(made(Reason, (rule, meant, day, (), (), None)))
        periods: list[StatusPeriod] = []
        last = NEVER
        for (place, more), outcomes, because in reversed(self._periods):
            first = days[place] + more
            said = tuple([reasons[number] for number in because])
            periods.append(made(StatusPeriod, (first, last, outcomes, said)))
            last = first - 1
        return tuple(reversed(periods))
