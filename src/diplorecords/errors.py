"""The one error tree, and the one shape in which every problem is reported."""

import reprlib
from collections.abc import Iterable
from enum import Enum
from typing import final

import attrs

__all__ = [
    "ConflictError",
    "DiplorecordsError",
    "DuplicateRecordError",
    "EdtfError",
    "FileAccessError",
    "LaterVersionWarning",
    "LoadError",
    "MissingExtraError",
    "Problem",
    "RecordNotFoundError",
    "Severity",
    "UndecidedError",
    "ValidationError",
]

SHOWN_PROBLEMS = 20
"""How many problems an error's text lists; its `problems` always holds all of them."""

SHOWN_CHARACTERS = 80
"""How much of an offending text a message quotes before it cuts it short."""


SHOWN_PATH = 200
"""How much of a JSON pointer a message shows; a key of the data can be of any length."""


_BRIEF = reprlib.Repr()  # bounds depth and length, so that no value is too big to be shown
_BRIEF.maxother = _BRIEF.maxstring = SHOWN_CHARACTERS


class Severity(Enum):
    """How serious a problem is.

    >>> Severity("warning")
    <Severity.WARNING: 'warning'>
    >>> Severity.ERROR.outranks(Severity.WARNING)
    True
    """

    ERROR = "error"
    """The data says something that cannot be, or cannot be read."""

    WARNING = "warning"
    """The data may be right, and often is not: worth a look."""

    INFO = "info"
    """Nothing is wrong; something is worth knowing."""

    def outranks(self, other: "Severity") -> bool:
        """Whether this severity is more serious than the other."""
        order = list(Severity)
        return order.index(self) < order.index(other)


@final
@attrs.frozen
class Problem:
    """One thing that is wrong, doubtful or worth knowing, and where it is.

    Failed validations, unreadable lines, readers' issues and the findings of the rules all
    have this shape, so that one program can list, sort and filter them all.

    >>> problem = Problem("/participants/2/role", "type", "expected str, got int 7")
    >>> str(problem)
    'error: /participants/2/role: expected str, got int 7 [type]'
    """

    path: str
    """JSON pointer (RFC 6901) to the place in the record; empty for the whole."""

    code: str
    """Stable identifier of the kind of problem, or of the rule that found it."""

    message: str
    """What is wrong, as a sentence that a person understands."""

    hint: str | None = attrs.field(default=None, kw_only=True)
    """What would be accepted, or what to do."""

    severity: Severity = attrs.field(default=Severity.ERROR, kw_only=True)
    """How serious it is."""

    value: str | None = attrs.field(default=None, kw_only=True)
    """The offending value as it was found, as text."""

    records: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """The records concerned, as `type:id` texts, the one to look at first in front."""

    file: str | None = attrs.field(default=None, kw_only=True)
    """Name of the file in which it stands."""

    line: int | None = attrs.field(default=None, kw_only=True)
    """Line of the file, counted from 1."""

    def __str__(self) -> str:
        """One line: severity, place, message, code."""
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        if not place and self.records:
            place = self.records[0]
        path = self.path if len(self.path) <= SHOWN_PATH else f"{self.path[:SHOWN_PATH]}..."
        where = ": ".join(part for part in (place, path) if part)
        hint = f" ({self.hint})" if self.hint else ""
        head = f"{self.severity.value}: {where}: " if where else f"{self.severity.value}: "
        return f"{head}{self.message}{hint} [{self.code}]"


class DiplorecordsError(Exception):
    """Base of every error that this library raises.

    >>> from diplorecords.temporal import parse_edtf
    >>> try:
    ...     parse_edtf("13 July")
    ... except DiplorecordsError as error:
    ...     print(type(error).__name__)
    EdtfError
    """


