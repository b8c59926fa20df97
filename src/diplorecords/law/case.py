"""`Case`: one actor and one instrument, in every way in which uncertain dates can fall out.

Each way is followed through exactly. Of the days that a date leaves open, as many are tried as can
make a difference: at both ends of every stretch between the days that the rules compare it with.
"""

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import NamedTuple, final

from diplorecords.law.answers import Outcome, PartyStatus, Reason
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import NEVER, day_after, last_before, representatives
from diplorecords.law.effects import DatedAct, events_of
from diplorecords.law.ending import cease, end_treaty, expire
from diplorecords.law.entry import Entry, Point
from diplorecords.law.entry_days import Key
from diplorecords.law.force import computed_entry, consents_under, stated_entry
from diplorecords.law.instrument import Instrument, instrument_of
from diplorecords.law.register import Act, Inheritance, Register
from diplorecords.law.standing import Event, Segment, Standing
from diplorecords.law.succession import fall_silent
from diplorecords.law.thresholds import counted
from diplorecords.law.waiting import Consents, live_times, ways_of
from diplorecords.records import Document, SuccessionKind, Treaty, TreatyAction
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days
from diplorecords.values import LaterTrigger, Ref, TreatyActionKind

__all__ = ["Case", "Finding", "case_of"]

_NOTICES = frozenset({TreatyActionKind.WITHDRAWAL, TreatyActionKind.DENUNCIATION})
_MANY_COMPLETIONS = 20_000
"""In how many ways dates are completed at most for one answer."""

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


def case_of(register: Register, record: Treaty | Document, actor: Key) -> "Case":
    """The case of an actor and an instrument, kept with the register."""
    instrument = (record.record_type, record.id)
    cases = register.cases.get(instrument)
    if cases is None:
        cases = register.cases[instrument] = {}
    found = cases.get(actor)
    if not isinstance(found, Case):
        asked = (*instrument, *actor)
        register.asked.add(asked)
        try:
            found = cases[actor] = Case(register, instrument_of(register, record), actor)
        finally:
            register.asked.discard(asked)
    return found


