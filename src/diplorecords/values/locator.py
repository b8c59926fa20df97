"""`Locator`: the place in a source where something stands."""

from collections.abc import Iterable
from typing import Annotated, final

import attrs
from annotated_types import Ge

from diplorecords.errors import Problem
from diplorecords.values.base import Value
from diplorecords.values.constraints import Code, RefTo
from diplorecords.values.convert import to_ref
from diplorecords.values.ref import Ref

__all__ = ["Locator"]


@final
@attrs.frozen
class Locator(Value):
    """A source, and where in it: a line, a page, a range of characters, a record of a file.

    Characters are Unicode code points counted from 0, `end` not included, as in the text
    position selector of the W3C Web Annotation model.

    >>> Locator("source:webangah-article", line=13, quote="370").line
    13

    Raises:
        ValidationError: If `end` comes without `start` or before it, or the quote has
            another length than the range.
    """

    source: Annotated[Ref, RefTo("source")] = attrs.field(converter=to_ref)
    """The source."""

    line: Annotated[int, Ge(1)] | None = attrs.field(default=None, kw_only=True)
    """Line of the text, counted from 1."""

    page: str | None = attrs.field(default=None, kw_only=True)
    """Page, paragraph or section label as printed."""

    entry: Code | None = attrs.field(default=None, kw_only=True)
    """Id of the entry in a source that is a table or a file of records."""

    start: Annotated[int, Ge(0)] | None = attrs.field(default=None, kw_only=True)
    """First character, counted from 0."""

    end: Annotated[int, Ge(0)] | None = attrs.field(default=None, kw_only=True)
    """The character after the last."""

    quote: str | None = attrs.field(default=None, kw_only=True)
    """The source's own words, unchanged."""

    def joint_problems(self) -> Iterable[Problem]:
        """The range of characters is a range, and the quote fits it."""
        return () if self.start is self.end is None else self._range_problems()

    def _range_problems(self) -> Iterable[Problem]:
        if (self.start is None) is not (self.end is None):
            yield Problem("", "range", "start and end come together")
        if self.start is None or self.end is None:
            return
        if self.end <= self.start:
            yield Problem("/end", "range", f"end {self.end} is not after start {self.start}")
        elif self.quote is not None and len(self.quote) != self.end - self.start:
            length = self.end - self.start
            message = f"the quote has {len(self.quote)} characters, the range {length}"
            yield Problem("/quote", "quote-length", message)
