"""`Case`: one actor and one instrument, in every way in which uncertain dates can fall out.

Each way is followed through exactly. Of the days that a date leaves open, as many are tried as can
make a difference: at both ends of every stretch between the days that the rules compare it with.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple, final

from diplorecords.law.answers import Outcome, PartyStatus, Reason
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import NEVER, certain_day, day_after, last_before, representatives
from diplorecords.law.effects import DatedAct, events_of
from diplorecords.law.ending import cease, end_treaty, expire
from diplorecords.law.entry import Entry
from diplorecords.law.entry_days import Key
from diplorecords.law.force import computed_entry, entry_of
from diplorecords.law.register import Inheritance, Register, end_of_treaty
from diplorecords.law.standing import Event, Segment, Standing, World
from diplorecords.law.succession import fall_silent
from diplorecords.law.waiting import Consents, live_times, ways_of
from diplorecords.law.withdrawal import RESIDUAL_NOTICE
from diplorecords.records import Document, ParallelDeposits, SuccessionKind, Treaty, TreatyAction
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days
from diplorecords.values import Delay, Nature, Ref, TreatyActionKind

__all__ = ["Case", "Finding", "case_of"]

_NOTICES = (TreatyActionKind.WITHDRAWAL, TreatyActionKind.DENUNCIATION)
_MANY_CUTS = 2000
_MANY_COMPLETIONS = 20_000

_RANK = {status: place for place, status in enumerate(PartyStatus)}

_LOST = Outcome(PartyStatus.UNKNOWN)
"""Where there are too many ways to follow."""


class Finding(NamedTuple):
    """What holds from a day on: the outcomes, the reasons, and whether the dates allow them all."""

    day: DayBound
    outcomes: tuple[Outcome, ...]
    because: tuple[Reason, ...]
    exact: bool = True


class _Sides(NamedTuple):
    """Days beside the acts: of succession, of silence, of the end of the actor or the treaty."""

    succeeded: Days | None = None
    silent: Days | None = None
    actor_end: Days | None = None
    treaty_end: Days | None = None


def case_of(register: Register, instrument: Treaty | Document, actor: Key) -> "Case":
    """The case of an actor and an instrument, kept with the register."""
    cases = register.cases.get((instrument.record_type, instrument.id))
    if cases is None:
        cases = register.cases[instrument.record_type, instrument.id] = {}
    found = cases.get(actor)
    if not isinstance(found, Case):
        asked = (instrument.record_type, instrument.id, *actor)
        register.asked.add(asked)
        try:
            found = cases[actor] = Case(register, instrument, actor)
        finally:
            register.asked.discard(asked)
    return found


@final
class Case:
    """One actor and one instrument."""

    def __init__(self, register: Register, instrument: Treaty | Document, actor: Key) -> None:
        """Gather what the answer depends on."""
        self.register, self.instrument, self.actor = register, instrument, actor
        self.ref, self.instrument_ref = Ref(*actor), instrument.ref
        self.key: Key = (instrument.record_type, instrument.id)
        self.acts = register.acts_of(self.key, actor)
        self.treaty = instrument if isinstance(instrument, Treaty) else None
        self.entry = None if self.treaty is None else entry_of(register, self.treaty)
        self._found: dict[DayBound, Finding] = {}
        self.heading = tuple(self._heading())
        self.sides = self._gather_sides()
        self.timeline = self._timeline()
        self._days = [] if self.timeline is None else [each.day for each in self.timeline]

    def on(self, day: int) -> Finding:
        """What holds on a day."""
        if self.timeline is not None:
            return self.timeline[bisect_right(self._days, day) - 1]
        found = self._found.get(day)
        if found is None:
            found = self._found[day] = self._merged_on(day)
        return found

    def changes(self) -> list[Finding]:
        """What holds from each day on which it can change."""
        if self.timeline is not None:
            return self.timeline
        days = sorted({day + step for day in self._cuts(()) for step in (-1, 0, 1)})
        found = [self.on(day)._replace(day=day) for day in days if isinstance(day, int)]
        first = found[0]
        return [self.on(int(first.day) - 1)._replace(day=-NEVER), *found]

    # ------------------------------------------------------------------ what it depends on

    def _heading(self) -> Iterator[Reason]:
        """The reasons that hold whatever the dates are."""
        register, ref = self.register, self.instrument.ref
        selves = register.earlier_selves.get(self.actor)
        if selves:
            records = [
                each.record.ref
                for each in register.inheritances[self.actor]
                if each.record.kind is SuccessionKind.CONTINUE
            ]
            yield Reason(LegalRule.SAME_PERSON, refs=tuple(records))
        if not self.acts:
            yield Reason(LegalRule.NO_ACT, refs=(ref,))
            for each in register.successions(self.actor):
                if each.record.kind is SuccessionKind.INDEPENDENCE:
                    yield Reason(LegalRule.CLEAN_SLATE, refs=(each.record.ref,))
        rule = {
            Nature.POLITICAL: LegalRule.POLITICAL,
            Nature.DISPUTED: LegalRule.NATURE_DISPUTED,
            Nature.UNKNOWN: LegalRule.NATURE_UNKNOWN,
        }.get(self.instrument.nature)
        if rule is not None and self.acts:
            claims = register.nature_claims(ref)
            yield Reason(rule, claims=claims, refs=(ref,))
        if self.treaty is None and self.acts:
            yield Reason(LegalRule.DOCUMENT, refs=(ref,))

    def _gather_sides(self) -> _Sides:
        successions = self.register.successions(self.actor)
        succeeded = next((each.days for each in successions if each.days is not None), None)
        notified = any(each.act.kind is TreatyActionKind.SUCCESSION for each in self.acts)
        return _Sides(
            succeeded if notified else None,
            None if self.acts else self._silence(successions),
            self.register.end_of(self.actor),
            None if self.treaty is None else end_of_treaty(self.treaty),
        )

    def _silence(self, successions: list[Inheritance]) -> Days | None:
        """From when on a successor without acts is an open question."""
        for each in successions:
            days = each.days or (-NEVER, NEVER)
            if each.record.kind is SuccessionKind.INDEPENDENCE:
                continue
            for predecessor in each.predecessors:
                if (*self.key, *predecessor) in self.register.asked:
                    continue  # one that came after itself: nothing can be known from it
                case = case_of(self.register, self.instrument, predecessor)
                if case.took_part(days[-1] - 1):
                    reason = Reason(
                        LegalRule.SUCCESSION_SILENT,
                        tuple(act.act for act in case.acts),
                        days[0],
                        refs=(each.record.ref,),
                    )
                    self.heading = (*self.heading, reason)
                    return days
        return None

    def took_part(self, day: DayBound) -> bool:
        """Whether the actor can have stood anywhere on a day."""
        findings = self.changes()
        at = [each for each in findings if each.day <= day][-1:] or findings[:1]
        return any(each.status is not PartyStatus.NONE for each in at[0].outcomes)

    # ------------------------------------------------------------------ ways to fall out

    def _uncertain(self) -> int:
        """How many days are uncertain that bear on the answer."""
        sides = sum(days is not None and certain_day(days) is None for days in self.sides)
        entry = self.entry is not None and self.entry.certain is None
        return sum(each.uncertain for each in self.acts) + sides + entry

    def _timeline(self) -> list[Finding] | None:
        """All that can hold, from day to day; None where it is worked out day by day."""
        uncertain = self._uncertain()
        if uncertain > 1:
            return None
        ways = list(self._ways(()))
        if len(ways) == 1:
            return [
                Finding(each.day, (each.outcome,), (*self.heading, *each.because))
                for each in ways[0]
            ]
        days = sorted({segment.day for way in ways for segment in way})
        return [self._merge(day, ways) for day in days]

    def _merged_on(self, day: int) -> Finding:
        ways = list(self._ways((day,)))
        if not ways:
            because = (*self.heading, Reason(LegalRule.MANY_DATES, _acts(self)))
            return Finding(day, (_LOST,), because, exact=False)
        return self._merge(day, ways)

    def _merge(self, day: DayBound, ways: list[list[Segment]]) -> Finding:
        outcomes: dict[Outcome, None] = {}
        reasons: dict[tuple[object, ...], Reason] = {}
        for way in ways:
            segment = way[bisect_right(way, day, key=_day_of) - 1]
            outcomes[segment.outcome] = None
            for reason in segment.because:
                key = (reason.rule, *(act.id for act in reason.acts))
                other = reasons.setdefault(key, reason)
                if other.day != reason.day:
                    reasons[key] = Reason(reason.rule, reason.acts, NEVER, (), reason.refs)
        ordered = sorted(outcomes, key=lambda each: (_RANK[each.status], repr(each)))
        exact = self.entry is None or self.entry.exact
        return Finding(day, tuple(ordered), (*self.heading, *reasons.values()), exact)

    def _cuts(self, asked: Iterable[DayBound]) -> set[DayBound]:
        """The days that the uncertain ones are compared with, and what follows from them."""
        cuts = {day for each in self.acts for day in (*each.days, *(each.effective or ()))}
        cuts |= {day for days in self.sides for day in days or ()}
        if self.entry is not None:
            cuts |= {day for point in self.entry.points(set()) for day in point}
        cuts = {day for day in (*cuts, *asked) if day not in (NEVER, -NEVER)}
        for _ in range(min(self._uncertain(), 3)):
            more = {
                moved
                for delay in self._delays()
                for day in cuts
                for moved in (day_after(day, delay), last_before(day, delay))
            }
            if len(more) > _MANY_CUTS:
                break
            cuts |= more
        return cuts

    def _delays(self) -> list[Delay]:
        if self.treaty is None:
            return []
        later, withdrawal = self.treaty.later_parties, self.treaty.withdrawal
        found = [None if later is None else later.delay, self.treaty.lasts]
        if any(each.act.kind in _NOTICES for each in self.acts):
            notice = None if withdrawal is None else withdrawal.notice
            found.append(notice or RESIDUAL_NOTICE)
        return [delay for delay in found if delay is not None]

    def _ways(self, asked: Iterable[DayBound]) -> Iterator[list[Segment]]:
        """Each way followed through; none at all where they are too many."""
        certain = self._uncertain() == 0
        cuts = set[DayBound]() if certain else self._cuts(asked)
        chosen = ways_of(list(self.acts), cuts)
        if chosen is None:
            return
        sides = [[None] if days is None else _options(days, cuts) for days in self.sides]
        number = 0
        for acts in chosen:
            points = [(NEVER, NEVER)]
            if self.entry is not None:
                points = self._entry_for(acts).points(cuts)
            for point, side in product(points, product(*sides)):
                number += 1
                if number > _MANY_COMPLETIONS:
                    return
                yield self._run(acts, point, _Fixed(*side))

    def _entry_for(self, acts: list[DatedAct]) -> Entry:
        """The entry into force, as the actor's own acts have a part in it."""
        assert self.entry is not None
        treaty = self.treaty
        if treaty is None or not self._own_acts_bear():
            return self.entry
        fixed: list[Consents | None] = []
        for rule in treaty.entry_into_force:
            lives = live_times(self.actor, acts, treaty.deposits, on_signature=rule.on_signature)
            named = tuple(each.act for each in acts)
            fixed.append(Consents(named, lives) if lives else None)
        found = computed_entry(self.register, treaty, {self.actor: fixed})
        return self.entry if found is None else found

    def _own_acts_bear(self) -> bool:
        """Whether uncertain acts of the actor itself have a part in an uncertain entry."""
        assert self.entry is not None
        stated = any(route.stated is not None for route in self.entry.routes)
        uncertain = any(each.uncertain for each in self.acts)
        return uncertain and not stated and self.entry.certain is None

    def _run(
        self, acts: list[DatedAct], point: tuple[DayBound, DayBound], fixed: "_Fixed"
    ) -> list[Segment]:
        world = self._world(point, fixed)
        deposits = ParallelDeposits.FIRST if self.treaty is None else self.treaty.deposits
        events = events_of(acts, world, deposits)
        if fixed.silent is not None:
            events.append(Event(fixed.silent, 3, "", fall_silent))
        if fixed.actor_end is not None:
            events.append(Event(fixed.actor_end, 2, "", cease))
        if fixed.treaty_end is not None:
            events.append(Event(fixed.treaty_end, 1, "", end_treaty))
        elif self.treaty is not None and self.treaty.lasts is not None and point[1] < NEVER:
            events.append(Event(day_after(point[1], self.treaty.lasts), 1, "", expire))
        return Standing(world).run(events)

    def _world(self, point: tuple[DayBound, DayBound], fixed: "_Fixed") -> World:
        treaty, entry = self.treaty, self.entry
        if treaty is None or entry is None:
            return World(NEVER, NEVER, nature=self.instrument.nature)
        return World(
            point[0],
            point[1],
            entry.reasons,
            entry.waiting,
            treaty.later_parties,
            treaty.withdrawal,
            treaty.nature,
            fixed.succeeded,
        )


class _Fixed(NamedTuple):
    """The days beside the acts, in one way in which they can fall out."""

    succeeded: DayBound | None
    silent: DayBound | None
    actor_end: DayBound | None
    treaty_end: DayBound | None


def _options(days: Days, cuts: set[DayBound]) -> list[DayBound]:
    day = certain_day(days)
    return representatives(days, cuts) if day is None else [day]


def _acts(case: Case) -> tuple[TreatyAction, ...]:
    return tuple(each.act for each in case.acts)


def _day_of(segment: Segment) -> DayBound:
    return segment.day
