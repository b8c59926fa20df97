"""`Count`: as exact as the source, and no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.testing import counts
from diplorecords.values import Count

MAYBE = st.none() | st.integers(0, 9)


@given(MAYBE, MAYBE, MAYBE)
def test_count_is_made_exactly_when_something_is_given_and_in_order(
    low: int | None, best: int | None, high: int | None
) -> None:
    given_numbers = [number for number in (low, best, high) if number is not None]
    fine = given_numbers != [] and given_numbers == sorted(given_numbers)
    try:
        count = Count(best, low=low, high=high)
    except ValidationError as error:
        assert not fine
        assert {problem.code for problem in error.problems} <= {"count-empty", "count-order"}
    else:
        assert fine
        assert (count.low, count.best, count.high) == (low, best, high)


@given(st.integers(0, 2**53))
def test_an_exact_number_is_exact(number: int) -> None:
    count = Count.exactly(number)
    assert count.is_exact
    assert count == Count(number, low=number, high=number)


@given(counts())
def test_only_three_equal_numbers_that_are_not_rounded_are_exact(count: Count) -> None:
    numbers = (count.low, count.best, count.high)
    assert count.is_exact is (count == Count.exactly(max(n for n in numbers if n is not None)))


def test_about_370_is_not_370() -> None:
    assert not Count(370, approximate=True).is_exact
    assert not Count(370).is_exact
    assert Count(370) != Count(370, approximate=True)


def test_a_count_of_nothing_says_to_leave_it_unset() -> None:
    with pytest.raises(ValidationError, match="leave an unknown count unset"):
        Count()


def test_negative_numbers_and_wrong_types_are_reported_at_their_fields() -> None:
    with pytest.raises(ValidationError) as caught:
        Count(-1, low=True, high="many", approximate=0)  # type: ignore[arg-type]
    paths = {problem.path for problem in caught.value.problems}
    assert paths == {"/best", "/low", "/high", "/approximate"}


def test_numbers_that_json_would_blur_are_refused() -> None:
    assert Count(2**53).best == 2**53
    with pytest.raises(ValidationError, match="2\\^53"):
        Count(2**53 + 1)


def test_a_number_too_long_to_print_is_still_an_error_of_ours() -> None:
    with pytest.raises(ValidationError) as caught:
        Count(low=10**5000, best=1)
    assert {problem.code for problem in caught.value.problems} == {"range", "count-order"}
