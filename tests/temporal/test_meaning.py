"""What EDTF values mean: limits, hulls, seasons, and sets of all their members."""

import math

import pytest
from hypothesis import given

from diplorecords.temporal import (
    EdtfValue,
    Reading,
    RelationSet,
    SeasonConvention,
    day_from_civil,
    meaning,
    parse_edtf,
    possible_relations,
    verdict,
)
from diplorecords.temporal.meaning import ANY_DAY, lowered, point_days
from diplorecords.temporal.shapes import Box, Lowered, Slide, time_span
from diplorecords.testing import edtf_values

WHOLE, DAY, WITHIN = Reading
NORTHERN, SOUTHERN = SeasonConvention


def names(a: str, b: str, reading: Reading = WHOLE) -> set[str]:
    return {member.value for member in possible_relations(a, b, reading=reading)}


@given(edtf_values())
def test_no_reading_leaves_the_bounds_of_the_notation(value: EdtfValue) -> None:
    earliest, latest = value.earliest_day, value.latest_day
    for reading in Reading:
        found = lowered(value, reading)
        if earliest is not None and latest is not None:
            hull = time_span(found).hull
            assert (hull.first, hull.last) == (earliest, latest)


@given(edtf_values())
def test_marks_move_nothing_and_are_told(value: EdtfValue) -> None:
    found = lowered(value, WHOLE, NORTHERN)
    assert found.qualified == value.qualification.qualified


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("text", ["XXXX-12-25", "XXXX", "[1XXX,2XXX,3XXX,4XXX,5XXX]", "Y1E9S1"])
def test_more_alternatives_than_the_limit_become_their_hull(text: str, reading: Reading) -> None:
    value = parse_edtf(text)
    found = lowered(value, reading)
    hull = time_span(found).hull
    assert not found.exact
    assert (hull.first, hull.last) == (value.earliest_day, value.latest_day)


def test_answers_from_a_hull_are_sound_and_say_so() -> None:
    answer = verdict("XXXX-12-25", RelationSet.ALL, "Y12345")
    assert [member.value for member in answer.possible] == ["before"]
    assert not answer.exact
    assert not verdict("XXXX-12-25/Y12345", RelationSet.ALL, "Y12345").exact


@pytest.mark.parametrize("text", ["1XXX", "1XXX-12-25", "4XXX-XX-XX", "[1001..4999]"])
def test_alternatives_up_to_the_limit_are_exact(text: str) -> None:
    assert lowered(parse_edtf(text), WHOLE).exact


def test_a_day_in_a_long_range_needs_no_list() -> None:
    found = lowered(parse_edtf("[0001..9000]"), DAY)
    assert found.exact
    assert found.shapes == (Slide((1, day_from_civil(9000, 12, 31)), 1),)


def test_one_day_of_all_earlier_ones_is_exact() -> None:
    found = lowered(parse_edtf("[..1760-12-03]"), WHOLE)
    assert found.exact
    assert names("[..1760-12-03]", "1760-12-03") == {"before", "meets", "equals"}
    assert names("[1760-12-03..]", "1760-12-03") == {"equals", "met_by", "after"}
    assert names("[..1760]", "1760-12-31", DAY) == {"before", "meets", "equals"}


def test_one_year_of_all_earlier_ones_is_answered_soundly() -> None:
    assert not lowered(parse_edtf("[..1760]"), WHOLE).exact
    assert names("[..1760]", "1761") == {"before", "meets"}
    assert not lowered(parse_edtf("[1760-12..]"), WITHIN).exact


def test_some_listed_some_open_alternatives_are_all_there() -> None:
    assert names("[..1760-12-03,1762]", "1762") == {"before", "equals"}


def test_all_members_reach_from_the_first_to_the_last() -> None:
    assert names("{1960,1961-12}", "1960-01-01/1961-12-31") == {"equals"}
    assert names("{1960..1963}", "1960-01-01/1963-12-31") == {"equals"}
    assert names("{..1984}", "../1984-12-31") == {"equals"}
    assert names("{1984..}", "1984-01-01/..") == {"equals"}
    assert names("{..1970,1984..}", "../..") == {"equals"}


def test_all_of_a_single_member_is_that_member() -> None:
    assert lowered(parse_edtf("{198X}"), WHOLE) == lowered(parse_edtf("198X"), WHOLE)


