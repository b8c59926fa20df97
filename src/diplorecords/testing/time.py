"""Strategies for what time means: intervals, sets of them, periods, spans, relations."""

import math

from hypothesis import strategies as st

from diplorecords.temporal.allen import AllenRelation, RelationSet
from diplorecords.temporal.answers import Certainty
from diplorecords.temporal.dayrange import DayRange
from diplorecords.temporal.edtf import EdtfBase
from diplorecords.temporal.interval_sets import DateIntervalSet
from diplorecords.temporal.intervals import DateInterval, DayBound
from diplorecords.temporal.span import Span, SpanBoundary, SpanEnd
from diplorecords.temporal.timespan import DayCount, TimeSpan
from diplorecords.testing.edtf import edtf_dates, edtf_seasons, edtf_sets, edtf_values, edtf_years

__all__ = [
    "allen_relations",
    "certainties",
    "date_interval_sets",
    "date_intervals",
    "day_counts",
    "day_ranges",
    "days",
    "relation_sets",
    "spans",
    "time_spans",
]

_FIRST_DAY, _LAST_DAY = 693_596, 744_000
"""Days from 1900 to 2037, for tests that look like life."""


def days() -> st.SearchStrategy[int]:
    """Ordinals of days: near each other, in living memory, and far beyond any calendar.

    >>> from hypothesis import find
    >>> find(days(), lambda day: day > 5) > 5
    True
    """
    return st.one_of(
        st.integers(-9, 9), st.integers(_FIRST_DAY, _LAST_DAY), st.integers(-(10**9), 10**9)
    )


def date_intervals(
    ordinals: st.SearchStrategy[int] | None = None, *, bounded: bool = False
) -> st.SearchStrategy[DateInterval]:
    """Exact intervals, with or without a first and a last day.

    >>> from hypothesis import find
    >>> find(date_intervals(bounded=True), lambda found: found.total_days > 2).first < math.inf
    True

    Args:
        ordinals: The days that may bound them.
        bounded: Whether each has a first and a last day.
    """
    ordinals = days() if ordinals is None else ordinals
    kinds: list[st.SearchStrategy[DateInterval]] = [st.builds(_interval, ordinals, ordinals)]
    if not bounded:
        kinds += [
            st.builds(DateInterval, ordinals, st.just(math.inf)),
            st.builds(DateInterval, st.just(-math.inf), ordinals),
            st.just(DateInterval(-math.inf, math.inf)),
        ]
    return st.one_of(kinds)


def day_counts() -> st.SearchStrategy[DayCount]:
    """How many days something has: at least one, known or between bounds.

    >>> from hypothesis import given
    >>> @given(day_counts())
    ... def test_low_is_never_above_high(count):
    ...     assert 1 <= count.low <= count.high
    """
    return time_spans().map(lambda span: span.duration)


def date_interval_sets(
    ordinals: st.SearchStrategy[int] | None = None, *, bounded: bool = False
) -> st.SearchStrategy[DateIntervalSet]:
    """Sets of days, with no, one or several pieces.

    >>> from hypothesis import find
    >>> len(find(date_interval_sets(), lambda days: len(days) == 2).gaps)
    1

    Args:
        ordinals: The days that may bound the pieces.
        bounded: Whether the sets are finite.
    """
    pieces = date_intervals(ordinals, bounded=bounded)
    return st.lists(pieces, max_size=6).map(DateIntervalSet)


def day_ranges(ordinals: st.SearchStrategy[int] | None = None) -> st.SearchStrategy[DayRange]:
    """Where a boundary can lie: known, bounded, unknown, open, or perhaps open.

    >>> from hypothesis import find
    >>> find(day_ranges(), lambda boundary: boundary.or_open).or_open
    True

    Args:
        ordinals: The days that may bound them.
    """
    return st.one_of(_begins(ordinals), _ends(ordinals))


