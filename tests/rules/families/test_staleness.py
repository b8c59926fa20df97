"""A source does not know what came later, and a plan is none after its day."""

from typing import Any

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    Document,
    DocumentKind,
    Incident,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Person,
    Source,
    SpeechAct,
    State,
    Statement,
    Tenure,
    TenureStatus,
    Treaty,
)
from diplorecords.rules import Checks, check
from diplorecords.rules.families.staleness import RULES
from diplorecords.values import IncidentKind, Locator


def messages(
    span: str | None,
    published: str | None,
    as_of: str | None = None,
    status: MeetingStatus = MeetingStatus.PLANNED,
) -> list[str]:
    """What the rule finds."""
    meeting = Meeting(
        id="m",
        kind=MeetingKind.VISIT,
        status=status,
        span=span,
        sources=[Locator("source:s")],
    )
    dossier = Dossier.of([meeting, Source(id="s", published=published)])
    found = check(dossier, rules=RULES, config=Checks(as_of=as_of))
    return [
        each.message
        for each in found
        if (each.code, each.path) == ("planned-in-the-past", "/status")
    ]


LATER = "meeting:m is planned for 2024-07-13, and its source came out later"
BEFORE = "meeting:m is planned for 2024-07-13, before 2024-07-14"


@pytest.mark.parametrize(
    ("span", "published", "as_of", "expected"),
    [
        ("2024-07-13", "2024-07-13", None, []),
        ("2024-07-13", "2024-07-14", None, [LATER]),
        ("2024-07-13", None, None, []),
        ("2024-07-13", None, "2024-07-13", []),
        ("2024-07-13", None, "2024-07-14", [BEFORE]),
        ("2024-07-13", "2024-07-01", "2024-07-14", [BEFORE]),
        ("2024-07-13", "2024-07-14", "2024-07-14", [LATER]),
        ("2024-07-13~", "2024-07-14", "2024-07-14", []),
        ("2024-07-13/..", "2024-07-14", "2024-07-14", []),
        ("2024-07", "2024-07-14", None, []),
        (None, "2024-07-14", "2024-07-14", []),
    ],
)
def test_a_plan_is_older_than_its_day(
    span: str | None, published: str | None, as_of: str | None, expected: list[str]
) -> None:
    """Than that of its source, and than that of the check."""
    assert messages(span, published, as_of) == expected


def test_only_what_is_planned_can_be_overdue() -> None:
    """The rest has been settled."""
    for status in set(MeetingStatus) - {MeetingStatus.PLANNED}:
        assert messages("2024-07-13", "2024-07-14", "2024-07-14", status) == []


def test_nothing_reads_the_clock() -> None:
    """What is long past is not overdue by itself."""
    meeting = Meeting(id="m", kind=MeetingKind.VISIT, status=MeetingStatus.PLANNED, span="1815")
    assert check(Dossier.of([meeting]), rules=RULES) == ()


def events(day: str) -> list[tuple[AnyRecord, str]]:
    """One record of each class that tells of an event, and the field that dates it."""
    told: dict[str, Any] = {"id": "x", "sources": [Locator("source:s")]}
    tenure: dict[str, Any] = {"holder": "person:p", "office": "office:o"} | told
    visit: dict[str, Any] = {"kind": MeetingKind.VISIT} | told
    return [
        (Person(died=day, **told), "/died"),
        (Tenure(span=f"{day}/2030", **tenure), "/span"),
        (Meeting(status=MeetingStatus.HELD, span=day, **visit), "/span"),
        (Incident(kind=IncidentKind.ATTACK, span=day, **told), "/span"),
        (Statement(speaker="state:a", act=SpeechAct.ASSERT, on=day, **told), "/on"),
        (Treaty(adopted=day, **told), "/adopted"),
        (Document(kind=DocumentKind.DECISION, adopted=day, **told), "/adopted"),
        (Person(**told), ""),
        (State(span=f"{day}/..", **told), ""),
        (Tenure(span=f"1980/{day}", **tenure), ""),
        (Tenure(span=day, status=TenureStatus.DESIGNATE, **tenure), ""),
        (Meeting(status=MeetingStatus.POSTPONED, span=day, **visit), ""),
    ]


def told_early(record: AnyRecord, published: str | None) -> list[tuple[str, str]]:
    """What the rule finds where the only source was published then."""
    dossier = Dossier.of([record, Source(id="s", published=published)])
    return [(each.code, each.path) for each in check(dossier, rules=RULES)]


@pytest.mark.parametrize("number", range(len(events("1992"))))
def test_no_source_tells_of_what_came_later(number: int) -> None:
    """As far as the dates are sure; ends and plans can be known before."""
    for day, published, wrong in (
        ("1992-07-14", "1992-07-13", True),
        ("1992-07-13", "1992-07-13", False),
        ("1992-07-14", "1992-07", False),
        ("1992", "1991-12", True),
        ("1992-07-14~", "1991", False),
        ("1992-07-14", "1991~", False),
        ("1992-07-14", None, False),
    ):
        record, path = events(day)[number]
        expected = [("later-than-source", path)] if wrong and path else []
        assert told_early(record, published) == expected


def test_the_latest_of_several_sources_counts() -> None:
    """One without a date, or that is not there, may be the latest."""
    early, late = Source(id="s", published="1990"), Source(id="late", published="1993")
    places = [Locator("source:s"), Locator("source:late")]
    treaty = Treaty(id="x", adopted="1992", sources=places)
    assert check(Dossier.of([treaty, early, late]), rules=RULES) == ()
    assert check(Dossier.of([treaty, early]), rules=RULES) == ()
    once = Treaty(id="x", adopted="1992", sources=places[:1])
    (problem,) = check(Dossier.of([once, early]), rules=RULES)
    assert problem.message == "treaty:x, 1992, came later than what tells of it"
    assert check(Dossier.of([Treaty(id="x", adopted="1992")]), rules=RULES) == ()
