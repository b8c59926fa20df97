"""Faults in acts under instruments: in the wrong order, or referring to the wrong act."""

from diplorecords.records import (
    AnyRecord,
    Document,
    DocumentKind,
    State,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.testing.planted.fault import Fault, fault
from diplorecords.values import EntryIntoForce, Nature, Threshold

__all__ = ["FAULTS"]


def _acts(*kinds: str, actors: str = "xx", refers_to: str | None = None) -> tuple[AnyRecord, ...]:
    """Acts under one treaty, a year apart, by actors of one letter each; the last one refers."""
    last = len(kinds) - 1
    acts = (
        TreatyAction(
            id=f"x{place}",
            actor=f"state:{actors[place]}",
            instrument="treaty:x",
            kind=TreatyActionKind(kind),
            deposited=f"{1850 + place}-01-01",
            refers_to=refers_to if place == last else None,
        )
        for place, kind in enumerate(kinds)
    )
    return Treaty(id="x"), *(State(id=name) for name in dict.fromkeys(actors)), *acts


FAULTS: dict[str, Fault] = {
    "consent-before-signature": fault(*_acts("ratification", "signature")),
    "accession-after-signature": fault(*_acts("signature", "accession")),
    "two-consents": fault(*_acts("accession", "succession")),
    "definitive-signature-beside-ratification": fault(*_acts("definitive_signature", "approval")),
    "ratification-without-signature": fault(*_acts("signature", "ratification", actors="xy")),
    "provisional-application-after-consent": fault(*_acts("accession", "provisional_application")),
    "withdrawal-before-consent": fault(*_acts("withdrawal")),
    "actor-did-not-exist": fault(*_acts("accession"), State(id="x", span="1700/1800")),
    "objection-to-nothing": fault(*_acts("objection")),
    "objection-astray": fault(*_acts("reservation", "objection", refers_to="treaty_action:x0")),
    "objection-to-another-act": fault(
        *_acts("declaration", "objection", actors="xy", refers_to="treaty_action:x0")
    ),
    "entry-into-force-differs": fault(
        Treaty(
            id="x",
            in_force="1850-01-01/..",
            entry_into_force=[EntryIntoForce(thresholds=[Threshold(count=1)])],
            acts_complete=True,
        )
    ),
    "subscription-to-law": fault(
        State(id="x"),
        Document(id="x", kind=DocumentKind.CHARTER, nature=Nature.LEGAL),
        TreatyAction(
            id="x",
            actor="state:x",
            instrument="document:x",
            kind=TreatyActionKind.SUBSCRIPTION,
        ),
    ),
}
"""By rule id; a rule about acts under instruments takes its line here."""
