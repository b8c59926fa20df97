"""`Incident`: one count for each group and outcome, and no range that nobody gave."""

import pytest

from diplorecords.errors import ValidationError
from diplorecords.records import Incident
from diplorecords.values import Casualties, CasualtyGroup, CasualtyOutcome, Count, IncidentKind

KILLED, INJURED = CasualtyOutcome.KILLED, CasualtyOutcome.INJURED


def test_a_group_and_outcome_is_counted_once() -> None:
    entries = [
        Casualties(KILLED, Count(best=2)),
        Casualties(INJURED, Count(best=2)),
        Casualties(KILLED, Count(best=1), group=CasualtyGroup.CIVILIANS),
        Casualties(KILLED, Count(best=3)),
    ]
    assert Incident(id="x", kind=IncidentKind.EXPLOSION, casualties=entries[:3]).casualties
    with pytest.raises(ValidationError) as caught:
        Incident(id="x", kind=IncidentKind.EXPLOSION, casualties=entries)
    assert [problem.path for problem in caught.value.problems] == ["/casualties/3"]


def test_a_total_gives_no_group_a_range() -> None:
    (entry,) = Incident(
        id="x",
        kind=IncidentKind.ARMED_CLASH,
        casualties=[Casualties(KILLED, Count(best=7, low=5, high=9))],
    ).casualties
    assert entry.group is CasualtyGroup.ALL
    assert Count(best=7).low is None
