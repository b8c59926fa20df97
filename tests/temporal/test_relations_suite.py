"""The language-neutral cases of relations, and all of them against enumeration of completions.

The oracle takes a value's candidates one by one, makes each a period of days, and compares every
period of the one side with every period of the other. Long stretches of free days are thinned
out to those near some bound: what lies between two bounds cannot change an order.
"""

import itertools
import json
from pathlib import Path
from typing import TypedDict

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from diplorecords.temporal import (
    EdtfBound,
    EdtfInterval,
    EdtfSet,
    EdtfValue,
    Reading,
    parse_edtf,
    possible_relations,
    verdict,
)
from diplorecords.temporal.allen import RelationSet

Period = tuple[int, int]


class Case(TypedDict):
    """One pair of texts, and all relations in which they can stand."""

    a: str
    b: str
    reading: str
    relations: list[str]


class Suite(TypedDict):
    """The whole file."""

    description: str
    cases: list[Case]


SUITE_FILE = Path(__file__).parents[1] / "suite" / "relations.json"
SUITE: Suite = json.loads(SUITE_FILE.read_text(encoding="utf-8"))

FAR = 40
"""How many days beyond all bounds "some day" still reaches, as seen by the oracle."""


MOST_PAIRS = 200_000
"""How many pairs of periods one random example may cost."""


def relation_of(one: Period, other: Period) -> str:
    """The relation of two periods of days, both ends included."""
    (first, last), (begin, end) = one, other
    if last < begin:
        return "meets" if last + 1 == begin else "before"
    if end < first:
        return "met_by" if end + 1 == first else "after"
    if first == begin:
        return "equals" if last == end else "starts" if last < end else "started_by"
    if last == end:
        return "finished_by" if first < begin else "finishes"
    if first < begin:
        return "overlaps" if last < end else "contains"
    return "during" if last < end else "overlapped_by"


def spans_of(value: EdtfValue | EdtfBound) -> list[Period]:
    """The first and last day of every candidate."""
    if isinstance(value, EdtfBound):
        return []
    if isinstance(value, EdtfInterval):
        return [*spans_of(value.start), *spans_of(value.end)]
    spans: list[Period] = []
    for candidate in value.candidates() or ():
        first, last = candidate.earliest_day, candidate.latest_day
        assert isinstance(first, int)
        assert isinstance(last, int)
        spans.append((first, last))
    return spans


def thinned(first: int, last: int, near: set[int]) -> list[int]:
    """The days of a stretch that lie near some bound."""
    return [day for day in sorted(near) if first <= day <= last]


def point_days(end: EdtfValue | EdtfBound, never: int, near: set[int]) -> list[int]:
    """Every day on which an end of an interval can lie."""
    if isinstance(end, EdtfBound):
        return [never] if end is EdtfBound.OPEN else sorted(near)
    return sorted({day for span in spans_of(end) for day in thinned(*span, near)})


def completions(value: EdtfValue, reading: Reading, near: set[int]) -> set[Period]:
    """Every period that the value can mean."""
    if isinstance(value, EdtfInterval):
        begins = point_days(value.start, min(near) - 999, near)
        ends = point_days(value.end, max(near) + 999, near)
        return {(begin, end) for begin in begins for end in ends if begin <= end}
    if isinstance(value, EdtfSet) and value.all_members:
        parts = [completions(member, reading, near) for member in value.candidates() or ()]
        return {
            (min(first for first, _ in chosen), max(last for _, last in chosen))
            for chosen in itertools.product(*parts)
        }
    spans = spans_of(value)
    if reading is Reading.WHOLE:
        return set(spans)
    days = [thinned(*span, near) for span in spans]
    if reading is Reading.DAY:
        return {(day, day) for unit in days for day in unit}
    return {(begin, end) for unit in days for begin in unit for end in unit if begin <= end}


def both_completions(a: str, b: str, reading: Reading) -> tuple[set[Period], set[Period]]:
    """Every period that the one and that the other text can mean."""
    left, right = parse_edtf(a), parse_edtf(b)
    bounds = {day for value in (left, right) for span in spans_of(value) for day in span} or {0}
    near = {day + step for day in bounds for step in range(-3, 4)}
    earliest, latest = min(near), max(near)
    near |= {earliest - FAR + step for step in range(6)}
    near |= {latest + FAR + step for step in range(6)}
    return completions(left, reading, near), completions(right, reading, near)


