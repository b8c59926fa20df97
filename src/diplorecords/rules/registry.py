"""The registry of rules, and `check`, which applies them to a dossier."""

from collections.abc import Iterable

from diplorecords.dossier import Dossier
from diplorecords.dossier.arguments import wrong_type
from diplorecords.errors import Problem, Severity
from diplorecords.rules.families import (
    claims,
    containment,
    creation,
    cycles,
    naming,
    occupancy,
    participation,
    references,
)
from diplorecords.rules.rule import Rule

__all__ = ["RULES", "check"]

RULES: tuple[Rule, ...] = (
    *references.RULES,
    *participation.RULES,
    *containment.RULES,
    *occupancy.RULES,
    *creation.RULES,
    *cycles.RULES,
    *naming.RULES,
    *claims.RULES,
)
"""All rules, family by family. A new family is a file, an import and a line here."""

_ORDER = {severity: place for place, severity in enumerate(Severity)}


def check(dossier: Dossier, *, rules: Iterable[Rule] = RULES) -> tuple[Problem, ...]:
    """What the rules find in a dossier: errors first, then warnings, then what is worth knowing.

    It never raises for what the data says, and the same records give the same findings,
    whatever order they or the rules come in. Disputed facts are never errors.

    >>> from diplorecords.records import Tenure
    >>> lost = Tenure(id="x", holder="person:y", office="office:z")
    >>> for problem in check(Dossier.of([lost])):
    ...     print(problem)
    error: tenure:x: /holder: person:y is not in the dossier [dangling-reference]
    error: tenure:x: /office: office:z is not in the dossier [dangling-reference]

    Args:
        dossier: The records.
        rules: The rules to apply; all by default. Leave some out, add your own, or change a
            rule's severity with `attrs.evolve`.

    Raises:
        ValidationError: If it is not a dossier.
    """
    if not isinstance(dossier, Dossier):
        raise wrong_type("a Dossier", dossier)
    found = {problem for rule in rules for problem in rule.findings(dossier)}
    return tuple(sorted(found, key=_place))


def _place(problem: Problem) -> tuple[int, str, str, str, str, tuple[str, ...]]:
    severity = _ORDER[problem.severity]
    first = problem.records[0] if problem.records else ""
    return severity, first, problem.path, problem.code, problem.message, problem.records
