"""One value or record at a time: to and from plain JSON trees and canonical texts."""

from collections.abc import Iterable
from typing import TypeVar, cast, overload

import attrs

from diplorecords.codec.canonical import JsonValue
from diplorecords.codec.fast_dumping import quick_dumps
from diplorecords.codec.fast_loading import quick_loader
from diplorecords.codec.hints import capped, explained
from diplorecords.codec.leaves import did_you_mean, refused, wrong_type
from diplorecords.codec.limits import DEFAULT_LIMITS, Limits, expect_limits
from diplorecords.codec.parsing import Parser, Refused, sweep
from diplorecords.codec.structuring import structure
from diplorecords.codec.unstructuring import unstructure
from diplorecords.dossier.arguments import expect_instance
from diplorecords.errors import LoadError, Problem, ValidationError, shown
from diplorecords.records import RECORD_CLASSES, AnyRecord
from diplorecords.values import Record, Value

__all__ = ["dumps", "from_tree", "load_error", "loads", "read_text", "record_of", "to_tree"]

T = TypeVar("T", bound=Value)


def to_tree(value: Value) -> dict[str, JsonValue]:
    """The plain JSON tree of a value or record: objects, arrays, texts, numbers, booleans.

    >>> from diplorecords import Meeting, MeetingKind, MeetingStatus
    >>> to_tree(Meeting(id="x", kind=MeetingKind.VISIT, status=MeetingStatus.HELD, span="1992-02"))
    {'type': 'meeting', 'id': 'x', 'kind': 'visit', 'status': 'held', 'span': '1992-02'}

    Raises:
        ValidationError: If it is a claim whose value is not of its field's type.
    """
    return unstructure(value)


@overload
def from_tree(tree: object, *, limits: Limits = ...) -> AnyRecord: ...


@overload
def from_tree(tree: object, cls: type[T], *, limits: Limits = ...) -> T: ...


def from_tree(
    tree: object, cls: type[Value] | None = None, *, limits: Limits = DEFAULT_LIMITS
) -> Value:
    """The record that a plain JSON tree stands for, or the value of a given class.

    >>> from diplorecords import Name
    >>> from_tree({"type": "state", "id": "aze"}).ref
    Ref('state:aze')
    >>> from_tree({"text": "Baku"}, Name).text
    'Baku'

    Args:
        tree: What a JSON parser gives; anything else in it is a problem.
        cls: The class of a value, or of a record that must be of it.
        limits: How deep the tree and how long its texts may be.

    Raises:
        LoadError: With every problem, each with the JSON pointer of its place.
        ValidationError: If the limits are none.
    """
    expect_limits(limits)
    swept, problems = sweep(tree, limits)
    return _made(swept, problems, cls, limits)


def dumps(value: Value) -> str:
    """The canonical JSON text (RFC 8785) of a value or record, without a newline.

    >>> from diplorecords import Source
    >>> dumps(Source(id="ga-62-243", lang="en"))
    '{"id":"ga-62-243","lang":"en","type":"source"}'

    Raises:
        ValidationError: If JSON cannot carry it exactly, or it is a claim whose value is
            not of its field's type.
    """
    return quick_dumps(value)


def loads(
    text: str | bytes, *, trusted: bool = False, limits: Limits = DEFAULT_LIMITS
) -> AnyRecord:
    """The record that a JSON text stands for, in canonical form or any other.

    >>> loads('{"type": "source", "id": "ga-62-243"}').ref
    Ref('source:ga-62-243')

    Args:
        text: The text, or its UTF-8 bytes.
        trusted: Whether this library wrote it, and nobody touched it: it is then read more
            quickly, and not all of what is wrong with any other is noticed, as for `load`.
        limits: How long and deep the text may be.

    Raises:
        LoadError: With every problem, each with the JSON pointer of its place.
        ValidationError: If the limits are none, or trusted is neither true nor false.
    """
    expect_limits(limits)
    expect_instance(trusted, bool, "true or false")
    record = (
        quick_loader(limits, trusted=trusted).record(text)
        if isinstance(text, str | bytes)
        else None
    )
    if record is not None:
        return record
    tree, problems = read_text(text, Parser(limits), limits)
    return cast("AnyRecord", _made(tree, problems, None, limits))


