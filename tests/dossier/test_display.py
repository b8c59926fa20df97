"""Which name is shown: the caller's choice, never the order of names."""

from itertools import permutations

import pytest

from diplorecords.dossier import ByRank, Dossier, display_name
from diplorecords.errors import RecordNotFoundError, ValidationError
from diplorecords.records import Claim, Polarity, Source, State
from diplorecords.values import Name, NameKind

NAMES = (
    Name("Nagorno-Karabakh", lang="en"),
    Name("Artsakh", lang="en", kind=NameKind.LABEL, source="source:one", span="1991/2023"),
    Name("Qarabağ", lang="az", kind=NameKind.LABEL, source="source:two"),
    Name("Karabakh", lang="en", kind=NameKind.ALIAS, source="source:two"),
)


def shown(names: tuple[Name, ...] = NAMES, **choice: object) -> str | None:
    """The text that is shown."""
    found = display_name(Dossier.of([State(id="x", names=names)]), "state:x", **choice)  # type: ignore[arg-type]  # given by name
    return None if found is None else found.text


@pytest.mark.parametrize("names", list(permutations(NAMES)))
def test_order_of_names_never_matters(names: tuple[Name, ...]) -> None:
    assert shown(names) == "Nagorno-Karabakh"
    assert shown(names, used_by=["source:one"]) == "Artsakh"
    assert shown(names, used_by=["source:two"], lang="az") == "Qarabağ"


def test_sources_are_asked_in_turn() -> None:
    """Where none of them has a name that fits, the record chooses."""
    assert shown(used_by=["source:three", "source:one"]) == "Artsakh"
    assert shown(used_by=["source:one"], day="1980") == "Nagorno-Karabakh"
    assert shown(used_by=["source:one"], day="2000") == "Artsakh"
    assert shown(names=()) is None


def test_a_label_comes_as_it_is_with_its_source() -> None:
    dossier = Dossier.of([State(id="x", names=NAMES)])
    found = display_name(dossier, "state:x", used_by=["source:one"])
    assert found == NAMES[1]


def test_claims_on_names_can_be_resolved_first() -> None:
    denial = Claim(
        id="c", subject="state:x", field="names", value=NAMES[0], polarity=Polarity.NEGATIVE
    )
    dossier = Dossier.of([State(id="x", names=NAMES), denial])
    assert display_name(dossier, "state:x") == NAMES[0]
    assert display_name(dossier, "state:x", policy=ByRank()) == NAMES[3]


def test_wrong_arguments_are_refused() -> None:
    dossier = Dossier.of([State(id="x"), Source(id="s")])
    with pytest.raises(RecordNotFoundError):
        display_name(dossier, "state:y")
    with pytest.raises(ValidationError, match="has names"):
        display_name(dossier, "source:s")
    with pytest.raises(ValidationError, match="iterable"):
        display_name(dossier, "state:x", used_by="source:s")
