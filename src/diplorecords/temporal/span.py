"""The period that a record holds: notation, with ends that EDTF alone cannot say."""

import math
from collections.abc import Iterator
from enum import Enum
from typing import TypeAlias, final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.dayrange import DayRange
from diplorecords.temporal.edtf import (
    EdtfBound,
    EdtfInterval,
    EdtfSet,
    EdtfValue,
    is_edtf,
    parse_edtf,
)
from diplorecords.temporal.meaning import day_range, lowered
from diplorecords.temporal.seasons import SeasonConvention
from diplorecords.temporal.shapes import Lowered, box, time_span
from diplorecords.temporal.timespan import Reading, TimeSpan

__all__ = ["Span", "SpanBoundary", "SpanEnd"]


@final
class SpanEnd(Enum):
    """What a source says about an end of a period when it gives no date for it.

    >>> SpanEnd("ongoing")
    <SpanEnd.ONGOING: 'ongoing'>
    """

    ONGOING = "ongoing"
    """It had not ended as far as the source could know; as a begin, it was already going on
    before the time that the source covers. EDTF writes `..`."""

    UNKNOWN = "unknown"
    """Nothing is said: it has an end, on some day. EDTF writes an empty end."""

    OVER = "over"
    """It has ended, and the day is not given. EDTF has no way to write it."""


SpanBoundary: TypeAlias = EdtfValue | SpanEnd
"""What can stand at either end of a span."""


def _boundary(value: SpanBoundary | str) -> SpanBoundary:
    """EDTF text made a value; the rest as it is."""
    return parse_edtf(value) if isinstance(value, str) else value


def _last_boundary(value: SpanBoundary | str | None) -> SpanBoundary | None:
    """EDTF text made a value; the rest as it is."""
    return None if value is None else _boundary(value)


@final
@attrs.frozen
class Span:
    """When something was, as a source says it: one date expression, or a begin and an end.

    With `end=None` the one expression says the whole period (`1992-02`, `2024-07-13`, or one
    of several days), and the `Reading` of the field that holds it says what that means.
    Otherwise the period begins on some day of `begin` and ends on some day of `end`.

    Dates can be given as EDTF text. An EDTF interval is taken apart into its two ends.

    >>> span = Span("1997-01-01", SpanEnd.ONGOING)
    >>> span == Span.parse("1997-01-01/..")
    True
    >>> Span("1992-02").text
    '1992-02'

    Raises:
        EdtfError: If a text is not EDTF.
        ValidationError: If an end is no date, or certainly comes before the begin.
    """

    begin: SpanBoundary = attrs.field(converter=_boundary)
    """The date expression for the whole, or for the begin; or what is known of the begin."""

    end: SpanBoundary | None = attrs.field(default=None, converter=_last_boundary)
    """The date expression for the end, or what is known of it; None where `begin` says all."""

    def __attrs_post_init__(self) -> None:
        """Take an interval apart, and refuse what is not a period."""
        if isinstance(self.begin, EdtfInterval) and self.end is None:
            interval = self.begin
            object.__setattr__(self, "begin", _from_edtf(interval.start))
            object.__setattr__(self, "end", _from_edtf(interval.end))
            return
        problems = list(self._problems())
        if problems:
            raise ValidationError("Span", problems)

    @classmethod
    def parse(cls, text: str) -> "Span":
        """The span that an EDTF text says.

        >>> Span.parse("1985/").end
        <SpanEnd.UNKNOWN: 'unknown'>

        Raises:
            EdtfError: If the text is not EDTF.
        """
        return cls(parse_edtf(text))

    @property
    def text(self) -> str | None:
        """The EDTF text that says exactly this, or None where EDTF has no way to.

        >>> Span("1985", "1990").text
        '1985/1990'
        >>> Span("1985", SpanEnd.OVER).text is None
        True
        """
        if self.end is None:
            return None if isinstance(self.begin, SpanEnd) else self.begin.canonical
        text = f"{_to_edtf(self.begin)}/{_to_edtf(self.end)}"
        if not is_edtf(text):
            return None
        value = parse_edtf(text)
        return value.canonical if Span(value) == self else None
