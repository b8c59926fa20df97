"""What `st.from_type` makes of our classes, told to Hypothesis when it is imported."""

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from diplorecords.testing.arrival import when_imported

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

STRATEGIES: dict[str, dict[str, str]] = {
    "diplorecords.temporal": {
        "AllenRelation": "allen_relations",
        "CalendarDate": "calendar_dates",
        "Certainty": "certainties",
        "DateInterval": "date_intervals",
        "DateIntervalSet": "date_interval_sets",
        "DayCount": "day_counts",
        "DayRange": "day_ranges",
        "EdtfDate": "edtf_dates",
        "EdtfDateTime": "edtf_date_times",
        "EdtfInterval": "edtf_intervals",
        "EdtfSeason": "edtf_seasons",
        "EdtfSet": "edtf_sets",
        "EdtfYear": "edtf_years",
        "RelationSet": "relation_sets",
        "Span": "spans",
        "TimeSpan": "time_spans",
    },
    "diplorecords.temporal.pendulum_edge": {"CalendarPeriod": "calendar_periods"},
    "diplorecords.values": {"NamedRecord": "named_records", "Record": "records", "Ref": "refs"},
    "diplorecords.records": {},
    "diplorecords.dossier": {"Dossier": "dossiers"},
    "diplorecords.rules": {},
}
"""Our floors, with the strategies of the classes that are not derived from annotations."""


def register() -> None:
    """Tell Hypothesis how to make values of all our classes.

    Hypothesis calls it by itself when it is imported, so that `st.from_type(Meeting)` just
    works. A class is registered when it is imported, and its strategy built when it is first
    asked for: users of Hypothesis who do not use diplorecords do not wait for it.

    >>> from hypothesis import given, strategies as st
    >>> from diplorecords import Meeting
    >>> register()
    >>> @given(st.from_type(Meeting))
    ... def test_meeting_has_a_status(meeting):
    ...     assert meeting.status is not None
    """
    for floor in STRATEGIES:
        when_imported(floor, _register_classes)


def _register_classes(module: ModuleType) -> None:
    """Register the classes of one floor: those named above, and all values and records."""
    # Not imported above: Hypothesis needs this file while it is being imported itself.
    st = import_module("hypothesis.strategies")
    named = STRATEGIES[module.__name__]
    for name, cls in vars(module).items():
        if name in named:
            st.register_type_strategy(cls, _strategy(named[name]))
        elif isinstance(cls, type) and hasattr(cls, "joint_problems") and name != "Value":
            st.register_type_strategy(cls, _strategy("values", cls))


def _strategy(name: str, *arguments: type) -> Callable[[type], "SearchStrategy[Any]"]:
    """A function that looks up and builds the strategy of that name when it is called."""

    def build(_: type) -> "SearchStrategy[Any]":
        strategy: Callable[..., SearchStrategy[Any]]
        strategy = getattr(import_module("diplorecords.testing"), name)
        return strategy(*arguments)

    return build
