"""An actor's standing towards one treaty, as its acts change it from day to day.

Each handler of an act, in the file of its articles, changes a standing. Everything here works on
days that are known; uncertain dates are completed before.
"""

from bisect import insort
from collections.abc import Callable, Iterable
from typing import NamedTuple, final

from diplorecords.law.answers import ConsentState, Outcome, PartyStatus, Reason, StatusPeriod
from diplorecords.law.articles import LegalRule
from diplorecords.law.days import NEVER
from diplorecords.records import TreatyAction
from diplorecords.temporal import DayBound
from diplorecords.values import LaterParties, Nature, TreatyEnd, WithdrawalClause

__all__ = ["Event", "Handler", "Standing", "World", "made"]


class Event(NamedTuple):
    """Something that happens on a known day; on one day, the lower order comes first."""

    day: DayBound
    order: int
    key: str
    handler: "Handler"
    acts: tuple[TreatyAction, ...] = ()
    effective: DayBound | None = None


Handler = Callable[["Standing", Event], None]
"""What an event does to a standing."""


class World(NamedTuple):
    """What an actor's standing depends on besides its own acts, all of it known."""

    trigger: DayBound
    """When what the treaty waits for was met."""

    entry: DayBound
    """When the treaty entered into force."""

    entry_reasons: tuple[Reason, ...] = ()
    """Why on that day, and not before."""

    later: LaterParties | None = None
    """The clause on later parties."""

    withdrawal: WithdrawalClause | None = None
    """The clause on withdrawal."""

    nature: Nature = Nature.LEGAL
    """Whether the instrument binds in law."""

    succeeded: DayBound | None = None
    """The date of succession of an actor that is a successor, where it is known."""

    carries_on: bool = False
    """Whether its predecessor's treaties continue in force for it (VCSSRT 31, 34)."""

    ended: TreatyEnd | None = None
    """How and on what ground the treaty ended, as a source states it."""


_NO_CONSENT = ConsentState.NONE  # looked up once: on Python 3.11 that takes long

made = tuple[object, ...].__new__
"""Makes a named tuple of all its fields; to call its class takes twice as long."""


