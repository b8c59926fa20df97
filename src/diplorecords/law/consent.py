"""Consent to be bound, and when the treaty is in force for one that gave it: VCLT 11 to 16, 24.

Its refusal in time, 40(4), and its withdrawal before entry into force, 68 by analogy, are here too.
"""

from diplorecords.law.answers import ConsentState
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import day_after
from diplorecords.law.signature import sign
from diplorecords.law.standing import Event, Standing, made
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

# Looked up once: on Python 3.11 that takes longer than what is done with them.
_LIVE, _ACT = ConsentState.LIVE, LegalRule.ACT
_IN_FORCE, _LATER_PARTY = LegalRule.IN_FORCE_FOR_ACTOR, LegalRule.LATER_PARTY


def consent(standing: Standing, event: Event) -> None:
    """Consent stands from now on; the treaty follows when VCLT 24 says."""
    if standing.consent is _LIVE:
        standing.say(LegalRule.ONE_CONSENT, event.acts)
        return
    standing.say(_ACT, event.acts)
    give_consent(standing, event)


def give_consent(standing: Standing, event: Event) -> None:
    """Consent stands, and the day of entry into force for the actor is set."""
    standing.consent = _LIVE
    standing.opted_out = False
    standing.force_day = force_day(standing, event)
    told = False
    if standing.force_day > event.day:
        standing.explain()
        told = event.effective is None and standing.force_day > standing.world.entry
    if told:  # while it waits, this is why
        standing.say(_LATER_PARTY, event.acts, standing.force_day)
    day = max(standing.force_day, event.day)
    handler = _enter_as_told if told else enter
    standing.later(made(Event, (day, ENTER, event.key, handler, event.acts, event.effective)))


def force_day(standing: Standing, event: Event) -> DayBound:
    """When the treaty enters into force for one that consents on a day (VCLT 24)."""
    world = standing.world
    if event.effective is not None:
        return event.effective
    clause = world.later
    if clause is None:
        return max(world.entry, event.day)
    by_threshold = clause.trigger is LaterTrigger.AFTER_THRESHOLD
    if event.day <= (world.trigger if by_threshold else world.entry):
        return world.entry
    return max(world.entry, day_after(event.day, clause.delay))


def enter(standing: Standing, event: Event, *, told: bool = False) -> None:
    """The treaty enters into force for the actor, unless its consent is gone by now."""
    if standing.consent is not _LIVE or standing.force_day > event.day:
        return
    if standing.in_force:
        return
    standing.in_force = True
    standing.explain()
    later = event.day > standing.world.entry
    if not told and not (later and standing.awaiting_notice):  # of a succession its date was said
        rule = _LATER_PARTY if later else _IN_FORCE
        if event.effective is not None:
            rule = LegalRule.EFFECT_STATED
        standing.say(rule, event.acts, event.day)
    if standing.provisional:
        standing.provisional = False
        standing.say(LegalRule.PROVISIONAL_OVER, (), event.day)


def _enter_as_told(standing: Standing, event: Event) -> None:
    """The treaty enters into force on the day that was said with the consent."""
    enter(standing, event, told=True)


def sign_definitively(standing: Standing, event: Event) -> None:
    """A signature that expresses consent (VCLT 12)."""
    sign(standing, event)
    if standing.consent is not _LIVE:
        give_consent(standing, event)


def opt_out(standing: Standing, event: Event) -> None:
    """Refusal in time: silence will not bind (VCLT 40(4))."""
    standing.opted_out = True
    standing.say(_ACT, event.acts)


def consent_by_silence(standing: Standing, event: Event) -> None:
    """Consent by silence, unless the actor opted out (VCLT 11)."""
    if standing.opted_out:
        standing.say(LegalRule.OPTED_OUT, event.acts)
    else:
        consent(standing, event)


def withdraw_consent(standing: Standing, event: Event) -> None:
    """An instrument withdrawn before the treaty is in force for the actor is no consent."""
    if standing.in_force or standing.consent is not _LIVE:
        standing.say(_ACT, event.acts)
        return
    standing.leave()
    standing.say(LegalRule.CONSENT_WITHDRAWN, event.acts)
