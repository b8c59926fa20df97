"""What the dossier takes from the article: short labels in their lines, and no sentence."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from diplorecords.codec import dumps
from diplorecords.dossier import Dossier, check_quotes
from diplorecords.values import Locator

ARTICLE = Path(__file__).parents[4] / "shared" / "article" / "article.ar.txt"
NO_ARTICLE = pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not at hand")
LONGEST = 5
"""The longest run of the article's words that a record may quote."""


def texts_of(value: object) -> Iterator[str]:
    """Every text in a JSON tree."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for member in value:
            yield from texts_of(member)
    elif isinstance(value, dict):
        for member in value.values():
            yield from texts_of(member)


def words_of(text: str) -> list[str]:
    """The words of a text, without the marks around them."""
    return [word for word in (part.strip(".,:،؛|©…`") for part in text.split()) if word]


def runs_of(text: str) -> set[tuple[str, ...]]:
    """Every run of one word more than may be quoted."""
    words = words_of(text)
    return {tuple(words[i : i + LONGEST + 1]) for i in range(len(words) - LONGEST)}


def article_locators(dossier: Dossier) -> Iterator[tuple[str, Locator]]:
    """Every place in the article that a record or claim names."""
    for record in dossier:
        claimed = getattr(record, "locator", None)
        for locator in (*record.sources, *([claimed] if claimed is not None else [])):
            if locator.source.id == "webangah-article":
                yield str(record.ref), locator


@NO_ARTICLE
def test_no_sentence_of_the_article_is_in_the_dossier(dossier: Dossier) -> None:
    """No six words in a row."""
    runs = runs_of(ARTICLE.read_text(encoding="utf-8"))
    for record in dossier:
        for text in texts_of(json.loads(dumps(record))):
            assert runs.isdisjoint(runs_of(text)), record.ref


@NO_ARTICLE
def test_every_quote_stands_in_its_line(dossier: Dossier) -> None:
    """Unchanged, letter for letter."""
    lines = ARTICLE.read_text(encoding="utf-8").splitlines()
    for ref, locator in article_locators(dossier):
        assert locator.line is not None, ref
        if locator.quote is not None:
            assert locator.quote in lines[locator.line - 1], (ref, locator.line, locator.quote)


@NO_ARTICLE
def test_article_is_recognised_by_its_hash_and_quoted_rightly(dossier: Dossier) -> None:
    """The copy at hand is the one that was read, byte for byte."""
    text = ARTICLE.read_bytes().decode("utf-8")
    assert check_quotes(dossier, "source:webangah-article", text) == ()
    (problem,) = check_quotes(dossier, "source:webangah-article", text.replace("\u064a", "\u06cc"))
    assert problem.code == "text-hash"


def test_every_quote_is_short(dossier: Dossier) -> None:
    """A few words at most."""
    for ref, locator in article_locators(dossier):
        assert len(words_of(locator.quote or "")) <= LONGEST, ref