@final
class Standing:
    """Where one actor stands; made anew for each way in which the dates can fall out."""

    __slots__ = (
        "awaiting_notice",
        "because",
        "consent",
        "ended",
        "explained",
        "force_day",
        "former",
        "in_force",
        "notices",
        "opted_out",
        "outcomes",
        "provisional",
        "queue",
        "refused",
        "signatory",
        "signed",
        "silent",
        "subscribed",
        "suspended",
        "world",
    )

    signed: bool
    signatory: bool
    refused: bool
    in_force: bool
    former: bool
    suspended: bool
    awaiting_notice: bool
    provisional: bool
    opted_out: bool
    silent: bool
    subscribed: bool
    ended: bool
    explained: bool
    """Whether it was said why the treaty enters into force when it does."""

    def __init__(self, world: World, heading: Iterable[Reason] = ()) -> None:
        """Nothing has happened yet; the heading holds whatever happens."""
        self.world: World = world
        self.outcomes: dict[tuple[object, ...], tuple[Outcome]] = _OUTCOMES[world.nature]
        self.queue: list[Event] = []
        self.because: list[Reason] = [*heading]
        self.notices: list[tuple[TreatyAction, DayBound]] = []
        self.consent: ConsentState = _NO_CONSENT
        self.force_day: DayBound = NEVER
        self.signed = self.signatory = self.refused = False
        self.in_force = self.former = self.suspended = self.awaiting_notice = False
        self.provisional = self.opted_out = self.silent = self.subscribed = False
        self.ended = self.explained = False

    @property
    def not_operating(self) -> bool:
        """Whether operation is suspended, by an act or until a notification (VCSSRT 23(2))."""
        return self.suspended or (self.awaiting_notice and not self.world.carries_on)

    def say(
        self, rule: LegalRule, acts: tuple[TreatyAction, ...] = (), day: DayBound | None = None
    ) -> None:
        """Add a step to the explanation."""
        self.because.append(made(Reason, (rule, acts, day, (), (), None)))

    def explain(self) -> None:
        """Add why the treaty waits, or enters into force, which is the same and said once."""
        if not self.explained:
            self.explained = True
            self.because += self.world.entry_reasons

    def later(self, event: Event) -> None:
        """Let something happen on a later day, or still today."""
        if event.day != NEVER:
            insort(self.queue, event)

    def leave(self) -> None:
        """The treaty is no longer in force for the actor, if it was."""
        if self.consent is ConsentState.LIVE:
            self.consent = ConsentState.WITHDRAWN
        if self.in_force:
            self.former, self.signatory = True, False
        self.in_force = self.suspended = self.awaiting_notice = self.provisional = False
        self.force_day = NEVER
        self.notices.clear()

    def run(self, events: list[Event]) -> list[StatusPeriod]:
        """Everything that happens, in order, and what holds from each day on which it does."""
        self.queue = queue = events
        queue.sort()
        since: DayBound = -NEVER
        periods: list[StatusPeriod] = []
        while queue and not self.ended:
            event = queue.pop(0)
            if event.day != since:
                periods.append(self._period(since, event.day - 1))
            since = event.day
            event.handler(self, event)
        periods.append(self._period(since, NEVER))
        return periods

    def _period(self, first: DayBound, last: DayBound) -> StatusPeriod:
        """What all this comes to; there are few outcomes, and each is worked out once."""
        key = (
            self.consent,
            self.signed,
            self.signatory,
            self.refused,
            self.provisional,
            self.in_force,
            (self.suspended or self.awaiting_notice) and self.not_operating,
            self.former,
            self.ended,
            self.silent,
            self.subscribed,
        )
        outcomes = self.outcomes.get(key)
        if outcomes is None:
            outcomes = self.outcomes[key] = (self._outcome(),)
        return made(StatusPeriod, (first, last, outcomes, tuple(self.because)))

    def _outcome(self) -> Outcome:
        status = self._status()
        binding = status is not PartyStatus.UNKNOWN and not self.subscribed
        binding = binding and self.world.nature is not Nature.POLITICAL
        waits = not self.in_force and not self.ended
        pledged = self.consent is ConsentState.LIVE or (self.signatory and not self.refused)
        return Outcome(
            status,
            signed=self.signed,
            consent=self.consent,
            provisional=binding and self.provisional,
            in_force=binding and self.in_force,
            suspended=binding and self.in_force and self.not_operating,
            obligation_18=binding and waits and pledged,
        )

    def _status(self) -> PartyStatus:
        """The summary; what a nature other than legal makes of it."""
        status = self._legal_status()
        world = self.world
        if self.subscribed:
            disputed = world.nature is Nature.DISPUTED
            return PartyStatus.UNKNOWN if disputed else PartyStatus.SUBSCRIBED
        if status in (PartyStatus.NONE, PartyStatus.UNKNOWN):
            return status
        match world.nature:
            case Nature.LEGAL | Nature.MIXED:
                return status
            case Nature.POLITICAL:
                was_in = status is PartyStatus.FORMER  # of a treaty alone can one be a party
                return PartyStatus.NONE if was_in else PartyStatus.SUBSCRIBED
            case Nature.DISPUTED:
                return PartyStatus.UNKNOWN
            case _:
                signed_only = status is PartyStatus.SIGNATORY
                return status if signed_only else PartyStatus.UNKNOWN

    def _legal_status(self) -> PartyStatus:
        if self.in_force:
            return PartyStatus.SUSPENDED if self.not_operating else PartyStatus.PARTY
        if self.silent:
            return PartyStatus.UNKNOWN
        if self.provisional:
            return PartyStatus.PROVISIONAL
        if self.consent is ConsentState.LIVE:
            return PartyStatus.CONTRACTING
        if self.signatory:
            return PartyStatus.SIGNATORY
        return PartyStatus.FORMER if self.former else PartyStatus.NONE


_OUTCOMES: dict[Nature, dict[tuple[object, ...], tuple[Outcome]]] = {each: {} for each in Nature}
"""The outcomes met so far, by what they come from."""
