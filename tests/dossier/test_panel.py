"""State-year tables: exact for doubtful dates."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier, PanelRow, panel, select
from diplorecords.errors import ValidationError
from diplorecords.records import AnyRecord, Membership, Office, Person, State, Tenure
from diplorecords.temporal import (
    Certainty,
    Span,
    SpanEnd,
    civil_from_day,
    day_from_civil,
    shares_a_day,
)
from diplorecords.testing import spans
from diplorecords.values import Ref

SPANS: st.SearchStrategy[Span | None] = st.one_of(
    st.none(),
    spans(),
    st.sampled_from(
        [
            Span("1991-12-31/1993"),
            Span("[1991..1993]", SpanEnd.ONGOING),
            Span("1991-XX-31"),
            Span("-0001/0002"),
            Span("../1992"),
            Span("1992", SpanEnd.UNKNOWN),
        ]
    ),
)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Two states and what they belong to."""
    states: list[AnyRecord] = [State(id=name, span=draw(SPANS)) for name in ("a", "b")]
    for number, span in enumerate(draw(st.lists(SPANS, max_size=3))):
        member = draw(st.sampled_from(("state:a", "state:b")))
        states.append(
            Membership(id=str(number), member=member, organization="organization:o", span=span)
        )
    return Dossier.of(states)


@given(dossiers(), st.lists(st.integers(1990, 1994) | st.integers(-2, 2), max_size=4))
def test_each_cell_is_what_selecting_gives(dossier: Dossier, years: list[int]) -> None:
    """A row for each unit and year, in order, each once."""
    rows = panel(dossier, Membership, years=years)
    assert [(row.unit, row.year) for row in rows] == [
        (unit, year) for unit in ("state:a", "state:b") for year in sorted(set(years))
    ]
    for row in rows:
        year = f"{'-' if row.year < 0 else ''}{abs(row.year):04}"
        found = select(dossier, Membership, actor=row.unit, during=year)
        assert row.certain_records == tuple(str(record.ref) for record in found.certain)
        assert row.possible_records == tuple(str(record.ref) for record in found.possible)
        assert (row.certain, row.possible) == (len(found.certain), len(found.possible))
        unit = dossier.period_of(dossier[row.unit])
        expected = Certainty.POSSIBLE if unit is None else shares_a_day(unit.operand, year)
        assert row.existed == expected.value


FIRST = day_from_civil(1992, 1, 1)


@given(*[st.lists(st.integers(FIRST - 3, FIRST + 3), min_size=1, max_size=3)] * 2)
def test_answer_is_that_of_trying_every_day_that_the_dates_allow(
    begins: list[int], ends: list[int]
) -> None:
    """Certain if every choice of a first and a last day touches the year."""
    tried = [last >= FIRST for first in begins for last in ends if first <= last]
    assume(tried and max(ends) >= max(begins))
    span = Span(one_of(begins), one_of(ends))
    held = Membership(id="m", member="state:a", organization="organization:o", span=span)
    (row,) = panel(Dossier.of([held]), units=["state:a"], years=[1992])
    assert (row.certain, row.possible) == (all(tried), any(tried) and not all(tried))


def one_of(days: list[int]) -> str:
    """The date that is one of these days, in EDTF."""
    texts = ("-".join(f"{part:02}" for part in civil_from_day(day)) for day in days)
    return f"[{','.join(texts)}]"


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        ("1992-03-01", "1993-02-01", "ICCI"),
        ("1992", "1992", "ICII"),
        ("[1991,1993]", "1993", "PPCI"),
        ("199X", "1993-12-31", "PPCI"),
        ("1991-12-31", SpanEnd.UNKNOWN, "CPPP"),
        ("1991-12-31", SpanEnd.ONGOING, "CCCC"),
        (SpanEnd.UNKNOWN, "1992-01-01", "PCII"),
    ],
)
def test_a_doubtful_date_makes_a_possible_year(
    begin: str | SpanEnd, end: str | SpanEnd, expected: str
) -> None:
    """Certain, possible and impossible from 1991 to 1994, as counted by hand."""
    held = Membership(
        id="m", member="state:a", organization="organization:o", span=Span(begin, end)
    )
    rows = panel(Dossier.of([held]), units=["state:a"], years=range(1991, 1995))
    letters = {(1, 0): "C", (0, 1): "P", (0, 0): "I"}
    assert "".join(letters[row.certain, row.possible] for row in rows) == expected


TENURE = Tenure(id="t", holder="person:p", office="office:o", span="1992")
OFFICE = Office(id="o", body="organization:x", span="1990/1995")


def test_units_can_be_of_any_type_and_in_any_order() -> None:
    """Each once, also where the dossier does not have them."""
    dossier = Dossier.of([TENURE, OFFICE, Person(id="p", born="1950", died="1991-06")])
    units: list[Ref | str] = ["person:p", Ref("office", "o"), "person:p", "state:lost"]
    rows = panel(dossier, Tenure, units=iter(units), years=[1992])
    assert rows == (
        PanelRow("person:p", 1992, "impossible", 1, 0, ("tenure:t",), ()),
        PanelRow("office:o", 1992, "certain", 1, 0, ("tenure:t",), ()),
        PanelRow("state:lost", 1992, "possible", 0, 0, (), ()),
    )


def test_all_records_count_where_no_class_is_named() -> None:
    """In a field for actors, or in the fields that are chosen."""
    dossier = Dossier.of([TENURE, OFFICE])
    (row,) = panel(dossier, units=["organization:x"], years=[1992])
    assert row.certain_records == ("office:o",)
    (row,) = panel(dossier, units=["organization:x"], years=[1992], through="holder")
    assert row.certain == 0


def test_without_years_or_units_there_are_no_rows() -> None:
    """An empty table is a table."""
    assert panel(Dossier.of([State(id="a")]), years=[]) == ()
    assert panel(Dossier(), years=range(1990, 1992)) == ()


def test_rows_are_plain_and_named() -> None:
    """A table of pandas takes its columns from the names."""
    (row,) = panel(Dossier.of([State(id="a")]), years=[1992])
    assert row._asdict() == {
        "unit": "state:a",
        "year": 1992,
        "existed": "possible",
        "certain": 0,
        "possible": 0,
        "certain_records": (),
        "possible_records": (),
    }


@pytest.mark.parametrize(
    "make",
    [
        lambda: panel([], years=[1992]),  # type: ignore[arg-type]  # that is the point
        lambda: panel(Dossier(), int, years=[1992]),  # type: ignore[arg-type]  # that is the point
        lambda: panel(Dossier(), years=1992),  # type: ignore[arg-type]  # that is the point
        lambda: panel(Dossier(), years=["1992"]),  # type: ignore[list-item]  # that is the point
        lambda: panel(Dossier(), years=[True]),
        lambda: panel(Dossier(), years=[1992], units="state:a"),
        lambda: panel(Dossier(), years=[1992], units=7),  # type: ignore[arg-type]  # that is the point
        lambda: panel(Dossier(), years=[1992], units=["aze"]),
        lambda: panel(Dossier(), years=[1992], through="colour"),
    ],
)
def test_arguments_of_the_wrong_type_are_refused(make: Callable[[], object]) -> None:
    """With the error that everything else raises."""
    with pytest.raises(ValidationError):
        make()
