"""`Clause`: one way into force that a treaty names, with the acts of a dossier that bear on it."""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, final

from diplorecords.law.days import NEVER, moved_days, moves_exactly
from diplorecords.law.entry_days import FLEXIBLE, Key, Live, first_met, latest_met
from diplorecords.law.register import Act, Member, Register
from diplorecords.law.route import Point, Route, at_least
from diplorecords.law.thresholds import Groups, counted, met_by
from diplorecords.law.waiting import (
    SIGNATURES,
    Consents,
    Dates,
    bearing_acts,
    events_on_known_days,
    free_days,
    live_times,
)
from diplorecords.law.ways import Reach, Way
from diplorecords.records import Treaty
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days
from diplorecords.temporal.meaning import ANY_DAY, point_days
from diplorecords.values import EntryIntoForce

__all__ = ["Clause", "nowhere", "opening"]


def opening(treaty: Treaty) -> Days:
    """When a treaty was opened for signature: as stated, else when it was adopted."""
    value = treaty.opened or treaty.adopted
    return ANY_DAY if value is None else point_days(value).days


class _Groups(NamedTuple):
    """The groups that a clause asks about, with the days on which they can change."""

    members: Mapping[Key, Sequence[Member]]
    signatures: Mapping[Key, Sequence[Act]]
    persons: Mapping[Key, Key]

    @property
    def uncertain(self) -> set[str]:
        """What of unknown days there is in them."""
        members = [each for members in self.members.values() for each in members]
        signed = [act for acts in self.signatures.values() for act in acts]
        found = {act.act.id for act in signed if act.uncertain}
        return found | {each.name for each in members if each.uncertain}

    @property
    def firsts(self) -> list[DayBound]:
        """The first days on which they can change."""
        members = [each.first[0] for members in self.members.values() for each in members]
        return members + [act.days[0] for acts in self.signatures.values() for act in acts]

    def on(self, dates: Dates) -> Groups:
        """The groups on one way in which the dates fall out."""
        members: dict[Key, list[tuple[Key, DayBound, DayBound]]] = {}
        for place, those in self.members.items():
            members[place] = []
            for _, actor, begin, end in those:
                first = dates.way.day(begin)
                person = self.persons.get(actor, actor)
                members[place].append((person, first, dates.way.day(end, since=first)))
        signed = {
            actor: min(dates.of(act).day for act in acts) for actor, acts in self.signatures.items()
        }
        return Groups(members, signed, self.persons)


