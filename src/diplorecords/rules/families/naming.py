"""Rules on names: nobody is called by a name at a time when it was not in use."""

from collections.abc import Iterable, Iterator

from diplorecords.dossier import Dated, Dossier
from diplorecords.dossier.folding import folded
from diplorecords.errors import Problem, Severity
from diplorecords.records import Claim, Office, Organization, Polarity, State
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import certainly_apart
from diplorecords.temporal import Reading
from diplorecords.values.name import Name, NameKind
from diplorecords.values.record import NamedRecord

__all__ = ["RULES"]


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
    for record in dossier:
        if isinstance(record, NamedRecord):
            for index, label in enumerate(record.names):
                if label.kind is NameKind.LABEL:
                    message = _anachronism(record, label)
                    if message is not None:
                        yield finding(f"/names/{index}/span", message, record)
        elif isinstance(record, Claim) and isinstance(record.value, Name):
            yield from _claimed_anachronism(dossier, record, record.value)


def _claimed_anachronism(dossier: Dossier, claim: Claim, label: Name) -> Iterator[Problem]:
    subject = dossier.get(claim.subject)
    if not isinstance(subject, NamedRecord) or claim.polarity is Polarity.NEGATIVE:
        return
    message = _anachronism(subject, label)
    if message is not None:
        yield finding("/value/span", message, claim, subject)


def _anachronism(bearer: NamedRecord, label: Name) -> str | None:
    """What is wrong with a label for a time, where all uses of that name lie elsewhere."""
    use = _use(label)
    same = [
        name
        for name in bearer.names
        if name.kind is not NameKind.LABEL and folded(name.text) == folded(label.text)
    ]
    dated = [other for name in same if (other := _use(name)) is not None]
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
    ),
    Rule(
        "anachronism",
        Severity.WARNING,
        "A label is used for a time when the name was in use",
        _anachronisms,
    ),
)
"""The rules of this family."""