def enumerated(ones: set[Period], others: set[Period]) -> set[str]:
    """The relations of all pairs of periods."""
    return {relation_of(one, other) for one in ones for other in others}


def answered(a: str, b: str, reading: Reading) -> set[str]:
    return {member.value for member in possible_relations(a, b, reading=reading)}


def name_of(case: Case) -> str:
    return f"{case['a']} {case['b']} {case['reading']}"


@pytest.mark.parametrize("case", SUITE["cases"], ids=name_of)
def test_a_case_of_the_suite_has_exactly_its_relations(case: Case) -> None:
    answer = verdict(case["a"], RelationSet.ALL, case["b"], reading=Reading(case["reading"]))
    assert [member.value for member in answer.possible] == case["relations"]
    assert answer.exact


@pytest.mark.parametrize("case", SUITE["cases"], ids=name_of)
def test_a_case_of_the_suite_agrees_with_enumeration(case: Case) -> None:
    ones, others = both_completions(case["a"], case["b"], Reading(case["reading"]))
    assert enumerated(ones, others) == set(case["relations"])


def test_the_suite_has_no_case_twice() -> None:
    keys = [(case["a"], case["b"], case["reading"]) for case in SUITE["cases"]]
    assert len(keys) == len(set(keys)) >= 150


DAY_TEXTS = st.integers(1, 31).map(lambda day: f"2004-01-{day:02}")
DATES = st.one_of(
    DAY_TEXTS,
    st.sampled_from(
        [
            *("2004", "2003-12", "2004-01", "2004-02", "2004-01-XX", "2004-01-0X"),
            *("2004-01-X5", "2004-0X", "2004-1X", "2004-XX", "2004-XX-15", "2004-XX-31"),
            *("2004-XX-XX", "200X", "20X4-01-01", "2003-12-3X", "2004-01-1X", "2004-33"),
            "2004-40",
        ]
    ),
)
NEAR_TEXTS = st.one_of(
    DAY_TEXTS,
    st.sampled_from(["2003-12", "2004-01", "2004-02", "2004-01-XX", "2004-01-0X", "2004-01-X5"]),
)
ENDS = st.one_of(NEAR_TEXTS, st.sampled_from(["..", "", "2004"]))
SETS = st.lists(NEAR_TEXTS, min_size=1, max_size=3).map(lambda dates: f"[{','.join(dates)}]")
# Written out in full: a mask that can give both the first and the last day has its own test.
ALL_SETS = st.lists(DAY_TEXTS, min_size=1, max_size=3).map(lambda dates: f"{{{','.join(dates)}}}")


def is_interval(text: str) -> bool:
    """Whether the ends are in an order that EDTF allows, and not both unknown."""
    try:
        parse_edtf(text)
    except ValueError:
        return False
    return True


INTERVALS = st.builds("{}/{}".format, ENDS, ENDS).filter(is_interval)
TEXTS = st.one_of(DATES, DATES, INTERVALS, SETS, ALL_SETS)


@given(TEXTS, TEXTS, st.sampled_from(Reading))
def test_the_relations_of_any_two_texts_are_those_of_their_completions(
    a: str, b: str, reading: Reading
) -> None:
    ones, others = both_completions(a, b, reading)
    assume(len(ones) * len(others) <= MOST_PAIRS)
    assert answered(a, b, reading) == enumerated(ones, others)


MONTHS_AND_DAYS = st.one_of(DAY_TEXTS, st.sampled_from(["2003-12", "2004-01", "2004-02"]))
TWO_OF_ALL = st.tuples(MONTHS_AND_DAYS, MONTHS_AND_DAYS).map(lambda dates: f"{{{','.join(dates)}}}")


@given(TWO_OF_ALL, NEAR_TEXTS, st.sampled_from([Reading.WHOLE, Reading.DAY]))
def test_all_of_two_dates_is_exact_or_says_that_it_may_be_too_wide(
    a: str, b: str, reading: Reading
) -> None:
    found = enumerated(*both_completions(a, b, reading))
    if verdict(a, RelationSet.ALL, b, reading=reading).exact:
        assert answered(a, b, reading) == found
    else:
        assert answered(a, b, reading) >= found
