"""One entry of the State Department's visits as a meeting, its claims and its issues."""

import re
from typing import final

import attrs

from diplorecords.errors import Problem, Severity, shown
from diplorecords.interop.ids import digest, slug
from diplorecords.interop.raw import raw
from diplorecords.interop.statedept.dates import RawText, dates_of
from diplorecords.interop.statedept.entry import VisitEntry
from diplorecords.interop.statedept.stays import stay_in_us
from diplorecords.interop.statedept.titles import Visitor, visitors
from diplorecords.records import Claim, ClaimState, Meeting, MeetingKind, MeetingStatus, Rank
from diplorecords.temporal import EdtfDate
from diplorecords.values import (
    Identifier,
    Locator,
    Name,
    Participant,
    ParticipantRole,
    Place,
    PlacePrecision,
    Ref,
)

__all__ = ["HOST", "SCHEME", "SOURCE", "VisitRecords", "person_id", "state_id", "visit_records"]

SOURCE = Ref("source", "statedept-visits")
"""The publication."""

HOST = Ref("state", "usa")
"""The host of every visit."""

SCHEME = "statedept-visits"
"""The scheme of the publication's own ids."""

_STATUS = re.compile(
    r"(?:(?:The|This|State|Official|Working|Private|Planned) )*(?:[Vv]isit )?(?:was |is )?"
    r"(?P<word>[Cc]ancell?ed|[Pp]ostponed|[Ss]cheduled|[Pp]lanned)(?: (?:for|to)\b|[.;,]|$)"
)
_STATUSES = {
    "c": MeetingStatus.CANCELLED,
    "po": MeetingStatus.POSTPONED,
    "s": MeetingStatus.PLANNED,
    "pl": MeetingStatus.PLANNED,
}
_MENTIONED = re.compile(r"\b(?:cancell?ed|postponed)\b", re.IGNORECASE)


@final
@attrs.frozen
class VisitRecords:
    """What one entry became."""

    meeting: Meeting
    """The visit."""

    claims: tuple[Claim, ...]
    """The dates of the table and those of the description, where they differ; raw texts that
    the meeting does not keep."""

    issues: tuple[Problem, ...]
    """What was doubtful."""


def person_id(visitor: Visitor, entry: VisitEntry) -> str:
    """The id of a visitor: made from name and country, so that no order of files matters.

    >>> from diplorecords.interop.statedept.entry import Country
    >>> entry = VisitEntry("1", "", "", "", (Country("hawaii", "Hawaii"),), "")
    >>> person_id(Visitor("King", "Kalakaua"), entry)
    'kalakaua.hawaii'
    """
    name = slug(visitor.name) or f"x{digest(visitor.name)}"
    return ".".join([name, *(country.key for country in entry.countries[:1])])


def state_id(key: str) -> Ref:
    """The reference to the state that a country key stands for.

    >>> state_id("hawaii")
    Ref('state:hawaii')
    """
    return Ref("state", key)


def visit_records(entry: VisitEntry, key: str) -> VisitRecords:
    """The meeting, claims and issues of an entry; `key` makes the meeting's id.

    >>> entry = VisitEntry("7", "1990-01-23", "1990-01-26", "King Hussein", (), "Private visit.")
    >>> visit_records(entry, "7").meeting.label
    'Visit of King Hussein'
    """
    dates = dates_of(entry)
    issues = list(dates.issues)
    ref = Ref("meeting", f"statedept-visit-{key}")
    people = visitors(entry.visitor)
    meeting = Meeting(
        id=ref.id,
        names=_names(entry),
        identifiers=[Identifier(SCHEME, entry.id)] if entry.id else (),
        sources=[_locator(entry, entry.visitor or None)],
        note=entry.description or None,
        kind=MeetingKind.VISIT,
        status=_status(entry, issues),
        span=dates.span,
        place=Place("United States", within=HOST, precision=PlacePrecision.COUNTRY),
        participants=_participants(entry, people),
    )
    claims = list(_stay_claims(entry, meeting, issues))
    claims += [_raw_claim(entry, meeting, text) for text in dates.raw_texts]
    issues += _identity_issues(entry)
    issues += _visitor_issues(entry, people)
    located = (
        attrs.evolve(issue, file=entry.file, line=entry.line, records=(str(ref),))
        for issue in issues
    )
    return VisitRecords(meeting, tuple(claims), tuple(located))


def _names(entry: VisitEntry) -> tuple[Name, ...]:
    """One descriptive name that keeps the visitor and the countries as printed."""
    countries = "; ".join(country.label for country in entry.countries if country.label)
    if not entry.visitor and not countries:
        return ()
    who = f"of {entry.visitor}" if entry.visitor else "of a visitor"
    return (Name(f"Visit {who} ({countries})" if countries else f"Visit {who}", lang="en"),)


def _locator(entry: VisitEntry, quote: str | None) -> Locator:
    """The entry in the publication; an id with white space in it cannot be one."""
    usable = entry.id if len(entry.id.split()) == 1 and entry.id.isprintable() else None
    return Locator(SOURCE, entry=usable, quote=quote)


