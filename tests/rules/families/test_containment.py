"""What belongs to something lies within its time."""

import attrs
import pytest

from diplorecords.dossier import Dossier
from diplorecords.errors import Severity
from diplorecords.records import (
    AnyRecord,
    Conflict,
    Document,
    DocumentKind,
    Incident,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Membership,
    Office,
    Organization,
    OrganizationKind,
    Person,
    Source,
    SpeechAct,
    State,
    Statement,
    Tenure,
    TenureStatus,
    Treaty,
)
from diplorecords.rules import check
from diplorecords.rules.families.containment import RULES
from diplorecords.values import IncidentKind, Locator


def messages(*records: AnyRecord) -> list[str]:
    """What the rules find."""
    return [problem.message for problem in check(Dossier.of(records), rules=RULES)]


@pytest.mark.parametrize(
    ("tenure", "office", "reason"),
    [
        ("1992/1995", "1992/..", None),
        ("1992-03/1995", "1992/..", None),
        ("1992", "1992-07-10/..", None),
        ("1992", "1980/1992-03", None),
        ("1991", "1992-03/..", "begins 1991, before office:o began (1992-03)"),
        ("1992-03-01", "1992-03-02/..", "begins 1992-03-01, before office:o began (1992-03-02)"),
        ("/1995", "1992/..", None),
        ("1992/", "1992/1995", None),
        ("1996/", "1992/1995", "begins 1996, after office:o ended (1995)"),
        ("1990-01-01/1995", "1992/..", "begins 1990-01-01, before office:o began (1992)"),
        ("1990-01-01~/1995", "1992/..", None),
        ("1993/..", "1992/1995", "is ongoing, after office:o ended (1995)"),
        (None, "1992/1995", None),
        ("1993/..", None, None),
    ],
)
def test_a_tenure_lies_within_its_office(
    tenure: str | None, office: str | None, reason: str | None
) -> None:
    """Only what no reading of the dates allows is found."""
    held = Tenure(id="t", holder="person:a", office="office:o", span=tenure)
    expected = [] if reason is None else [f"tenure:t (person:a as office:o) {reason}"]
    assert messages(held, Office(id="o", span=office)) == expected


def test_what_was_ongoing_when_its_source_came_out_may_have_ended_in_time() -> None:
    """The source could not know."""
    held = Tenure(
        id="t",
        holder="person:a",
        office="office:o",
        span="1993/..",
        sources=[Locator("source:s")],
    )
    office = Office(id="o", span="1992/1995")
    assert messages(held, office, Source(id="s", published="1994")) == []
    assert len(messages(held, office, Source(id="s", published="1996"))) == 1


def test_the_designate_may_come_before_the_office() -> None:
    """Named, not yet in office."""
    named = Tenure(
        id="t",
        holder="person:a",
        office="office:o",
        span="1990/1991",
        status=TenureStatus.DESIGNATE,
    )
    assert messages(named, Office(id="o", span="1992/1995")) == []


@pytest.mark.parametrize(
    ("status", "count"),
    [
        (MeetingStatus.HELD, 1),
        (MeetingStatus.PLANNED, 0),
        (MeetingStatus.POSTPONED, 0),
        (MeetingStatus.CANCELLED, 0),
    ],
)
def test_a_meeting_that_did_not_take_place_lies_nowhere(status: MeetingStatus, count: int) -> None:
    """Neither as the part nor as the whole."""
    for statuses in ((status, MeetingStatus.HELD), (MeetingStatus.HELD, status)):
        part, whole = (
            Meeting(id=name, kind=MeetingKind.SUMMIT, status=each, span=span, part_of=part_of)
            for name, each, span, part_of in zip(
                ("part", "whole"),
                statuses,
                ("1990", "1992"),
                ("meeting:whole", None),
                strict=True,
            )
        )
        assert len(messages(part, whole)) == count


def test_the_year_alone_may_be_part_of_a_life_or_of_an_organization() -> None:
    """Somebody died in it, or it was founded in it."""
    person = Person(id="p", born="1930", died="1990-05-05")
    held = Tenure(id="t", holder="person:p", office="office:o", span="1990")
    body = Organization(id="un", kind=OrganizationKind.IGO, span="1945-10-24/..")
    member = Membership(id="m", member="state:s", organization="organization:un", span="1945")
    assert messages(person, held, body, member) == []
    assert len(messages(attrs.evolve(person, died="1989-05-05"), held)) == 1


