"""When a treaty enters into force: VCLT 24, its own clause first, a stated date before all."""

from collections.abc import Sequence
from itertools import product
from math import prod
from typing import final

import attrs

from diplorecords.dossier import Dossier, KnownAt
from diplorecords.law.answers import Reason
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import NEVER, certain_day, moved_days
from diplorecords.law.entry import Entry, Route, at_least
from diplorecords.law.entry_days import Key, Live, first_met, latest_met
from diplorecords.law.register import Register, end_of_treaty, known, register_of
from diplorecords.law.thresholds import Groups, counted, met_by
from diplorecords.law.waiting import MANY_WAYS, SIGNATURES, Consents, consents_of
from diplorecords.records import Treaty, TreatyAction
from diplorecords.temporal import (
    Certainty,
    DateInterval,
    DateIntervalSet,
    DayBound,
    EdtfBase,
    EdtfDate,
    Reading,
)
from diplorecords.temporal.dayset import Days, clipped, union
from diplorecords.temporal.meaning import ANY_DAY, point_days
from diplorecords.values import EntryIntoForce, Ref

__all__ = [
    "EntryAnswer",
    "computed_entry",
    "consents_under",
    "entry_into_force",
    "entry_of",
    "stated_entry",
]


@final
@attrs.frozen
class EntryAnswer:
    """When a treaty entered into force, and why.

    >>> EntryAnswer(Ref.parse("treaty:x"), DateIntervalSet([DateInterval(31, 31)])).date
    EdtfDate('0001-01-31')
    """

    treaty: Ref
    """Which treaty."""

    days: DateIntervalSet
    """Every day on which it can have entered into force; empty where it cannot have."""

    can_fail: bool = False
    """Whether it is possible that it never did."""

    because: tuple[Reason, ...] = ()
    """The rules and acts that give the answer."""

    computed: DateIntervalSet | None = None
    """The days that its clause gives, whatever a source states; None without a clause."""

    stated: DateIntervalSet | None = None
    """The days that a source states; they win."""

    exact: bool = True
    """Whether the dates allow every one of the days; else they may allow fewer."""

    @property
    def certainty(self) -> Certainty:
        """CERTAIN where there is one day and no other way, IMPOSSIBLE where there is none."""
        if not self.days:
            return Certainty.IMPOSSIBLE
        return Certainty.CERTAIN if self.day is not None else Certainty.POSSIBLE

    @property
    def day(self) -> int | None:
        """The day, as an ordinal, where it is certain."""
        pieces = list(self.days)
        if self.can_fail or len(pieces) != 1 or pieces[0].first != pieces[0].last:
            return None
        first = pieces[0].first
        return first if isinstance(first, int) else None

    @property
    def date(self) -> EdtfDate | None:
        """The day, where it is certain."""
        return None if self.day is None else EdtfDate.from_day(self.day)

    @property
    def agrees(self) -> Certainty:
        """Whether the day that a source states is the one that the clause gives.

        CERTAIN where there is only one of them.
        """
        if self.stated is None or self.computed is None:
            return Certainty.CERTAIN
        same = self.stated == self.computed and len(list(self.stated)) == 1
        only = same and all(piece.first == piece.last for piece in self.stated)
        return Certainty.of(can_hold=bool(self.stated & self.computed), can_fail=not only)

    @property
    def sentence(self) -> str:
        """The reasons in words."""
        return "; ".join(reason.sentence for reason in self.because)


