"""What treaty law answers: statuses, their facets, and the reasons."""

import math
from enum import Enum
from typing import NamedTuple, final

import attrs

from diplorecords.law.articles import LegalRule
from diplorecords.law.wording import act_text, date_text, day_text
from diplorecords.records import Claim, TreatyAction
from diplorecords.temporal import Certainty, DateInterval, DayBound
from diplorecords.values import EndGround, Ref

__all__ = ["ConsentState", "Outcome", "PartyStatus", "Reason", "StatusAnswer", "StatusPeriod"]


class PartyStatus(Enum):
    """Where an actor stands towards an instrument; of several that fit, the first counts.

    >>> PartyStatus("party")
    <PartyStatus.PARTY: 'party'>
    """

    SUSPENDED = "suspended"
    """A party for which the treaty's operation is suspended (VCLT 57, 58, 60, 72)."""

    PARTY = "party"
    """It consented to be bound, and the treaty is in force for it (VCLT 2(1)(g))."""

    PROVISIONAL = "provisional"
    """It applies the treaty provisionally (VCLT 25)."""

    CONTRACTING = "contracting"
    """It consented to be bound, and the treaty is not yet in force for it (VCLT 2(1)(f))."""

    SIGNATORY = "signatory"
    """It signed, subject to ratification, acceptance or approval (VCLT 18(a))."""

    FORMER = "former"
    """It was a party, and is no longer one (VCLT 54, 70)."""

    SUBSCRIBED = "subscribed"
    """It joined a political document."""

    UNKNOWN = "unknown"
    """The acts are silent, or whether the instrument binds is not known or disputed."""

    NONE = "none"
    """None of these."""


class ConsentState(Enum):
    """Where an actor's consent to be bound stands.

    >>> ConsentState("live")
    <ConsentState.LIVE: 'live'>
    """

    NONE = "none"
    """Never expressed."""

    LIVE = "live"
    """Expressed, and not withdrawn."""

    WITHDRAWN = "withdrawn"
    """Expressed, and withdrawn or ended."""


# A member is equal to itself alone; the hash of its name, which Enum takes, is much slower.
for _kind in (PartyStatus, ConsentState):
    type.__setattr__(_kind, "__hash__", object.__hash__)


@final
@attrs.frozen(cache_hash=True)
class Outcome:
    """Where an actor stands in one way in which the uncertain dates can fall out.

    >>> Outcome(PartyStatus.SIGNATORY, signed=True, obligation_18=True).in_force
    False
    """

    status: PartyStatus
    """The status."""

    signed: bool = attrs.field(default=False, kw_only=True)
    """Whether it has signed, ever."""

    consent: ConsentState = attrs.field(default=ConsentState.NONE, kw_only=True)
    """Where its consent stands."""

    provisional: bool = attrs.field(default=False, kw_only=True)
    """Whether it applies the treaty provisionally (VCLT 25)."""

    in_force: bool = attrs.field(default=False, kw_only=True)
    """Whether the treaty is in force for it."""

    suspended: bool = attrs.field(default=False, kw_only=True)
    """Whether its operation is suspended for it."""

    obligation_18: bool = attrs.field(default=False, kw_only=True)
    """Whether it must not defeat object and purpose before entry into force (VCLT 18)."""


