"""The example dossiers by name."""

import pytest

from diplorecords.dossier import Dossier
from diplorecords.errors import RecordNotFoundError
from diplorecords.examples import load, names


def test_every_named_example_loads() -> None:
    """Each is a dossier with records in it."""
    assert all(len(load(name)) > 0 for name in names())


def test_loading_twice_gives_equal_dossiers(dossier: Dossier) -> None:
    """Nothing is drawn or timed when it is loaded."""
    assert load("azerbaijan-osce") == dossier
    assert hash(load("azerbaijan-osce")) == hash(dossier)


def test_unknown_example_names_those_there_are() -> None:
    """A wrong name is our own error, with the right names in it."""
    with pytest.raises(RecordNotFoundError) as caught:
        load("azerbaijan")
    assert caught.value.nearest == names()
