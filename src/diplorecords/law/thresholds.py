"""Whether consents reach what a clause asks for: VCLT 24(1) and the treaty's own words."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from diplorecords.law.entry_days import Key, Met
from diplorecords.temporal import DayBound
from diplorecords.values import EntryIntoForce, Ref, Threshold

__all__ = ["Groups", "counted", "met_by"]


def _key(ref: Ref) -> Key:
    return ref.type, ref.id


class Groups(NamedTuple):
    """The groups that change with time: members by organization, and the signatories."""

    members: Mapping[Key, Sequence[tuple[Key, DayBound, DayBound]]]
    """By organization, its members, each with the first and the last day on which it is one."""

    signatories: Mapping[Key, DayBound]
    """The signatories, each with the day on which it signed."""

    def moments(self, rule: EntryIntoForce) -> list[DayBound]:
        """The days on which a group that the rule asks about changes."""
        found: list[DayBound] = []
        for threshold in rule.thresholds:
            if threshold.members_of is not None:
                for _, first, last in self.members.get(_key(threshold.members_of), ()):
                    found += (first, last + 1)
            if threshold.signatories:
                found += self.signatories.values()
        return [day for day in found if isinstance(day, int)]


def counted(actor: Key, rule: EntryIntoForce) -> bool:
    """Whether an actor's consent counts: states only, or one left out beside its members."""
    if rule.states_only and actor[0] != "state":
        return False
    return all(_key(left_out) != actor for left_out in rule.leave_out)


def met_by(rule: EntryIntoForce, groups: Groups) -> Met:
    """Whether the live consents of a day meet all thresholds of a rule.

    >>> two = EntryIntoForce(thresholds=[Threshold(count=2)])
    >>> met = met_by(two, Groups({}, {}))
    >>> met({("state", "a")}, 1), met({("state", "a"), ("state", "b")}, 1)
    (False, True)
    """
    tests = [_reached(threshold, groups) for threshold in rule.thresholds]
    if len(tests) == 1:
        return tests[0]
    return lambda live, day: all(test(live, day) for test in tests)


def _reached(threshold: Threshold, groups: Groups) -> Met:
    if threshold.shares:
        return _weighed(threshold)
    group = _group(threshold, groups)
    if group is None:
        least, left_out = threshold.count or 0, frozenset(map(_key, threshold.except_for))
        return lambda live, _: len(live - left_out if left_out else live) >= least
    return lambda live, day: _enough(threshold, live, group(day))


def _enough(threshold: Threshold, live: set[Key], group: frozenset[Key]) -> bool:
    number = len(live & group)
    if threshold.count is not None:
        return number >= threshold.count
    if threshold.percent is not None:
        return bool(group) and number * 100 >= threshold.percent * len(group)
    return bool(group) and (number == len(group) if threshold.everyone else 2 * number > len(group))


def _weighed(threshold: Threshold) -> Met:
    shares = {_key(share.actor): share.amount for share in threshold.shares}
    total = math.fsum(shares.values()) if threshold.total is None else threshold.total
    least = (threshold.percent or 0) * total

    def reached(live: set[Key], _: DayBound) -> bool:
        return math.fsum(amount for actor, amount in shares.items() if actor in live) * 100 >= least

    return reached


def _group(threshold: Threshold, groups: Groups) -> Callable[[DayBound], frozenset[Key]] | None:
    """The group on a day; None where everyone counts."""
    left_out = frozenset(map(_key, threshold.except_for))
    if threshold.among:
        fixed = frozenset(map(_key, threshold.among)) - left_out
        return lambda _: fixed
    if threshold.members_of is not None:
        members = groups.members.get(_key(threshold.members_of), ())
        return lambda day: (
            frozenset(actor for actor, first, last in members if first <= day <= last) - left_out
        )
    if threshold.signatories:
        signed = groups.signatories.items()
        return lambda day: frozenset(actor for actor, first in signed if first <= day) - left_out
    return None
