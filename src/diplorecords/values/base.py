"""`Value`: the base of everything that checks itself when it is made."""

from collections.abc import Iterable
from importlib import import_module

import attrs

from diplorecords.errors import Problem, ValidationError
from diplorecords.values.checks import field_problems

__all__ = ["Value"]

_SOUND = frozenset(
    {"empty", "length", "pattern", "range", "repeated", "surrogate", "target", "zone"}
)
"""Codes of problems that leave a field of its own type, so that fields can be compared."""


@attrs.frozen
class Value:
    """Base of all small values and records: immutable, hashable, checked when made.

    The annotations of a subclass state the rules about one field; the rules about several
    fields it yields from `joint_problems`. Both are reported together.

    >>> from diplorecords.values import Place
    >>> Place("Vienna", latitude=48.2, longitude=16.4).name
    'Vienna'

    Raises:
        ValidationError: With every problem found, each with the JSON pointer of its field.
    """

    def __attrs_post_init__(self) -> None:
        """Check all fields, alone and together."""
        problems = field_problems(self)
        if all(problem.code in _SOUND for problem in problems):
            problems.extend(self.joint_problems())
        if problems:
            raise ValidationError(f"not a valid {type(self).__name__}", problems)

    def joint_problems(self) -> Iterable[Problem]:
        """The problems that concern several fields at once; none by default."""
        return ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> object:
        """What pydantic asks a type that it does not know: how to read and write it.

        The answer stands on the floor of the codec, which is loaded when pydantic asks.
        """
        return import_module("diplorecords.codec.pydantic_schema").core_schema(cls)
