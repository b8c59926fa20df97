"""Marks of doubt form a small lattice."""

from hypothesis import given
from hypothesis import strategies as st

from diplorecords.temporal.qualifier import Qualification, Qualifier

QUALIFIERS = st.sampled_from(Qualifier)
QUALIFICATIONS = st.builds(Qualification, QUALIFIERS, QUALIFIERS, QUALIFIERS)


@given(QUALIFIERS, QUALIFIERS)
def test_union_says_what_either_says(one: Qualifier, two: Qualifier) -> None:
    both = one | two
    assert both.uncertain == (one.uncertain or two.uncertain)
    assert both.approximate == (one.approximate or two.approximate)
    assert both is two | one


@given(QUALIFIERS)
def test_only_none_is_false(one: Qualifier) -> None:
    assert bool(one) == (one is not Qualifier.NONE)
    assert one | one is one


@given(QUALIFICATIONS, QUALIFICATIONS)
def test_qualifications_unite_component_by_component(
    one: Qualification, two: Qualification
) -> None:
    assert list(one.union(two)) == [left | right for left, right in zip(one, two, strict=True)]


@given(QUALIFICATIONS)
def test_any_sums_up_the_components(one: Qualification) -> None:
    assert one.any is one.year | one.month | one.day
    assert one.qualified == bool(one.any)
    assert one.uncertain == any(part.uncertain for part in one)
    assert one.approximate == any(part.approximate for part in one)
