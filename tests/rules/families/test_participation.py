"""In what capacity somebody takes part."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    Claim,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Modality,
    Office,
    Polarity,
    Rank,
    SpeechAct,
    Statement,
    Tenure,
)
from diplorecords.rules import check
from diplorecords.rules.families.participation import RULES
from diplorecords.values import Participant, Ref

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


def codes(*records: AnyRecord) -> list[tuple[str, str]]:
    """The rules that find something, and where."""
    return [(each.code, each.path) for each in check(Dossier.of(records), rules=RULES)]


def attended(
    *participants: Participant,
    span: str | None = "1995-06-01",
    status: MeetingStatus = MeetingStatus.HELD,
) -> Meeting:
    """A meeting."""
    return Meeting(
        id="m", kind=MeetingKind.SUMMIT, status=status, span=span, participants=participants
    )


@pytest.mark.parametrize(
    ("tenure", "meeting", "wrong"),
    [
        ("1990/1995", "1995-06-01", False),
        ("1990/1995-06-01", "1995-06-01", False),
        ("1990/1995-05-31", "1995-06-01", True),
        ("1995-06-02/..", "1995-06-01", True),
        ("1990/1994~", "1995-06-01", False),
        ("1990/1994", "1995?", False),
        (None, "1995-06-01", False),
        ("1990/1994", None, False),
    ],
)
def test_a_capacity_is_had_on_the_day(tenure: str | None, meeting: str | None, wrong: bool) -> None:
    """By the tenure itself as an error, by its office as a warning."""
    held = Tenure(id="t", holder="person:a", office="office:o", span=tenure)
    by_tenure = attended(Participant("person:a", capacity="tenure:t"), span=meeting)
    by_office = attended(Participant("person:a", capacity="office:o"), span=meeting)
    path = "/participants/0/capacity"
    assert codes(held, by_tenure) == ([("capacity-outside-tenure", path)] if wrong else [])
    assert codes(held, by_office, Office(id="o")) == (
        [("capacity-not-held", path)] if wrong else []
    )


def test_a_finding_on_a_capacity_names_the_times() -> None:
    """Of the meeting and of the tenures."""
    first = Tenure(id="t", holder="person:a", office="office:o", span="1990/1992")
    by_tenure = attended(Participant("person:a", capacity="tenure:t"))
    by_office = attended(Participant("person:a", capacity="office:o"))
    second = attrs.evolve(first, id="u", span="1996/1999")
    (problem,) = check(Dossier.of([first, by_tenure]), rules=RULES)
    assert problem.message == (
        f"person:a takes part in meeting:m, 1995-06-01, by {THE_TENURE}, 1990/1992"
    )
    (problem,) = check(Dossier.of([first, second, by_office, Office(id="o")]), rules=RULES)
    assert problem.message == (
        "person:a takes part in meeting:m, 1995-06-01, by office:o, and held it "
        "1990/1992 and 1996/1999"
    )
    assert problem.records == ("meeting:m", "tenure:t", "tenure:u", "office:o")


def test_three_of_many_tenures_are_named() -> None:
    """The others are counted, at each of the meetings."""
    tenures = [
        Tenure(id=f"t{year}", holder="person:a", office="office:o", span=str(year))
        for year in range(1980, 1990)
    ]
    meeting = attended(Participant("person:a", capacity="office:o"))
    again = attrs.evolve(meeting, id="n")
    found = check(Dossier.of([*tenures, meeting, again, Office(id="o")]), rules=RULES)
    assert [problem.records[0] for problem in found] == ["meeting:m", "meeting:n"]
    for problem in found:
        assert problem.message.endswith("held it 1980 and 1981 and 1982 and 7 times more")
        assert len(problem.records) == 5


DAYS = st.integers(1, 9)


@given(st.lists(st.tuples(DAYS, DAYS, st.booleans()), max_size=4), DAYS)
def test_an_office_is_not_held_on_a_day_that_no_tenure_may_have(
    pairs: list[tuple[int, int, bool]], day: int
) -> None:
    """Every tenure compared; one whose dates are marked may have any day."""
    tenures = [
        Tenure(
            id=f"t{index}",
            holder="person:a",
            office="office:o",
            span=f"2000-01-0{min(first, last)}/2000-01-0{max(first, last)}{'~' * about}",
        )
        for index, (first, last, about) in enumerate(pairs)
    ]
    meeting = attended(Participant("person:a", capacity="office:o"), span=f"2000-01-0{day}")
    held = any(about or min(pair) <= day <= max(pair) for *pair, about in pairs)
    found = codes(meeting, Office(id="o"), *tenures)
    assert bool(found) is (bool(pairs) and not held)


def test_who_is_not_known_to_have_held_the_office_may_have() -> None:
    """And what was only planned says nothing."""
    held = Tenure(id="t", holder="person:a", office="office:o", span="1990/1992")
    other = attended(Participant("person:b", capacity="office:o"))
    assert codes(held, other, Office(id="o")) == []
    by_tenure = Participant("person:a", capacity="tenure:t")
    assert codes(held, attended(by_tenure, status=MeetingStatus.PLANNED)) == []


def test_one_participant_cannot_be_two() -> None:
    """Where both come by an office that has one seat."""
    held = Tenure(id="t", holder="person:a", office="office:o", span="1990/1999")
    both = attended(
        Participant("person:a", capacity="tenure:t"), Participant("person:b", capacity="office:o")
    )
    found = check(Dossier.of([held, both, Office(id="o")]), rules=RULES)
    assert [(each.path, each.message, each.records) for each in found] == [
        (
            "/participants/1/capacity",
            "person:b and person:a both take part in meeting:m by office:o, which has one seat",
            ("meeting:m", "office:o"),
        )
    ]
    assert codes(held, both, Office(id="o", seats=2)) == []
    assert codes(held, both) == []
    same = attended(
        Participant("person:a", capacity="tenure:t"), Participant("person:a", capacity="office:o")
    )
    assert codes(held, same, Office(id="o")) == []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, [("one-seat-two-participants", "/value/capacity")]),
        ({"polarity": Polarity.NEGATIVE}, []),
        ({"rank": Rank.DEPRECATED}, []),
        ({"modality": Modality.PLANNED}, []),
        ({"value": Participant("person:b")}, []),
        ({"subject": Ref("meeting", "other")}, []),
        ({"field": "topics", "value": "trade"}, []),
    ],
)
def test_a_claim_can_make_two_of_one_participant(
    changes: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    """Where it affirms as a fact what nobody has ranked as wrong."""
    claim = Claim(
        id="c",
        subject="meeting:m",
        field="participants",
        value=Participant("person:b", capacity="office:o"),
    )
    meeting = attended(Participant("person:a", capacity="office:o"))
    assert codes(meeting, attrs.evolve(claim, **changes), Office(id="o")) == found


@pytest.mark.parametrize(
    ("speaker", "participants", "absent"),
    [
        ("person:a", [Participant("person:a")], False),
        ("person:c", [Participant("person:a")], True),
        ("person:c", [Participant("person:a"), Participant("state:x")], False),
        ("person:c", [], False),
        ("state:x", [Participant("state:x")], False),
        ("state:y", [Participant("state:x")], True),
        ("state:x", [Participant("person:a", on_behalf_of="state:x")], False),
        ("state:y", [Participant("person:a", on_behalf_of="state:x")], True),
        ("state:y", [Participant("person:a")], False),
        ("person:part", [Participant("person:a")], False),
        ("source:s", [Participant("person:a")], False),
    ],
)
def test_who_speaks_at_a_meeting_is_there(
    speaker: str, participants: list[Participant], absent: bool
) -> None:
    """In it or in one of its parts; anybody can be in a delegation."""
    part = attrs.evolve(
        attended(Participant("person:part", on_behalf_of="state:z")),
        id="part",
        part_of=Ref("meeting", "m"),
    )
    said = Statement(id="s", speaker=speaker, act=SpeechAct.ASSERT, at="meeting:m")
    again = attrs.evolve(said, id="t")
    found = check(Dossier.of([attended(*participants), part, said, again]), rules=RULES)
    assert [(each.code, each.path, each.message, each.records) for each in found] == [
        (
            "speaker-absent",
            "/speaker",
            f"{speaker} speaks at meeting:m, and is not among its participants",
            (f"statement:{name}", "meeting:m"),
        )
        for name in ("st" if absent else "")
    ]


def test_a_statement_at_no_meeting_has_no_participants() -> None:
    """Nor one at a meeting that is not in the dossier."""
    said = Statement(id="s", speaker="person:a", act=SpeechAct.ASSERT)
    assert codes(said, attrs.evolve(said, id="t", at=Ref("meeting", "lost"))) == []
