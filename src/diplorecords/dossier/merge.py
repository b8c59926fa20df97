"""`merge`: two dossiers that grew from one, put together; what does not go together is named."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, cast, final

import attrs

from diplorecords.dossier.arguments import expect_instance, wrong_type
from diplorecords.dossier.collection import Dossier
from diplorecords.dossier.diff import by_key, evolved
from diplorecords.dossier.indexes import key_of
from diplorecords.dossier.members import merged_members
from diplorecords.dossier.references import references_of
from diplorecords.dossier.spelling import spelled
from diplorecords.dossier.unread import Unread
from diplorecords.errors import Problem, ValidationError
from diplorecords.records import AnyRecord
from diplorecords.values.ref import Ref
from diplorecords.values.typetree import TupleNode, fields_of

__all__ = ["Merge", "MergeConflict", "MergeConflictKind", "MergeSide", "merge"]


class MergeSide(Enum):
    """One of the three dossiers of a merge.

    >>> MergeSide("ours")
    <MergeSide.OURS: 'ours'>
    """

    BASE = "base"
    """The dossier from which both others grew."""

    OURS = "ours"
    """The first of those that are merged."""

    THEIRS = "theirs"
    """The second."""


class MergeConflictKind(Enum):
    """What does not go together.

    >>> MergeConflictKind("changed")
    <MergeConflictKind.CHANGED: 'changed'>
    """

    CHANGED = "changed"
    """Both sides changed one field, or added one record with it, to different values."""

    REMOVED = "removed"
    """One side removed a record that the other one changed."""

    CITED = "cited"
    """One side removed a record, and in the other one another record came to refer to it."""

    INVALID = "invalid"
    """What each side says of a record is valid, and what both make together is not, be it with
    our values or with theirs where they differ."""


@final
@attrs.frozen
class MergeConflict:
    """One thing that a merge could not decide, with all that the three dossiers say of it.

    >>> from diplorecords.records import Person
    >>> sides = (Dossier.of([Person(id="x", note=note)]) for note in (None, "left", "right"))
    >>> print(*merge(*sides).conflicts)
    person:x: note: changed: base unset, ours 'left', theirs 'right'
    """

    kind: MergeConflictKind
    """What does not go together."""

    ref: Ref
    """The record."""

    field: str | None
    """Name of the field; None where it is about the whole record."""

    base: object
    """What the base has: the field's value, or the record; None where unset or absent."""

    ours: object
    """What ours has."""

    theirs: object
    """What theirs has."""

    problems: tuple[Problem, ...] = ()
    """Why the record that both sides make together is not valid, where that is the conflict."""

    @property
    def held(self) -> MergeSide:
        """The side that the merged dossier holds: ours, or theirs where ours lacks the record."""
        absent = self.field is None and self.ours is None
        return MergeSide.THEIRS if absent else MergeSide.OURS

    def on(self, side: MergeSide) -> object:
        """What one of the three dossiers has."""
        return {
            MergeSide.BASE: self.base,
            MergeSide.OURS: self.ours,
            MergeSide.THEIRS: self.theirs,
        }[side]

    def __str__(self) -> str:
        """One line: the record, the field, the kind, and what each side has."""
        place = f"{self.ref}: " if self.field is None else f"{self.ref}: {self.field}: "
        told = spelled if self.field is not None else _presence
        sides = ", ".join(f"{side.value} {told(self.on(side))}" for side in MergeSide)
        reasons = "".join(f"; {problem.message}" for problem in self.problems)
        return f"{place}{self.kind.value}: {sides}{reasons}"


@final
@attrs.frozen
class Merge:
    """What a merge gave: a dossier, and the conflicts that are left in it.

    >>> from diplorecords.records import Person
    >>> base, ours, theirs = (
    ...     Dossier.of([Person(id="x", note=note)]) for note in ("old", "left", "right")
    ... )
    >>> merged = merge(base, ours, theirs)
    >>> merged.dossier == ours
    True
    >>> merged.resolve(lambda conflict: MergeSide.THEIRS).dossier == theirs
    True
    """

    dossier: Dossier
    """All that could be merged; at each conflict it holds what `MergeConflict.held` says."""

    conflicts: tuple[MergeConflict, ...] = ()
    """What could not be decided, by reference and then in the order of the fields."""

    def resolve(self, choose: Callable[[MergeConflict], MergeSide | None]) -> "Merge":
        """The same merge with some or all conflicts decided.

        To put in a value that no side has, use `dossier.replace`.

        Args:
            choose: Says for each conflict which side is right; None leaves it open.

        Raises:
            ValidationError: If it is no function, an answer is neither a side nor None, or the
                values chosen for the fields of a record are not valid together; all such records
                are named.
        """
        if not callable(choose):
            raise wrong_type("a function of a conflict", choose)
        left: list[MergeConflict] = []
        whole: dict[Ref, object] = {}
        fields: dict[Ref, dict[str, Any]] = {}
        for conflict in self.conflicts:
            side = choose(conflict)
            if side is None:
                left.append(conflict)
                continue
            expect_instance(side, MergeSide, "a MergeSide or None")
            if conflict.field is None:
                whole[conflict.ref] = conflict.on(side)
            else:
                fields.setdefault(conflict.ref, {})[conflict.field] = conflict.on(side)
        records = {record.ref: record for record in self.dossier if record.ref not in whole}
        chosen = (cast("AnyRecord", record) for record in whole.values() if record is not None)
        records |= {record.ref: record for record in chosen}
        problems: list[Problem] = []
        for ref, values in fields.items():
            records[ref], wrong = evolved(self.dossier[ref], values)
            problems.extend(wrong)
        if problems:
            raise ValidationError("the chosen values are not valid together", problems)
        return Merge(self.dossier.holding(records.values()), tuple(left))


