"""The example dossiers by name."""

from importlib import import_module

from diplorecords.dossier import Dossier
from diplorecords.errors import RecordNotFoundError

__all__ = ["load", "names"]

_MODULES = {"azerbaijan-osce": "diplorecords.examples.azerbaijan_osce"}
"""Where the records of each stand; they are made when the dossier is first loaded."""


def names() -> tuple[str, ...]:
    """The names of the example dossiers.

    >>> names()
    ('azerbaijan-osce',)
    """
    return tuple(sorted(_MODULES))


def load(name: str) -> Dossier:
    """The example dossier of that name.

    `azerbaijan-osce` models a machine-translated news article on Azerbaijan and the OSCE:
    a garbled paragraph on a visit in July 2024, and a page of history since 1992 on which
    the sources contradict one another.

    >>> dossier = load("azerbaijan-osce")
    >>> str(dossier["meeting:budapest-summit-1994"].span)
    '1994-12-05/1994-12-06'

    Raises:
        RecordNotFoundError: If there is no example of that name; it lists those there are.
    """
    if name not in _MODULES:
        raise RecordNotFoundError(name, names())
    return Dossier.of(import_module(_MODULES[name]).RECORDS)