@final
class Case:
    """One actor and one instrument."""

    __slots__ = (
        "_days",
        "_found",
        "_uncertain",
        "actor",
        "acts",
        "heading",
        "instrument",
        "ref",
        "register",
        "sides",
        "timeline",
    )

    register: Register
    instrument: Instrument
    actor: Key
    acts: tuple[Act, ...]
    ref: Ref
    heading: tuple[Reason, ...]
    sides: _Sides
    timeline: list[Finding] | None

    def __init__(self, register: Register, instrument: Instrument, actor: Key) -> None:
        """Gather what the answer depends on."""
        self.register, self.instrument, self.actor = register, instrument, actor
        self.acts = register.acts_of(instrument.key, actor)
        self.ref = register.ref_of(instrument.key, actor)
        self._found: dict[DayBound, Finding] = {}
        self.heading = instrument.heading if self.acts else (instrument.no_act,)
        self.sides = self._gather_sides()
        self._uncertain = self._count_uncertain()
        self.timeline = self._timeline()
        self._days = [] if self.timeline is None else [each.day for each in self.timeline]

    def on(self, day: int) -> Finding:
        """What holds on a day."""
        if self.timeline is not None:
            return self.timeline[bisect_right(self._days, day) - 1]
        found = self._found.get(day)
        if found is None:
            found = self._found[day] = self._merged_on(day, _Followed([], {}, {}))
        return found

    def changes(self) -> list[Finding]:
        """What holds from each day on which it can change."""
        if self.timeline is not None:
            return self.timeline
        cuts = self._cuts(())
        days = sorted({int(day) + step for day in cuts for step in (-1, 0, 1)})
        before, followed = days[0] - 1, _Followed([], {}, {})
        for day in (before, *days):
            if day not in self._found:
                self._found[day] = self._merged_on(day, followed)
        return [self._found[before]._replace(day=-NEVER), *[self._found[day] for day in days]]

    # ------------------------------------------------------------------ what it depends on

    def _gather_sides(self) -> _Sides:
        register, actor = self.register, self.actor
        end = register.end_of(actor)
        inherited = register.inheritances.get(actor)
        if not inherited:
            return _Sides(None, None, end, self.instrument.end)
        continued = [each for each in inherited if each.record.kind is SuccessionKind.CONTINUE]
        if continued:
            refs = tuple(each.record.ref for each in continued)
            self.heading = (Reason(LegalRule.SAME_PERSON, refs=refs), *self.heading)
        successions = [each for each in inherited if each not in continued]
        if not self.acts:
            return _Sides(None, self._silence(successions), end, self.instrument.end)
        notified = any(each.act.kind is TreatyActionKind.SUCCESSION for each in self.acts)
        dates = (each.days for each in successions if each.days is not None)
        return _Sides(next(dates, None) if notified else None, None, end, self.instrument.end)

    def _silence(self, successions: list[Inheritance]) -> Days | None:
        """From when on a successor without acts is an open question."""
        for each in successions:
            refs, days = (each.record.ref,), each.days or (-NEVER, NEVER)
            if each.record.kind is SuccessionKind.INDEPENDENCE:
                self.heading = (*self.heading, Reason(LegalRule.CLEAN_SLATE, refs=refs))
                continue
            for predecessor in each.predecessors:
                if (*self.instrument.key, *predecessor) in self.register.asked:
                    continue  # one that came after itself: nothing can be known from it
                case = case_of(self.register, self.instrument.record, predecessor)
                if case.took_part(days[-1] - 1):
                    acts = _acts(case)
                    reason = Reason(LegalRule.SUCCESSION_SILENT, acts, days[0], refs=refs)
                    self.heading = (*self.heading, reason)
                    return days
        return None

    def took_part(self, day: DayBound) -> bool:
        """Whether the actor can have stood anywhere on a day."""
        findings = self.changes()
        at = [each for each in findings if each.day <= day][-1:] or findings[:1]
        return any(each.status is not PartyStatus.NONE for each in at[0].outcomes)

    # ------------------------------------------------------------------ ways to fall out

    def _count_uncertain(self) -> int:
        """How many days are uncertain that bear on the answer."""
        sides = sum(days is not None and days[0] != days[-1] for days in self.sides)
        entry = self.instrument.point is None
        return sum([each.uncertain for each in self.acts]) + sides + entry

    def _timeline(self) -> list[Finding] | None:
        """All that can hold, from day to day; None where it is worked out day by day."""
        if self._uncertain == 0:
            return [Finding(day, (found,), because) for day, found, because in self._certain_way()]
        ways = self._ways((), _Followed([], {}, {})) if self._uncertain == 1 else None
        if ways is None:
            return None
        return self._merge(sorted({segment.day for way in ways for segment in way}), ways)

    def _certain_way(self) -> list[Segment]:
        acts = [
            DatedAct(act, days[0], None if effective is None else effective[0])
            for act, days, effective, _ in self.acts
        ]
        fixed = _NOTHING_BESIDE
        if self.sides != _NO_SIDES:
            fixed = _Fixed(*[None if days is None else days[0] for days in self.sides])
        return self._run(acts, self.instrument.point or (NEVER, NEVER), fixed)

    def _merged_on(self, day: int, followed: "_Followed") -> Finding:
        ways = self._ways((day,), followed)
        if ways is None:
            because = (*self.heading, Reason(LegalRule.MANY_DATES, _acts(self)))
            return Finding(day, (_LOST,), because, exact=False)
        return self._merge([day], ways)[0]

    def _merge(self, days: list[DayBound], ways: list[list[Segment]]) -> list[Finding]:
        """What all ways come to, from day to day."""
        exact = self.instrument.entry.exact
        steps = [[segment.day for segment in way] for way in ways]
        kept: dict[int, _Named] = {}
        findings: list[Finding] = []
        for day in days:
            at = [
                way[bisect_right(firsts, day) - 1] for firsts, way in zip(steps, ways, strict=True)
            ]
            outcomes = sorted({each.outcome for each in at}, key=_place)
            because = _together(at, kept)
            findings.append(Finding(day, tuple(outcomes), because, exact))
        return findings

    def _cuts(self, asked: Iterable[DayBound]) -> set[DayBound]:
        """The days that the uncertain ones are compared with, and what follows from them."""
        cuts = {day for each in self.acts for day in (*each.days, *(each.effective or ()))}
        cuts |= {day for days in self.sides for day in days or ()}
        cuts |= {day for point in self.instrument.entry.points(set()) for day in point}
        cuts = {day for day in (*cuts, *asked) if day not in (NEVER, -NEVER)}
        delays = self.instrument.delays(
            notices=any(each.act.kind in _NOTICES for each in self.acts)
        )
        # An initial period runs from a day that itself lies a delay after another.
        for _ in range(min(self._uncertain, 3) + self.instrument.has_initial_period):
            cuts |= {
                moved
                for delay in delays
                for day in cuts
                for moved in (day_after(day, delay), last_before(day, delay))
            }
        return cuts

    def _ways(self, asked: Iterable[DayBound], followed: "_Followed") -> list[list[Segment]] | None:
        """Each way followed through, once for however many days; None where they are too many."""
        cuts = self._cuts(asked)
        chosen = ways_of(list(self.acts), cuts)
        if chosen is None:
            return None
        sides = [[None] if days is None else representatives(days, cuts) for days in self.sides]
        fixed = [_Fixed(*side) for side in product(*sides)]
        found: list[list[Segment]] = []
        for acts in chosen:
            dates = tuple([(day, effective) for _, day, effective in acts])
            points = self._points(acts, dates, cuts, followed)
            if len(chosen) * len(points) * len(fixed) > _MANY_COMPLETIONS:
                return None
            for way in ((dates, point, side) for point in points for side in fixed):
                run = followed.ways.get(way)
                if run is None:
                    run = followed.ways[way] = self._run(acts, *way[1:])
                found.append(run)
        return found

    def _points(
        self,
        acts: list[DatedAct],
        dates: "_Dates",
        cuts: set[DayBound],
        followed: "_Followed",
    ) -> list[Point]:
        """When the treaty can have entered into force, given the days of the actor's own acts."""
        if self.instrument.point is not None and not self._moves_trigger:
            return [self.instrument.point]
        entry = followed.entries.get(dates)
        if entry is None:
            entry = followed.entries[dates] = self._entry_for(acts, followed.others)
        return entry.points(cuts) if entry.certain is None else [entry.certain]

    def _entry_for(self, acts: list[DatedAct], others: list[dict[Key, Consents]]) -> Entry:
        """The entry into force, as the actor's own uncertain acts have a part in it."""
        treaty, entry = self.instrument.treaty, self.instrument.entry
        uncertain = any(each.uncertain for each in self.acts)
        stated = any(each.stated for each in entry.routes)
        if treaty is None or not uncertain or (stated and not self._moves_trigger):
            return entry
        actor, rules = self.actor, treaty.entry_into_force
        if not others:
            others += (consents_under(self.register, treaty, rule, actor) for rule in rules)
        given: list[dict[Key, Consents]] = []
        for rule, consents in zip(rules, others, strict=True):
            lives = live_times(actor, acts, treaty.deposits, on_signature=rule.on_signature)
            own = {actor: Consents(_named(acts), lives)} if lives and counted(actor, rule) else {}
            given.append({**consents, **own})
        computed = computed_entry(self.register, treaty, given)
        return stated_entry(treaty, computed) or computed or entry

    @property
    def _moves_trigger(self) -> bool:
        """Whether the actor's own uncertain acts decide after what a consent is a later one.

        Where the day of entry into force is stated, they decide nothing else of it.
        """
        treaty = self.instrument.treaty
        if treaty is None or not treaty.entry_into_force or treaty.later_parties is None:
            return False
        by_threshold = treaty.later_parties.trigger is LaterTrigger.AFTER_THRESHOLD
        return by_threshold and any(each.uncertain for each in self.acts)

    def _run(self, acts: list[DatedAct], point: Point, fixed: "_Fixed") -> list[Segment]:
        instrument = self.instrument
        world = instrument.world(point, fixed.succeeded)
        if self.actor in self.register.carried_on:
            world = world._replace(carries_on=True)
        events = events_of(acts, world, instrument.deposits)
        if fixed.silent is not None:
            events.append(Event(fixed.silent, 3, "", fall_silent))
        if fixed.actor_end is not None:
            events.append(Event(fixed.actor_end, 2, "", cease))
        treaty = instrument.treaty
        if fixed.treaty_end is not None:
            events.append(Event(fixed.treaty_end, 1, "", end_treaty))
        elif treaty is not None and treaty.lasts is not None and point[1] < NEVER:
            events.append(Event(day_after(point[1], treaty.lasts), 1, "", expire))
        return Standing(world, self.heading).run(events)


