"""The cases that any implementation of EDTF could run."""

import json
import math
from pathlib import Path
from typing import TypedDict, cast

import pytest

from diplorecords.temporal import EdtfDate, is_edtf, parse_edtf

SUITE = Path(__file__).parents[2] / "suite" / "edtf.json"


class Case(TypedDict):
    """One text, and what is right about it; a text that is not valid has the first two."""

    text: str
    valid: bool
    level: int
    canonical: str
    precision: str | None
    earliest: str | int | None
    latest: str | int | None


CASES = cast("list[Case]", json.loads(SUITE.read_text(encoding="utf-8"))["cases"])
VALID = [case for case in CASES if case["valid"]]
INVALID = [case["text"] for case in CASES if not case["valid"]]
INFINITE = {"-inf": -math.inf, "inf": math.inf}


def ordinal(bound: str | int | None) -> int | float | None:
    """The day of a bound as the suite writes it."""
    if not isinstance(bound, str):
        return bound
    return INFINITE[bound] if bound in INFINITE else EdtfDate(bound).earliest_day


@pytest.mark.parametrize("case", VALID, ids=[case["text"] for case in VALID])
def test_a_valid_text_means_what_the_suite_says(case: Case) -> None:
    value = parse_edtf(case["text"])
    precision = value.precision
    assert {
        "text": str(value),
        "valid": True,
        "level": value.edtf_level,
        "canonical": value.canonical,
        "precision": None if precision is None else precision.value,
    } == {key: case[key] for key in ("text", "valid", "level", "canonical", "precision")}
    assert value.earliest_day == ordinal(case["earliest"])
    assert value.latest_day == ordinal(case["latest"])
    assert parse_edtf(case["canonical"]) == value


@pytest.mark.parametrize("text", INVALID, ids=ascii)
def test_an_invalid_text_is_refused(text: str) -> None:
    assert not is_edtf(text)


def test_the_suite_is_large_and_without_repetition() -> None:
    texts = [case["text"] for case in CASES]
    assert len(texts) == len(set(texts)) >= 400
