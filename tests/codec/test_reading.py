"""Reading files: every problem of every line, with its line."""

import re
from io import BytesIO

import pytest

from diplorecords.codec import Limits, content_id, read_dossier, write_dossier
from diplorecords.codec.header import Header
from diplorecords.codec.reading import read_lines, recover_lines
from diplorecords.dossier import Dossier
from diplorecords.errors import LoadError
from diplorecords.records import State

ARM = b'{"id":"arm","type":"state"}\n'
AZE = b'{"id":"aze","type":"state"}\n'
DOSSIER = Dossier.of([State(id="arm"), State(id="aze")])


def header(records: int = 2, content: str | None = None) -> bytes:
    """A header line, by default the one of both records."""
    return f"{Header(records=records, content=content or content_id(DOSSIER)).line}\n".encode()


def found(data: bytes, limits: Limits | None = None) -> list[tuple[int | None, str, str]]:
    """The lines, codes and pointers of the problems of a file."""
    with pytest.raises(LoadError) as caught:
        read_dossier(data, "x.jsonl", limits=limits or Limits())
    assert {problem.file for problem in caught.value.problems} == {"x.jsonl"}
    return [(each.line, each.code, each.path) for each in caught.value.problems]


def test_a_file_as_the_page_describes_it() -> None:
    """Header, then records."""
    assert read_dossier(header() + ARM + AZE, "x.jsonl") == DOSSIER
    assert write_dossier(DOSSIER) == header() + ARM + AZE


@pytest.mark.parametrize(
    "lines",
    [
        AZE + ARM,
        ARM + AZE.replace(b"\n", b"\r\n"),
        ARM + b'  {"type": "state", "id": "aze"}\n',
        ARM + b'{"type":"state","id":"\\u0061ze","names":[]}\n',
    ],
)
def test_other_spellings_of_the_same_content_are_read(lines: bytes) -> None:
    """The content id is about what the records say, not about their bytes."""
    assert read_dossier(header() + lines, "x.jsonl") == DOSSIER


