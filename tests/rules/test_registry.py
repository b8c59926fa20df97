"""The registry of rules, and the order of what `check` finds."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity, ValidationError
from diplorecords.records import Document, DocumentKind, Membership, Person, State, Tenure
from diplorecords.rules import RULES, Rule, check, review
from diplorecords.testing import FaultyDossier, dossiers, faulty_dossiers, sound_dossiers


def test_every_rule_has_an_id_of_its_own() -> None:
    """Ids are stable codes: lower-case words joined by hyphens."""
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert all(part.isalpha() and part.islower() for each in ids for part in each.split("-"))


def test_every_title_is_a_sentence_without_its_full_stop() -> None:
    """They stand in a catalogue."""
    assert all(rule.title[0].isupper() and not rule.title.endswith(".") for rule in RULES)


def test_every_rule_says_why() -> None:
    """In whole sentences, for the catalogue."""
    assert [rule.id for rule in RULES if not rule.why.endswith(".")] == []


@given(dossiers())
def test_valid_dossiers_have_no_errors(dossier: Dossier) -> None:
    """Those that the strategies promise to be valid."""
    assert all(problem.severity is not Severity.ERROR for problem in check(dossier))


@given(faulty=faulty_dossiers(), data=st.data())
def test_findings_depend_on_the_records_alone(faulty: FaultyDossier, data: st.DataObject) -> None:
    """Neither on their order nor on that of the rules."""
    shuffled = Dossier.of(data.draw(st.permutations(list(faulty.dossier))))
    expected = check(faulty.dossier, config=faulty.config)
    rules = data.draw(st.permutations(RULES))
    assert check(shuffled, rules=rules, config=faulty.config) == expected != ()


@given(sound_dossiers())
def test_dates_marked_as_uncertain_are_never_at_fault(dossier: Dossier) -> None:
    """Nobody knows how far off they are."""
    marked = dossier.replace(
        Document(id="charter", kind=DocumentKind.CHARTER, adopted="2030?")
    ).add(
        State(id="x"),
        Membership(id="x", member="state:x", organization="organization:org", span="1599~/.."),
    )
    assert check(marked) == ()


@pytest.mark.parametrize("wrong", [None, [Person(id="a")], Person(id="a")])
def test_only_a_dossier_is_checked(wrong: Any) -> None:
    """Records by themselves are none."""
    with pytest.raises(ValidationError) as caught:
        check(wrong)
    assert caught.value.problems[0].message.startswith("expected a Dossier, got ")


@pytest.mark.parametrize(
    ("wrong", "path"), [(None, ""), (5, ""), ("x", ""), (RULES[0], ""), ([RULES[0], None], "/1")]
)
def test_only_rules_are_applied(wrong: Any, path: str) -> None:
    """What is wrong is shown where it stands."""
    for apply in (check, review):
        with pytest.raises(ValidationError, match="a Rule") as caught:
            apply(Dossier(), rules=wrong)
        assert [(each.path, each.code) for each in caught.value.problems] == [(path, "type")]


def test_only_a_configuration_configures() -> None:
    """A severity alone is none."""
    wrong: Any = Severity.ERROR
    with pytest.raises(ValidationError) as caught:
        check(Dossier(), config=wrong)
    assert caught.value.problems[0].message.startswith("expected Checks, got ")


def test_errors_come_first() -> None:
    """Then warnings, then the rest; within these, by record and field."""
    severities = (Severity.INFO, Severity.ERROR, Severity.WARNING)
    rules = [
        Rule(f"rule-{severity.value}", severity, "X", lambda _: [Problem("", "", "x")])
        for severity in severities
    ]
    found = [problem.severity for problem in check(Dossier(), rules=rules)]
    assert found == [Severity.ERROR, Severity.WARNING, Severity.INFO]


def test_findings_of_one_record_are_in_the_order_of_their_fields() -> None:
    """The record to look at first decides."""
    lost = [Tenure(id=name, holder="person:y", office="office:z") for name in "ba"]
    found = [(p.records[0], p.path) for p in check(Dossier.of([*lost, Person(id="y")]))]
    assert found == [("tenure:a", "/office"), ("tenure:b", "/office")]
