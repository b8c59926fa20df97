"""What every reader gives back: records, and what was doubtful on the way."""

from typing import final

import attrs

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import AnyRecord

__all__ = ["ReaderResult"]


@final
@attrs.frozen
class ReaderResult:
    """The records that a reader made, and its issues.

    A reader never raises for bad data: what it could not read, had to choose or did not keep
    is an issue, with file, line, record and raw value.

    >>> ReaderResult((), (Problem("", "xml", "not well-formed"),)).has_errors
    True
    """

    records: tuple[AnyRecord, ...]
    """The records, ordered by reference."""

    issues: tuple[Problem, ...] = ()
    """What was doubtful, ordered by file and line."""

    @property
    def has_errors(self) -> bool:
        """Whether an issue says that something could not be read."""
        return any(issue.severity is Severity.ERROR for issue in self.issues)

    def dossier(self) -> Dossier:
        """The records as a dossier.

        >>> len(ReaderResult(()).dossier())
        0
        """
        return Dossier.of(self.records)
