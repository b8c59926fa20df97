"""`Case`: one actor and one instrument, in every way in which uncertain dates can fall out."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple, final

from diplorecords.dossier.indexes import key_of
from diplorecords.law.answers import Outcome, PartyStatus, Reason, StatusPeriod
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import NEVER, day_after
from diplorecords.law.effects import events_of
from diplorecords.law.ending import cease, end_treaty, expire
from diplorecords.law.entry_days import Key
from diplorecords.law.force import reach_of
from diplorecords.law.instrument import Instrument
from diplorecords.law.likeness import Model, layout_of
from diplorecords.law.merging import merged
from diplorecords.law.register import Act, Background, Inheritance, Register
from diplorecords.law.route import Point
from diplorecords.law.standing import Event, Standing
from diplorecords.law.succession import fall_silent
from diplorecords.law.waiting import Dates, events_on_known_days
from diplorecords.law.ways import Reach, Way, ways_of
from diplorecords.records import SuccessionKind, TreatyAction
from diplorecords.temporal import Certainty, DayBound
from diplorecords.temporal.dayset import Days
from diplorecords.values import Ref, TreatyActionKind

__all__ = ["Case", "case_of"]

_LOST = Outcome(PartyStatus.UNKNOWN)
"""Where there are too many ways to follow."""

_APART = frozenset({PartyStatus.NONE, PartyStatus.FORMER})
"""Where one stands that leaves nothing to a successor."""

_first_day = itemgetter(0)


class _Sides(NamedTuple):
    """Days beside the acts: of succession, of silence, of the end of the actor or the treaty."""

    succeeded: Days | None = None
    silent: Days | None = None
    actor_end: Days | None = None
    treaty_end: Days | None = None


_NOTHING_BESIDE = _Sides()
_NO_DAYS: list[DayBound | None] = [None] * len(_NOTHING_BESIDE)


def case_of(register: Register, instrument: Instrument, actor: Key) -> "Case":
    """The case of an actor and an instrument, kept with the register."""
    found = instrument.cases.get(actor)
    if not isinstance(found, Case):
        found = instrument.cases[actor] = Case(register, instrument, actor)
    return found


@final
class Case:
    """One actor and one instrument."""

    __slots__ = (
        "acts",
        "actor",
        "background",
        "exact",
        "heading",
        "instrument",
        "periods",
        "ref",
        "register",
        "sides",
        "silence_exact",
    )

    register: Register
    instrument: Instrument
    actor: Key
    background: Background
    acts: Sequence[Act]
    ref: Ref
    heading: tuple[Reason, ...]
    sides: _Sides
    periods: tuple[StatusPeriod, ...]
    """What holds, from each day on which it can change."""
    exact: bool
    silence_exact: bool

    def __init__(self, register: Register, instrument: Instrument, actor: Key) -> None:
        """Gather what the answer depends on, and work it out."""
        self.register, self.instrument, self.actor = register, instrument, actor
        self.background = background = register.background(actor)
        acts: Sequence[Act] = instrument.acts.get(actor, ())
        for earlier in background.earlier:
            acts = [*acts, *instrument.acts.get(earlier, ())]
        self.acts = acts
        self.ref = background.ref
        self.heading = instrument.heading if acts else (instrument.no_act,)
        self.silence_exact = True
        self.sides = self._gather_sides()
        point = instrument.point
        if point is None or self._uncertain():
            self.periods, self.exact = self._open_periods()
        else:
            sides = _NO_DAYS
            if self.sides is not _NOTHING_BESIDE:
                sides = [None if days is None else days[0] for days in self.sides]
            self.periods = tuple(self._run(events_on_known_days(acts), point, sides))
            self.exact = True

    def on(self, day: int) -> StatusPeriod:
        """What holds on a day."""
        return self.periods[bisect_right(self.periods, day, key=_first_day) - 1]

    def is_exact(self, period: StatusPeriod) -> bool:
        """Whether the dates allow every one of the outcomes of a period."""
        if self.silence_exact:
            return self.exact
        return period.outcomes[0].status is not PartyStatus.UNKNOWN

    # ------------------------------------------------------------------ what it depends on

    def _gather_sides(self) -> _Sides:
        _, inherited, _, end, _ = self.background
        if not inherited:
            if end is None and self.instrument.end is None:
                return _NOTHING_BESIDE
            return _Sides(None, None, end, self.instrument.end)
        continued = [each for each in inherited if each.record.kind is SuccessionKind.CONTINUE]
        if continued:
            refs = tuple(each.record.ref for each in continued)
            self.heading = (Reason(LegalRule.SAME_PERSON, refs=refs), *self.heading)
        successions = [each for each in inherited if each not in continued]
        if not self.acts:
            self.instrument.asked.add(self.actor)
            silent = self._silence(successions)
            self.instrument.asked.discard(self.actor)
            return _Sides(None, silent, end, self.instrument.end)
        notified = any(each.act.kind is TreatyActionKind.SUCCESSION for each in self.acts)
        dates = (each.days for each in successions if each.days is not None)
        return _Sides(next(dates, None) if notified else None, None, end, self.instrument.end)

    def _silence(self, successions: list[Inheritance]) -> Days | None:
        """From when on a successor without acts is an open question."""
        for each in successions:
            refs, days = (each.record.ref,), each.days or (-NEVER, -NEVER)
            if each.record.kind is SuccessionKind.INDEPENDENCE:
                self.heading = (*self.heading, Reason(LegalRule.CLEAN_SLATE, refs=refs))
                continue
            for predecessor in each.predecessors:
                if predecessor in self.instrument.asked:
                    continue  # one that came after itself: nothing can be known from it
                case = case_of(self.register, self.instrument, predecessor)
                last = NEVER if each.days is None else days[-1] - 1
                took_part = case.took_part(days[0] - 1, last)
                if took_part is not Certainty.IMPOSSIBLE:
                    self.silence_exact = took_part is Certainty.CERTAIN
                    acts = _acts(case)
                    reason = Reason(LegalRule.SUCCESSION_SILENT, acts, days[0], refs=refs)
                    # It is no third state, whose lack of acts would say all.
                    others = (each for each in self.heading if each.rule is not LegalRule.NO_ACT)
                    self.heading = (*others, reason)
                    return days
        return None

    def took_part(self, first: DayBound, last: DayBound) -> Certainty:
        """Whether on some day of a time, or on each, the actor stood somewhere and had not left."""
        at = [each for each in self.periods if each.first <= last and first <= each.last]
        apart = [outcome.status in _APART for each in at for outcome in each.outcomes]
        exact = all(map(self.is_exact, at))
        return Certainty.of(can_hold=not all(apart), can_fail=any(apart) or not exact)

    # ------------------------------------------------------------------ ways to fall out

    def _uncertain(self) -> bool:
        """Whether days are uncertain that bear on the answer."""
        for each in self.acts:
            if each.uncertain:
                return True
        if self.sides is _NOTHING_BESIDE:
            return False
        return any(days is not None and days[0] != days[-1] for days in self.sides)

    def _open_periods(self) -> tuple[tuple[StatusPeriod, ...], bool]:
        """What holds where days are open, and whether that is exact; once for all cases alike."""
        frame = self.instrument.frame
        plain = self.acts and self.sides is _NOTHING_BESIDE
        layout = layout_of(frame, self.acts) if plain and frame is not None else None
        if layout is None:
            return self._followed()
        common = (*self.heading, *self.instrument.entry.reasons)
        key = ("alike", layout.pattern)
        model = self.register.cache.get(key)
        if isinstance(model, Model):
            return model.filled(layout, self.acts, common), model.exact
        periods, exact = self._followed()
        self.register.cache[key] = Model(layout, self.acts, common, periods, exact=exact)
        return periods, exact

    def _followed(self) -> tuple[tuple[StatusPeriod, ...], bool]:
        """What holds in all ways in which the dates can fall out, and whether that is exact."""
        treaty = self.instrument.treaty
        beside = [day for days in self.sides for day in days or ()]
        if treaty is None:
            days = [day for each in self.acts for day in (*each.days, *(each.effective or ()))]
            reach = Reach.around([*beside, *days], ())
        else:
            reach = reach_of(self.register, treaty).and_around(beside)
        ways = ways_of(self._follow, reach)
        if ways is None:
            because = (*self.heading, Reason(LegalRule.MANY_DATES, _acts(self)))
            return (StatusPeriod(-NEVER, NEVER, (_LOST,), because),), False
        periods = tuple(merged(ways))
        exact = self.instrument.point is not None or self.instrument.entry.exact
        exact = exact and all(each.exact for each in self.acts)
        return periods, exact and all(way.exact for way, _ in ways)

    def _follow(self, way: Way) -> list[StatusPeriod]:
        """What holds in one way."""
        dates = Dates(way)
        events = [dates.of(act) for act in self.acts]
        sides = [None if days is None else way.day(days) for days in self.sides]
        point = self.instrument.point
        if point is None:
            keys = {key_of(each.act.actor) for each in self.acts if each.uncertain}
            own = {self.register.persons.get(key, key) for key in keys}
            point = self.instrument.entry.follow(dates, own)
        return self._run(events, point, sides)

    def _run(
        self, events: list[Event], point: Point, sides: list[DayBound | None]
    ) -> list[StatusPeriod]:
        """What holds where all days are known."""
        instrument = self.instrument
        succeeded, silent, actor_end, treaty_end = sides
        world = instrument.world(point, succeeded, carries_on=self.background.carries_on)
        events = events_of(events, world, instrument.deposits)
        if silent is not None:
            events.append(Event(silent, 3, "", fall_silent))
        if actor_end is not None:
            events.append(Event(actor_end, 2, "", cease))
        treaty = instrument.treaty
        if treaty_end is not None:
            events.append(Event(treaty_end, 1, "", end_treaty))
        elif treaty is not None and treaty.lasts is not None and point[1] < NEVER:
            events.append(Event(day_after(point[1], treaty.lasts), 1, "", expire))
        return Standing(world, self.heading).run(events)


def _acts(case: Case) -> tuple[TreatyAction, ...]:
    return tuple(each.act for each in case.acts)
