"""Rules on successions: who gave way had begun, who followed had not ended, and they meet.

The day of a succession is the first of the new state of things, so a predecessor ends on it or
on the day before, and a successor begins on it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from diplorecords.dossier import Dated, Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import AnyRecord, Succession, SuccessionKind
from diplorecords.rules.rule import Rule, finding
from diplorecords.rules.timing import loose_meaning
from diplorecords.rules.wording import begin_text, ending_text
from diplorecords.temporal import DateInterval, TimeSpan
from diplorecords.values.ref import Ref

__all__ = ["RULES"]

_ENDS = {
    SuccessionKind.REPLACE,
    SuccessionKind.MERGE,
    SuccessionKind.ABSORB,
    SuccessionKind.TRANSFORM,
    SuccessionKind.DISSOLVE,
}
"""The kinds by which those before end; after a split they may go on."""

_BEGINS = {
    SuccessionKind.REPLACE,
    SuccessionKind.MERGE,
    SuccessionKind.SPLIT,
    SuccessionKind.TRANSFORM,
    SuccessionKind.DISSOLVE,
}
"""The kinds by which those after begin; who absorbs another goes on."""


class _Part(NamedTuple):
    """One of those on a side whose period is known and not marked."""

    path: str
    record: AnyRecord
    period: Dated
    meaning: TimeSpan
    """What the period means where a year that stands alone need not be filled."""


def _impossible_successions(dossier: Dossier) -> Iterator[Problem]:
    for succession in dossier.all(Succession):
        before, after = _sides(dossier, succession)
        youngest = max(before, key=lambda each: each.meaning.begin.earliest, default=None)
        for part in after:
            if youngest and part.meaning.end.latest < youngest.meaning.begin.earliest:
                yield _reversed(succession, part, youngest)
        day = _day(dossier, succession)
        if day is None:
            continue
        for part in before:
            if part.meaning.begin.earliest > day.last:
                yield _untimely(succession, "gives way", part, f"begins {begin_text(part.period)}")
        for part in after:
            if part.meaning.end.latest < day.first:
                yield _untimely(succession, "follows", part, ending_text(part.period))


def _untimely_ends(dossier: Dossier) -> Iterator[Problem]:
    """Those who end long before they give way, or go on after it."""
    for succession in dossier.all(Succession):
        day = _day(dossier, succession)
        if day is None or succession.kind not in _ENDS:
            continue
        for part in _sides(dossier, succession)[0]:
            begin, end = part.meaning.begin, part.meaning.end
            untimely = end.latest < day.first - 1 or end.earliest > day.last
            if untimely and begin.earliest <= day.last:
                yield _untimely(succession, "gives way", part, ending_text(part.period))


def _untimely_begins(dossier: Dossier) -> Iterator[Problem]:
    """Those who begin long after they follow, or were there before."""
    for succession in dossier.all(Succession):
        day = _day(dossier, succession)
        if day is None or succession.kind not in _BEGINS:
            continue
        for part in _sides(dossier, succession)[1]:
            begin, end = part.meaning.begin, part.meaning.end
            untimely = begin.latest < day.first or begin.earliest > day.last + 1
            goes_on = part.record.ref in succession.before
            if untimely and not goes_on and end.latest >= day.first:
                yield _untimely(succession, "follows", part, f"begins {begin_text(part.period)}")


def _gaps(dossier: Dossier) -> Iterator[Problem]:
    """Successions without a sure day whose two sides certainly do not meet."""
    for succession in dossier.all(Succession):
        if _day(dossier, succession) is not None or succession.kind not in _ENDS & _BEGINS:
            continue
        before, after = _sides(dossier, succession)
        if before:
            first = min(before, key=lambda each: each.meaning.end.latest)
            last = max(before, key=lambda each: each.meaning.end.earliest)
            for part in after:
                begin = part.meaning.begin
                if first.meaning.end.latest + 1 < begin.earliest:
                    yield _apart(succession, part, first)
                elif begin.latest < last.meaning.end.earliest:
                    yield _apart(succession, part, last)


def _untimely(succession: Succession, verb: str, part: _Part, when: str) -> Problem:
    message = f"{part.record.ref} {verb} {succession.on} by {succession.ref}, and {when}"
    return finding(part.path, message, succession, part.record)


def _reversed(succession: Succession, part: _Part, other: _Part) -> Problem:
    message = (
        f"{part.record.ref}, which follows {other.record.ref} by {succession.ref}, "
        f"{ending_text(part.period)}, before the other begins ({begin_text(other.period)})"
    )
    return finding(part.path, message, succession, part.record, other.record)


def _apart(succession: Succession, part: _Part, other: _Part) -> Problem:
    message = (
        f"{part.record.ref}, which follows {other.record.ref} by {succession.ref}, begins "
        f"{begin_text(part.period)}, and the other {ending_text(other.period)}"
    )
    return finding(part.path, message, succession, part.record, other.record)


def _day(dossier: Dossier, succession: Succession) -> DateInterval | None:
    """The days on which a succession can lie; None without a date, or if that is marked."""
    period = dossier.period_of(succession)
    return None if period is None or period.qualified else period.meaning.hull


def _sides(dossier: Dossier, succession: Succession) -> tuple[list[_Part], list[_Part]]:
    """Those before and those after."""
    before = _parts(dossier, "before", succession.before)
    return [*before], [*_parts(dossier, "after", succession.after)]


def _parts(dossier: Dossier, field: str, refs: Iterable[Ref]) -> Iterator[_Part]:
    for index, ref in enumerate(refs):
        part = dossier.get(ref)
        period = None if part is None else dossier.period_of(part)
        if part is not None and period is not None and not period.qualified:
            yield _Part(f"/{field}/{index}", part, period, loose_meaning(period))


RULES = (
    Rule(
        "impossible-succession",
        Severity.ERROR,
        "Who gives way has begun by then, and who follows has not ended",
        _impossible_successions,
        why="One of the dates is wrong, or the two sides are the wrong way round.",
    ),
    Rule(
        "end-not-at-succession",
        Severity.WARNING,
        "Who gives way for good ends on that day or the day before",
        _untimely_ends,
        why="A date is wrong, another predecessor is meant, or the end was gradual. It is no "
        "error: tables date the end by the last fact, and the succession by the law.",
    ),
    Rule(
        "begin-not-at-succession",
        Severity.WARNING,
        "Who follows begins on that day",
        _untimely_begins,
        why="A date is wrong, another successor is meant, or one of them had begun before. It is "
        "no error: a people can have had a polity of its own before it followed another.",
    ),
    Rule(
        "succession-gap",
        Severity.INFO,
        "Where a succession has no sure day, the predecessor's end meets the successor's begin",
        _gaps,
        why="A polity may be missing between the two, or a year is wrong; restored states follow "
        "after a gap that is real.",
    ),
)
"""The rules of this family."""
