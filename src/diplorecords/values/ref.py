"""`Ref`: how records point at records."""

import re
import unicodedata
from typing import final

import attrs

from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.values.constraints import TOKEN

__all__ = ["ID_LENGTH", "Ref", "id_problem"]

ID_LENGTH = 200
"""The greatest number of characters in an id."""

_TYPE = re.compile(TOKEN.pattern)
_REFUSED_IN_ID = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp", "Zs"})
"""Categories of characters; not the unassigned, which the next Unicode version may assign."""
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols that show nothing: Hangul fillers and the empty Braille pattern."""


@final
@attrs.frozen(order=True, weakref_slot=False, repr=False)
class Ref:
    """A reference to a record: its type and its id.

    The text form is `type:id`; the first colon splits. A reference says nothing about
    whether such a record exists: that is a rule of the dossier.

    >>> Ref("meeting", "budapest-summit")
    Ref('meeting:budapest-summit')
    >>> str(Ref.parse("organization:osce"))
    'organization:osce'

    Raises:
        ValidationError: If the type or the id is not of the right form.
    """

    type: str
    """The record type, such as `meeting` or `treaty_action`."""

    id: str
    """The record's id: 1 to 200 characters, NFC, without white space or controls."""

    def __attrs_post_init__(self) -> None:
        """Refuse a type or an id of the wrong form, naming both if both are wrong."""
        problems = [*_type_problems(self.type), *id_problem(self.id, "/id")]
        if problems:
            raise ValidationError("not a reference", problems)

    @classmethod
    def parse(cls, text: str) -> "Ref":
        """The reference that a `type:id` text names.

        >>> Ref.parse("source:doi:10.1000/182").id
        'doi:10.1000/182'

        Raises:
            ValidationError: If the text has no colon, or a part is not of the right form.
        """
        if not isinstance(text, str):
            problem = Problem("", "type", f"expected type:id text, got {shown(text)}")
            raise ValidationError("not a reference", [problem])
        record_type, colon, record_id = text.partition(":")
        if not colon:
            problem = Problem("", "ref", f"{shown(text)} has no colon", hint="write type:id")
            raise ValidationError("not a reference", [problem])
        return cls(record_type, record_id)

    def __str__(self) -> str:
        """The text form, `type:id`."""
        return f"{self.type}:{self.id}"

    def __repr__(self) -> str:
        """The text form inside the name of the class."""
        return f"Ref({str(self)!r})"


def id_problem(value: object, path: str) -> list[Problem]:
    """What is wrong with an id, as no problem or one.

    >>> id_problem("budapest-summit", "/id")
    []
    >>> id_problem("two words", "/id")[0].code
    'id'
    """
    if type(value) is not str:  # a subclass could show one text and be equal to another
        return [Problem(path, "type", f"expected str, got {shown(value)}")]
    if not 1 <= len(value) <= ID_LENGTH:
        reason = f"an id has 1 to {ID_LENGTH} characters, this one has {len(value)}"
    elif not value.isascii() and not unicodedata.is_normalized("NFC", value):
        reason = f"the id {shown(value)} is not in Unicode normal form C"
    elif any(unicodedata.category(char) in _REFUSED_IN_ID for char in value):
        reason = f"the id {shown(value)} has white space, a control or a private character"
    elif _BLANK.intersection(value) or unicodedata.category(value[0])[0] == "M":
        reason = f"the id {shown(value)} has a character that cannot be seen"
    else:
        return []
    return [Problem(path, "id", reason, value=shown(value))]


def _type_problems(value: object) -> list[Problem]:
    if type(value) is not str:
        return [Problem("/type", "type", f"expected str, got {shown(value)}")]
    if _TYPE.fullmatch(value) is None:
        message = f"{shown(value)} cannot be a record type"
        return [Problem("/type", "ref", message, hint=TOKEN.what, value=shown(value))]
    return []