def entry_into_force(
    dossier: Dossier, treaty: Ref | str, *, known_at: KnownAt | None = None
) -> EntryAnswer:
    """When a treaty entered into force, exactly as far as the dates of the acts allow.

    >>> from diplorecords.values import Threshold, TreatyActionKind
    >>> clause = EntryIntoForce(thresholds=[Threshold(count=1)])
    >>> pact = Treaty(id="pact", entry_into_force=[clause], acts_complete=True)
    >>> act = TreatyAction(
    ...     id="x",
    ...     actor="state:aze",
    ...     instrument="treaty:pact",
    ...     kind=TreatyActionKind.ACCESSION,
    ...     deposited="1992-02-28",
    ... )
    >>> entry_into_force(Dossier.of([pact, act]), "treaty:pact").date
    EdtfDate('1992-02-28')

    Args:
        dossier: The records.
        treaty: The treaty.
        known_at: As of when, as in `party_status`.

    Raises:
        RecordNotFoundError: If there is no such treaty.
    """
    dossier = known(dossier, known_at)
    register = register_of(dossier)
    record = dossier.lookup(Treaty, treaty)
    entry = entry_of(register, record)
    computed = computed_entry(register, record)
    days, can_fail, because = entry.days, entry.can_fail, entry.reasons
    end = end_of_treaty(record)
    if end is not None and days is not None and days[-1] >= end[0] and _stated(record) is None:
        # What has ended enters into force no more.
        ended = NEVER if certain_day(end) is None else end[0]
        days, can_fail = clipped(days, -NEVER, end[-1] - 1) or None, True
        because = (*because, Reason(LegalRule.TREATY_ENDED, day=ended, refs=(record.ref,)))
    return EntryAnswer(
        record.ref,
        _day_set(days),
        can_fail,
        because,
        None if computed is None else _day_set(computed.days),
        None if _stated(record) is None else _day_set(_stated(record)),
        entry.exact,
    )


def entry_of(register: Register, treaty: Treaty) -> Entry:
    """All that is known of the entry into force, made once for each treaty of a register."""
    key = ("entry", treaty.id)
    found = register.cache.get(key)
    if not isinstance(found, Entry):
        computed = computed_entry(register, treaty)
        found = stated_entry(treaty, computed) or computed or _unknown(treaty)
        register.cache[key] = found
    return found


def computed_entry(
    register: Register, treaty: Treaty, given: Sequence[dict[Key, Consents]] | None = None
) -> Entry | None:
    """What the treaty's clause gives; None where none is recorded.

    Args:
        register: The acts.
        treaty: The treaty.
        given: The consents that count, for each way into force; else those that the acts give.
    """
    if not treaty.entry_into_force:
        return None
    routes: list[Route] = []
    acts: dict[str, TreatyAction] = {}
    for number, rule in enumerate(treaty.entry_into_force):
        consents = consents_under(register, treaty, rule) if given is None else given[number]
        route = _route(register, treaty, rule, consents)
        routes.append(route)
        acts.update(_acts_behind(register, treaty, rule, consents, route))
    days = Entry(routes, (), ()).days
    behind = tuple(acts[name] for name in sorted(acts))
    if days is None:
        reason = Reason(LegalRule.ENTRY_NOT_MET, behind, refs=(treaty.ref,))
    else:
        name = LegalRule.ENTRY_COMPUTED if treaty.acts_complete else LegalRule.ENTRY_LATEST
        reason = Reason(name, behind, days[-1], refs=(treaty.ref,))
    return Entry(routes, (reason,), (reason,))


def opening(treaty: Treaty) -> Days:
    """When a treaty was opened for signature: as stated, else when it was adopted."""
    value = treaty.opened or treaty.adopted
    return ANY_DAY if value is None else point_days(value).days


def _stated(treaty: Treaty) -> Days | None:
    """The days that a source states; None where none does."""
    if treaty.in_force is None or not isinstance(treaty.in_force.begin, EdtfBase):
        return None
    begin = treaty.in_force.meaning(Reading.WHOLE).begin
    return None if begin.open else (begin.earliest, begin.latest)


def stated_entry(treaty: Treaty, computed: Entry | None) -> Entry | None:
    """The entry on the day that a source states, with the trigger that the clause gives."""
    days = _stated(treaty)
    if days is None:
        return None
    alone = computed.routes[0] if computed is not None and len(computed.routes) == 1 else None
    route = Route(None) if alone is None else alone
    if not (treaty.acts_complete and route.exact):
        route = route._replace(trigger=None)  # the day that is stated tells more
    reason = Reason(LegalRule.ENTRY_STATED, (), days[-1], refs=(treaty.ref,))
    routes = [route._replace(stated=days, can_fail=False, exact=True)]
    return Entry(routes, (reason,), (reason,))


def _unknown(treaty: Treaty) -> Entry:
    reason = Reason(LegalRule.ENTRY_UNKNOWN, refs=(treaty.ref,))
    return Entry([Route((opening(treaty)[0], NEVER), True)], (reason,), (reason,))