@final
class EdtfError(DiplorecordsError, ValueError):
    """A text that is not EDTF, with the position and the reason.

    >>> error = EdtfError("1985/04", 4, "a month cannot follow a slash", "write 1985-04")
    >>> error.position, error.hint
    (4, 'write 1985-04')
    """

    def __init__(self, text: str, position: int, reason: str, hint: str | None = None) -> None:
        """Keep the text, the position (index in the text), the reason and the hint."""
        super().__init__(text, position, reason, hint)
        self.text = text
        self.position = position
        self.reason = reason
        self.hint = hint

    def __str__(self) -> str:
        """One line that shows the text, the reason, the position and the hint."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{shown(self.text)} at position {self.position}: {self.reason}{hint}"


class _ProblemsError(DiplorecordsError, ValueError):
    """An error that carries every problem found, not only the first."""

    def __init__(self, subject: str, problems: Iterable[Problem]) -> None:
        """Keep what could not be made or read, and every problem."""
        self.subject: str = subject
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(subject, self.problems)

    def __str__(self) -> str:
        """The subject, then one line for each problem."""
        lines = [f"  {problem}" for problem in self.problems[:SHOWN_PROBLEMS]]
        rest = len(self.problems) - SHOWN_PROBLEMS
        if rest > 0:
            lines.append(f"  and {rest} more")
        return "\n".join([f"{self.subject}:", *lines])


@final
class ValidationError(_ProblemsError):
    """A value or record that cannot be made from the given arguments.

    >>> from diplorecords.values import Count
    >>> try:
    ...     Count(low=5, best=3)
    ... except ValidationError as error:
    ...     print(error.problems[0].code)
    count-order
    """


@final
class LoadError(_ProblemsError):
    """A file, line or text that cannot be read as records.

    >>> error = LoadError("a.jsonl", [Problem("/id", "missing", "id is missing", line=3)])
    >>> error.problems[0].line
    3
    """


@final
class DuplicateRecordError(_ProblemsError):
    """Two different records that claim the same reference.

    >>> error = DuplicateRecordError("dossier", [Problem("", "duplicate", "twice")])
    >>> len(error.problems)
    1
    """


@final
class RecordNotFoundError(DiplorecordsError, LookupError):
    """A reference to which no record in the dossier answers.

    >>> RecordNotFoundError("state:xyz", ("state:xya",)).nearest
    ('state:xya',)
    """

    def __init__(self, ref: str, nearest: tuple[str, ...] = ()) -> None:
        """Keep the reference as text and the references that look most like it."""
        super().__init__(ref, nearest)
        self.ref = ref
        self.nearest = nearest

    def __str__(self) -> str:
        """One line with the reference and what may have been meant."""
        hint = f" (did you mean {', '.join(self.nearest)}?)" if self.nearest else ""
        return f"no record {shown(self.ref)}{hint}"


@final
class UndecidedError(DiplorecordsError, TypeError):
    """A three-valued answer was used as if it were true or false.

    >>> from diplorecords.temporal import Certainty
    >>> try:
    ...     bool(Certainty.POSSIBLE)
    ... except UndecidedError as error:
    ...     print("compare it with Certainty.CERTAIN instead")
    compare it with Certainty.CERTAIN instead
    """


@final
class FileAccessError(DiplorecordsError, OSError):
    """A file that cannot be opened, read or written.

    >>> str(FileAccessError("a.jsonl", "no such file"))
    'a.jsonl: no such file'
    """

    def __init__(self, file: str, reason: str) -> None:
        """Keep the name of the file and the reason."""
        super().__init__(file, reason)
        self.file = file
        self.reason: str = reason[:1].lower() + reason[1:]

    def __str__(self) -> str:
        """The file and the reason."""
        return ascii_safe(f"{self.file or shown('')}: {self.reason}")


@final
class ConflictError(DiplorecordsError):
    """A file that is not overwritten, because it holds something else than was expected.

    >>> str(ConflictError("a.jsonl", "sha256:1", "sha256:2"))
    'a.jsonl: expected the content sha256:1, found sha256:2 (load it again, and redo the change)'
    """

    def __init__(self, file: str, expected: str, found: str) -> None:
        """Keep the name of the file, the content id that was expected and that which is there."""
        super().__init__(file, expected, found)
        self.file = file
        self.expected = expected
        self.found = found

    def __str__(self) -> str:
        """The file, both content ids and what to do."""
        said = f"expected the content {self.expected}, found {self.found}"
        return ascii_safe(f"{self.file}: {said} (load it again, and redo the change)")


@final
class LaterVersionWarning(UserWarning):
    """A file of a later minor version was read; what is not known in it is kept unread.

    >>> issubclass(LaterVersionWarning, UserWarning)
    True
    """


@final
class MissingExtraError(DiplorecordsError, ImportError):
    """An optional library that is not installed, with the command that installs it.

    >>> str(MissingExtraError("cli", "cyclopts"))
    "cyclopts is not installed: pip install 'diplorecords[cli]'"
    """

    def __init__(self, extra: str, library: str) -> None:
        """Keep the name of the extra and of the library it brings."""
        super().__init__(extra, library)
        self.extra = extra
        self.library = library

    def __str__(self) -> str:
        """The library and the command."""
        return f"{self.library} is not installed: pip install 'diplorecords[{self.extra}]'"


def shown(value: object) -> str:
    """How a message shows an offending value: its repr, cut short and safe to print.

    >>> shown("x" * 500)[-12:]
    '... (500 ch)'
    """
    if isinstance(value, str):
        cut = value[:SHOWN_CHARACTERS]
        tail = f"... ({len(value)} ch)" if len(value) > SHOWN_CHARACTERS else ""
        return ascii_safe(repr(cut)) + tail
    if isinstance(value, int) and value.bit_length() > SHOWN_CHARACTERS:
        return f"an integer of {value.bit_length()} bits"  # long ones may refuse to be printed
    text = ascii_safe(_BRIEF.repr(value))
    return text if len(text) <= SHOWN_CHARACTERS else text[:SHOWN_CHARACTERS] + "..."


def ascii_safe(text: str) -> str:
    r"""The text with lone surrogates escaped, so that any stream can print it.

    >>> ascii_safe("a\ud800")
    'a\\ud800'
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
