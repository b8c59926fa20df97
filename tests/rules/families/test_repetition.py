"""What is one thing is one record."""

from collections.abc import Sequence

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.records import (
    AnyRecord,
    MemberRole,
    Membership,
    MembershipStatus,
    Office,
    Person,
    State,
    Tenure,
    TenureStatus,
)
from diplorecords.rules import check
from diplorecords.rules.families.repetition import RULES
from diplorecords.values import Identifier

DAYS = st.integers(1, 9)


def codes(*records: AnyRecord) -> list[str]:
    """The rules that find something."""
    return [problem.code for problem in check(Dossier.of(records), rules=RULES)]


def held(name: str, span: str | None, holder: str = "person:a") -> Tenure:
    """A tenure of that name; of one person, unless another is given."""
    return Tenure(id=name, holder=holder, office="office:o", span=span)


def member(name: str, span: str) -> Membership:
    """A membership of one state."""
    return Membership(id=name, member="state:a", organization="organization:o", span=span)


@given(st.lists(st.tuples(DAYS, DAYS), max_size=5, unique=True))
def test_tenures_overlap_where_two_of_them_share_two_days(pairs: list[tuple[int, int]]) -> None:
    """Every pair compared, by their days; periods that are equal are another rule's."""
    stays = sorted({(min(pair), max(pair)) for pair in pairs})
    tenures = [
        held(f"t{index}", f"2000-01-0{first}/2000-01-0{last}")
        for index, (first, last) in enumerate(stays)
    ]
    expected = any(
        len({*range(one[0], one[1] + 1)} & {*range(other[0], other[1] + 1)}) > 1
        for index, one in enumerate(stays)
        for other in stays[index + 1 :]
    )
    assert ("overlapping-tenures" in codes(*tenures)) is expected
    assert "repeated-tenure" not in codes(*tenures)


def test_the_smallest_overlap_is_of_two_days() -> None:
    """One day is that of a reappointment."""
    assert codes(held("a", "1990/1994-06-01"), held("b", "1994-06-01/1999")) == []
    found = check(
        Dossier.of([held("a", "1990/1994-06-02"), held("b", "1994-06-01/1999")]), rules=RULES
    )
    assert [(problem.code, problem.path, problem.records) for problem in found] == [
        ("overlapping-tenures", "/span", ("tenure:b", "tenure:a"))
    ]
    assert found[0].message == (
        "tenure:b (person:a as office:o), 1994-06-01/1999, and tenure:a, 1990/1994-06-02, are "
        "both said to run from 1994-06-01 to 1994-06-02"
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1990/1994", "1994/1999", []),
        ("1990/1994", "1996/1999", []),
        ("1990", "1990-03/1990-05", []),
        ("1990/1995~", "1992/1999", []),
        ("1990/", "1992/1999", []),
        (None, "1992/1999", []),
        (None, None, []),
        ("1990/1999", "1990/1999", ["repeated-tenure"]),
        ("1990", "1990", ["repeated-tenure"]),
        ("1990~", "1990~", ["repeated-tenure"]),
        ("1990/..", "1992/1999", ["repeated-tenure"]),
        ("1990/..", "1992/..", ["repeated-tenure"]),
        ("../1994", "1992/1999", ["overlapping-tenures"]),
        ("1990/1999", "1992/1994", ["overlapping-tenures"]),
    ],
)
def test_two_tenures_of_one_holder(one: str | None, other: str | None, expected: list[str]) -> None:
    """Only what is certain counts; who is ongoing by a source of no date may have left."""
    assert codes(held("a", one), held("b", other)) == expected


def test_other_holders_offices_and_standings_are_no_repetition() -> None:
    """A designate waits, and an acting holder stands in."""
    first = held("a", "1990/1999")
    others: Sequence[Tenure] = (
        held("b", "1990/1999", "person:b"),
        attrs.evolve(first, id="b", office="office:p"),
        attrs.evolve(first, id="b", status=TenureStatus.ACTING),
    )
    assert [codes(first, other) for other in others] == [[], [], []]


def test_a_state_may_hold_two_seats_of_several() -> None:
    """But a person may not, nor a state where there is one seat."""
    two = held("a", "1990/1999", "state:a"), held("b", "1992/1994", "state:a")
    assert codes(*two) == ["repeated-tenure"]
    assert codes(*two, Office(id="o", seats=3)) == ["repeated-tenure"]
    assert codes(*two, Office(id="o")) == ["overlapping-tenures"]
    one = held("a", "1990/1999"), held("b", "1992/1994")
    assert codes(*one, Office(id="o", seats=3)) == ["overlapping-tenures"]


def test_what_contradicts_is_not_named_as_a_repetition_as_well() -> None:
    """Whoever is ongoing beside them."""
    found = codes(held("a", "1980/.."), held("b", "1990/1999"), held("c", "1992/1994"))
    assert found == ["overlapping-tenures", "repeated-tenure"]


def test_memberships_in_one_standing_meet_on_a_day_at_most() -> None:
    """An observer who becomes a member, and a member that chairs, are no repetition."""
    first = member("a", "1990/1999")
    assert codes(first, member("b", "1999/2005")) == []
    assert codes(first, member("b", "1992/..")) == ["overlapping-memberships"]
    assert codes(first, member("b", "1990/1999")) == ["overlapping-memberships"]
    observer = attrs.evolve(first, id="b", status=MembershipStatus.OBSERVER)
    chair = attrs.evolve(first, id="c", role=MemberRole.CHAIR, span="1992")
    assert codes(first, observer, chair) == []


def test_an_identifier_is_of_one_record_at_a_time() -> None:
    """Who continues a state may have its code."""
    cow = [Identifier("cow", "365")]
    ussr = State(id="sun", span="1922/1991-12-25", identifiers=cow)
    russia = State(id="rus", span="1991-12-26/..", identifiers=cow)
    assert codes(ussr, russia) == []
    assert codes(ussr, attrs.evolve(russia, span=None)) == ["shared-identifier"]
    assert codes(ussr, attrs.evolve(russia, span="1991~/..")) == ["shared-identifier"]
    assert codes(Person(id="a", identifiers=cow), Person(id="b", identifiers=cow)) == [
        "shared-identifier"
    ]
    assert codes(ussr, Person(id="b", identifiers=cow)) == []
    found = check(
        Dossier.of([ussr, attrs.evolve(russia, span="1990/..")]),
        rules=RULES,
    )
    assert [(problem.path, problem.message) for problem in found] == [
        ("/identifiers/0", "state:rus has the identifier of state:sun, cow 365")
    ]


@given(st.lists(st.tuples(DAYS, DAYS), max_size=5))
def test_an_identifier_is_shared_where_two_of_its_bearers_share_a_day(
    pairs: list[tuple[int, int]],
) -> None:
    """Every pair compared."""
    lives = [(min(pair), max(pair)) for pair in pairs]
    states = [
        State(
            id=f"s{index}",
            span=f"2000-01-0{first}/2000-01-0{last}",
            identifiers=[Identifier("cow", "1")],
        )
        for index, (first, last) in enumerate(lives)
    ]
    expected = any(
        one[0] <= other[1] and other[0] <= one[1]
        for index, one in enumerate(lives)
        for other in lives[index + 1 :]
    )
    assert bool(codes(*states)) is expected
