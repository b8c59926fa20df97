"""`Register`: the acts of a dossier, sorted by instrument and actor, made once for each dossier."""

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple, final
from weakref import ReferenceType, ref

from diplorecords.dossier import Dossier, KnownAt
from diplorecords.law.days import NEVER, first_days, last_days, operative
from diplorecords.law.effects import EFFECTS
from diplorecords.law.entry_days import Key
from diplorecords.records import (
    Claim,
    Document,
    Membership,
    MembershipStatus,
    Organization,
    State,
    Succession,
    SuccessionKind,
    Treaty,
    TreatyAction,
)
from diplorecords.temporal import Span, SpanEnd
from diplorecords.temporal.dayset import Days
from diplorecords.temporal.meaning import point_days
from diplorecords.values import Ref, TreatyActionKind

__all__ = [
    "Act",
    "Inheritance",
    "Member",
    "Register",
    "dated",
    "days_after_end",
    "end_of_treaty",
    "known",
    "register_of",
]


_FOR_ONE = frozenset({TreatyActionKind.SUSPENSION, TreatyActionKind.RESUMPTION})
"""Acts that can concern the relations with one other party only."""

_CARRYING_ON = frozenset({SuccessionKind.MERGE, SuccessionKind.SPLIT, SuccessionKind.DISSOLVE})
"""Uniting and separation of states, after which treaties continue in force (VCSSRT 31, 34)."""


class Act(NamedTuple):
    """An act with the days that it can be of."""

    act: TreatyAction
    days: Days
    effective: Days | None
    uncertain: bool
    exact: bool = True


def dated(act: TreatyAction) -> Act:
    """An act with the days that it can be of."""
    days, exact = operative(act)
    if act.effective is None:
        return Act(act, days, None, days[0] != days[-1], exact)
    effective, also_exact = point_days(act.effective)
    several = effective[0] != effective[-1] or days[0] != days[-1]
    return Act(act, days, effective, several, exact and also_exact)


class Inheritance(NamedTuple):
    """That an actor came after others, and how."""

    record: Succession
    predecessors: tuple[Key, ...]
    days: Days | None


class Member(NamedTuple):
    """A full member of an organization, with the first and the last day on which it can be."""

    name: str
    actor: Key
    first: Days
    last: Days

    @property
    def uncertain(self) -> bool:
        """Whether one of the days is not known."""
        return self.first[0] != self.first[-1] or self.last[0] != self.last[-1]


