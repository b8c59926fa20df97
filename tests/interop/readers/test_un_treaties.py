"""The reader of participation tables: total, lossless, and silent about nothing."""

import csv
import io
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import dumps, loads
from diplorecords.dossier import Dossier
from diplorecords.errors import FileAccessError, Severity
from diplorecords.interop import ReaderResult, read_un_treaties
from diplorecords.interop.readers import un_treaties
from diplorecords.records import (
    Organization,
    State,
    Treaty,
    TreatyAction,
    TreatyActionKind,
    TreatyForm,
)
from diplorecords.rules import check
from diplorecords.rules.families import creation, treaty_law
from diplorecords.values import Nature

TABLES = Path(__file__).with_name("un_tables")
ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("DIPLORECORDS_DATA", ROOT.parent / "shared" / "data"))
REAL = SHARED / "un-treaty-tables"

TITLES = st.sampled_from(
    [
        "Signature",
        "Signature, Succession to signature(d)",
        "Ratification, Acceptance(A), Accession(a), Approval(AA)",
        "Consent to be bound(P), Succession(d)",
        "Definitive signature or acceptance of the Protocol",
        "Provisional application(n)",
        "UNTS Volume",
        "Weather",
        "",
    ]
)
CELLS = st.sampled_from(
    [
        "",
        " ",
        "-",
        "1 Jan 2000",
        "[1 Jan 2000]",
        "2 Feb 2001 a",
        "3 Mar 2002 A 4",
        "4 Apr 2003 d",
        "30 Feb 2004",
        "1991",
        "1 Jan 2000 s; 2 Feb 2001 d",
        "denounced 5 May 2005",
        "in force 5 May 2005",
        "6 Jun 2006 a (corrected)",
        "7 Jul 2007 zz",
        "8 Aug 2008 a, d",
        "note",
        "12",
        '"',
    ]
)
NAMES = st.sampled_from(["Mali", "Mali 2", "Germany [2]", "European Union", "Atlantis", "", "\xa0"])


class Named(io.BytesIO):
    """A stream of bytes with the name of a file."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name


def table(titles: list[str], rows: list[list[str]]) -> bytes:
    """The bytes of a table."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["Participant", *titles])
    writer.writerows(rows)
    return text.getvalue().encode()


def read(data: bytes, name: str = "90-1.csv") -> ReaderResult:
    """What reading one table gives."""
    return read_un_treaties(Named(data, name))


def acts_of(result: ReaderResult) -> list[TreatyAction]:
    """The acts that a reader made."""
    return [record for record in result.records if isinstance(record, TreatyAction)]


def codes(result: ReaderResult) -> Counter[str]:
    """How many issues there are of each code."""
    return Counter(issue.code for issue in result.issues)


@given(st.binary(), st.sampled_from(["90-1.csv", "index.csv", "", "§.csv"]))
def test_any_bytes_are_read(data: bytes, name: str) -> None:
    assert Dossier.of(read(data, name).records)


@given(st.binary(max_size=60))
def test_any_bytes_behind_a_title_are_read(data: bytes) -> None:
    result = read(b"Participant,Ratification\nMali,1 Jan 2000\n" + data)
    assert Dossier.of(result.records)


@given(st.data())
def test_any_change_of_a_table_is_read(data: st.DataObject) -> None:
    whole = (TABLES / "90-1.csv").read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(start + 20, len(whole))))
    changed = whole[:start] + data.draw(st.binary(max_size=6)) + whole[end:]
    assert Dossier.of(read(changed).records)


@given(
    st.lists(TITLES, min_size=1, max_size=3),
    st.lists(st.lists(CELLS, max_size=4), max_size=4),
    st.data(),
)
def test_every_cell_becomes_acts_or_an_issue(
    titles: list[str], bodies: list[list[str]], data: st.DataObject
) -> None:
    rows = [[data.draw(NAMES), *cells] for cells in bodies]
    result = read(table(titles, rows))
    quotes = {act.sources[0].quote for act in acts_of(result)}
    said = {issue.value or "" for issue in result.issues}
    for cells in rows:
        for cell in cells[1:]:
            assert not cell.strip() or cell in quotes or any(cell in text for text in said)


@given(st.lists(TITLES, min_size=1, max_size=3), st.lists(st.lists(CELLS, max_size=4), max_size=3))
def test_the_records_survive_a_round_trip(titles: list[str], bodies: list[list[str]]) -> None:
    result = read(table(titles, [["Mali", *cells] for cells in bodies]))
    assert all(loads(dumps(record)) == record for record in result.records)


