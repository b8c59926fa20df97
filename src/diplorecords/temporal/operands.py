"""What the relations take on either side, and what each can mean."""

import datetime
from typing import Protocol, TypeAlias, final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.temporal.edtf import EdtfBase, EdtfValue, parse_edtf
from diplorecords.temporal.intervals import DateInterval
from diplorecords.temporal.meaning import lowered
from diplorecords.temporal.options import check_options
from diplorecords.temporal.seasons import SeasonConvention
from diplorecords.temporal.shapes import Box, Lowered, box_of
from diplorecords.temporal.span import Span
from diplorecords.temporal.timespan import Reading, TimeSpan

__all__ = ["DatePair", "Operand", "ReadAs", "When", "lowered_operand"]


class DatePair(Protocol):
    """A stretch between two dates in either order, such as a `pendulum.Interval`.

    Its days are those from the earlier to the later date, both included. It is known by what
    it has, so that nobody needs pendulum to ask a question.

    >>> import pendulum
    >>> week = pendulum.Interval(pendulum.date(2024, 7, 13), pendulum.date(2024, 7, 19))
    >>> lowered_operand(week, Reading.WHOLE, None) == lowered_operand(
    ...     DateInterval(week.start.toordinal(), week.end.toordinal()), Reading.WHOLE, None
    ... )
    True
    """

    @property
    def start(self) -> datetime.date:
        """The one date."""
        ...

    @property
    def end(self) -> datetime.date:
        """The other date."""
        ...


When: TypeAlias = EdtfValue | str | Span | TimeSpan | DateInterval | datetime.date | DatePair | int
"""Anything that says when: an EDTF value or text, a span, four points, exact days, a date (of a
datetime its written local day), a pair of dates, or the ordinal of a day."""


@final
@attrs.frozen
class ReadAs:
    """A time with a reading of its own, where the two operands of a question differ.

    >>> from diplorecords.temporal.questions import during, starts
    >>> during(ReadAs("1985-04", Reading.DAY), "1985")
    <Certainty.CERTAIN: 'certain'>
    >>> starts(ReadAs("1985", Reading.DAY), "1985")
    <Certainty.POSSIBLE: 'possible'>

    Raises:
        ValidationError: If the reading is none, or the day no ordinal.
    """

    value: When
    """The time."""

    reading: Reading = Reading.WHOLE
    """What it says, where it is a single date expression."""

    known_until: int | None = attrs.field(default=None, kw_only=True)
    """The last day of which its source could know, as an ordinal; see `Span.meaning`."""

    def __attrs_post_init__(self) -> None:
        """Refuse a reading or a day that is none."""
        check_options("ReadAs", self.reading, self.known_until)


Operand: TypeAlias = When | ReadAs
"""What the questions take on either side."""


def lowered_operand(
    operand: Operand,
    reading: Reading,
    seasons: SeasonConvention | None,
    known_until: int | None = None,
) -> Lowered:
    """All that an operand can mean.

    >>> lowered_operand(7, Reading.WHOLE, None).shapes[0].ends
    (8, 8)

    Raises:
        EdtfError: If a text is not EDTF.
        ValidationError: If it does not say when, or an option is none of its kind.
    """
    if type(reading) is not Reading or known_until is not None or seasons is not None:
        check_options("operand", reading, known_until, seasons)
    if isinstance(operand, TimeSpan):
        return Lowered((box_of(operand),))
    if isinstance(operand, str):
        operand = parse_edtf(operand)
    if isinstance(operand, EdtfBase):
        return lowered(operand, reading, seasons)
    if isinstance(operand, Span):
        return operand.lowered(reading, known_until, seasons)
    if isinstance(operand, ReadAs):
        return lowered_operand(operand.value, operand.reading, seasons, operand.known_until)
    return Lowered((_exact(operand),))


def _exact(operand: DateInterval | datetime.date | DatePair | int) -> Box:
    """The box of exact days."""
    if isinstance(operand, DateInterval):
        first, last = operand.first, operand.last
    elif isinstance(operand, datetime.date):
        first = last = operand.toordinal()
    elif type(operand) is int:
        first = last = operand
    else:
        first, last = sorted(_dates(operand))
    return Box((first, first), (last + 1, last + 1))


def _dates(operand: object) -> tuple[int, int]:
    """The two days of a pair of dates."""
    start: object = getattr(operand, "start", None)
    end: object = getattr(operand, "end", None)
    if isinstance(start, datetime.date) and isinstance(end, datetime.date):
        return start.toordinal(), end.toordinal()
    hint = "give an EDTF value or text, a span, a DateInterval, a date or the ordinal of a day"
    if isinstance(operand, datetime.timedelta):
        hint = "a duration says how long, not when; give its two dates as a DateInterval"
    message = f"{shown(operand)} does not say when"
    raise ValidationError("operand", [Problem("", "type", message, hint=hint)])
