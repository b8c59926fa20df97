"""Reader of "Visits by Foreign Leaders" of the United States Department of State (XML)."""

import os
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, final

import attrs

from diplorecords.codec.durable import file_name
from diplorecords.errors import FileAccessError, Problem, Severity, shown
from diplorecords.interop.raw import raw
from diplorecords.interop.result import ReaderResult
from diplorecords.interop.statedept.actors import persons_of, publication, states_of
from diplorecords.interop.statedept.entry import HOUSEKEEPING, VisitEntry, dropped, entry_of
from diplorecords.interop.statedept.meeting import visit_records
from diplorecords.interop.xml import XmlRow, read_rows
from diplorecords.records import AnyRecord

__all__ = ["read_statedept_visits"]

Readable = str | os.PathLike[str] | BinaryIO
"""A path, or a stream of bytes."""


def read_statedept_visits(*sources: Readable) -> ReaderResult:
    """Visits of foreign leaders to the United States, from XML files or streams of bytes.

    One meeting of kind visit for each entry that says more than an id, with the visitor's title
    as the participant's label; one state for each country, with every label that it is given;
    one person for each name in one country. Persons are never merged by guess: the same name
    (but for case, marks and hyphens) and the same country make one person, anything else makes
    two. Neither the order of the files nor that of their entries changes the result.

    Dates that cannot be kept stand in the quotes of claims on the meeting's span. An issue's
    value is the raw text, up to 500 characters of it.

    >>> from io import BytesIO
    >>> visit = b"<visit><id>7</id><start-date>1881-09-28</start-date>"
    >>> visit += b"<end-date>1881-09-28</end-date><visitor>King Kalakaua</visitor>"
    >>> visit += b'<from id="hawaii">Hawaii</from></visit>'
    >>> result = read_statedept_visits(BytesIO(b"<visits>" + visit + b"</visits>"))
    >>> [str(record.ref) for record in result.records][:2]
    ['meeting:statedept-visit-7', 'person:kalakaua.hawaii']

    Raises:
        FileAccessError: If a file or stream cannot be read. Bad data never raises.
    """
    issues: list[Problem] = []
    lost: list[Loss] = []
    entries: list[VisitEntry] = []
    for source in sources:
        for file, item in _items(source):
            if isinstance(item, Problem):
                issues.append(item)
                continue
            entry, loose = entry_of(item, file)
            issues += loose
            if entry.is_empty:
                issues.append(_empty(entry))
            else:
                entries.append(entry)
            lost += [Loss(name, file, item.line, value) for name, value in dropped(item)]
    kept = _without_repeats(entries, issues)
    states, state_issues = states_of(kept)
    persons, person_issues = persons_of(kept)
    records: list[AnyRecord] = [publication(), *states, *persons]
    for key, entry in _keyed(kept, issues):
        made = visit_records(entry, key)
        records += [made.meeting, *made.claims]
        issues += made.issues
    issues += [*state_issues, *person_issues, *_losses(lost)]
    records.sort(key=lambda record: (record.record_type, record.id))
    return ReaderResult(tuple(records), tuple(sorted(issues, key=_place)))


@final
@attrs.frozen(order=True)
class Loss:
    """One element or attribute that no record keeps."""

    name: str
    """Its name, an attribute with `@` before it."""

    file: str
    """Name of the file."""

    line: int
    """Line on which the entry begins."""

    value: str
    """What stood there."""


def _items(source: Readable) -> Iterator[tuple[str, XmlRow | Problem]]:
    """The rows of one file, with its name; a problem where it has none."""
    if not isinstance(source, str | os.PathLike):
        name: object = getattr(source, "name", None)
        yield from _rows(source, name if isinstance(name, str) else "<stream>")
        return
    file = file_name(source)
    try:
        stream = Path(file).open("rb")  # noqa: SIM115  # closed below, after the last row
    except (OSError, ValueError) as error:
        raise FileAccessError(file, getattr(error, "strerror", None) or str(error)) from error
    with stream:
        yield from _rows(stream, file)


def _rows(stream: BinaryIO, file: str) -> Iterator[tuple[str, XmlRow | Problem]]:
    found = False
    for item in read_rows(stream, "visit", file=file):
        found = True
        yield file, item
    if not found:
        message = "the file has no visit element"
        yield file, Problem("", "no-visits", message, file=file)


def _empty(entry: VisitEntry) -> Problem:
    """An entry of which no meeting can be made."""
    message = "the entry names no visitor, country or date and has no description; it is not kept"
    value = raw(entry.id)
    return Problem("", "entry-empty", message, value=value, file=entry.file, line=entry.line)


def _without_repeats(entries: list[VisitEntry], issues: list[Problem]) -> list[VisitEntry]:
    """The entries in the order of what they say, an entry that stands twice taken once."""
    kept: list[VisitEntry] = []
    for entry in sorted(entries):
        if kept and kept[-1].content == entry.content:
            message = f"the entry stands also in {kept[-1].file}, line {kept[-1].line}; taken once"
            problem = Problem("", "entry-repeated", message, value=raw(entry.id))
            issues.append(
                attrs.evolve(problem, severity=Severity.INFO, file=entry.file, line=entry.line)
            )
        else:
            kept.append(entry)
    return kept


def _keyed(entries: list[VisitEntry], issues: list[Problem]) -> Iterator[tuple[str, VisitEntry]]:
    """Each entry with a key of its own: those that share one are told apart by their content."""
    entries = sorted(entries, key=lambda entry: (entry.key, entry))
    for key, group in groupby(entries, key=lambda entry: entry.key):
        for index, entry in enumerate(group):
            yield (key if index == 0 else f"{key}-{entry.digest}"), entry
            if index:
                message = f"another entry has the id {shown(entry.id)}; both are kept"
                value = raw(entry.id)
                problem = Problem("/id", "id-repeated", message, value=value, file=entry.file)
                ref = f"meeting:statedept-visit-{key}-{entry.digest}"
                issues.append(
                    attrs.evolve(
                        problem, line=entry.line, severity=Severity.WARNING, records=(ref,)
                    )
                )


def _losses(lost: Iterable[Loss]) -> Iterator[Problem]:
    """One issue for each kind of thing that no record keeps."""
    for name, group in groupby(sorted(lost), key=lambda loss: loss.name):
        losses = list(group)
        known = name in HOUSEKEEPING
        yield Problem(
            "",
            "housekeeping-dropped" if known else "element-dropped",
            f"{name} is not kept ({len(losses)} of them, the first is here)",
            value=raw(losses[0].value),
            severity=Severity.INFO if known else Severity.WARNING,
            file=losses[0].file,
            line=losses[0].line,
        )


def _place(issue: Problem) -> tuple[str, int, tuple[str, ...], str, str, str, str]:
    """The order of issues: by file and line, then by record and kind."""
    where = issue.file or "", issue.line or 0
    return *where, issue.records, issue.path, issue.code, issue.message, issue.value or ""
