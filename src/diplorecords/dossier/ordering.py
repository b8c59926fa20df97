"""The order of a dossier's records, which is that of their references."""

from collections.abc import Iterable
from itertools import groupby, islice
from operator import lt

from diplorecords.dossier.arguments import is_record, wrong_type
from diplorecords.dossier.indexes import Key
from diplorecords.errors import DuplicateRecordError, Problem, ValidationError, shown
from diplorecords.records import AnyRecord

__all__ = ["in_order"]


def in_order(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """The records sorted by reference, each once: of two spellings of one, the lesser text.

    >>> in_order([])
    ()

    Raises:
        DuplicateRecordError: If two different records have one reference.
        ValidationError: If something is not a record, or is no iterable of records.
    """
    if not isinstance(records, Iterable):
        raise wrong_type("an iterable of records", records)
    records = tuple(records)
    if _are_in_order(records):
        return records
    by_key: dict[Key, AnyRecord] = {}
    wrong: list[Problem] = []
    twice: dict[Key, Problem] = {}
    for index, record in enumerate(records):
        if not is_record(record):
            message = f"expected a record, got {shown(record)}"
            wrong.append(Problem(f"/{index}", "type", message, value=shown(record)))
            continue
        key = (record.record_type, record.id)
        other = by_key.setdefault(key, record)
        if other is record:  # as nearly always: comparing is slow
            continue
        if other != record:
            message = f"two different records have the reference {record.ref}"
            twice[key] = Problem("", "duplicate-record", message, records=(str(record.ref),))
        else:  # dates can be spelled in several ways
            by_key[key] = min(other, record, key=repr)
    if wrong:
        raise ValidationError("not a collection of records", wrong)
    if twice:
        raise DuplicateRecordError("dossier", (twice[key] for key in sorted(twice)))
    return tuple(by_key[key] for key in sorted(by_key))


def _are_in_order(records: tuple[AnyRecord, ...]) -> bool:
    """Whether they are records, each with a greater reference than the one before."""
    if not all(map(is_record, {type(record): record for record in records}.values())):
        return False
    groups = [list(group) for _, group in groupby(records, type)]
    return _are_rising([group[0].record_type for group in groups]) and all(
        _are_rising([record.id for record in group]) for group in groups
    )


def _are_rising(texts: list[str]) -> bool:
    return all(map(lt, texts, islice(texts, 1, None)))
