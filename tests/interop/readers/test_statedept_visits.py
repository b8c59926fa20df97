"""The reader of the State Department's visits: total, stable, and silent about nothing."""

import html
import io
import os
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.dossier import Dossier
from diplorecords.errors import FileAccessError, Severity
from diplorecords.interop import ReaderResult, read_statedept_visits
from diplorecords.records import Claim, Meeting, MeetingKind, Person, Source, State
from diplorecords.rules import check
from diplorecords.temporal import Span

ODD = Path(__file__).with_name("odd_visits.xml")
ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("DIPLORECORDS_DATA", ROOT.parent / "shared" / "data"))
FILES = sorted((SHARED / "historyatstate-visits").glob("*.xml"))

TAGS = st.sampled_from(["id", "start-date", "end-date", "visitor", "description", "created-by"])
TEXTS = st.sampled_from(
    [
        "",
        "1",
        "2",
        "1990-01-10",
        "1990",
        "1990-02-30",
        "King A",
        "President B and King C",
        "Cancelled.",
        "&amp;",
    ]
)
COUNTRY = st.sampled_from(['<from id="x">X</from>', '<from id="">Y</from>', "<from/>", "<other/>"])
VISIT = st.lists(st.builds("<{0}>{1}</{0}>".format, TAGS, TEXTS) | COUNTRY).map("".join)


def file_of(visits: list[str]) -> io.BytesIO:
    """A file with these visits."""
    body = "\n".join(f"<visit>{visit}</visit>" for visit in visits)
    return io.BytesIO(f"<visits>{body}</visits>".encode())


def read(*files: list[str]) -> ReaderResult:
    """What reading these files gives."""
    return read_statedept_visits(*map(file_of, files))


def count(result: ReaderResult, code: str) -> int:
    """How many issues have this code."""
    return sum(issue.code == code for issue in result.issues)


@given(st.binary())
def test_any_bytes_are_read(data: bytes) -> None:
    result = read_statedept_visits(io.BytesIO(data))
    assert result.issues
    assert {str(record.ref) for record in result.records} >= {
        "source:statedept-visits",
        "state:usa",
    }


@given(st.data())
def test_any_change_of_a_real_file_is_read(data: st.DataObject) -> None:
    whole = ODD.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(start + 40, len(whole))))
    changed = whole[:start] + data.draw(st.binary(max_size=6)) + whole[end:]
    result = read_statedept_visits(io.BytesIO(changed))
    Dossier.of(result.records)


@given(st.lists(VISIT))
def test_every_visit_is_a_meeting_or_counted(visits: list[str]) -> None:
    result = read(visits)
    meetings = [record for record in result.records if isinstance(record, Meeting)]
    left_out = count(result, "entry-repeated") + count(result, "entry-empty")
    assert len(meetings) + left_out == len(visits)
    assert all(meeting.kind is MeetingKind.VISIT for meeting in meetings)
    assert len(result.dossier()) == len(result.records)


@given(st.lists(st.lists(VISIT, max_size=4), min_size=1, max_size=3))
def test_the_order_of_files_and_entries_does_not_matter(files: list[list[str]]) -> None:
    turned = [visits[::-1] for visits in reversed(files)]
    assert read(*files).records == read(*turned).records


@given(st.lists(VISIT))
def test_reading_twice_is_reading_once(visits: list[str]) -> None:
    assert read(visits, visits).records == read(visits).records


@given(st.lists(VISIT))
def test_every_reference_is_in_the_result(visits: list[str]) -> None:
    dossier = read(visits).dossier()
    for meeting in dossier.all(Meeting):
        for participant in meeting.participants:
            assert participant.actor in dossier
            assert participant.on_behalf_of is None or participant.on_behalf_of in dossier


def test_the_odd_file_gives_every_visit_and_says_what_is_odd() -> None:
    result = read_statedept_visits(ODD)
    assert Counter(type(record) for record in result.records)[Meeting] == 4
    codes = Counter(issue.code for issue in result.issues)
    assert codes == {
        "stay-longer": 1,
        "housekeeping-dropped": 1,
        "id-repeated": 1,
        "dates-reversed": 1,
        "country-id": 1,
        "element-dropped": 1,
        "id-missing": 1,
        "date-missing": 1,
        "date-unreadable": 1,
        "element-repeated": 2,
        "visitor-missing": 1,
        "country-several": 1,
        "entry-repeated": 1,
        "entry-empty": 2,
    }
    assert all(issue.file == str(ODD) for issue in result.issues)
    assert result.has_errors


def test_what_is_dropped_is_said_once_with_the_first_place() -> None:
    result = read(["<host>A</host>", "<host>B</host><created-by/>"])
    host, _ = [issue for issue in result.issues if issue.code.endswith("-dropped")]
    assert (host.severity, host.value, host.line) == (Severity.WARNING, "A", 1)
    assert "2 of them" in host.message


