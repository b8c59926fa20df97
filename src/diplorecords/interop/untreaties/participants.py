"""Participants of treaties: a printed name made into a state, a territory or an organization."""

import re
from functools import lru_cache
from typing import final

import attrs

from diplorecords.errors import Problem, Severity, shown
from diplorecords.interop.ids import digest, folded, slug
from diplorecords.interop.untreaties.known import (
    ORGANIZATION_WORDS,
    STATES,
    TERRITORIES,
    lookup,
)
from diplorecords.interop.untreaties.table import plain
from diplorecords.records import Organization, OrganizationKind, State, StateKind
from diplorecords.values import Locator, Name, Ref

__all__ = ["Party", "actor_record", "party_of"]

LONGEST = 200
"""No name has more characters than this; a longer text is kept whole as an unknown one."""

_NOTE_SIGNS = " ,0123456789¹²³⁰⁴⁵⁶⁷⁸⁹*†‡"
_NOTE = re.compile(r"[\[(] ?(?:note |nb )?[0-9, ]+[\])]$")
_FORMER = re.compile(r"^(?P<now>.+?) ?\((?:the )?former(?:ly)?:? (?:the )?(?P<then>.+)\)$", re.I)
_BRACKETED = re.compile(r"^\[ ?(?P<name>.+?) ?\]$")


@final
@attrs.frozen
class Party:
    """A participant as a table prints it, and the record that it is.

    >>> Party(Ref("state", "benin"), StateKind.STATE, ("Benin",)).ref
    Ref('state:benin')
    """

    ref: Ref
    """The record: a state, where a documented list or word does not say organization."""

    kind: StateKind | OrganizationKind
    """What it is; another polity where no list has it."""

    names: tuple[str, ...]
    """Its names in the table, without footnotes, that of the row first."""

    issues: tuple[Problem, ...] = ()
    """What is doubtful; each without its file and line."""


@lru_cache(maxsize=1024)  # the same participants stand in every table
def party_of(text: str) -> Party:
    """The participant that a cell of the first column names.

    A name that the lists of `known` have is that state or territory. Of the others, one with
    a word of organizations is an organization, and the rest are polities, with an issue.

    >>> party_of("Germany 2, 3").ref, party_of("European Union").ref
    (Ref('state:germany'), Ref('organization:european-union'))
    >>> party_of("Atlantis").kind, party_of("Atlantis").issues[0].code
    (<StateKind.OTHER: 'other'>, 'participant-unknown')
    """
    printed = plain(text)
    issues: list[Problem] = []
    name = (_without_notes(printed) or printed) if len(printed) <= LONGEST else printed
    bracketed = _BRACKETED.match(name[:LONGEST])
    if bracketed is not None:
        message = f"{shown(name)} stands in brackets: by the Collection's usage no party any more"
        issues.append(_issue("participant-bracketed", message, Severity.WARNING, printed))
        name = bracketed["name"]
    elif name != printed:
        message = f"{shown(printed)} has notes that the table does not hold"
        issues.append(_issue("participant-note", message, Severity.INFO, printed))
    former = _FORMER.match(name[:LONGEST])
    names: tuple[str, ...] = (name,)
    if former is not None:
        names = (former["now"], former["then"])
    ref, kind = _identity(names[0])
    if kind is StateKind.OTHER:
        message = f"no list has {shown(names[0])}; it is taken for a polity of an open kind"
        issues.append(_issue("participant-unknown", message, Severity.WARNING, printed))
    return Party(ref, kind, names, tuple(issues))


def actor_record(
    ref: Ref, kind: StateKind | OrganizationKind, names: frozenset[str], locator: Locator
) -> State | Organization:
    """The record of a participant, with every name that the tables give it.

    >>> locator = Locator("source:un-treaty-collection")
    >>> actor_record(Ref("state", "benin"), StateKind.STATE, frozenset({"Benin"}), locator).label
    'Benin'
    """
    found = tuple(Name(name, lang="en") for name in sorted(names))
    if isinstance(kind, OrganizationKind):
        return Organization(id=ref.id, kind=kind, names=found, sources=(locator,))
    return State(id=ref.id, kind=kind, names=found, sources=(locator,))


def _without_notes(name: str) -> str:
    """The name without the numbers and signs of notes at its end."""
    found = _NOTE.search(name)
    while found is not None or name[-1:] in {*_NOTE_SIGNS}:
        name = (name if found is None else name[: found.start()]).rstrip(_NOTE_SIGNS)
        found = _NOTE.search(name)
    return name


def _identity(name: str) -> tuple[Ref, StateKind | OrganizationKind]:
    """Which record a name without footnotes stands for."""
    for names, kind in ((STATES, StateKind.STATE), (TERRITORIES, StateKind.TERRITORY)):
        known = lookup(names, name)
        if known is not None:
            return Ref("state", slug(known)), kind
    key = slug(name) or f"x{digest(name)}"
    if ORGANIZATION_WORDS & set(folded(name).split()):
        return Ref("organization", key), OrganizationKind.IGO
    return Ref("state", key), StateKind.OTHER


def _issue(code: str, message: str, severity: Severity, printed: str) -> Problem:
    return Problem("/actor", code, message, severity=severity, value=printed)
