"""Inference: equal to trying every day, and never narrower with fewer premises."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Bound, Dossier, Inference, Premise, infer_date
from diplorecords.errors import EdtfError, RecordNotFoundError, ValidationError
from diplorecords.records import Claim, Office, Tenure
from diplorecords.temporal import (
    Certainty,
    Contradiction,
    DateInterval,
    DateIntervalSet,
    EdtfDate,
    EdtfSet,
    Span,
    SpanEnd,
    parse_edtf,
    shares_a_day,
)


def tenure(name: str, *span: Any) -> Tenure:
    """A tenure with this period."""
    return Tenure(id=name, holder="person:p", office="office:o", span=Span(*span))


SG = tenure("sg", "2020-12", "2024-09")
HOST = tenure("host", "[2023-12..2024-01]", "2024-11-11")
KNOWN = Dossier.of([SG, HOST, Office(id="o")])
WITHIN_SG, FROM_HOST = Premise("tenure:sg", Bound.WITHIN), Premise("tenure:host", Bound.NOT_BEFORE)


@pytest.mark.parametrize(
    ("premises", "value", "exact"),
    [
        ([WITHIN_SG, FROM_HOST], "2024-07-13", True),
        ([FROM_HOST], "[2024-07-13..]", False),
        ([WITHIN_SG], "[2021-07-13,2022-07-13,2023-07-13,2024-07-13]", True),
        ([Premise("tenure:sg", Bound.NOT_AFTER)], "[..2024-07-13]", False),
        ([], "XXXX-07-13", True),
        ([Premise("office:o", Bound.WITHIN)], "XXXX-07-13", True),
    ],
)
def test_the_year_follows_from_two_premises(
    premises: list[Premise], value: str, exact: bool
) -> None:
    """Without one of them more is left, in whatever order they come."""
    for order in (premises, premises[::-1]):
        found = infer_date(KNOWN, "XXXX-07-13", order)
        assert isinstance(found, Inference)
        assert (found.value, found.exact) == (parse_edtf(value), exact)


BOUNDS = st.sampled_from(Bound)
PERIODS = st.sampled_from(
    [
        Span("1990", "1992"),
        Span("1991-06"),
        Span("[1989,1993]"),
        Span("[1990-03-05,1992-03-05]", "1992-09"),
        Span("1991-XX-05"),
        Span("1992", SpanEnd.ONGOING),
        Span(SpanEnd.UNKNOWN, "1990-07"),
        Span("1990-21"),
    ]
)
DATES = st.sampled_from(
    ["199X-03-05", "1991", "1991-XX-05", "[1989-01-01,1992-03-05]", "1990-03-XX"]
)


@st.composite
def bounded(draw: st.DrawFn) -> tuple[Dossier, list[Premise]]:
    """Tenures, and how each bounds a date."""
    periods = draw(st.lists(PERIODS, max_size=3))
    tenures = [
        Tenure(id=f"t{n}", holder="person:p", office="office:o", span=span)
        for n, span in enumerate(periods)
    ]
    return Dossier.of(tenures), [Premise(each.ref, draw(BOUNDS)) for each in tenures]


def allows(dossier: Dossier, premise: Premise, day: int) -> bool:
    """Whether a premise leaves a day, asked about alone."""
    period = dossier.period_of(dossier[premise.record])
    assert period is not None
    if premise.bound is Bound.NOT_BEFORE:
        return day >= period.meaning.begin.earliest
    if premise.bound is Bound.NOT_AFTER:
        return day <= period.meaning.end.latest
    return shares_a_day(period.operand, day) is not Certainty.IMPOSSIBLE


@given(bounded(), DATES)
def test_what_is_left_is_what_trying_every_day_leaves(
    given_: tuple[Dossier, list[Premise]], text: str
) -> None:
    """Day by day; a contradiction where nothing is."""
    dossier, premises = given_
    value = parse_edtf(text)
    runs = value.runs()
    assert runs is not None
    days = {day for run in runs for day in range(run.first, run.last + 1)}
    left = {day for day in days if all(allows(dossier, each, day) for each in premises)}
    found = infer_date(dossier, text, premises)
    if isinstance(found, Contradiction):
        assert not left
    else:
        assert found.days == DateIntervalSet([DateInterval(day, day) for day in left])
        written = found.value.runs()
        assert found.exact
        assert written is not None
        assert {day for run in written for day in range(run.first, run.last + 1)} == left


@given(bounded(), DATES, st.data())
def test_a_premise_less_never_narrows(
    given_: tuple[Dossier, list[Premise]], text: str, data: st.DataObject
) -> None:
    """Monotone."""
    dossier, premises = given_
    fewer = [each for each in premises if data.draw(st.booleans())]
    all_of_them, some = infer_date(dossier, text, premises), infer_date(dossier, text, fewer)
    if isinstance(all_of_them, Inference):
        assert isinstance(some, Inference)
        assert some.days.covers(all_of_them.days)


def test_premises_that_contradict_each_other_are_named_as_meanings() -> None:
    """A value, and no exception."""
    early = Premise("tenure:early", Bound.NOT_AFTER)
    dossier = KNOWN.add(tenure("early", "1990", "1999"))
    found = infer_date(dossier, "XXXX-07-13", [WITHIN_SG, early])
    assert isinstance(found, Contradiction)
    assert found.about == "end"
    found = infer_date(dossier, "XXXX-07-13", [early, WITHIN_SG])
    assert isinstance(found, Contradiction)
    assert found.about == "begin"
    assert isinstance(infer_date(dossier, "2024-10", [WITHIN_SG]), Contradiction)


UNCERTAIN = Claim(id="raw", subject="meeting:m", field="span", value=Span("XXXX-07-13"))


def test_derived_claim_lists_its_premises() -> None:
    """And the claim that gives the uncertain date; it is of the same type."""
    assert isinstance(UNCERTAIN.value, Span)
    found = infer_date(KNOWN, UNCERTAIN.value, [WITHIN_SG, FROM_HOST])
    assert isinstance(found, Inference)
    derived = found.claim("derived", UNCERTAIN)
    assert derived.value == Span("2024-07-13")
    assert (derived.subject, derived.field) == (UNCERTAIN.subject, "span")
    assert [str(each) for each in derived.premises] == ["claim:raw", "tenure:sg", "tenure:host"]
    assert derived.reason == "XXXX-07-13, which is within tenure:sg; not before tenure:host"
    adopted = Claim(id="a", subject="treaty:t", field="adopted", value=EdtfDate("XXXX-07-13"))
    assert found.claim("b", adopted).value == EdtfDate("2024-07-13")
    unbound = infer_date(KNOWN, "1992", [])
    assert isinstance(unbound, Inference)
    assert unbound.claim("c", adopted).reason is None


def test_a_claim_can_be_a_premise() -> None:
    """By its value; a claim on anything but a date bounds nothing."""
    claims = [
        Claim(id="span", subject="tenure:sg", field="span", value=Span("2024", SpanEnd.ONGOING)),
        Claim(id="day", subject="treaty:t", field="adopted", value=EdtfDate("2024-05")),
        Claim(id="seats", subject="office:o", field="seats", value=3),
        Claim(id="odd", subject="planet:o", field="span", value=Span("1992")),
        Claim(id="text", subject="tenure:sg", field="span", value="1992"),
    ]
    dossier = KNOWN.add(*claims)
    asked = "202X-07-13"
    found = infer_date(dossier, asked, [Premise("claim:span", Bound.NOT_BEFORE)])
    assert isinstance(found, Inference)
    assert str(found.value).startswith("[2024-07-13,2025-07-13")
    found = infer_date(dossier, "2024-05-XX", [Premise("claim:day", Bound.NOT_BEFORE)])
    assert isinstance(found, Inference)
    assert found.value == EdtfDate("2024-05-XX")
    for name in ("seats", "odd", "text"):
        found = infer_date(dossier, asked, [Premise(f"claim:{name}", Bound.WITHIN)])
        assert isinstance(found, Inference)
        assert found.value == EdtfDate(asked)


def test_what_is_too_much_to_try_is_a_range() -> None:
    """Open sets and seasons, too."""
    for text, value in (
        ("[2000..]", "[2020-12-01..2024-09-30]"),
        ("2021-21", "[2020-12-01..2024-09-30]"),
        ("XXXX-XX-13", "[2020-12-01..2024-09-30]"),
    ):
        found = infer_date(KNOWN, text, [WITHIN_SG])
        assert isinstance(found, Inference)
        assert found.value == EdtfSet(value)
        assert not found.exact


@pytest.mark.parametrize("wrong", ["1992/1993", 7, None, Span("1992", "1993")])
def test_what_is_no_date_is_refused(wrong: Any) -> None:
    with pytest.raises(ValidationError, match="no interval"):
        infer_date(KNOWN, wrong, [])


def test_other_wrong_arguments_are_refused() -> None:
    with pytest.raises(EdtfError):
        infer_date(KNOWN, "13 July", [])
    with pytest.raises(RecordNotFoundError):
        infer_date(KNOWN, "1992", [Premise("tenure:x", Bound.WITHIN)])
    with pytest.raises(ValidationError, match="a Premise"):
        infer_date(KNOWN, "1992", ["tenure:sg"])  # type: ignore[list-item]  # that is the point
    with pytest.raises(ValidationError, match="a Dossier"):
        infer_date([], "1992", [])  # type: ignore[arg-type]  # that is the point
    with pytest.raises(ValidationError):
        Premise("tenure:sg", "within")  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize(
    ("wrong", "hint"), [(None, None), (WITHIN_SG, "put it into a list"), ("tenure:sg", None)]
)
def test_premises_come_in_a_list(wrong: Any, hint: str | None) -> None:
    with pytest.raises(ValidationError, match="each member a Premise") as caught:
        infer_date(KNOWN, "1990", wrong)
    assert [(each.code, each.hint) for each in caught.value.problems] == [("type", hint)]
