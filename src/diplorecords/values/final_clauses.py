"""Entry into force as data: what a treaty's final clauses make it wait for.

The rules are values; evaluating them is the law floor's work. A treaty holds alternatives, of
which the earliest counts; each alternative holds thresholds, all of which must be met.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, final

import attrs
from annotated_types import Ge, Le

from diplorecords.errors import Problem
from diplorecords.values.base import Value
from diplorecords.values.constraints import Distinct, RefTo
from diplorecords.values.convert import (
    EdtfMoment,
    as_tuple,
    to_optional_moment,
    to_optional_ref,
    to_ref,
    to_refs,
)
from diplorecords.values.ref import Ref

__all__ = ["Delay", "EntryIntoForce", "LaterParties", "LaterTrigger", "Share", "Threshold"]


@final
@attrs.frozen(kw_only=True)
class Delay(Value):
    """How long after an event something follows, as clauses count it.

    Years and months are calendar ones, counted first, then days. `on the first day of the month
    following the expiration of three months` is three months and the first of the next month; `on
    31 December of the year following that during which the notice was given` is one year and the
    end of the year.

    >>> Delay(months=3, first_of_next_month=True).months
    3
    >>> Delay(years=1, year_ends_in=12).year_ends_in
    12
    """

    years: Annotated[int, Ge(0), Le(999)] = 0
    """Calendar years."""

    months: Annotated[int, Ge(0), Le(9999)] = 0
    """Calendar months; where the day is missing in a month, its last day."""

    days: Annotated[int, Ge(0), Le(999_999)] = 0
    """Days: `on the thirtieth day after` is 30."""

    first_of_next_month: bool = False
    """Whether it is, after all that, the first day of the month that follows."""

    year_ends_in: Annotated[int, Ge(1), Le(12)] | None = None
    """Whether it is, after all that, the last day of the running year, and in which month that
    ends: 12 for the calendar year (UNESCO Constitution, article II(6)), another for a financial
    year. `At the end of the year, of the next one if notice is given in its last three months`
    (Statute of the Council of Europe, article 7) is three months and the end of the year."""


@final
@attrs.frozen
class Share(Value):
    """What one actor weighs where consents are weighed and not counted.

    >>> Share("state:rus", 17.4).amount
    17.4
    """

    actor: Annotated[Ref, RefTo("state", "organization")] = attrs.field(converter=to_ref)
    """Whose."""

    amount: Annotated[float, Ge(0)]
    """How much, in any unit: the total is that of all shares unless the threshold gives one."""


def to_shares(value: Iterable[Share]) -> tuple[Share, ...]:
    """Shares as a tuple."""
    return as_tuple(value)


@final
@attrs.frozen(kw_only=True)
class Threshold(Value):
    """One thing that consents must reach: a number, a percentage, a majority, or everyone.

    It is reached among a group: a fixed list, the members of an organization, or the
    signatories; without one, a number is reached among all.

    >>> Threshold(count=55).count
    55
    >>> five = ["state:chn", "state:fra", "state:sun", "state:gbr", "state:usa"]
    >>> Threshold(everyone=True, among=five).everyone
    True
    >>> Threshold(majority=True, signatories=True, except_for=five).majority
    True

    Raises:
        ValidationError: If it does not have exactly one measure, or lacks the group that the
            measure needs, or has several.
    """

    count: Annotated[int, Ge(1)] | None = None
    """So many consents."""

    percent: Annotated[float, Ge(0), Le(100)] | None = None
    """At least this percentage of the shares, or of the group where there are none."""

    majority: bool = False
    """More than half of the group."""

    everyone: bool = False
    """All of the group."""

    among: Annotated[tuple[Annotated[Ref, RefTo("state", "organization")], ...], Distinct()] = (
        attrs.field(default=(), converter=to_refs)
    )
    """The group, as a fixed list."""

    members_of: Annotated[Ref, RefTo("organization")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The group, as the full members of an organization on the day."""

    signatories: bool = False
    """The group, as all who have signed by the day."""

    except_for: Annotated[
        tuple[Annotated[Ref, RefTo("state", "organization")], ...], Distinct()
    ] = attrs.field(default=(), converter=to_refs)
    """Who does not belong to the group all the same."""

    shares: Annotated[tuple[Share, ...], Distinct()] = attrs.field(default=(), converter=to_shares)
    """The group, with what each weighs; for a percentage."""

    total: Annotated[float, Ge(0)] | None = None
    """The whole of which the percentage is, where the shares given are not all."""

    def joint_problems(self) -> Iterable[Problem]:
        """One measure, and the group that it needs."""
        measures = (self.count is not None, self.percent is not None, self.majority, self.everyone)
        if sum(measures) != 1:
            hint = "give one of count, percent, majority, everyone"
            yield Problem("", "threshold-measure", f"{sum(measures)} measures", hint=hint)
        groups = sum(map(bool, (self.among, self.members_of, self.signatories, self.shares)))
        if groups > 1 or (groups == 0 and self.count is None):
            hint = "give one of among, members_of, signatories, shares; a count needs none"
            yield Problem("", "threshold-group", f"{groups} groups", hint=hint)
        if (self.shares or self.total is not None) and (self.percent is None or not self.shares):
            yield Problem("/shares", "threshold-shares", "shares and a percentage go together")


