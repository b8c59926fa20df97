"""The language-neutral cases of the format: good and bad texts of records, and whole files."""

import base64
import json
import re
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from diplorecords.codec import dumps, loads, read_dossier, write_dossier
from diplorecords.dossier import Dossier
from diplorecords.errors import LaterVersionWarning, LoadError

SUITE = Path(__file__).parents[1] / "suite" / "codec.json"
CASES: list[dict[str, Any]] = json.loads(SUITE.read_text(encoding="utf-8"))["cases"]
GOOD = [case for case in CASES if "canonical" in case]
BAD = [case for case in CASES if "problems" in case]


@pytest.mark.parametrize("case", GOOD, ids=lambda case: str(case["name"]))
def test_good_texts_have_their_canonical_form(case: dict[str, Any]) -> None:
    """Which is its own canonical form."""
    assert dumps(loads(case["text"])) == case["canonical"]
    assert dumps(loads(case["canonical"])) == case["canonical"]


@pytest.mark.parametrize("case", BAD, ids=lambda case: str(case["name"]))
def test_bad_texts_have_their_problems(case: dict[str, Any]) -> None:
    """All of them, each with its place."""
    with pytest.raises(LoadError) as caught:
        loads(case["text"])
    found = sorted((problem.code, problem.path) for problem in caught.value.problems)
    assert found == sorted((problem["code"], problem["path"]) for problem in case["problems"])


FILES_SUITE = SUITE.with_name("codec_files.json")
FILES: list[dict[str, Any]] = json.loads(FILES_SUITE.read_text(encoding="utf-8"))["cases"]


def read(case: dict[str, Any]) -> Dossier:
    """The dossier in the file of a case."""
    data = base64.b64decode(case["base64"]) if "base64" in case else case["text"].encode()
    return read_dossier(data, case.get("file", "x.jsonl"), unknown=case.get("unknown"))


@pytest.mark.parametrize(
    "case", [case for case in FILES if "records" in case], ids=lambda case: str(case["name"])
)
def test_good_files_have_their_records_and_canonical_form(case: dict[str, Any]) -> None:
    """And warn where they should."""
    with pytest.warns(LaterVersionWarning) if "warning" in case else nullcontext():
        dossier = read(case)
    assert [str(record.ref) for record in dossier] == case["records"]
    assert write_dossier(dossier).decode() == case["canonical"]


@pytest.mark.parametrize(
    "case", [case for case in FILES if "problems" in case], ids=lambda case: str(case["name"])
)
def test_bad_files_have_their_problems(case: dict[str, Any]) -> None:
    """All of them, each with its line and place, and a hint."""
    with pytest.raises(LoadError) as caught:
        read(case)
    found = sorted((each.line, each.code, each.path) for each in caught.value.problems)
    expected = [(each["line"], each["code"], each["path"]) for each in case["problems"]]
    assert found == sorted(expected)
    assert all(each.hint and each.file for each in caught.value.problems)


def test_the_page_of_the_format_has_the_codes_of_the_cases() -> None:
    """No code is left out on either side."""
    page = (SUITE.parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
    _, _, refusals = page.partition("## What a reader must refuse")
    rows = re.findall(r"^\| (`.*) \|$", refusals.partition("## Limits")[0], re.MULTILINE)
    cells = [row.split(" | ") for row in rows]
    listed = " ".join(row[0] if len(row) == 2 else row[1] for row in cells)
    cases = [problem for case in [*BAD, *FILES] for problem in case.get("problems", [])]
    assert set(re.findall(r"`([^`]+)`", listed)) == {problem["code"] for problem in cases}