def test_a_denunciation_is_an_act_of_its_own() -> None:
    cell = "1 Jan 2000 a, denounced 5 May 2005"
    acts = acts_of(read(table(["Accession(a)"], [["Mali", cell]])))
    assert [(act.kind, str(act.deposited)) for act in acts] == [
        (TreatyActionKind.ACCESSION, "2000-01-01"),
        (TreatyActionKind.WITHDRAWAL, "2005-05-05"),
    ]


def test_the_folder_gives_its_acts_and_says_what_is_odd() -> None:
    result = read_un_treaties(TABLES)
    kinds = Counter(act.kind.value for act in acts_of(result))
    assert kinds == {
        "signature": 1,
        "succession_to_signature": 1,
        "acceptance": 1,
        "accession": 3,
        "succession": 1,
        "ratification": 1,
        "definitive_signature": 1,
        "participation": 1,
        "formal_confirmation": 1,
        "approval": 1,
        "consent_to_be_bound": 1,
        "signature_confirmation": 1,
    }
    assert codes(result) == {
        "participant-note": 1,
        "footnote": 1,
        "cell-sign": 1,
        "act-bracketed": 1,
        "date-impossible": 1,
        "participant-unknown": 1,
        "cell-unread": 1,
        "act-open": 1,
        "letter-undeclared": 1,
        "letter-unknown": 1,
        "cell-beyond": 1,
        "table-missing": 1,
    }
    assert result.has_errors
    assert all(issue.file is not None for issue in result.issues)


def test_an_act_keeps_its_cell_line_and_title() -> None:
    dossier = read_un_treaties(TABLES).dossier()
    act = dossier["treaty_action:untc-90-1.congo.accession.1992-07-07"]
    assert isinstance(act, TreatyAction)
    assert (str(act.actor), str(act.instrument)) == ("state:congo", "treaty:untc-90-1")
    assert (str(act.deposited), act.dated) == ("1992-07-07", None)
    (place,) = act.sources
    assert (place.line, place.entry, place.quote) == (3, "90-1", "7\xa0Jul\xa01992 a 3")
    assert place.page == "Ratification, Acceptance(A), Accession(a), Succession(d)"


def test_a_signature_is_dated_and_not_deposited() -> None:
    dossier = read_un_treaties(TABLES).dossier()
    act = dossier["treaty_action:untc-90-1.albania.signature.1990-05-03"]
    assert isinstance(act, TreatyAction)
    assert (str(act.dated), act.deposited) == ("1990-05-03", None)


def test_the_treaty_has_what_its_title_says() -> None:
    dossier = read_un_treaties(TABLES).dossier()
    treaty = dossier["treaty:untc-90-1-a"]
    assert isinstance(treaty, Treaty)
    assert treaty.label.startswith("Protocol to the Convention")
    assert (treaty.form, treaty.nature) == (TreatyForm.PROTOCOL, Nature.LEGAL)
    assert str(treaty.adopted) == "1994-07-05"


def test_a_folder_gives_what_its_files_give_in_any_order() -> None:
    files = sorted(TABLES.glob("*.csv"))
    assert read_un_treaties(*reversed(files)) == read_un_treaties(TABLES)


def test_reading_a_table_twice_is_reading_it_once() -> None:
    once = read_un_treaties(TABLES)
    twice = read_un_treaties(TABLES, TABLES)
    assert twice.records == once.records
    assert codes(twice)["act-repeated"] == len(acts_of(once))
    assert codes(twice)["index-repeated"] == 0


def test_two_rows_of_one_participant_are_both_kept() -> None:
    result = read(table(["Ratification"], [["Mali", "1 Jan 2000"], ["Mali 2", "2 Feb 2001"]]))
    assert len(acts_of(result)) == 2
    issue = next(issue for issue in result.issues if issue.code == "participant-repeated")
    assert (issue.line, issue.records) == (3, ("state:mali",))


def test_two_names_of_one_participant_are_one_record() -> None:
    rows = [["Swaziland", "1 Jan 2000"], ["Eswatini", "2 Feb 2001"]]
    result = read(table(["Ratification"], rows))
    (state,) = [record for record in result.records if isinstance(record, State)]
    assert {name.text for name in state.names} == {"Swaziland", "Eswatini"}
    assert codes(result)["participant-names"] == 1


def test_an_admission_keeps_its_resolution_in_a_note() -> None:
    titles = ["Resolution", "Date of Adoption", "UNTS Volume"]
    result = read(table(titles, [["Mali", "1491 (XV)", "28 Sep 1960", ""]]), "1-2.csv")
    (act,) = acts_of(result)
    assert act.kind is TreatyActionKind.ADMISSION
    assert (str(act.dated), act.note) == ("1960-09-28", "Resolution: 1491 (XV)")
    assert codes(result) == {"treaty-untitled": 1, "cell-not-act": 1}


