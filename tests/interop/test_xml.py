"""Rows are read as they come, and nothing but rows: no entities, no depth, no size."""

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.errors import FileAccessError, Problem
from diplorecords.interop.xml import XmlField, XmlLimits, XmlRow, read_rows

GOOD = b"<list><row><id>7</id></row>\n<row kind='x'>a<id>8</id>b</row></list>"


def rows(data: bytes, limits: XmlLimits | None = None) -> list[XmlRow | Problem]:
    """All that reading gives."""
    return list(read_rows(io.BytesIO(data), "row", file="f.xml", limits=limits))


def only_code(data: bytes, limits: XmlLimits | None = None) -> str:
    """The code of the one problem at the end."""
    last = rows(data, limits)[-1]
    assert isinstance(last, Problem)
    assert last.file == "f.xml"
    return last.code


@given(st.binary())
def test_any_bytes_give_rows_and_at_most_one_problem(data: bytes) -> None:
    assert sum(isinstance(item, Problem) for item in rows(data)) <= 1


@given(st.data())
def test_any_change_of_a_good_file_is_read_or_reported(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(GOOD)))
    end = data.draw(st.integers(start, len(GOOD)))
    changed = GOOD[:start] + data.draw(st.binary(max_size=8)) + GOOD[end:]
    assert sum(isinstance(item, Problem) for item in rows(changed)) <= 1


@given(st.integers(0, 100))
def test_every_row_comes_out(count: int) -> None:
    body = "".join(f"<row><id>{index}</id></row>" for index in range(count))
    found = [row for row in rows(f"<list>{body}</list>".encode()) if isinstance(row, XmlRow)]
    assert [row.texts("id") for row in found] == [(str(index),) for index in range(count)]


def test_lines_and_stray_text_are_kept() -> None:
    first, second = rows(GOOD)
    assert first == XmlRow(1, (XmlField("id", "7", line=1),))
    assert second == XmlRow(2, (XmlField("id", "8", line=2),), stray="kind=x a b")


def test_white_space_collapses_and_tags_inside_are_named() -> None:
    (row,) = rows(b"<list><row><d>a\n   b<em>c</em><i/></d></row></list>")
    assert isinstance(row, XmlRow)
    assert row.fields == (XmlField("d", "a bc", line=1, elements=("em", "i")),)


def test_attributes_are_collapsed_when_asked_for() -> None:
    item = XmlField("from", "", line=1, attributes=(("id", " a  b "),))
    assert (item.attribute("id"), item.attribute("other")) == ("a b", "")


def test_prefixes_of_namespaces_do_not_matter() -> None:
    (row,) = rows(b'<x:list xmlns:x="urn:x"><x:row><x:id>7</x:id></x:row></x:list>')
    assert isinstance(row, XmlRow)
    assert row.texts("id") == ("7",)


def test_a_row_may_be_the_whole_file() -> None:
    (row,) = rows(b"<row><id>7</id></row>")
    assert isinstance(row, XmlRow)


def test_a_row_inside_a_row_is_an_element_of_it() -> None:
    (row,) = rows(b"<row><row>7</row></row>")
    assert isinstance(row, XmlRow)
    assert row.texts("row") == ("7",)


def test_empty_elements_have_no_text() -> None:
    (row,) = rows(b"<row><id/><id> </id><id>7</id></row>")
    assert isinstance(row, XmlRow)
    assert row.texts("id") == ("7",)


def test_predefined_entities_and_character_references_are_read() -> None:
    (row,) = rows(b"<row><id>a &amp; b &#233;</id></row>")
    assert isinstance(row, XmlRow)
    assert row.texts("id") == ("a & b é",)


def test_rows_before_a_fault_come_out() -> None:
    first, problem = rows(b"<list><row><id>7</id></row>\n<row>")
    assert isinstance(first, XmlRow)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.line) == ("xml", 2)


@pytest.mark.parametrize(
    "doctype",
    [
        b"<!DOCTYPE list>",
        b'<!DOCTYPE list [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        b'<!DOCTYPE list SYSTEM "file:///etc/hostname">',
        b'<!DOCTYPE list [<!ENTITY % p SYSTEM "urn:x"> %p;]>',
    ],
)
def test_a_document_type_is_refused(doctype: bytes) -> None:
    assert only_code(doctype + GOOD) == "xml-doctype"


def test_an_unknown_entity_is_not_well_formed() -> None:
    assert only_code(b"<row><id>&nbsp;</id></row>") == "xml"


@pytest.mark.parametrize("encoding", [b"no-such", b"utf-7", b"big5", b"hex", b"rot13", b"idna"])
def test_an_encoding_that_cannot_be_read_is_reported(encoding: bytes) -> None:
    data = b'<?xml version="1.0" encoding="' + encoding + b'"?><row><id>7</id></row>'
    assert only_code(data) in {"xml-encoding", "xml"}


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "utf-16"])
def test_common_encodings_are_read(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><row><id>é</id></row>'
    (row,) = rows(text.encode(encoding))
    assert isinstance(row, XmlRow)
    assert row.texts("id") == ("é",)


def test_depth_is_limited() -> None:
    assert only_code(b"<a>" * 100_000) == "xml-depth"


def test_size_of_a_file_is_limited() -> None:
    assert only_code(GOOD + b" " * 100, XmlLimits(file_bytes=100)) == "xml-size"


def test_size_of_a_row_is_limited() -> None:
    long = b"<row><id>" + b"x" * 200 + b"</id></row>"
    assert only_code(long, XmlLimits(row_characters=100)) == "xml-size"
    many = b"<row>" + b"<id/>" * 200 + b"</row>"
    assert only_code(many, XmlLimits(row_characters=100)) == "xml-size"


def test_a_stream_of_text_is_refused() -> None:
    stream: Any = io.StringIO("<row/>")
    with pytest.raises(FileAccessError, match="binary"):
        list(read_rows(stream, "row", file="f"))


def test_a_closed_stream_is_refused() -> None:
    stream = io.BytesIO(GOOD)
    stream.close()
    with pytest.raises(FileAccessError):
        list(read_rows(stream, "row", file="f"))
