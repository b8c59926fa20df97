"""`infer_date`: what premises leave of an uncertain date, such as a day without its year."""

import math
from collections.abc import Iterable
from enum import Enum
from typing import assert_never, final

import attrs

from diplorecords.dossier.arguments import expect_instance, members_of, wrong_type
from diplorecords.dossier.claimed import claimed_field
from diplorecords.dossier.collection import Dossier
from diplorecords.dossier.dating import Dated
from diplorecords.dossier.disagreements import reading_of
from diplorecords.records import Claim
from diplorecords.temporal import (
    Contradiction,
    DateInterval,
    DateIntervalSet,
    DayRange,
    EdtfBase,
    EdtfDate,
    EdtfInterval,
    EdtfSet,
    Reading,
    Span,
    TimeSpan,
    parse_edtf,
)
from diplorecords.temporal.operands import lowered_operand
from diplorecords.temporal.shapes import Box, Shape
from diplorecords.values.base import Value
from diplorecords.values.convert import EdtfMoment, to_ref
from diplorecords.values.ref import Ref

__all__ = ["Bound", "Inference", "Premise", "infer_date"]

_MOST_RUNS = 1 << 14
"""Up to how many candidates of a date are looked at one by one: more than `XXXX-07-13` has."""

_MOST_WRITTEN = 100
"""Up to how many stretches of days a date names one by one."""

_ALL_DAYS = DateInterval(-math.inf, math.inf)


class Bound(Enum):
    """How the period of a record bounds a date.

    >>> Bound("not_before")
    <Bound.NOT_BEFORE: 'not_before'>
    """

    NOT_BEFORE = "not_before"
    """The date is not before the begin of the record."""

    NOT_AFTER = "not_after"
    """The date is not after the end of the record."""

    WITHIN = "within"
    """The date is a day of the record's period."""


@final
@attrs.frozen
class Premise(Value):
    """A record, or a claim on a date or period, and how it bounds a date.

    >>> Premise("tenure:schmid-secretary-general", Bound.WITHIN).bound.value
    'within'
    """

    record: Ref = attrs.field(converter=to_ref)
    """The record or claim."""

    bound: Bound
    """How its period bounds the date."""

    def __str__(self) -> str:
        """As a person says it."""
        return f"{self.bound.value.replace('_', ' ')} {self.record}"


@final
@attrs.frozen
class Inference:
    """What premises leave of a date.

    >>> from diplorecords.records import Tenure
    >>> held = Tenure(id="t", holder="person:p", office="office:o", span="2023-08/2025-02")
    >>> found = infer_date(Dossier.of([held]), "XXXX-07-13", [Premise("tenure:t", Bound.WITHIN)])
    >>> str(found.value), found.exact
    ('2024-07-13', True)
    """

    date: EdtfMoment
    """The date as it was given."""

    value: EdtfMoment
    """What is left of it: a day, one of several, or where these are many a range of days."""

    days: DateIntervalSet
    """The days that are left."""

    premises: tuple[Premise, ...]
    """The premises."""

    exact: bool
    """Whether the value allows no other days than those."""

    def claim(self, claim_id: str, of: Claim) -> Claim:
        """The derived claim: on the same field as another, with that and the premises as its own.

        Args:
            claim_id: The id of the derived claim.
            of: The claim that gives the uncertain date.
        """
        given = (str(premise) for premise in self.premises)
        return Claim(
            id=claim_id,
            subject=of.subject,
            field=of.field,
            value=Span(self.value) if isinstance(of.value, Span) else self.value,
            premises=tuple(dict.fromkeys((of.ref, *(each.record for each in self.premises)))),
            reason=f"{self.date}, which is {'; '.join(given)}" if self.premises else None,
        )


def infer_date(
    dossier: Dossier, date: EdtfMoment | Span | str, premises: Iterable[Premise]
) -> Inference | Contradiction:
    """What premises leave of a date on which something happened; a contradiction if nothing.

    A day is left if the date allows it and no premise certainly rules it out: what is possible
    in any reading of the periods stays. So without a premise never less is left. A premise
    whose record has no date bounds nothing.

    >>> from diplorecords.records import Tenure
    >>> held = Tenure(id="t", holder="person:p", office="office:o", span="2020-12/2024-09")
    >>> dossier = Dossier.of([held])
    >>> str(infer_date(dossier, "XXXX-07-13", [Premise("tenure:t", Bound.NOT_BEFORE)]).value)
    '[2021-07-13..]'
    >>> str(infer_date(dossier, "XXXX-07-13", [Premise("tenure:t", Bound.WITHIN)]).value)
    '[2021-07-13,2022-07-13,2023-07-13,2024-07-13]'

    Args:
        dossier: Where the premises are found.
        date: The date, or a span that is one date expression.
        premises: The records that bound it, and how.

    Raises:
        EdtfError: If a text is not EDTF.
        RecordNotFoundError: If a premise is not in the dossier.
        ValidationError: If the date is none, or a premise is none, or the dossier.
    """
    expect_instance(dossier, Dossier, "a Dossier")
    moment = _moment(date)
    given = members_of(premises, Premise, "a Premise")
    days, counted = _days_of(moment)
    whole, bounded = days, _ALL_DAYS
    for premise in given:
        window = _window(dossier, premise)
        left = days & window
        if not left:
            return _contradiction(days, window)
        hull = window.hull
        bounded = bounded if hull is None else bounded.intersection(hull) or bounded
        days = left
    if days == whole:
        return Inference(moment, moment, days, given, exact=True)
    value, written = _written(days, bounded)
    return Inference(moment, value, days, given, exact=counted and written)


