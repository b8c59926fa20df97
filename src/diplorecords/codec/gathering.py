"""What has been read of a file, and on which line each record stands."""

from typing import final

from diplorecords.dossier import Unread
from diplorecords.records import AnyRecord

__all__ = ["Gathered"]


@final
class Gathered:
    """The records of a file and its unread pieces, in the order of their lines.

    As long as every line after the header has brought one record, the lines need no list: they
    are counted when one is asked for.

    >>> from diplorecords.records import State
    >>> gathered = Gathered()
    >>> gathered.add_lines([State(id="aze"), State(id="arm"), State(id="aze")])
    >>> gathered.counted(), len(gathered.records)
    ([(('state', 'aze'), 4, 2)], 2)
    >>> gathered.add(State(id="arm"), [], 5)
    3
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.records: list[AnyRecord] = []
        self.unread: list[Unread] = []
        self._line_of: dict[tuple[str, str], int] | None = None

    @property
    def is_even(self) -> bool:
        """Whether every line so far has brought one record."""
        return self._line_of is None

    def add_lines(self, records: list[AnyRecord]) -> None:
        """Take the records of the next lines; only while each line has brought one."""
        self.records += records

    def counted(self) -> list[tuple[tuple[str, str], int, int]]:
        """Count the lines, if they are not yet, and leave out what stands there twice.

        Returns:
            The type and id of each such record, with its line and the one before.
        """
        if self._line_of is not None:
            return []
        came, self.records, self._line_of = self.records, [], {}
        found = [(record, line, self.add(record, [], line)) for line, record in enumerate(came, 2)]
        return [((each.record_type, each.id), line, first) for each, line, first in found if first]

    def add(self, record: AnyRecord | None, pieces: list[Unread], line: int) -> int | None:
        """Take what one line has brought, unless a line before has brought another of that name.

        Returns:
            That line, or None.
        """
        if self._line_of is None:
            raise RuntimeError("the lines are counted before one is added alone")
        if record is not None:
            place = record.record_type, record.id
        else:
            place = pieces[0].record.type, pieces[0].record.id
        first = self._line_of.get(place)
        if first is None:
            self._line_of[place] = line
            self.records.extend([] if record is None else [record])
            self.unread.extend(pieces)
        return first