def _participants(entry: VisitEntry, people: tuple[Visitor, ...]) -> tuple[Participant, ...]:
    """The visitors, or their states where nobody is named; then the host."""
    states = [state_id(country.key) for country in entry.countries]
    found: list[Participant] = []
    for visitor in people:
        if visitor.name:
            actor = Ref("person", person_id(visitor, entry))
            sender = states[0] if len(states) == 1 else None
            found.append(_visiting(actor, visitor.title, sender))
    if not found or len(states) > 1:
        title = "" if found or not people else people[0].title
        found += [_visiting(state, title, None) for state in states]
    return (*dict.fromkeys(found), Participant(HOST, role=ParticipantRole.HOST))


def _visiting(actor: Ref, title: str, sender: Ref | None) -> Participant:
    role = ParticipantRole.VISITOR
    return Participant(actor, role=role, on_behalf_of=sender, label=title or None)


def _status(entry: VisitEntry, issues: list[Problem]) -> MeetingStatus:
    """Held, for the publication lists visits made, unless the description begins otherwise."""
    said = _STATUS.match(entry.description)
    if said is None and not _MENTIONED.search(entry.description):
        return MeetingStatus.HELD
    word = "" if said is None else said["word"].lower()
    status = next(
        (status for letters, status in _STATUSES.items() if word.startswith(letters)),
        MeetingStatus.HELD,
    )
    message = f"the status {status.value} is read from the description"
    severity = Severity.INFO if said is None else Severity.WARNING
    value = raw(entry.description)
    issues.append(Problem("/status", "status", message, value=value, severity=severity))
    return status


def _stay_claims(entry: VisitEntry, meeting: Meeting, issues: list[Problem]) -> tuple[Claim, ...]:
    """Claims for both periods where the description tells of a longer stay than the table."""
    if meeting.span is None:
        return ()
    start = meeting.span.begin
    end = start if meeting.span.end is None else meeting.span.end
    days = [date if isinstance(date, EdtfDate) else None for date in (start, end)]
    stay = stay_in_us(entry.description, days[0], days[1])
    if stay is None:
        return ()
    if stay.span is None:
        message = "the description may tell of another stay than the dates; it is not read"
        code, severity = "stay-doubtful", Severity.WARNING
    else:
        message = "the description tells of a stay in the country beyond the dates of the visit"
        code, severity = "stay-longer", Severity.INFO
    issues.append(Problem("/span", code, message, value=raw(stay.quote), severity=severity))
    if stay.span is None:
        return ()
    dates = Claim(
        id=f"{meeting.id}-dates",
        subject=meeting.ref,
        field="span",
        value=meeting.span,
        locator=_locator(entry, None),
        rank=Rank.PREFERRED,
        reason="start-date and end-date of the entry",
    )
    told = Claim(
        id=f"{meeting.id}-stay",
        subject=meeting.ref,
        field="span",
        value=stay.span,
        locator=_locator(entry, stay.quote),
        reason="the whole stay in the country, as the description tells it; years supplied "
        "from the visit where it gives none",
    )
    return dates, told


def _raw_claim(entry: VisitEntry, meeting: Meeting, text: RawText) -> Claim:
    """What stands in the entry and is not kept: a claim without a value, with the words."""
    return Claim(
        id=f"{meeting.id}-{text.part}",
        subject=meeting.ref,
        field="span",
        state=ClaimState.UNKNOWN,
        locator=_locator(entry, text.text),
        reason=text.reason,
    )


def _identity_issues(entry: VisitEntry) -> list[Problem]:
    """An entry or a country without an id, or with one that cannot stand in a reference."""
    found: list[Problem] = []
    if not entry.id:
        message = "the entry has no id; one is made from what it says"
        found.append(Problem("/id", "id-missing", message, severity=Severity.WARNING))
    elif slug(entry.id) != entry.id:
        message = f"the id {shown(entry.id)} cannot stand in a reference as it is"
        found.append(
            Problem("/id", "id-form", message, value=raw(entry.id), severity=Severity.WARNING)
        )
    for country in entry.countries:
        if slug(country.id) != country.id or not country.id:
            message = f"the country {shown(country.label)} has the id {shown(country.id)}"
            hint = f"{country.key} is used"
            value = raw(country.id or country.label)
            problem = Problem("/participants", "country-id", message, hint=hint, value=value)
            found.append(attrs.evolve(problem, severity=Severity.WARNING))
    return found


def _visitor_issues(entry: VisitEntry, people: tuple[Visitor, ...]) -> list[Problem]:
    """Visitors and countries that are absent, several or not understood."""
    found: list[tuple[str, str, str | None]] = []
    if not entry.visitor:
        found.append(("visitor-missing", "the entry names no visitor", None))
    if not entry.countries:
        found.append(("country-missing", "the entry names no country", raw(entry.visitor)))
    if len(entry.countries) > 1:
        labels = raw(*(country.label or country.id for country in entry.countries))
        message = "the entry names several countries; whom the visitor represents is left open"
        found.append(("country-several", message, labels))
    for visitor in people:
        if not visitor.name:
            message = "the visitor has a title and no name; the state stands for the person"
            found.append(("visitor-unnamed", message, raw(visitor.title)))
        elif not visitor.title:
            message = "the visitor begins with no known title; the whole text is taken as the name"
            found.append(("title-unknown", message, raw(visitor.name)))
        if visitor.is_doubtful:
            message = "the visitor may be more than one person; one is recorded"
            found.append(("visitor-several", message, raw(visitor.printed)))
    return [
        Problem("/participants", code, message, value=value, severity=Severity.WARNING)
        for code, message, value in found
    ]
