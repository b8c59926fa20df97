"""`diff` and `patch`: what differs between two dossiers, and the same change made to a third."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, cast, final

import attrs

from diplorecords.dossier.arguments import expect_instance
from diplorecords.dossier.collection import Dossier
from diplorecords.dossier.indexes import Key
from diplorecords.dossier.spelling import spelled
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.records import AnyRecord
from diplorecords.values.convert import as_tuple, to_ref
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import field_of, fields_of

__all__ = ["Diff", "FieldChange", "RecordChange", "diff", "patch"]

_T = TypeVar("_T")


@final
@attrs.frozen
class FieldChange:
    """One field of a record that says something else.

    >>> print(FieldChange("note", None, "checked"))
    note: unset -> 'checked'
    """

    field: str
    """Name of the field."""

    old: object
    """What it held; None where it was unset."""

    new: object
    """What it holds; None where it is unset."""

    def __str__(self) -> str:
        """One line: the field, what it held, what it holds."""
        return f"{self.field}: {spelled(self.old)} -> {spelled(self.new)}"


def _as_changes(fields: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    changes = as_tuple(fields)
    expect_instance(changes, tuple, "an iterable of FieldChange")
    for change in changes:
        expect_instance(change, FieldChange, "a FieldChange")
    return changes


@final
@attrs.frozen
class RecordChange:
    """One record that both dossiers have, with the fields that differ.

    >>> change = RecordChange("person:aliyev", [FieldChange("note", None, "checked")])
    >>> [field.field for field in change.fields]
    ['note']
    """

    ref: Ref = attrs.field(converter=to_ref)
    """The record; its text can be given."""

    fields: tuple[FieldChange, ...] = attrs.field(converter=_as_changes)
    """The fields that differ, in the order in which the class defines them."""


def _as_records(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """The records in the order of a dossier, each reference once."""
    return Dossier.of(records).records


def _by_reference(changes: Iterable[RecordChange]) -> tuple[RecordChange, ...]:
    found = as_tuple(changes)
    expect_instance(found, tuple, "an iterable of RecordChange")
    for change in found:
        expect_instance(change, RecordChange, "a RecordChange")
        expect_instance(change.ref, Ref, "a Ref or type:id text")
    return tuple(sorted(found, key=lambda change: change.ref))


@final
@attrs.frozen
class Diff:
    """What differs between two dossiers: a value that can be shown, reversed and applied.

    It is true if anything differs. As text, it has a line for each record (`+` added, `-`
    removed, `~` changed), and below it a line for each field.

    >>> from diplorecords.records import Person
    >>> old = Dossier.of([Person(id="aliyev")])
    >>> new = Dossier.of([Person(id="aliyev", born="1961-12-24"), Person(id="noc")])
    >>> print(diff(old, new))
    + person:noc
    ~ person:aliyev
        born: unset -> 1961-12-24
    >>> diff(old, new).inverse == diff(new, old)
    True

    Raises:
        DuplicateRecordError: If two different records of one list have one reference.
        ValidationError: If one reference or one field of a record stands twice.
    """

    added: tuple[AnyRecord, ...] = attrs.field(default=(), converter=_as_records)
    """The records that only the new dossier has, by reference."""

    removed: tuple[AnyRecord, ...] = attrs.field(default=(), converter=_as_records)
    """The records that only the old dossier has, by reference."""

    changed: tuple[RecordChange, ...] = attrs.field(default=(), converter=_by_reference)
    """The records that both have and that differ, by reference."""

    def __attrs_post_init__(self) -> None:
        """Refuse what stands twice."""
        refs = [
            *(record.ref for record in (*self.added, *self.removed)),
            *(change.ref for change in self.changed),
        ]
        problems = [
            Problem("", "repeated", f"{ref} stands twice", records=(str(ref),))
            for ref in _repeated(refs)
        ]
        problems += [
            Problem(f"/{name}", "repeated", f"{name} stands twice", records=(str(change.ref),))
            for change in self.changed
            for name in _repeated([field.field for field in change.fields])
        ]
        if problems:
            raise ValidationError("not a valid Diff", problems)

    @property
    def inverse(self) -> "Diff":
        """The diff from the new dossier to the old one."""
        changed = (
            RecordChange(
                change.ref, [FieldChange(each.field, each.new, each.old) for each in change.fields]
            )
            for change in self.changed
        )
        return Diff(added=self.removed, removed=self.added, changed=changed)

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.added or self.removed or self.changed)

    def __str__(self) -> str:
        """A line for each record and each field; empty where nothing differs."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        for sign, records in (("+", self.added), ("-", self.removed)):
            for record in records:
                yield f"{sign} {record.ref}"
                yield from (f"    {name}: {spelled(value)}" for name, value in _told(record))
        for change in self.changed:
            yield f"~ {change.ref}"
            yield from (line for field in change.fields for line in _field_lines(field))


