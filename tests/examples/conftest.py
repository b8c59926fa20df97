"""The example dossier, loaded once."""

import pytest

from diplorecords.dossier import Dossier
from diplorecords.examples import load


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """The dossier `azerbaijan-osce`."""
    return load("azerbaijan-osce")
