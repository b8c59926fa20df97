"""Whether consents reach what a clause asks for: VCLT 24(1) and the treaty's own words."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from diplorecords.law.entry_days import Key, Met
from diplorecords.temporal import DayBound
from diplorecords.values import EntryIntoForce, Ref, Threshold

__all__ = ["Groups", "counted", "met_by"]


def _key(ref: Ref) -> Key:
    return ref.type, ref.id


class Groups(NamedTuple):
    """The groups that change with time, members by organization and signatories, and persons."""

    members: Mapping[Key, Sequence[tuple[Key, DayBound, DayBound]]]
    """By organization, its members, each with the first and the last day on which it is one."""

    signatories: Mapping[Key, DayBound]
    """The signatories, each with the day on which it signed."""

    persons: Mapping[Key, Key] = {}
    """By record, the one that its legal person is counted under, where that is another."""

    def named(self, refs: Iterable[Ref]) -> frozenset[Key]:
        """Those who are named, each legal person once."""
        return frozenset(self.persons.get(key, key) for key in map(_key, refs))

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


def counted(actors: Iterable[Key], rule: EntryIntoForce, persons: Mapping[Key, Key]) -> list[Key]:
    """Those whose consent counts: states only, or without one left out beside its members."""
    left_out = Groups({}, {}, persons).named(rule.leave_out)
    everyone = not rule.states_only
    return [each for each in actors if (everyone or each[0] == "state") and each not in left_out]


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
        return _weighed(threshold, groups)
    group = _group(threshold, groups)
    if group is None:
        least, left_out = threshold.count or 0, groups.named(threshold.except_for)
        return lambda live, _: len(live - left_out if left_out else live) >= least
    return lambda live, day: _enough(threshold, live, group(day))


def _enough(threshold: Threshold, live: set[Key], group: frozenset[Key]) -> bool:
    number = len(live & group)
    if threshold.count is not None:
        return number >= threshold.count
    if threshold.percent is not None:
        return bool(group) and number * 100 >= threshold.percent * len(group)
    return bool(group) and (number == len(group) if threshold.everyone else 2 * number > len(group))


def _weighed(threshold: Threshold, groups: Groups) -> Met:
    keys = [_key(share.actor) for share in threshold.shares]
    shares = [
        (groups.persons.get(key, key), share.amount)
        for key, share in zip(keys, threshold.shares, strict=True)
    ]
    total = threshold.total
    if total is None:
        total = math.fsum(amount for _, amount in shares)
    least = (threshold.percent or 0) * total

    def reached(live: set[Key], _: DayBound) -> bool:
        return math.fsum(amount for actor, amount in shares if actor in live) * 100 >= least

    return reached


def _group(threshold: Threshold, groups: Groups) -> Callable[[DayBound], frozenset[Key]] | None:
    """The group on a day; None where everyone counts."""
    left_out = groups.named(threshold.except_for)
    if threshold.among:
        fixed = groups.named(threshold.among) - left_out
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
