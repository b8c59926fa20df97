"""How the commands describe records and problems: as text for people, as trees for programs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from diplorecords.cli.terminal import Piece
from diplorecords.codec import JsonValue, to_tree
from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import AnyRecord, Document, Meeting, Source
from diplorecords.temporal import Operand
from diplorecords.values import NamedRecord
from diplorecords.values.typetree import fields_of

__all__ = [
    "counts_of",
    "counts_tree",
    "label_of",
    "period_pieces",
    "problem_pieces",
    "problem_tree",
    "summary_tree",
    "value_text",
]

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
"""How a severity is shown."""


def label_of(
    record: AnyRecord, dossier: Dossier | None = None, *, day: Operand | None = None
) -> str:
    """A few words for a record: its name or title, else what tells it from others of its kind.

    In these, records of the dossier stand with their names. With a day, names are those in
    use on it, where there are any: before 1995 the OSCE is the CSCE.

    >>> from diplorecords.records import Tenure
    >>> label_of(Tenure(id="x", holder="person:kasprzyk", office="office:head"))
    'person:kasprzyk, office:head'
    """
    name = _name_of(record, day)
    if name is not None:
        return name
    match record:
        case Source():
            return record.title or ""
        case Document(symbol=str(symbol)):
            return f"{record.kind.value} {symbol}"
        case Meeting(participants=participants) if participants:
            actors = (_named(str(participant.actor), dossier, day) for participant in participants)
            return f"{record.kind.value}, {record.status.value}: {', '.join(actors)}"
        case _:
            return ", ".join(_named(text, dossier, day) for text in _needed_texts(record))


def _needed_texts(record: AnyRecord) -> list[str]:
    """The values of the fields that every record of the class has, but for the id."""
    tree = to_tree(record)
    cls: type = type(record)
    names = [field.name for field in fields_of(cls) if field.required and field.name != "id"]
    return [value_text(tree[name]) for name in names]


def _name_of(record: AnyRecord | None, day: Operand | None) -> str | None:
    """The name in use on the day, else the one to show; None where there is none."""
    if not isinstance(record, NamedRecord):
        return None
    used = None if day is None else record.name_on(day)
    # A name without a period is no better for that day than the one to show.
    name = used if used is not None and used.span is not None else record.name()
    return None if name is None else name.text


def _named(text: str, dossier: Dossier | None, day: Operand | None) -> str:
    """The name of the record that a text refers to, where it does and there is one."""
    record = dossier.get(text) if dossier is not None and ":" in text else None
    return _name_of(record, day) or text


def value_text(value: JsonValue, dossier: Dossier | None = None) -> str:
    """A value of a record's JSON tree on one line; references with the label of their record.

    >>> value_text({"text": "Baku", "lang": "en"})
    'Baku [en]'
    >>> value_text({"role": "host", "actor": "state:aze"})
    'role host, actor state:aze'
    """
    if isinstance(value, Mapping):
        return _object_text(value, dossier)
    if isinstance(value, list | tuple):
        return "; ".join(value_text(item, dossier) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    record = dossier.get(text) if dossier is not None and ":" in text else None
    label = "" if record is None else label_of(record)
    return f"{text} ({label})" if label else text


def _object_text(value: Mapping[str, JsonValue], dossier: Dossier | None) -> str:
    """A period; a name with its language and kind; any other object with its keys."""
    if not value:
        return "nothing set"  # every field as the class has it by default
    if set(value) == {"begin", "end"}:
        return f"{value['begin']}/{value['end']}"
    if "text" not in value:
        return ", ".join(f"{key} {value_text(item, dossier)}" for key, item in value.items())
    rest = [value_text(item, dossier) for key, item in value.items() if key != "text"]
    return f"{value_text(value['text'])} [{', '.join(rest)}]" if rest else str(value["text"])


def summary_tree(
    dossier: Dossier, record: AnyRecord, *, day: Operand | None = None
) -> dict[str, object]:
    """A record in a list: reference, type, label, period and how it reads.

    >>> from diplorecords.records import State
    >>> summary_tree(Dossier(), State(id="aze"))["ref"]
    'state:aze'
    """
    period = dossier.period_of(record)
    return {
        "ref": str(record.ref),
        "type": record.record_type,
        "label": label_of(record, dossier, day=day),
        "period": None if period is None else period.text,
        "field": None if period is None else period.field,
        "reading": None if period is None else period.reading.value,
    }


def period_pieces(
    dossier: Dossier, record: AnyRecord, *, day: Operand | None = None
) -> tuple[Piece, ...]:
    """A dated record in a list, on one line: period with its reading, reference, label."""
    period = dossier.period_of(record)
    when = "" if period is None else f"{period.text} ({period.reading.value})"
    label = label_of(record, dossier, day=day)
    return f"  {when:<32}  ", (str(record.ref), "bold"), f"  {label}"


def problem_tree(problem: Problem) -> dict[str, object]:
    """A problem with all its fields, unset ones as null.

    >>> problem_tree(Problem("/id", "id", "it is empty"))["severity"]
    'error'
    """
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "value": problem.value,
        "records": list(problem.records),
        "path": problem.path,
        "file": problem.file,
        "line": problem.line,
    }


def problem_pieces(problem: Problem) -> Iterator[Piece]:
    """A problem on one line, its severity styled, its record named where a file is."""
    text = str(problem)
    severity = problem.severity
    yield severity.value, STYLES[severity]
    yield text.removeprefix(severity.value)
    if problem.file is not None and problem.records:
        yield f" {problem.records[0]}"
    if problem.value is not None and problem.value not in text:
        yield f" = {problem.value}"


def counts_tree(problems: Iterable[Problem]) -> dict[str, int]:
    """How many problems there are of each severity.

    >>> counts_tree([Problem("", "x", "x")])
    {'error': 1, 'warning': 0, 'info': 0}
    """
    found = Counter(problem.severity for problem in problems)
    return {severity.value: found[severity] for severity in Severity}


def counts_of(problems: Iterable[Problem]) -> str:
    """The same in words.

    >>> counts_of([Problem("", "x", "x")])
    '1 error, 0 warnings, 0 infos'
    """
    counts = counts_tree(problems)
    return ", ".join(f"{n} {name}{'' if n == 1 else 's'}" for name, n in counts.items())
