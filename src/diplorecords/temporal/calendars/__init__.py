"""Other calendars: what a source wrote in them, as a day."""

from diplorecords.temporal.calendars.calendar_date import Calendar, CalendarDate
from diplorecords.temporal.calendars.doubtful import (
    dual_date,
    islamic_candidates,
    old_style_candidates,
    one_of,
)

__all__ = [
    "Calendar",
    "CalendarDate",
    "dual_date",
    "islamic_candidates",
    "old_style_candidates",
    "one_of",
]
