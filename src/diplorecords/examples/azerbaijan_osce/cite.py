"""Places in the sources, as the records of this dossier quote them."""

from diplorecords.values import Locator

__all__ = ["article", "page"]


def article(line: int, quote: str | None = None) -> Locator:
    """A line of the Arabic article, with a few of its words where they matter.

    >>> article(13, "نحو 370").line
    13
    """
    return Locator("source:webangah-article", line=line, quote=quote)


def page(source: str, quote: str | None = None) -> Locator:
    """Another source as a whole, with a few of its words where they matter.

    >>> str(page("osce-baku").source)
    'source:osce-baku'
    """
    return Locator(f"source:{source}", quote=quote)
