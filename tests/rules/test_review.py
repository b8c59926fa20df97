"""What a configuration does to the findings: it chooses, grades and silences, and loses nothing."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity, ValidationError
from diplorecords.records import Tenure
from diplorecords.rules import RULES, Checks, Rule, Silence, check, finding, review
from diplorecords.values import Ref

LOST = Dossier.of(Tenure(id=name, holder="person:y", office="office:z") for name in "abc")
"""Three tenures, each with two references that lead nowhere."""

FAMILIES = sorted({rule.family for rule in RULES})


def test_each_rule_has_a_family_that_a_configuration_can_name() -> None:
    """No family has the name of a rule."""
    assert "" not in FAMILIES
    assert not set(FAMILIES) & {rule.id for rule in RULES}
    for name in (*FAMILIES, *(rule.id for rule in RULES)):
        assert check(Dossier(), config=Checks(only=[name])) == ()


def test_rules_are_chosen_by_id_or_by_family() -> None:
    """What is left out is left out, chosen or not."""
    assert len(check(LOST, config=Checks(only=["dangling-reference"]))) == 6
    assert len(check(LOST, config=Checks(only=["references", "naming"]))) == 6
    assert check(LOST, config=Checks(only=["naming"])) == ()
    assert check(LOST, config=Checks(without=["references"])) == ()
    both = Checks(only=["references"], without=["dangling-reference"])
    assert check(LOST, config=both) == ()


def test_severities_are_changed_by_id_or_by_family() -> None:
    """The last that names the rule counts."""
    for grades in (
        {"dangling-reference": Severity.INFO},
        {"references": Severity.INFO},
        {"references": Severity.WARNING, "dangling-reference": Severity.INFO},
    ):
        found = check(LOST, config=Checks(severities=grades))
        assert {problem.severity for problem in found} == {Severity.INFO}


@given(st.lists(st.sampled_from(["tenure:a", "tenure:b", "person:y", "office:z"]), max_size=3))
def test_what_is_silenced_is_listed_with_its_reason(refs: list[str]) -> None:
    """Together with what stands, it is what there is without silences."""
    silences = [
        Silence("dangling-reference", f"known {place}", [Ref.parse(ref)])
        for place, ref in enumerate(refs)
    ]
    outcome = review(LOST, config=Checks(silences=silences))
    silenced = [each.problem for each in outcome.silenced]
    assert {*outcome.findings, *silenced} == set(check(LOST))
    assert len(outcome.findings) + len(silenced) == 6
    assert all(each.silence.covers(each.problem) for each in outcome.silenced)
    assert all(not set(refs) & set(problem.records) for problem in outcome.findings)
    assert silenced == [problem for problem in check(LOST) if problem in silenced]


def test_a_silence_that_covers_nothing_is_named() -> None:
    """The first one that covers a finding is the one that counts."""
    first, second = Silence("references", "a"), Silence("dangling-reference", "b")
    outcome = review(LOST, config=Checks(silences=[first, second]))
    assert outcome.unused == (second,)
    assert {each.silence for each in outcome.silenced} == {first}


def test_unknown_names_are_refused_with_what_may_be_meant() -> None:
    """All of them at once, each with its place in the configuration."""
    config = Checks(
        only=["dangling-references"],
        without=["rumours"],
        severities={"naming": Severity.INFO, "hearsay": Severity.INFO},
        silences=[Silence("gossip", "x")],
    )
    with pytest.raises(ValidationError) as caught:
        check(LOST, config=config)
    problems = caught.value.problems
    assert [problem.path for problem in problems] == [
        "/only/0",
        "/without/0",
        "/severities/1/rule",
        "/silences/0/rule",
    ]
    assert problems[0].hint == "did you mean dangling-reference, references?"
    assert problems[1].hint is None


def test_a_rule_of_ones_own_is_chosen_like_any_other() -> None:
    """By its id, whether or not it has a family."""
    own = Rule("own-rule", Severity.INFO, "X", lambda _: [finding("", "x")])
    assert len(check(Dossier(), rules=[own], config=Checks(only=["own-rule"]))) == 1
    with pytest.raises(ValidationError):
        check(Dossier(), config=Checks(only=["own-rule"]))
    tame = attrs.evolve(own, family="mine")
    assert check(Dossier(), rules=[*RULES, tame], config=Checks(without=["mine"])) == ()


def test_a_rule_that_needs_to_be_told_is_told() -> None:
    """One that has nothing to be told is asked as ever."""

    def told(_: Dossier, config: Checks) -> list[Problem]:
        return [finding("", f"{config.state_list}")]

    rule = Rule("told", Severity.INFO, "X", lambda _: [], check_with=told)
    assert list(rule.findings(Dossier())) == []
    (found,) = check(Dossier(), rules=[rule], config=Checks(state_list="cow"))
    assert (found.message, found.code) == ("cow", "told")
