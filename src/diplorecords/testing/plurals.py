"""One strategy for each value and record class, under the plural of its name."""

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

from diplorecords.records import (
    RECORD_CLASSES,
    Claim,
    Conflict,
    Document,
    Incident,
    Meeting,
    Membership,
    Office,
    Organization,
    Person,
    Source,
    State,
    Statement,
    Succession,
    Tally,
    Tenure,
    Treaty,
    TreatyAction,
)
from diplorecords.testing.strategies import values
from diplorecords.values import (
    Administration,
    Casualties,
    Condition,
    Count,
    Identifier,
    InstrumentRelation,
    Locator,
    Name,
    Participant,
    Place,
    Side,
    StateListing,
    Vote,
)

__all__ = ["administrations", "casualties", "claims", "conditions", "conflicts", "counts"]
__all__ += ["documents", "identifiers", "incidents", "instrument_relations", "locators"]
__all__ += ["meetings", "memberships", "names", "offices", "organizations", "participants"]
__all__ += ["persons", "places", "sides", "sources", "state_listings", "statements", "states"]
__all__ += ["successions", "tallies", "tenures", "treaties", "treaty_actions", "votes"]

T = TypeVar("T")
Plural: TypeAlias = Callable[[], st.SearchStrategy[T]]
"""What stands under a plural: a function without arguments that gives a strategy."""

_DOC = """{cls} values, each one that its class allows.

    >>> from hypothesis import given
    >>> @given({name}())
    ... def test_can_be_a_key(value):
    ...     assert {{value: 1}}[value] == 1
    """


def plural(cls: type) -> str:
    """The name of the strategy of a class: its own in snake case, in the plural.

    >>> plural(TreatyAction), plural(Treaty), plural(Casualties)
    ('treaty_actions', 'treaties', 'casualties')
    """
    snake = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()
    if snake.endswith("s"):
        return snake
    return f"{snake[:-1]}ies" if snake.endswith("y") else f"{snake}s"


def _each(cls: type[T]) -> Plural[T]:
    """A function without arguments that gives the strategy of a class."""

    def strategy() -> st.SearchStrategy[T]:
        return values(cls)

    strategy.__name__ = strategy.__qualname__ = plural(cls)
    strategy.__doc__ = _DOC.format(cls=cls.__name__, name=plural(cls))
    return strategy


administrations: Plural[Administration] = _each(Administration)
casualties: Plural[Casualties] = _each(Casualties)
claims: Plural[Claim] = _each(Claim)
conditions: Plural[Condition] = _each(Condition)
conflicts: Plural[Conflict] = _each(Conflict)
counts: Plural[Count] = _each(Count)
documents: Plural[Document] = _each(Document)
identifiers: Plural[Identifier] = _each(Identifier)
incidents: Plural[Incident] = _each(Incident)
instrument_relations: Plural[InstrumentRelation] = _each(InstrumentRelation)
locators: Plural[Locator] = _each(Locator)
meetings: Plural[Meeting] = _each(Meeting)
memberships: Plural[Membership] = _each(Membership)
names: Plural[Name] = _each(Name)
offices: Plural[Office] = _each(Office)
organizations: Plural[Organization] = _each(Organization)
participants: Plural[Participant] = _each(Participant)
persons: Plural[Person] = _each(Person)
places: Plural[Place] = _each(Place)
sides: Plural[Side] = _each(Side)
sources: Plural[Source] = _each(Source)
state_listings: Plural[StateListing] = _each(StateListing)
statements: Plural[Statement] = _each(Statement)
states: Plural[State] = _each(State)
successions: Plural[Succession] = _each(Succession)
tallies: Plural[Tally] = _each(Tally)
tenures: Plural[Tenure] = _each(Tenure)
treaties: Plural[Treaty] = _each(Treaty)
treaty_actions: Plural[TreatyAction] = _each(TreatyAction)
votes: Plural[Vote] = _each(Vote)


def missing(classes: Iterable[type]) -> dict[str, Plural[Any]]:
    """The strategies of the classes that have none in this file, by name.

    >>> missing([Meeting, Treaty])
    {}
    """
    return {plural(cls): _each(cls) for cls in classes if plural(cls) not in globals()}


# A record class that is new in the registry has its plural at once; a line above is needed
# only for a type checker to see it.
_more = missing(RECORD_CLASSES.values())
globals().update(_more, __all__=[*__all__, *_more])
