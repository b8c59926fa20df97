"""`Fault`: a few records that break one rule together, and no other."""

from typing import final

import attrs

from diplorecords.records import AnyRecord, Office, Person, Tenure
from diplorecords.rules import Checks

__all__ = ["Fault", "fault", "officer"]


@final
@attrs.frozen
class Fault:
    """Records that break one rule, in whatever dossier that has none of their ids.

    >>> Fault((Person(id="x", born="1700", died="1850"),), Checks()).records[0].id
    'x'
    """

    records: tuple[AnyRecord, ...]
    """The records; of two with one reference, the later one counts."""

    config: Checks
    """What the rule needs to be told."""


def fault(*records: AnyRecord, config: Checks | None = None) -> Fault:
    """The fault of these records; most need no configuration.

    >>> fault().config == Checks()
    True
    """
    return Fault(records, config or Checks())


def officer(span: str, name: str = "x") -> tuple[AnyRecord, ...]:
    """Somebody who holds the office `x`, which has one seat; the tenure is called by its period.

    >>> [str(record.ref) for record in officer("1850/1860")]
    ['person:x', 'office:x', 'tenure:1850-1860']
    """
    tenure_id = span.replace("/", "-").rstrip("-.") if name == "x" else name
    tenure = Tenure(id=tenure_id, holder=f"person:{name}", office="office:x", span=span)
    return Person(id=name), Office(id="x"), tenure
