"""No more hold an office than it has seats."""

import attrs
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.errors import Problem, Severity
from diplorecords.records import AnyRecord, Office, Source, Tenure, TenureStatus
from diplorecords.rules import check
from diplorecords.rules.families.occupancy import RULES
from diplorecords.values import Locator


def held(name: str, span: str | None, **more: str) -> Tenure:
    """A tenure of the person of that name, or of another one."""
    holder = more.get("holder", f"person:{name}")
    status = TenureStatus(more.get("status", "in_office"))
    return Tenure(id=name, holder=holder, office="office:o", span=span, status=status)


def findings(*tenures: Tenure, seats: int = 1) -> tuple[Problem, ...]:
    """What the rule finds."""
    return check(Dossier.of([Office(id="o", seats=seats), *tenures]), rules=RULES)


def codes(*records: AnyRecord) -> list[str]:
    """The rules that find something."""
    return [problem.code for problem in check(Dossier.of(records), rules=RULES)]


DAYS = st.integers(1, 12)


@given(st.lists(st.tuples(DAYS, DAYS), max_size=6), st.integers(1, 3))
def test_an_office_is_crowded_on_the_days_that_a_count_shows(
    pairs: list[tuple[int, int]], seats: int
) -> None:
    """Count on each day those who stay beyond it: who leaves on it hands over."""
    stays = [(min(pair), max(pair)) for pair in pairs]
    tenures = [
        held(f"p{index}", f"2000-01-{first:02}/2000-01-{last:02}")
        for index, (first, last) in enumerate(stays)
    ]
    crowded = any(sum(first <= day < last for first, last in stays) > seats for day in range(13))
    assert bool(findings(*tenures, seats=seats)) is crowded


def test_a_shared_day_is_a_hand_over() -> None:
    """Two shared days are not."""
    assert findings(held("a", "1990/1994-06-01"), held("b", "1994-06-01/1999")) == ()
    found = findings(held("a", "1990/1994-06-02"), held("b", "1994-06-01/1999"))
    assert [(problem.path, problem.message) for problem in found] == [
        (
            "/span",
            (
                "office:o has 1 seat, and 2 hold it from 1994-06-01 to 1994-06-02: "
                "tenure:b (person:b as office:o), 1994-06-01/1999, beside "
                "tenure:a (person:a as office:o), 1990/1994-06-02"
            ),
        )
    ]
    assert found[0].records == ("tenure:b", "tenure:a", "office:o")


def test_what_is_only_possible_is_no_fault() -> None:
    """Both held it in 1994, and perhaps one after the other."""
    assert findings(held("a", "1990/1994"), held("b", "1994/1999")) == ()
    assert findings(held("a", "1990/"), held("b", "1994/1999")) == ()
    assert findings(held("a", "1990/1996~"), held("b", "1994/1999")) == ()
    assert findings(held("a", None), held("b", "1994/1999")) == ()
    assert findings(held("a", "1990/1999"), held("b", "1994-06-01")) == ()


def test_a_year_that_stands_alone_need_not_be_filled() -> None:
    """One may follow the other within it."""
    assert findings(held("a", "1990"), held("b", "1990")) == ()
    assert findings(held("a", "1994"), held("b", "1994-06-01/1996")) == ()


def test_three_seats_are_for_three() -> None:
    """A fourth is one too many; it is named with those that were there."""
    four = [held(name, "1990/1999") for name in "abcd"]
    assert findings(*four[:3], seats=3) == ()
    found = findings(*four, seats=3)
    assert [problem.records[0] for problem in found] == ["tenure:d"]
    assert found[0].message.startswith(
        "office:o has 3 seats, and 4 hold it from 1990-12-31 to 1999-01-01: tenure:d "
    )


def test_three_of_many_are_named() -> None:
    """The others are counted."""
    found = findings(*(held(name, "1990/1999") for name in "abcdef"))
    ends = [problem.message.endswith("1990/1999 and 2 more") for problem in found]
    assert ends == [False, False, False, False, True]
    assert " and 1 more" in found[3].message
    assert " more" not in found[2].message


