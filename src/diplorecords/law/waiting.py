"""The consents that a treaty waits for, while it waits: who gave them, and from when to when."""

from collections.abc import Iterable
from itertools import product
from math import prod
from typing import NamedTuple

from diplorecords.law.answers import ConsentState
from diplorecords.law.days import NEVER, certain_day, representatives
from diplorecords.law.effects import DatedAct, events_of
from diplorecords.law.entry_days import Key, Live
from diplorecords.law.register import Act
from diplorecords.law.standing import Standing, World
from diplorecords.records import ParallelDeposits, TreatyAction
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days, clipped, union
from diplorecords.values import TreatyActionKind

__all__ = ["MANY_WAYS", "Consents", "consents_of", "live_times", "ways_of"]

MANY_WAYS = 4096
"""In how many ways uncertain dates are completed at most, one by one."""

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

    acts: tuple[TreatyAction, ...]
    """The acts that give it and take it away."""

    known: tuple[Live, ...] = ()
    """The days on which it is live, where they are known."""

    free: Days | None = None
    """The days on which it can begin to be live for good, where they are not known."""

    ways: tuple[tuple[Live, ...], ...] = ()
    """All ways in which it can be live, where it is given and taken away on unknown days."""

    exact: bool = True
    """Whether the dates allow no more than this."""

    @property
    def earliest(self) -> DayBound:
        """The first day on which anything about it can be uncertain."""
        if self.free is not None:
            return self.free[0]
        firsts = [day for way in self.ways for live in way for day in (live.first, live.end)]
        return min(firsts, default=NEVER)


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
    found = [each for each in acts if each.act.kind in bearing_kinds]
    giving = [each for each in found if each.act.kind in giving_kinds]
    if not giving:
        return None
    named = tuple([each.act for each in found])
    if len(found) == 1:
        day = certain_day(found[0].days)
        if day is None:
            return Consents(named, free=found[0].days)
        return Consents(named, (Live(actor, day),))
    if not any(each.uncertain for each in found):
        dated = [DatedAct(each.act, each.days[0], _one(each.effective)) for each in found]
        return Consents(named, live_times(actor, dated, deposits, on_signature=on_signature))
    if len(found) == len(giving) and deposits is ParallelDeposits.FIRST:
        last = min(each.days[-1] for each in giving)
        return Consents(named, free=clipped(_all([each.days for each in giving]), -NEVER, last))
    ways = ways_of(found, set())
    if ways is None:  # more than can be followed: from none at all to all of them
        return Consents(named, free=_all([each.days for each in giving]), exact=False)
    live = (live_times(actor, way, deposits, on_signature=on_signature) for way in ways)
    return Consents(named, ways=tuple(dict.fromkeys(live)))


def live_times(
    actor: Key, acts: list[DatedAct], deposits: ParallelDeposits, *, on_signature: bool
) -> tuple[Live, ...]:
    """When an actor's consent is live, by the same effects that make its status."""
    standing = Standing(_WAITING)
    segments = standing.run(events_of(acts, _WAITING, deposits, waiting=True))
    found: list[Live] = []
    since: DayBound | None = None
    for segment in segments:
        outcome = segment.outcome
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


def ways_of(acts: list[Act], cuts: set[DayBound]) -> list[list[DatedAct]] | None:
    """Ways in which the dates of some acts can fall out, at least one for every order of them.

    None where they are too many.
    """
    ends = {day for each in acts for day in (*each.days, *(each.effective or ()))}
    depth = sum(each.uncertain for each in acts)
    around = {day + step for day in ends | cuts for step in range(-depth, depth + 1)}
    options = [
        [
            DatedAct(each.act, day, effective)
            for day in representatives(each.days, around)
            for effective in (
                [None] if each.effective is None else representatives(each.effective, around)
            )
        ]
        for each in acts
    ]
    if prod(map(len, options)) > MANY_WAYS:
        return None
    return [list(way) for way in product(*options)]


def _one(days: Days | None) -> DayBound | None:
    return None if days is None else days[0]


def _all(sets: list[Days]) -> Days:
    return union(pair for days in sets for pair in zip(days[::2], days[1::2], strict=True))
