"""Rules across records: what must hold between them, and `check`, which finds where it does not."""

from diplorecords.rules.registry import RULES, check
from diplorecords.rules.rule import Rule, finding

__all__ = ["RULES", "Rule", "check", "finding"]
