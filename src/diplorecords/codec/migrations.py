"""The version of the format, and the steps by which records of older versions become ours.

A version is two numbers. Within a *major* version the format only grows: a later *minor* one has
more record types, fields, members of enumerations or targets of references, and what was right
stays right. Only a new major version may rename, move or drop anything, and it brings a step that
takes a record's plain tree to the new form.
"""

from collections.abc import Callable, Mapping
from typing import Final

from diplorecords.codec.canonical import JsonValue

__all__ = ["MAJOR", "MINOR", "STEPS", "VERSION", "Step", "is_reached", "migrated"]

MAJOR: Final = 1
MINOR: Final = 0

VERSION: Final = f"{MAJOR}.{MINOR}"
"""The version of the format that this library writes, apart from the library's own."""

Step = Callable[[dict[str, JsonValue]], dict[str, JsonValue]]
"""From the tree of a record of one major version to that of the next. It changes nothing that it
is given, reads nothing else, and passes on what it does not understand: the loader refuses it."""

STEPS: Mapping[int, Step] = {}
"""The step that leaves each major version before ours. Version 1 is the first, so there is none."""


def is_reached(major: int, *, to: int = MAJOR, steps: Mapping[int, Step] = STEPS) -> bool:
    """Whether records of a major version can be read: it is ours, or steps lead to ours.

    >>> is_reached(1), is_reached(2), is_reached(0)
    (True, False, False)
    """
    return major <= to and all(number in steps for number in range(major, to))


def migrated(
    tree: dict[str, JsonValue],
    major: int,
    *,
    to: int = MAJOR,
    steps: Mapping[int, Step] = STEPS,
) -> dict[str, JsonValue]:
    """The tree of a record of a major version in the form of ours.

    >>> migrated({"kind": "nation"}, 0, steps={0: lambda tree: {**tree, "kind": "state"}})
    {'kind': 'state'}
    """
    for number in range(major, to):
        tree = steps[number](tree)
    return tree