def test_two_entries_with_one_id_are_both_kept() -> None:
    result = read(["<id>7</id><visitor>King A</visitor>", "<id>7</id><visitor>King B</visitor>"])
    first, second = result.dossier().all(Meeting)
    assert first.id == "statedept-visit-7"
    assert second.id.startswith("statedept-visit-7-")
    issue = next(issue for issue in result.issues if issue.code == "id-repeated")
    assert issue.records == (str(second.ref),)


def test_all_issues_name_file_and_raw_value_where_there_is_one(tmp_path: Path) -> None:
    path = tmp_path / "1990.xml"
    path.write_bytes(b"<visits><visit><end-date>soon</end-date></visit></visits>")
    with path.open("rb") as stream:
        result = read_statedept_visits(stream)
    assert result == read_statedept_visits(path)
    issue = next(issue for issue in result.issues if issue.code == "date-unreadable")
    assert (issue.file, issue.line, issue.value) == (str(path), 1, "soon")


@pytest.mark.parametrize("data", [b"<visits/>", b"<html><body/></html>"])
def test_a_file_without_visits_is_an_error(data: bytes) -> None:
    result = read_statedept_visits(io.BytesIO(data))
    (issue,) = result.issues
    assert (issue.code, issue.file) == ("no-visits", "<stream>")
    assert issue.severity is Severity.ERROR
    assert not any(isinstance(record, Meeting) for record in result.records)


@pytest.mark.parametrize(
    ("visit", "value"),
    [("", None), ("<id>7</id>", "7"), ("<id>7</id><from/><visitor> </visitor>", "7")],
)
def test_an_entry_that_says_nothing_is_an_error_and_no_meeting(
    visit: str, value: str | None
) -> None:
    result = read(["<visitor>King A</visitor>", visit])
    (issue,) = [issue for issue in result.issues if issue.code == "entry-empty"]
    assert (issue.severity, issue.value) == (Severity.ERROR, value)
    assert (issue.file, issue.line) == ("<stream>", 2)
    assert result.records == read(["<visitor>King A</visitor>"]).records


@given(st.lists(VISIT, min_size=1))
def test_every_date_stands_in_the_span_or_in_a_quote(visits: list[str]) -> None:
    dossier = read(visits).dossier()
    quotes = {claim.locator.quote for claim in dossier.all(Claim) if claim.locator is not None}
    spans = {meeting.span for meeting in dossier.all(Meeting)}
    kept = {end for span in spans if span is not None for end in (span.begin, span.end)}
    for name, text in re.findall("<(start-date|end-date)>([^<]+)<", "".join(visits)):
        assert html.unescape(text) in {*quotes, *map(str, kept)}, name


@given(st.lists(VISIT))
def test_raw_texts_are_no_errors_of_the_dossier(visits: list[str]) -> None:
    findings = check(read(visits).dossier())
    claims = [item for item in findings if any(ref.startswith("claim:") for ref in item.records)]
    assert all(item.severity is not Severity.ERROR for item in claims)


def test_two_entries_that_differ_in_a_repeated_element_alone_are_both_kept() -> None:
    visit = "<id>7</id><visitor>King A</visitor><start-date>1990</start-date>"
    more = [f"{visit}<start-date>{year}</start-date>" for year in (1991, 1992)]
    result = read([visit, *more])
    assert len(result.dossier().all(Meeting)) == 3
    quotes = [claim.locator and claim.locator.quote for claim in result.dossier().all(Claim)]
    assert sorted(map(str, quotes)) == ["1991", "1992"]


def test_no_files_give_the_publication_and_the_host() -> None:
    result = read_statedept_visits()
    assert [type(record) for record in result.records] == [Source, State]


def test_an_empty_name_is_not_the_current_folder() -> None:
    with pytest.raises(FileAccessError, match=r"^'': the name of the file is empty$"):
        read_statedept_visits("")


@pytest.mark.parametrize("name", ["missing.xml", "", "bad\0name"])
def test_a_file_that_cannot_be_opened_is_an_error(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileAccessError):
        read_statedept_visits(tmp_path / name)


def test_the_shared_files_give_all_their_visits() -> None:
    if not FILES:
        pytest.skip("the shared data is not here")
    result = read_statedept_visits(*FILES)
    assert result.records == read_statedept_visits(*reversed(FILES)).records
    dossier = result.dossier()
    visits = sum(path.read_text("utf-8").count("<visit>") for path in FILES)
    assert len(dossier.all(Meeting)) == visits
    assert not result.has_errors
    hussein = dossier["person:hussein.jordan"]
    assert isinstance(hussein, Person)
    assert len(dossier.referring_to(hussein.ref)) == 18


def test_the_first_visit_of_all() -> None:
    if not FILES:
        pytest.skip("the shared data is not here")
    dossier = read_statedept_visits(*FILES).dossier()
    claims = dossier.claims("meeting:statedept-visit-2138", "span")
    assert [claim.value for claim in claims] == [
        Span.parse("1874-12-12/1874-12-23"),
        Span.parse("1874-11-29/1875-02-02"),
    ]
