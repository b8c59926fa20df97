"""An entry becomes a meeting that says what the entry says, and nothing more."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import Severity
from diplorecords.interop.statedept.entry import Country, VisitEntry
from diplorecords.interop.statedept.meeting import VisitRecords, visit_records
from diplorecords.records import ClaimState, MeetingStatus, Rank
from diplorecords.temporal import Span
from diplorecords.values import Locator, ParticipantRole

HAWAII = Country("hawaii", "Hawaii")
ENTRY = VisitEntry(
    "2140", "1881-09-28", "1881-09-29", "King Kalakaua", (HAWAII,), "Private visit.", "f.xml", 3
)
TEXTS = st.text(st.characters(codec="utf-8")).map(lambda text: " ".join(text.split()))


def made(**changes: Any) -> VisitRecords:
    """What the example entry becomes with some of its texts changed."""
    return visit_records(attrs.evolve(ENTRY, **changes), "2140")


def codes(**changes: Any) -> list[str]:
    """The codes of its issues, which all say where they stand."""
    result = made(**changes)
    for issue in result.issues:
        assert (issue.file, issue.line) == ("f.xml", 3)
        assert issue.records == (str(result.meeting.ref),)
    return [issue.code for issue in result.issues]


COUNTRIES = st.lists(
    st.builds(Country, TEXTS, TEXTS).filter(lambda item: bool(item.id or item.label)),
    max_size=3,
    unique=True,
).map(tuple)


@given(st.builds(VisitEntry, TEXTS, TEXTS, TEXTS, TEXTS, COUNTRIES, TEXTS))
def test_any_texts_make_a_meeting(entry: VisitEntry) -> None:
    meeting = visit_records(entry, entry.key).meeting
    assert meeting.note == (entry.description or None)
    assert meeting.sources[0].quote == (entry.visitor or None)
    assert [code.value for code in meeting.identifiers] == ([entry.id] if entry.id else [])
    assert all(entry.visitor in name.text for name in meeting.names)


def test_a_plain_entry_has_no_issues() -> None:
    assert codes() == []


def test_the_meeting_says_what_the_entry_says() -> None:
    meeting = made().meeting
    assert meeting.id == "statedept-visit-2140"
    assert meeting.label == "Visit of King Kalakaua (Hawaii)"
    assert meeting.status is MeetingStatus.HELD
    assert meeting.span == Span.parse("1881-09-28/1881-09-29")
    assert meeting.sources[0].entry == "2140"
    visitor, host = meeting.participants
    assert (str(visitor.actor), visitor.label) == ("person:kalakaua.hawaii", "King")
    assert str(visitor.on_behalf_of) == "state:hawaii"
    assert (str(host.actor), host.role) == ("state:usa", ParticipantRole.HOST)


@pytest.mark.parametrize(
    ("start", "end", "span", "issues"),
    [
        ("1881-09-28", "1881-09-28", "1881-09-28", []),
        ("1881-09", "1881-10", "1881-09/1881-10", []),
        ("1881", "1881", "1881", []),
        ("1881-09-28", "", "1881-09-28/", ["date-missing"]),
        ("", "1881-09-28", "/1881-09-28", ["date-missing"]),
        ("", "", None, ["date-missing", "date-missing"]),
        ("1881-09-28", "1881-02-30", "1881-09-28/", ["date-unreadable"]),
        ("9/28/1881", "1881-09-28", "/1881-09-28", ["date-unreadable"]),
        ("1881/1882", "1882", "/1882", ["date-unreadable"]),
        ("1881-09-29", "1881-09-28", None, ["dates-reversed"]),
        ("1882", "1881", None, ["dates-reversed"]),
        ("1881-09-28", "1881", "1881-09-28/1881", []),
    ],
)
def test_dates_are_kept_as_written_or_reported(
    start: str, end: str, span: str | None, issues: list[str]
) -> None:
    result = made(start=start, end=end)
    assert codes(start=start, end=end) == issues
    assert result.meeting.span == (None if span is None else Span.parse(span))


def test_an_unreadable_date_is_an_error_with_its_raw_value() -> None:
    (issue,) = made(end="soon").issues
    assert (issue.severity, issue.value, issue.path) == (Severity.ERROR, "soon", "/span")
    assert issue.hint == "write YYYY-MM-DD, YYYY-MM or YYYY"


@pytest.mark.parametrize(
    ("changes", "claims"),
    [
        ({"start": "May 1"}, [("start-as-written", "May 1", "start-date cannot be read")]),
        ({"end": "1881/1882"}, [("end-as-written", "1881/1882", "end-date cannot be read")]),
        (
            {"start": "1882", "end": "1881"},
            [
                ("start-as-written", "1882", "end-date is before start-date, so neither is kept"),
                ("end-as-written", "1881", "end-date is before start-date, so neither is kept"),
            ],
        ),
        (
            {"others": (("id", "8"), ("end-date", "1882"), ("end-date", "soon"))},
            [
                ("id-as-written-2", "8", "id stands several times, and the first counts"),
                ("end-as-written-2", "1882", "end-date stands several times, and the first counts"),
                ("end-as-written-3", "soon", "end-date stands several times, and the first counts"),
            ],
        ),
    ],
)
def test_a_text_that_is_not_kept_is_a_claim_without_a_value(
    changes: dict[str, Any], claims: list[tuple[str, str, str]]
) -> None:
    result = made(**changes)
    for claim, (part, quote, reason) in zip(result.claims, claims, strict=True):
        assert claim.id == f"statedept-visit-2140-{part}"
        assert (claim.subject, claim.field) == (result.meeting.ref, "span")
        assert (claim.value, claim.state) == (None, ClaimState.UNKNOWN)
        assert claim.locator == Locator("source:statedept-visits", entry="2140", quote=quote)
        assert claim.reason == reason


@given(TEXTS, TEXTS)
def test_every_date_that_is_not_kept_is_quoted(start: str, end: str) -> None:
    result = made(start=start, end=end)
    span = result.meeting.span
    kept = {str(item) for item in (span.begin, span.end)} if span is not None else set[str]()
    quotes = {claim.locator.quote for claim in result.claims if claim.locator is not None}
    assert {start, end} - {""} <= kept | quotes


def test_a_value_is_the_raw_text_and_several_are_joined() -> None:
    assert made(start="1882", end="1881").issues[0].value == "1882; 1881"
    assert made(visitor='O\'Kelly "Tom"').issues[0].value == 'O\'Kelly "Tom"'
    countries = (HAWAII, Country("samoa", "Samoa"))
    assert made(countries=countries).issues[0].value == "Hawaii; Samoa"
    assert made(visitor="").issues[0].value is None


@pytest.mark.parametrize(
    ("description", "status", "issues"),
    [
        ("", MeetingStatus.HELD, []),
        ("Cancelled.", MeetingStatus.CANCELLED, ["status"]),
        ("State visit canceled due to illness.", MeetingStatus.HELD, ["status"]),
        ("Official visit was cancelled.", MeetingStatus.CANCELLED, ["status"]),
        ("The visit was postponed to May.", MeetingStatus.POSTPONED, ["status"]),
        ("State visit scheduled for May.", MeetingStatus.PLANNED, ["status"]),
        ("Planned visit.", MeetingStatus.HELD, []),
        ("Met the President. A trip to Boston was cancelled.", MeetingStatus.HELD, ["status"]),
    ],
)
def test_status_is_held_unless_the_description_begins_otherwise(
    description: str, status: MeetingStatus, issues: list[str]
) -> None:
    assert made(description=description).meeting.status is status
    assert codes(description=description) == issues


def test_a_longer_stay_is_a_claim_beside_the_dates() -> None:
    result = made(description="Departed U.S. October 22.")
    dates, told = result.claims
    assert (dates.value, dates.rank) == (result.meeting.span, Rank.PREFERRED)
    assert told.value == Span.parse("/1881-10-22")
    assert told.locator is not None
    assert (told.locator.entry, told.locator.quote) == ("2140", "Departed U.S. October 22")
    assert [issue.code for issue in result.issues] == ["stay-longer"]


def test_a_doubtful_stay_is_an_issue_only() -> None:
    result = made(description="Departed October 22.")
    assert result.claims == ()
    assert [issue.code for issue in result.issues] == ["stay-doubtful"]


def test_a_stay_of_a_visit_without_dates_is_not_read() -> None:
    assert made(start="", end="", description="Departed U.S. October 22.").claims == ()


def test_a_stay_with_one_date_of_the_visit_is_doubtful() -> None:
    changes = {"end": "", "description": "Departed U.S. October 22."}
    assert codes(**changes) == ["date-missing", "stay-doubtful"]


@pytest.mark.parametrize(
    ("visitor", "actors", "issues"),
    [
        ("", ["state:hawaii", "state:usa"], ["visitor-missing"]),
        ("King", ["state:hawaii", "state:usa"], ["visitor-unnamed"]),
        ("Kalakaua", ["person:kalakaua.hawaii", "state:usa"], ["title-unknown"]),
        (
            "King A and Queen B",
            ["person:a.hawaii", "person:b.hawaii", "state:usa"],
            [],
        ),
        ("King A and King A", ["person:a.hawaii", "state:usa"], []),
        ("King A and B", ["person:a-and-b.hawaii", "state:usa"], ["visitor-several"]),
    ],
)
def test_visitors_become_persons(visitor: str, actors: list[str], issues: list[str]) -> None:
    participants = made(visitor=visitor).meeting.participants
    assert [str(participant.actor) for participant in participants] == actors
    assert codes(visitor=visitor) == issues


def test_a_nameless_visitor_leaves_the_title_on_the_state() -> None:
    assert made(visitor="King").meeting.participants[0].label == "King"


def test_a_name_without_letters_still_has_an_id() -> None:
    first = made(visitor="King ?").meeting.participants[0].actor
    assert first != made(visitor="King !").meeting.participants[0].actor


def test_several_countries_leave_open_whom_the_visitor_represents() -> None:
    countries = (HAWAII, Country("samoa", "Samoa"))
    result = made(countries=countries)
    person, hawaii, samoa, _ = result.meeting.participants
    assert person.on_behalf_of is None
    assert [str(state.actor) for state in (hawaii, samoa)] == ["state:hawaii", "state:samoa"]
    assert result.meeting.label == "Visit of King Kalakaua (Hawaii; Samoa)"
    assert [issue.code for issue in result.issues] == ["country-several"]


def test_an_entry_without_country_or_visitor() -> None:
    result = made(visitor="", countries=())
    assert [str(item.actor) for item in result.meeting.participants] == ["state:usa"]
    assert result.meeting.names == ()
    assert codes(visitor="", countries=()) == ["visitor-missing", "country-missing"]
    assert made(visitor="").meeting.label == "Visit of a visitor (Hawaii)"
    assert made(countries=()).meeting.label == "Visit of King Kalakaua"


def test_ids_that_are_absent_or_odd_are_reported_and_kept_raw() -> None:
    assert codes(id="") == ["id-missing"]
    odd = made(id="21 40")
    assert [issue.code for issue in odd.issues] == ["id-form"]
    assert odd.meeting.identifiers[0].value == "21 40"
    assert odd.meeting.sources[0].entry is None


@pytest.mark.parametrize("country", [Country("", "Hawaii"), Country("Hawai'i", "Hawaii")])
def test_a_country_id_that_is_absent_or_odd_is_reported(country: Country) -> None:
    (issue,) = made(countries=(country,)).issues
    assert (issue.code, issue.hint) == ("country-id", "hawaii is used")
