"""Dossiers with one fault each: what a rule has to find, and nothing else."""

from typing import final

import attrs
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.dossier.arguments import expect_text
from diplorecords.dossier.nearest import nearest
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.rules import Checks
from diplorecords.testing.planted import acts, links, times
from diplorecords.testing.planted.fault import Fault
from diplorecords.testing.sound import sound_dossiers

__all__ = ["FaultyDossier", "faulty_dossiers"]

FAULTS: dict[str, Fault] = {**links.FAULTS, **times.FAULTS, **acts.FAULTS}
"""Every fault, by the id of the rule that it breaks."""


@final
@attrs.frozen
class FaultyDossier:
    """A dossier with one fault, and the dossier that it was before.

    >>> from hypothesis import given
    >>> from diplorecords.rules import check
    >>> @given(faulty_dossiers("impossible-age"))
    ... def test_mending_a_dossier_leaves_nothing_to_find(faulty):
    ...     mended = faulty.sound
    ...     assert check(faulty.dossier) and not check(mended)
    """

    rule: str
    """Id of the only rule that finds something."""

    dossier: Dossier
    """The records, with those that break the rule."""

    sound: Dossier
    """The records without them; no rule finds anything."""

    config: Checks
    """What `check` needs to be told for it, such as the list of states; most rules need nothing."""


def faulty_dossiers(rule_id: str | None = None) -> st.SearchStrategy[FaultyDossier]:
    """Dossiers in which one rule finds something, and no other rule does.

    >>> from hypothesis import given
    >>> from diplorecords.rules import check
    >>> @given(faulty_dossiers())
    ... def test_my_report_names_the_rule(faulty):
    ...     report = [str(each) for each in check(faulty.dossier, config=faulty.config)]
    ...     assert f"[{faulty.rule}]" in report[0]

    Args:
        rule_id: The rule that is broken; any one if None.

    Raises:
        ValidationError: If no rule has this id.
    """
    if rule_id is None:
        return st.sampled_from(sorted(FAULTS)).flatmap(_faulty)
    expect_text(rule_id)
    if rule_id not in FAULTS:
        like = ", ".join(nearest(rule_id, FAULTS))
        hint = f"did you mean {like}?" if like else None
        problem = Problem("", "rule", f"no rule {shown(rule_id)}", hint=hint)
        raise ValidationError("wrong argument", [problem])
    return _faulty(rule_id)


def _faulty(rule_id: str) -> st.SearchStrategy[FaultyDossier]:
    planted = FAULTS[rule_id]
    return sound_dossiers().map(
        lambda sound: FaultyDossier(rule_id, with_fault(sound, planted), sound, planted.config)
    )


def with_fault(dossier: Dossier, planted: Fault) -> Dossier:
    """The dossier with the records of a fault.

    >>> len(with_fault(Dossier(), FAULTS["claims-conflict"]))
    3
    """
    records = {record.ref: record for record in planted.records}
    return dossier.add(*records.values())
