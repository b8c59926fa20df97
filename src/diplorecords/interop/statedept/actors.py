"""The states and persons of the State Department's visits, gathered over all entries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from diplorecords.errors import Problem, Severity
from diplorecords.interop.raw import raw
from diplorecords.interop.statedept.entry import VisitEntry
from diplorecords.interop.statedept.meeting import HOST, SCHEME, SOURCE, person_id, state_id
from diplorecords.interop.statedept.titles import visitors
from diplorecords.records import Person, Source, SourceKind, State, StateKind
from diplorecords.values import Identifier, Locator, Name, Ref

__all__ = ["persons_of", "publication", "states_of"]

GAP_YEARS = 20
"""From how many years between two visits on a surname alone may stand for two persons."""

_FOUND_IN = (Locator(SOURCE),)


def publication() -> Source:
    """The record of the publication itself.

    >>> publication().title
    'Visits by Foreign Leaders'
    """
    return Source(
        id=SOURCE.id,
        kind=SourceKind.DATASET,
        title="Visits by Foreign Leaders",
        lang="en",
        publisher=HOST,
        author="Office of the Historian, United States Department of State",
    )


def states_of(entries: Iterable[VisitEntry]) -> tuple[list[State], list[Problem]]:
    """The host, and one state for each country id, with every label that it is given.

    The publication does not say what kind of polity a country is, so the kind is left open.

    >>> states, _ = states_of([])
    >>> states[0].label
    'United States'
    """
    labels: dict[Ref, set[str]] = defaultdict(set)
    ids: dict[Ref, set[str]] = defaultdict(set)
    labels[HOST].add("United States")
    for entry in entries:
        for country in entry.countries:
            ref = state_id(country.key)
            labels[ref] |= {country.label} - {""}
            ids[ref] |= {country.id} - {""}
    states = [
        State(
            id=ref.id,
            kind=StateKind.STATE if ref == HOST else StateKind.OTHER,
            names=[Name(label, lang="en") for label in sorted(labels[ref])],
            identifiers=[Identifier(f"{SCHEME}-country", value) for value in sorted(ids[ref])],
            sources=_FOUND_IN,
        )
        for ref in sorted(labels)
    ]
    return states, list(_label_issues(labels))


def _label_issues(labels: dict[Ref, set[str]]) -> Iterator[Problem]:
    for ref, texts in labels.items():
        if len(texts) > 1:
            message = "the publication files several labels under one country id"
            yield Problem(
                "/names",
                "country-labels",
                message,
                value=raw(*sorted(texts)),
                severity=Severity.INFO,
                records=(str(ref),),
            )


def persons_of(entries: Iterable[VisitEntry]) -> tuple[list[Person], list[Problem]]:
    """One person for each name in one country, with every spelling of the name.

    >>> from diplorecords.interop.statedept.entry import Country
    >>> hawaii = (Country("hawaii", "Hawaii"),)
    >>> persons, _ = persons_of([VisitEntry("1", "1874", "1874", "King Kalakaua", hawaii, "")])
    >>> persons[0].label
    'Kalakaua'
    """
    names: dict[str, set[str]] = defaultdict(set)
    years: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        for visitor in visitors(entry.visitor):
            if visitor.name:
                key = person_id(visitor, entry)
                names[key].add(visitor.name)
                years[key] |= _years(entry)
    persons = [
        Person(id=key, names=[Name(name) for name in sorted(names[key])], sources=_FOUND_IN)
        for key in sorted(names)
    ]
    # Two bearers of one surname are easily taken for one; of two names or more, hardly.
    surnames = {key: years[key] for key in sorted(names) if " " not in min(names[key], key=len)}
    return persons, list(_gap_issues(surnames))


def _years(entry: VisitEntry) -> set[int]:
    """The year in which the visit began, where it is written in four plain digits."""
    year = entry.start[:4]
    return {int(year)} if len(year) == 4 and year.isascii() and year.isdigit() else set()


def _gap_issues(years: dict[str, set[int]]) -> Iterator[Problem]:
    for key, visits in years.items():
        gaps = [pair for pair in pairwise(sorted(visits)) if pair[1] - pair[0] >= GAP_YEARS]
        if gaps:
            first, second = gaps[0]
            yield Problem(
                "",
                "person-gap",
                f"visits of {first} and {second} under one name and country are taken as one "
                "person's; they may be two persons'",
                severity=Severity.WARNING,
                records=(f"person:{key}",),
            )
