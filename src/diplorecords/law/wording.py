"""How explanations speak of acts and days."""

from diplorecords.records import TreatyAction
from diplorecords.temporal import DayBound, civil_from_day

__all__ = ["act_text", "day_text"]


def day_text(day: DayBound) -> str:
    """A day as a person reads it.

    >>> day_text(730_120), day_text(float("inf"))
    ('on 2000-01-01', 'on a day that is not known')
    """
    if isinstance(day, float):
        return "on a day that is not known"
    year, month, in_month = civil_from_day(day)
    return f"on {'-' if year < 0 else ''}{abs(year):04}-{month:02}-{in_month:02}"


def act_text(act: TreatyAction) -> str:
    """An act as a person reads it: what, by whom, when, and its reference.

    >>> from diplorecords.values import TreatyActionKind
    >>> act_text(
    ...     TreatyAction(
    ...         id="x",
    ...         actor="state:aze",
    ...         instrument="document:y",
    ...         kind=TreatyActionKind.SUBSCRIPTION,
    ...         dated="1993-12-20",
    ...     )
    ... )
    'subscription by state:aze on 1993-12-20 (treaty_action:x)'
    """
    words = act.kind.value.replace("_", " ")
    date = act.deposited or act.dated or act.notified or act.effective
    when = "at a time not recorded" if date is None else f"on {date}"
    return f"{words} by {act.actor} {when} (treaty_action:{act.id})"
