"""One strategy for each value and record class, under the plural of its name."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

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
    Vote,
)

__all__ = ["casualties", "claims", "conditions", "conflicts", "counts"]
__all__ += ["documents", "identifiers", "incidents", "instrument_relations", "locators"]
__all__ += ["meetings", "memberships", "names", "offices", "organizations", "participants"]
__all__ += ["persons", "places", "sides", "sources", "statements", "states"]
__all__ += ["successions", "tallies", "tenures", "treaties", "treaty_actions", "votes"]

T = TypeVar("T")

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


def _each(cls: type[T]) -> Callable[[], st.SearchStrategy[T]]:
    """A function without arguments that gives the strategy of a class."""

    def strategy() -> st.SearchStrategy[T]:
        return values(cls)

    strategy.__name__ = strategy.__qualname__ = plural(cls)
    strategy.__doc__ = _DOC.format(cls=cls.__name__, name=plural(cls))
    return strategy


casualties = _each(Casualties)
claims = _each(Claim)
conditions = _each(Condition)
conflicts = _each(Conflict)
counts = _each(Count)
documents = _each(Document)
identifiers = _each(Identifier)
incidents = _each(Incident)
instrument_relations = _each(InstrumentRelation)
locators = _each(Locator)
meetings = _each(Meeting)
memberships = _each(Membership)
names = _each(Name)
offices = _each(Office)
organizations = _each(Organization)
participants = _each(Participant)
persons = _each(Person)
places = _each(Place)
sides = _each(Side)
sources = _each(Source)
statements = _each(Statement)
states = _each(State)
successions = _each(Succession)
tallies = _each(Tally)
tenures = _each(Tenure)
treaties = _each(Treaty)
treaty_actions = _each(TreatyAction)
votes = _each(Vote)


def missing(classes: Iterable[type]) -> dict[str, Callable[[], st.SearchStrategy[Any]]]:
    """The strategies of the classes that have none in this file, by name.

    >>> missing([Meeting, Treaty])
    {}
    """
    return {plural(cls): _each(cls) for cls in classes if plural(cls) not in globals()}


if not TYPE_CHECKING:
    # A record class that is new in the registry has its plural at once; a line above is
    # needed only for a type checker to see it.
    for _name, _strategy in missing(RECORD_CLASSES.values()).items():
        globals()[_name] = _strategy
        __all__.append(_name)
