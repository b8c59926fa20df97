"""What `st.from_type` makes of our classes, told to Hypothesis when it is imported."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from hypothesis import strategies as st

from diplorecords.records import RECORD_CLASSES
from diplorecords.temporal import (
    DateInterval,
    DateIntervalSet,
    DayRange,
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSeason,
    EdtfSet,
    EdtfYear,
    RelationSet,
    Span,
    TimeSpan,
)
from diplorecords.values import (
    Casualties,
    Condition,
    Count,
    Identifier,
    InstrumentRelation,
    Locator,
    Name,
    NamedRecord,
    Participant,
    Place,
    Record,
    Ref,
    Side,
    Vote,
)

__all__ = ["VALUE_CLASSES", "register"]

VALUE_CLASSES: tuple[type, ...] = (
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
"""The small values that have fields of their own."""

_OTHERS: dict[type, str] = {
    DateInterval: "date_intervals",
    DateIntervalSet: "date_interval_sets",
    DayRange: "day_ranges",
    EdtfDate: "edtf_dates",
    EdtfDateTime: "edtf_date_times",
    EdtfInterval: "edtf_intervals",
    EdtfSeason: "edtf_seasons",
    EdtfSet: "edtf_sets",
    EdtfYear: "edtf_years",
    NamedRecord: "named_records",
    Record: "records",
    Ref: "refs",
    RelationSet: "relation_sets",
    Span: "spans",
    TimeSpan: "time_spans",
}
"""Classes that are not derived from annotations, and the names of their strategies."""


def register() -> None:
    """Tell Hypothesis how to make values of all our classes.

    Hypothesis calls it by itself when it is imported, so that `st.from_type(Meeting)` just
    works. Strategies are built when they are first asked for.

    >>> from hypothesis import find, strategies as st
    >>> from diplorecords import Ref
    >>> register()
    >>> find(st.from_type(Ref), lambda ref: ref.type == "treaty")
    Ref('treaty:0')
    """
    for cls in (*VALUE_CLASSES, *RECORD_CLASSES.values()):
        st.register_type_strategy(cls, _strategy("values", cls))
    for cls, name in _OTHERS.items():
        st.register_type_strategy(cls, _strategy(name))


def _strategy(name: str, *arguments: type) -> Callable[[type], st.SearchStrategy[Any]]:
    """A function that builds the strategy of that name.

    It looks the name up when it is called: this file is loaded while Hypothesis is, and the
    strategies cannot be defined before that is done.
    """

    def build(_: type) -> st.SearchStrategy[Any]:
        strategy: st.SearchStrategy[Any] = getattr(import_module("diplorecords.testing"), name)(
            *arguments
        )
        return strategy

    return build
