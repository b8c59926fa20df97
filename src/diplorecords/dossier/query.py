"""`select`: the records of a dossier by type, by actor, by place and by time."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias, cast, final

import attrs

from diplorecords.dossier.arguments import expect_field, expect_instance, expect_record_class
from diplorecords.dossier.collection import Dossier
from diplorecords.dossier.dating import Dated
from diplorecords.dossier.indexes import places_of
from diplorecords.dossier.moment import question_of
from diplorecords.dossier.references import references_of
from diplorecords.errors import Problem, ValidationError
from diplorecords.records import AnyRecord
from diplorecords.temporal import Operand
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["Selection", "select"]

RefLike: TypeAlias = Ref | str

_ACTORS = frozenset({"organization", "office"})
"""A field that takes one of these takes actors. One that takes states alone says in which of
them a place lies, or to which territory an act extends; one that takes anything, of what a claim
is about."""


@final
@attrs.frozen
class Selection:
    """The records that were asked for: those that fit certainly, and those that may.

    >>> Selection(certain=(), possible=()).certain
    ()
    """

    certain: tuple[AnyRecord, ...]
    """The records that fit in every reading of the dates, in the order of the dossier."""

    possible: tuple[AnyRecord, ...]
    """Those that fit in some readings only; none without a question about time."""


def select(
    dossier: Dossier,
    *classes: type[Record],
    actor: RefLike | Iterable[RefLike] = (),
    through: str | Iterable[str] = (),
    place: str | None = None,
    within: RefLike | None = None,
    on: Operand | None = None,
    during: Operand | None = None,
) -> Selection:
    """The records that fit all that is asked: their type, who acts in them, where and when.

    A record that says nothing of a place or a time is left out where one is asked about. The
    time is answered as by `Dossier.on`: planned meetings are possible at most.

    >>> from diplorecords.records import Meeting, MeetingKind, MeetingStatus
    >>> talks = Meeting(
    ...     id="talks",
    ...     kind=MeetingKind.NEGOTIATION,
    ...     status=MeetingStatus.HELD,
    ...     span="1992-06",
    ...     convened_by=["organization:osce"],
    ... )
    >>> dossier = Dossier.of([talks])
    >>> select(dossier, Meeting, actor="organization:osce").certain == (talks,)
    True
    >>> select(dossier, Meeting, actor="organization:osce", on="1992-06-13").possible == (talks,)
    True

    Args:
        dossier: The records.
        classes: The record classes wanted; all when none is given.
        actor: A person, a state, an organization or an office that a record names in a field
            for actors, such as a participant, a member or a speaker, and not only as the
            subject of a claim or the state in which a place lies. Of several, each.
        through: Names of the record's fields in which the actors have to be named; any if
            none is given.
        place: The name of the place; compared as `Dossier.find` compares names.
        within: The state or territory in which a source puts the place.
        on: A day, or some day of a longer unit; as for `Dossier.on`.
        during: A period; another word for `on`, of which only one can be given.

    Raises:
        EdtfError: If a time is a text that is not EDTF.
        ValidationError: If an argument is not what it should be.
    """
    expect_instance(dossier, Dossier, "a Dossier")
    for cls in classes:
        expect_record_class(cls)
    groups = [*_of_actors(dossier, actor, field_names(through))]
    if place is not None:
        groups.append(dossier.in_place(place))
    if within is not None:
        groups.append(_inside(dossier, to_reference(within)))
    asked = _one_time(on, during)
    wanted = classes or (Record,)
    if groups:
        found = [record for record in _in_all(groups) if isinstance(record, wanted)]
    elif asked is None:
        found = _of_classes(dossier, wanted)
    else:
        moment = dossier.on(asked)
        certain, possible = _only(moment.certain, wanted), _only(moment.possible, wanted)
        return Selection(certain, possible)
    if asked is None:
        return Selection(tuple(found), ())
    moment = question_of(asked).moment(with_periods(dossier, found))
    return Selection(moment.certain, moment.possible)


def acting(dossier: Dossier, actor: Ref, through: tuple[str, ...] = ()) -> tuple[AnyRecord, ...]:
    """The records that name an actor in a field for actors, or in one of these fields.

    >>> acting(Dossier(), Ref("state", "aze"))
    ()
    """
    return tuple(
        record
        for record in dossier.referring_to(actor)
        if any(
            found.target == actor
            and not _ACTORS.isdisjoint(found.types)
            and (not through or found.path.split("/")[1] in through)
            for found in references_of(record)
        )
    )


def with_periods(
    dossier: Dossier, records: Iterable[AnyRecord]
) -> Iterator[tuple[AnyRecord, Dated]]:
    """The records that are dated, each with its period.

    >>> list(with_periods(Dossier(), ()))
    []
    """
    for record in records:
        period = dossier.period_of(record)
        if period is not None:
            yield record, period


def to_reference(value: RefLike) -> Ref:
    """The reference, from itself or its text.

    >>> to_reference("state:aze")
    Ref('state:aze')

    Raises:
        ValidationError: If it is neither.
    """
    return value if isinstance(value, Ref) else Ref.parse(value)


def field_names(names: str | Iterable[str]) -> tuple[str, ...]:
    """One name of a field, or several.

    >>> field_names("member")
    ('member',)

    Raises:
        ValidationError: If no record has such a field.
    """
    expect_instance(names, Iterable, "the name of a field, or several")
    found = (names,) if isinstance(names, str) else tuple(names)
    for name in found:
        expect_field(name)
    return found


def _of_actors(
    dossier: Dossier, actors: RefLike | Iterable[RefLike], through: tuple[str, ...]
) -> Iterator[tuple[AnyRecord, ...]]:
    expect_instance(actors, Ref | Iterable, "a reference, or several")
    several = (actors,) if isinstance(actors, Ref | str) else actors
    return (acting(dossier, to_reference(each), through) for each in several)


def _inside(dossier: Dossier, state: Ref) -> tuple[AnyRecord, ...]:
    """The records with a place that lies in the state."""
    return tuple(
        record
        for record in dossier.referring_to(state)
        if any(place.within == state for place in places_of(record))
    )


def _one_time(on: Operand | None, during: Operand | None) -> Operand | None:
    if on is not None and during is not None:
        message = "on and during are two words for one question"
        raise ValidationError("wrong argument", [Problem("", "twice", message, hint="give one")])
    return during if on is None else on


def _in_all(groups: list[tuple[AnyRecord, ...]]) -> list[AnyRecord]:
    """The records that stand in every group, which are all of one dossier and in its order."""
    first, *others = sorted(groups, key=len)
    members = [set(map(id, group)) for group in others]
    return [record for record in first if all(id(record) in group for group in members)]


def _of_classes(dossier: Dossier, classes: tuple[type[Record], ...]) -> list[AnyRecord]:
    found = {id(record): record for cls in classes for record in dossier.all(cls)}
    return sorted(cast("Iterable[AnyRecord]", found.values()), key=_key)


def _key(record: AnyRecord) -> tuple[str, str]:
    return record.record_type, record.id


def _only(
    records: tuple[AnyRecord, ...], classes: tuple[type[Record], ...]
) -> tuple[AnyRecord, ...]:
    return tuple(record for record in records if isinstance(record, classes))