@final
class Reason(NamedTuple):
    """One step of an explanation: a rule, the acts that it was applied to, and what follows.

    >>> Reason(LegalRule.WITHDRAWN, day=730_120).sentence
    'withdrawal took effect on 2000-01-01 (VCLT 54, 70(2))'
    """

    rule: LegalRule
    """The rule."""

    acts: tuple[TreatyAction, ...] = ()
    """The acts that it was applied to."""

    day: DayBound | None = None
    """The day that it gives, as an ordinal."""

    claims: tuple[Claim, ...] = ()
    """What sources claim about the point, where they disagree."""

    refs: tuple[Ref, ...] = ()
    """Other records that it rests on."""

    ground: EndGround | None = None
    """On what ground a treaty ended, where a source states it."""

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles: that of the rule and of the ground of an end, or those of the acts."""
        if self.ground is not None:
            return (self.ground.article, self.rule.article)
        if self.rule.article:
            return (self.rule.article,)
        return tuple(dict.fromkeys(act.kind.article for act in self.acts))

    @property
    def sentence(self) -> str:
        """The step in words, with its articles."""
        acts = ", ".join(map(act_text, self.acts[:3]))
        if len(self.acts) > 3:
            acts = f"{len(self.acts)} acts, from {act_text(self.acts[0])} to " + act_text(
                self.acts[-1]
            )
        day = math.inf if self.day is None else self.day
        text = self.rule.text.format(day=day_text(day), date=date_text(day))
        if self.ground is not None:
            text = f"{text}, by {self.ground.value.replace('_', ' ')}"
        if self.rule is LegalRule.ACT:
            text = acts
        elif acts:
            text = f"{text}: {acts}"
        named = [
            *map(str, self.refs),
            *(f"{claim.ref} claims {claim.value}" for claim in self.claims),
        ]
        if named:
            text = f"{text} [{'; '.join(named)}]"
        return f"{text} ({'; '.join(self.articles)})" if self.articles else text


@final
@attrs.frozen
class StatusAnswer:
    """Where an actor stands towards an instrument on a day, and why.

    Dates can leave several outcomes possible; the facets then are POSSIBLE at most.

    >>> party = Outcome(PartyStatus.PARTY, in_force=True)
    >>> answer = StatusAnswer(Ref("treaty", "vclt"), Ref("state", "arm"), 1, (party,))
    >>> answer.status, answer.certainty, answer.in_force
    (<PartyStatus.PARTY: 'party'>, <Certainty.CERTAIN: 'certain'>, <Certainty.CERTAIN: 'certain'>)
    """

    instrument: Ref
    """Towards which instrument."""

    actor: Ref
    """Who."""

    day: int
    """On which day, as an ordinal; of a longer time that was asked about, the last."""

    outcomes: tuple[Outcome, ...]
    """All outcomes that the dates allow, those of the first statuses first."""

    because: tuple[Reason, ...] = ()
    """The acts and rules that led to the answer, in the order in which they applied."""

    exact: bool = True
    """Whether the dates allow every one of the outcomes; else they may allow fewer."""

    @property
    def status(self) -> PartyStatus | None:
        """The status; None where several are possible."""
        first = self.outcomes[0].status
        return first if all(each.status is first for each in self.outcomes) else None

    @property
    def possible(self) -> tuple[PartyStatus, ...]:
        """Every status that the dates allow, in their order of precedence."""
        return tuple(dict.fromkeys(each.status for each in self.outcomes))

    @property
    def certainty(self) -> Certainty:
        """CERTAIN where the status is one and known, else POSSIBLE."""
        known = self.status not in (None, PartyStatus.UNKNOWN)
        return Certainty.CERTAIN if known else Certainty.POSSIBLE

    def certainty_of(self, status: PartyStatus) -> Certainty:
        """Whether the actor has this status.

        An outcome of which nothing is known leaves every status possible.
        """
        can_hold = any(each.status in (status, PartyStatus.UNKNOWN) for each in self.outcomes)
        can_fail = any(each.status is not status for each in self.outcomes)
        return Certainty.of(can_hold=can_hold, can_fail=can_fail or not self.exact)

    @property
    def consent(self) -> tuple[ConsentState, ...]:
        """Where its consent can stand."""
        if not self.exact:
            return tuple(ConsentState)
        return tuple(dict.fromkeys(each.consent for each in self.outcomes))

    @property
    def signed(self) -> Certainty:
        """Whether it has signed, ever."""
        values = [each.signed for each in self.outcomes]
        return Certainty.of(
            can_hold=any(values) or not self.exact, can_fail=not all(values) or not self.exact
        )

    @property
    def provisional(self) -> Certainty:
        """Whether it applies the treaty provisionally (VCLT 25)."""
        return self._facet([each.provisional for each in self.outcomes])

    @property
    def in_force(self) -> Certainty:
        """Whether the treaty is in force for it."""
        return self._facet([each.in_force for each in self.outcomes])

    @property
    def suspended(self) -> Certainty:
        """Whether its operation is suspended for it."""
        return self._facet([each.suspended for each in self.outcomes])

    @property
    def obligation_18(self) -> Certainty:
        """Whether it must not defeat object and purpose before entry into force (VCLT 18)."""
        return self._facet([each.obligation_18 for each in self.outcomes])

    @property
    def acts(self) -> tuple[TreatyAction, ...]:
        """All acts that the explanation names, each once."""
        return tuple(dict.fromkeys(act for reason in self.because for act in reason.acts))

    @property
    def sentence(self) -> str:
        """The answer and its reasons in words."""
        if self.status is None:
            what = "possibly " + " or ".join(each.value for each in self.possible)
        else:
            what = self.status.value
        reasons = "; ".join(reason.sentence for reason in self.because)
        head = f"{day_text(self.day)}, {self.actor} towards {self.instrument}: {what}"
        return f"{head}; because {reasons}" if reasons else head

    def _facet(self, values: list[bool]) -> Certainty:
        unknown = any(each.status is PartyStatus.UNKNOWN for each in self.outcomes)
        return Certainty.of(
            can_hold=any(values) or unknown, can_fail=not all(values) or unknown or not self.exact
        )


@final
class StatusPeriod(NamedTuple):
    """A period in which an actor's answer stays the same.

    >>> StatusPeriod(1, 9, ()).days
    DateInterval(first=1, last=9)
    """

    first: DayBound
    """The first day; `-math.inf` for none."""

    last: DayBound
    """The last day; `math.inf` for none."""

    outcomes: tuple[Outcome, ...]
    """What the dates allow in it."""

    because: tuple[Reason, ...] = ()
    """The acts and rules, as of its first day."""

    @property
    def days(self) -> DateInterval:
        """From the first day to the last."""
        return DateInterval(self.first, self.last)

    @property
    def possible(self) -> tuple[PartyStatus, ...]:
        """Every status that the dates allow, in their order of precedence."""
        return tuple(dict.fromkeys(each.status for each in self.outcomes))

    @property
    def status(self) -> PartyStatus | None:
        """The status; None where several are possible."""
        return self.possible[0] if len(self.possible) == 1 else None
