"""Signature and what it obliges to: VCLT 10, 12, 14, 18(a); VCSSRT 18 and 19."""

from diplorecords.law.articles import LegalRule
from diplorecords.law.standing import Event, Standing

__all__ = ["refuse", "sign", "sign_ad_referendum", "subscribe"]

_ACT = LegalRule.ACT  # looked up once: on Python 3.11 that takes long


def sign(standing: Standing, event: Event) -> None:
    """A signature, its confirmation, or succession to one (VCLT 12(2)(b), 14, 18(a))."""
    standing.signed = standing.signatory = True
    standing.refused = False
    standing.say(_ACT, event.acts)


def sign_ad_referendum(standing: Standing, event: Event) -> None:
    """A signature that is none before its confirmation (VCLT 12(2)(b))."""
    standing.say(LegalRule.AWAITS_CONFIRMATION, event.acts)


def refuse(standing: Standing, event: Event) -> None:
    """The intention not to become a party ends the obligation of VCLT 18(a), and 25(2)."""
    standing.refused = True
    standing.provisional = False
    standing.say(_ACT, event.acts)


def subscribe(standing: Standing, event: Event) -> None:
    """Joining a political document."""
    standing.subscribed = True
    standing.say(_ACT, event.acts)