@final
class Clause:
    """One way into force, with the consents that count for it."""

    rule: EntryIntoForce
    treaty: Treaty
    floor: Days

    def __init__(self, register: Register, treaty: Treaty, rule: EntryIntoForce) -> None:
        """Gather the consents and the groups."""
        self.rule, self.treaty = rule, treaty
        acts = _by_person(register, register.own_acts(("treaty", treaty.id)))
        self._acts: list[Act] = []
        self._known: list[Live] = []
        self._open: list[Consents] = []
        for actor in counted(acts, rule, register.persons):
            self._add(actor, bearing_acts(acts[actor], on_signature=rule.on_signature))
        self.floor = _floor(treaty, rule)
        self._groups = _groups_of(register, rule, acts)

    def _add(self, actor: Key, acts: list[Act]) -> None:
        """Add the consent of an actor that gave one."""
        self._acts += acts
        deposits, on_signature = self.treaty.deposits, self.rule.on_signature
        if len(acts) == 1 and not acts[0].uncertain:
            self._known.append(Live(actor, acts[0].days[0]))
        elif any(each.uncertain for each in acts):
            free = free_days(acts, deposits, on_signature=on_signature)
            self._open.append(Consents(actor, acts, free))
        else:
            events = events_on_known_days(acts)
            self._known += live_times(actor, events, deposits, on_signature=on_signature)

    @property
    def uncertain(self) -> set[str]:
        """The acts of unknown days, and the memberships, that bear on it."""
        acts = [act for each in self._open for act in each.acts if act.uncertain]
        return {act.act.id for act in acts} | self._groups.uncertain

    @property
    def grouped(self) -> bool:
        """Whether it asks about groups of which it is not known when they change."""
        return bool(self._groups.uncertain)

    @property
    def exact(self) -> bool:
        """Whether the days that it gives are all possible."""
        if not moves_exactly(opening(self.treaty), self.rule.not_before_after_opening):
            return False
        acts = [act for each in self._open for act in each.acts]
        gaps = sum(each.free is not None and len(each.free) > 2 for each in self._open)
        return all(act.exact for act in acts) and (gaps <= FLEXIBLE or self._alike)

    @property
    def follows_opening(self) -> bool:
        """Whether its earliest day lies some time after an opening of which the day is open."""
        days = opening(self.treaty)
        return self.rule.not_before_after_opening is not None and days[0] != days[-1]

    @property
    def closed(self) -> bool:
        """Whether consents that are not known begin some day for good, and the groups are known."""
        return not self.grouped and all(each.free is not None for each in self._open)

    @cached_property
    def route(self) -> Route:
        """The way into force, of a clause that is closed."""
        if not self.rule.thresholds:
            return Route(self.floor)
        trigger, can_fail = self._met(nowhere(), ())
        return Route(trigger, can_fail, self.rule.delay, self.floor)

    @cached_property
    def bound(self) -> Route:
        """A way into force that allows whatever the dates do, and perhaps more."""
        if self.closed:
            return self.route
        first = min([act.days[0] for act in self._acts] + self._groups.firsts, default=NEVER)
        latest: DayBound = NEVER
        if not self.grouped:
            free = {each.actor: each.free for each in self._open if each.free is not None}
            groups = self._groups.on(nowhere())
            latest = latest_met(
                met_by(self.rule, groups), self._known, free, groups.moments(self.rule)
            )
        if not self.treaty.acts_complete:
            first = min(first, opening(self.treaty)[0])
        return Route((first, latest), latest == NEVER, self.rule.delay, self.floor)

    @property
    def behind(self) -> list[Act]:
        """The acts without which the day could be another: those until it is met for certain."""
        bound = self.bound
        last = NEVER if bound.trigger is None or bound.can_fail else bound.trigger[-1]
        acts = self._acts + [act for its in self._groups.signatures.values() for act in its]
        return [act for act in acts if act.days[0] <= last]

    def point(self, dates: Dates, followed: Collection[Key] | None) -> Point:
        """Trigger and entry, in one way in which the dates fall out.

        Args:
            dates: The days of the acts.
            followed: The actors whose acts of unknown days are followed one by one; None for all.
        """
        if not self.rule.thresholds:
            return Route(self.floor).point(dates.way)
        trigger, can_fail = self._met(dates, followed)
        return Route(trigger, can_fail, self.rule.delay, self.floor).point(dates.way)

    def _met(self, dates: Dates, followed: Collection[Key] | None) -> tuple[Days | None, bool]:
        """When what it waits for can first have been met, and whether that may never have been."""
        lives = [*self._known]
        free: dict[Key, Days] = {}
        for each in self._open:
            if each.free is None or followed is None or each.actor in followed:
                acts = [dates.of(act) for act in each.acts]
                deposits, on_signature = self.treaty.deposits, self.rule.on_signature
                lives += live_times(each.actor, acts, deposits, on_signature=on_signature)
            else:
                free[each.actor] = each.free
        groups = self._groups.on(dates)
        met, moments = met_by(self.rule, groups), groups.moments(self.rule)
        latest = latest_met(met, lives, free, moments)
        if not self.treaty.acts_complete:  # acts that are not recorded can have made it earlier
            return (min(opening(self.treaty)[0], latest), latest), latest == NEVER
        bearing = {actor: days for actor, days in free.items() if days[0] <= latest}
        if bearing:
            days = first_met(met, lives, bearing, moments, alike=self._alike)
            return days or None, latest == NEVER
        return (None if latest == NEVER else (latest, latest)), latest == NEVER

    @property
    def _alike(self) -> bool:
        """Whether only the number of consents counts, and not whose they are."""
        return all(
            each.count is not None
            and not (each.among or each.members_of or each.signatories or each.except_for)
            for each in self.rule.thresholds
        )


def nowhere() -> Dates:
    """The days of acts where all of them are known."""
    return Dates(Way(Reach.around((), ())))


def _floor(treaty: Treaty, rule: EntryIntoForce) -> Days:
    """The earliest day that the clause names: the later of a date and a time after opening."""
    floors: list[Days] = []
    if rule.not_before is not None:
        floors.append(point_days(rule.not_before).days)
    if rule.not_before_after_opening is not None:
        floors.append(moved_days(opening(treaty), rule.not_before_after_opening))
    if not floors:
        return ANY_DAY
    return floors[0] if len(floors) == 1 else at_least(floors[0], floors[1])


def _groups_of(
    register: Register, rule: EntryIntoForce, acts: Mapping[Key, Sequence[Act]]
) -> _Groups:
    """The groups that a rule asks about."""
    places = [ref for each in rule.thresholds if (ref := each.members_of) is not None]
    members = {(ref.type, ref.id): register.members.get((ref.type, ref.id), ()) for ref in places}
    if not any(each.signatories for each in rule.thresholds):
        return _Groups(members, {}, register.persons)
    signed = {
        actor: [each for each in its if each.act.kind in SIGNATURES] for actor, its in acts.items()
    }
    return _Groups(members, {actor: its for actor, its in signed.items() if its}, register.persons)


def _by_person(register: Register, acts: dict[Key, list[Act]]) -> dict[Key, list[Act]]:
    """The acts, those of one legal person under several records together: it counts once."""
    if not register.persons:
        return acts
    found: dict[Key, list[Act]] = {}
    for actor, its in acts.items():
        person = register.persons.get(actor, actor)
        found[person] = [*found.get(person, ()), *its]
    return found