def test_a_title_that_names_no_act_is_said_and_its_dates_are_errors() -> None:
    result = read(table(["Weather"], [["Mali", "1 Jan 2000"]]))
    assert not acts_of(result)
    severities = [issue.severity for issue in result.issues if issue.code == "column-unknown"]
    assert severities == [Severity.WARNING, Severity.ERROR]


@pytest.mark.parametrize(
    ("data", "lost"), [(b"", 0), (b"\n\n", 0), (b"Weather,Signature\nMali,1 Jan 2000\n", 2)]
)
def test_a_file_without_titles_is_an_error(data: bytes, lost: int) -> None:
    result = read(data)
    assert codes(result) == Counter({"table-titles": 1, "row-before-titles": lost})
    assert all(issue.severity is Severity.ERROR for issue in result.issues)


def test_titles_may_stand_below_other_rows_and_have_notes() -> None:
    result = read(b"Convention on Fog\nParticipant 1\xa0,Ratification\nMali,1 Jan 2000\n")
    assert len(acts_of(result)) == 1
    assert codes(result) == {"encoding": 1, "row-before-titles": 1, "treaty-untitled": 1}


def test_a_row_with_one_text_that_is_no_participant_makes_no_state() -> None:
    result = read(table(["Ratification"], [["Mali", "1 Jan 2000"], ["1. See chapter I.", ""]]))
    issue = next(issue for issue in result.issues if issue.code == "row-unread")
    assert (issue.severity, issue.value) == (Severity.WARNING, "1. See chapter I.")
    assert [record.id for record in result.records if isinstance(record, State)] == ["mali"]


def test_latin_letters_are_recovered_and_said() -> None:
    result = read("Participant,Ratification\nCôte d’Ivoire,1 Jan 2000\n".encode("cp1252"))
    assert codes(result) == {"encoding": 1, "treaty-untitled": 1}
    assert acts_of(result)[0].actor.id == "cote-divoire"


def test_the_longest_file_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(un_treaties, "MOST_BYTES", 10)
    assert codes(read(b"Participant,Ratification")) == {"file-too-long": 1}


def test_a_folder_without_tables_is_an_error(tmp_path: Path) -> None:
    result = read_un_treaties(tmp_path)
    assert [(issue.code, issue.file) for issue in result.issues] == [("no-tables", str(tmp_path))]


@pytest.mark.parametrize("name", ["missing.csv", "bad\0name"])
def test_what_cannot_be_opened_is_an_error(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileAccessError):
        read_un_treaties(tmp_path / name)


def test_an_empty_name_is_not_the_current_folder() -> None:
    with pytest.raises(FileAccessError, match=r"^'': the name of the file is empty$"):
        read_un_treaties("")


def test_a_closed_stream_is_an_error() -> None:
    stream = io.BytesIO()
    stream.close()
    with pytest.raises(FileAccessError, match="<stream>"):
        read_un_treaties(stream)


@pytest.fixture(scope="module")
def real() -> ReaderResult:
    """What the real tables give."""
    if not REAL.is_dir():
        pytest.skip("the shared data is not here")
    return read_un_treaties(REAL)


def test_the_shared_tables_give_an_act_for_each_date(real: ReaderResult) -> None:
    result = real
    cells: Counter[str] = Counter()
    for path in REAL.glob("*-*.csv"):
        for row in list(csv.reader(path.read_text("utf-8").splitlines()))[1:]:
            cells.update(cell for cell in row[1:] if cell)
    assert Counter(act.sources[0].quote for act in acts_of(result)) == cells
    assert not result.has_errors
    assert codes(result) == {"column-open": 1, "act-open": 54}
    dossier = result.dossier()
    assert len(dossier.all(Treaty)) == 14
    assert all(treaty.adopted for treaty in dossier.all(Treaty) if "18-2" not in treaty.id)
    assert "United Nations" in {record.label for record in dossier.all(Organization)}


def test_a_row_without_a_participant_is_an_error() -> None:
    result = read(table(["Ratification"], [["", "1 Jan 2000"]]))
    (issue,) = [issue for issue in result.issues if issue.code == "participant-missing"]
    assert (issue.severity, issue.value, issue.line) == (Severity.ERROR, "1 Jan 2000", 2)
    assert not acts_of(result)


def test_the_shared_tables_break_no_rule_that_is_an_error(real: ReaderResult) -> None:
    findings = check(real.dossier(), rules=(*treaty_law.RULES, *creation.RULES))
    assert Counter(finding.code for finding in findings) == {
        "provisional-application-after-consent": 7,
        "accession-after-signature": 1,
    }
    assert not any(finding.severity is Severity.ERROR for finding in findings)