def diff(old: Dossier, new: Dossier) -> Diff:
    """What differs between two dossiers.

    Records are compared by what they say: a date in another spelling is no difference.

    >>> from diplorecords.records import Person
    >>> print(diff(Dossier(), Dossier.of([Person(id="aliyev", born="1961-12-24")])))
    + person:aliyev
        born: 1961-12-24

    Args:
        old: The dossier before.
        new: The dossier after.

    Raises:
        ValidationError: If an argument is no dossier.
    """
    for dossier in (old, new):
        expect_instance(dossier, Dossier, "a Dossier")
    before, after = by_key(old), by_key(new)
    pairs = ((before[key], record) for key, record in after.items() if key in before)
    return Diff(
        added=(record for key, record in after.items() if key not in before),
        removed=(record for key, record in before.items() if key not in after),
        changed=(
            RecordChange(one.ref, field_changes(one, other)) for one, other in pairs if one != other
        ),
    )


def patch(dossier: Dossier, changes: Diff) -> Dossier:
    """A dossier with the changes of a diff made to it.

    It may differ from the diff's old dossier in whatever the diff does not touch, other fields
    of changed records included. `patch(old, diff(old, new))` is `new`, but that what is unread
    stays as it is.

    >>> from diplorecords.records import Person
    >>> old, new = Person(id="aliyev"), Person(id="aliyev", born="1961-12-24")
    >>> changes = diff(Dossier.of([old]), Dossier.of([new]))
    >>> theirs = Dossier.of([Person(id="aliyev", note="ours"), Person(id="noc")])
    >>> patched = patch(theirs, changes)
    >>> str(patched["person:aliyev"].born), patched["person:aliyev"].note, len(patched)
    ('1961-12-24', 'ours', 2)

    Args:
        dossier: The dossier to change.
        changes: The changes.

    Raises:
        ValidationError: If the dossier is not what the diff expects: a record to add is there,
            one to remove or to change is not, a field holds something else than the old
            value, or the changed record would not be valid. All such places are named.
    """
    expect_instance(dossier, Dossier, "a Dossier")
    expect_instance(changes, Diff, "a Diff")
    records = by_key(dossier)
    problems: list[Problem] = []
    for record in changes.added:
        problems.extend(_added(records, record))
    for record in changes.removed:
        problems.extend(_removed(records, record))
    for change in changes.changed:
        problems.extend(_changed(records, change))
    if problems:
        raise ValidationError("the dossier is not what the diff expects", problems)
    return dossier.holding(records.values())


def by_key(dossier: Dossier) -> dict[Key, AnyRecord]:
    """The records of a dossier by type and id.

    >>> by_key(Dossier())
    {}
    """
    return {(record.record_type, record.id): record for record in dossier}


