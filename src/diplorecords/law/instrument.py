"""What all cases about one instrument share: its clauses, its entry into force, its end."""

from typing import final

from diplorecords.law.answers import Reason
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import NEVER
from diplorecords.law.entry import Entry, Point, Route
from diplorecords.law.entry_days import Key
from diplorecords.law.force import entry_of
from diplorecords.law.register import Register, end_of_treaty
from diplorecords.law.standing import World
from diplorecords.law.withdrawal import RESIDUAL_NOTICE
from diplorecords.records import Document, ParallelDeposits, Treaty
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days
from diplorecords.values import Delay, Nature, Ref, WithdrawalClause

__all__ = ["Instrument", "instrument_of"]

_NATURES = {
    Nature.POLITICAL: LegalRule.POLITICAL,
    Nature.DISPUTED: LegalRule.NATURE_DISPUTED,
    Nature.UNKNOWN: LegalRule.NATURE_UNKNOWN,
}

_NO_ENTRY = Entry([Route(None)], (), ())
"""A document does not enter into force."""


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
        self.entry: Entry = _NO_ENTRY if treaty is None else entry_of(register, treaty)
        self.point: Point | None = self.entry.certain
        clause = None if treaty is None else treaty.withdrawal
        self.has_initial_period: bool = clause is not None and clause.not_in is not None
        self.end: Days | None = None if treaty is None else end_of_treaty(treaty)
        self.deposits: ParallelDeposits = (
            ParallelDeposits.FIRST if treaty is None else treaty.deposits
        )
        self.no_act: Reason = Reason(LegalRule.NO_ACT, refs=(self.ref,))
        self.heading: tuple[Reason, ...] = ()
        rule = _NATURES.get(record.nature)
        if rule is not None:
            claims = register.nature_claims(self.ref)
            self.heading = (Reason(rule, claims=claims, refs=(self.ref,)),)
        if treaty is None:
            self.heading += (Reason(LegalRule.DOCUMENT, refs=(self.ref,)),)
        self._world = None if self.point is None else self._world_at(self.point, None)

    def world(self, point: Point, succeeded: DayBound | None) -> World:
        """What a standing depends on besides the actor's acts."""
        if self._world is not None and succeeded is None and point == self.point:
            return self._world
        return self._world_at(point, succeeded)

    def _world_at(self, point: Point, succeeded: DayBound | None) -> World:
        treaty, entry = self.treaty, self.entry
        if treaty is None:
            return World(NEVER, NEVER, nature=self.record.nature)
        return World(
            *point,
            entry.reasons,
            entry.waiting,
            treaty.later_parties,
            treaty.withdrawal,
            treaty.nature,
            succeeded,
        )

    def delays(self, *, notices: bool) -> list[Delay]:
        """The delays by which days of an actor's acts lead to other days."""
        treaty = self.treaty
        if treaty is None:
            return []
        later = None if treaty.later_parties is None else treaty.later_parties.delay
        found = [later, treaty.lasts]
        if notices:
            clause = treaty.withdrawal or WithdrawalClause()
            found.append(clause.notice or RESIDUAL_NOTICE)
            found.append(None if clause.not_in is None else clause.not_in.lasts)
        return [delay for delay in found if delay is not None]


def instrument_of(register: Register, record: Treaty | Document) -> Instrument:
    """What all cases about an instrument share, made once for each register."""
    key = ("instrument", record.record_type, record.id)
    found = register.cache.get(key)
    if not isinstance(found, Instrument):
        found = register.cache[key] = Instrument(register, record)
    return found