def _moment(date: EdtfMoment | Span | str) -> EdtfMoment:
    value: object = parse_edtf(date) if isinstance(date, str) else date
    if isinstance(value, Span):
        value = value.whole
    if not isinstance(value, EdtfBase) or isinstance(value, EdtfInterval):
        raise wrong_type("a date expression that is no interval", date)
    return value  # type: ignore[return-value]  # every other EDTF value is one


def _days_of(date: EdtfMoment) -> tuple[DateIntervalSet, bool]:
    """The days that a date can be, and whether these are all of them and no others."""
    runs = date.runs(_MOST_RUNS)
    if runs is not None:
        return DateIntervalSet([DateInterval(run.first, run.last) for run in runs]), True
    first, last = date.earliest_day, date.latest_day
    if first is None or last is None:  # a season means no days
        return DateIntervalSet([_ALL_DAYS]), False
    return DateIntervalSet([DateInterval(first, last)]), False


def _window(dossier: Dossier, premise: Premise) -> DateIntervalSet:
    """The days that a premise does not certainly rule out."""
    period = _period(dossier, premise.record)
    if period is None:
        return DateIntervalSet([_ALL_DAYS])
    match premise.bound:
        case Bound.NOT_BEFORE:
            return DateIntervalSet([DateInterval(period.meaning.begin.earliest, math.inf)])
        case Bound.NOT_AFTER:
            return DateIntervalSet([DateInterval(-math.inf, period.meaning.end.latest)])
        case Bound.WITHIN:
            shapes = lowered_operand(period.operand, Reading.WHOLE, None).shapes
            stretches = [stretch for shape in shapes for stretch in _touched(shape)]
            return DateIntervalSet(stretches or [_ALL_DAYS])
        case _:
            assert_never(premise.bound)


def _period(dossier: Dossier, ref: Ref) -> Dated | None:
    """When a record was, or what a claim on a date or period says."""
    record = dossier[ref]
    if not isinstance(record, Claim):
        return dossier.period_of(record)
    field = claimed_field(record)
    reading = None if field is None else reading_of(field)
    value = record.value
    if reading is None or not isinstance(value, Span | EdtfBase):
        return None
    span = value if isinstance(value, Span) else Span(value)
    return Dated(span, reading, record.field, dossier.known_until(record))


def _touched(shape: Shape) -> list[DateInterval]:
    """The days on which a period of a shape can be going on."""
    if isinstance(shape, Box):
        return [DateInterval(shape.begins[0], shape.ends[-1] - 1)]
    pairs = zip(shape.begins[::2], shape.begins[1::2], strict=True)
    return [DateInterval(first, last + shape.length - 1) for first, last in pairs]


def _contradiction(days: DateIntervalSet, window: DateIntervalSet) -> Contradiction:
    one, other = (_somewhere(each.hull or _ALL_DAYS) for each in (days, window))
    return Contradiction(one, other, "end" if other.end.latest < one.begin.earliest else "begin")


def _somewhere(days: DateInterval) -> TimeSpan:
    """Some day of an interval."""
    return TimeSpan(DayRange(days.first, days.last), DayRange(days.first, days.last))


def _written(days: DateIntervalSet, bounded: DateInterval) -> tuple[EdtfMoment, bool]:
    """The days as EDTF, and whether that says exactly them.

    Years end at 9999 in the notation, not in time: where no premise bounds the date from above,
    and its days are too many to name, nor does the range.
    """
    pieces = list(days)
    if len(pieces) <= _MOST_WRITTEN:
        text = ",".join(map(_piece, pieces))
        single = len(pieces) == 1 and pieces[0].first == pieces[0].last
        return (EdtfDate(text) if single else EdtfSet(f"[{text}]")), True
    first = "" if bounded.first == -math.inf else _day(pieces[0].first)
    last = "" if bounded.last == math.inf else _day(pieces[-1].last)
    return EdtfSet(f"[{first}..{last}]"), False


def _piece(piece: DateInterval) -> str:
    first, last = _day(piece.first), _day(piece.last)
    return first if first == last else f"{first}..{last}"


def _day(day: float) -> str:
    return str(EdtfDate.from_day(day)) if isinstance(day, int) else ""
