"""`Identifier`: a code that an outside scheme gives to a thing."""

from typing import final

import attrs

from diplorecords.values.base import Value
from diplorecords.values.constraints import Code

__all__ = ["Identifier"]


@final
@attrs.frozen
class Identifier(Value):
    """A code in a named scheme, such as a Correlates of War state number.

    >>> Identifier("cow", "373")
    Identifier(scheme='cow', value='373')

    Raises:
        ValidationError: If the scheme has white space or a part is empty.
    """

    scheme: Code
    """Short name of the scheme: `cow`, `gw`, `iso3166-1-alpha3`, `wikidata`, `ucdp`."""

    value: str
    """The code itself, always a text: leading zeros count."""
