"""When a treaty enters into force: VCLT 24, its own clause first, a stated date before all."""

from functools import partial
from typing import final

import attrs

from diplorecords.dossier import Dossier, KnownAt
from diplorecords.law.answers import Reason
from diplorecords.law.articles import LegalRule
from diplorecords.law.clause import Clause, opening
from diplorecords.law.days import NEVER, certain_day, first_days
from diplorecords.law.entry import Entry, entry_by, entry_on, entry_within
from diplorecords.law.register import Register, end_of_treaty, known, register_of
from diplorecords.law.ways import Reach
from diplorecords.law.withdrawal import RESIDUAL_NOTICE
from diplorecords.records import Treaty
from diplorecords.temporal import (
    Certainty,
    DateInterval,
    DateIntervalSet,
    EdtfBase,
    EdtfDate,
)
from diplorecords.temporal.dayset import Days, clipped
from diplorecords.temporal.meaning import point_days
from diplorecords.values import LaterTrigger, Ref, WithdrawalClause

__all__ = ["EntryAnswer", "entry_into_force", "entry_of", "reach_of"]


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

    >>> from diplorecords.records import TreatyAction
    >>> from diplorecords.values import EntryIntoForce, Threshold, TreatyActionKind
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
    entry, stated = entry_of(register, record), _stated(record)
    computed = entry if record.entry_into_force else None
    if stated is not None:
        computed = computed_entry(register, record)
    days, can_fail, because = entry.days, entry.can_fail, entry.reasons
    end = end_of_treaty(record)
    if end is not None and days is not None and days[-1] >= end[0] and stated is None:
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
        None if stated is None else _day_set(stated),
        entry.exact and entry.whole,
    )


def entry_of(register: Register, treaty: Treaty) -> Entry:
    """All that is known of the entry into force, made once for each treaty of a register."""
    key = ("entry", treaty.id)
    found = register.cache.get(key)
    if not isinstance(found, Entry):
        computed = computed_entry(register, treaty)
        stated = _stated(treaty)
        if stated is not None:
            found = _entry_stated(treaty, stated, computed)
        else:
            found = computed or _unknown(treaty)
        register.cache[key] = found
    return found


def computed_entry(register: Register, treaty: Treaty) -> Entry | None:
    """What a treaty's clauses give; None where none is recorded."""
    if not treaty.entry_into_force:
        return None
    clauses = [Clause(register, treaty, rule) for rule in treaty.entry_into_force]
    found = entry_by(clauses, partial(reach_of, register, treaty))
    last = NEVER if found.days is None or found.can_fail else found.days[-1]
    acts = {
        (act.days, act.act.id): act.act
        for each in clauses
        for act in each.behind
        if act.days[0] <= last
    }
    behind = tuple([acts[key] for key in sorted(acts)])
    if found.days is None:
        reason = Reason(LegalRule.ENTRY_NOT_MET, behind, refs=(treaty.ref,))
    else:
        name = LegalRule.ENTRY_COMPUTED if treaty.acts_complete else LegalRule.ENTRY_LATEST
        reason = Reason(name, behind, found.days[-1], refs=(treaty.ref,))
    return found._replace(reasons=(reason,))


def _stated(treaty: Treaty) -> Days | None:
    """The days that a source states; None where none does."""
    if treaty.in_force is None or not isinstance(treaty.in_force.begin, EdtfBase):
        return None
    return None if treaty.in_force.meaning().begin.open else first_days(treaty.in_force)


def _entry_stated(treaty: Treaty, days: Days, computed: Entry | None) -> Entry:
    alone = treaty.entry_into_force[0] if len(treaty.entry_into_force) == 1 else None
    later = treaty.later_parties
    bare = later is None or later.trigger is not LaterTrigger.AFTER_THRESHOLD
    exact = computed is not None and computed.exact and treaty.acts_complete
    given = computed if alone is not None and exact else None  # else the stated day tells more
    found = entry_on(days, given, None if alone is None else alone.delay, bare=bare)
    reason = Reason(LegalRule.ENTRY_STATED, (), days[-1], refs=(treaty.ref,))
    return found._replace(reasons=(reason,))


def _unknown(treaty: Treaty) -> Entry:
    reason = Reason(LegalRule.ENTRY_UNKNOWN, refs=(treaty.ref,))
    return entry_within(opening(treaty)[0])._replace(reasons=(reason,))


def reach_of(register: Register, treaty: Treaty) -> Reach:
    """How far days matter that nothing bounds, made once for each treaty of a register."""
    key = ("reach", treaty.id)
    found = register.cache.get(key)
    if not isinstance(found, Reach):
        found = register.cache[key] = _reach(register, treaty)
    return found


def _reach(register: Register, treaty: Treaty) -> Reach:
    days = [*opening(treaty), *(_stated(treaty) or ()), *(end_of_treaty(treaty) or ())]
    for acts in register.own_acts(("treaty", treaty.id)).values():
        for act in acts:
            days += (*act.days, *(act.effective or ()))
    delays = [RESIDUAL_NOTICE, treaty.lasts]
    delays += (rule.delay for rule in treaty.entry_into_force)
    for rule in treaty.entry_into_force:
        days += () if rule.not_before is None else point_days(rule.not_before).days
        delays.append(rule.not_before_after_opening)
        places = (each.members_of for each in rule.thresholds if each.members_of is not None)
        for place in places:
            for member in register.members.get((place.type, place.id), ()):
                days += (*member.first, *member.last)
    delays.append(None if treaty.later_parties is None else treaty.later_parties.delay)
    clause = treaty.withdrawal or WithdrawalClause()
    delays += (clause.notice, None if clause.not_in is None else clause.not_in.lasts)
    return Reach.around(days, [each for each in delays if each is not None])


def _day_set(days: Days | None) -> DateIntervalSet:
    if days is None:
        return DateIntervalSet()
    pairs = zip(days[::2], days[1::2], strict=True)
    return DateIntervalSet(DateInterval(first, last) for first, last in pairs)
