"""Three-valued answers: Kleene's logic, and no truth value."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import UndecidedError
from diplorecords.temporal import Certainty, all_of, any_of
from diplorecords.testing import certainties

WORLDS = {
    Certainty.CERTAIN: {True},
    Certainty.POSSIBLE: {True, False},
    Certainty.IMPOSSIBLE: {False},
}


def answer_of(worlds: set[bool]) -> Certainty:
    return Certainty.of(can_hold=True in worlds, can_fail=False in worlds)


@given(certainties(), certainties())
def test_and_and_or_are_those_of_all_worlds(a: Certainty, b: Certainty) -> None:
    worlds = set(product(WORLDS[a], WORLDS[b]))
    assert a & b is answer_of({x and y for x, y in worlds})
    assert a | b is answer_of({x or y for x, y in worlds})


@given(certainties(), certainties(), certainties())
def test_kleene_logic_is_a_de_morgan_lattice(a: Certainty, b: Certainty, c: Certainty) -> None:
    assert a & b is b & a
    assert (a & b) & c is a & (b & c)
    assert a & (b | c) is (a & b) | (a & c)
    assert ~(a & b) is ~a | ~b
    assert ~~a is a
    assert a & a is a
    assert a | (a & b) is a


@given(st.lists(certainties()))
def test_all_and_any_fold_the_operators(answers: list[Certainty]) -> None:
    together, either = Certainty.CERTAIN, Certainty.IMPOSSIBLE
    for answer in answers:
        together, either = together & answer, either | answer
    assert all_of(answers) is together
    assert any_of(answers) is either


@given(certainties())
def test_an_answer_is_neither_true_nor_false(answer: Certainty) -> None:
    with pytest.raises(UndecidedError, match="compare it"):
        bool(answer)


def test_what_cannot_hold_is_impossible_even_if_it_cannot_fail() -> None:
    assert Certainty.of(can_hold=False, can_fail=False) is Certainty.IMPOSSIBLE