def to_thresholds(value: Iterable[Threshold]) -> tuple[Threshold, ...]:
    """Thresholds as a tuple."""
    return as_tuple(value)


@final
@attrs.frozen(kw_only=True)
class EntryIntoForce(Value):
    """One way for a treaty to enter into force (VCLT 24(1)): all that it takes.

    >>> EntryIntoForce(thresholds=[Threshold(count=35)], delay=Delay(days=30)).delay.days
    30

    Raises:
        ValidationError: If it waits for nothing at all.
    """

    thresholds: tuple[Threshold, ...] = attrs.field(default=(), converter=to_thresholds)
    """What the consents must reach, all of it at the same time."""

    on_signature: bool = False
    """Whether signatures count as consents do."""

    states_only: bool = False
    """Whether the consents of organizations are left out of the count."""

    leave_out: Annotated[tuple[Annotated[Ref, RefTo("state", "organization")], ...], Distinct()] = (
        attrs.field(default=(), converter=to_refs)
    )
    """Whose consents are left out, such as an organization's beside those of its members."""

    delay: Delay | None = None
    """How long after the thresholds are met."""

    not_before: EdtfMoment | None = attrs.field(default=None, converter=to_optional_moment)
    """The earliest day, as a date; without thresholds, the very day."""

    not_before_after_opening: Delay | None = None
    """The earliest day, as a time after the opening for signature."""

    def joint_problems(self) -> Iterable[Problem]:
        """It waits for something."""
        if not self.thresholds and self.not_before is None:
            hint = "give a threshold, or a date in not_before"
            yield Problem("/thresholds", "entry-without-rule", "it waits for nothing", hint=hint)


class LaterTrigger(Enum):
    """After what a consent is a later one.

    >>> LaterTrigger("after_threshold")
    <LaterTrigger.AFTER_THRESHOLD: 'after_threshold'>
    """

    AFTER_ENTRY = "after_entry"
    """After the treaty's entry into force."""

    AFTER_THRESHOLD = "after_threshold"
    """After the deposit by which the thresholds were met."""


@final
@attrs.frozen(kw_only=True)
class LaterParties(Value):
    """When a treaty enters into force for one that consents later (VCLT 24(3)).

    Without such a clause it does so on the day of the consent.

    >>> LaterParties(trigger=LaterTrigger.AFTER_THRESHOLD, delay=Delay(days=30)).delay.days
    30
    """

    trigger: LaterTrigger = LaterTrigger.AFTER_ENTRY
    """What makes a consent a later one."""

    delay: Delay | None = None
    """How long after it, but never before the treaty's own entry into force."""
