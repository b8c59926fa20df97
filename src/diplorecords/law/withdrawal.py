"""Withdrawal or denunciation by one party, its notice and its revocation: VCLT 54, 56, 67, 68."""

from diplorecords.law.answers import ConsentState
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import day_after
from diplorecords.law.standing import Event, Standing
from diplorecords.values import Delay, PeriodStart

__all__ = ["RESIDUAL_NOTICE", "give_notice", "revoke"]

RESIDUAL_NOTICE = Delay(months=12)
"""The notice where the treaty is silent (VCLT 56(2))."""

_TAKES_EFFECT = 0
"""On one day, what takes effect comes before what is done."""


def give_notice(standing: Standing, event: Event) -> None:
    """A notice of withdrawal; before the treaty is in force for the actor it is immediate."""
    if standing.consent is not ConsentState.LIVE:
        standing.say(LegalRule.ACT, event.acts)
        return
    clause = standing.world.withdrawal
    if standing.in_force and event.effective is None and _is_barred(standing, event):
        return
    standing.say(LegalRule.ACT, event.acts)
    if event.effective is not None:
        effect, rule = event.effective, LegalRule.WITHDRAWAL_STATED
    elif not standing.in_force:
        effect, rule = event.day, LegalRule.CONSENT_WITHDRAWN
    elif clause is not None and clause.notice is not None:
        effect, rule = day_after(event.day, clause.notice), LegalRule.NOTICE
    else:
        effect, rule = day_after(event.day, RESIDUAL_NOTICE), LegalRule.RESIDUAL_NOTICE
    if effect > event.day:
        standing.say(rule, event.acts, effect)
    standing.notices.append((event.acts[0], effect))
    later = event._replace(day=max(effect, event.day), order=_TAKES_EFFECT, handler=_take_effect)
    if effect <= event.day:
        _take_effect(standing, later)
    else:
        standing.later(later)


def _is_barred(standing: Standing, event: Event) -> bool:
    """Whether the clause refuses a notice, altogether or in an initial period (VCLT 54(a), 56)."""
    clause = standing.world.withdrawal
    if clause is None:
        return False
    if not clause.admitted:
        standing.say(LegalRule.NOT_ADMITTED, event.acts)
        return True
    if clause.not_in is None:
        return False
    by_party = clause.not_in.since is PeriodStart.ENTRY_FOR_PARTY
    start = standing.force_day if by_party else standing.world.entry
    first = day_after(start, clause.not_in.lasts)
    if event.day < first:
        standing.say(LegalRule.TOO_EARLY, event.acts, first)
    return event.day < first


def _take_effect(standing: Standing, event: Event) -> None:
    """The notice takes effect, unless it was revoked or the actor left before."""
    if all(act is not event.acts[0] for act, _ in standing.notices):
        return
    rule = LegalRule.WITHDRAWN if standing.in_force else LegalRule.CONSENT_WITHDRAWN
    standing.leave()
    standing.say(rule, event.acts, event.day)


def revoke(standing: Standing, event: Event) -> None:
    """A notice revoked in time never was (VCLT 68): the one referred to, or else the last."""
    target = event.acts[0].refers_to
    named = [each for each in standing.notices if target is None or each[0].ref == target]
    if not named:
        standing.say(LegalRule.REVOKED_TOO_LATE, event.acts)
        return
    standing.notices.remove(named[-1])
    standing.say(LegalRule.REVOKED, event.acts)
