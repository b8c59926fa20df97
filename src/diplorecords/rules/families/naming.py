"""Rules on names: nobody is called by a name at a time when it was not in use."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from diplorecords.dossier import Dated, Dossier
from diplorecords.dossier.folding import folded
from diplorecords.errors import Problem, Severity
from diplorecords.records import AnyRecord, Claim, Office, Organization, Polarity, State
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import certainly_apart
from diplorecords.temporal import Reading
from diplorecords.values.name import Name, NameKind
from diplorecords.values.record import NamedRecord

__all__ = ["RULES"]

_Uses: TypeAlias = dict[str, list[Dated | None]]
"""When a bearer's names were in use, by the folded name; None where it is not said."""


def _names_outside_their_bearers(dossier: Dossier) -> Iterator[Problem]:
    # Instruments, meetings and people are called by their names long after their dates.
    bearers: Iterable[State | Organization | Office] = (
        *dossier.all(State),
        *dossier.all(Organization),
        *dossier.all(Office),
    )
    for bearer in bearers:
        life = dossier.period_of(bearer)
        for index, name in enumerate(bearer.names):
            use = _use(name)
            if life is not None and use is not None and certainly_apart(use, life):
                message = f"{bearer.ref} is called {name.text} {use.text}, it existed {life.text}"
                yield finding(f"/names/{index}/span", message, bearer)


def _anachronisms(dossier: Dossier) -> Iterator[Problem]:
    for bearer in dossier:
        if not isinstance(bearer, NamedRecord):
            continue
        labels = [
            (index, name) for index, name in enumerate(bearer.names) if name.kind is NameKind.LABEL
        ]
        claims = _claimed_names(dossier, bearer)
        uses = _uses(bearer) if labels or claims else {}
        for index, label in labels:
            message = _anachronism(bearer, label, uses)
            if message is not None:
                yield finding(f"/names/{index}/span", message, bearer)
        for claim, label in claims:
            message = _anachronism(bearer, label, uses)
            if message is not None:
                yield finding("/value/span", message, claim, bearer)


def _claimed_names(dossier: Dossier, bearer: AnyRecord) -> list[tuple[Claim, Name]]:
    """What claims call a bearer."""
    return [
        (claim, claim.value)
        for claim in dossier.claims(bearer.ref)
        if isinstance(claim.value, Name) and claim.polarity is not Polarity.NEGATIVE
    ]


def _uses(bearer: NamedRecord) -> _Uses:
    uses: defaultdict[str, list[Dated | None]] = defaultdict(list)
    for name in bearer.names:
        if name.kind is not NameKind.LABEL:
            uses[folded(name.text)].append(_use(name))
    return uses


def _anachronism(bearer: NamedRecord, label: Name, uses: _Uses) -> str | None:
    """What is wrong with a label for a time, where all uses of that name lie elsewhere."""
    use, same = _use(label), uses.get(folded(label.text), [])
    dated = [other for other in same if other is not None]
    if use is None or not dated or len(dated) < len(same):
        return None
    if not all(certainly_apart(use, other) for other in dated):
        return None
    known = " and ".join(other.text for other in dated)
    return f"{bearer.ref} is called {label.text} for {use.text}, the name was in use {known}"


def _use(name: Name) -> Dated | None:
    return None if name.span is None else Dated(name.span, Reading.WHOLE, "span")


RULES = (
    Rule(
        "name-outside-span",
        Severity.WARNING,
        "A name is in use while its bearer exists",
        _names_outside_their_bearers,
        why="The name or the bearer has a wrong date, or the name is that of a predecessor. It is "
        "no error: who continues another may count the other's names as its own.",
    ),
    Rule(
        "anachronism",
        Severity.WARNING,
        "A label is used for a time when the name was in use",
        _anachronisms,
        why="Later texts call things by later names, and searches by the name of the time miss "
        "them. It is no error: a source is quoted as it is.",
    ),
)
"""The rules of this family."""