class _Fixed(NamedTuple):
    """The days beside the acts, in one way in which they can fall out."""

    succeeded: DayBound | None
    silent: DayBound | None
    actor_end: DayBound | None
    treaty_end: DayBound | None


_NO_SIDES = _Sides()
_NOTHING_BESIDE = _Fixed(None, None, None, None)

_Dates = tuple[tuple[DayBound, DayBound | None], ...]
"""The days of the acts in one way in which they can fall out, and those of their effects."""


class _Followed(NamedTuple):
    """What was worked out for one day, and serves for others too."""

    others: list[dict[Key, Consents]]
    entries: dict[_Dates, Entry]
    ways: dict[tuple[_Dates, Point, _Fixed], list[Segment]]


_Named = tuple[object, ...]
"""What makes two reasons the same but for the day: the rule and the acts."""


def _together(segments: list[Segment], kept: dict[int, _Named]) -> tuple[Reason, ...]:
    """The reasons of several ways, each once, without a day where the ways differ in it.

    Args:
        segments: What holds in each way.
        kept: What names the reasons met so far, by their identity.
    """
    reasons: dict[_Named, Reason] = {}
    met: set[int] = set()
    for segment in segments:
        for reason in segment.because:
            same = id(reason)
            if same in met:
                continue
            met.add(same)
            key = kept.get(same)
            if key is None:
                key = kept[same] = (reason.rule.value, *[act.id for act in reason.acts])
            other = reasons.setdefault(key, reason)
            if other.day not in (reason.day, NEVER):
                reasons[key] = Reason(reason.rule, reason.acts, NEVER, (), reason.refs)
    return tuple(reasons.values())


@lru_cache(maxsize=1024)
def _place(outcome: Outcome) -> tuple[int, str]:
    """By what several outcomes are sorted."""
    return _RANK[outcome.status], repr(outcome)


def _named(acts: list[DatedAct]) -> tuple[TreatyAction, ...]:
    return tuple([each.act for each in acts])


def _acts(case: Case) -> tuple[TreatyAction, ...]:
    return tuple(each.act for each in case.acts)
