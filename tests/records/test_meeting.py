"""`Meeting`: a bilateral one has two sides."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.records import Meeting, MeetingKind, MeetingStatus
from diplorecords.testing import participants
from diplorecords.values import Participant


@given(st.sampled_from(MeetingKind), st.lists(participants(), max_size=3, unique=True))
@example(MeetingKind.BILATERAL, [Participant("person:x")])
@example(MeetingKind.BILATERAL, [Participant("person:x"), Participant("person:y")])
def test_only_a_bilateral_meeting_of_one_is_refused(
    kind: MeetingKind, found: list[Participant]
) -> None:
    wrong = kind is MeetingKind.BILATERAL and len(found) == 1
    try:
        Meeting(id="x", kind=kind, status=MeetingStatus.HELD, participants=found)
    except ValidationError as error:
        assert wrong
        assert [problem.code for problem in error.problems] == ["bilateral-sides"]
    else:
        assert not wrong


def test_whether_a_meeting_took_place_is_never_assumed() -> None:
    with pytest.raises(TypeError, match="status"):
        Meeting(id="x", kind=MeetingKind.SUMMIT)  # type: ignore[call-arg]


def test_a_participant_is_not_listed_twice() -> None:
    twice = [Participant("person:x"), Participant("person:x")]
    with pytest.raises(ValidationError) as caught:
        Meeting(id="x", kind=MeetingKind.CALL, status=MeetingStatus.HELD, participants=twice)
    assert [problem.path for problem in caught.value.problems] == ["/participants/1"]
