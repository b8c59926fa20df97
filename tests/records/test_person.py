"""`Person`: the dates of a life."""

import pytest
from hypothesis import example, given

from diplorecords.errors import ValidationError
from diplorecords.records import Person
from diplorecords.temporal import Certainty, EdtfDate, Span, SpanEnd, starts_after
from diplorecords.testing import edtf_dates, persons


@given(edtf_dates(), edtf_dates())
@example(EdtfDate("2000"), EdtfDate("1950"))
@example(EdtfDate("2000"), EdtfDate("2000-01-01"))
def test_a_life_is_refused_exactly_when_it_certainly_runs_backwards(
    born: EdtfDate, died: EdtfDate
) -> None:
    wrong = starts_after(born, died) is Certainty.CERTAIN
    try:
        Person(id="x", born=born, died=died)
    except ValidationError as error:
        assert wrong
        assert [problem.path for problem in error.problems] == ["/died"]
    else:
        assert not wrong


@given(persons())
def test_a_life_is_known_as_far_as_its_dates_are(person: Person) -> None:
    if person.born is None and person.died is None:
        assert person.life is None
    else:
        assert person.life == Span(person.born or SpanEnd.UNKNOWN, person.died or SpanEnd.UNKNOWN)


def test_a_person_without_a_date_of_death_is_not_said_to_live() -> None:
    assert str(Person(id="x", born="1961-12-24").life) == "1961-12-24/"


@pytest.mark.parametrize("field", ["born", "died"])
def test_two_days_at_once_are_no_birth_and_no_death(field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Person(id="x", **{field: "{1950,1951}"})  # type: ignore[arg-type]
    assert [problem.path for problem in caught.value.problems] == [f"/{field}"]
