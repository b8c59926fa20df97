"""What each command shows, and the shape of its JSON."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from diplorecords import examples
from diplorecords.cli import main
from diplorecords.codec import json_schema, load, save
from diplorecords.dossier import Dossier
from diplorecords.records import Meeting, MeetingKind, MeetingStatus, Tenure
from diplorecords.rules import check

EXAMPLE = "example:azerbaijan-osce"
VISITS = Path(__file__).parents[2] / "interop" / "readers" / "odd_visits.xml"
TABLES = Path(__file__).parents[2] / "interop" / "readers" / "un_tables"


def text_of(capsys: pytest.CaptureFixture[str], *argv: str, code: int = 0) -> str:
    """What a command prints."""
    assert main(argv) == code
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def json_of(capsys: pytest.CaptureFixture[str], *argv: str, code: int = 0) -> Any:
    """The one JSON document that a command prints."""
    return json.loads(text_of(capsys, *argv, "--format", "json", code=code))


def test_demo_fits_eighty_columns_and_has_all_its_parts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    printed = text_of(capsys, "demo")
    assert max(map(len, printed.splitlines())) <= 80
    assert all(f"\n{part}" in printed for part in ("Timeline", "Checks", "Answers", "Try"))
    assert all(answer in printed for answer in ("CERTAIN", "POSSIBLE", "IMPOSSIBLE"))
    assert "\x1b" not in printed


def test_demo_answers(capsys: pytest.CaptureFixture[str]) -> None:
    document = json_of(capsys, "demo")
    assert document["records"] == len(examples.load("azerbaijan-osce"))
    assert [answer["answer"] for answer in document["answers"]] == [
        "certain",
        "possible",
        "certain",
        "certain",
        "possible",
        "impossible",
    ]
    assert document["counts"]["error"] == 0


def test_check_shows_the_findings(capsys: pytest.CaptureFixture[str]) -> None:
    findings = check(examples.load("azerbaijan-osce"))
    printed = text_of(capsys, "check", EXAMPLE)
    assert len(printed.splitlines()) == len(findings) + 1
    document = json_of(capsys, "check", EXAMPLE)
    assert [item["code"] for item in document["findings"]] == [item.code for item in findings]
    assert document["counts"]["info"] == len(findings) - document["counts"]["warning"]


def test_check_ends_with_one_where_the_data_has_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    save(Dossier.of([Tenure(id="x", holder="person:y", office="office:z")]), path)
    assert "dangling" in text_of(capsys, "check", str(path), code=1)
    assert json_of(capsys, "check", str(path), code=1)["counts"]["error"] == 2


@pytest.mark.parametrize("name", ["conflict:arm-aze", "arm-aze"])
def test_show_tells_who_claims_what(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed = text_of(capsys, "show", EXAMPLE, name)
    assert printed.startswith("conflict:arm-aze  ")
    assert "source:ucdp-prio-acd" in printed
    claims = printed[printed.index("\nClaims") :]
    assert claims.count("      in source:") >= 5
    document = json_of(capsys, "show", EXAMPLE, name)
    assert document["record"]["id"] == "arm-aze"
    assert {claim["subject"] for claim in document["claims"]} == {"conflict:arm-aze"}
    assert {source["type"] for source in document["sources"]} == {"source"}


def test_show_works_for_records_of_every_type(capsys: pytest.CaptureFixture[str]) -> None:
    for record in {
        record.record_type: record for record in examples.load("azerbaijan-osce")
    }.values():
        assert str(record.ref) in text_of(capsys, "show", EXAMPLE, str(record.ref))


def test_show_lists_who_refers_to_a_record(capsys: pytest.CaptureFixture[str]) -> None:
    document = json_of(capsys, "show", EXAMPLE, "person:kasprzyk")
    assert "tenure:kasprzyk-personal-representative" in document["referring"]


def test_an_id_that_several_records_have_must_be_typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    tenure = Tenure(id="x", holder="person:y", office="office:z")
    meeting = Meeting(id="x", kind=MeetingKind.VISIT, status=MeetingStatus.HELD)
    save(Dossier.of([tenure, meeting]), path)
    assert main(["show", str(path), "x"]) == 2
    assert "meeting:x, tenure:x" in capsys.readouterr().err


@pytest.mark.parametrize("date", ["1992-02", "1997-01-01", "2024-07-13", "1992/1994", "-0100"])
def test_on_shows_certain_and_possible_apart(date: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed = text_of(capsys, "on", EXAMPLE, date)
    assert printed.index("\nCertain (") < printed.index("\nPossible (")
    assert "whole = all of it" in printed
    document = json_of(capsys, "on", EXAMPLE, date)
    moment = examples.load("azerbaijan-osce").on(date)
    assert [item["ref"] for item in document["certain"]] == [str(r.ref) for r in moment.certain]
    assert [item["ref"] for item in document["possible"]] == [str(r.ref) for r in moment.possible]
    assert document["asked"] == date


def test_on_gives_the_canonical_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert json_of(capsys, "on", EXAMPLE, "?2004")["asked"] == "2004?"


def test_timeline_is_in_order_and_counts_the_undated(capsys: pytest.CaptureFixture[str]) -> None:
    document = json_of(capsys, "timeline", EXAMPLE)
    bounded = [item["earliest"] for item in document["entries"] if item["earliest"]]
    assert bounded == sorted(bounded)
    everything = len(document["entries"]) + len(document["undated"])
    assert everything == len(examples.load("azerbaijan-osce"))
    printed = text_of(capsys, "timeline", EXAMPLE)
    assert len(printed.splitlines()) == len(document["entries"]) + 1


def test_days_far_away_have_their_year_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    spans = {"far": "Y-17000", "old": "-0044-03-15", "open": "../1990"}
    save(
        Dossier.of(
            Meeting(id=key, kind=MeetingKind.OTHER, status=MeetingStatus.HELD, span=span)
            for key, span in spans.items()
        ),
        path,
    )
    days = [
        (item["earliest"], item["latest"])
        for item in json_of(capsys, "timeline", str(path))["entries"]
    ]
    assert days == [
        (None, "1990-12-31"),
        ("Y-17000", "Y-17000"),
        ("-0044-03-15", "-0044-03-15"),
    ]


@pytest.mark.parametrize("form", ["text", "json"])
def test_schema_is_json_in_either_format(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(text_of(capsys, "schema", "--format", form)) == json_schema()


def test_import_writes_a_dossier_and_tells_the_issues(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "visits.jsonl"
    words = ["import", "statedept-visits", str(VISITS), "--output", str(output)]
    printed = text_of(capsys, *words, code=1)
    assert "[dates-reversed] meeting:" in printed
    assert "4 meeting" in printed
    assert len(load(output).all(Meeting)) == 4
    document = json_of(capsys, *words, code=1)
    assert document["records"]["meeting"] == 4
    assert document["output"] == str(output)
    assert len(document["issues"]) == sum(document["counts"].values())
    text_of(capsys, "check", str(output))


def test_import_from_standard_input_to_standard_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(VISITS.read_bytes())))
    assert main(["import", "statedept-visits", "-", "--output", "-"]) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith('{"content":')
    assert "standard input:" in printed.err
    assert "standard output: " in printed.err
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(printed.out.encode())))
    assert main(["on", "-", "1874-12-12"]) == 0


def test_import_of_nothing_but_errors_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, output = tmp_path / "bad.xml", tmp_path / "out.jsonl"
    bad.write_text("no XML", encoding="utf-8")
    words = ["import", "statedept-visits", str(bad), "--output", str(output)]
    assert "nothing was written" in text_of(capsys, *words, code=3)
    assert json_of(capsys, *words, code=3)["output"] is None
    assert not output.exists()


def test_import_to_a_place_that_does_not_exist(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = str(tmp_path / "no" / "out.jsonl")
    assert main(["import", "statedept-visits", str(VISITS), "--output", output]) == 3
    assert "out.jsonl" in capsys.readouterr().err


class Terminal(io.StringIO):
    """A standard error that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_long_imports_tell_their_progress_on_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    errors = Terminal()
    monkeypatch.setattr(sys, "stderr", errors)
    words = ["import", "statedept-visits", "--output", str(tmp_path / "out.jsonl")]
    assert main([*words, str(VISITS)]) == 1
    assert errors.getvalue() == ""
    large = tmp_path / "large.xml"
    large.write_bytes(VISITS.read_bytes() + b"\n" * 2_000_000)
    assert main([*words, str(large)]) == 1
    assert "reading 2.0 MB" in errors.getvalue()
    assert "records" in errors.getvalue()


def test_import_of_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "statedept-visits", "no.xml", "--output", "no.jsonl"]) == 3
    assert "no.xml" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["check", ""],
        ["show", "", "state:aze"],
        ["on", "", "1992"],
        ["timeline", ""],
        ["import", "un-treaties", "", "--output", "no.jsonl"],
        ["import", "statedept-visits", "", "--output", "no.jsonl"],
        ["import", "statedept-visits", str(VISITS), "--output", ""],
    ],
)
def test_an_empty_name_is_not_the_current_folder(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 3
    assert capsys.readouterr().err == "diplorecords: '': the name of the file is empty\n"


def test_import_of_a_folder_of_participation_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "treaties.jsonl"
    words = ["import", "un-treaties", str(TABLES), "--output", str(output)]
    printed = text_of(capsys, *words, code=1)
    assert "14 treaty_action" in printed
    assert "[cell-unread]" in printed
    assert json_of(capsys, *words, code=1)["records"]["treaty"] == 2
    table = str(TABLES / "index.csv")
    assert main(["import", "un-treaties", table, "--output", str(output)]) == 0
    assert main(["import", "un-treaties", str(tmp_path), "--output", str(output)]) == 3
