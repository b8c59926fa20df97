"""Rules across records: what must hold between them, and `check`, which finds where it does not."""

from diplorecords.rules.checks import Checks, RuleSeverity, Silence
from diplorecords.rules.registry import RULES, check, review
from diplorecords.rules.review import Review, SilencedFinding
from diplorecords.rules.rule import Rule, finding

__all__ = [
    "RULES",
    "Checks",
    "Review",
    "Rule",
    "RuleSeverity",
    "Silence",
    "SilencedFinding",
    "check",
    "finding",
    "review",
]
