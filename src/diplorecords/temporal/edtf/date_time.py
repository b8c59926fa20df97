"""`EdtfDateTime`: a complete date with a time of day, local or with its shift from UTC."""

from typing import final

import attrs

from diplorecords.temporal.days import day_from_civil
from diplorecords.temporal.edtf.base import EdtfBase
from diplorecords.temporal.edtf.grammar import read_date_time, whole_place
from diplorecords.temporal.precision import Precision
from diplorecords.temporal.qualifier import Qualification
from diplorecords.temporal.runs import RUN_LIMIT, Run, at_most

__all__ = ["EdtfDateTime"]

_set = object.__setattr__
_PLAIN = Qualification()


@final
@attrs.frozen(init=False, eq=False, repr=False, weakref_slot=False)
class EdtfDateTime(EdtfBase):
    """A second of a day, as the clock at the place showed it.

    Its bounds are its written local day: no zone is applied to them.

    >>> moment = EdtfDateTime("1985-04-12T23:20:30-04")
    >>> moment.hour, moment.shift_minutes, moment.canonical
    (23, -240, '1985-04-12T23:20:30-04:00')
    """

    text: str
    """The text as it was written."""

    year: int
    """The year, astronomical."""

    month: int
    """The month."""

    day: int
    """The day of the month."""

    hour: int
    """The hour, 0 to 23."""

    minute: int
    """The minute, 0 to 59."""

    second: int
    """The second, 0 to 60; 60 is a leap second."""

    shift_minutes: int | None
    """Minutes ahead of UTC, negative behind it, 0 for `Z`; None where the time is local."""

    def __init__(self, text: str) -> None:
        """Read the text; an EdtfError says where it is not a date with a time."""
        place = whole_place(text)
        year, month, day, hour, minute, second, shift = read_date_time(place.whole, place)
        _set(self, "text", place.whole)
        _set(self, "year", year)
        _set(self, "month", month)
        _set(self, "day", day)
        _set(self, "hour", hour)
        _set(self, "minute", minute)
        _set(self, "second", second)
        _set(self, "shift_minutes", shift)

    @property
    def canonical(self) -> str:
        """The one spelling: `Z` for no shift, `+hh:mm` or `-hh:mm` for another.

        >>> EdtfDateTime("1985-04-12T23:20:30+00").canonical
        '1985-04-12T23:20:30Z'
        """
        clock = self.text[: self.text.index("T") + 9]
        if self.shift_minutes is None:
            return clock
        if self.shift_minutes == 0:
            return clock + "Z"
        hours, minutes = divmod(abs(self.shift_minutes), 60)
        return f"{clock}{'-' if self.shift_minutes < 0 else '+'}{hours:02}:{minutes:02}"

    @property
    def edtf_level(self) -> int:
        """The lowest EDTF level: 0, or 1 where the year is negative."""
        return 1 if self.year < 0 else 0

    @property
    def precision(self) -> Precision:
        """Always a second."""
        return Precision.SECOND

    @property
    def qualification(self) -> Qualification:
        """Always without marks: EDTF has none for a time of day."""
        return _PLAIN

    @property
    def earliest_day(self) -> int:
        """Its written day, as an ordinal."""
        return day_from_civil(self.year, self.month, self.day)

    @property
    def latest_day(self) -> int:
        """Its written day, as an ordinal."""
        return self.earliest_day

    def runs(self, limit: int = RUN_LIMIT) -> tuple[Run, ...] | None:
        """Its written day, as the one run.

        >>> EdtfDateTime("0001-01-01T00:00:00").runs()
        (Run(first=1, last=1, length=1),)
        """
        day = self.earliest_day
        return at_most((Run(day, day, 1),), limit)

    def candidates(self, limit: int = RUN_LIMIT) -> tuple["EdtfDateTime", ...] | None:
        """Itself, as the one candidate."""
        return at_most((self,), limit)
