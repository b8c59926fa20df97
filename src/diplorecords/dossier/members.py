"""How the members of a field that holds several are merged: as an ordered set."""

from typing import Any

from diplorecords.dossier.spelling import spelled

__all__ = ["merged_members"]

Members = tuple[Any, ...]


def merged_members(base: Members, ours: Members, theirs: Members) -> Members | None:
    """The members that nobody removed and those that somebody added; None if that is not clear.

    What was added stands after the same member of the base as before (of two places, the
    first), in the order of its text where several stand there. The result depends on who
    added and removed what and on nothing else, so that neither the order of the sides nor that
    of several merges makes a difference.

    It is not clear where a member stands twice, where a side moved members of the base, and
    where both sides put something else in the place of the same member.

    >>> merged_members(("a", "b"), ("a", "x", "b"), ("b", "y"))
    ('x', 'b', 'y')
    >>> merged_members(("a", "b"), ("b", "a"), ("a", "b", "c")) is None
    True

    Args:
        base: The members before.
        ours: The members on one side.
        theirs: The members on the other side.
    """
    was, sides = set(base), (set(ours), set(theirs))
    if any(len(set(each)) < len(each) for each in (base, ours, theirs)):
        return None
    if any(not _in_order(base, side) for side in (ours, theirs)) or _both_replaced(was, *sides):
        return None
    kept = [member for member in base if all(member in side for side in sides)]
    after: list[list[Any]] = [[], *([member] for member in kept)]
    for member, place in _places(kept, was, ours, theirs):
        after[place].append(member)
    return tuple(member for group in after for member in group)


def _in_order(base: Members, side: Members) -> bool:
    """Whether the members of the base that the side has stand in it as they did."""
    was, now = set(base), set(side)
    return [each for each in base if each in now] == [each for each in side if each in was]


def _both_replaced(base: set[Any], ours: set[Any], theirs: set[Any]) -> bool:
    """Whether both removed the same member and each added what the other did not.

    That is what it looks like when both changed one member.
    """
    if base <= ours | theirs:
        return False
    return bool(ours - base - theirs) and bool(theirs - base - ours)


def _places(kept: list[Any], base: set[Any], *sides: Members) -> list[tuple[Any, int]]:
    """The added members in the order of their text, each with how many kept ones it follows."""
    numbers = {member: number for number, member in enumerate(kept, start=1)}
    places: dict[Any, int] = {}
    for side in sides:
        place = 0
        for member in side:
            place = numbers.get(member, place)
            if member not in base:
                places[member] = min(place, places.get(member, place))
    return sorted(places.items(), key=lambda found: spelled(found[0]))
