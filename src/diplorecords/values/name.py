"""`Name`: what somebody is called, by whom and when."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, final

import attrs

from diplorecords.errors import Problem
from diplorecords.temporal import Reading, Span
from diplorecords.values.base import Value
from diplorecords.values.constraints import Language, RefTo, Script
from diplorecords.values.convert import to_optional_ref, to_optional_span
from diplorecords.values.ref import Ref

__all__ = ["Name", "NameKind"]


class NameKind(Enum):
    """What kind of name it is, those to show first standing first.

    >>> NameKind("acronym")
    <NameKind.ACRONYM: 'acronym'>
    """

    OFFICIAL = "official"
    """The name that its bearer gives itself in formal use."""

    COMMON = "common"
    """The name in ordinary use."""

    ENDONYM = "endonym"
    """The name that people use in the place itself (glossary of the UNGEGN)."""

    EXONYM = "exonym"
    """The name of a place in a language that is not spoken there (glossary of the UNGEGN)."""

    ACRONYM = "acronym"
    """Initials or another abbreviation."""

    ALIAS = "alias"
    """Another name under which the bearer is found: a nickname, a misnomer, a short form."""

    FORMER = "former"
    """A name that the bearer gave up; a source says no more, or its period says when."""

    TRANSLITERATION = "transliteration"
    """The name rewritten in another script."""

    TRANSLATION = "translation"
    """The name translated by someone other than its bearer."""

    SPELLING = "spelling"
    """A variant spelling, misprints included."""

    LABEL = "label"
    """A quoted term of one source that others contest: always shown with its source."""


@final
@attrs.frozen
class Name(Value):
    """A name with its language, script, period of use and kind.

    A bearer's several names stand side by side; which one is displayed is the caller's
    choice. A contested term is a `LABEL` with the source that uses it.

    >>> csce = Name("CSCE", lang="en", span="1973-07-03/1994-12-31", kind=NameKind.ACRONYM)
    >>> csce.text, str(csce.span)
    ('CSCE', '1973-07-03/1994-12-31')

    Raises:
        ValidationError: If a field is not of its form, or a label has no source.
    """

    text: str
    """The name as written."""

    lang: Language | None = attrs.field(default=None, kw_only=True)
    """BCP 47 tag of the language."""

    script: Script | None = attrs.field(default=None, kw_only=True)
    """ISO 15924 code of the script, where the language does not settle it."""

    span: Annotated[Span, Reading.WHOLE] | None = attrs.field(
        default=None, kw_only=True, converter=to_optional_span
    )
    """When the bearer was called so; unset means that nothing is said about it."""

    kind: NameKind = attrs.field(default=NameKind.COMMON, kw_only=True)
    """What kind of name it is."""

    source: Annotated[Ref, RefTo("source")] | None = attrs.field(
        default=None, kw_only=True, converter=to_optional_ref
    )
    """The source that uses this name."""

    def joint_problems(self) -> Iterable[Problem]:
        """A contested label names the source that uses it."""
        if self.kind is not _LABEL or self.source is not None:
            return ()
        return (Problem("/source", "label-source", "a label needs the source that uses it"),)


_LABEL = NameKind.LABEL  # looked up once: Python 3.11 takes long for a member
