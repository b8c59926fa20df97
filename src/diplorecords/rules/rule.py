"""`Rule`: one thing that must hold, or is worth knowing, across the records of a dossier."""

from collections.abc import Callable, Iterable, Iterator
from typing import final

import attrs

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import AnyRecord
from diplorecords.rules.checks import Checks
from diplorecords.values.ref import Ref

__all__ = ["Rule", "finding"]


@final
@attrs.frozen
class Rule:
    """One rule across records: how serious a breach is, and the function that finds breaches.

    A rule has one severity, and it is an error only where data that is right never breaks
    it: what is merely possible, or rests on a date marked `?` or `~`, is no breach. It says
    what the records say of one another, and never which of them is right.

    >>> from diplorecords.records import Person
    >>> def nameless(dossier):
    ...     for person in dossier.all(Person):
    ...         if not person.names:
    ...             yield finding("/names", "the person has no name", person)
    >>> rule = Rule("nameless-person", Severity.INFO, "Every person has a name", nameless)
    >>> print(*rule.findings(Dossier.of([Person(id="x")])))
    info: person:x: /names: the person has no name [nameless-person]
    """

    id: str
    """Stable identifier; the `code` of its findings."""

    severity: Severity
    """How serious a breach is."""

    title: str
    """What must hold, as a short sentence without a full stop."""

    check: Callable[[Dossier], Iterable[Problem]]
    """Finds the breaches. It takes time that grows with the number of records, not its square,
    and depends on nothing but them. Its findings get the rule's id and severity."""

    why: str = attrs.field(default="", kw_only=True)
    """Why a breach matters, and why it is as serious as it is; whole sentences."""

    source: str | None = attrs.field(default=None, kw_only=True)
    """The article, section or codebook that the rule rests on, if it has one."""

    family: str = attrs.field(default="", kw_only=True)
    """The family that it belongs to; the registry gives it, by the file in which it stands."""

    check_with: Callable[[Dossier, Checks], Iterable[Problem]] | None = attrs.field(
        default=None, kw_only=True
    )
    """Finds the breaches where the configuration has a say; `check` does so without one."""

    def findings(self, dossier: Dossier, config: Checks | None = None) -> Iterator[Problem]:
        """The breaches in a dossier, with the rule's id and severity, in no stated order."""
        if config is None or self.check_with is None:
            found = self.check(dossier)
        else:
            found = self.check_with(dossier, config)
        for problem in found:
            yield attrs.evolve(problem, code=self.id, severity=self.severity)


def finding(path: str, message: str, *records: AnyRecord | Ref, hint: str | None = None) -> Problem:
    """A breach, for a rule's check to yield; the rule adds its id and severity.

    >>> finding("/span", "it ends late", Ref("tenure", "x")).records
    ('tenure:x',)

    Args:
        path: JSON pointer to the field to look at, in the first record.
        message: What the records say that does not go together, as a neutral sentence.
        records: The records concerned, the one to look at in front.
        hint: What to do, if that can be said.
    """
    refs = (record if isinstance(record, Ref) else record.ref for record in records)
    return Problem(path, "", message, hint=hint, records=tuple(map(str, refs)))
