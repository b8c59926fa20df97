"""Provisional application: VCLT 25."""

from diplorecords.law.articles import LegalRule
from diplorecords.law.standing import Event, Standing

__all__ = ["apply_provisionally", "end_provisional", "limit_provisional"]


def apply_provisionally(standing: Standing, event: Event) -> None:
    """It applies the treaty, pending entry into force for it (VCLT 25(1))."""
    standing.provisional = not standing.in_force
    rule = LegalRule.PROVISIONAL_OVER if standing.in_force else LegalRule.ACT
    standing.say(rule, event.acts)


def limit_provisional(standing: Standing, event: Event) -> None:
    """It does so in part only; that changes no status."""
    standing.say(LegalRule.ACT, event.acts)


def end_provisional(standing: Standing, event: Event) -> None:
    """It no longer does so, or never will (VCLT 25(1)(b), 25(2))."""
    standing.provisional = False
    standing.say(LegalRule.ACT, event.acts)