def read_text(text: str | bytes, parser: Parser, limits: Limits) -> tuple[object, list[Problem]]:
    """The plain JSON tree of a text or of its UTF-8 bytes, and what is wrong with it.

    >>> read_text(b'{"a": 1}', Parser(DEFAULT_LIMITS), DEFAULT_LIMITS)
    ({'a': 1}, [])
    """
    if not isinstance(text, str | bytes):
        return _nothing(Problem("", "type", f"expected a text or its bytes, got {shown(text)}"))
    if len(text) > limits.line_bytes:
        message = f"a text of {len(text)} bytes, at most {limits.line_bytes} allowed"
        return _nothing(Problem("", "limit", message))
    try:
        decoded = text if isinstance(text, str) else text.decode()
    except UnicodeDecodeError as error:
        found = f"0x{error.object[error.start]:02x}"
        message = f"not UTF-8: byte {found} at offset {error.start}"
        hint = "save the text as UTF-8"
        return _nothing(Problem("", "utf-8", message, hint=hint, value=found))
    if decoded.startswith("\ufeff"):
        hint = "save the text as UTF-8 without a byte order mark"
        message = "a byte order mark stands before the text"
        return _nothing(Problem("", "bom", message, hint=hint))
    return parser.parse(decoded)


def _nothing(problem: Problem) -> tuple[object, list[Problem]]:
    return Refused(problem), [problem]


def record_of(tree: object, problems: list[Problem], limits: Limits = DEFAULT_LIMITS) -> AnyRecord:
    """The record of a tree that was swept.

    >>> record_of({"type": "state", "id": "aze"}, []).ref
    Ref('state:aze')

    Raises:
        LoadError: If there were problems, or there are in the tree.
    """
    return cast("AnyRecord", _made(tree, problems, None, limits))


def _made(tree: object, problems: list[Problem], cls: type[Value] | None, limits: Limits) -> Value:
    """The value, unless there were problems or are more now."""
    if not isinstance(tree, Refused):
        try:
            value = structure(tree, _class_of(tree, cls))
            if not problems:
                return value
        except ValidationError as error:
            found = tuple(problem.path for problem in problems)
            problems = [*problems, *_elsewhere(error.problems, found)]
    raise load_error(_subject(cls), tree, problems, limits)


def _elsewhere(more: tuple[Problem, ...], found: tuple[str, ...]) -> list[Problem]:
    """The problems whose place has none yet: what was refused there is refused once."""
    return [
        problem
        for problem in more
        if not any(f"{problem.path}/".startswith(f"{path}/") for path in found if path)
    ]


def _class_of(tree: object, cls: type[Value] | None) -> type[Value]:
    if cls is not None and not (isinstance(cls, type) and issubclass(cls, Value)):
        message = f"expected a class of values or records, got {shown(cls)}"
        raise ValidationError("not a class to make", [Problem("", "type", message)])
    if cls is not None and not issubclass(cls, Record):
        return cls
    if type(tree) is not dict:
        raise wrong_type("an object", tree)
    chosen = _record_class(cast("dict[str, object]", tree))
    if cls is not None and cls is not chosen:
        message = f"expected the type {cls.record_type}, got {chosen.record_type}"
        raise _at_type(refused("type", message, chosen.record_type))
    return chosen


def _record_class(tree: dict[str, object]) -> type[AnyRecord]:
    name = tree.get("type")
    if "type" not in tree:
        raise _at_type(refused("missing", "type is missing", None, "the record type comes first"))
    if type(name) is not str:
        raise _at_type(wrong_type("a record type", name))
    if name not in RECORD_CLASSES:
        message = f"there is no record type {shown(name)}"
        raise _at_type(refused("unknown-type", message, name, did_you_mean(name, RECORD_CLASSES)))
    return RECORD_CLASSES[name]


def _at_type(error: ValidationError) -> ValidationError:
    problems = [attrs.evolve(problem, path="/type") for problem in error.problems]
    return ValidationError(error.subject, problems)


def load_error(
    subject: str, tree: object, problems: Iterable[Problem], limits: Limits
) -> LoadError:
    """The error that reports what is wrong with a tree: so many problems, each with its hint.

    >>> load_error("not a state", {"id": 3}, [Problem("/id", "type", "no")], DEFAULT_LIMITS)
    LoadError('not a state', (Problem(path='/id', code='type', message='no', ... value='3', ...),))
    """
    return LoadError(subject, explained(capped(problems, limits.problems), tree))


def _subject(cls: type[Value] | None) -> str:
    return f"not a {cls.__name__}" if isinstance(cls, type) else "not a record"
