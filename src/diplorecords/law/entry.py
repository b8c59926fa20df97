"""`Entry`: all that is known of a treaty's entry into force, from its clauses or as stated."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

from diplorecords.law.answers import Reason
from diplorecords.law.clause import Clause, nowhere
from diplorecords.law.days import NEVER, certain_day, last_before
from diplorecords.law.entry_days import Key
from diplorecords.law.openday import OpenDay
from diplorecords.law.route import Point, Route
from diplorecords.law.waiting import Dates
from diplorecords.law.ways import Reach, ways_of
from diplorecords.temporal import DayBound
from diplorecords.temporal.dayset import Days, clipped, union
from diplorecords.values import Delay

__all__ = ["NO_ENTRY", "Entry", "entry_by", "entry_on", "entry_within"]

_MANY_TOGETHER = 6
"""How many uncertain dates are followed together at most, where each bears on the others."""

_Follow: TypeAlias = Callable[[Dates, Collection[Key]], Point]
"""Trigger and entry in one way; the acts of some actors are followed one by one."""


class Entry(NamedTuple):
    """When a treaty can have entered into force."""

    follow: _Follow
    """Trigger and entry, in one way in which the dates fall out."""

    days: Days | None
    """The days on which the treaty can have entered into force; None for none."""

    can_fail: bool
    """Whether it is possible that it never did."""

    certain: Point | None
    """Trigger and entry, where they are certain."""

    exact: bool = True
    """Whether all that follows is possible, each trigger with the day that it is followed with."""

    reasons: tuple[Reason, ...] = ()
    """Why then, and why not before."""

    whole: bool = True
    """Whether the treaty can have entered into force on each of the days."""


def entry_within(first: DayBound) -> Entry:
    """The entry of a treaty of which it is only known that it was not before a day."""
    return _of_routes([Route((first, NEVER), can_fail=True)])


def entry_by(clauses: Sequence[Clause], reach: Callable[[], Reach]) -> Entry:
    """The entry that clauses give, the earliest of them."""
    uncertain = {name for each in clauses for name in each.uncertain}
    # Floors that follow one opening are followed each for itself.
    shared = sum(each.follows_opening for each in clauses) > 1
    exact = not shared and all(each.exact for each in clauses)
    if not uncertain:
        return _of_routes([each.route for each in clauses])._replace(exact=exact)
    if len(clauses) == 1 and clauses[0].closed:
        found = _of_routes([each.route for each in clauses])
        return found._replace(follow=partial(_earliest, clauses), exact=exact)
    together = len(clauses) > 1 or any(each.grouped for each in clauses)
    if together and len(uncertain) > _MANY_TOGETHER:
        return _bound(clauses)
    follow = partial(_earliest, clauses, together=together)
    ways = ways_of(lambda way: follow(Dates(way), ()), reach())
    if ways is None:
        return _bound(clauses)
    pieces = [piece for way, (_, day) in ways if day < NEVER for piece in way.days(day)]
    return Entry(
        follow,
        union(pieces) or None,
        any(day == NEVER for _, (_, day) in ways),
        _only([each for _, each in ways]),
        exact and all(way.exact for way, _ in ways),
    )


def entry_on(stated: Days, computed: Entry | None, delay: Delay | None, *, bare: bool) -> Entry:
    """The entry on a day that a source states, with the trigger that the clause gives.

    The clause gives it where its acts are all recorded; else it is the last day from which the
    delay leads to the entry, or to a day before it.

    Args:
        stated: The days that the source allows.
        computed: What the clause gives, if its acts are all recorded.
        delay: How long after the trigger the treaty enters into force, by the clause.
        bare: Whether nobody asks for the trigger.
    """
    clause = None if bare else computed

    def follow(dates: Dates, own: Collection[Key]) -> Point:
        entry = dates.way.day(stated)
        met = NEVER if clause is None else clause.follow(dates, own)[0]
        return (met if met <= entry else last_before(entry, delay)), entry

    entry, certain = certain_day(stated), None
    if entry is not None and (clause is None or clause.certain is not None):
        met = NEVER if clause is None or clause.certain is None else clause.certain[0]
        certain = (met if met <= entry else last_before(entry, delay)), entry
    return Entry(follow, stated, False, certain, clause is None or clause.exact)


def _bound(clauses: Sequence[Clause]) -> Entry:
    """An entry that allows all that the dates do, and perhaps more."""
    return _of_routes([each.bound for each in clauses])._replace(exact=False)


def _of_routes(routes: Sequence[Route]) -> Entry:
    """The earliest of several ways into force that do not depend on one another."""
    found = [(route.days, route.can_fail) for route in routes]
    latest = min(NEVER if days is None or can_fail else days[-1] for days, can_fail in found)
    pairs = [pair for days, _ in found if days for pair in zip(days[::2], days[1::2], strict=True)]
    settled = all(route.settled for route in routes)

    def follow(dates: Dates, _: Collection[Key]) -> Point:
        return _first([route.point(dates.way) for route in routes])

    return Entry(
        follow,
        clipped(union(pairs), -NEVER, latest) if pairs else None,
        all(can_fail or days is None for days, can_fail in found),
        follow(nowhere(), ()) if settled else None,
        whole=all(route.whole for route in routes),
    )


def _earliest(
    clauses: Sequence[Clause], dates: Dates, own: Collection[Key], *, together: bool = False
) -> Point:
    followed = None if together else own
    return _first([each.point(dates, followed) for each in clauses])


def _first(points: Sequence[Point]) -> Point:
    return min(points, key=lambda point: point[1])


def _only(points: Sequence[Point]) -> Point | None:
    """The one point, where it is the same in all ways."""
    if any(isinstance(day, OpenDay) for point in points for day in point):
        return None
    return points[0] if len(set(points)) == 1 else None


NO_ENTRY = _of_routes([Route(None)])
"""That of a document, which does not enter into force."""
