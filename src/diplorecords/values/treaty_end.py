"""How a treaty ends, as its clauses or a source say: withdrawal, expiry, the grounds of an end."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, final

import attrs

from diplorecords.temporal import Reading
from diplorecords.values.base import Value
from diplorecords.values.constraints import RefTo
from diplorecords.values.convert import EdtfMoment, as_tuple, to_moment, to_optional_ref
from diplorecords.values.final_clauses import Delay
from diplorecords.values.ref import Ref

__all__ = [
    "EndGround",
    "InitialPeriod",
    "PeriodStart",
    "SurvivingClause",
    "TreatyEnd",
    "WithdrawalClause",
]


class PeriodStart(Enum):
    """From when a period runs in which no notice of withdrawal can be given.

    >>> PeriodStart("entry_for_party")
    <PeriodStart.ENTRY_FOR_PARTY: 'entry_for_party'>
    """

    ENTRY_FOR_PARTY = "entry_for_party"
    """From the treaty's entry into force for the party that withdraws (Kyoto Protocol, article
    27(1); Paris Agreement, 28(1); European Convention on Human Rights, 58(1))."""

    ENTRY = "entry"
    """From the treaty's own entry into force (North Atlantic Treaty, article 13; Outer Space
    Treaty, XVI; Statute of the International Atomic Energy Agency, XVIII)."""


@final
@attrs.frozen
class InitialPeriod(Value):
    """The time in which a party cannot yet give notice of withdrawal (VCLT 54(a)).

    >>> InitialPeriod(Delay(years=3)).since
    <PeriodStart.ENTRY_FOR_PARTY: 'entry_for_party'>
    """

    lasts: Delay
    """How long; notice can be given from the day on that lies so long after the start."""

    since: PeriodStart = attrs.field(default=PeriodStart.ENTRY_FOR_PARTY, kw_only=True)
    """From when it runs."""


@final
@attrs.frozen(kw_only=True)
class WithdrawalClause(Value):
    """How a party withdraws (VCLT 54(a)), or that it may although the text is silent (VCLT 56).

    >>> WithdrawalClause(notice=Delay(months=6)).notice.months
    6
    >>> WithdrawalClause(notice=Delay(years=1), not_in=InitialPeriod(Delay(years=3))).not_in.lasts
    Delay(years=3, months=0, days=0, first_of_next_month=False, year_ends_in=None)
    """

    notice: Delay | None = None
    """The notice; where the text is silent, twelve months (VCLT 56(2))."""

    not_in: InitialPeriod | None = None
    """The initial period in which no notice can be given: one that is has no effect, and has to
    be given again."""

    admitted: bool = True
    """Whether withdrawal is possible at all; without a clause it is not, unless the parties
    intended it or the nature of the treaty implies it (VCLT 56(1))."""


class EndGround(Enum):
    """Why a treaty came to an end.

    >>> EndGround("expiry").article
    'VCLT 54(a)'
    """

    _value_: str
    article: str
    """The article that has the ground."""

    # The default is there for type checkers, which take a lookup by value for a call of this.
    def __new__(cls, value: str, article: str = "") -> "EndGround":
        """Take the word and the article."""
        member = object.__new__(cls)
        member._value_ = value
        member.article = article
        return member

    EXPIRY = "expiry", "VCLT 54(a)"
    """The time for which it was concluded is over, or its own clause ends it."""

    CONSENT = "consent", "VCLT 54(b)"
    """All parties consented to its end."""

    SUPERSESSION = "supersession", "VCLT 59"
    """All parties concluded a later treaty in its place."""

    BREACH = "breach", "VCLT 60"
    """A party invoked a material breach."""

    IMPOSSIBILITY = "impossibility", "VCLT 61"
    """An object indispensable for its execution is gone for good."""

    CHANGE_OF_CIRCUMSTANCES = "change_of_circumstances", "VCLT 62"
    """A party invoked a fundamental change of circumstances."""

    PEREMPTORY_NORM = "peremptory_norm", "VCLT 64"
    """A new peremptory norm conflicts with it."""

    DENUNCIATION = "denunciation", "VCLT 54, 56, 67"
    """The other side of a treaty between two denounced it."""


@final
@attrs.frozen
class TreatyEnd(Value):
    """When a treaty ended as a whole, and on what ground.

    It says what a source says; whether the ground was good is not decided. The number of parties
    never ends a treaty by itself (VCLT 55).

    >>> TreatyEnd("2019-08-02", EndGround.DENUNCIATION).ground.article
    'VCLT 54, 56, 67'
    """

    on: Annotated[EdtfMoment, Reading.DAY] = attrs.field(converter=to_moment)
    """The first day on which it was no longer in force."""

    ground: EndGround
    """Why."""

    by: Annotated[Ref, RefTo("treaty", "treaty_action")] | None = attrs.field(
        default=None, kw_only=True, converter=to_optional_ref
    )
    """The later treaty, or the act, that ended it."""


@final
@attrs.frozen
class SurvivingClause(Value):
    """A clause that outlives the treaty, or a party's withdrawal (VCLT 70(1), 43).

    >>> SurvivingClause("protection of existing investments", lasts=Delay(years=20)).lasts.years
    20
    """

    label: str
    """What it is about, in a few neutral words."""

    lasts: Delay | None = attrs.field(default=None, kw_only=True)
    """For how long; None where no end is set."""


def to_surviving_clauses(value: Iterable[SurvivingClause]) -> tuple[SurvivingClause, ...]:
    """Surviving clauses as a tuple."""
    return as_tuple(value)
