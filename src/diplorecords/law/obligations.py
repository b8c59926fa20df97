"""What an actor is obliged to on a day, by all its treaties: VCLT 18, 25, 26, 43, 70, 72(2)."""

from collections.abc import Iterator
from enum import Enum
from typing import final

import attrs

from diplorecords.dossier import Dossier, KnownAt
from diplorecords.dossier.indexes import key_of
from diplorecords.law.answers import Reason, StatusAnswer
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import NEVER, day_after
from diplorecords.law.register import known, register_of
from diplorecords.law.status import one_day, party_status, status_history
from diplorecords.records import Treaty
from diplorecords.temporal import Certainty, Operand
from diplorecords.values import Ref

__all__ = ["Obligation", "ObligationKind", "obligations_of"]


class ObligationKind(Enum):
    """What obliges.

    >>> ObligationKind("in_force")
    <ObligationKind.IN_FORCE: 'in_force'>
    """

    IN_FORCE = "in_force"
    """A treaty in force for the actor (VCLT 26)."""

    SUSPENDED = "suspended"
    """One whose operation is suspended: not to obstruct its resumption (VCLT 72(2))."""

    PROVISIONAL = "provisional"
    """A treaty that the actor applies provisionally (VCLT 25)."""

    NOT_TO_DEFEAT = "not_to_defeat"
    """Not to defeat the object and purpose before entry into force (VCLT 18)."""

    SURVIVING = "surviving"
    """A clause that outlives the treaty or the actor's part in it (VCLT 43, 70(1))."""


@final
@attrs.frozen
class Obligation:
    """One thing that obliges an actor on a day.

    >>> answer = StatusAnswer(Ref("treaty", "x"), Ref("state", "y"), 1, ())
    >>> Obligation(answer, ObligationKind.IN_FORCE, Certainty.CERTAIN).treaty
    Ref('treaty:x')
    """

    answer: StatusAnswer
    """The actor's standing, with its reasons."""

    kind: ObligationKind
    """What obliges."""

    certainty: Certainty
    """Whether it does."""

    clause: str | None = None
    """Which clause, where it is one that survives."""

    because: tuple[Reason, ...] = ()
    """The rule."""

    @property
    def treaty(self) -> Ref:
        """The treaty."""
        return self.answer.instrument


_RULES = {
    ObligationKind.IN_FORCE: LegalRule.PACTA,
    ObligationKind.SUSPENDED: LegalRule.NOT_TO_OBSTRUCT,
    ObligationKind.PROVISIONAL: LegalRule.APPLIES_PROVISIONALLY,
    ObligationKind.NOT_TO_DEFEAT: LegalRule.NOT_TO_DEFEAT,
    ObligationKind.SURVIVING: LegalRule.SURVIVES,
}


def obligations_of(
    dossier: Dossier, actor: Ref | str, on: Operand, *, known_at: KnownAt | None = None
) -> tuple[Obligation, ...]:
    """What an actor is or may be obliged to on a day, by the treaties of the dossier.

    >>> obligations_of(Dossier(), "state:aze", "1994-01-01")
    ()

    Args:
        dossier: The records.
        actor: The state or organization.
        on: The day.
        known_at: As of when, as in `party_status`.

    Raises:
        EdtfError: If the day is a text that is not EDTF.
        ValidationError: If it is not one day.
    """
    dossier = known(dossier, known_at)
    register, day = register_of(dossier), one_day(on)
    found: list[Obligation] = []
    for treaty in dossier.all(Treaty):
        if key_of(actor) in register.actors(("treaty", treaty.id)):
            answer = party_status(dossier, treaty.ref, actor, day)
            found.extend(_obligations(answer))
            found.extend(_surviving(dossier, treaty, answer))
    return tuple(found)


def _obligations(answer: StatusAnswer) -> Iterator[Obligation]:
    facets = {
        ObligationKind.IN_FORCE: answer.in_force & ~answer.suspended,
        ObligationKind.SUSPENDED: answer.suspended,
        ObligationKind.PROVISIONAL: answer.provisional,
        ObligationKind.NOT_TO_DEFEAT: answer.obligation_18,
    }
    for kind, certainty in facets.items():
        if certainty is not Certainty.IMPOSSIBLE:
            because = (Reason(_RULES[kind], refs=(answer.instrument,)),)
            yield Obligation(answer, kind, certainty, because=because)


def _surviving(dossier: Dossier, treaty: Treaty, answer: StatusAnswer) -> Iterator[Obligation]:
    """The clauses that still oblige one that was a party, whatever it does since (VCLT 70(1))."""
    gone = any(reason.rule is LegalRule.ACTOR_ENDED for reason in answer.because)
    if not treaty.survives or gone or answer.in_force is Certainty.CERTAIN:
        return
    history = status_history(dossier, treaty.ref, answer.actor)
    periods = [period for period in history if period.first <= answer.day]
    bound = [[outcome.in_force for outcome in period.outcomes] for period in periods]
    perhaps = [place for place, each in enumerate(bound) if any(each)]
    surely = [place for place, each in enumerate(bound) if all(each)]
    if not perhaps:
        return
    # It left when a period began: after the last of those in which it certainly was a party at the
    # earliest, and after the last of those in which it can have been one at the latest.
    earliest = periods[surely[-1] + 1 if surely else perhaps[0]].first
    is_out = perhaps[-1] + 1 < len(periods)
    latest = periods[perhaps[-1] + 1].first if is_out else NEVER
    for clause in treaty.survives:
        over = NEVER if clause.lasts is None else day_after(earliest, clause.lasts)
        last = NEVER if clause.lasts is None else day_after(latest, clause.lasts)
        holds = Certainty.of(
            can_hold=answer.day < last,
            can_fail=not (surely and is_out and answer.day < over),
        )
        if holds is not Certainty.IMPOSSIBLE:
            rule = Reason(LegalRule.SURVIVES, refs=(treaty.ref,))
            yield Obligation(answer, ObligationKind.SURVIVING, holds, clause.label, (rule,))
