"""A rule gives its findings its own id and severity."""

from collections.abc import Iterator

import attrs

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import Person
from diplorecords.rules import Rule, check, finding
from diplorecords.values import Ref


def nameless(dossier: Dossier) -> Iterator[Problem]:
    """People without a name."""
    for person in dossier.all(Person):
        if not person.names:
            yield finding("/names", "no name", person, Ref("state", "x"), hint="give one")


RULE = Rule("nameless-person", Severity.WARNING, "Every person has a name", nameless)
DOSSIER = Dossier.of([Person(id="b"), Person(id="a")])


def test_findings_carry_the_rule_and_the_records() -> None:
    """The check itself says only what and where."""
    assert next(RULE.findings(DOSSIER)) == Problem(
        "/names",
        "nameless-person",
        "no name",
        hint="give one",
        severity=Severity.WARNING,
        records=("person:a", "state:x"),
    )


def test_a_severity_can_be_raised() -> None:
    """By a changed copy of the rule."""
    strict = attrs.evolve(RULE, severity=Severity.ERROR)
    assert {problem.severity for problem in check(DOSSIER, rules=[strict])} == {Severity.ERROR}


def test_only_the_chosen_rules_apply() -> None:
    """None at all, if none is chosen."""
    assert check(DOSSIER, rules=()) == ()
    assert [problem.records[0] for problem in check(DOSSIER, rules=[RULE])] == [
        "person:a",
        "person:b",
    ]
