"""The configuration of a check: a strict value."""

from typing import Any

import pytest

from diplorecords.errors import Problem, Severity, ValidationError
from diplorecords.rules import Checks, RuleSeverity, Silence
from diplorecords.values import Ref


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"only": ["Not A Rule"]}, "/only/0"),
        ({"only": "claims"}, "/only"),
        ({"without": ["claims", "claims"]}, "/without/1"),
        ({"severities": 3}, "/severities"),
        ({"severities": ["claims"]}, "/severities/0"),
        ({"silences": [None]}, "/silences/0"),
        ({"as_of": "yesterday"}, "/as_of"),
        ({"as_of": "1992/1994"}, "/as_of"),
        ({"state_list": "a list"}, "/state_list"),
        ({"incompatible": 3}, "/incompatible"),
        ({"incompatible": [["office:a"]]}, "/incompatible/0"),
        ({"incompatible": [["office:a", "person:b"]]}, "/incompatible/0/1"),
        ({"incompatible": ["office:a"]}, "/incompatible/0"),
    ],
)
def test_what_is_no_configuration_is_refused_by_place(wrong: dict[str, Any], path: str) -> None:
    """Each field is checked when the value is made."""
    with pytest.raises(ValidationError) as caught:
        Checks(**wrong)
    assert [problem.path for problem in caught.value.problems] == [path]


def test_severities_can_be_given_as_a_mapping() -> None:
    """They are kept as values, so that configurations can be compared and hashed."""
    listed = Checks(severities=[RuleSeverity("claims", Severity.ERROR)])
    assert Checks(severities={"claims": Severity.ERROR}) == listed
    assert hash(Checks(severities={"claims": Severity.ERROR})) == hash(listed)


def test_a_silence_has_a_reason() -> None:
    """An empty one is none."""
    with pytest.raises(ValidationError) as caught:
        Silence("claims", "")
    assert [problem.path for problem in caught.value.problems] == ["/reason"]


def test_a_silence_covers_the_findings_that_concern_all_its_records() -> None:
    """By the id of the rule, or by its family."""
    problem = Problem("", "part-of-cycle", "x", records=("meeting:a", "meeting:b"))
    for rule, records, covered in (
        ("part-of-cycle", [], True),
        ("part-of-cycle", ["meeting:b"], True),
        ("part-of-cycle", ["meeting:b", "meeting:a"], True),
        ("part-of-cycle", ["meeting:b", "meeting:c"], False),
        ("cycles", ["meeting:a"], True),
        ("claims", ["meeting:a"], False),
    ):
        silence = Silence(rule, "why", [Ref.parse(record) for record in records])
        assert silence.covers(problem, "cycles") is covered
