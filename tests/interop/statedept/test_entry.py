"""An entry keeps what the XML says; what it does not keep it names."""

import attrs
import pytest

from diplorecords.errors import Severity
from diplorecords.interop.statedept.entry import Country, VisitEntry, dropped, entry_of
from diplorecords.interop.xml import XmlField, XmlRow


def field(name: str, text: str = "", **attributes: str) -> XmlField:
    """An element on line 4."""
    return XmlField(name, text, line=4, attributes=tuple(attributes.items()))


def test_every_kept_element_has_its_field() -> None:
    row = XmlRow(
        3,
        (
            field("id", "7"),
            field("start-date", "1990-01-01"),
            field("end-date", "1990-01-02"),
            field("visitor", "King Hussein"),
            field("from", "Jordan", id="jordan"),
            field("description", "Private visit."),
        ),
    )
    entry, problems = entry_of(row, "1990.xml")
    jordan = (Country("jordan", "Jordan"),)
    assert problems == []
    assert entry == VisitEntry(
        "7", "1990-01-01", "1990-01-02", "King Hussein", jordan, "Private visit.", "1990.xml", 3
    )
    assert dropped(row) == []


def test_an_empty_row_is_an_entry_without_anything() -> None:
    entry, problems = entry_of(XmlRow(3, ()), "a.xml")
    assert entry.content == ("", "", "", "", (), "", ())
    assert problems == []
    assert entry.key.startswith("x")


def test_what_the_entry_says_makes_its_digest_and_its_place_does_not() -> None:
    first = VisitEntry("", "1990", "", "King A", (Country("a", "b"),), "", "f", 1)
    second = VisitEntry("", "1990", "", "King A", (Country("a", "b"),), "", "g", 2)
    third = VisitEntry("", "1990", "", "King A", (Country("ab", ""),), "", "f", 1)
    assert first.digest == second.digest
    assert first.content == second.content
    assert first.digest != third.digest
    fourth = attrs.evolve(first, others=(("start-date", "1991"),))
    fifth = attrs.evolve(first, others=(("end-date", "1991"),))
    assert len({first.digest, fourth.digest, fifth.digest}) == 3
    assert len({first.content, fourth.content, fifth.content}) == 3


@pytest.mark.parametrize(
    ("name", "text"),
    [("start-date", "x"), ("end-date", "x"), ("visitor", "x"), ("from", "x"), ("description", "x")],
)
def test_any_text_but_the_id_makes_an_entry_say_something(name: str, text: str) -> None:
    assert not entry_of(XmlRow(3, (field("id", "7"), field(name, text))), "f")[0].is_empty
    assert entry_of(XmlRow(3, (field("id", "7"), field(name))), "f")[0].is_empty


def test_several_visitors_and_descriptions_are_joined() -> None:
    row = XmlRow(3, (field("visitor", "King A"), field("visitor", "Queen B")))
    assert entry_of(row, "f")[0].visitor == "King A and Queen B"
    row = XmlRow(3, (field("description", "One."), field("description", "Two.")))
    assert entry_of(row, "f")[0].description == "One. Two."


def test_several_countries_stand_in_order_once_and_empty_ones_not_at_all() -> None:
    row = XmlRow(
        3, (field("from", "B", id="b"), field("from"), field("from", "A"), field("from", "A"))
    )
    assert entry_of(row, "f")[0].countries == (Country("b", "B"), Country("", "A"))


def test_of_several_ids_the_first_counts_and_an_issue_says_so() -> None:
    entry, problems = entry_of(XmlRow(3, (field("id", "7"), field("id", "8"))), "f")
    assert (entry.id, entry.others) == ("7", (("id", "8"),))
    (problem,) = problems
    assert (problem.code, problem.file, problem.line) == ("element-repeated", "f", 3)
    assert problem.value == "7; 8"
    assert problem.severity is Severity.WARNING
    assert entry_of(XmlRow(3, (field("id", "7"), field("id", "7"))), "f")[1] == []


def test_stray_text_is_reported() -> None:
    (problem,) = entry_of(XmlRow(3, (), stray="loose"), "f")[1]
    assert (problem.code, problem.value) == ("text-dropped", "loose")


def test_unknown_elements_attributes_and_tags_are_named() -> None:
    row = XmlRow(
        3,
        (
            field("from", "A", id="a", iso="AA"),
            XmlField("description", "a b", line=4, elements=("em",)),
            field("host", "Truman"),
        ),
    )
    assert dropped(row) == [("from/@iso", "AA"), ("description/em", "a b"), ("host", "Truman")]


def test_a_country_without_letters_still_has_a_key() -> None:
    assert Country("", "???").key != Country("", "!!!").key
    assert Country("U.K.", "United Kingdom").key == "u-k"
