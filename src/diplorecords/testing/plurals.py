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
    Delay,
    EntryIntoForce,
    Identifier,
    InitialPeriod,
    InstrumentRelation,
    LaterParties,
    Locator,
    Name,
    Participant,
    Place,
    Share,
    Side,
    StateListing,
    SurvivingClause,
    Threshold,
    TreatyEnd,
    Vote,
    WithdrawalClause,
)

__all__ = ["administrations", "casualties", "claims", "conditions", "conflicts", "counts"]
__all__ += ["delays", "documents", "entry_into_forces", "identifiers", "incidents"]
__all__ += ["initial_periods", "instrument_relations", "later_parties", "locators"]
__all__ += ["meetings", "memberships", "names", "offices", "organizations", "participants"]
__all__ += ["persons", "places", "shares", "sides", "sources", "state_listings", "statements"]
__all__ += ["states", "successions", "surviving_clauses", "tallies", "tenures", "thresholds"]
__all__ += ["treaties", "treaty_actions", "treaty_ends", "votes", "withdrawal_clauses"]

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

    >>> plural(TreatyAction), plural(Treaty), plural(Delay), plural(Casualties)
    ('treaty_actions', 'treaties', 'delays', 'casualties')
    """
    snake = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()
    if snake.endswith("s"):
        return snake
    return re.sub(r"(?<![aeiou])y$", "ie", snake) + "s"


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
delays: Plural[Delay] = _each(Delay)
documents: Plural[Document] = _each(Document)
entry_into_forces: Plural[EntryIntoForce] = _each(EntryIntoForce)
identifiers: Plural[Identifier] = _each(Identifier)
incidents: Plural[Incident] = _each(Incident)
initial_periods: Plural[InitialPeriod] = _each(InitialPeriod)
instrument_relations: Plural[InstrumentRelation] = _each(InstrumentRelation)
later_parties: Plural[LaterParties] = _each(LaterParties)
locators: Plural[Locator] = _each(Locator)
meetings: Plural[Meeting] = _each(Meeting)
memberships: Plural[Membership] = _each(Membership)
names: Plural[Name] = _each(Name)
offices: Plural[Office] = _each(Office)
organizations: Plural[Organization] = _each(Organization)
participants: Plural[Participant] = _each(Participant)
persons: Plural[Person] = _each(Person)
places: Plural[Place] = _each(Place)
shares: Plural[Share] = _each(Share)
sides: Plural[Side] = _each(Side)
sources: Plural[Source] = _each(Source)
state_listings: Plural[StateListing] = _each(StateListing)
statements: Plural[Statement] = _each(Statement)
states: Plural[State] = _each(State)
successions: Plural[Succession] = _each(Succession)
surviving_clauses: Plural[SurvivingClause] = _each(SurvivingClause)
tallies: Plural[Tally] = _each(Tally)
tenures: Plural[Tenure] = _each(Tenure)
thresholds: Plural[Threshold] = _each(Threshold)
treaties: Plural[Treaty] = _each(Treaty)
treaty_actions: Plural[TreatyAction] = _each(TreatyAction)
treaty_ends: Plural[TreatyEnd] = _each(TreatyEnd)
votes: Plural[Vote] = _each(Vote)
withdrawal_clauses: Plural[WithdrawalClause] = _each(WithdrawalClause)


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
