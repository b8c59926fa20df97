"""Tables: rows come out of any bytes, with the lines on which they begin."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.interop.untreaties.table import Row, plain, table_of

TEXT = "Participant,Signature\nCôte d'Ivoire,1 Jan 2000\n"


@given(st.binary())
def test_any_bytes_are_a_table(data: bytes) -> None:
    lines = [row.line for row in table_of(data).rows]
    assert lines == sorted(lines)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_encodings_ends_of_lines_and_signs(encoding: str, end: str, sign: str) -> None:
    table = table_of(TEXT.replace("\n", end).replace(",", sign).encode(encoding))
    assert table.rows[1] == Row(2, ("Côte d'Ivoire", "1 Jan 2000"))
    assert [issue.code for issue in table.issues] == ["encoding"] * (encoding == "cp1252")


def test_lines_are_counted_with_those_inside_cells() -> None:
    rows = table_of(b'a,"b\nc"\n\n ,\nd,e').rows
    assert [row.line for row in rows] == [1, 5]


def test_a_cell_beyond_the_limit_is_an_issue_and_the_rest_is_read() -> None:
    data = b"a,b\n" + b"x" * (csv.field_size_limit() + 1) + b"\nc,d\n"
    table = table_of(data)
    assert [row.cells for row in table.rows] == [("a", "b"), ("c", "d")]
    assert [(issue.code, issue.line) for issue in table.issues] == [("csv", 2)]


@pytest.mark.parametrize(
    ("text", "kept", "torn"),
    [
        ('a,b\nc,"d\ne,f\ng,h\n', ["a", "e", "g"], 'c,"d'),
        ('a,b\nc,"d\ne,"f"\ng,h\n', ["a", "e", "g"], 'c,"d'),
        ('a,b\nc,"d', ["a", "c"], None),
    ],
)
def test_a_quotation_mark_that_is_not_closed_loses_its_line_alone(
    text: str, kept: list[str], torn: str | None
) -> None:
    table = table_of(text.encode())
    assert [row.cells[0] for row in table.rows] == kept
    said = [(issue.code, issue.line, issue.value.strip()) for issue in table.issues if issue.value]
    assert said == ([] if torn is None else [("csv", 2, torn)])


def test_plain_text_has_no_unseen_signs() -> None:
    assert plain("\ufeff a\u00a0\u200b b\r\n") == "a b"
