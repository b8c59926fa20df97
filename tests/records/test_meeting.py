"""`Meeting`: its sittings, its two sides where it is bilateral, and who is present how."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.errors import Problem, ValidationError
from diplorecords.records import Meeting, MeetingKind, MeetingMode, MeetingStatus
from diplorecords.testing import participants
from diplorecords.values import Participant, ParticipantRole, Presence

PEOPLE = st.lists(participants(), max_size=4, unique=True)


def problems_of(**fields: object) -> list[Problem]:
    """What the constructor finds in a held bilateral meeting with these fields besides."""
    given: dict[str, object] = {"kind": MeetingKind.BILATERAL, "status": MeetingStatus.HELD}
    try:
        Meeting(id="x", **{**given, **fields})  # type: ignore[arg-type]
    except ValidationError as error:
        return list(error.problems)
    return []


@given(st.sampled_from(MeetingKind), PEOPLE)
@example(MeetingKind.BILATERAL, [Participant("person:x")])
@example(
    MeetingKind.BILATERAL,
    [Participant("state:x"), Participant("state:x", role=ParticipantRole.HOST)],
)
@example(MeetingKind.BILATERAL, [Participant(f"state:{name}") for name in "xyz"])
def test_only_a_bilateral_meeting_that_certainly_has_not_two_sides_is_refused(
    kind: MeetingKind, found: list[Participant]
) -> None:
    sides = {str(each.on_behalf_of or each.actor) for each in found}
    told = {side for side in sides if not side.startswith("person:")}
    main = [
        each for each in found if each.role.value not in ("host", "mediator", "observer", "guest")
    ]
    states = {str(each.on_behalf_of or each.actor) for each in main}
    states = {state for state in states if state.startswith("state:")}
    wrong = len(found) == 1 or (len(sides) == 1 and sides == told) or len(states) > 2
    codes = {problem.code for problem in problems_of(kind=kind, participants=found)}
    assert codes == ({"bilateral-sides"} if wrong and kind is MeetingKind.BILATERAL else set())


@pytest.mark.parametrize(
    "found",
    [
        [Participant("person:x"), Participant("person:y")],
        [Participant("person:x", on_behalf_of="state:a"), Participant("person:y")],
        [Participant("person:x", on_behalf_of="state:a"), Participant("organization:b")],
        [
            Participant("state:a"),
            Participant("state:b"),
            Participant("state:c", role=ParticipantRole.MEDIATOR),
            Participant("state:d", role=ParticipantRole.HOST),
        ],
    ],
)
def test_two_sides_may_have_company_and_people_may_be_of_any_side(found: list[Participant]) -> None:
    assert problems_of(participants=found) == []


@given(st.none() | st.sampled_from(MeetingMode), st.none() | st.sampled_from(Presence))
def test_the_mode_of_a_meeting_and_the_presence_of_its_participants_fit(
    mode: MeetingMode | None, presence: Presence | None
) -> None:
    pair = (mode, presence)
    wrong = pair in {
        (MeetingMode.IN_PERSON, Presence.REMOTE),
        (MeetingMode.REMOTE, Presence.IN_PERSON),
    }
    found = [Participant("state:a"), Participant("state:b", presence=presence)]
    paths = [problem.path for problem in problems_of(mode=mode, participants=found)]
    assert paths == (["/participants/1/presence"] if wrong else [])


@pytest.mark.parametrize(
    ("sittings", "expected"),
    [
        (["1992-03-24", "1992-03-26/1992-03-28"], []),
        (["1992-03-26/1992-03-28", "1992-03-24"], ["/sittings/1 sitting-order"]),
        (["1992-03-24/1992-03-25", "1992-03-25"], ["/sittings/1 sitting-order"]),
        (["1992-03", "1992-03"], []),
        (["1992-03-24", "1992-04-02"], ["/sittings/1 sitting-outside"]),
        (
            ["1992-04-02", "1992-02"],
            [
                "/sittings/0 sitting-outside",
                "/sittings/1 sitting-order",
                "/sittings/1 sitting-outside",
            ],
        ),
    ],
)
def test_a_resumed_session_sits_in_order_and_within_itself(
    sittings: list[str], expected: list[str]
) -> None:
    found = problems_of(span="1992-03-24/1992-03-31", sittings=sittings)
    assert sorted(f"{problem.path} {problem.code}" for problem in found) == expected


def test_whether_a_meeting_took_place_is_never_assumed() -> None:
    with pytest.raises(TypeError, match="status"):
        Meeting(id="x", kind=MeetingKind.SUMMIT)  # type: ignore[call-arg]


def test_a_participant_is_not_listed_twice() -> None:
    twice = [Participant("person:x"), Participant("person:x")]
    assert [problem.path for problem in problems_of(participants=twice)] == ["/participants/1"]


def test_problems_of_sides_sittings_and_presence_are_reported_together() -> None:
    found = problems_of(
        mode=MeetingMode.REMOTE,
        participants=[Participant("state:a", presence=Presence.IN_PERSON)],
        sittings=["1992", "1991"],
    )
    assert {problem.code for problem in found} == {"bilateral-sides", "presence", "sitting-order"}