@pytest.mark.parametrize(
    ("span", "reason"),
    [
        ("1970/1990-05-06", None),
        ("1970/1990-05-07", "ends 1990-05-07, after person:p died (1990-05-05)"),
        ("1991/1992", "begins 1991, after person:p died (1990-05-05)"),
        ("1920/1950", "begins 1920, before person:p was born (1930)"),
    ],
)
def test_a_life_has_a_birth_and_a_death(span: str, reason: str | None) -> None:
    """Some tables give the day after the death as the last day in office."""
    person = Person(id="p", born="1930", died="1990-05-05")
    held = Tenure(id="t", holder="person:p", office="office:o", span=span)
    found = check(Dossier.of([person, held]), rules=RULES)
    assert [(each.code, each.severity, each.message) for each in found] == [
        ("tenure-outside-life", Severity.ERROR, f"tenure:t (person:p as office:o) {text}")
        for text in [reason]
        if text is not None
    ]


def test_a_state_may_count_the_years_of_another_as_its_own() -> None:
    """So that it holds a seat for longer than it exists is no error."""
    held = Tenure(id="t", holder="state:rus", office="office:o", span="1945-10-24/..")
    found = check(Dossier.of([State(id="rus", span="1991-12-25/.."), held]), rules=RULES)
    assert [(each.code, each.severity) for each in found] == [
        ("tenure-outside-holder", Severity.WARNING)
    ]


def test_what_custom_can_explain_is_no_error() -> None:
    """A member from the deposit on, and a preparatory meeting before the opening."""
    body = Organization(id="o", kind=OrganizationKind.IGO, span="1950/..")
    member = Membership(id="m", member="state:s", organization="organization:o", span="1949/..")
    whole, part = (
        Meeting(id=name, kind=MeetingKind.CONFERENCE, status=MeetingStatus.HELD, span=span)
        for name, span in (("w", "1975-07-30/1975-08-01"), ("p", "1975-07-29"))
    )
    part = attrs.evolve(part, part_of=whole.ref)
    found = check(Dossier.of([body, member, whole, part]), rules=RULES)
    assert [(each.code, each.severity) for each in found] == [
        ("meeting-outside-whole", Severity.WARNING),
        ("membership-outside-organization", Severity.WARNING),
    ]


def test_a_part_of_something_unknown_is_no_matter_of_time() -> None:
    """That is a dangling reference."""
    assert messages(Tenure(id="t", holder="person:a", office="office:o", span="1992")) == []


def test_what_happens_at_a_meeting_happens_during_it() -> None:
    """Statements, and adoptions of treaties and documents."""
    meeting = Meeting(
        id="m", kind=MeetingKind.SUMMIT, status=MeetingStatus.HELD, span="1992-07-09/1992-07-10"
    )
    for day, count in (("1992-07-09", 0), ("1992-07", 0), ("1992-07-11", 1), ("1992-07-11~", 0)):
        said = Statement(id="s", speaker="state:a", act=SpeechAct.ASSERT, on=day, at="meeting:m")
        treaty = Treaty(id="t", adopted=day, adopted_at="meeting:m")
        document = Document(id="d", kind=DocumentKind.DECISION, adopted=day, adopted_at="meeting:m")
        for record in (treaty, document):
            assert len(messages(meeting, record)) == count
        assert messages(meeting, said) == []
    late = Statement(
        id="s", speaker="state:a", act=SpeechAct.ASSERT, on="1992-07-12", at=meeting.ref
    )
    assert messages(meeting, late) == [
        "statement:s begins 1992-07-12, after meeting:m ended (1992-07-10)"
    ]


def test_an_incident_lies_within_its_conflict() -> None:
    """As far as the dates tell."""
    conflict = Conflict(id="c", span="1991-12-30/1994-05")
    for day, count in (("1991-12", 0), ("1991-12-29", 1), ("1994-06", 1), ("1992-02", 0)):
        incident = Incident(id="i", kind=IncidentKind.ATTACK, span=day, conflict="conflict:c")
        assert len(messages(conflict, incident)) == count


def test_an_office_is_held_while_its_body_exists() -> None:
    """Or the state to which it leads; one that has a period of its own has that."""
    held = Tenure(id="t", holder="person:a", office="office:o", span="1990/1995")
    gone = State(id="s", span="1922/1985")
    embassy = Office(id="o", accredited_to=["state:s", "state:lost"])
    for office in (Office(id="o", body="state:s"), embassy):
        (problem,) = check(Dossier.of([held, gone, office]), rules=RULES)
        assert (problem.code, problem.path) == ("tenure-outside-body", "/span")
        assert problem.records == ("tenure:t", "state:s")
        assert messages(held, State(id="s", span="1922~/1985~"), office) == []
        assert messages(attrs.evolve(held, status=TenureStatus.DESIGNATE), gone, office) == []
    dated = Office(id="o", accredited_to=["state:s"], span="1980/..")
    assert messages(held, gone, dated) == []
    both = Tenure(id="t", holder="state:s", office="office:o", span="1990/1995")
    assert len(messages(both, gone, Office(id="o", body="state:s"))) == 1
