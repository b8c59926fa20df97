"""Each rule has a fault that breaks it alone, in whatever sound dossier it stands."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.errors import ValidationError
from diplorecords.rules import RULES, check
from diplorecords.testing import FaultyDossier, faulty_dossiers
from diplorecords.testing.faults import FAULTS, with_fault
from diplorecords.testing.planted import acts, links, times

IDS = [rule.id for rule in RULES]


@pytest.mark.parametrize("rule", IDS)
def test_every_rule_has_a_fault_that_breaks_it_once_and_no_other(rule: str) -> None:
    """A new rule takes a line in one of the tables: links.py, times.py or acts.py."""
    cure = f"{rule} has no fault: give it a line in a table of testing/planted/"
    assert rule in FAULTS, cure
    planted = FAULTS[rule]
    found = check(with_fault(Dossier(), planted), config=planted.config)
    assert [problem.code for problem in found] == [rule], "\n".join(map(str, found))


def test_every_fault_has_a_rule_and_stands_once() -> None:
    """A rule that is gone takes its fault with it."""
    assert set(FAULTS) <= set(IDS)
    assert len(FAULTS) == sum(len(table.FAULTS) for table in (links, times, acts))


@given(faulty_dossiers())
def test_no_other_rule_finds_anything_in_a_faulty_dossier(faulty: FaultyDossier) -> None:
    """Nor does any in the dossier that it was before."""
    codes = {problem.code for problem in check(faulty.dossier, config=faulty.config)}
    assert codes == {faulty.rule}
    assert set(faulty.sound) < set(faulty.dossier)


@given(st.sampled_from(IDS).flatmap(faulty_dossiers))
def test_a_rule_can_be_chosen(faulty: FaultyDossier) -> None:
    """Its dossiers have records that the sound one lacks, and those alone."""
    added = set(faulty.dossier) - set(faulty.sound)
    assert added == {with_fault(Dossier(), FAULTS[faulty.rule])[each.ref] for each in added}


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("claims-conflicts", "did you mean claims-conflict"),
        ("gossip", "no rule 'gossip'"),
        (7, "a text"),
    ],
)
def test_an_unknown_rule_is_refused(wrong: Any, message: str) -> None:
    """With what may be meant, where something looks like it."""
    with pytest.raises(ValidationError, match=message):
        faulty_dossiers(wrong)