def time_spans(ordinals: st.SearchStrategy[int] | None = None) -> st.SearchStrategy[TimeSpan]:
    """Periods with four points, any of which may be missing.

    >>> from hypothesis import find
    >>> find(time_spans(), lambda span: span.core is not None).duration.low >= 1
    True

    Args:
        ordinals: The days that may be their points.
    """
    return st.builds(_time_span, _begins(ordinals), _ends(ordinals))


def spans() -> st.SearchStrategy[Span]:
    """What records hold for a period: single expressions, and pairs with every kind of end.

    >>> from hypothesis import find
    >>> find(spans(), lambda span: span.end is None).whole is not None
    True
    """
    one_of = edtf_sets().filter(lambda value: not value.all_members)
    dated = st.one_of(edtf_dates(), edtf_dates(), edtf_seasons(), edtf_years(), one_of)
    # As often as in life: the kinds of date are five alternatives, and each word is one.
    begins = st.one_of(dated, st.just(SpanEnd.UNKNOWN), st.just(SpanEnd.ONGOING))
    ends = st.one_of(dated, *map(st.just, SpanEnd))
    return st.one_of(edtf_values().map(Span), st.builds(_span, begins, ends))


def allen_relations() -> st.SearchStrategy[AllenRelation]:
    """The thirteen relations.

    >>> from hypothesis import find
    >>> find(allen_relations(), lambda relation: relation.converse is relation).name
    'EQUALS'
    """
    return st.sampled_from(AllenRelation)


def relation_sets() -> st.SearchStrategy[RelationSet]:
    """Sets of Allen relations.

    >>> from hypothesis import find
    >>> AllenRelation.MEETS in find(relation_sets(), lambda found: AllenRelation.MEETS in found)
    True
    """
    return st.integers(0, RelationSet.ALL.bits).map(RelationSet)


def certainties() -> st.SearchStrategy[Certainty]:
    """The three answers.

    >>> from hypothesis import find
    >>> find(certainties(), lambda answer: ~answer is answer)
    <Certainty.POSSIBLE: 'possible'>
    """
    return st.sampled_from(Certainty)


def _interval(one: int, other: int) -> DateInterval:
    """The interval between two days, whichever comes first."""
    return DateInterval(min(one, other), max(one, other))


def _range(one: DayBound, other: DayBound) -> DayRange:
    """The range between two bounds, whichever comes first."""
    return DayRange(min(one, other), max(one, other))


def _begins(ordinals: st.SearchStrategy[int] | None) -> st.SearchStrategy[DayRange]:
    """Where a begin can lie."""
    ordinals = days() if ordinals is None else ordinals
    return st.one_of(
        st.builds(_range, ordinals, ordinals),
        st.builds(_range, ordinals, st.sampled_from([math.inf, -math.inf])),
        st.builds(DayRange, st.just(-math.inf), ordinals, or_open=st.just(True)),
        st.sampled_from([DayRange.unknown(), DayRange.open_begin()]),
    )


def _ends(ordinals: st.SearchStrategy[int] | None) -> st.SearchStrategy[DayRange]:
    """Where an end can lie."""
    ordinals = days() if ordinals is None else ordinals
    return st.one_of(
        st.builds(_range, ordinals, ordinals),
        st.builds(_range, ordinals, st.sampled_from([math.inf, -math.inf])),
        ordinals.map(DayRange.open_from),
        st.sampled_from([DayRange.unknown(), DayRange.open_end()]),
    )


def _time_span(begin: DayRange, end: DayRange) -> TimeSpan:
    """The period of a begin and an end, which change places where they must."""
    if begin.earliest > end.latest:  # both are days then, at least on the inner side
        begin, end = (
            DayRange(end.earliest, end.latest),
            DayRange(begin.earliest, begin.latest),
        )
    return TimeSpan(begin, end)


def _span(begin: SpanBoundary, end: SpanBoundary) -> Span:
    """The span of a begin and an end, which change places where they must."""
    if isinstance(begin, EdtfBase) and isinstance(end, EdtfBase):
        begin, end = sorted((begin, end), key=lambda value: value.sort_key)
    return Span(begin, end)
