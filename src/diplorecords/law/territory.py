"""To which territories a treaty applies for an actor: VCLT 29; VCSSRT 15."""

from collections import defaultdict
from collections.abc import Iterator
from typing import final

import attrs

from diplorecords.dossier import Dossier, KnownAt
from diplorecords.dossier.indexes import key_of
from diplorecords.law.answers import Reason, StatusAnswer
from diplorecords.law.articles import LegalRule
from diplorecords.law.register import Act, dated, known, register_of
from diplorecords.law.status import party_status
from diplorecords.law.ways import Reach, Way, ways_of
from diplorecords.records import Succession, SuccessionKind
from diplorecords.temporal import Certainty, Operand
from diplorecords.temporal.meaning import ANY_DAY, point_days
from diplorecords.values import Ref, TreatyActionKind

__all__ = ["TerritorialScope", "TerritoryAnswer", "territorial_scope"]

_APPLIES = {
    TreatyActionKind.TERRITORIAL_APPLICATION: True,
    TreatyActionKind.TERRITORIAL_EXCLUSION: False,
    TreatyActionKind.TERRITORIAL_APPLICATION_END: False,
}


@final
@attrs.frozen
class TerritoryAnswer:
    """Whether a treaty applies to one territory that an act, or a cession, names.

    >>> TerritoryAnswer(Ref("state", "x"), Certainty.POSSIBLE).applies
    <Certainty.POSSIBLE: 'possible'>
    """

    territory: Ref
    """The territory."""

    applies: Certainty
    """Whether the treaty applies to it, through this actor."""

    because: tuple[Reason, ...] = ()
    """The acts and rules."""


@final
@attrs.frozen
class TerritorialScope:
    """Where a treaty applies for an actor on a day: its entire territory, and what acts say.

    >>> TerritorialScope(Certainty.CERTAIN).territories
    ()
    """

    entire: Certainty
    """Whether it is in force for the actor, and so for its entire territory, but for the
    territories below (VCLT 29)."""

    territories: tuple[TerritoryAnswer, ...] = ()
    """The territories that acts extend it to or leave out, and those that passed."""

    because: tuple[Reason, ...] = ()
    """The acts and rules."""


def territorial_scope(
    dossier: Dossier,
    treaty: Ref | str,
    actor: Ref | str,
    on: Operand,
    *,
    known_at: KnownAt | None = None,
) -> TerritorialScope:
    """Where a treaty applies for an actor on a day.

    >>> from diplorecords.records import Treaty
    >>> scope = territorial_scope(
    ...     Dossier.of([Treaty(id="pact")]), "treaty:pact", "state:dnk", "1994-01-01"
    ... )
    >>> scope.entire
    <Certainty.IMPOSSIBLE: 'impossible'>

    Args:
        dossier: The records.
        treaty: The treaty.
        actor: The state or organization.
        on: The day.
        known_at: As of when, as in `party_status`.

    Raises:
        RecordNotFoundError: If there is no such treaty.
        EdtfError: If the day is a text that is not EDTF.
        ValidationError: If it is not one day.
    """
    dossier = known(dossier, known_at)
    answer = party_status(dossier, treaty, actor, on)
    in_force = answer.in_force
    by_territory: defaultdict[Ref, list[Act]] = defaultdict(list)
    own = register_of(dossier).statements_of(key_of(answer.instrument), key_of(answer.actor))
    for act in own:
        if act.kind in _APPLIES and act.territory is not None:
            found = dated(act)
            days = found.effective or found.days
            by_territory[act.territory].append(Act(act, days, None, uncertain=days[0] != days[-1]))
    named = [_named(territory, found, answer) for territory, found in sorted(by_territory.items())]
    passed = [each for each in _passed(dossier, answer) if each.territory not in by_territory]
    rule = LegalRule.ENTIRE_TERRITORY
    if in_force is Certainty.IMPOSSIBLE:
        return TerritorialScope(in_force, (), answer.because)
    reasons = (*answer.because, Reason(rule, refs=(answer.instrument,)))
    return TerritorialScope(in_force, tuple(sorted([*named, *passed], key=_territory)), reasons)


def _named(territory: Ref, acts: list[Act], answer: StatusAnswer) -> TerritoryAnswer:
    """What the last act on the day says; acts that are not known to be in order leave it open."""

    def applies(way: Way) -> bool:
        dated = [(way.day(each.days), each.act.id, each.act) for each in acts]
        done = [each for each in sorted(dated) if each[0] <= answer.day]
        # Before an extension it did not apply to the territory; before an exclusion it did.
        return _APPLIES[done[-1][2].kind] if done else not _APPLIES[min(dated)[2].kind]

    ways = ways_of(
        applies, Reach.around([answer.day, *(day for each in acts for day in each.days)], ())
    )
    holds = [True, False] if ways is None else [each for _, each in ways]
    certainty = Certainty.of(can_hold=any(holds), can_fail=not all(holds))
    reason = Reason(LegalRule.ACT, tuple(each.act for each in acts))
    return TerritoryAnswer(territory, certainty & answer.in_force, (reason,))


def _passed(dossier: Dossier, answer: StatusAnswer) -> Iterator[TerritoryAnswer]:
    """Territories that passed to the actor or from it (VCSSRT 15)."""
    for record in dossier.all(Succession):
        if record.kind is not SuccessionKind.CESSION or record.territory is None:
            continue
        days = ANY_DAY if record.on is None else point_days(record.on).days
        done = Certainty.of(can_hold=days[0] <= answer.day, can_fail=days[-1] > answer.day)
        if answer.actor in record.after:
            holds = done
        elif answer.actor in record.before:
            holds = ~done
        else:
            continue
        reason = Reason(LegalRule.MOVING_FRONTIERS, refs=(record.ref,))
        yield TerritoryAnswer(record.territory, holds & answer.in_force, (reason,))


def _territory(answer: TerritoryAnswer) -> Ref:
    return answer.territory