@pytest.mark.parametrize(
    ("text", "reading", "exact"),
    [
        ("{1960,1961-12}", DAY, True),
        ("{1960,1961-12}", WITHIN, True),
        ("{1960,1960-06}", DAY, False),
        ("{198X,1995}", WHOLE, True),
        ("{198X,1985}", WHOLE, False),
        ("{..1960,1960-06}", DAY, True),
        ("{XXXX,1960}", WHOLE, False),
    ],
)
def test_members_that_tie_begin_and_end_make_the_whole_inexact(
    text: str, reading: Reading, exact: bool
) -> None:
    assert lowered(parse_edtf(text), reading).exact is exact


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("text", ["2001-21", "[2001-21,1985]", "{2001-21,1985}", "[2001-21..]"])
def test_a_season_without_a_convention_leaves_every_relation_possible(
    text: str, reading: Reading
) -> None:
    answer = verdict(text, RelationSet.ALL, "1066", reading=reading)
    assert answer.possible == RelationSet.ALL
    assert answer.exact


def test_an_interval_to_a_season_ends_on_some_day() -> None:
    assert names("1999/2001-21", "1998") == {"met_by", "after"}
    assert names("1999/2001-21", "2050") == names("1999/", "2050")


def test_a_season_has_the_months_of_the_convention() -> None:
    spring = possible_relations("2001-21", "2001-03-01/2001-05-31", seasons=NORTHERN)
    autumn = possible_relations("2001-21", "2001-09-01/2001-11-30", seasons=SOUTHERN)
    winter = possible_relations("2001-24", "2001-12-01/2002-02-28", seasons=NORTHERN)
    assert [member.value for member in (*spring, *autumn, *winter)] == ["equals"] * 3


def test_a_quarter_has_its_months_under_any_convention() -> None:
    assert names("2001-34", "2001-04-01/2001-06-30") == {"equals"}
    quarter = parse_edtf("2001-34")
    assert lowered(quarter, WHOLE, SOUTHERN) == lowered(quarter, WHOLE)


def test_a_season_of_any_year_becomes_its_hull() -> None:
    found = lowered(parse_edtf("XXXX-21"), WHOLE, NORTHERN)
    assert not found.exact
    assert time_span(found).begin.earliest == day_from_civil(0, 3, 1)
    assert time_span(found).end.latest == day_from_civil(9999, 5, 31)
    assert lowered(parse_edtf("198X-21"), WHOLE, NORTHERN).exact


def test_a_convention_that_turns_an_interval_round_does_not_fit() -> None:
    interval = parse_edtf("2001-24/2001-22")
    assert lowered(interval, WHOLE, NORTHERN).shapes == ()
    assert lowered(interval, WHOLE, SOUTHERN).shapes != ()


def test_a_boundary_in_an_interval_can_lie_on_any_of_its_days() -> None:
    days, exact = point_days(parse_edtf("0001-01-02/0001-01-05"))
    assert (days, exact) == ((2, 5), False)
    assert point_days(parse_edtf("2001-21")).days == ANY_DAY


def test_alternatives_inside_others_add_nothing() -> None:
    inside = lowered(parse_edtf("[0001-01,0001,0001-01-05]"), WITHIN)
    assert inside.shapes == (Box((5, 5), (6, 6)), Box((1, 365), (2, 366)))


def test_places_of_one_unit_make_one_shape() -> None:
    assert lowered(parse_edtf("[0001,0003]"), WHOLE).shapes == (Slide((1, 1, 731, 731), 365),)
    assert lowered(parse_edtf("[..0001-01-05]"), DAY).shapes == (Slide((-math.inf, 5), 1),)


def test_equal_sets_mean_the_same() -> None:
    one, other = parse_edtf("[..1984,1985]"), parse_edtf("[..1985]")
    assert one == other
    assert lowered(one, WHOLE) == lowered(other, WHOLE)
    assert lowered(parse_edtf("[..2000,2000..]"), WHOLE) == lowered(
        parse_edtf("[..1500,1500..]"), WHOLE
    )


def test_what_is_kept_at_hand_is_bounded_and_changes_no_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept: dict[object, Lowered] = {}
    monkeypatch.setattr(meaning, "_kept", kept)
    monkeypatch.setattr(meaning, "_REMEMBERED", 2)
    texts = ["1985~", "198X", "1985/1990", "198X", "198X"]
    found = [lowered(parse_edtf(text), WHOLE) for text in texts]
    assert len(kept) == 2
    assert found[1] == found[3] == found[4]
    assert found[3] is found[4]
    long = parse_edtf("[" + ",".join(["1985"] * 20) + "]")
    assert lowered(long, WHOLE) == lowered(long, WHOLE)
    assert len(kept) == 2
