"""Content ids: a name for what a record or dossier says, made from nothing else."""

from hashlib import sha256

from diplorecords.codec.canonical import canonical_json
from diplorecords.codec.fast_dumping import quick_lines
from diplorecords.codec.trees import dumps
from diplorecords.codec.unknown import by_record, whole_line, woven
from diplorecords.dossier import Dossier, Unread
from diplorecords.records import AnyRecord
from diplorecords.values import Value

__all__ = ["canonical_text", "content_id", "digest_of"]


def content_id(thing: Value | Dossier) -> str:
    """`sha256:` and the hash of the canonical bytes of a value, a record or a dossier.

    That of a dossier is the hash of its record lines, each with its newline, sorted by
    reference. It is the same on every machine and version of Python.

    >>> from diplorecords import State
    >>> content_id(State(id="aze"))[:15]
    'sha256:a9068261'

    Raises:
        ValidationError: If something in it cannot be written as JSON.
    """
    if isinstance(thing, Dossier):
        return digest_of(canonical_text(thing))
    return digest_of(dumps(thing).encode())


def canonical_text(dossier: Dossier) -> bytes:
    """The record lines of a dossier file, each with its newline, sorted by type, then id.

    >>> from diplorecords import State
    >>> len(canonical_text(Dossier.of([State(id="aze")])))
    28
    """
    return _with_unread(dossier) if dossier.unread else quick_lines(dossier.records)


def digest_of(data: bytes) -> str:
    """`sha256:` and the hash of bytes.

    >>> digest_of(b"")[:15]
    'sha256:e3b0c442'
    """
    return f"sha256:{sha256(data).hexdigest()}"


def _with_unread(dossier: Dossier) -> bytes:
    """The lines with everything that was left unread back in its place."""
    pieces = by_record(dossier.unread)
    lines = {record.ref: _line(record, pieces.pop(record.ref, None)) for record in dossier}
    for ref, left in pieces.items():
        lines[ref] = f"{whole_line(left)}\n".encode()
    return b"".join([lines[ref] for ref in sorted(lines)])


def _line(record: AnyRecord, pieces: list[Unread] | None) -> bytes:
    if pieces is None:
        return quick_lines([record])
    return f"{canonical_json(woven(record, pieces))}\n".encode()