def consents_under(
    register: Register, treaty: Treaty, rule: EntryIntoForce, without: Key | None = None
) -> dict[Key, Consents]:
    """The consents that count under a rule, by actor; those of one actor left aside."""
    instrument = ("treaty", treaty.id)
    found: dict[Key, Consents] = {}
    for actor, acts in register.own_acts(instrument).items():
        if actor != without and counted(actor, rule):
            one = consents_of(actor, acts, treaty.deposits, on_signature=rule.on_signature)
            if one is not None:
                found[actor] = one
    return found


def _groups(register: Register, treaty: Treaty, rule: EntryIntoForce) -> Groups:
    """The groups that change with time, as far as the rule asks about them."""
    signed: dict[Key, DayBound] = {}
    if any(threshold.signatories for threshold in rule.thresholds):
        instrument = ("treaty", treaty.id)
        for actor, acts in register.own_acts(instrument).items():
            for each in acts:
                if each.act.kind in SIGNATURES:
                    signed[actor] = min(each.days[0], signed.get(actor, NEVER))
    asked = any(threshold.members_of is not None for threshold in rule.thresholds)
    return Groups(register.members if asked else {}, signed)


def _route(
    register: Register, treaty: Treaty, rule: EntryIntoForce, consents: dict[Key, Consents]
) -> Route:
    floor = _floor(treaty, rule)
    if not rule.thresholds:
        return Route(floor)
    groups = _groups(register, treaty, rule)
    met, moments = met_by(rule, groups), groups.moments(rule)
    known = [live for one in consents.values() for live in one.known]
    uncertain = {actor: one for actor, one in consents.items() if not one.known}
    pessimistic = {actor: one.free for actor, one in uncertain.items() if one.free is not None}
    latest = latest_met(met, known, pessimistic, moments)
    bearing = {actor: one for actor, one in uncertain.items() if one.earliest <= latest}
    if not bearing:
        settled = None if latest == NEVER else (latest, latest)
        return _opened_up(treaty, Route(settled, latest == NEVER, rule.delay, floor))
    free = {actor: one.free for actor, one in bearing.items() if one.free is not None}
    ways = [one.ways for one in bearing.values() if one.free is None]
    exact = all(one.exact for one in bearing.values())
    if prod(map(len, ways)) > MANY_WAYS:
        earliest = min(one.earliest for one in consents.values())
        return Route((earliest, latest), latest == NEVER, rule.delay, floor, exact=False)
    found: list[tuple[DayBound, DayBound]] = []
    can_fail = False
    for chosen in product(*ways):
        lives: list[Live] = [*known, *(live for way in chosen for live in way)]
        days = first_met(met, lives, free, moments)
        can_fail = can_fail or latest_met(met, lives, free, moments) == NEVER
        found += zip(days[::2], days[1::2], strict=True)
    trigger = union(found) if found else None
    return _opened_up(treaty, Route(trigger, can_fail, rule.delay, floor, exact=exact))


def _opened_up(treaty: Treaty, route: Route) -> Route:
    """What acts that are not recorded leave possible: an earlier day."""
    if treaty.acts_complete:
        return route
    first = opening(treaty)[0]
    last = NEVER if route.can_fail or route.trigger is None else route.trigger[-1]
    return route._replace(trigger=(min(first, last), last), can_fail=last == NEVER)


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


def _acts_behind(
    register: Register,
    treaty: Treaty,
    rule: EntryIntoForce,
    consents: dict[Key, Consents],
    route: Route,
) -> dict[str, TreatyAction]:
    """The acts without which the day could be another: those until it is met for certain."""
    last = NEVER if route.trigger is None or route.can_fail else route.trigger[-1]
    signs = any(threshold.signatories for threshold in rule.thresholds)
    instrument = ("treaty", treaty.id)
    found: dict[str, TreatyAction] = {}
    for actor, acts in register.own_acts(instrument).items():
        given = consents[actor].acts if actor in consents else ()
        for each in acts:
            bears = each.act in given or (signs and each.act.kind in SIGNATURES)
            if bears and each.days[0] <= last:
                found[each.act.id] = each.act
    return found


def _day_set(days: Days | None) -> DateIntervalSet:
    if days is None:
        return DateIntervalSet()
    pairs = zip(days[::2], days[1::2], strict=True)
    return DateIntervalSet(DateInterval(first, last) for first, last in pairs)
