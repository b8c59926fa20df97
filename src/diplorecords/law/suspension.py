"""Suspension of a treaty's operation for one party, and its end: VCLT 57, 58, 60, 65, 72."""

from diplorecords.law.articles import LegalRule
from diplorecords.law.standing import Event, Standing

__all__ = ["resume", "suspend"]


def suspend(standing: Standing, event: Event) -> None:
    """Operation is suspended for the actor, if it is a party (VCLT 57, 58, 60, 72(1))."""
    standing.suspended = standing.in_force
    standing.say(LegalRule.ACT if standing.in_force else LegalRule.NOT_OPERATING, event.acts)


def resume(standing: Standing, event: Event) -> None:
    """Operation goes on (VCLT 72(2))."""
    standing.suspended = False
    standing.say(LegalRule.ACT, event.acts)
