"""The registry of rules, and `check` and `review`, which apply them to a dossier."""

from collections.abc import Iterable

import attrs

from diplorecords.dossier import Dossier
from diplorecords.dossier.arguments import wrong_type
from diplorecords.errors import Problem
from diplorecords.rules.checks import Checks
from diplorecords.rules.families import (
    actors,
    claims,
    containment,
    counts,
    creation,
    cycles,
    lives,
    naming,
    occupancy,
    offices,
    participation,
    presence,
    references,
    repetition,
    staleness,
    successions,
    treaty_law,
    writing,
)
from diplorecords.rules.review import Review, chosen_rules, reviewed
from diplorecords.rules.rule import Rule

__all__ = ["RULES", "check", "review"]

_FAMILIES: dict[str, tuple[Rule, ...]] = {
    "references": references.RULES,
    "participation": participation.RULES,
    "presence": presence.RULES,
    "containment": containment.RULES,
    "lives": lives.RULES,
    "occupancy": occupancy.RULES,
    "offices": offices.RULES,
    "repetition": repetition.RULES,
    "actors": actors.RULES,
    "successions": successions.RULES,
    "creation": creation.RULES,
    "treaty_law": treaty_law.RULES,
    "cycles": cycles.RULES,
    "counts": counts.RULES,
    "staleness": staleness.RULES,
    "naming": naming.RULES,
    "writing": writing.RULES,
    "claims": claims.RULES,
}
"""The families by name. A new family is a file, an import and a line here."""

RULES: tuple[Rule, ...] = tuple(
    attrs.evolve(rule, family=family) for family, rules in _FAMILIES.items() for rule in rules
)
"""All rules, family by family."""

_DEFAULT = Checks()


def check(
    dossier: Dossier, *, rules: Iterable[Rule] = RULES, config: Checks = _DEFAULT
) -> tuple[Problem, ...]:
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
        rules: The rules to apply; all by default. Add your own to them.
        config: Which of these rules count, how serious their breaches are, what is silenced,
            and what some rules need to be told, such as the day as of which to check.

    Raises:
        ValidationError: If it is not a dossier, or a rule is none, or the configuration names
            unknown rules.
    """
    return review(dossier, rules=rules, config=config).findings


def review(dossier: Dossier, *, rules: Iterable[Rule] = RULES, config: Checks = _DEFAULT) -> Review:
    """What `check` finds, and beside it what the configuration silences, with the reasons.

    >>> from diplorecords.records import Tenure
    >>> from diplorecords.rules import Silence
    >>> lost = Dossier.of([Tenure(id="x", holder="person:y", office="office:z")])
    >>> partial = Checks(silences=[Silence("dangling-reference", "an extract", ["person:y"])])
    >>> outcome = review(lost, config=partial)
    >>> [problem.path for problem in outcome.findings]
    ['/office']
    >>> [(each.problem.path, each.silence.reason) for each in outcome.silenced]
    [('/holder', 'an extract')]

    Args:
        dossier: The records.
        rules: The rules to apply; all by default.
        config: The configuration.

    Raises:
        ValidationError: If it is not a dossier, or a rule is none, or the configuration names
            unknown rules.
    """
    if not isinstance(dossier, Dossier):
        raise wrong_type("a Dossier", dossier)
    if not isinstance(config, Checks):
        raise wrong_type("Checks", config)
    return reviewed(dossier, chosen_rules(rules, config, RULES), config)
