"""`Policy`: a way to choose among claims, and how several are asked in turn."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import final

import attrs

from diplorecords.dossier.arguments import members_of, wrong_type
from diplorecords.dossier.case import ClaimCase

__all__ = ["Policy", "Then", "narrowed"]


class Policy(ABC):
    """A way to choose among claims that are made as facts about one field.

    `a | b` asks `b` about what `a` leaves undecided: the first that decides wins, the rest
    break ties. What no policy decides stays as the record has it. To write your own, narrow the
    case; the answer may depend on its claims only, never on their order.

    >>> from diplorecords.dossier import ByRank, Dossier
    >>> class FromBooks(Policy):
    ...     def narrow(self, case):
    ...         return case.keep(lambda claim: claim.locator is not None and claim.locator.page)
    >>> Dossier().resolve(FromBooks() | ByRank()).values
    ()
    """

    __slots__ = ()

    @abstractmethod
    def narrow(self, case: ClaimCase) -> ClaimCase:
        """The case with fewer claims, or settled; the same case where nothing can be said."""

    @property
    def asks_deprecated(self) -> bool:
        """Whether claims that the compiler has marked as wrong are considered too."""
        return False

    @property
    def sets_aside(self) -> bool:
        """Whether it sets claims aside even where all of them together decide."""
        return False

    def __or__(self, other: "Policy") -> "Then":
        """First this policy, then the other."""
        if not isinstance(other, Policy):
            raise wrong_type("a policy", other)
        return Then((*_steps(self), *_steps(other)))


def _to_steps(policies: Iterable[Policy]) -> tuple[Policy, ...]:
    return members_of(policies, Policy, "a policy")


@final
@attrs.frozen
class Then(Policy):
    """Several policies, each asked about what those before it leave undecided.

    >>> from diplorecords.dossier import ByRank, Majority, MostRecent
    >>> len((ByRank() | MostRecent() | Majority()).steps)
    3

    Raises:
        ValidationError: If a member is no policy.
    """

    steps: tuple[Policy, ...] = attrs.field(converter=_to_steps)
    """The policies, the first to ask in front."""

    def narrow(self, case: ClaimCase) -> ClaimCase:
        """Each narrows what the one before it left, until the case is decided."""
        for step in self.steps:
            case = narrowed(step, case)
        return case

    @property
    def sets_aside(self) -> bool:
        """Whether any of the steps does."""
        return any(step.sets_aside for step in self.steps)

    @property
    def asks_deprecated(self) -> bool:
        """Whether any of the steps asks."""
        return any(step.asks_deprecated for step in self.steps)


def narrowed(policy: Policy, case: ClaimCase) -> ClaimCase:
    """What a policy leaves of a case; one that is decided is left alone, unless it sets aside.

    >>> from diplorecords.dossier import ByRank
    >>> from diplorecords.dossier.sourcebook import SourceBook
    >>> narrowed(ByRank(), ClaimCase((), SourceBook({}))).claims
    ()
    """
    if not case.claims or (case.outcome.decided and not policy.sets_aside):
        return case
    return policy.narrow(case)


def _steps(policy: Policy) -> tuple[Policy, ...]:
    return policy.steps if isinstance(policy, Then) else (policy,)
