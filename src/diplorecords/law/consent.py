"""Consent to be bound, and when the treaty is in force for one that gave it: VCLT 11 to 16, 24.

Its refusal in time, 40(4), and its withdrawal before entry into force, 68 by analogy, are here too.
"""

from diplorecords.law.answers import ConsentState, Reason
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import day_after
from diplorecords.law.signature import sign
from diplorecords.law.standing import Event, Standing
from diplorecords.temporal import DayBound
from diplorecords.values import LaterTrigger

__all__ = [
    "ENTER",
    "consent",
    "consent_by_silence",
    "opt_out",
    "sign_definitively",
    "withdraw_consent",
]

ENTER = 40
"""On one day, entry into force comes after signatures and consents."""


def consent(standing: Standing, event: Event) -> None:
    """Consent stands from now on; the treaty follows when VCLT 24 says."""
    if standing.consent is ConsentState.LIVE:
        standing.say(LegalRule.ONE_CONSENT, event.act)
        return
    standing.say(LegalRule.ACT, event.act)
    give_consent(standing, event)


def give_consent(standing: Standing, event: Event) -> None:
    """Consent stands, and the day of entry into force for the actor is set."""
    standing.consent = ConsentState.LIVE
    standing.opted_out = False
    standing.force_day = force_day(standing, event)
    told = False
    if standing.force_day > event.day:
        _say_once(standing, standing.world.entry_reasons)
        told = event.effective is None and standing.force_day > standing.world.entry
    if told:  # while it waits, this is why
        standing.say(LegalRule.LATER_PARTY, event.act, standing.force_day)
    day = max(standing.force_day, event.day)
    handler = _enter_as_told if told else enter
    standing.later(Event(day, ENTER, event.key, handler, event.act, event.effective))


def force_day(standing: Standing, event: Event) -> DayBound:
    """When the treaty enters into force for one that consents on a day (VCLT 24)."""
    world = standing.world
    if event.effective is not None:
        return event.effective
    clause = world.later
    by_threshold = clause is not None and clause.trigger is LaterTrigger.AFTER_THRESHOLD
    if event.day <= (world.trigger if by_threshold else world.entry):
        return world.entry
    return max(world.entry, day_after(event.day, None if clause is None else clause.delay))


def enter(standing: Standing, event: Event, *, told: bool = False) -> None:
    """The treaty enters into force for the actor, unless its consent is gone by now."""
    if standing.consent is not ConsentState.LIVE or standing.force_day > event.day:
        return
    if standing.in_force:
        return
    standing.in_force = True
    world = standing.world
    _say_once(standing, world.entry_reasons)
    stated = event.effective is not None
    later = event.day > world.entry
    if not told and not (later and standing.awaiting_notice):  # of a succession its date was said
        standing.say(
            LegalRule.EFFECT_STATED
            if stated
            else LegalRule.LATER_PARTY
            if later
            else LegalRule.IN_FORCE_FOR_ACTOR,
            event.act,
            event.day,
        )
    if standing.provisional:
        standing.provisional = False
        standing.say(LegalRule.PROVISIONAL_OVER, None, event.day)


def _enter_as_told(standing: Standing, event: Event) -> None:
    """The treaty enters into force on the day that was said with the consent."""
    enter(standing, event, told=True)


def _say_once(standing: Standing, reasons: tuple[Reason, ...]) -> None:
    """Add steps that were not said before: why a treaty waits can be why it enters into force."""
    said = {id(reason) for reason in standing.because}
    standing.because.extend(reason for reason in reasons if id(reason) not in said)


def sign_definitively(standing: Standing, event: Event) -> None:
    """A signature that expresses consent (VCLT 12)."""
    sign(standing, event)
    if standing.consent is not ConsentState.LIVE:
        give_consent(standing, event)


def opt_out(standing: Standing, event: Event) -> None:
    """Refusal in time: silence will not bind (VCLT 40(4))."""
    standing.opted_out = True
    standing.say(LegalRule.ACT, event.act)


def consent_by_silence(standing: Standing, event: Event) -> None:
    """Consent by silence, unless the actor opted out (VCLT 11)."""
    if standing.opted_out:
        standing.say(LegalRule.OPTED_OUT, event.act)
    else:
        consent(standing, event)


def withdraw_consent(standing: Standing, event: Event) -> None:
    """An instrument withdrawn before the treaty is in force for the actor is no consent."""
    if standing.in_force or standing.consent is not ConsentState.LIVE:
        standing.say(LegalRule.ACT, event.act)
        return
    standing.leave()
    standing.say(LegalRule.CONSENT_WITHDRAWN, event.act)
