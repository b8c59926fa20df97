"""In what capacity somebody takes part."""

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import Meeting, MeetingKind, MeetingStatus, Tenure
from diplorecords.rules import check
from diplorecords.rules.families.participation import RULES
from diplorecords.values import Participant

THE_TENURE = "tenure:t (person:a as office:o)"
TENURE = Tenure(id="t", holder="person:a", office="office:o")


@pytest.mark.parametrize(
    ("participant", "message"),
    [
        (Participant("person:a", capacity="tenure:t"), None),
        (Participant("person:b", capacity="office:o"), None),
        (Participant("person:b", capacity="tenure:lost"), None),
        (Participant("person:b"), None),
        (
            Participant("person:b", capacity="tenure:t"),
            f"person:b takes part in meeting:m by {THE_TENURE}, which person:a holds",
        ),
    ],
)
def test_a_tenure_is_used_by_its_holder(participant: Participant, message: str | None) -> None:
    """An office can be held by many."""
    meeting = Meeting(
        id="m",
        kind=MeetingKind.SUMMIT,
        status=MeetingStatus.HELD,
        participants=[Participant("person:a"), participant],
    )
    found = check(Dossier.of([TENURE, meeting]), rules=RULES)
    assert [(p.path, p.message) for p in found] == [
        ("/participants/1/capacity", message) for message in [message] if message is not None
    ]