def merge(base: Dossier, ours: Dossier, theirs: Dossier) -> Merge:
    """What two dossiers make together that both grew from one.

    What only one side changed is taken from it. A record that both changed is merged field by
    field; a field that holds several members keeps those that nobody removed and gets those
    that anybody added, each after the same member of the base as before, and in the order of
    their text where several come after one. A record that both added is merged as if the base
    had it with nothing set.

    It never raises for what the dossiers say. What cannot be decided is a conflict, and
    nothing is lost in one: the conflict has what all three say, and the merged dossier holds
    our value of a field, our record where both make none that is valid, and a record that only
    one side removed.

    Where there is no conflict, the order of the sides makes no difference, and neither does
    the order in which several dossiers that grew from one base are merged.

    >>> from diplorecords.records import Person
    >>> base = Dossier.of([Person(id="aliyev")])
    >>> ours = Dossier.of([Person(id="aliyev", born="1961-12-24")])
    >>> theirs = Dossier.of([Person(id="aliyev", note="checked"), Person(id="noc")])
    >>> merged = merge(base, ours, theirs)
    >>> merged.conflicts, len(merged.dossier)
    ((), 2)
    >>> str(merged.dossier["person:aliyev"].born), merged.dossier["person:aliyev"].note
    ('1961-12-24', 'checked')

    Args:
        base: The dossier from which both grew.
        ours: One that grew from it.
        theirs: Another one that grew from it.

    Raises:
        ValidationError: If an argument is no dossier.
    """
    for dossier in (base, ours, theirs):
        expect_instance(dossier, Dossier, "a Dossier")
    before, one, other = by_key(base), by_key(ours), by_key(theirs)
    records: list[AnyRecord] = []
    conflicts: list[MergeConflict] = []
    for key in {**before, **one, **other}:
        record, found = _merged(before.get(key), one.get(key), other.get(key))
        conflicts.extend(found)
        if record is not None:
            records.append(record)
    merged = attrs.evolve(ours, unread=_unread(base, ours, theirs)).holding(records)
    cited = tuple(_cited(merged, base, ours, theirs))
    if cited:
        merged = merged.add(*(cast("AnyRecord", conflict.base) for conflict in cited))
    # Sorting keeps the order of the fields among the conflicts of one record.
    return Merge(merged, tuple(sorted((*conflicts, *cited), key=lambda each: each.ref)))


def _unread(base: Dossier, ours: Dossier, theirs: Dossier) -> set[Unread]:
    """What either side still has unread; what one side lost or changed is as that side has it."""
    before, one, other = set(base.unread), set(ours.unread), set(theirs.unread)
    return (one & other) | (one - before) | (other - before)


_Found = tuple[AnyRecord | None, list[MergeConflict]]


def _merged(base: AnyRecord | None, ours: AnyRecord | None, theirs: AnyRecord | None) -> _Found:
    """The record that the versions of one make together, and what does not go together."""
    if theirs in (base, ours):
        return ours, []
    if ours == base:
        return theirs, []
    if ours is None or theirs is None:
        kept = cast("AnyRecord", ours or theirs)
        return kept, [MergeConflict(MergeConflictKind.REMOVED, kept.ref, None, base, ours, theirs)]
    return _merged_fields(base, ours, theirs)


def _merged_fields(base: AnyRecord | None, ours: AnyRecord, theirs: AnyRecord) -> _Found:
    values: dict[str, Any] = {}
    disputed: dict[str, Any] = {}
    conflicts: list[MergeConflict] = []
    cls: type = type(ours)
    for field in fields_of(cls):
        several = isinstance(field.node, TupleNode)
        unset: Any = () if several else None
        was = unset if base is None else getattr(base, field.name)
        one, other = getattr(ours, field.name), getattr(theirs, field.name)
        if other in (was, one):
            continue
        if one == was:
            values[field.name] = other
            continue
        members = merged_members(was, one, other) if several else None
        if members is None:
            kind = MergeConflictKind.CHANGED
            conflicts.append(MergeConflict(kind, ours.ref, field.name, was, one, other))
            disputed[field.name] = other
        else:
            values[field.name] = members
    record, problems = evolved(ours, values)
    if conflicts:  # what the sides make together must be valid with the values of either
        problems += [each for each in evolved(ours, values | disputed)[1] if each not in problems]
    if problems:
        kind = MergeConflictKind.INVALID
        return ours, [MergeConflict(kind, ours.ref, None, base, ours, theirs, tuple(problems))]
    return record, conflicts


def _cited(
    merged: Dossier, base: Dossier, ours: Dossier, theirs: Dossier
) -> Iterator[MergeConflict]:
    """The records that one side removed although what the other one did refers to them."""
    present = by_key(merged)
    gone = {key: record for key, record in by_key(base).items() if key not in present}
    waiting = [key for key, record in gone.items() if merged.referring_to(record.ref)]
    while waiting:
        record = gone.pop(waiting.pop(), None)
        if record is None:
            continue
        sides = (ours.get(record.ref), theirs.get(record.ref))
        # Whoever removed a record and still refers to it leaves that reference open on purpose.
        if any(side.referring_to(record.ref) for side in (ours, theirs) if record not in side):
            continue
        yield MergeConflict(MergeConflictKind.CITED, record.ref, None, record, *sides)
        waiting.extend(key_of(found.target) for found in references_of(record))


def _presence(record: object) -> str:
    return "absent" if record is None else "present"
