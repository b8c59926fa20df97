"""One row of a participation table made into acts; what becomes none becomes an issue."""

from typing import final

import attrs

from diplorecords.errors import Problem, Severity, shown
from diplorecords.interop.raw import raw
from diplorecords.interop.untreaties.cells import DatedMark, cell_of
from diplorecords.interop.untreaties.columns import Column
from diplorecords.interop.untreaties.participants import Party, party_of
from diplorecords.interop.untreaties.table import Row, plain
from diplorecords.interop.untreaties.treaties import SOURCE
from diplorecords.records import StateKind, TreatyAction, TreatyActionKind
from diplorecords.values import Locator

__all__ = ["RowActs", "row_acts"]

_ON_PAPER = frozenset(
    {
        TreatyActionKind.ADMISSION,
        TreatyActionKind.DEFINITIVE_SIGNATURE,
        TreatyActionKind.SIGNATURE,
        TreatyActionKind.SIGNATURE_AD_REFERENDUM,
    }
)
"""Acts whose date is that of the paper itself; the others are done by a deposit."""

_HINT = "write the letters of the column's title behind the date"


@final
@attrs.frozen
class RowActs:
    """What a row became.

    >>> from diplorecords.interop.untreaties.columns import columns_of
    >>> row = Row(2, ("Albania", "", "27 Jun 2001 a"))
    >>> made = row_acts("23-1", row, columns_of(["Signature", "Ratification, Accession(a)"]))
    >>> [act.id for act in made.acts]
    ['untc-23-1.albania.accession.2001-06-27']
    """

    party: Party | None
    """Who takes part; None where the row names nobody."""

    acts: tuple[TreatyAction, ...]
    """The acts, in the order of the cells."""

    issues: tuple[Problem, ...]
    """What is doubtful or unread, each with its line and raw cell; none with its file."""


def row_acts(key: str, row: Row, columns: tuple[Column, ...]) -> RowActs:
    """The acts of one row, and an issue for every cell that becomes none.

    An act's locator keeps the cell as it stands, the title of its column and the line. What
    the row says beside acts (numbers of resolutions, of registration) is the note of its acts.

    >>> row_acts("23-1", Row(2, ("", "1 May 1990")), ()).issues[0].code
    'participant-missing'
    """
    name, *cells = row.cells or ("",)
    if not plain(name):
        message = "the row names no participant; nothing of it is kept"
        value = raw(*row.cells)
        problem = Problem("", "participant-missing", message, value=value, line=row.line)
        return RowActs(None, (), (problem,))
    party = party_of(name)
    if party.kind is StateKind.OTHER and not any(map(plain, cells)):
        message = "the row has one text that is no known participant, and no acts; it is not kept"
        problem = Problem("", "row-unread", message, value=raw(name), line=row.line)
        warning = attrs.evolve(problem, severity=Severity.WARNING)
        return RowActs(None, (), (warning,))
    issues = list(party.issues)
    acts: list[TreatyAction] = []
    note = _note(cells, columns)
    for place, text in enumerate(cells):
        if place >= len(columns):
            issues += _beyond(text)
            continue
        column = columns[place]
        if column.is_about_entry:
            issues += _about_entry(column, text)
            continue
        cell = cell_of(text)
        issues += [_of_cell(issue, column, text) for issue in cell.issues]
        for mark in cell.marks:
            kind = _kind(mark, column, text, issues)
            if kind is not None:
                page = column.title or None
                locator = Locator(SOURCE, line=row.line, page=page, entry=key, quote=text)
                acts.append(_act(key, party, kind, mark, locator, note=note))
    return RowActs(
        party,
        tuple(acts),
        tuple(attrs.evolve(issue, line=row.line) for issue in issues),
    )


def _act(
    key: str,
    party: Party,
    kind: TreatyActionKind,
    mark: DatedMark,
    locator: Locator,
    *,
    note: str | None,
) -> TreatyAction:
    is_on_paper = kind in _ON_PAPER
    return TreatyAction(
        id=f"untc-{key}.{party.ref.id}.{kind.value}.{str(mark.date).rstrip('?')}",
        actor=party.ref,
        instrument=f"treaty:untc-{key}",
        kind=kind,
        dated=mark.date if is_on_paper else None,
        deposited=None if is_on_paper else mark.date,
        sources=[locator],
        note=note,
    )


def _kind(
    mark: DatedMark, column: Column, text: str, issues: list[Problem]
) -> TreatyActionKind | None:
    """What the act is; None, with an issue, where nothing tells."""
    if mark.is_withdrawal:
        return TreatyActionKind.WITHDRAWAL
    meaning = column.meaning(mark.letters)
    if meaning.code:
        severity = Severity.INFO if meaning.is_of_title else Severity.WARNING
        if meaning.kind is None:
            severity = Severity.ERROR
        issue = Problem("/kind", meaning.code, meaning.doubt, severity=severity, hint=_HINT)
        issues.append(_of_cell(issue, column, text))
    return meaning.kind


def _of_cell(issue: Problem, column: Column, text: str) -> Problem:
    """The issue with its raw cell, and the title under which that stands."""
    message = f"{issue.message} (column {shown(column.title)})"
    return attrs.evolve(issue, message=message, value=raw(text))


def _note(cells: list[str], columns: tuple[Column, ...]) -> str | None:
    """What the row says beside acts."""
    said = [
        f"{column.title}: {plain(text)}"
        for column, text in zip(columns, cells, strict=False)
        if column.is_about_entry and plain(text)
    ]
    return "; ".join(said) or None


def _about_entry(column: Column, text: str) -> list[Problem]:
    if not plain(text):
        return []
    message = f"{column.title} is no act; it is kept in the note of the row's acts"
    severity = Severity.INFO
    return [Problem("/note", "cell-not-act", message, severity=severity, value=raw(text))]


def _beyond(text: str) -> list[Problem]:
    if not plain(text):
        return []
    message = "the row has more cells than the table has titles; this one is not kept"
    return [Problem("", "cell-beyond", message, value=raw(text))]
