"""`review`: what rules find under a configuration, and what of it is silenced and why."""

from collections.abc import Iterable, Iterator
from typing import final

import attrs

from diplorecords.dossier import Dossier
from diplorecords.dossier.arguments import members_of
from diplorecords.dossier.nearest import nearest
from diplorecords.errors import Problem, Severity, ValidationError, shown
from diplorecords.rules.checks import Checks, Silence
from diplorecords.rules.rule import Rule

__all__ = ["Review", "SilencedFinding", "chosen_rules", "reviewed"]

_ORDER = {severity: place for place, severity in enumerate(Severity)}


@final
@attrs.frozen
class SilencedFinding:
    """A finding that somebody accepts, and the silence that says why.

    >>> from diplorecords.errors import Problem
    >>> known = SilencedFinding(Problem("", "part-of-cycle", "x"), Silence("cycles", "a draft"))
    >>> known.silence.reason
    'a draft'
    """

    problem: Problem
    """The finding."""

    silence: Silence
    """The first silence that covers it."""


@final
@attrs.frozen
class Review:
    """All that rules find in a dossier: what stands, what is silenced, what silences are idle.

    >>> Review((), (), (Silence("part-of-cycle", "mended since"),)).unused[0].reason
    'mended since'
    """

    findings: tuple[Problem, ...]
    """What stands: errors first, then warnings, then what is worth knowing."""

    silenced: tuple[SilencedFinding, ...]
    """What is accepted, in the same order, each with its reason."""

    unused: tuple[Silence, ...]
    """The silences that cover nothing, perhaps because the data has been mended since."""


def reviewed(dossier: Dossier, rules: Iterable[Rule], config: Checks) -> Review:
    """Apply rules to a dossier and sort what they find.

    >>> reviewed(Dossier(), [], Checks()).findings
    ()
    """
    standing: set[Problem] = set()
    silenced: dict[Problem, Silence] = {}
    for rule in rules:
        silences = [each for each in config.silences if each.rule in {rule.id, rule.family}]
        for problem in rule.findings(dossier, config):
            silence = next((each for each in silences if each.covers(problem, rule.family)), None)
            if silence is None:
                standing.add(problem)
            else:
                silenced[problem] = silence
    used = set(silenced.values())
    return Review(
        tuple(sorted(standing, key=_place)),
        tuple(SilencedFinding(each, silenced[each]) for each in sorted(silenced, key=_place)),
        tuple(silence for silence in config.silences if silence not in used),
    )


def chosen_rules(
    rules: Iterable[Rule], config: Checks, known: Iterable[Rule] = ()
) -> tuple[Rule, ...]:
    """The rules that a configuration chooses, with the severities that it gives them.

    >>> chosen_rules([], Checks())
    ()

    Args:
        rules: The rules to choose from.
        config: The configuration.
        known: Other rules whose names it may use.

    Raises:
        ValidationError: If it names a rule or a family that is not known, or a rule is none.
    """
    given = members_of(rules, Rule, "a Rule")
    names = {name for rule in (*given, *known) for name in (rule.id, rule.family) if name}
    problems = [
        Problem(path, "rule", f"there is no rule or family {shown(name)}", hint=_meant(name, names))
        for path, name in _named(config)
        if name not in names
    ]
    if problems:
        raise ValidationError("not a configuration for these rules", problems)
    return tuple(_graded(rule, config) for rule in given if _is_chosen(rule, config))


def _is_chosen(rule: Rule, config: Checks) -> bool:
    names = {rule.id, rule.family}
    return not names & set(config.without) and (not config.only or bool(names & set(config.only)))


def _graded(rule: Rule, config: Checks) -> Rule:
    severity = rule.severity
    for each in config.severities:
        if each.rule in {rule.id, rule.family}:
            severity = each.severity
    return attrs.evolve(rule, severity=severity)


def _named(config: Checks) -> Iterator[tuple[str, str]]:
    """The names of rules and families in a configuration, each with the place where it stands."""
    yield from ((f"/only/{index}", name) for index, name in enumerate(config.only))
    yield from ((f"/without/{index}", name) for index, name in enumerate(config.without))
    for index, grade in enumerate(config.severities):
        yield f"/severities/{index}/rule", grade.rule
    for index, silence in enumerate(config.silences):
        yield f"/silences/{index}/rule", silence.rule


def _meant(name: str, names: set[str]) -> str | None:
    like = ", ".join(nearest(name, sorted(names)))
    return f"did you mean {like}?" if like else None


def _place(problem: Problem) -> tuple[int, str, str, str, str, tuple[str, ...]]:
    severity = _ORDER[problem.severity]
    first = problem.records[0] if problem.records else ""
    return severity, first, problem.path, problem.code, problem.message, problem.records
