"""The example dossiers by name."""

from collections.abc import Iterable

from diplorecords.dossier import Dossier
from diplorecords.errors import RecordNotFoundError
from diplorecords.examples.azerbaijan_osce import RECORDS as AZERBAIJAN_OSCE
from diplorecords.records import AnyRecord

__all__ = ["load", "names"]

_DOSSIERS: dict[str, Iterable[AnyRecord]] = {"azerbaijan-osce": AZERBAIJAN_OSCE}


def names() -> tuple[str, ...]:
    """The names of the example dossiers.

    >>> names()
    ('azerbaijan-osce',)
    """
    return tuple(sorted(_DOSSIERS))


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
    if name not in _DOSSIERS:
        raise RecordNotFoundError(name, names())
    return Dossier.of(_DOSSIERS[name])
