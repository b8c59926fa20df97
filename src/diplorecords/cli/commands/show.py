"""`show FILE ID`: one record, its sources, what is claimed about it, and who refers to it."""

from collections.abc import Iterator
from itertools import groupby

from diplorecords.cli.describe import label_of, value_text
from diplorecords.cli.inputs import UsageError, dossier_of
from diplorecords.cli.terminal import Output, Piece
from diplorecords.codec import JsonValue, to_tree
from diplorecords.dossier import Dossier
from diplorecords.dossier.nearest import nearest
from diplorecords.errors import RecordNotFoundError, shown
from diplorecords.records import AnyRecord, Claim, Polarity, Rank
from diplorecords.values import Locator

__all__ = ["show"]


def show(out: Output, file: str, name: str) -> int:
    """Show the record that ID names: `type:id`, or an id alone where only one record has it."""
    dossier = dossier_of(file)
    record = record_named(dossier, name)
    claims = dossier.claims(record.ref)
    others = [
        other
        for other in dossier.referring_to(record.ref)
        if not isinstance(other, Claim) or other.subject != record.ref
    ]
    if out.as_json:
        out.json(
            {
                "record": to_tree(record),
                "sources": [to_tree(source) for source in sources_of(dossier, record)],
                "claims": [to_tree(claim) for claim in claims],
                "referring": [str(other.ref) for other in others],
            }
        )
        return 0
    out.line((str(record.ref), "bold"), f"  {label_of(record, dossier)}")
    out.lines(_field_lines(dossier, record))
    _section(out, "Sources", [_locator_line(dossier, item) for item in record.sources])
    _show_claims(out, dossier, claims)
    lines: list[tuple[Piece, ...]] = [
        (f"  {item.ref}  {label_of(item, dossier)}",) for item in others
    ]
    _section(out, "Referred to by", lines)
    return 0


def record_named(dossier: Dossier, name: str) -> AnyRecord:
    """The record that `type:id`, or an id alone, names.

    Raises:
        RecordNotFoundError: If there is none; it names those that look most like it.
        UsageError: If several records of different types have the id.
    """
    if name in dossier:
        return dossier[name]
    found = [record for record in dossier if record.id == name]
    if len(found) > 1:
        refs = ", ".join(str(record.ref) for record in found)
        raise UsageError(f"several records have the id {shown(name)}: write one of {refs}")
    if found:
        return found[0]
    if ":" in name:
        raise RecordNotFoundError(name, nearest(name, (str(record.ref) for record in dossier)))
    ids = nearest(name, {record.id for record in dossier})
    alike = tuple(str(record.ref) for text in ids for record in dossier if record.id == text)
    raise RecordNotFoundError(name, alike)


def sources_of(dossier: Dossier, record: AnyRecord) -> list[AnyRecord]:
    """The records of the sources that a record names, each once; absent ones are left out."""
    refs = dict.fromkeys(locator.source for locator in record.sources)
    return [dossier[ref] for ref in refs if ref in dossier]


def _field_lines(dossier: Dossier, record: AnyRecord) -> Iterator[tuple[Piece, ...]]:
    """The fields that are set, one on a line, several members under one another."""
    tree = to_tree(record)
    fields = {key: tree[key] for key in tree if key not in {"type", "id", "sources"}}
    width = max(map(len, fields), default=0)
    for key, value in fields.items():
        members: list[JsonValue] = list(value) if isinstance(value, list | tuple) else [value]
        for index, member in enumerate(members):
            head = "" if index else key
            yield (f"  {head:<{width}}", "cyan"), f"  {value_text(member, dossier)}"


def _section(out: Output, title: str, lines: list[tuple[Piece, ...]]) -> None:
    if lines:
        out.line()
        out.line((f"{title} ({len(lines)})", "bold"))
        out.lines(lines)


def _locator_line(dossier: Dossier, locator: Locator) -> tuple[Piece, ...]:
    return (f"  {_place(dossier, locator)}",)


def _place(dossier: Dossier, locator: Locator) -> str:
    """The source with its title, and the place in it."""
    tree = to_tree(locator)
    source = value_text(tree.pop("source"), dossier)
    return ", ".join([source, *(f"{key} {value_text(item)}" for key, item in tree.items())])


def _show_claims(out: Output, dossier: Dossier, claims: tuple[Claim, ...]) -> None:
    """The claims of each field beside one another, each with who makes it."""
    if not claims:
        return
    out.line()
    out.line((f"Claims ({len(claims)})", "bold"))
    for field, group in groupby(sorted(claims, key=_field), key=_field):
        out.line(("  " + field, "cyan"))
        for claim in group:
            out.line(f"    {_said(claim, dossier)}", (_standing(claim), "dim"))
            out.line((f"      {_claimant(claim, dossier)}", "dim"))
            if claim.reason is not None:
                out.line((f"      {claim.reason}", "dim"))


def _field(claim: Claim) -> str:
    return claim.field


def _said(claim: Claim, dossier: Dossier) -> str:
    """The value claimed, denied, or said to be unknown or absent."""
    tree = to_tree(claim)
    text = value_text(tree["value"] if "value" in tree else tree["state"], dossier)
    return f"not {text}" if claim.polarity is Polarity.NEGATIVE else text


def _standing(claim: Claim) -> str:
    """Rank and credibility, where they are given."""
    parts = [] if claim.rank is Rank.NORMAL else [claim.rank.value]
    parts += [] if claim.credibility is None else [f"credibility {claim.credibility.value}"]
    return f"  [{', '.join(parts)}]" if parts else ""


def _claimant(claim: Claim, dossier: Dossier) -> str:
    """Who says it, and where."""
    parts: list[str] = []
    if claim.attributed_to is not None:
        parts.append(f"says {value_text(str(claim.attributed_to), dossier)}")
    if claim.locator is not None:
        parts.append(f"in {_place(dossier, claim.locator)}")
    return ", ".join(parts) or "nobody is named"
