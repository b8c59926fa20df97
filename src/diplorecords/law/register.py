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
from diplorecords.law.standing import made
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
    "Background",
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
        return made(Act, (act, days, None, days[0] != days[-1], exact))
    effective, also_exact = point_days(act.effective)
    several = effective[0] != effective[-1] or days[0] != days[-1]
    return Act(act, days, effective, several, exact and also_exact)


class Inheritance(NamedTuple):
    """That an actor came after others, and how."""

    record: Succession
    predecessors: tuple[Key, ...]
    days: Days | None


class Background(NamedTuple):
    """What is known of an actor, towards whatever instrument."""

    ref: Ref
    """Its reference."""

    inherited: tuple[Inheritance, ...]
    """How it came after others."""

    earlier: tuple[Key, ...]
    """The records that stand for the same legal person before it."""

    end: Days | None
    """The first day on which it existed no longer; None where no end is recorded."""

    carries_on: bool
    """Whether treaties continue in force for it as it came after others."""


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

    >>> Register(Dossier()).acts(("treaty", "pact"))
    {}
    """

    def __init__(self, dossier: Dossier) -> None:
        """Sort the acts."""
        self._dossier = ref(dossier)  # not kept alive by what is made of it
        self.cache: dict[object, object] = {}
        self._backgrounds: dict[Key, Background] = {}
        self._acts: dict[Key, dict[Key, list[TreatyAction]]] = {}
        self._own_acts: dict[Key, dict[Key, list[Act]]] = {}
        self._all_acts: defaultdict[Key, list[TreatyAction]] = defaultdict(list)
        for act in dossier.all(TreatyAction):
            instrument = act.instrument
            self._all_acts[instrument.type, instrument.id].append(act)

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
        found = dict.fromkeys(self.acts(instrument))
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

    def acts(self, instrument: Key) -> dict[Key, list[TreatyAction]]:
        """By actor, the acts on an instrument."""
        found = self._acts.get(instrument)
        if found is None:
            found = self._acts[instrument] = {}
            for act in self._all_acts.get(instrument, ()):
                found.setdefault((act.actor.type, act.actor.id), []).append(act)
        return found

    def own_acts(self, instrument: Key) -> dict[Key, list[Act]]:
        """By actor, the acts on an instrument that bear on its status, with their days."""
        found = self._own_acts.get(instrument)
        if found is None:
            found = self._own_acts[instrument] = {}
            for act in self._all_acts.get(instrument, ()):
                actor, kind = act.actor, act.kind
                acts = found.setdefault((actor.type, actor.id), [])
                if kind in EFFECTS and not (kind in _FOR_ONE and self._towards_one(act)):
                    acts.append(dated(act))
        return found

    def statements_of(self, instrument: Key, actor: Key) -> tuple[TreatyAction, ...]:
        """All acts of the same legal person on an instrument, whatever they bear on."""
        acts = self.acts(instrument)
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

    def background(self, actor: Key) -> Background:
        """What is known of an actor."""
        found = self._backgrounds.get(actor)
        if found is None:
            inherited = self.inheritances.get(actor, ())
            state = self.dossier.get(":".join(actor))
            span = state.span if isinstance(state, State | Organization) else None
            found = self._backgrounds[actor] = Background(
                Ref(*actor),
                inherited,
                self.earlier_selves.get(actor, ()),
                None if span is None else days_after_end(span),
                any(each.record.kind in _CARRYING_ON for each in inherited),
            )
        return found

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
