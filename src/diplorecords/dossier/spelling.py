"""One text for each value, so that values can be shown in a line and put in an order."""

from datetime import datetime
from enum import Enum
from typing import cast

import attrs

from diplorecords.errors import shown
from diplorecords.temporal import EdtfBase, Span
from diplorecords.values.base import Value
from diplorecords.values.ref import Ref

__all__ = ["spelled"]


def spelled(value: object) -> str:
    """The text of what a field holds: equal values have one text, different ones two.

    >>> from diplorecords.values import Name
    >>> spelled(Name("CSCE", lang="en", span="1973/1994"))
    "Name(text='CSCE', lang='en', span=1973/1994)"
    >>> spelled(None)
    'unset'

    Args:
        value: The value of a field of a record, or a member of one.
    """
    match value:
        case None:
            return "unset"
        case bool():
            return "true" if value else "false"
        case Enum():
            return str(value.value)
        case str():
            return repr(value)
        case float():
            return repr(int(value) if value.is_integer() else value)
        case int():
            return repr(value)
        case Ref():
            return str(value)
        case EdtfBase():
            return value.canonical
        case Span():
            return "/".join(spelled(end) for end in (value.begin, value.end) if end is not None)
        case datetime():
            return value.isoformat()
        case tuple():
            members = cast("tuple[object, ...]", value)
            return f"[{', '.join(map(spelled, members))}]"
        case Value():
            return _spelled_value(value)
        case _:  # nothing that a field can hold
            return shown(value)


def _spelled_value(value: Value) -> str:
    """A small value with the fields that are set."""
    cls: type = type(value)
    fields = ((field.name, getattr(value, field.name), field) for field in attrs.fields(cls))
    told = (f"{name}={spelled(part)}" for name, part, field in fields if part != field.default)
    return f"{cls.__name__}({', '.join(told)})"