def field_changes(old: AnyRecord, new: AnyRecord) -> tuple[FieldChange, ...]:
    """The fields in which two records of one class differ.

    >>> from diplorecords.records import Person
    >>> field_changes(Person(id="x"), Person(id="x", note="new"))
    (FieldChange(field='note', old=None, new='new'),)
    """
    cls: type = type(new)
    names = (field.name for field in fields_of(cls))
    pairs = ((name, getattr(old, name), getattr(new, name)) for name in names)
    return tuple(FieldChange(name, one, other) for name, one, other in pairs if one != other)


def evolved(record: AnyRecord, values: dict[str, Any]) -> tuple[AnyRecord, list[Problem]]:
    """The record with other values; itself, and why, where they are not valid together.

    >>> from diplorecords.records import Person
    >>> evolved(Person(id="x"), {"note": "checked"})[0].note
    'checked'
    """
    try:
        return attrs.evolve(record, **values), []
    except ValidationError as error:
        refs = (str(record.ref),)
        return record, [attrs.evolve(problem, records=refs) for problem in error.problems]


def _repeated(things: Iterable[_T]) -> list[_T]:
    """Those that stand more than once, each once."""
    return [thing for thing, times in Counter(things).items() if times > 1]


def _told(record: AnyRecord) -> Iterator[tuple[str, object]]:
    """The fields of a record that are set, but for its id."""
    cls: type = type(record)
    for field in attrs.fields(cls):
        value = getattr(record, field.name)
        if field.name != "id" and value != field.default:
            yield field.name, value


def _field_lines(change: FieldChange) -> Iterator[str]:
    """A change on one line; of several members, a line for each that is new or gone."""
    old, new = _members(change.old), _members(change.new)
    if old.keys() == new.keys():
        yield f"    {change}"
        return
    yield from (f"    {change.field}: - {spelled(each)}" for each in old if each not in new)
    yield from (f"    {change.field}: + {spelled(each)}" for each in new if each not in old)


def _members(value: object) -> dict[object, None]:
    """The members of a field that holds several, each once; none of one that holds one value."""
    return dict.fromkeys(cast("tuple[object, ...]", value) if isinstance(value, tuple) else ())


def _added(records: dict[Key, AnyRecord], record: AnyRecord) -> Iterator[Problem]:
    key = (record.record_type, record.id)
    if key in records:
        yield _problem(record.ref, "", "record-present", "the record to add is there already")
    records[key] = record


def _removed(records: dict[Key, AnyRecord], record: AnyRecord) -> Iterator[Problem]:
    found = records.pop((record.record_type, record.id), None)
    if found is None:
        yield _problem(record.ref, "", "record-missing", "the record to remove is not there")
        return
    for change in field_changes(record, found):
        yield _unexpected(record.ref, change.field, change.old, change.new)


def _changed(records: dict[Key, AnyRecord], change: RecordChange) -> Iterator[Problem]:
    key = (change.ref.type, change.ref.id)
    found = records.get(key)
    if found is None:
        yield _problem(change.ref, "", "record-missing", "the record to change is not there")
        return
    problems = [each for field in change.fields for each in _refused(found, field)]
    if problems:
        yield from problems
        return
    records[key], problems = evolved(found, {each.field: each.new for each in change.fields})
    yield from problems


def _refused(record: AnyRecord, change: FieldChange) -> Iterator[Problem]:
    """Why this field of the record cannot be changed so."""
    cls: type = type(record)
    if change.field == "id" or field_of(cls, change.field) is None:
        message = f"{record.record_type} has no field {shown(change.field)} that can change"
        yield _problem(record.ref, "", "field", message)
        return
    value = getattr(record, change.field)
    if value != change.old:
        yield _unexpected(record.ref, change.field, change.old, value)


def _unexpected(ref: Ref, field: str, old: object, value: object) -> Problem:
    message = f"the field holds {spelled(value)}, and the diff expects {spelled(old)}"
    return attrs.evolve(_problem(ref, f"/{field}", "value", message), value=spelled(value))


def _problem(ref: Ref, path: str, code: str, message: str) -> Problem:
    return Problem(path, code, message, records=(str(ref),))
