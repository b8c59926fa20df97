"""`check_quotes`: whether what records quote from a source stands in its text, where they say."""

import hashlib
import re
from collections.abc import Iterator

from diplorecords.dossier.arguments import expect_text
from diplorecords.dossier.collection import Dossier
from diplorecords.errors import Problem, shown
from diplorecords.records import AnyRecord, Claim, Source
from diplorecords.values.locator import Locator
from diplorecords.values.ref import Ref

__all__ = ["check_quotes", "quote_problems", "text_hash_of"]

_LINE_ENDS = re.compile("\r\n|\n|\r")


def text_hash_of(text: str) -> str:
    """The hash by which a source recognises its text: of its bytes in UTF-8, unchanged.

    >>> text_hash_of("")[:14]
    'sha256:e3b0c44'
    """
    return f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def quote_problems(locator: Locator, text: str) -> Iterator[Problem]:
    r"""Why a place in a text does not exist, or does not hold the words that are quoted.

    A range of characters holds the quote exactly; a line, or a whole text, holds it somewhere.

    >>> place = Locator("source:s", line=2, quote="13 July")
    >>> [problem.message for problem in quote_problems(place, "Baku,\non 14 July")]
    ["line 2 does not have '13 July'"]

    Args:
        locator: The place, with a quote or without.
        text: The source's text, unchanged.
    """
    part, where = text, "the text"
    if locator.line is not None:
        lines = _LINE_ENDS.split(text)
        if locator.line > len(lines):
            message = f"there is no line {locator.line}: the text has {len(lines)}"
            yield Problem("/line", "quote-place", message)
            return
        part, where = lines[locator.line - 1], f"line {locator.line}"
    if locator.quote is not None and locator.quote not in part:
        message = f"{where} does not have {shown(locator.quote)}"
        yield Problem("/quote", "quote", message, value=shown(locator.quote))
    if locator.start is None or locator.end is None:
        return
    if locator.end > len(text):
        message = f"there is no character {locator.end}: the text has {len(text)}"
        yield Problem("/end", "quote-place", message)
    elif locator.quote is not None and text[locator.start : locator.end] != locator.quote:
        found = shown(text[locator.start : locator.end])
        message = f"characters {locator.start} to {locator.end} are {found}"
        yield Problem("/quote", "quote-range", message, value=shown(locator.quote))


def check_quotes(dossier: Dossier, source: Ref | str, text: str) -> tuple[Problem, ...]:
    """What is wrong with the places in one source that records and claims name, by its text.

    First the text itself: where the source has a `text_hash`, it must be that of the text, or
    nothing else is looked at.

    >>> text = "on 13 July"
    >>> report = Source(id="s", text_hash=text_hash_of(text))
    >>> check_quotes(Dossier.of([report]), "source:s", text)
    ()
    >>> [problem.code for problem in check_quotes(Dossier.of([report]), "source:s", "other")]
    ['text-hash']

    Args:
        dossier: The records.
        source: The source.
        text: Its text, unchanged.

    Returns:
        The problems, in the order of the records, each with the JSON pointer of its place.

    Raises:
        RecordNotFoundError: If the source is not in the dossier.
        ValidationError: If the text is none.
    """
    expect_text(text)
    record = dossier.lookup(Source, source)
    if record.text_hash not in (None, text_hash_of(text)):
        message = "the text is not the one that the source was read from"
        ref = (str(record.ref),)
        return (Problem("/text_hash", "text-hash", message, value=record.text_hash, records=ref),)
    return tuple(
        Problem(
            f"{path}{problem.path}",
            problem.code,
            problem.message,
            value=problem.value,
            records=(str(citing.ref), str(record.ref)),
        )
        for citing in dossier.referring_to(record.ref)
        for path, locator in _locators(citing)
        if locator.source == record.ref
        for problem in quote_problems(locator, text)
    )


def _locators(record: AnyRecord) -> Iterator[tuple[str, Locator]]:
    if isinstance(record, Claim) and record.locator is not None:
        yield "/locator", record.locator
    for index, locator in enumerate(record.sources):
        yield f"/sources/{index}", locator
