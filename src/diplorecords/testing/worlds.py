"""Whole dossiers in which every reference resolves and no rule finds an error."""

from typing import Any

import attrs
from hypothesis import reject
from hypothesis import strategies as st

from diplorecords.dossier import Dossier, references_of
from diplorecords.errors import Problem, Severity, ValidationError
from diplorecords.records import RECORD_CLASSES, AnyRecord
from diplorecords.rules import check
from diplorecords.testing.sound import sound_dossiers
from diplorecords.testing.strategies import bare_records, records
from diplorecords.values import Ref

__all__ = ["dossiers"]

FEW_IDS = st.sampled_from(("a", "b", "c"))
"""So few that the records of a dossier often refer to the same ones."""

FREE_RECORDS = 6
"""How many records are drawn freely where nothing else is asked for."""

ROUNDS = 40
"""How often a dossier is mended before it is given up; a handful is usual."""

World = dict[Ref, AnyRecord]


def dossiers(*, max_records: int | None = None) -> st.SearchStrategy[Dossier]:
    """Dossiers in which every reference resolves and `check` finds no error.

    In half of them some records are drawn freely; those that they refer to are added, with
    nothing in them but what they must have; and whatever a rule calls an error is unset. They
    may have findings that are warnings. The other half are `sound_dossiers`, whose records
    have to do with one another.

    >>> from hypothesis import given
    >>> from diplorecords.dossier import timeline
    >>> @given(dossiers())
    ... def test_timeline_has_no_record_twice(dossier):
    ...     refs = [entry.record.ref for entry in timeline(dossier)]
    ...     assert len(refs) == len(set(refs))

    Args:
        max_records: How many records are drawn freely at most, those that they refer to left
            out. Where it is given, all dossiers are made so.
    """
    if max_records is not None:
        return _dossiers(max_records)
    return sound_dossiers() | _dossiers(FREE_RECORDS)


@st.composite
def _dossiers(draw: st.DrawFn, max_records: int) -> Dossier:
    drawn = st.lists(
        records(ids=FEW_IDS), max_size=max_records, unique_by=lambda record: record.ref
    )
    world: World = {record.ref: record for record in draw(drawn)}
    for _ in range(ROUNDS):
        _complete(draw, world)
        dossier = Dossier.of(world.values())
        errors = [each for each in check(dossier) if each.severity is Severity.ERROR]
        if not errors:
            return dossier
        for problem in errors:
            _unset(draw, world, problem)
    return reject()


def _complete(draw: st.DrawFn, world: World) -> None:
    """Add the records that others refer to."""
    waiting = list(world.values())
    while waiting:
        for reference in references_of(waiting.pop()):
            if reference.target not in world:
                world[reference.target] = _bare(draw, reference.target)
                waiting.append(world[reference.target])


def _unset(draw: st.DrawFn, world: World, problem: Problem) -> None:
    """Take from the first record concerned the field that is wrong, or all it can lack."""
    ref = Ref.parse(problem.records[0])
    name = problem.path.split("/")[1] if problem.path else ""
    fields: dict[str, attrs.Attribute[Any]] = attrs.fields_dict(type(world[ref]))
    change: dict[str, Any] = {}
    if name in fields and fields[name].default is not attrs.NOTHING:
        change[name] = fields[name].default
    try:
        world[ref] = attrs.evolve(world[ref], **change) if change else _bare(draw, ref)
    except ValidationError:
        world[ref] = _bare(draw, ref)


def _bare(draw: st.DrawFn, ref: Ref) -> AnyRecord:
    """A record with this reference and nothing but what it must have."""
    record = draw(bare_records(RECORD_CLASSES[ref.type], FEW_IDS))
    return attrs.evolve(record, id=ref.id)
