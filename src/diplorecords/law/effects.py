"""Which act has which effect on its actor's status, and in which order on one day."""

from collections.abc import Iterable, Iterator, Mapping

from diplorecords.law.consent import (
    consent,
    consent_by_silence,
    opt_out,
    sign_definitively,
    withdraw_consent,
)
from diplorecords.law.provisional import (
    apply_provisionally,
    end_provisional,
    limit_provisional,
)
from diplorecords.law.signature import refuse, sign, sign_ad_referendum, subscribe
from diplorecords.law.standing import Event, Handler, World, made
from diplorecords.law.succession import fall_silent, notify_succession, succeed
from diplorecords.law.suspension import resume, suspend
from diplorecords.law.withdrawal import give_notice, revoke
from diplorecords.records import ParallelDeposits, TreatyAction
from diplorecords.temporal import DayBound
from diplorecords.values import TreatyActionKind

__all__ = ["EFFECTS", "event_of", "events_of"]

_K = TreatyActionKind

EFFECTS: Mapping[TreatyActionKind, tuple[int, Handler]] = {
    **{kind: (21, consent) for kind in _K if kind.expresses_consent},
    _K.SIGNATURE_AD_REFERENDUM: (10, sign_ad_referendum),
    _K.SIGNATURE: (11, sign),
    _K.SIGNATURE_CONFIRMATION: (12, sign),
    _K.SUCCESSION_TO_SIGNATURE: (13, sign),
    _K.SUBSCRIPTION: (14, subscribe),
    _K.OPT_OUT: (15, opt_out),
    _K.DEFINITIVE_SIGNATURE: (20, sign_definitively),
    _K.CONSENT_BY_SILENCE: (22, consent_by_silence),
    _K.SUCCESSION: (23, notify_succession),
    _K.CONSENT_WITHDRAWAL: (30, withdraw_consent),
    _K.PROVISIONAL_APPLICATION: (50, apply_provisionally),
    _K.PROVISIONAL_APPLICATION_NOTIFICATION: (50, apply_provisionally),
    _K.PROVISIONAL_APPLICATION_LIMITATION: (51, limit_provisional),
    _K.PROVISIONAL_APPLICATION_END: (52, end_provisional),
    _K.NON_PROVISIONAL_APPLICATION: (52, end_provisional),
    _K.NOT_BECOMING_PARTY: (53, refuse),
    _K.SUSPENSION: (60, suspend),
    _K.RESUMPTION: (61, resume),
    _K.WITHDRAWAL: (70, give_notice),
    _K.DENUNCIATION: (70, give_notice),
    _K.WITHDRAWAL_REVOCATION: (80, revoke),
}
"""Acts that bear on status. Entry into force (40) stands between consents and what follows."""

_ON_EFFECT = frozenset(
    {
        _K.PROVISIONAL_APPLICATION,
        _K.PROVISIONAL_APPLICATION_NOTIFICATION,
        _K.PROVISIONAL_APPLICATION_END,
        _K.SUSPENSION,
        _K.RESUMPTION,
    }
)
"""Acts that change something when they take effect, if a source says when that is."""

_SILENCE, _SUCCESSION = 3, 19
_LAST = ParallelDeposits.LAST  # looked up once: on Python 3.11 that takes long


def event_of(act: TreatyAction, day: DayBound, effective: DayBound | None) -> Event:
    """What happens through an act of known days."""
    order, handler = EFFECTS[act.kind]
    return made(Event, (day, order, act.id, handler, (act,), effective))


def events_of(
    acts: Iterable[Event], world: World, deposits: ParallelDeposits, *, waiting: bool = False
) -> list[Event]:
    """What happens through the acts of one actor, taken together.

    Args:
        acts: What happens through each of its acts.
        world: What else its standing depends on.
        deposits: Which of several parallel deposits counts.
        waiting: Whether only consents on the way to entry into force are of interest: then a
            notification of succession counts from its own day.
    """
    if deposits is _LAST:
        acts = _last_deposits(acts)
    events: list[Event] = []
    for each in acts:
        event = each
        if each.handler is notify_succession:
            if not waiting:
                events.extend(_reaching_back(each, world))
            if each.effective is not None and each.effective <= each.day:
                event = each._replace(effective=None)
        elif each.effective is not None and each.acts[0].kind in _ON_EFFECT:
            event = each._replace(day=each.effective)
        events.append(event)
    return events


def _reaching_back(notified: Event, world: World) -> Iterator[Event]:
    """What a notification of succession means for the time before it."""
    day, _, key, _, acts, effective = notified
    since = world.succeeded if effective is None else effective
    if since is None:
        if world.entry < day:
            yield Event(world.entry, _SILENCE, key, fall_silent, acts)
    elif since < day:
        yield Event(since, _SUCCESSION, key, succeed, acts)


def _last_deposits(acts: Iterable[Event]) -> list[Event]:
    """Of parallel deposits with different depositaries, the last."""
    kept: list[Event] = []
    for each in sorted(acts, key=lambda each: (each.day, each.key)):
        before = kept[-1] if kept else None
        if before is not None and _parallel(before.acts[0], each.acts[0]):
            kept[-1] = each
        else:
            kept.append(each)
    return kept


def _parallel(one: TreatyAction, other: TreatyAction) -> bool:
    return (
        one.kind is other.kind
        and one.kind.expresses_consent
        and one.depositary is not None
        and other.depositary is not None
        and one.depositary != other.depositary
    )
