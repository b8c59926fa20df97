"""Three-valued answers: certain, possible, impossible."""

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn, final

from diplorecords.errors import UndecidedError

__all__ = ["Certainty", "all_of", "any_of"]


@final
class Certainty(Enum):
    """How a question about uncertain things is answered.

    POSSIBLE means that what is known allows both answers. It is not a weak yes, and it is not
    false either, so an answer has no truth value of its own: compare it with `is`.

    The operators are Kleene's. They know only the two answers, not what these are about, so
    the result can be weaker than the truth: `x | ~x` of a POSSIBLE answer is POSSIBLE. Ask one
    question about a whole `RelationSet` where you can.

    >>> Certainty.CERTAIN & Certainty.POSSIBLE
    <Certainty.POSSIBLE: 'possible'>
    >>> ~Certainty.IMPOSSIBLE is Certainty.CERTAIN
    True
    """

    CERTAIN = "certain"
    """Whatever the truth is, the answer is yes."""

    POSSIBLE = "possible"
    """What is known allows yes, and allows no."""

    IMPOSSIBLE = "impossible"
    """Whatever the truth is, the answer is no."""

    @classmethod
    def of(cls, *, can_hold: bool, can_fail: bool) -> "Certainty":
        """The answer to a question that can be true, can be false, or both.

        >>> Certainty.of(can_hold=True, can_fail=False)
        <Certainty.CERTAIN: 'certain'>

        Args:
            can_hold: Whether there is a way for it to be true.
            can_fail: Whether there is a way for it to be false.
        """
        if not can_hold:
            return cls.IMPOSSIBLE
        return cls.POSSIBLE if can_fail else cls.CERTAIN

    def __and__(self, other: "Certainty") -> "Certainty":
        """The weaker of both answers."""
        return self if _RANK[self] <= _RANK[other] else other

    def __or__(self, other: "Certainty") -> "Certainty":
        """The stronger of both answers."""
        return self if _RANK[self] >= _RANK[other] else other

    def __invert__(self) -> "Certainty":
        """The answer to the opposite question."""
        return _OPPOSITE[self]

    def __bool__(self) -> NoReturn:
        """Refuse to be true or false.

        Raises:
            UndecidedError: Always; `if answer:` would take POSSIBLE for a yes.
        """
        raise UndecidedError(
            f"{self.name} is neither true nor false: compare it, as in `is Certainty.CERTAIN`"
        )


_RANK = {Certainty.IMPOSSIBLE: 0, Certainty.POSSIBLE: 1, Certainty.CERTAIN: 2}
_OPPOSITE = {
    Certainty.CERTAIN: Certainty.IMPOSSIBLE,
    Certainty.POSSIBLE: Certainty.POSSIBLE,
    Certainty.IMPOSSIBLE: Certainty.CERTAIN,
}


def all_of(answers: Iterable[Certainty]) -> Certainty:
    """Whether every one holds: the weakest answer, or CERTAIN when there is none.

    >>> all_of([Certainty.CERTAIN, Certainty.POSSIBLE])
    <Certainty.POSSIBLE: 'possible'>
    """
    return min(answers, key=_RANK.__getitem__, default=Certainty.CERTAIN)


def any_of(answers: Iterable[Certainty]) -> Certainty:
    """Whether at least one holds: the strongest answer, or IMPOSSIBLE when there is none.

    >>> any_of([Certainty.IMPOSSIBLE, Certainty.POSSIBLE])
    <Certainty.POSSIBLE: 'possible'>
    """
    return max(answers, key=_RANK.__getitem__, default=Certainty.IMPOSSIBLE)
