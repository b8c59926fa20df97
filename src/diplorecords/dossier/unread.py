"""`Unread`: what a file said that this version of the library does not know, kept as it is."""

from collections.abc import Iterable
from typing import Annotated, final

import attrs

from diplorecords.dossier.arguments import wrong_type
from diplorecords.values.base import Value
from diplorecords.values.constraints import Matches
from diplorecords.values.convert import to_ref
from diplorecords.values.ref import Ref

__all__ = ["Unread", "in_place"]

_VERSION = Matches("[0-9]{1,6}[.][0-9]{1,6}", "a version such as 1.7")


@final
@attrs.frozen
class Unread(Value):
    """A piece of a file that the library does not know: an unknown field, or a whole record.

    A dossier carries such pieces beside its records, answers no question from them, and gives
    them back when it is saved.

    >>> piece = Unread("state:aze", '"red"', path="/colour")
    >>> str(piece.record), piece.path
    ('state:aze', '/colour')

    Raises:
        ValidationError: If a field is not of its form.
    """

    record: Ref = attrs.field(converter=to_ref)
    """The record in which it stands, or which it is."""

    text: str
    """The value of the field, or the whole record, as canonical JSON."""

    path: str | None = attrs.field(default=None, kw_only=True)
    """JSON pointer of the field in its record; unset where the whole record is unknown."""

    beside: str | None = attrs.field(default=None, kw_only=True)
    """What is known of the small value in which an inner field stands, as canonical JSON: by
    it the place is found again. Unset for a field of the record itself."""

    version: Annotated[str, _VERSION] | None = attrs.field(default=None, kw_only=True)
    """The version of the format in which it was written, where that is a later one than the
    library's own."""


def in_place(pieces: Iterable[Unread]) -> tuple[Unread, ...]:
    """The pieces in the order of their places, each once.

    >>> in_place([])
    ()

    Raises:
        ValidationError: If something is no piece.
    """
    found: set[Unread] = set()
    for piece in pieces if isinstance(pieces, Iterable) else (pieces,):
        if not isinstance(piece, Unread):
            raise wrong_type("what was left unread", piece)
        found.add(piece)
    return tuple(sorted(found, key=_place))


def _place(piece: Unread) -> tuple[Ref, str, str, str, str]:
    return piece.record, piece.path or "", piece.text, piece.beside or "", piece.version or ""