def test_only_those_in_office_are_counted() -> None:
    """Others may stand in, wait or be suspended at the same time."""
    for status in ("designate", "acting", "suspended"):
        assert findings(held("a", "1990/1999"), held("b", "1990/1999", status=status)) == ()


def test_two_tenures_of_one_holder_take_one_seat() -> None:
    """Until the last of them ends."""
    twice = held("a", "1990/1999"), held("b", "1995/2005", holder="person:a")
    assert findings(*twice) == ()
    assert [p.records[0] for p in findings(*twice, held("c", "2001/2010"))] == ["tenure:c"]
    assert findings(*twice, held("c", "2006/2010")) == ()


def test_two_that_are_ongoing_are_too_many_where_their_sources_know() -> None:
    """An old source does not know of the successor."""
    first = Tenure(
        id="a", holder="person:a", office="office:o", span="1990/..", sources=[Locator("source:s")]
    )
    second = held("b", "1995/..")
    office = Office(id="o")
    old, young = Source(id="s", published="1992"), Source(id="s", published="1997")
    assert check(Dossier.of([office, first, second, old]), rules=RULES) == ()
    assert codes(office, first, second, young) == ["ongoing-holders"]
    dated = attrs.evolve(second, span="1995/1999")
    assert codes(office, first, dated, young) == ["more-holders-than-seats"]


def test_ongoing_by_a_source_without_a_date_is_never_too_many_for_certain() -> None:
    """The source may be older than the successor, or cover later years than the predecessor."""
    found = findings(held("a", "1990-01-01/.."), held("b", "2000-01-01/.."))
    assert [(p.code, p.severity, p.records) for p in found] == [
        ("ongoing-holders", Severity.WARNING, ("tenure:b", "tenure:a", "office:o"))
    ]
    assert "and 2 hold it from 2000-01-01 on: tenure:b" in found[0].message
    (always,) = findings(held("a", "../.."), held("b", "../.."))
    assert "hold it at all times: " in always.message


def test_who_has_left_was_there_up_to_that_day() -> None:
    """Whenever it began."""
    (past,) = findings(held("a", "../1990-01-01"), held("b", "../1985-01-01"))
    assert past.code == "more-holders-than-seats"
    assert "hold it up to 1985-01-01: " in past.message
    (past,) = findings(held("a", "../1990-01-01"), held("b", "1989-06-01/1995"))
    assert past.code == "more-holders-than-seats"
    assert "hold it from 1989-06-01 to 1990-01-01: " in past.message


def test_no_two_act_in_one_seat() -> None:
    """For more than the hand-over day, as far as that is certain."""

    def acting(name: str, span: str) -> Tenure:
        return held(name, span, status="acting")

    found = findings(acting("a", "1990/1994-06-02"), acting("b", "1994-06-01/1999"))
    assert [(each.code, each.severity, each.records) for each in found] == [
        ("acting-holders", Severity.WARNING, ("tenure:b", "tenure:a", "office:o"))
    ]
    assert "1 seat, and 2 act in it from 1994-06-01 to 1994-06-02: " in found[0].message
    assert findings(acting("a", "1990/1994-06-01"), acting("b", "1994-06-01/1999")) == ()
    assert findings(acting("a", "1990/.."), acting("b", "1994/1999")) == ()
    assert findings(acting("a", "1990/1999"), acting("b", "1990/1999"), seats=2) == ()


def test_what_is_an_error_is_no_warning_as_well() -> None:
    """Whoever else is ongoing."""
    certain = held("a", "1990/1999"), held("b", "1992/1998")
    found = findings(held("c", "1980/.."), *certain)
    assert [(p.code, p.records[0]) for p in found] == [
        ("more-holders-than-seats", "tenure:b"),
        ("ongoing-holders", "tenure:a"),
    ]


def test_an_office_that_is_not_there_has_no_seats_to_count() -> None:
    """That is a dangling reference."""
    assert check(Dossier.of([held("a", "1990/1999"), held("b", "1990/1999")]), rules=RULES) == ()