def test_what_stands_twice_is_reported_beside_all_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the lines were taken together, and the one after them brings no record."""
    monkeypatch.setattr("diplorecords.codec.fast_loading._BATCH", 2 * len(ARM))
    for last, problem in [(b'{"id"', "truncated"), (b"\n", "blank-line"), (b"?\n", "json")]:
        data = header(records=3) + ARM + ARM + last
        assert found(data)[:2] == [(3, "duplicate", ""), (4, problem, "")]


def test_every_problem_of_every_line_is_reported() -> None:
    """In the order of the lines."""
    lines = [
        b'{"id":"a b","type":"state","colour":1}\n',
        b"\n",
        b"not json\n",
        b'{"id":"aze","type":"state"}\n',
        b'{"id":"aze","type":"state","note":"again"}\n',
        b'{"id":"x","type":"stat"}\n',
        b'{"id":"\xe9","type":"state"}\n',
        b'\xef\xbb\xbf{"id":"y","type":"state"}\n',
        b'{"id":"z","type":"state"',
    ]
    assert found(header(3) + b"".join(lines)) == [
        (2, "id", "/id"),
        (2, "unknown-field", "/colour"),
        (3, "blank-line", ""),
        (4, "json", ""),
        (6, "duplicate", ""),
        (7, "unknown-type", "/type"),
        (8, "utf-8", ""),
        (9, "bom", ""),
        (10, "truncated", ""),
        (1, "count", "/records"),
    ]


def test_a_duplicate_names_both_lines() -> None:
    """And the record."""
    with pytest.raises(LoadError) as caught:
        read_dossier(header() + ARM + ARM, "x.jsonl")
    (problem,) = caught.value.problems
    assert problem.line == 3
    assert problem.message == "state:arm stands here and on line 2"
    assert problem.records == ("state:arm",)


def test_other_content_is_noticed() -> None:
    """The hint gives the content id of what is there."""
    other = Dossier.of([State(id="arm"), State(id="geo")])
    with pytest.raises(LoadError, match=content_id(other)) as caught:
        read_dossier(header() + ARM + AZE.replace(b"aze", b"geo"), "x.jsonl")
    assert [(each.line, each.code) for each in caught.value.problems] == [(1, "content")]


def test_a_missing_record_is_noticed() -> None:
    """By the count and by the content."""
    problems = [(1, "count", "/records"), (1, "content", "/content")]
    assert found(header() + ARM) == problems
    assert found(header() + ARM + AZE + AZE.replace(b"aze", b"geo")) == problems


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (b"", [(1, "header", "")]),
        (b"\n", [(1, "json", ""), (1, "header", "")]),
        (b"[]\n", [(1, "header", "")]),
        (b"not json\n", [(1, "json", ""), (1, "header", "")]),
        (ARM + AZE, [(1, "header", "")]),
        (b"\xef\xbb\xbf" + ARM, [(1, "bom", ""), (1, "header", "")]),
        (ARM.rstrip(), [(1, "header", ""), (1, "truncated", "")]),
        (header(0, content_id(Dossier.of([]))).rstrip(), [(1, "truncated", "")]),
        (b"\xef\xbb\xbf" + header() + ARM + AZE, [(1, "bom", "")]),
        ("{}\n".encode("utf-16"), [(1, "utf-8", "")]),
        ("{}\n".encode("utf-16-be"), [(1, "json", ""), (1, "header", "")]),
        (b"\xfe\xff\x00{", [(1, "utf-8", "")]),
        (
            b"{}\n",
            [(1, "missing", f"/{key}") for key in ("content", "format", "records", "version")],
        ),
    ],
)
def test_what_is_wrong_with_the_first_line(
    data: bytes, problems: list[tuple[int, str, str]]
) -> None:
    """The records are looked at all the same, where they are of this format."""
    assert found(data) == problems


def test_problems_of_json_in_the_header_are_reported_once() -> None:
    """A null is a null, and not a wrong count too."""
    line = header().replace(b'"records":2', b'"records":null,"version":"1.0"')
    assert found(line + ARM + AZE) == [
        (1, "duplicate-key", "/version"),
        (1, "null", "/records"),
    ]


@pytest.mark.parametrize(
    ("change", "code", "pointer"),
    [((b'"1.0"', b'"2.0"'), "version", "/version"), ((b"diplor", b"r"), "format", "/format")],
)
def test_another_version_or_format_is_not_read_line_by_line(
    change: tuple[bytes, bytes], code: str, pointer: str
) -> None:
    """It would be nothing but noise."""
    assert found(header().replace(*change) + b"noise\n") == [(1, code, pointer)]


def test_long_lines_are_passed_over() -> None:
    """The lines after them are read."""
    limits = Limits(line_bytes=200)
    long = b'{"id":"' + b"x" * 1000 + b'","type":"state"}\n'
    assert found(header(3) + long + b"?\n" + AZE, limits) == [(2, "limit", ""), (3, "json", "")]
    assert found(header(1) + long.rstrip(), limits) == [(2, "limit", "")]


def test_a_line_of_exactly_the_limit_is_read() -> None:
    """Its newline does not count."""
    limits = Limits(line_bytes=len(header()) - 1)
    assert read_dossier(header() + ARM + AZE, "x.jsonl", limits=limits) == DOSSIER


def test_a_file_has_a_greatest_size() -> None:
    """Reading stops there."""
    data = header() + ARM + AZE
    assert found(data, Limits(file_bytes=len(data) - 1)) == [(2, "limit", "")]
    assert read_dossier(data, "x.jsonl", limits=Limits(file_bytes=len(data))) == DOSSIER


def test_a_file_has_a_greatest_number_of_records() -> None:
    """Reading stops there."""
    data = header() + ARM + AZE
    assert found(data, Limits(records=1)) == [(3, "limit", "")]
    assert read_dossier(data, "x.jsonl", limits=Limits(records=2)) == DOSSIER


def test_a_file_with_problems_beyond_the_limit_is_read_no_further() -> None:
    """A hostile file could be nothing but problems, and each of them takes time."""
    data = header() + b"?\n" * 50
    problems = found(data, Limits(problems=3))
    assert problems == [(2, "json", ""), (3, "json", ""), (4, "json", ""), (5, "limit", "")]
    with pytest.raises(LoadError, match="there are more problems; the rest is not read"):
        read_dossier(data, "x.jsonl", limits=Limits(problems=3))


def test_problems_at_the_end_that_go_beyond_the_limit_are_counted() -> None:
    """The number of records, for one."""
    with pytest.raises(LoadError, match="1 more problems are not listed"):
        read_dossier(header() + b"?\n?\n?\n", "x.jsonl", limits=Limits(problems=3))


def test_a_damaged_file_is_searched_to_its_end() -> None:
    """Behind many problems there may be whole records."""
    recovered = recover_lines(BytesIO(header() + b"?\n" * 50 + ARM), "x", Limits(problems=3))
    assert len(recovered.dossier) == 1
    assert recovered.lost == tuple(range(2, 52))
    assert "48 more problems" in recovered.problems[-1].message


def test_the_size_of_packed_data_bounds_what_is_read() -> None:
    """A mebibyte is free."""
    data = header() + ARM + AZE
    assert read_lines(BytesIO(data), "x", Limits(ratio=1), packed=1) == DOSSIER
    with pytest.raises(LoadError):
        read_lines(BytesIO(data + b" " * 2**20), "x", Limits(ratio=1), packed=1)


def test_the_text_of_the_error_names_file_and_line() -> None:
    """As editors understand it."""
    with pytest.raises(LoadError, match=re.escape("x.jsonl:2: ")):
        read_dossier(header() + b"?\n" + ARM, "x.jsonl")
