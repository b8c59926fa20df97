"""The language-neutral cases of the format: good texts and bad ones."""

import json
from pathlib import Path
from typing import Any

import pytest

from diplorecords.codec import dumps, loads
from diplorecords.errors import LoadError

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
