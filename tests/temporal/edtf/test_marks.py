"""Marks: what they reach, and the one way to spell it."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.temporal import Qualification, Qualifier, parse_edtf
from diplorecords.temporal.edtf.marks import marked_text, qualification_from, trailing_only

MARKS = st.sampled_from(["", "?", "~", "%"])
TRIPLES = st.tuples(MARKS, MARKS, MARKS)
COMPONENTS = ["2004", "06", "11"]


@given(TRIPLES, TRIPLES)
def test_a_mark_reaches_its_component_or_all_to_its_left(
    lefts: tuple[str, str, str], rights: tuple[str, str, str]
) -> None:
    qualification = qualification_from(lefts, rights)
    for index, qualifier in enumerate(qualification):
        reaching = lefts[index] + "".join(rights[index:])
        assert qualifier.uncertain == any(mark in "?%" for mark in reaching)
        assert qualifier.approximate == any(mark in "~%" for mark in reaching)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_qualification_has_one_spelling_that_reads_back(count: int) -> None:
    spelled: set[str] = set()
    for qualifiers in itertools.product(Qualifier, repeat=count):
        qualification = Qualification(*qualifiers)
        text = marked_text(COMPONENTS[:count], qualification)
        value = parse_edtf(text)
        assert value.qualification == qualification
        assert value.canonical == text
        spelled.add(text)
    assert len(spelled) == 4**count


@given(TRIPLES, TRIPLES, st.integers(1, 3))
def test_level_1_allows_a_mark_at_the_end_only(
    lefts: tuple[str, str, str], rights: tuple[str, str, str], count: int
) -> None:
    kept = [index < count for index in range(3)]
    lefts = (lefts[0], lefts[1] * kept[1], lefts[2] * kept[2])
    rights = (rights[0], rights[1] * kept[1], rights[2] * kept[2])
    pairs = zip(lefts[:count], COMPONENTS, rights, strict=False)
    text = "-".join("".join(pair) for pair in pairs)
    assert trailing_only(lefts, rights, count) == (
        text.rstrip("?~%") == "-".join(COMPONENTS[:count])
    )
