"""The words in which a field's annotation states a rule about that one field.

Together with `Ge`, `Le`, `MinLen` and `MaxLen` of annotated-types, and `Reading` of the
temporal floor, these drive the run-time check, the JSON Schema and the Hypothesis strategy
of every class.
"""

import re
from typing import Annotated, final

import attrs

__all__ = [
    "CODE",
    "LANGUAGE",
    "SCRIPT",
    "TOKEN",
    "Code",
    "Distinct",
    "Language",
    "Matches",
    "RefTo",
    "Script",
]


@final
@attrs.frozen
class Matches:
    """The whole text must match a regular expression.

    >>> Matches("[a-z]+", "lower-case letters").allows("abc")
    True
    """

    pattern: str
    """Regular expression, without anchors; it is matched against the whole text."""

    what: str
    """What such a text is, in the words of an error message."""

    def allows(self, text: str) -> bool:
        """Whether the whole text matches."""
        return re.fullmatch(self.pattern, text) is not None


@final
@attrs.frozen(init=False)
class RefTo:
    """A reference must name a record of one of these types.

    >>> RefTo("person", "state").allows("person")
    True
    """

    types: tuple[str, ...]
    """The record types allowed."""

    def __init__(self, *types: str) -> None:
        """Take the record types as arguments."""
        object.__setattr__(self, "types", types)

    def allows(self, record_type: str) -> bool:
        """Whether a reference to this type of record is allowed."""
        return record_type in self.types


@final
@attrs.frozen
class Distinct:
    """No member of a tuple may stand in it twice.

    >>> Distinct()
    Distinct()
    """


TOKEN = Matches("[a-z][a-z0-9]*(_[a-z0-9]+)*", "a lower-case word such as treaty_action")
"""The form of a record type and of a field name."""

LANGUAGE = Matches(
    "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*", "a BCP 47 language tag such as az, fa or zh-Hant"
)
"""BCP 47 (RFC 5646) language tag, by its outer form: the registry is not consulted."""

SCRIPT = Matches("[A-Z][a-z]{3}", "an ISO 15924 script code such as Latn or Arab")
"""ISO 15924 four-letter script code, by its form."""

CODE = Matches(r"[^\s\x00-\x1f\x7f\x85\ufeff]+", "a code without white space")
r"""A code of some outside scheme. Python and ECMAScript do not agree on two characters of `\s`."""

Language = Annotated[str, LANGUAGE]
"""Annotation of a language tag."""

Script = Annotated[str, SCRIPT]
"""Annotation of a script code."""

Code = Annotated[str, CODE]
"""Annotation of an outside code."""
