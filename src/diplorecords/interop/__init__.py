"""Reading the formats of others, and writing them: what cannot be kept is always said."""

from diplorecords.interop.readers.statedept_visits import read_statedept_visits
from diplorecords.interop.readers.un_treaties import read_un_treaties
from diplorecords.interop.result import ReaderResult

__all__ = ["ReaderResult", "read_statedept_visits", "read_un_treaties"]
