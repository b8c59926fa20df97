"""`Case`: one actor and one instrument, in every way in which uncertain dates can fall out."""

from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple, final

from diplorecords.dossier.indexes import key_of
from diplorecords.law.answers import Outcome, PartyStatus, Reason
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import NEVER, day_after
from diplorecords.law.effects import DatedAct, events_of
from diplorecords.law.ending import cease, end_treaty, expire
from diplorecords.law.entry_days import Key
from diplorecords.law.force import reach_of
from diplorecords.law.instrument import Instrument
from diplorecords.law.merging import merged
from diplorecords.law.register import Act, Inheritance, Register
from diplorecords.law.route import Point
from diplorecords.law.standing import Event, Finding, Standing
from diplorecords.law.succession import fall_silent
from diplorecords.law.waiting import Dates
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
        "_changes",
        "acts",
        "actor",
        "heading",
        "instrument",
        "ref",
        "register",
        "sides",
        "silence_exact",
    )

    register: Register
    instrument: Instrument
    actor: Key
    acts: tuple[Act, ...]
    ref: Ref
    heading: tuple[Reason, ...]
    sides: _Sides
    silence_exact: bool
    _changes: list[Finding]

    def __init__(self, register: Register, instrument: Instrument, actor: Key) -> None:
        """Gather what the answer depends on, and work it out."""
        self.register, self.instrument, self.actor = register, instrument, actor
        self.acts = acts = register.acts_of(instrument.key, actor)
        self.ref = register.ref_of(instrument.key, actor)
        self.heading = instrument.heading if acts else (instrument.no_act,)
        self.silence_exact = True
        self.sides = self._gather_sides()
        point = instrument.point
        if point is None or self._uncertain():
            self._changes = self._open_changes()
        else:
            dated = [
                DatedAct(act, days[0], None if effective is None else effective[0])
                for act, days, effective, _, _ in acts
            ]
            sides = [None if days is None else days[0] for days in self.sides]
            self._changes = self._run(dated, point, sides)
        if not self.silence_exact:
            self._changes = [
                each._replace(exact=each.outcomes[0].status is not PartyStatus.UNKNOWN)
                for each in self._changes
            ]

    def on(self, day: int) -> Finding:
        """What holds on a day."""
        return self._changes[bisect_right(self._changes, day, key=_first_day) - 1]

    def changes(self) -> list[Finding]:
        """What holds from each day on which it can change."""
        return self._changes

    # ------------------------------------------------------------------ what it depends on

    def _gather_sides(self) -> _Sides:
        register, actor = self.register, self.actor
        end = register.end_of(actor)
        inherited = register.inheritances.get(actor)
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
            self.instrument.asked.add(actor)
            silent = self._silence(successions)
            self.instrument.asked.discard(actor)
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
        findings = self.changes()
        ends = [each.day for each in findings[1:]] + [NEVER]
        at = [
            each
            for each, end in zip(findings, ends, strict=True)
            if each.day <= last and first < end
        ]
        apart = [outcome.status in _APART for each in at for outcome in each.outcomes]
        exact = all(each.exact for each in at)
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

    def _open_changes(self) -> list[Finding]:
        """What holds in all ways in which the dates can fall out."""
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
            return [Finding(-NEVER, (_LOST,), because, exact=False)]
        exact = self.instrument.point is not None or self.instrument.entry.exact
        return merged(ways, exact=exact and all(each.exact for each in self.acts))

    def _follow(self, way: Way) -> list[Finding]:
        """What holds in one way."""
        dates = Dates(way)
        acts = [dates.of(act) for act in self.acts]
        sides = [None if days is None else way.day(days) for days in self.sides]
        point = self.instrument.point
        if point is None:
            keys = {key_of(each.act.actor) for each in self.acts if each.uncertain}
            own = {self.register.persons.get(key, key) for key in keys}
            point = self.instrument.entry.follow(dates, own)
        return self._run(acts, point, sides)

    def _run(
        self, acts: list[DatedAct], point: Point, sides: list[DayBound | None]
    ) -> list[Finding]:
        """What holds where all days are known."""
        instrument = self.instrument
        succeeded, silent, actor_end, treaty_end = sides
        carries_on = self.actor in self.register.carried_on
        world = instrument.world(point, succeeded, carries_on=carries_on)
        events = events_of(acts, world, instrument.deposits)
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
