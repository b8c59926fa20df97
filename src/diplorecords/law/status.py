"""Where an actor stands: `party_status`, its history, and the parties of a treaty on a day."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import final

import attrs

from diplorecords.dossier import Dossier, KnownAt
from diplorecords.dossier.indexes import key_of
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.law.answers import PartyStatus, StatusAnswer, StatusPeriod
from diplorecords.law.case import Case, case_of
from diplorecords.law.days import NEVER, day_after
from diplorecords.law.force import entry_of, reach_of
from diplorecords.law.instrument import instrument_of
from diplorecords.law.register import Register, end_of_treaty, known, register_of
from diplorecords.law.waiting import Dates
from diplorecords.law.ways import Way, ways_of
from diplorecords.records import Treaty
from diplorecords.temporal import Certainty, Operand, Reading, parse_edtf
from diplorecords.temporal.operands import lowered_operand
from diplorecords.temporal.shapes import time_span
from diplorecords.values import Ref

__all__ = ["Parties", "in_force_on", "parties_on", "party_status", "status_history"]


@final
@attrs.frozen
class Parties:
    """The actors that were parties on a day.

    >>> Parties((), ()).certain
    ()
    """

    certain: tuple[Ref, ...]
    """Those that were parties in every way in which the dates can fall out."""

    possible: tuple[Ref, ...]
    """Those that were in some ways only; none of them is among the certain ones."""


def party_status(
    dossier: Dossier,
    treaty: Ref | str,
    actor: Ref | str,
    on: Operand,
    *,
    known_at: KnownAt | None = None,
) -> StatusAnswer:
    """Where an actor stands towards a treaty or a document on a day, and why.

    Acts count that were effective on or before the day; a withdrawal that takes effect on it
    makes a former party.

    >>> from diplorecords.records import TreatyAction
    >>> from diplorecords.values import Nature, TreatyActionKind
    >>> pact = Treaty(id="pact", nature=Nature.LEGAL, in_force="1990-01-01/..")
    >>> act = TreatyAction(
    ...     id="x",
    ...     actor="state:aze",
    ...     instrument="treaty:pact",
    ...     kind=TreatyActionKind.ACCESSION,
    ...     deposited="1992-02-28",
    ... )
    >>> answer = party_status(Dossier.of([pact, act]), "treaty:pact", "state:aze", "1994-01-01")
    >>> answer.status
    <PartyStatus.PARTY: 'party'>
    >>> answer.acts == (act,)
    True

    Args:
        dossier: The records.
        treaty: The treaty or document.
        actor: The state or organization; it need not be in the dossier.
        on: The day: an ordinal, a date, or EDTF text of one day.
        known_at: As of when: claims that became known later are left aside, as by
            `Dossier.known_at`, whose result answers many such questions sooner.

    Raises:
        RecordNotFoundError: If there is no such treaty or document.
        EdtfError: If the day is a text that is not EDTF.
        ValidationError: If it is not one day, or the actor is no reference.
    """
    dossier, day = known(dossier, known_at), one_day(on)
    case = _case(register_of(dossier), treaty, actor)
    found = case.on(day)
    return StatusAnswer(
        case.instrument.ref, case.ref, day, found.outcomes, found.because, case.is_exact(found)
    )


def status_history(
    dossier: Dossier, treaty: Ref | str, actor: Ref | str, *, known_at: KnownAt | None = None
) -> tuple[StatusPeriod, ...]:
    """The periods of an actor's standing, in order; together they are all of time.

    >>> [
    ...     (one.days.last, one.status.value)
    ...     for one in status_history(Dossier.of([Treaty(id="pact")]), "treaty:pact", "state:aze")
    ... ]
    [(inf, 'none')]

    Args:
        dossier: The records.
        treaty: The treaty or document.
        actor: The state or organization.
        known_at: As of when, as in `party_status`.

    Raises:
        RecordNotFoundError: If there is no such treaty or document.
    """
    dossier = known(dossier, known_at)
    periods = _case(register_of(dossier), treaty, actor).periods
    for one, other in pairwise(periods):
        if one.outcomes == other.outcomes:
            return _joined(periods)
    return periods


def _joined(periods: Iterable[StatusPeriod]) -> tuple[StatusPeriod, ...]:
    """The periods, those with the same outcomes as one."""
    found: list[StatusPeriod] = []
    for each in periods:
        if found and each.outcomes == found[-1].outcomes:
            found[-1] = found[-1]._replace(last=each.last)
        else:
            found.append(each)
    return tuple(found)


def parties_on(
    dossier: Dossier, treaty: Ref | str, on: Operand, *, known_at: KnownAt | None = None
) -> Parties:
    """The parties of a treaty on a day, those for which its operation is suspended included.

    One legal person is one party, under the record that stood for it on the day: of a state and
    the one that continues it, the list has the latter from the day on which it does.

    >>> parties_on(Dossier.of([Treaty(id="pact")]), "treaty:pact", "1994-01-01").certain
    ()

    Args:
        dossier: The records.
        treaty: The treaty.
        on: The day.
        known_at: As of when, as in `party_status`.

    Raises:
        RecordNotFoundError: If there is no such treaty or document.
    """
    dossier = known(dossier, known_at)
    register, day = register_of(dossier), one_day(on)
    instrument = instrument_of(register, treaty)
    certain: list[Ref] = []
    possible: list[Ref] = []
    elsewhere = register.named_otherwise(day)
    for actor in register.actors(instrument.key):
        if actor in elsewhere:
            continue
        case = case_of(register, instrument, actor)
        found = case.on(day)
        holds = [each.in_force for each in found.outcomes]
        if all(holds) and case.is_exact(found):
            certain.append(Ref(*actor))
        elif any(holds) or PartyStatus.UNKNOWN in {each.status for each in found.outcomes}:
            possible.append(Ref(*actor))
    return Parties(tuple(sorted(certain)), tuple(sorted(possible)))


def in_force_on(
    dossier: Dossier, treaty: Ref | str, on: Operand, *, known_at: KnownAt | None = None
) -> Certainty:
    """Whether a treaty as such was in force on a day.

    >>> pact = Treaty(id="pact", in_force="1990-01-01/1999-12-31")
    >>> in_force_on(Dossier.of([pact]), "treaty:pact", "2000-01-01")
    <Certainty.IMPOSSIBLE: 'impossible'>

    Args:
        dossier: The records.
        treaty: The treaty.
        on: The day.
        known_at: As of when, as in `party_status`.

    Raises:
        RecordNotFoundError: If there is no such treaty.
    """
    dossier = known(dossier, known_at)
    register, day = register_of(dossier), one_day(on)
    record = dossier.lookup(Treaty, treaty)
    end, entry = end_of_treaty(record), entry_of(register, record)

    def runs(way: Way) -> bool:
        _, begun = entry.certain or entry.follow(Dates(way), ())
        if end is not None:
            return begun <= day < way.day(end)
        return begun <= day < (NEVER if record.lasts is None else day_after(begun, record.lasts))

    ways = ways_of(runs, reach_of(register, record).and_around([day]))
    holds = [True, False] if ways is None else [each for _, each in ways]
    return Certainty.of(can_hold=any(holds), can_fail=not all(holds))


def one_day(on: Operand) -> int:
    """The one day that is meant.

    >>> one_day("0001-01-31")
    31

    Raises:
        EdtfError: If a text is not EDTF.
        ValidationError: If it is not one day.
    """
    if type(on) is int:
        return on
    if isinstance(on, str):
        return _day_of_text(on)
    span = time_span(lowered_operand(on, Reading.DAY, None))
    first, last = span.begin.earliest, span.end.latest
    if first != last or not isinstance(first, int):
        hint = "ask about one day at a time, such as 1994-03-01"
        problem = Problem("", "one-day", f"{shown(on)} is not one day", hint=hint)
        raise ValidationError("no day to ask about", [problem])
    return first


@lru_cache(maxsize=1024)
def _day_of_text(text: str) -> int:
    return one_day(parse_edtf(text))


def _case(register: Register, treaty: Ref | str, actor: Ref | str) -> Case:
    return case_of(register, instrument_of(register, treaty), key_of(actor))
