"""Rules on presence: nobody is in two places on one day.

Only who is certainly there counts: at a meeting of one day, or on the days of a visit or a summit
on which nobody arrives or leaves. Meetings that are parts of one another, or of one whole, are one
stay, and so are places that may be one.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from diplorecords.dossier import Dossier
from diplorecords.dossier.folding import folded
from diplorecords.errors import Problem, Severity
from diplorecords.records import Meeting, MeetingKind, MeetingMode, MeetingStatus
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import loose_meaning
from diplorecords.temporal import DateInterval
from diplorecords.values.participant import Participant, Presence
from diplorecords.values.place import Place, PlacePrecision
from diplorecords.values.ref import Ref

__all__ = ["RULES"]

_NEAR_KM = 100
"""How far apart two places are at which one can be on one day without being noticed."""

_EARTH_RADIUS_KM = 6371

_ATTENDED_THROUGHOUT = {MeetingKind.VISIT, MeetingKind.SUMMIT, MeetingKind.BILATERAL}
"""Whoever takes part in one is there on all its days; people come and go at others."""

_COARSE = {PlacePrecision.FIRST_ORDER, PlacePrecision.COUNTRY, PlacePrecision.INTERNATIONAL}


class _Stay(NamedTuple):
    """Somebody's certain presence at a meeting."""

    days: DateInterval
    meeting: Meeting
    path: str
    place: Place
    root: Ref
    """The outermost meeting or visit that it belongs to."""


def _doubled_presence(dossier: Dossier) -> Iterator[Problem]:
    for person, stays in _stays(dossier).items():
        stays.sort(key=lambda stay: (stay.days.first, stay.days.last, stay.meeting.id))
        there: dict[Place, list[_Stay]] = {}
        for stay in stays:
            other = _elsewhere(stay, there)
            if other is not None:
                message = (
                    f"{person} is at {stay.meeting.ref} in {stay.place.name}, "
                    f"{stay.meeting.span}, and at {other.meeting.ref} in {other.place.name}, "
                    f"{other.meeting.span}"
                )
                yield finding(stay.path, message, stay.meeting, other.meeting, person)
            _note(stay, there)


def _elsewhere(stay: _Stay, there: dict[Place, list[_Stay]]) -> _Stay | None:
    """The first stay that goes on in another place; those over before it are forgotten."""
    found: _Stay | None = None
    over: list[Place] = []
    for place, others in there.items():
        others[:] = [other for other in others if other.days.last >= stay.days.first]
        if not others:
            over.append(place)
        apart = [other for other in others if other.root != stay.root]
        if apart and not _may_be_one(place, stay.place):
            found = apart[0]
            break
    for place in over:
        del there[place]
    return found


def _note(stay: _Stay, there: dict[Place, list[_Stay]]) -> None:
    """Keep the stay, and at most one more at its place, of another whole: the longest ones."""
    others = sorted([stay, *there.get(stay.place, [])], key=lambda each: -each.days.last)
    kept = others[:1] + [each for each in others if each.root != others[0].root][:1]
    there[stay.place] = kept


def _stays(dossier: Dossier) -> dict[Ref, list[_Stay]]:
    stays: defaultdict[Ref, list[_Stay]] = defaultdict(list)
    roots: dict[Ref, Ref] = {}
    for meeting in dossier.all(Meeting):
        days = _days(dossier, meeting)
        if days is None or meeting.place is None:
            continue
        for index, participant in enumerate(meeting.participants):
            if participant.actor.type == "person" and _is_there(meeting, participant):
                path, root = f"/participants/{index}", _root(dossier, meeting, roots)
                stays[participant.actor].append(_Stay(days, meeting, path, meeting.place, root))
    return stays


def _days(dossier: Dossier, meeting: Meeting) -> DateInterval | None:
    """The days on which who takes part is certainly there all day; None if there are none."""
    period = dossier.period_of(meeting)
    if period is None or period.qualified or meeting.status is not MeetingStatus.HELD:
        return None
    if meeting.mode is MeetingMode.REMOTE or meeting.kind is MeetingKind.CALL:
        return None
    hull, core = period.meaning.hull, loose_meaning(period).core
    if hull.first == hull.last:
        return hull
    if meeting.kind not in _ATTENDED_THROUGHOUT or core is None or core.total_days < 3:
        return None
    return None if core.total_days == math.inf else DateInterval(core.first + 1, core.last - 1)


def _is_there(meeting: Meeting, participant: Participant) -> bool:
    if participant.presence is None:
        return meeting.mode is not MeetingMode.HYBRID
    return participant.presence is Presence.IN_PERSON


def _root(dossier: Dossier, meeting: Meeting, roots: dict[Ref, Ref]) -> Ref:
    """The outermost whole of a meeting; what is found on the way is kept."""
    way: dict[Ref, None] = {}
    at: Meeting | None = meeting
    root = meeting.ref
    while at is not None and at.ref not in way:
        root = roots.get(at.ref, at.ref)
        way[at.ref] = None
        whole = None if at.part_of is None or at.ref in roots else dossier.get(at.part_of)
        at = whole if isinstance(whole, Meeting) else None
    roots.update(dict.fromkeys(way, root))
    return root


def _may_be_one(one: Place, other: Place) -> bool:
    """Whether two places may be one, or one inside the other, or near enough."""
    names = folded(one.name), folded(other.name)
    if names[0] in names[1] or names[1] in names[0]:
        return True
    coarse = one.precision in _COARSE or other.precision in _COARSE
    distance = None if coarse else _distance_km(one, other)
    if distance is not None:
        return distance < _NEAR_KM
    if one.within is not None and other.within is not None:
        return one.within == other.within
    return coarse


def _distance_km(one: Place, other: Place) -> float | None:
    """The way along a great circle (haversine); None where a place has no coordinates."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    south, north = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude) / 2
    chord = math.sin((north - south) / 2) ** 2
    chord += math.cos(south) * math.cos(north) * math.sin(across) ** 2
    return 2 * _EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


RULES = (
    Rule(
        "two-places-on-one-day",
        Severity.WARNING,
        "A person is in one place on one day, remote presence apart",
        _doubled_presence,
        why="A date, a place or a participant is wrong, or somebody took part by telephone. It "
        "is no error: whoever flies can be in two cities on one day.",
    ),
)
"""The rules of this family."""