@final
class Register:
    """What treaty law looks up in a dossier.

    >>> Register(Dossier()).acts
    {}
    """

    def __init__(self, dossier: Dossier) -> None:
        """Sort the acts."""
        self._dossier = ref(dossier)  # not kept alive by what is made of it
        self.cache: dict[object, object] = {}
        self._ends: dict[Key, Days | None] = {}
        self._own_acts: dict[Key, dict[Key, tuple[Act, ...]]] = {}
        grouped: defaultdict[Key, defaultdict[Key, list[TreatyAction]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for act in dossier.all(TreatyAction):
            instrument, actor = act.instrument, act.actor
            grouped[instrument.type, instrument.id][actor.type, actor.id].append(act)
        self.acts: dict[Key, dict[Key, tuple[TreatyAction, ...]]] = {
            instrument: {actor: tuple(acts) for actor, acts in actors.items()}
            for instrument, actors in grouped.items()
        }

    @property
    def dossier(self) -> Dossier:
        """The dossier; whoever asks a question still has it."""
        found = self._dossier()
        assert found is not None
        return found

    def instrument(self, named: Ref | str) -> Treaty | Document:
        """The treaty or document with this reference.

        Raises:
            RecordNotFoundError: If there is none.
        """
        found = self.dossier[named]
        if isinstance(found, Treaty | Document):
            return found
        return self.dossier.lookup(Treaty, named)

    def actors(self, instrument: Key) -> tuple[Key, ...]:
        """The actors with acts on an instrument, and those that came after them."""
        found = dict.fromkeys(self.acts.get(instrument, {}))
        waiting = list(found)
        while waiting:
            for successor in self.successors.get(waiting.pop(), ()):
                if successor not in found:
                    found[successor] = None
                    waiting.append(successor)
        return tuple(found)

    @cached_property
    def successors(self) -> Mapping[Key, tuple[Key, ...]]:
        """By predecessor, those that came after it."""
        found: defaultdict[Key, list[Key]] = defaultdict(list)
        for successor, inheritances in self.inheritances.items():
            for each in inheritances:
                for predecessor in each.predecessors:
                    found[predecessor].append(successor)
        return {key: tuple(each) for key, each in found.items()}

    def own_acts(self, instrument: Key) -> dict[Key, tuple[Act, ...]]:
        """By actor, the acts on an instrument that bear on its status, with their days."""
        found = self._own_acts.get(instrument)
        if found is None:
            found = self._own_acts[instrument] = {
                actor: tuple([dated(act) for act in acts if self._bears(act)])
                for actor, acts in self.acts.get(instrument, {}).items()
            }
        return found

    def _bears(self, act: TreatyAction) -> bool:
        """Whether an act bears on the status of its actor."""
        kind = act.kind
        return kind in EFFECTS and (kind not in _FOR_ONE or not self._towards_one(act))

    def acts_of(self, instrument: Key, actor: Key) -> tuple[Act, ...]:
        """The same, with those of the same legal person under other records."""
        acts = self.own_acts(instrument)
        found = acts.get(actor, ())
        for earlier in self.earlier_selves.get(actor, ()):
            found += acts.get(earlier, ())
        return found

    def statements_of(self, instrument: Key, actor: Key) -> tuple[TreatyAction, ...]:
        """All acts of the same legal person on an instrument, whatever they bear on."""
        acts = self.acts.get(instrument, {})
        selves = (actor, *self.earlier_selves.get(actor, ()))
        return tuple(act for each in selves for act in acts.get(each, ()))

    def _towards_one(self, act: TreatyAction) -> bool:
        """Whether a suspension, or its end, concerns the relations with one other party only."""
        found = None if act.refers_to is None else self.dossier.get(act.refers_to)
        if not isinstance(found, TreatyAction):
            return False
        if found.kind is act.kind or found.kind.expresses_consent:
            return found.actor != act.actor
        return found.refers_to is not None and self._towards_one(found)

    @cached_property
    def inheritances(self) -> Mapping[Key, tuple[Inheritance, ...]]:
        """By successor, how it came after others."""
        found: defaultdict[Key, list[Inheritance]] = defaultdict(list)
        for record in self.dossier.all(Succession):
            before = tuple((one.type, one.id) for one in record.before)
            days = None if record.on is None else point_days(record.on).days
            for one in record.after:
                key = one.type, one.id
                others = tuple(each for each in before if each != key)
                if others and record.kind is not SuccessionKind.CESSION:
                    found[key].append(Inheritance(record, others, days))
        return {key: tuple(each) for key, each in found.items()}

    @cached_property
    def carried_on(self) -> frozenset[Key]:
        """Those for which treaties continue in force as they came after others."""
        return frozenset(
            actor
            for actor, inheritances in self.inheritances.items()
            if any(each.record.kind in _CARRYING_ON for each in inheritances)
        )

    @cached_property
    def earlier_selves(self) -> Mapping[Key, tuple[Key, ...]]:
        """By actor, the records that stand for the same legal person before it."""
        direct = {
            key: tuple(
                other
                for each in inheritances
                if each.record.kind is SuccessionKind.CONTINUE
                for other in each.predecessors
            )
            for key, inheritances in self.inheritances.items()
        }
        found: dict[Key, tuple[Key, ...]] = {}
        for key in direct:
            way: dict[Key, None] = {}
            waiting = [key]
            while waiting:
                for other in direct.get(waiting.pop(), ()):
                    if other not in way and other != key:
                        way[other] = None
                        waiting.append(other)
            if way:
                found[key] = tuple(way)
        return found

    @cached_property
    def persons(self) -> Mapping[Key, Key]:
        """By record, the first record of the same legal person, where that is another one."""
        found: dict[Key, Key] = {}
        for actor, earlier in self.earlier_selves.items():
            firsts = [each for each in earlier if each not in self.earlier_selves]
            found[actor] = min(firsts or (actor, *earlier))
        return {actor: first for actor, first in found.items() if actor != first}

    def named_otherwise(self, day: int) -> set[Key]:
        """The records for whose legal person another record stands on a day."""
        found: set[Key] = set()
        for actor, earlier in self.earlier_selves.items():
            dates = [
                -math.inf if each.days is None else each.days[0]
                for each in self.inheritances[actor]
                if each.record.kind is SuccessionKind.CONTINUE
            ]
            for other in earlier:
                if actor not in self.earlier_selves.get(other, ()):
                    found.add(other if min(dates) <= day else actor)
        return found

    def end_of(self, actor: Key) -> Days | None:
        """The first day on which an actor existed no longer; None where no end is recorded."""
        if actor not in self._ends:
            state = self.dossier.get(":".join(actor))
            span = state.span if isinstance(state, State | Organization) else None
            self._ends[actor] = None if span is None else days_after_end(span)
        return self._ends[actor]

    def ref_of(self, instrument: Key, actor: Key) -> Ref:
        """The reference of an actor; that of one of its acts, if there is one."""
        acts = self.acts.get(instrument, {}).get(actor)
        return acts[0].actor if acts else Ref(*actor)

    def nature_claims(self, instrument: Ref) -> tuple[Claim, ...]:
        """What sources claim about the nature of an instrument."""
        return self.dossier.claims(instrument, "nature")

    @cached_property
    def members(self) -> Mapping[Key, list[Member]]:
        """By organization, its full members."""
        found: defaultdict[Key, list[Member]] = defaultdict(list)
        for record in self.dossier.all(Membership):
            if record.status is not MembershipStatus.FULL or record.span is None:
                continue
            first, last = first_days(record.span), last_days(record.span)
            if record.span.end is SpanEnd.ONGOING:
                last = (NEVER, NEVER)
            member = record.member.type, record.member.id
            place = record.organization.type, record.organization.id
            found[place].append(Member(str(record.ref), member, first, last))
        return found


def known(dossier: Dossier, known_at: KnownAt | None) -> Dossier:
    """The dossier as of when a question asks for it: without claims that became known later.

    >>> known(Dossier(), None)
    <Dossier: empty>

    Raises:
        EdtfError: If the time is a text that is not EDTF.
        ValidationError: If it is no time, such as a period without an end.
    """
    return dossier if known_at is None else dossier.known_at(known_at)


def end_of_treaty(treaty: Treaty) -> Days | None:
    """The first day on which a treaty was in force no longer, as a source states it."""
    if treaty.ended is not None:
        return point_days(treaty.ended.on).days
    return None if treaty.in_force is None else days_after_end(treaty.in_force)


def days_after_end(span: Span) -> Days | None:
    """The day after the last one of a period that is stated to have ended.

    >>> days_after_end(Span("0001-01-01/0001-01-31")), days_after_end(Span("0001-01-01/.."))
    ((32, 32), None)
    """
    if span.end in (SpanEnd.ONGOING, SpanEnd.UNKNOWN):
        return None
    return None if span.meaning().end.open else tuple(day + 1 for day in last_days(span))


_KEPT: dict[int, tuple[ReferenceType[Dossier], Register]] = {}
"""The registers of the dossiers that are in use, by identity: to compare dossiers takes long."""


def register_of(dossier: Dossier) -> Register:
    """The register of a dossier, made on first use and dropped with the dossier."""
    key = id(dossier)
    kept = _KEPT.get(key)
    if kept is None or kept[0]() is not dossier:
        dropped = ref(dossier, lambda _: _KEPT.pop(key, None))
        kept = _KEPT[key] = (dropped, Register(dossier))
    return kept[1]
