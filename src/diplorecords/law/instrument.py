"""What all cases about one instrument share: its clauses, its entry into force, its end."""

from typing import final

from diplorecords.dossier.indexes import key_of
from diplorecords.law.answers import Reason
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import NEVER
from diplorecords.law.entry import NO_ENTRY, Entry
from diplorecords.law.entry_days import Key
from diplorecords.law.force import entry_of
from diplorecords.law.likeness import Frame, frame_of
from diplorecords.law.register import Act, Register, end_of_treaty
from diplorecords.law.route import Point
from diplorecords.law.standing import World
from diplorecords.records import Document, ParallelDeposits, Treaty
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days
from diplorecords.values import Nature, Ref

__all__ = ["Instrument", "instrument_of"]

_NATURES = {
    Nature.POLITICAL: LegalRule.POLITICAL,
    Nature.DISPUTED: LegalRule.NATURE_DISPUTED,
    Nature.UNKNOWN: LegalRule.NATURE_UNKNOWN,
}


@final
class Instrument:
    """A treaty or a document, as the cases of its actors see it."""

    record: Treaty | Document
    ref: Ref

    def __init__(self, register: Register, record: Treaty | Document) -> None:
        """Gather what does not depend on the actor."""
        self.record, self.ref = record, record.ref
        self.key: Key = (record.record_type, record.id)
        treaty = record if isinstance(record, Treaty) else None
        self.treaty: Treaty | None = treaty
        self.entry: Entry = NO_ENTRY if treaty is None else entry_of(register, treaty)
        self.point: Point | None = self.entry.certain
        self.end: Days | None = None if treaty is None else end_of_treaty(treaty)
        self.deposits: ParallelDeposits = (
            ParallelDeposits.FIRST if treaty is None else treaty.deposits
        )
        self.acts: dict[Key, list[Act]] = register.own_acts(self.key)
        self.cases: dict[Key, object] = {}
        self.asked: set[Key] = set()
        self.no_act: Reason = Reason(LegalRule.NO_ACT, refs=(self.ref,))
        self.heading: tuple[Reason, ...] = ()
        rule = _NATURES.get(record.nature)
        if rule is not None:
            claims = register.nature_claims(self.ref)
            self.heading = (Reason(rule, claims=claims, refs=(self.ref,)),)
        if treaty is None:
            self.heading += (Reason(LegalRule.DOCUMENT, refs=(self.ref,)),)
        self.frame: Frame | None = None if treaty is None else frame_of(treaty)
        self._world = None if self.point is None else self._world_at(self.point)

    def world(self, point: Point, succeeded: DayBound | None, *, carries_on: bool = False) -> World:
        """What a standing depends on besides the actor's acts."""
        if point is self.point and succeeded is None and not carries_on and self._world:
            return self._world
        return self._world_at(point, succeeded, carries_on=carries_on)

    def _world_at(
        self, point: Point, succeeded: DayBound | None = None, *, carries_on: bool = False
    ) -> World:
        treaty, entry = self.treaty, self.entry
        if treaty is None:
            return World(NEVER, NEVER, nature=self.record.nature)
        return World(
            *point,
            entry.reasons,
            treaty.later_parties,
            treaty.withdrawal,
            treaty.nature,
            succeeded,
            carries_on,
            treaty.ended,
        )


def instrument_of(register: Register, named: Ref | str) -> Instrument:
    """What all cases about an instrument share, made once for each register.

    Raises:
        RecordNotFoundError: If there is no such instrument.
    """
    key = ("instrument", *key_of(named))
    found = register.cache.get(key)
    if not isinstance(found, Instrument):
        found = register.cache[key] = Instrument(register, register.instrument(named))
    return found
