"""Rules on claims: where sources contradict each other about one field."""

from collections.abc import Iterator

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import Claim, Polarity
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.wording import value_text

__all__ = ["RULES"]


def _conflicting_claims(dossier: Dossier) -> Iterator[Problem]:
    """One finding for each field about which claims made as facts contradict each other.

    Claims that the compiler has marked as wrong are left out: that conflict is settled.
    """
    for found in dossier.conflicts():
        said = "; ".join(map(_said, found.claims))
        message = f"claims on {found.field} of {found.subject} differ: {said}"
        yield finding("/value", message, *found.claims)


def _said(claim: Claim) -> str:
    """What a claim says, and who says it, or where."""
    value = value_text(claim.value if claim.state is None else claim.state)
    denial = "not " if claim.polarity is Polarity.NEGATIVE else ""
    sources = [locator.source for locator in (claim.locator, *claim.sources) if locator is not None]
    places = [ref for ref in (claim.attributed_to, *sources) if ref is not None]
    return f"{denial}{value} ({', '.join(map(str, dict.fromkeys((claim.ref, *places))))})"


RULES = (
    Rule(
        "claims-conflict",
        Severity.INFO,
        "Sources agree about a field, or their disagreement is worth knowing",
        _conflicting_claims,
        why="Nothing is wrong with a dossier that keeps what each source says; a policy decides, "
        "and readers should know that there was something to decide.",
    ),
)
"""The rules of this family."""
