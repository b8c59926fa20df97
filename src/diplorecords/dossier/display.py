"""`display_name`: which of several names is shown, by a choice of the caller's."""

from collections.abc import Iterable

import attrs

from diplorecords.dossier.arguments import wrong_type
from diplorecords.dossier.collection import Dossier
from diplorecords.dossier.policy import Policy
from diplorecords.temporal import Operand
from diplorecords.values.convert import as_tuple, to_ref
from diplorecords.values.name import Name, NameKind
from diplorecords.values.record import NamedRecord
from diplorecords.values.ref import Ref

__all__ = ["display_name"]


def display_name(
    dossier: Dossier,
    ref: Ref | str,
    *,
    used_by: Iterable[Ref | str] = (),
    policy: Policy | None = None,
    day: Operand | None = None,
    lang: str | None = None,
    script: str | None = None,
) -> Name | None:
    """The name of a record to show; None where none fits. The order of its names never matters.

    The terms of the sources in `used_by` come first, contested labels of theirs included, those
    of the first source before those of the next. Else the record's own choice counts: the name
    of the day where one is asked for, by language, script and kind; never a contested label.

    >>> from diplorecords.records import State
    >>> names = [
    ...     Name("Nagorno-Karabakh"),
    ...     Name("Artsakh", kind=NameKind.LABEL, source="source:ucdp"),
    ... ]
    >>> dossier = Dossier.of([State(id="nk", names=names)])
    >>> display_name(dossier, "state:nk").text
    'Nagorno-Karabakh'
    >>> display_name(dossier, "state:nk", used_by=["source:ucdp"]).text
    'Artsakh'

    Args:
        dossier: Where the record is found.
        ref: The record.
        used_by: Sources whose terms to use, the first choice in front.
        policy: How claims on its names are resolved first; None leaves the names of the record.
        day: The day of whose names to choose; None for any.
        lang: The language wanted, as for `NamedRecord.name`.
        script: The script wanted.

    Raises:
        EdtfError: If the day is a text that is not EDTF.
        RecordNotFoundError: If the record is not in the dossier.
        ValidationError: If the record has no names to choose from, or an argument is none of
            its kind.
    """
    source = dossier if policy is None else dossier.resolve(policy).dossier
    record = source[ref]
    if not isinstance(record, NamedRecord):
        raise wrong_type("a record that has names", record)
    sources = as_tuple(used_by)
    if not isinstance(sources, tuple):
        raise wrong_type("an iterable of sources", used_by)
    for each in map(to_ref, sources):
        theirs = [name for name in record.names if name.source == each]
        plain = {_plain(name): name for name in theirs}
        chosen = _chosen(attrs.evolve(record, names=tuple(plain)), day, lang, script)
        if chosen is not None:
            return plain[chosen]
    return _chosen(record, day, lang, script)


def _plain(name: Name) -> Name:
    """A contested label as a name like others, so that it can be chosen."""
    return attrs.evolve(name, kind=NameKind.COMMON) if name.kind is NameKind.LABEL else name


def _chosen(
    record: NamedRecord, day: Operand | None, lang: str | None, script: str | None
) -> Name | None:
    if day is None:
        return record.name(lang=lang, script=script)
    return record.name_on(day, lang=lang, script=script)
