"""The end of a treaty as a whole, and of an actor: VCLT 54 to 64, 70."""

from diplorecords.law.articles import LegalRule
from diplorecords.law.standing import Event, Standing

__all__ = ["cease", "end_treaty", "expire"]


def end_treaty(standing: Standing, event: Event) -> None:
    """The treaty is no longer in force (VCLT 54 to 64); the number of parties never ends it."""
    _end(standing, LegalRule.TREATY_ENDED, event)


def expire(standing: Standing, event: Event) -> None:
    """The time for which the treaty was concluded is over (VCLT 54(a))."""
    _end(standing, LegalRule.EXPIRED, event)


def cease(standing: Standing, event: Event) -> None:
    """The actor exists no longer."""
    _end(standing, LegalRule.ACTOR_ENDED, event)


def _end(standing: Standing, rule: LegalRule, event: Event) -> None:
    standing.leave()
    standing.signatory = standing.silent = False
    standing.ended = True
    standing.say(rule, None, event.day)
