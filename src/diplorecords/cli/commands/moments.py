"""`on FILE DATE` and `timeline FILE`: the dossier in time."""

from diplorecords.cli.describe import period_pieces, summary_tree
from diplorecords.cli.inputs import dossier_of
from diplorecords.cli.terminal import Output
from diplorecords.dossier import Dossier, Moment, TimelineEntry, undated
from diplorecords.dossier import timeline as timeline_of
from diplorecords.temporal import EdtfValue, civil_from_day, parse_edtf

__all__ = ["on", "timeline"]

READINGS = (
    "In brackets, how the field reads a single year or month: whole = all of it, "
    "day = one day of it, within = somewhere inside it."
)
"""What a user must know to judge an answer."""


def on(out: Output, file: str, date: str) -> int:
    """Show what there was on a date, certainly and possibly."""
    asked = parse_edtf(date)
    dossier = dossier_of(file)
    moment = dossier.on(asked)
    if out.as_json:
        out.json(
            {
                "asked": asked.canonical,
                "certain": [summary_tree(dossier, record, day=asked) for record in moment.certain],
                "possible": [
                    summary_tree(dossier, record, day=asked) for record in moment.possible
                ],
                "undated": len(undated(dossier)),
            }
        )
        return 0
    _show(out, dossier, moment, asked)
    return 0


def _show(out: Output, dossier: Dossier, moment: Moment, asked: EdtfValue) -> None:
    out.line(
        (f"On {asked.canonical}", "bold"), ": what shares a day with it, any day of it counting."
    )
    for title, style, records in (
        ("Certain", "bold green", moment.certain),
        ("Possible", "bold yellow", moment.possible),
    ):
        out.line()
        out.line((f"{title} ({len(records)})", style))
        out.lines(period_pieces(dossier, record, day=asked) for record in records)
    out.line()
    out.line((f"{READINGS} {len(undated(dossier))} records have no date and are left out.", "dim"))


def timeline(out: Output, file: str) -> int:
    """Show the dated records in the order of time."""
    dossier = dossier_of(file)
    entries, left_out = timeline_of(dossier), undated(dossier)
    if out.as_json:
        out.json(
            {
                "entries": [entry_tree(dossier, entry) for entry in entries],
                "undated": [str(record.ref) for record in left_out],
            }
        )
    else:
        out.lines(period_pieces(dossier, entry.record) for entry in entries)
        out.line((f"{len(entries)} dated records; {len(left_out)} have no date.", "dim"))
    return 0


def entry_tree(dossier: Dossier, entry: TimelineEntry) -> dict[str, object]:
    """One line of a timeline, with the first and the last day that it can have touched."""
    return {
        **summary_tree(dossier, entry.record),
        "earliest": day_text(entry.earliest),
        "latest": day_text(entry.latest),
    }


def day_text(day: float) -> str | None:
    """A day in EDTF; None for no bound.

    >>> day_text(728_000), day_text(-400), day_text(float("inf"))
    ('1994-03-13', '-0001-11-27', None)
    """
    if not isinstance(day, int):
        return None
    year, month, number = civil_from_day(day)
    if abs(year) > 9999:  # EDTF marks long years, and has no days for them
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{number:02}"
