"""What is certain of two periods: the rules' questions against the relations of time."""

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dated
from diplorecords.rules.timing import certainly_apart, certainly_begins_before, why_outside
from diplorecords.temporal import Certainty, Reading, Span, shares_a_day, within
from diplorecords.testing import days, spans

PERIODS = st.builds(Dated, spans(), st.sampled_from(Reading), st.just("span"), st.none() | days())


@given(PERIODS, PERIODS)
def test_outside_is_said_only_where_within_is_impossible(part: Dated, whole: Dated) -> None:
    """Four points may know less than the relations, and never more."""
    if why_outside(part, whole, "it") is not None:
        assert within(part.operand, whole.operand) is Certainty.IMPOSSIBLE


@given(PERIODS, PERIODS)
def test_apart_is_said_only_where_no_day_can_be_shared(one: Dated, other: Dated) -> None:
    """The same for both orders."""
    assert certainly_apart(one, other) is certainly_apart(other, one)
    if certainly_apart(one, other):
        assert shares_a_day(one.operand, other.operand) is Certainty.IMPOSSIBLE


@given(PERIODS, PERIODS)
def test_one_of_two_begins_first_at_most(one: Dated, other: Dated) -> None:
    """A strict order."""
    assert not (certainly_begins_before(one, other) and certainly_begins_before(other, one))
    assert not certainly_begins_before(one, one)


@given(PERIODS, PERIODS)
def test_nothing_is_certain_of_a_marked_date(one: Dated, other: Dated) -> None:
    """In either place."""
    if one.qualified or other.qualified:
        assert why_outside(one, other, "it") is None
        assert not certainly_apart(one, other)
        assert not certainly_begins_before(one, other)


def test_a_year_that_stands_alone_may_be_filled_in_part() -> None:
    """So it neither begins nor ends too early or too late for certain."""
    year, later = (Dated(Span(text), Reading.WHOLE, "span") for text in ("1992", "1992-07/.."))
    assert why_outside(year, later, "it") is None
    assert not certainly_begins_before(year, later)


def said(part: str, whole: str) -> str | None:
    """Why one span is outside another."""
    inner, outer = (Dated(Span(text), Reading.WHOLE, "span") for text in (part, whole))
    return why_outside(inner, outer, "office:z")


def test_the_reason_quotes_both_records() -> None:
    """And takes no side."""
    assert said("1990-01-01/1993", "1992/..") == ("begins 1990-01-01, before office:z began (1992)")
    assert said("1996/2000", "1992/1995") == "begins 1996, after office:z ended (1995)"
    assert said("1993/2000", "1992/1995") == "ends 2000, after office:z ended (1995)"
    assert said("1993/..", "1992/1995") == "is ongoing, after office:z ended (1995)"
    assert said("1990/2000", "1992/1995") == (
        "begins 1990, before office:z began (1992) and ends 2000, after office:z ended (1995)"
    )
    assert said("1992/1995", "1992/1995") is None
