"""The index and what the titles of treaties say."""

import pytest

from diplorecords.interop.untreaties.table import table_of
from diplorecords.interop.untreaties.treaties import (
    SOURCE,
    IndexEntry,
    index_of,
    key_of,
    titles_without_table,
    treaty_record,
)
from diplorecords.records import Treaty, TreatyForm
from diplorecords.values import Locator

HEAD = b"chapter_no,treaty_no,treaty_name\n"


def treaty(title: str) -> Treaty:
    """The treaty with this title."""
    return treaty_record("90-1", IndexEntry("90-1", title, 2), Locator(SOURCE))


@pytest.mark.parametrize(
    ("title", "form", "adopted"),
    [
        ("Convention on Fog. Oslo, 3 May 1990", TreatyForm.CONVENTION, "1990-05-03"),
        ("Treaty on Fog. Oslo, 3 May 1990.", TreatyForm.TREATY, "1990-05-03"),
        (
            "Protocol to the Covenant. Oslo, 4 May 1991 and 3 May 1990",
            TreatyForm.PROTOCOL,
            "1990-05-03",
        ),
        ("Amendment to the Convention. Oslo, 3 May 1990", None, "1990-05-03"),
        ("Convention, as amended by the Protocol. Oslo, 3 May 1990", TreatyForm.CONVENTION, None),
        ("Statute of the Agency for Conventions", None, None),
        ("Agreement on Fog. Oslo, 31 February 1990", TreatyForm.AGREEMENT, None),
        ("", None, None),
    ],
)
def test_titles_say_form_and_adoption(
    title: str, form: TreatyForm | None, adopted: str | None
) -> None:
    record = treaty(title)
    assert record.form is form
    assert (None if record.adopted is None else str(record.adopted)) == adopted


def test_a_treaty_without_a_title_has_no_name() -> None:
    assert treaty_record("90-1", None, Locator(SOURCE)).names == ()


def test_the_index_has_keys_like_the_names_of_tables() -> None:
    rows = b'21,6.a,"One, Two"\n1,1,Three\n'
    entries, issues = index_of(table_of(HEAD + rows))
    assert {key: entry.title for key, entry in entries.items()} == {
        "21-6-a": "One, Two",
        "1-1": "Three",
    }
    assert not issues
    assert key_of("21-6.A") == "21-6-a"
    assert key_of("§").startswith("x")


def test_odd_rows_of_an_index_are_said() -> None:
    entries, issues = index_of(table_of(HEAD + b"1,1,A\n1,1,B\n1,2\n"))
    assert entries["1-1"].title == "A"
    assert [(issue.code, issue.line) for issue in issues] == [
        ("index-repeated", 3),
        ("index-row", 4),
    ]


@pytest.mark.parametrize("data", [b"", b"chapter,number\n1,1\n"])
def test_an_index_without_its_columns_is_an_error(data: bytes) -> None:
    entries, issues = index_of(table_of(data))
    assert not entries
    assert [issue.code for issue in issues] == ["index-columns"]


def test_titles_without_a_table_are_one_issue() -> None:
    index = {key: IndexEntry(key, key, line) for line, key in enumerate("abc", start=2)}
    (issue,) = titles_without_table(index, frozenset("b"))
    assert (issue.value, issue.line) == ("a", 2)
    assert titles_without_table(index, frozenset("abc")) == []
