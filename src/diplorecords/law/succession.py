"""Succession of states to one treaty: VCSSRT 15, 16, 22, 23, 31, 34. Nothing is guessed."""

from diplorecords.law.answers import ConsentState
from diplorecords.law.articles import LegalRule
from diplorecords.law.consent import ENTER, consent, enter
from diplorecords.law.standing import Event, Standing

__all__ = ["fall_silent", "notify_succession", "succeed"]


def succeed(standing: Standing, event: Event) -> None:
    """The date of succession, to which a later notification reaches back (VCSSRT 22(3), 23, 34).

    Until the notification, operation is considered suspended; but not where states united or
    separated, since there the predecessor's treaties continue in force.
    """
    if standing.consent is ConsentState.LIVE:
        return
    standing.consent = ConsentState.LIVE
    standing.awaiting_notice = True
    standing.force_day = max(standing.world.entry, event.day)
    if standing.world.carries_on:
        standing.say(LegalRule.CARRIED_ON, event.acts, event.day)
    else:
        standing.say(LegalRule.SUCCEEDED, event.acts, event.day)
        standing.say(LegalRule.SUCCESSION_PENDING, event.acts)
    standing.later(Event(standing.force_day, ENTER, event.key, enter, event.acts))


def notify_succession(standing: Standing, event: Event) -> None:
    """The notification: consent, and the end of what was open or suspended until then."""
    standing.silent = False
    if standing.awaiting_notice:
        standing.awaiting_notice = False
        standing.say(LegalRule.ACT, event.acts)
    else:
        consent(standing, event)


def fall_silent(standing: Standing, event: Event) -> None:
    """From now on the acts do not say where the actor stands."""
    standing.silent = True
    if event.acts:
        standing.say(LegalRule.SUCCESSION_UNDATED, event.acts)
