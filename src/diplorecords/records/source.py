"""`Source`: a document, table or page from which facts were taken."""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from typing import Annotated, ClassVar, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading, Span
from diplorecords.values.constraints import Distinct, Language, Matches, RefTo
from diplorecords.values.convert import (
    EdtfMoment,
    to_optional_instant,
    to_optional_moment,
    to_optional_ref,
    to_refs,
)
from diplorecords.values.record import Record
from diplorecords.values.ref import Ref

__all__ = ["Source", "SourceKind"]


class SourceKind(Enum):
    """What kind of source it is. The list is our own: no codebook has one for all of them.

    >>> SourceKind("dataset")
    <SourceKind.DATASET: 'dataset'>
    """

    OFFICIAL_DOCUMENT = "official_document"
    """The authentic text of an instrument, a record or a journal of a body."""

    OFFICIAL_RELEASE = "official_release"
    """A press release or web page of a government or an organization."""

    NEWS_ARTICLE = "news_article"
    """A news item of an agency, newspaper or broadcaster."""

    BACKGROUND = "background"
    """A reference or background text."""

    DATASET = "dataset"
    """A table or file of coded data."""

    CODEBOOK = "codebook"
    """The documentation of a dataset."""

    SCHOLARLY = "scholarly"
    """A book, article or report of research."""

    ARCHIVE = "archive"
    """An archival document."""

    OTHER = "other"
    """Any other source."""


@final
@attrs.frozen(kw_only=True)
class Source(Record):
    """A source, its language, and the sources that it was translated or derived from.

    The terms of a translation are those of Akoma Ntoso (`FRBRtranslation`).

    >>> article = Source(
    ...     id="webangah-article",
    ...     kind=SourceKind.NEWS_ARTICLE,
    ...     lang="ar",
    ...     translation_of="source:tasnim-article",
    ...     from_language="fa",
    ...     machine=True,
    ...     authoritative=False,
    ... )
    >>> article.translation_of
    Ref('source:tasnim-article')

    Raises:
        ValidationError: If it was taken before it was published.
    """

    record_type: ClassVar[str] = "source"
    dated_by: ClassVar[tuple[str, ...]] = ("published",)

    kind: SourceKind = SourceKind.OTHER
    """What kind of source it is."""

    title: str | None = None
    """Its title, in its own language."""

    lang: Language | None = None
    """BCP 47 tag of its language."""

    published: Annotated[EdtfMoment, Reading.DAY] | None = attrs.field(
        default=None, converter=to_optional_moment
    )
    """When it was published: what it says is known from then on."""

    retrieved_at: datetime | None = attrs.field(default=None, converter=to_optional_instant)
    """When the compiler took it, where it may have changed since."""

    publisher: Annotated[Ref, RefTo("state", "organization", "person")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """Who published it."""

    author: str | None = None
    """Who wrote it, as printed."""

    translation_of: Annotated[Ref, RefTo("source")] | None = attrs.field(
        default=None, converter=to_optional_ref
    )
    """The source that it translates."""

    from_language: Language | None = None
    """BCP 47 tag of the language that it was translated from."""

    translator: str | None = None
    """Who or what translated it, as printed: a person, an agency, an engine with its version
    (Akoma Ntoso: `by`)."""

    pivot: Language | None = None
    """BCP 47 tag of the language through which it was translated."""

    machine: bool | None = None
    """Whether a machine translated it; unset means that nothing is known about it."""

    authoritative: bool | None = None
    """Whether the translation has authority; unset means that nothing is known about it."""

    derived_from: Annotated[tuple[Annotated[Ref, RefTo("source")], ...], Distinct()] = attrs.field(
        default=(), converter=to_refs
    )
    """Other sources that it was made from (PROV: wasDerivedFrom)."""

    text_hash: (
        Annotated[str, Matches("sha256:[0-9a-f]{64}", "sha256: and 64 hex digits")] | None
    ) = None
    """Hash of its text as UTF-8 bytes, by which a copy at hand can be recognised."""

    def record_problems(self) -> Iterable[Problem]:
        """Nothing is taken before it is published; a day is left for the zones of the clock."""
        if self.published is None or self.retrieved_at is None:
            return
        if self.published.qualification.qualified:
            return
        first = Span(self.published).meaning(Reading.DAY).begin.earliest
        if first > self.retrieved_at.toordinal() + 1:
            message = f"retrieved {self.retrieved_at.date()}, before it was published"
            yield Problem("/retrieved_at", "retrieved-early", message)
