"""Quotes: letter for letter, where they say."""

from typing import Any

import pytest

from diplorecords.dossier import Dossier, check_quotes, quote_problems, text_hash_of
from diplorecords.errors import RecordNotFoundError, ValidationError
from diplorecords.records import Claim, ClaimState, Source, State
from diplorecords.values import Locator

TEXT = "علييف\r\non 13 July\nin Baku"


def codes(text: str = TEXT, **place: Any) -> list[tuple[str, str]]:
    """What is wrong with a place."""
    return [
        (problem.path, problem.code)
        for problem in quote_problems(Locator("source:s", **place), text)
    ]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({}, []),
        ({"quote": "13 July"}, []),
        ({"quote": "14 July"}, [("/quote", "quote")]),
        ({"line": 1, "quote": "علييف"}, []),
        ({"line": 2, "quote": "13 July"}, []),
        ({"line": 3, "quote": "13 July"}, [("/quote", "quote")]),
        ({"line": 4}, [("/line", "quote-place")]),
        ({"start": 7, "end": 9, "quote": "on"}, []),
        ({"start": 0, "end": 2, "quote": "on"}, [("/quote", "quote-range")]),
        ({"start": 0, "end": 900}, [("/end", "quote-place")]),
        ({"start": 0, "end": 3}, []),
    ],
)
def test_a_quote_stands_where_it_says(place: Any, expected: list[tuple[str, str]]) -> None:
    """Characters are counted as code points, lines by their ends."""
    assert codes(**place) == expected


def test_look_alike_letters_are_not_the_same() -> None:
    """The Farsi yeh is not the Arabic one in a quote."""
    assert codes(quote="علییف") == [("/quote", "quote")]


def test_all_places_in_one_source_are_checked_at_once() -> None:
    """Those of claims and of records, each with its pointer; other sources are left alone."""
    source = Source(id="s", text_hash=text_hash_of(TEXT))
    claim = Claim(
        id="c",
        subject="state:x",
        field="span",
        state=ClaimState.UNKNOWN,
        locator=Locator("source:s", line=9),
    )
    state = State(
        id="x",
        sources=[Locator("source:other", quote="no"), Locator("source:s", quote="no such words")],
    )
    dossier = Dossier.of([source, claim, state, State(id="y", sources=[Locator("source:s")])])
    found = check_quotes(dossier, "source:s", TEXT)
    assert [(problem.records[0], problem.path) for problem in found] == [
        ("claim:c", "/locator/line"),
        ("state:x", "/sources/1/quote"),
    ]


def test_another_text_is_recognised_by_its_hash() -> None:
    """Then nothing else is compared."""
    dossier = Dossier.of([Source(id="s", text_hash=text_hash_of(TEXT))])
    (problem,) = check_quotes(dossier, "s", TEXT + " ")
    assert (problem.path, problem.code) == ("/text_hash", "text-hash")
    assert check_quotes(Dossier.of([Source(id="s")]), "s", "anything") == ()


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(RecordNotFoundError):
        check_quotes(Dossier(), "source:s", TEXT)
    with pytest.raises(ValidationError, match="a text"):
        check_quotes(Dossier.of([Source(id="s")]), "source:s", b"bytes")  # type: ignore[arg-type]  # that is the point
