"""A treaty between two parties: reservations, objections, suspension, the common version.

VCLT 19 to 23 on reservations, 30(4), 39 to 41 on amendments, 57, 58, 60 and 72 on suspension.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import product
from typing import final

import attrs

from diplorecords.dossier import Dossier, KnownAt
from diplorecords.dossier.indexes import key_of
from diplorecords.law.answers import Reason, StatusAnswer
from diplorecords.law.articles import LegalRule
from diplorecords.law.case import case_of
from diplorecords.law.days import day_after, operative_days
from diplorecords.law.entry_days import Key
from diplorecords.law.force import entry_of
from diplorecords.law.instrument import instrument_of
from diplorecords.law.register import Register, known, register_of
from diplorecords.law.status import in_force_on, one_day, party_status
from diplorecords.records import Treaty, TreatyAction
from diplorecords.temporal import Certainty, DayBound, Operand
from diplorecords.temporal.dayset import Days
from diplorecords.values import Delay, Ref, RelationKind, TreatyActionKind

__all__ = [
    "AmendmentBetween",
    "BetweenAnswer",
    "ReservationBetween",
    "ReservationStanding",
    "in_force_between",
]

_K = TreatyActionKind

TIME_TO_OBJECT = Delay(months=12)
"""VCLT 20(5)."""


class ReservationStanding(Enum):
    """Where a reservation stands towards one other party.

    >>> ReservationStanding("tacit")
    <ReservationStanding.TACIT: 'tacit'>
    """

    ACCEPTED = "accepted"
    """Expressly accepted (VCLT 20(4)(a)): it modifies the provisions (VCLT 21(1))."""

    TACIT = "tacit"
    """Accepted by silence, since nobody objected in time (VCLT 20(5))."""

    OBJECTED = "objected"
    """Objected to in time: the provisions do not apply, to its extent (VCLT 21(3))."""

    OPEN = "open"
    """Neither yet."""


_BOTH = {
    Certainty.CERTAIN: LegalRule.BOTH_PARTIES,
    Certainty.POSSIBLE: LegalRule.PERHAPS_BOTH,
    Certainty.IMPOSSIBLE: LegalRule.NOT_BOTH,
}

_RULES = {
    ReservationStanding.ACCEPTED: LegalRule.RESERVATION_ACCEPTED,
    ReservationStanding.TACIT: LegalRule.RESERVATION_TACIT,
    ReservationStanding.OBJECTED: LegalRule.RESERVATION_OBJECTED,
    ReservationStanding.OPEN: LegalRule.RESERVATION_OPEN,
}


@final
@attrs.frozen
class ReservationBetween:
    """A reservation of one of two, and where it stands towards the other.

    >>> from diplorecords.values import TreatyActionKind
    >>> made = TreatyAction(
    ...     id="x",
    ...     actor="state:aze",
    ...     instrument="treaty:y",
    ...     kind=TreatyActionKind.RESERVATION,
    ... )
    >>> ReservationBetween(made, (ReservationStanding.OPEN,)).because
    ()
    """

    reservation: TreatyAction
    """The reservation."""

    standings: tuple[ReservationStanding, ...]
    """Where it can stand."""

    because: tuple[Reason, ...] = ()
    """The acts and rules."""


@final
@attrs.frozen
class AmendmentBetween:
    """An amendment, and whether it belongs to the version that is common to two.

    >>> AmendmentBetween(Ref("treaty", "x"), Certainty.CERTAIN).applies
    <Certainty.CERTAIN: 'certain'>
    """

    amendment: Ref
    """The amendment."""

    applies: Certainty
    """Whether it binds both."""

    because: tuple[Reason, ...] = ()
    """The rules."""


@final
@attrs.frozen
class BetweenAnswer:
    """Whether a treaty is in force between two on a day, in which version, how modified.

    >>> BetweenAnswer(Certainty.CERTAIN, Certainty.IMPOSSIBLE).amendments
    ()
    """

    in_force: Certainty
    """Whether it is in force between the two."""

    suspended: Certainty
    """Whether its operation is suspended between them."""

    amendments: tuple[AmendmentBetween, ...] = ()
    """The amendments, each with whether it binds both: the version common to them."""

    reservations: tuple[ReservationBetween, ...] = ()
    """The reservations of either that were not withdrawn by then."""

    because: tuple[Reason, ...] = ()
    """The acts and rules that led to the answer."""

    @property
    def sentence(self) -> str:
        """The reasons in words."""
        steps = [*self.because]
        steps += (step for part in self.amendments for step in part.because)
        steps += (step for part in self.reservations for step in part.because)
        return "; ".join(step.sentence for step in steps)


def in_force_between(
    dossier: Dossier,
    treaty: Ref | str,
    a: Ref | str,
    b: Ref | str,
    on: Operand,
    *,
    known_at: KnownAt | None = None,
) -> BetweenAnswer:
    """Whether a treaty is in force between two on a day, and in which version.

    >>> pact = Treaty(id="pact")
    >>> answer = in_force_between(
    ...     Dossier.of([pact]), "treaty:pact", "state:aze", "state:arm", "1994-01-01"
    ... )
    >>> answer.in_force
    <Certainty.IMPOSSIBLE: 'impossible'>

    Args:
        dossier: The records.
        treaty: The treaty.
        a: The one actor.
        b: The other actor.
        on: The day.
        known_at: As of when, as in `party_status`.

    Raises:
        RecordNotFoundError: If there is no such treaty.
        EdtfError: If the day is a text that is not EDTF.
        ValidationError: If it is not one day.
    """
    dossier = known(dossier, known_at)
    register, day = register_of(dossier), one_day(on)
    record = dossier.lookup(Treaty, treaty)
    one, other = (party_status(dossier, record.ref, actor, day) for actor in (a, b))
    both = one.in_force & other.in_force
    acts = (*one.acts, *other.acts)
    because = [Reason(_BOTH[both], tuple(act for act in acts if act.kind not in _PAUSES), day)]
    pair = _Pair(register, record, (key_of(a), key_of(b)), day)
    opposed, suspended = Certainty.IMPOSSIBLE, one.suspended | other.suspended
    for act, made in pair.towards_each_other(_K.OBJECTION):
        if act.opposes_entry_into_force:
            opposed |= made
            because.append(Reason(LegalRule.ENTRY_OPPOSED, (act,)))
    if both & suspended is not Certainty.IMPOSSIBLE:
        ceased = tuple(act for act in acts if act.kind in _SUSPENDING)
        because.append(Reason(LegalRule.SUSPENDED_BETWEEN, ceased))
    for act, made in pair.towards_each_other(_K.SUSPENSION):
        suspended |= made
        because.append(Reason(LegalRule.SUSPENDED_BETWEEN, (act,)))
    in_force = both & ~opposed
    if in_force is Certainty.IMPOSSIBLE:
        return BetweenAnswer(in_force, in_force, because=tuple(because))
    return BetweenAnswer(
        in_force,
        in_force & suspended,
        tuple(_amendments(dossier, register, record, (one, other))),
        tuple(pair.reservations()),
        tuple(because),
    )


@final
class _Pair:
    """The acts of two actors that concern each other, on a day."""

    def __init__(
        self, register: Register, treaty: Treaty, actors: tuple[Key, Key], day: int
    ) -> None:
        self.day, self.actors = day, actors
        key = ("treaty", treaty.id)
        self.acts = {actor: register.statements_of(key, actor) for actor in actors}
        self.whose = {act.id: actor for actor in actors for act in self.acts[actor]}
        self.all = {act.id: act for actor in actors for act in self.acts[actor]}

    def towards_each_other(
        self, kind: TreatyActionKind
    ) -> Iterator[tuple[TreatyAction, Certainty]]:
        """Acts of one that refer to an act of the other, with whether they stand on the day."""
        for act in self.all.values():
            target = None if act.refers_to is None else self.all.get(act.refers_to.id)
            if act.kind is kind and target is not None and not self._same(act, target):
                stands = self.stands(act)
                if stands is not Certainty.IMPOSSIBLE:
                    yield act, stands

    def stands(self, act: TreatyAction) -> Certainty:
        """Whether an act was made by the day and not withdrawn or ended by then."""
        ends = [
            each
            for each in self.all.values()
            if each.refers_to == act.ref and self._same(each, act) and each.kind in _UNDOING
        ]
        undone = Certainty.IMPOSSIBLE
        for each in ends:
            undone |= _by(operative_days(each), self.day)
        return _by(operative_days(act), self.day) & ~undone

    def _same(self, one: TreatyAction, other: TreatyAction) -> bool:
        """Whether two acts are of one legal person."""
        return self.whose[one.id] == self.whose[other.id]

    def reservations(self) -> Iterator[ReservationBetween]:
        """The reservations of either that stand."""
        for actor, other in (self.actors, self.actors[::-1]):
            for act in self.acts[actor]:
                if act.kind is _K.RESERVATION and self.stands(act) is not Certainty.IMPOSSIBLE:
                    yield self._towards(act, other)

    def _towards(self, reservation: TreatyAction, other: Key) -> ReservationBetween:
        answers = [act for act in self.acts[other] if act.refers_to == reservation.ref]
        for act in answers:
            if act.kind is _K.RESERVATION_ACCEPTANCE and self.stands(act) is Certainty.CERTAIN:
                return _standing(reservation, (ReservationStanding.ACCEPTED,), (act,), None)
        consents = [act for act in self.acts[other] if act.kind.expresses_consent]
        objections = [
            act
            for act in answers
            if act.kind is _K.OBJECTION and self.stands(act) is not Certainty.IMPOSSIBLE
        ]
        told = reservation.notified or reservation.deposited or reservation.dated
        known = operative_days(attrs.evolve(reservation, deposited=told))
        since = min((operative_days(act) for act in consents), default=known)
        found: dict[ReservationStanding, None] = {}
        deadline: DayBound = self.day
        ends = (known[0], known[-1]), (since[0], since[-1]), (0, -1)
        for told_on, joined, end in product(*ends):
            deadline = max(day_after(told_on, TIME_TO_OBJECT), joined)
            last = min(deadline, self.day)
            in_time = [act for act in objections if operative_days(act)[int(end)] <= last]
            if in_time:
                found[ReservationStanding.OBJECTED] = None
            if all(self.stands(act) is not Certainty.CERTAIN for act in in_time):
                late = self.day > deadline
                found[ReservationStanding.TACIT if late else ReservationStanding.OPEN] = None
        return _standing(reservation, tuple(found), tuple(objections), deadline)


_PAUSES = frozenset({_K.SUSPENSION, _K.RESUMPTION})
"""Acts that bear on the operation of a treaty, and not on its force."""

_SUSPENDING = frozenset({_K.SUSPENSION, _K.SUCCESSION})
"""Acts through which operation is suspended: as such, or until a succession is notified."""

_UNDOING = frozenset(
    {_K.RESERVATION_WITHDRAWAL, _K.OBJECTION_WITHDRAWAL, _K.RESUMPTION, _K.DECLARATION_WITHDRAWAL}
)
"""Acts that undo the one they refer to; an acceptance is final."""


def _standing(
    reservation: TreatyAction,
    standings: tuple[ReservationStanding, ...],
    acts: tuple[TreatyAction, ...],
    deadline: DayBound | None,
) -> ReservationBetween:
    because = tuple(Reason(_RULES[each], (reservation, *acts), deadline) for each in standings)
    return ReservationBetween(reservation, standings, because)


def _by(days: Days, day: int) -> Certainty:
    """Whether something was done by a day."""
    return Certainty.of(can_hold=days[0] <= day, can_fail=days[-1] > day)


def _amendments(
    dossier: Dossier, register: Register, treaty: Treaty, parties: tuple[StatusAnswer, StatusAnswer]
) -> Iterator[AmendmentBetween]:
    """Which amendments bind both (VCLT 30(4), 40(4) and (5))."""
    for record in dossier.referring_to(treaty.ref):
        amends = isinstance(record, Treaty) and any(
            relation.kind is RelationKind.AMENDS and relation.other == treaty.ref
            for relation in record.relations
        )
        if isinstance(record, Treaty) and amends:
            bound = [_bound_by(dossier, register, treaty, record, party) for party in parties]
            applies = bound[0][0] & bound[1][0]
            because = _together(reason for _, reason in bound)
            if applies is Certainty.IMPOSSIBLE:
                because = (Reason(LegalRule.UNAMENDED, refs=(record.ref,)),)
            yield AmendmentBetween(record.ref, applies, because)


def _together(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The reasons, those by one rule as one."""
    found: dict[LegalRule, Reason] = {}
    for each in reasons:
        kept = found.setdefault(each.rule, each)
        if kept is not each:
            acts = tuple(dict.fromkeys((*kept.acts, *each.acts)))
            found[each.rule] = kept._replace(acts=acts)
    return tuple(found.values())


