"""What is enumerated is no more than what is counted, and a part no more than the whole."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.records import AnyRecord, Incident, Source, Tally, TallyUnit
from diplorecords.rules import check
from diplorecords.rules.families.counts import RULES
from diplorecords.temporal import Span
from diplorecords.values import (
    Casualties,
    CasualtyGroup,
    CasualtyOutcome,
    Count,
    Device,
    IncidentKind,
    Locator,
    Place,
)

KILLED, INJURED = CasualtyOutcome.KILLED, CasualtyOutcome.INJURED


def found(*records: AnyRecord) -> list[tuple[str, str, tuple[str, ...]]]:
    """The rules that find something, where, and with which records."""
    problems = check(Dossier.of(records), rules=RULES)
    return [(each.code, each.path, each.records) for each in problems]


def incident(name: str, span: str | None = "1992-03-01", **more: Any) -> Incident:
    """A fight in the conflict."""
    given_: dict[str, Any] = {"kind": IncidentKind.ATTACK, "conflict": "conflict:c"}
    return Incident(id=name, span=span, **(given_ | more))


def tally(count: Count | None, unit: TallyUnit = TallyUnit.INCIDENT, **more: Any) -> Tally:
    """A count of the conflict."""
    given_: dict[str, Any] = {"id": "t", "conflict": "conflict:c"}
    return Tally(unit=unit, count=count, **(given_ | more))


BELOW = [("tally-below-incidents", "/count", ("tally:t",))]


def test_the_smallest_tally_below_its_incidents() -> None:
    """Two are enumerated, one is counted; as many or fewer are nothing to find."""
    two = incident("a"), incident("b")
    assert found(tally(Count(best=1)), *two) == BELOW
    assert found(tally(Count(best=2)), *two) == []
    assert found(tally(Count(best=370)), *two) == []
    (problem,) = check(Dossier.of([tally(Count(best=1)), *two]), rules=RULES)
    assert problem.message == (
        "tally:t counts at most 1 (incident), and the incidents that it covers come to at least 2"
    )


@pytest.mark.parametrize(
    ("count", "wrong"),
    [
        (None, False),
        (Count(best=1, approximate=True), False),
        (Count(low=1), False),
        (Count(best=1, high=2), False),
        (Count(high=1), True),
        (Count(best=1, high=1, approximate=True), True),
    ],
)
def test_a_count_has_the_most_that_it_gives(count: Count | None, wrong: bool) -> None:
    """One that rounds has none."""
    assert bool(found(tally(count), incident("a"), incident("b"))) is wrong


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({}, True),
        ({"conflict": None}, False),
        ({"conflict": None, "kind": IncidentKind.ATTACK}, True),
        ({"kind": IncidentKind.EXPLOSION}, False),
        ({"conflict": None, "device": Device.MINE}, False),
        ({"of": "mine explosions"}, False),
        ({"of": "attacks", "kind": IncidentKind.ATTACK}, True),
        ({"place": Place("BAKU")}, True),
        ({"place": Place("Ganja")}, False),
        ({"span": "1992"}, True),
        ({"span": "1992-03-01"}, True),
        ({"span": "1993"}, False),
        ({"span": "1992~"}, False),
        ({"span": "/1993"}, False),
    ],
)
def test_a_tally_covers_what_it_says(changes: dict[str, Any], wrong: bool) -> None:
    """By conflict, kind, device, place and period; a text may narrow it in any way."""
    two = incident("a", place=Place("Baku")), incident("b", place=Place("Baku"))
    assert bool(found(tally(Count(best=1), **changes), *two)) is wrong


def test_incidents_that_may_lie_elsewhen_are_not_counted() -> None:
    """Nor those after the source of the tally."""
    for span in (None, "1992~", "1991-12/1992-01", "1993"):
        two = incident("a", span), incident("b", span)
        assert found(tally(Count(best=1), span="1992"), *two) == []
    source = Source(id="s", published="1992-02-01")
    early = tally(Count(best=1), sources=[Locator("source:s")])
    two = incident("a"), incident("b")
    assert found(early, source, *two) == []
    assert found(early, attrs.evolve(source, published=None), *two) == BELOW


@pytest.mark.parametrize(
    ("unit", "least"),
    [
        (TallyUnit.INCIDENT, 1),
        (TallyUnit.KILLED, 5),
        (TallyUnit.INJURED, 3),
        (TallyUnit.VICTIM, 9),
        (TallyUnit.MISSING, 0),
    ],
)
def test_people_are_counted_by_outcome(unit: TallyUnit, least: int) -> None:
    """The whole or the sum of its parts, whichever is more."""
    casualties = [
        Casualties(KILLED, Count(best=4)),
        Casualties(KILLED, Count(low=2, best=3), group=CasualtyGroup.SIDE_A),
        Casualties(KILLED, Count(best=3), group=CasualtyGroup.CIVILIANS),
        Casualties(KILLED, Count(best=4), group=CasualtyGroup.CHILDREN),
        Casualties(INJURED, Count(best=3)),
        Casualties(CasualtyOutcome.KILLED_OR_INJURED, Count(best=9)),
        Casualties(CasualtyOutcome.CAPTURED, Count(best=2, approximate=True)),
    ]
    fight = incident("a", casualties=casualties)
    assert "tally-below-incidents" not in str(found(tally(Count(best=least), unit), fight))
    if least:
        assert "tally-below-incidents" in str(found(tally(Count(best=least - 1), unit), fight))


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 3)), max_size=5),
    st.integers(0, 5),
    st.tuples(st.integers(1, 9), st.integers(1, 9)),
)
def test_a_tally_is_compared_with_all_that_it_covers(
    fights: list[tuple[int, int]], count: int, span: tuple[int, int]
) -> None:
    """Add up those on its days."""
    first, last = min(span), max(span)
    incidents = [
        incident(
            f"i{index}", f"1992-03-0{day}", casualties=[Casualties(KILLED, Count(best=killed))]
        )
        for index, (day, killed) in enumerate(fights)
    ]
    counted = tally(
        Count(best=count), TallyUnit.KILLED, span=Span(f"1992-03-0{first}", f"1992-03-0{last}")
    )
    expected = sum(killed for day, killed in fights if first <= day <= last) > count
    assert bool(found(counted, *incidents)) is expected


@pytest.mark.parametrize(
    ("whole", "part", "wrong"),
    [
        ((KILLED, 2, CasualtyGroup.ALL), (KILLED, 3, CasualtyGroup.SIDE_A), True),
        ((KILLED, 2, CasualtyGroup.ALL), (KILLED, 2, CasualtyGroup.SIDE_A), False),
        ((KILLED, 2, CasualtyGroup.ALL), (KILLED, 3, CasualtyGroup.CHILDREN), True),
        ((KILLED, 2, CasualtyGroup.ALL), (INJURED, 3, CasualtyGroup.SIDE_A), False),
        ((KILLED, 2, CasualtyGroup.SIDE_A), (KILLED, 3, CasualtyGroup.SIDE_B), False),
        (
            (CasualtyOutcome.KILLED_OR_INJURED, 2, CasualtyGroup.ALL),
            (INJURED, 3, CasualtyGroup.ALL),
            True,
        ),
        (
            (CasualtyOutcome.KILLED_OR_INJURED, 2, CasualtyGroup.CIVILIANS),
            (INJURED, 3, CasualtyGroup.CIVILIANS),
            True,
        ),
        (
            (CasualtyOutcome.KILLED_OR_INJURED, 2, CasualtyGroup.CIVILIANS),
            (INJURED, 3, CasualtyGroup.ALL),
            False,
        ),
    ],
)
def test_the_parts_are_no_more_than_the_whole(
    whole: tuple[CasualtyOutcome, int, CasualtyGroup],
    part: tuple[CasualtyOutcome, int, CasualtyGroup],
    wrong: bool,
) -> None:
    """Of one outcome, or of the victims that it makes up."""
    entries = [
        Casualties(outcome, Count(best=number), group=group)
        for outcome, number, group in (whole, part)
    ]
    expected = [("part-above-whole", "/casualties/0/count", ("incident:a",))] if wrong else []
    assert found(incident("a", casualties=entries)) == expected


def test_the_groups_of_the_whole_are_added_up() -> None:
    """Those that cut across them are not."""
    whole = Casualties(KILLED, Count(best=5))
    groups = (CasualtyGroup.SIDE_A, CasualtyGroup.SIDE_B)
    two = [Casualties(KILLED, Count(best=3), group=group) for group in groups]
    children = Casualties(KILLED, Count(best=3), group=CasualtyGroup.CHILDREN)
    (problem,) = check(Dossier.of([incident("a", casualties=[whole, *two])]), rules=RULES)
    assert problem.message == (
        "incident:a has at most 5 killed (all), and its parts come to at least 6"
    )
    assert found(incident("a", casualties=[whole, two[0], children])) == []
    rounded = Casualties(KILLED, Count(best=5, approximate=True))
    assert found(incident("a", casualties=[rounded, *two])) == []


def test_a_count_for_a_part_of_the_time_is_no_greater() -> None:
    """Of one claimant and scope, from the same sources."""
    year = tally(Count(best=10), TallyUnit.KILLED, span="1992")
    month = attrs.evolve(year, id="u", span=Span("1992-03"), count=Count(best=11))
    assert found(year, month) == [
        ("narrower-tally-above-wider", "/count", ("tally:u", "tally:t")),
    ]
    (problem,) = check(Dossier.of([year, month]), rules=RULES)
    assert problem.message == (
        "tally:u counts at least 11 for 1992-03, and tally:t at most 10 for 1992"
    )
    for changes in (
        {"count": Count(best=10)},
        {"count": None},
        {"unit": TallyUnit.INJURED},
        {"conflict": None},
        {"of": "children"},
        {"place": Place("Baku")},
        {"stated_by": "person:x"},
        {"sources": [Locator("source:s")]},
        {"span": Span("1993-03")},
        {"span": None},
    ):
        assert found(year, attrs.evolve(month, **changes)) == []
