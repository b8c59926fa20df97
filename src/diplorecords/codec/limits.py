"""`Limits`: how much the codec takes before it refuses, the same on every machine."""

from typing import Annotated, final

import attrs
from annotated_types import Ge, Le

from diplorecords.dossier.arguments import expect_instance
from diplorecords.values import Value

__all__ = ["DEFAULT_LIMITS", "Limits", "expect_limits"]


@final
@attrs.frozen(kw_only=True)
class Limits(Value):
    """The limits within which text and files are read.

    They exist so that a hostile file costs little. Real files stay far below them; raise
    one where yours does not.

    >>> Limits(records=100).records
    100

    Raises:
        ValidationError: If a limit is not a whole number in its range.
    """

    depth: Annotated[int, Ge(2), Le(100)] = 32
    """How deep objects and arrays may stand in one another."""

    line_bytes: Annotated[int, Ge(1)] = 16 * 2**20
    """Bytes of one line, its newline left out; also of one text given to `loads`."""

    text_length: Annotated[int, Ge(1)] = 1_000_000
    """Unicode characters of one string."""

    records: Annotated[int, Ge(0)] = 10_000_000
    """Records of one file."""

    file_bytes: Annotated[int, Ge(1)] = 8 * 2**30
    """Bytes of one file, unpacked."""

    ratio: Annotated[int, Ge(1)] = 200
    """Unpacked bytes for each byte of a gzip file; the first mebibyte is free."""

    problems: Annotated[int, Ge(1)] = 1_000
    """Problems after which a file is read no further."""


DEFAULT_LIMITS = Limits()
"""The limits that hold where no others are given."""


def expect_limits(value: Limits) -> None:
    """Refuse what is no limits: there is no way to read without any.

    >>> expect_limits(Limits(records=100))

    Raises:
        ValidationError: If it is none.
    """
    expect_instance(value, Limits, "limits, such as Limits(records=100)")
