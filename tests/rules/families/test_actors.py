"""Who acts exists on that day, and is a state where a list says so."""

from typing import Any

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    Conflict,
    Document,
    DocumentKind,
    Incident,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Organization,
    OrganizationKind,
    SpeechAct,
    State,
    Statement,
    Treaty,
    TreatyAction,
    TreatyActionKind,
)
from diplorecords.rules import Checks, check
from diplorecords.rules.families.actors import RULES
from diplorecords.values import IncidentKind, Participant, Side, StateListing, Vote, VoteChoice

COW = Checks(state_list="cow")


def found(*records: AnyRecord, config: Checks = COW) -> list[tuple[str, str]]:
    """The rules that find something, and where."""
    problems = check(Dossier.of(records), rules=RULES, config=config)
    return [(each.code, each.path) for each in problems]


def acts_on(day: str) -> list[tuple[AnyRecord, str]]:
    """One act of each kind, and the place where it names its actor."""
    actor: Any = "state:a"
    meeting: dict[str, Any] = {"kind": MeetingKind.SUMMIT, "status": MeetingStatus.HELD}
    decision: dict[str, Any] = {"kind": DocumentKind.DECISION, "adopted": day}
    return [
        (
            Meeting(id="x", span=day, participants=[Participant(actor)], **meeting),
            "/participants/0/actor",
        ),
        (
            Meeting(
                id="x",
                span=day,
                participants=[Participant("person:p", on_behalf_of=actor)],
                **meeting,
            ),
            "/participants/0/on_behalf_of",
        ),
        (Statement(id="x", speaker=actor, act=SpeechAct.ASSERT, on=day), "/speaker"),
        (Treaty(id="x", adopted=day, adopted_by=[actor]), "/adopted_by/0"),
        (Document(id="x", adopted_by=[actor], **decision), "/adopted_by/0"),
        (Document(id="x", votes=[Vote(actor, VoteChoice.YES)], **decision), "/votes/0/actor"),
        (
            TreatyAction(
                id="x",
                actor=actor,
                instrument="treaty:t",
                kind=TreatyActionKind.SIGNATURE,
                dated=day,
            ),
            "/actor",
        ),
        (
            TreatyAction(
                id="x",
                actor=actor,
                instrument="treaty:t",
                kind=TreatyActionKind.ACCESSION,
                deposited=day,
            ),
            "/actor",
        ),
        (Incident(id="x", kind=IncidentKind.ATTACK, span=day, actors=[actor]), "/actors/0"),
        (Conflict(id="x", span=day, sides=[Side([actor])]), "/sides/0/primary/0"),
        (
            Conflict(id="x", span=day, sides=[Side(["state:b"], secondary=[actor])]),
            "/sides/0/secondary/0",
        ),
    ]


@pytest.mark.parametrize("number", range(len(acts_on("1991"))))
def test_who_acts_exists_and_is_listed(number: int) -> None:
    """On that day, whatever it does."""
    state = State(id="a", span="1991-10-18/..", listings=[StateListing("cow", "1", span="1992/..")])
    for day, codes in (
        ("1990", ["actor-not-in-list", "actor-outside-span"]),
        ("1991-11", ["actor-not-in-list"]),
        ("1992", []),
        ("1990~", []),
    ):
        record, path = acts_on(day)[number]
        others = {"actor-outside-span"} if isinstance(record, TreatyAction) else set[str]()
        assert found(record, state) == [(code, path) for code in codes if code not in others]


def test_acts_without_a_date_or_that_did_not_come_about_are_left_out() -> None:
    """What was planned has no actors yet; nor has what takes effect for earlier times a day."""
    state = State(id="a", span="1992/..")
    planned = Meeting(
        id="x",
        kind=MeetingKind.SUMMIT,
        status=MeetingStatus.PLANNED,
        span="1990",
        participants=[Participant("state:a")],
    )
    undated = Statement(id="x", speaker="state:a", act=SpeechAct.ASSERT)
    effective = TreatyAction(
        id="x",
        actor="state:a",
        instrument="treaty:t",
        kind=TreatyActionKind.SUCCESSION,
        effective="1990",
    )
    assert found(planned, undated, effective, state) == []


def test_what_is_said_at_a_meeting_is_said_on_its_day() -> None:
    """Where it has no date of its own."""
    state = State(id="a", span="1992/..")
    meeting = Meeting(id="m", kind=MeetingKind.SUMMIT, status=MeetingStatus.HELD, span="1990")
    said = Statement(id="x", speaker="state:a", act=SpeechAct.ASSERT, at="meeting:m")
    assert found(said, meeting, state) == [("actor-outside-span", "/speaker")]
    assert found(said, state) == []


def test_organizations_exist_as_well() -> None:
    """People and sources are other rules' matter."""
    body = Organization(id="o", kind=OrganizationKind.IGO, span="1995/..")
    said = Statement(id="x", speaker="organization:o", act=SpeechAct.ASSERT, on="1990")
    (problem,) = check(Dossier.of([body, said]), rules=RULES)
    assert problem.message == ("organization:o acts in statement:x, 1990, and existed 1995/..")
    assert problem.records == ("statement:x", "organization:o")
    assert found(Statement(id="x", speaker="person:p", act=SpeechAct.ASSERT, on="1990")) == []


def test_a_list_is_chosen_or_it_says_nothing() -> None:
    """Nor does one of which the dossier has no entry."""
    said = Statement(id="x", speaker="state:a", act=SpeechAct.ASSERT, on="1990")
    listed = State(id="a", listings=[StateListing("cow", "1", span="1992/..")])
    assert found(said, listed, config=Checks()) == []
    assert found(said, listed, config=Checks(state_list="gw")) == []
    assert found(said, listed) == [("actor-not-in-list", "/speaker")]
    assert found(said, State(id="a")) == []
    assert found(said, State(id="a", listings=[StateListing("cow", "1")])) == []


def test_a_finding_says_what_the_list_has() -> None:
    """Nothing, or other times."""
    said = Statement(id="x", speaker="state:a", act=SpeechAct.ASSERT, on="1990")
    other = State(id="b", listings=[StateListing("cow", "2")])
    twice = State(
        id="a",
        listings=[
            StateListing("cow", "1", span="1918/1920"),
            StateListing("cow", "1", span="1992/.."),
        ],
    )
    for state, known in (
        (State(id="a"), "does not have it"),
        (twice, "has it 1918/1920 and 1992/.."),
    ):
        (problem,) = check(Dossier.of([said, state, other]), rules=RULES, config=COW)
        assert problem.message == f"state:a acts in statement:x, 1990: the list cow {known}"
        assert problem.records == ("statement:x", "state:a")
    assert found(said, other) == []
