"""Dossiers in which everything goes together: nothing to find, and much in them."""

from collections.abc import Callable

import pytest
from hypothesis import Phase, find, given, settings

from diplorecords.dossier import Dossier
from diplorecords.records import Claim, Meeting, Membership, Succession, Tenure, TreatyAction
from diplorecords.rules import check
from diplorecords.testing import dossiers, sound_dossiers

SEARCH = settings(max_examples=1000, database=None, phases=[Phase.generate])


@given(sound_dossiers())
def test_no_rule_finds_anything(dossier: Dossier) -> None:
    """Neither an error nor a warning nor anything else."""
    found = check(dossier)
    assert found == (), "\n".join(map(str, found))


@pytest.mark.parametrize(
    "wanted",
    [
        lambda dossier: any(each.suspensions for each in dossier.all(Membership)),
        lambda dossier: len(dossier.all(Tenure)) > 2,
        lambda dossier: len({each.office for each in dossier.all(Tenure)}) > 1,
        lambda dossier: len(dossier.all(Claim)) > 2,
        lambda dossier: any(each.participants for each in dossier.all(Meeting)),
        lambda dossier: dossier.all(Succession) and dossier.all(TreatyAction),
    ],
)
def test_some_have_in_them_what_makes_them_hard(wanted: Callable[[Dossier], bool]) -> None:
    """Records that have to do with one another, and not by chance."""
    assert wanted(find(sound_dossiers(), wanted, settings=SEARCH))


def test_dossiers_of_any_kind_are_often_sound_ones() -> None:
    """The others have what nobody thought of."""
    with_charter = find(dossiers(), lambda each: "document:charter" in each, settings=SEARCH)
    assert check(with_charter) == ()
