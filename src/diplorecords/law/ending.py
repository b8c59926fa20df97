"""The end of a treaty as a whole, and of an actor: VCLT 54 to 64, 70."""

from diplorecords.law.answers import Reason
from diplorecords.law.articles import LegalRule
from diplorecords.law.standing import Event, Standing

__all__ = ["cease", "end_treaty", "expire"]


def end_treaty(standing: Standing, event: Event) -> None:
    """The treaty is no longer in force (VCLT 54 to 64); the number of parties never ends it."""
    ended = standing.world.ended
    by = () if ended is None or ended.by is None else (ended.by,)
    ground = None if ended is None else ended.ground
    _end(standing)
    standing.because.append(Reason(LegalRule.TREATY_ENDED, day=event.day, refs=by, ground=ground))


def expire(standing: Standing, event: Event) -> None:
    """The time for which the treaty was concluded is over (VCLT 54(a))."""
    _end(standing)
    standing.say(LegalRule.EXPIRED, (), event.day)


def cease(standing: Standing, event: Event) -> None:
    """The actor exists no longer."""
    _end(standing)
    standing.say(LegalRule.ACTOR_ENDED, (), event.day)


def _end(standing: Standing) -> None:
    standing.leave()
    standing.signatory = standing.silent = False
    standing.ended = True
