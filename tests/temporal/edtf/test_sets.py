"""Sets: members in any order, ranges, dots before and after."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import EdtfError
from diplorecords.temporal import EdtfRange, EdtfSet, Precision, Run, parse_edtf
from diplorecords.testing.edtf import edtf_date_texts, edtf_sets

MEMBERS = st.lists(edtf_date_texts(), min_size=1, max_size=5)


@given(MEMBERS.flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(texts + texts[:1]))))
def test_order_and_repetition_say_nothing(case: tuple[list[str], list[str]]) -> None:
    texts, shuffled = case
    for brackets in ("[{}]", "{{{}}}"):
        one, two = (EdtfSet(brackets.format(",".join(each))) for each in (texts, shuffled))
        assert one == two
        assert one.runs() == two.runs()


@given(st.integers(0, 9990), st.integers(0, 8))
def test_a_range_says_the_same_as_its_members(year: int, more: int) -> None:
    years = [f"{each:04}" for each in range(year, year + more + 1)]
    ranged = EdtfSet(f"[{years[0]}..{years[-1]}]")
    assert ranged == EdtfSet(f"[{','.join(years)}]")
    assert [str(each) for each in ranged.candidates() or ()] == years


@given(edtf_sets())
def test_bounds_are_those_of_the_members(chosen: EdtfSet) -> None:
    firsts = [member.earliest_day for member in chosen.members]
    lasts = [member.latest_day for member in chosen.members]
    assert chosen.earliest_day == min(day for day in firsts if day is not None)
    assert chosen.latest_day == max(day for day in lasts if day is not None)
    assert chosen.edtf_level == 2


@given(edtf_sets())
def test_an_open_set_has_no_list(chosen: EdtfSet) -> None:
    if math.inf in (chosen.latest_day, -(chosen.earliest_day or 0)):
        assert chosen.runs() is None
        assert chosen.candidates() is None


def test_braces_and_brackets_differ() -> None:
    one, every = EdtfSet("[1984,1986]"), EdtfSet("{1984,1986}")
    assert one != every
    assert (one.all_members, every.all_members) == (False, True)


def test_examples_of_the_specification() -> None:
    one = EdtfSet("[1667,1668,1670..1672]")
    assert one.canonical == one.text
    assert len(one.candidates() or ()) == 5
    assert EdtfSet("[..1760-12-03]").earliest_day == -math.inf
    assert EdtfSet("[1760-01,1760-02,1760-12..]").latest_day == math.inf
    assert EdtfSet("{1960,1961-12}").precision is None
    assert EdtfSet("[1760-01,1760-02]").precision is Precision.MONTH
    assert EdtfSet("[1667?,1760-12~]").qualification.year.value == "%"


def test_rows_are_joined_and_pairs_are_not() -> None:
    spelled = {
        "[1984,1985]": "[1984,1985]",
        "[1984..1985]": "[1984,1985]",
        "[1984..1984]": "[1984]",
        "[1986,1984,1985]": "[1984..1986]",
        "[1984-12,1985-01,1985-02]": "[1984-12..1985-02]",
        "[1984-12-31..1985-01-02,1985-01-01]": "[1984-12-31..1985-01-02]",
        "[..1984,1980,1985]": "[..1985]",
        "[1980,1990..]": "[1980,1990..]",
        "[..1984,1970..]": "[..0000,0001..]",
        "[..1984-01,1970-01..]": "[..0000-12,0001-01..]",
        "[..1984-01-01,1970-01-01..]": "[..0000-12-31,0001-01-01..]",
        "[9998,9999,Y10000]": "[9998..Y10000]",
        "[..1984?,1990]": "[..1984?,1990]",
        "[1990,198X,1985?]": "[198X,1985?,1990]",
        "[1985,1985-04]": "[1985,1985-04]",
        "[2001-21,2001-21]": "[2001-21]",
        "[1950S2,1950]": "[1950S2,1950]",
    }
    assert {text: EdtfSet(text).canonical for text in spelled} == spelled


def test_days_that_touch_are_one_run() -> None:
    assert EdtfSet("[0001-01-01,0001-01-02,0001-01-04]").runs() == (Run(1, 2, 1), Run(4, 4, 1))
    assert EdtfSet("[0001-01-01..0001-12-31]").runs() == (Run(1, 365, 1),)
    assert EdtfSet("[0001-01..0001-02]").runs() == (Run(1, 31, 31), Run(32, 59, 28))
    assert EdtfSet("[0001..0002]").runs() == (Run(1, 365, 365), Run(366, 730, 365))


def test_too_many_members_give_none() -> None:
    assert EdtfSet("[0001..9999]").runs() is None
    assert EdtfSet("[0001..9999]").candidates() is None
    assert EdtfSet("[1985,1986]").runs(limit=1) is None
    assert EdtfSet("[1985,1986]").candidates(limit=1) is None
    assert EdtfSet("[0001..9999]").runs(limit=9999) is not None


def test_many_members_are_listed_no_further_than_the_limit() -> None:
    days = ",".join(f"X{number}X0-XX-15" for number in range(10))
    assert EdtfSet(f"[{days}]").runs() is None
    assert EdtfSet(f"[{days}]").candidates() is None
    scattered = ",".join(f"0001-01-{day:02}" for day in range(1, 29, 2))
    assert EdtfSet(f"[{scattered}]").runs(limit=5) is None
    assert EdtfSet("[0001-01-01,0001-01-0X,0001-01-1X]").runs(limit=1) == (Run(1, 19, 1),)


def test_an_undefined_member_leaves_the_bounds_undefined() -> None:
    chosen = EdtfSet("[2001-21,1999]")
    assert (chosen.earliest_day, chosen.latest_day, chosen.runs()) == (None, None, None)
    assert [str(each) for each in chosen.candidates() or ()] == ["1999", "2001-21"]
    assert chosen.sort_key[0] == parse_edtf("1999").earliest_day
    later = EdtfSet("[2001-21..]")
    assert (later.earliest_day, later.latest_day) == (None, math.inf)
    assert later.members[0] == EdtfRange(parse_edtf("2001-21"), None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("1985", 0),
        ("[", 1),
        ("[1985", 5),
        ("[1985}", 6),
        ("[]", 1),
        ("{}", 1),
        ("[1985,]", 6),
        ("[,1985]", 1),
        ("[1985, 1986]", 6),
        ("[1985 ,1986]", 5),
        ("[..]", 1),
        ("[1985,..]", 6),
        ("[1985,..1984]", 6),
        ("[1985..,1990]", 5),
        ("[1985...1986]", 7),
        ("[1985..1984]", 5),
        ("[1985..1986-01]", 5),
        ("[1985?..1986]", 6),
        ("[198X..1999]", 5),
        ("[2001-21..2001-22]", 8),
        ("[1950S2..1999]", 7),
        ("[1985/1986]", 5),
        ("[[1985]]", 1),
        ("[1985-13]", 6),
        ("[1985]?", 7),
        ("[1985-04-12T00:00:00]", 11),
        ("[..1985..1986]", 7),
    ],
)
def test_what_is_no_set_is_refused_in_its_place(text: str, position: int) -> None:
    with pytest.raises(EdtfError) as caught:
        EdtfSet(text)
    assert caught.value.position == position
