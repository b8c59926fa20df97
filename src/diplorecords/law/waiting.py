"""The consents that a treaty waits for, while it waits: who gave them, and from when to when."""

from collections.abc import Iterable
from typing import NamedTuple, final

from diplorecords.law.answers import ConsentState
from diplorecords.law.days import NEVER
from diplorecords.law.effects import DatedAct, events_of
from diplorecords.law.entry_days import Key, Live
from diplorecords.law.register import Act
from diplorecords.law.standing import Standing, World
from diplorecords.law.ways import Way
from diplorecords.records import ParallelDeposits
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days, clipped, union
from diplorecords.values import TreatyActionKind

__all__ = ["SIGNATURES", "Consents", "Dates", "consents_of", "live_times"]

_K = TreatyActionKind

SIGNATURES = frozenset(
    {
        _K.SIGNATURE,
        _K.SIGNATURE_CONFIRMATION,
        _K.DEFINITIVE_SIGNATURE,
        _K.SUCCESSION_TO_SIGNATURE,
    }
)
"""Acts that make a signatory."""

_OTHERS = {
    _K.CONSENT_WITHDRAWAL,
    _K.WITHDRAWAL,
    _K.DENUNCIATION,
    _K.WITHDRAWAL_REVOCATION,
    _K.OPT_OUT,
}
_CONSENTS = frozenset(kind for kind in _K if kind.expresses_consent)
_BEARING = {
    on_signature: (giving, giving | _OTHERS)
    for on_signature, giving in ((False, _CONSENTS), (True, _CONSENTS | SIGNATURES))
}
"""By whether signatures count as consents: the acts that give them, and all that bear on them."""

_WAITING = World(NEVER, NEVER)
"""A treaty that does not enter into force."""


class Consents(NamedTuple):
    """One actor's consent to one treaty that is not yet in force."""

    actor: Key
    """Who gives it."""

    acts: tuple[Act, ...]
    """The acts that give it and take it away."""

    known: tuple[Live, ...] = ()
    """The days on which it is live, where they are known."""

    free: Days | None = None
    """The days on which it can begin to be live for good, where that is all that is not known."""

    uncertain: bool = False
    """Whether the days on which it is live are not known."""

    @property
    def earliest(self) -> DayBound:
        """The first day on which it can be live."""
        return min(each.days[0] for each in self.acts)


@final
class Dates:
    """The days of acts on one way in which they can fall out."""

    def __init__(self, way: Way) -> None:
        """Nothing has a day yet."""
        self.way = way
        self._dated: dict[str, DatedAct] = {}

    def of(self, act: Act) -> DatedAct:
        """An act with its days on this way."""
        found = self._dated.get(act.act.id)
        if found is None:
            effective = None if act.effective is None else self.way.day(act.effective)
            found = DatedAct(act.act, self.way.day(act.days), effective)
            self._dated[act.act.id] = found
        return found


def consents_of(
    actor: Key, acts: Iterable[Act], deposits: ParallelDeposits, *, on_signature: bool
) -> Consents | None:
    """An actor's consent; None where it gave none.

    Args:
        actor: The actor.
        acts: Its acts.
        deposits: Which of several parallel deposits counts.
        on_signature: Whether signatures count as consents.
    """
    giving_kinds, bearing_kinds = _BEARING[on_signature]
    found = tuple([each for each in acts if each.act.kind in bearing_kinds])
    giving = [each for each in found if each.act.kind in giving_kinds]
    if not giving:
        return None
    if not any(each.uncertain for each in found):
        if len(found) == 1:
            return Consents(actor, found, (Live(actor, found[0].days[0]),))
        dated = [DatedAct(each.act, each.days[0], _one(each.effective)) for each in found]
        return Consents(actor, found, live_times(actor, dated, deposits, on_signature=on_signature))
    if len(found) == 1 or (len(found) == len(giving) and deposits is ParallelDeposits.FIRST):
        last = min(each.days[-1] for each in giving)
        free = clipped(_all([each.days for each in giving]), -NEVER, last)
        return Consents(actor, found, free=free, uncertain=True)
    return Consents(actor, found, uncertain=True)


def live_times(
    actor: Key, acts: list[DatedAct], deposits: ParallelDeposits, *, on_signature: bool
) -> tuple[Live, ...]:
    """When an actor's consent is live, by the same effects that make its status."""
    segments = Standing(_WAITING).run(events_of(acts, _WAITING, deposits, waiting=True))
    found: list[Live] = []
    since: DayBound | None = None
    for segment in segments:
        outcome = segment.outcomes[0]
        withdrawn = outcome.consent is ConsentState.WITHDRAWN
        live = outcome.consent is ConsentState.LIVE or (
            on_signature and outcome.signed and not withdrawn
        )
        if live and since is None:
            since = segment.day
        elif not live and since is not None:
            found.append(Live(actor, since, segment.day))
            since = None
    return tuple(found) if since is None else (*found, Live(actor, since))


def _one(days: Days | None) -> DayBound | None:
    return None if days is None else days[0]


def _all(sets: list[Days]) -> Days:
    return union(pair for days in sets for pair in zip(days[::2], days[1::2], strict=True))
