"""Reading the formats of others, and writing them: what cannot be kept is always said."""

from diplorecords.interop.readers.statedept_visits import read_statedept_visits
from diplorecords.interop.readers.un_treaties import read_un_treaties
from diplorecords.interop.result import ReaderResult
from diplorecords.interop.writers.flat_csv import FlatCsv, write_flat_csv

__all__ = [
    "FlatCsv",
    "ReaderResult",
    "read_statedept_visits",
    "read_un_treaties",
    "write_flat_csv",
]