def _bound_by(
    dossier: Dossier, register: Register, treaty: Treaty, amendment: Treaty, party: StatusAnswer
) -> tuple[Certainty, Reason]:
    """Whether an amendment binds a party to the treaty, and by which rule."""
    refs = (amendment.ref,)
    own = party_status(dossier, amendment.ref, party.actor, party.day)
    if own.in_force is Certainty.CERTAIN:
        return own.in_force, Reason(LegalRule.AMENDED, own.acts, refs=refs)
    running = in_force_on(dossier, amendment.ref, party.day)
    if amendment.binds_all:
        return own.in_force | running, Reason(LegalRule.AMENDED_FOR_ALL, refs=refs)
    later = running & _joined_after(register, treaty, amendment, party)
    opted_out = any(act.kind is _K.OPT_OUT for act in own.acts)
    bound = own.in_force if opted_out else own.in_force | later
    if own.in_force is Certainty.POSSIBLE:
        return bound, Reason(LegalRule.AMENDED, own.acts, refs=refs)
    if bound is Certainty.IMPOSSIBLE:
        return bound, Reason(LegalRule.UNAMENDED, own.acts, refs=refs)
    return bound, Reason(LegalRule.AMENDED_FOR_LATER, party.acts, refs=refs)


def _joined_after(
    register: Register, treaty: Treaty, amendment: Treaty, party: StatusAnswer
) -> Certainty:
    """Whether a party became one after the amendment entered into force."""
    entry = entry_of(register, amendment).days
    if entry is None:
        return Certainty.IMPOSSIBLE
    earliest: DayBound | None = None
    latest: DayBound | None = None
    case = case_of(register, instrument_of(register, treaty.ref), key_of(party.actor))
    for each in case.periods:
        if each.first > party.day:
            break
        held = [outcome.in_force for outcome in each.outcomes]
        earliest = (each.first if earliest is None else earliest) if any(held) else None
        latest = (each.first if latest is None else latest) if all(held) else None
    if earliest is None:
        return Certainty.IMPOSSIBLE
    last = party.day if latest is None else latest
    return Certainty.of(can_hold=last > entry[0], can_fail=earliest <= entry[-1])
