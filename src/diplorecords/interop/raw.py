"""The raw text of an issue: what stood in the file, as it stood."""

__all__ = ["LONGEST", "raw"]

LONGEST = 500
"""Characters up to which a raw text is kept whole; a longer one is cut, with its length."""


def raw(*texts: str) -> str | None:
    """The texts as an issue's value, several joined by `; `, empty ones left out; None if none.

    >>> raw("1990-02-30"), raw("1", "", "2"), raw("")
    ('1990-02-30', '1; 2', None)
    >>> raw("x" * 501)[-24:]
    'xxxx... (501 characters)'
    """
    whole = "; ".join(text for text in texts if text)
    if len(whole) > LONGEST:
        return f"{whole[:LONGEST]}... ({len(whole)} characters)"
    return whole or None
