"""Who acts in which record, and when: meetings, statements, instruments, acts, fights."""

from collections.abc import Iterator
from typing import NamedTuple

from diplorecords.dossier import Dated, Dossier
from diplorecords.records import (
    AnyRecord,
    Conflict,
    Document,
    Incident,
    Meeting,
    MeetingStatus,
    Statement,
    Treaty,
    TreatyAction,
)
from diplorecords.temporal import Reading
from diplorecords.values.ref import Ref

__all__ = ["Act", "acts"]


class Act(NamedTuple):
    """One actor in one record, with the time of what it does there.

    >>> from diplorecords.records import SpeechAct
    >>> said = Statement(id="s", speaker="state:aze", act=SpeechAct.ASSERT, on="1992-01-30")
    >>> [(str(act.actor), act.path, act.period.text) for act in acts(Dossier.of([said]))]
    [('state:aze', '/speaker', '1992-01-30')]
    """

    record: AnyRecord
    """The record."""

    path: str
    """JSON pointer to the actor in it."""

    actor: Ref
    """Who acts."""

    period: Dated
    """When."""


def acts(dossier: Dossier) -> Iterator[Act]:
    """Every act of a dossier that has a date, of whatever actors.

    Holders of offices and members are left out, and so is what was only planned.

    >>> list(acts(Dossier()))
    []
    """
    for record in dossier:
        named = [(path, actor) for path, actor in _actors(record) if actor is not None]
        period = _when(dossier, record) if named else None
        if period is not None:
            yield from (Act(record, path, actor, period) for path, actor in named)


def _when(dossier: Dossier, record: AnyRecord) -> Dated | None:
    """When the actors of a record act; None where that is not known, or nothing came about."""
    if isinstance(record, Meeting) and record.status is not MeetingStatus.HELD:
        return None
    if isinstance(record, Statement) and record.on is None and record.at is not None:
        meeting = dossier.get(record.at)
        return None if meeting is None else _when(dossier, meeting)
    if isinstance(record, TreatyAction):
        # The depositary notifies, and an act can take effect for earlier times.
        dates = (("dated", record.dated), ("deposited", record.deposited))
        found = [Dated(value, Reading.DAY, name) for name, value in dates if value is not None]
        return found[0] if found else None
    return dossier.period_of(record)


def _actors(record: AnyRecord) -> Iterator[tuple[str, Ref | None]]:
    """Those who act in a record, each with the place where it names them."""
    match record:
        case Meeting():
            for index, each in enumerate(record.participants):
                yield f"/participants/{index}/actor", each.actor
                yield f"/participants/{index}/on_behalf_of", each.on_behalf_of
        case Statement():
            yield "/speaker", record.speaker
        case Treaty():
            yield from _each("adopted_by", record.adopted_by)
        case Document():
            yield from _each("adopted_by", record.adopted_by)
            for index, vote in enumerate(record.votes):
                yield f"/votes/{index}/actor", vote.actor
        case TreatyAction():
            yield "/actor", record.actor
        case Incident():
            yield from _each("actors", record.actors)
        case Conflict():
            for index, side in enumerate(record.sides):
                yield from _each(f"sides/{index}/primary", side.primary)
                yield from _each(f"sides/{index}/secondary", side.secondary)
        case _:
            pass


def _each(field: str, refs: tuple[Ref, ...]) -> Iterator[tuple[str, Ref]]:
    for index, ref in enumerate(refs):
        yield f"/{field}/{index}", ref
