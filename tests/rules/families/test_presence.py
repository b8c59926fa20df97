"""Nobody is in two places on one day."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.records import Meeting, MeetingKind, MeetingMode, MeetingStatus
from diplorecords.rules import check
from diplorecords.rules.families.presence import RULES
from diplorecords.temporal import Span
from diplorecords.values import Participant, Place, PlacePrecision, Presence, Ref

BAKU = Place("Baku", latitude=40.38, longitude=49.89, within="state:aze")
SUMQAYIT = Place("Sumqayit", latitude=40.59, longitude=49.67, within="state:aze")
VIENNA = Place("Vienna", latitude=48.2, longitude=16.4, within="state:aut")
HALL = Place("Hofburg, Vienna")
AUSTRIA = Place("Austria", latitude=47.3, longitude=13.3, precision=PlacePrecision.COUNTRY)


def meeting(
    name: str, place: Place | None = BAKU, span: str = "1992-07-09", **more: Any
) -> Meeting:
    """A meeting of one person, who may take part in others."""
    given_: dict[str, Any] = {
        "kind": MeetingKind.BILATERAL,
        "status": MeetingStatus.HELD,
        "participants": [Participant("person:a"), Participant("state:b")],
    }
    return Meeting(id=name, place=place, span=span, **(given_ | more))


def places(*meetings: Meeting) -> list[tuple[str, tuple[str, ...]]]:
    """Where the rule finds something, and which records it names."""
    return [(each.path, each.records) for each in check(Dossier.of(meetings), rules=RULES)]


FOUND = [("/participants/0", ("meeting:n", "meeting:m", "person:a"))]


def test_the_smallest_pair_is_of_two_meetings_on_one_day() -> None:
    """In two places."""
    two = meeting("m"), meeting("n", VIENNA)
    assert places(*two) == FOUND
    (problem,) = check(Dossier.of(two), rules=RULES)
    assert problem.message == (
        "person:a is at meeting:n in Vienna, 1992-07-09, and at meeting:m in Baku, 1992-07-09"
    )
    assert places(meeting("m"), meeting("n", VIENNA, "1992-07-10")) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (BAKU, VIENNA, True),
        (BAKU, SUMQAYIT, False),
        (VIENNA, HALL, False),
        (VIENNA, AUSTRIA, False),
        (BAKU, AUSTRIA, False),
        (BAKU, Place("Graz", within="state:aut"), True),
        (VIENNA, Place("Graz", within="state:aut"), False),
        (Place("Baku"), Place("Vienna"), True),
        (Place("Baku"), Place("BAKU"), False),
        (Place("Baku"), AUSTRIA, False),
        (Place("Baku", within="state:aze"), VIENNA, True),
        (Place("Baku"), VIENNA, True),
        (BAKU, None, False),
    ],
)
def test_places_are_two_where_they_cannot_be_one(
    one: Place, other: Place | None, apart: bool
) -> None:
    """By their names, the way between them, or the states in which they are."""
    assert bool(places(meeting("m", one), meeting("n", other))) is apart
    assert bool(places(meeting("m", other), meeting("n", one))) is apart


@pytest.mark.parametrize(
    ("changes", "there"),
    [
        ({}, True),
        ({"mode": MeetingMode.IN_PERSON}, True),
        ({"mode": MeetingMode.REMOTE}, False),
        ({"mode": MeetingMode.HYBRID}, False),
        ({"kind": MeetingKind.CALL}, False),
        ({"status": MeetingStatus.PLANNED}, False),
        ({"span": None}, False),
        ({"span": Span("1992-07-09~")}, False),
        ({"span": Span("1992-07")}, False),
        ({"participants": (Participant("state:b"), Participant("state:c"))}, False),
    ],
)
def test_only_who_is_certainly_there_counts(changes: dict[str, Any], there: bool) -> None:
    """Not who telephones, or may come on another day."""
    assert bool(places(meeting("m"), attrs.evolve(meeting("n", VIENNA), **changes))) is there


@pytest.mark.parametrize(
    ("mode", "presence", "there"),
    [
        (None, Presence.IN_PERSON, True),
        (None, Presence.REMOTE, False),
        (MeetingMode.HYBRID, Presence.IN_PERSON, True),
        (MeetingMode.HYBRID, Presence.REMOTE, False),
    ],
)
def test_presence_is_that_of_the_participant(
    mode: MeetingMode | None, presence: Presence, there: bool
) -> None:
    """Where it is given."""
    one = Participant("person:a", presence=presence)
    far = meeting("n", VIENNA, mode=mode, participants=[one, Participant("state:b")])
    assert bool(places(meeting("m"), far)) is there


@pytest.mark.parametrize(
    ("kind", "span", "there"),
    [
        (MeetingKind.VISIT, "1992-07-08/1992-07-10", True),
        (MeetingKind.SUMMIT, "1992-07-08/1992-07-10", True),
        (MeetingKind.CONFERENCE, "1992-07-08/1992-07-10", False),
        (MeetingKind.VISIT, "1992-07-09/1992-07-10", False),
        (MeetingKind.VISIT, "1992-07-09/1992-07-15", False),
        (MeetingKind.VISIT, "1992-07-01/1992-07-09", False),
        (MeetingKind.VISIT, "1992-07-01/..", False),
        (MeetingKind.VISIT, "1992-07-01/", False),
    ],
)
def test_on_the_first_and_last_day_of_a_stay_one_travels(
    kind: MeetingKind, span: str, there: bool
) -> None:
    """And at a conference people come and go."""
    assert bool(places(meeting("m"), meeting("n", VIENNA, span, kind=kind))) is there


def test_parts_of_one_whole_are_one_stay() -> None:
    """However deep, and even where the parts run in a circle."""
    visit = meeting("visit", VIENNA, "1992-07-01/1992-07-20", kind=MeetingKind.VISIT)
    tour = meeting("tour", None, part_of="meeting:visit")
    stop = meeting("stop", BAKU, part_of="meeting:tour")
    other = meeting("other", VIENNA, part_of="meeting:visit")
    assert places(visit, tour, stop, other) == []
    assert places(visit, attrs.evolve(stop, part_of=None)) != []
    assert places(stop, attrs.evolve(other, part_of=Ref("meeting", "lost"))) != []
    one = meeting("one", BAKU, part_of="meeting:two")
    two = meeting("two", VIENNA, part_of="meeting:one")
    assert places(one, two) == []


def test_what_is_over_is_forgotten() -> None:
    """And what goes on, or lies near, is not."""
    year = meeting("year", VIENNA, "1992-01-01/1992-12-31", kind=MeetingKind.VISIT)
    days = [meeting(f"m{day}", place, f"1992-07-0{day}") for day, place in ((1, BAKU), (2, HALL))]
    last = meeting("m3", BAKU, "1992-07-03")
    found = [records[:2] for _, records in places(year, *days, last)]
    assert found == [(f"meeting:m{day}", "meeting:year") for day in (1, 3)]


DAYS = st.integers(1, 4)
STAYS = st.tuples(DAYS, st.sampled_from([BAKU, VIENNA]), st.sampled_from(["", "x", "y"]))


@given(st.lists(STAYS, max_size=6))
def test_somebody_is_in_two_places_where_two_meetings_say_so(
    stays: list[tuple[int, Place, str]],
) -> None:
    """Every pair compared."""
    wholes = [meeting(name, None) for name in "xy"]
    meetings = [
        meeting(
            f"m{index}",
            place,
            f"1992-07-0{day}",
            part_of=f"meeting:{whole}" if whole else None,
        )
        for index, (day, place, whole) in enumerate(stays)
    ]
    expected = any(
        one[0] == other[0] and one[1] != other[1] and not (one[2] and one[2] == other[2])
        for index, one in enumerate(stays)
        for other in stays[index + 1 :]
    )
    assert bool(places(*wholes, *meetings)) is expected
