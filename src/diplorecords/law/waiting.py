"""The consents that a treaty waits for, while it waits: who gave them, and from when to when."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, final

from diplorecords.law.answers import ConsentState
from diplorecords.law.days import NEVER
from diplorecords.law.effects import event_of, events_of
from diplorecords.law.entry_days import Key, Live
from diplorecords.law.register import Act
from diplorecords.law.standing import Event, Standing, World
from diplorecords.law.ways import Way
from diplorecords.records import ParallelDeposits
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days, clipped, union
from diplorecords.values import TreatyActionKind

__all__ = [
    "SIGNATURES",
    "Consents",
    "Dates",
    "bearing_acts",
    "events_on_known_days",
    "free_days",
    "live_times",
]

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
    """One actor's consent, live on days that are not known, to a treaty not yet in force."""

    actor: Key
    """Who gives it."""

    acts: list[Act]
    """The acts that give it and take it away."""

    free: Days | None
    """The days on which it can begin to be live for good, where that is all that is not known."""


@final
class Dates:
    """The days of acts on one way in which they can fall out."""

    def __init__(self, way: Way) -> None:
        """Nothing has a day yet."""
        self.way = way
        self._events: dict[str, Event] = {}

    def of(self, act: Act) -> Event:
        """What happens through an act, on its day on this way."""
        found = self._events.get(act.act.id)
        if found is None:
            effective = None if act.effective is None else self.way.day(act.effective)
            found = event_of(act.act, self.way.day(act.days), effective)
            self._events[act.act.id] = found
        return found


def bearing_acts(acts: Iterable[Act], *, on_signature: bool) -> list[Act]:
    """The acts that give an actor's consent and take it away; none where none gives it.

    Args:
        acts: The actor's acts.
        on_signature: Whether signatures count as consents.
    """
    giving, bearing = _BEARING[on_signature]
    found = [each for each in acts if each.act.kind in bearing]
    for each in found:
        if each.act.kind in giving:
            return found
    return []


def free_days(
    acts: Sequence[Act], deposits: ParallelDeposits, *, on_signature: bool
) -> Days | None:
    """The days on which a consent can begin to be live, where only that is not known of it.

    Args:
        acts: The acts that give it and take it away.
        deposits: Which of several parallel deposits counts.
        on_signature: Whether signatures count as consents.
    """
    giving, _ = _BEARING[on_signature]
    only_given = all(each.act.kind in giving for each in acts)
    if len(acts) > 1 and not (only_given and deposits is ParallelDeposits.FIRST):
        return None
    last = min(each.days[-1] for each in acts)
    return clipped(_all([each.days for each in acts]), -NEVER, last)


def live_times(
    actor: Key, acts: list[Event], deposits: ParallelDeposits, *, on_signature: bool
) -> list[Live]:
    """When an actor's consent is live, by the same effects that make its status."""
    periods = Standing(_WAITING).run(events_of(acts, _WAITING, deposits, waiting=True))
    found: list[Live] = []
    since: DayBound | None = None
    for period in periods:
        outcome = period.outcomes[0]
        withdrawn = outcome.consent is ConsentState.WITHDRAWN
        live = outcome.consent is ConsentState.LIVE or (
            on_signature and outcome.signed and not withdrawn
        )
        if live and since is None:
            since = period.first
        elif not live and since is not None:
            found.append(Live(actor, since, period.first))
            since = None
    return found if since is None else [*found, Live(actor, since)]


def events_on_known_days(acts: Iterable[Act]) -> list[Event]:
    """What happens through acts of which all days are known."""
    return [
        event_of(act, days[0], None if effective is None else effective[0])
        for act, days, effective, _, _ in acts
    ]


def _all(sets: list[Days]) -> Days:
    return union(pair for days in sets for pair in zip(days[::2], days[1::2], strict=True))
