"""How Azerbaijan subscribed to the political documents of the CSCE and the OSCE."""

from diplorecords.examples.azerbaijan_osce.cite import article, page
from diplorecords.records import SubscriptionMode, TreatyAction, TreatyActionKind
from diplorecords.values import Locator

__all__ = ["ACTS"]


def _subscription(
    document: str, mode: SubscriptionMode, dated: str, *sources: Locator
) -> TreatyAction:
    return TreatyAction(
        id=f"aze-{document}",
        actor="state:aze",
        instrument=f"document:{document}",
        kind=TreatyActionKind.SUBSCRIPTION,
        mode=mode,
        dated=dated,
        sources=sources,
    )


_SIGNED = SubscriptionMode.SIGNED

ACTS: tuple[TreatyAction, ...] = (
    _subscription(
        "helsinki-final-act",
        _SIGNED,
        "1992-07-08",
        page("mfa-az"),
        page("preslib-az"),
        article(17, "ووقعت وثائقها"),
    ),
    _subscription(
        "charter-of-paris",
        SubscriptionMode.ADHERED_LATER,
        "1993-12-20",
        article(18, "20 ديسمبر 1993"),
        page("azerbaijan-az"),
    ),
    _subscription(
        "istanbul-declaration-1999", _SIGNED, "1999-11-19", article(21), page("azerbaijan-az")
    ),
    _subscription(
        "charter-for-european-security", _SIGNED, "1999-11-19", article(21), page("azerbaijan-az")
    ),
)
"""The acts."""
