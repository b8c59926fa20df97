"""How explanations speak of acts and days."""

from diplorecords.records import TreatyAction, TreatyActionKind
from diplorecords.temporal import DayBound, Precision, civil_from_day

__all__ = ["act_text", "date_text", "day_text"]

_K = TreatyActionKind

_WORDS = {
    _K.SIGNATURE_CONFIRMATION: "confirmation of signature",
    _K.NOT_BECOMING_PARTY: "statement of the intention not to become a party",
    _K.SUCCESSION: "notification of succession",
    _K.OPT_OUT: "refusal in time",
    _K.CONSENT_WITHDRAWAL: "withdrawal of consent",
    _K.PROVISIONAL_APPLICATION_NOTIFICATION: "notification of provisional application",
    _K.PROVISIONAL_APPLICATION_LIMITATION: "limitation of provisional application",
    _K.NON_PROVISIONAL_APPLICATION: "refusal of provisional application",
    _K.PROVISIONAL_APPLICATION_END: "end of provisional application",
    _K.RESERVATION_ACCEPTANCE: "acceptance of a reservation",
    _K.RESERVATION_WITHDRAWAL: "withdrawal of a reservation",
    _K.OBJECTION_WITHDRAWAL: "withdrawal of an objection",
    _K.WITHDRAWAL: "notice of withdrawal",
    _K.DENUNCIATION: "notice of denunciation",
    _K.WITHDRAWAL_REVOCATION: "revocation of a notice",
}
"""Kinds that read badly by their own words."""

_WITHIN = frozenset({Precision.YEAR, Precision.SEASON, Precision.MONTH})
"""Dates in which something was done, and not on which."""


def day_text(day: DayBound) -> str:
    """A day as a person reads it.

    >>> day_text(730_120), day_text(float("inf"))
    ('on 2000-01-01', 'on a day that is not known')
    """
    return f"on {date_text(day)}"


def date_text(day: DayBound) -> str:
    """The same without the preposition.

    >>> date_text(730_120)
    '2000-01-01'
    """
    if isinstance(day, float):
        return "a day that is not known"
    year, month, in_month = civil_from_day(day)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{in_month:02}"


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
    words = _WORDS.get(act.kind, act.kind.value.replace("_", " "))
    date = act.deposited or act.dated or act.notified or act.effective
    if date is None:
        when = "at a time not recorded"
    else:
        when = f"{'in' if date.precision in _WITHIN else 'on'} {date}"
    return f"{words} by {act.actor} {when} (treaty_action:{act.id})"
