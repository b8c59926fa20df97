"""Nobody acts before birth, after death, or at an age that nobody reached."""

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    ExitManner,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Organization,
    OrganizationKind,
    Person,
    SpeechAct,
    Statement,
    Tenure,
)
from diplorecords.rules import check
from diplorecords.rules.families.lives import RULES
from diplorecords.values import Participant


def found(*records: AnyRecord) -> list[tuple[str, str]]:
    """The rules that find something, and where."""
    return [(each.code, each.path) for each in check(Dossier.of(records), rules=RULES)]


def meeting(
    span: str | None, status: MeetingStatus = MeetingStatus.HELD, actor: str = "person:a"
) -> Meeting:
    """A meeting with one participant."""
    return Meeting(
        id="m",
        kind=MeetingKind.CEREMONY,
        status=status,
        span=span,
        participants=[Participant("state:x"), Participant(actor)],
    )


@pytest.mark.parametrize(
    ("born", "died", "span", "wrong"),
    [
        ("1900", "1970", "1970", False),
        ("1900", "1970-03-01", "1970-03-01", False),
        ("1900", "1970-03-01", "1970-03-02", True),
        ("1900-02", "1970", "1900-01-31", True),
        ("1900", None, "1890", True),
        (None, "1970", "1971", True),
        ("1900", "1970~", "1971", False),
        ("1900", "1970", "1971?", False),
        ("1900", "1970", None, False),
        (None, None, "1971", False),
    ],
)
def test_people_meet_while_they_live(
    born: str | None, died: str | None, span: str | None, wrong: bool
) -> None:
    """The days of birth and death are days of a life."""
    expected = [("participant-outside-life", "/participants/1/actor")] if wrong else []
    assert found(meeting(span), Person(id="a", born=born, died=died)) == expected


def test_a_finding_says_who_lived_when() -> None:
    """And where to look."""
    dossier = Dossier.of([meeting("1971"), Person(id="a", born="1900", died="1970")])
    (problem,) = check(dossier, rules=RULES)
    assert problem.message == "person:a takes part in meeting:m, 1971, and lived 1900/1970"
    assert problem.records == ("meeting:m", "person:a")


@pytest.mark.parametrize(
    ("born", "died", "on", "wrong"),
    [
        ("1900", "1970-03-01", "1970-03-01", False),
        ("1900", "1970-03-01", "1970-03-02", False),
        ("1900", "1970-03-01", "1970-03-03", True),
        ("1900-02", "1970", "1900-01-31", True),
        ("1900", "1970~", "1975", False),
        ("1900", "1970", "1975?", False),
        ("1900", "1970", None, False),
        (None, None, "1975", False),
    ],
)
def test_people_speak_while_they_live(
    born: str | None, died: str | None, on: str | None, wrong: bool
) -> None:
    """The day after the death may be that of another zone."""
    said = Statement(id="s", speaker="person:a", act=SpeechAct.ASSERT, on=on)
    expected = [("speaker-outside-life", "/speaker")] if wrong else []
    assert found(said, Person(id="a", born=born, died=died)) == expected


def test_what_was_said_at_a_meeting_was_said_then() -> None:
    """Where it has no date of its own, and the meeting was held."""
    said = Statement(id="s", speaker="person:a", act=SpeechAct.ASSERT, at="meeting:m")
    late = Person(id="a", died="1970")
    held = meeting("1975", actor="person:b")
    (problem,) = check(Dossier.of([said, late, held]), rules=RULES)
    assert problem.message == "person:a speaks in statement:s, 1975, and lived /1970"
    assert found(said, late, meeting("1975", MeetingStatus.PLANNED, "person:b")) == []
    assert found(said, late) == []


def test_only_persons_live_and_only_what_was_held_counts() -> None:
    """What was planned for somebody may come too late."""
    late = Person(id="a", died="1970")
    assert found(meeting("1971", MeetingStatus.PLANNED), late) == []
    body = Organization(id="a", kind=OrganizationKind.NGO, span="1900/1970")
    assert found(meeting("1971", actor="organization:a"), body) == []


@pytest.mark.parametrize(
    ("born", "died", "span", "paths"),
    [
        ("1875-02-21", "1997-08-04", "1990/1992", []),
        ("1800", "1925-06", None, ["/died"]),
        ("1800", None, "1925-06/1930", ["/span"]),
        ("1800", None, "1920/1930", []),
        ("1800~", "1925-06", "1925-06/1930", []),
        ("1800", None, "1930?/1932", []),
        (None, "1925-06", "1925-06", []),
    ],
)
def test_nobody_becomes_older_than_anybody_has(
    born: str | None, died: str | None, span: str | None, paths: list[str]
) -> None:
    """Neither at death nor on coming into office."""
    person = Person(id="a", born=born, died=died)
    tenure = Tenure(id="t", holder="person:a", office="office:o", span=span)
    assert found(person, tenure) == [("impossible-age", path) for path in paths]


def test_the_office_of_a_state_has_no_age() -> None:
    """It is that of people only."""
    assert found(Tenure(id="t", holder="state:a", office="office:o", span="1990/1992")) == []


@pytest.mark.parametrize(
    ("exit_", "span", "died", "wrong"),
    [
        (ExitManner.NATURAL_DEATH, "1960/1970-03-01", "1970-03-01", False),
        (ExitManner.NATURAL_DEATH, "1960/1970-03-01", "1970-03-02", False),
        (ExitManner.NATURAL_DEATH, "1960/1970-03-01", "1970-03-03", True),
        (ExitManner.SUICIDE, "1960/1970", "1975", True),
        (ExitManner.REGULAR, "1960/1970", "1975", False),
        (ExitManner.SUICIDE, "1960/1970", "1975?", False),
        (ExitManner.SUICIDE, "1960/1970~", "1975", False),
        (ExitManner.SUICIDE, "1960/1970", None, False),
        (ExitManner.SUICIDE, None, "1975", False),
    ],
)
def test_who_left_by_dying_died_then(
    exit_: ExitManner, span: str | None, died: str | None, wrong: bool
) -> None:
    """On the last day, or on the day after the last whole one."""
    tenure = Tenure(id="t", holder="person:a", office="office:o", span=span, exit=exit_)
    expected = [("death-after-leaving", "/exit")] if wrong else []
    assert found(tenure, Person(id="a", died=died)) == expected
    assert found(tenure) == []


@pytest.mark.parametrize(
    ("span", "holder", "wrong"),
    [
        ("1899-12-10/1982-08-21", "person:a", False),
        ("1850/1990", "person:a", True),
        ("1850/1990", "state:a", False),
        ("1850/..", "person:a", False),
        ("1850~/1990", "person:a", False),
        ("1990", "person:a", False),
        (None, "person:a", False),
    ],
)
def test_nobody_holds_an_office_longer_than_anybody_has(
    span: str | None, holder: str, wrong: bool
) -> None:
    """A state may; and who is ongoing by a source without a date may have left."""
    tenure = Tenure(id="t", holder=holder, office="office:o", span=span)
    assert found(tenure) == ([("impossible-tenure", "/span")] if wrong else [])
