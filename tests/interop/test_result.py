"""A reader's result: records and issues together."""

from diplorecords.errors import Problem, Severity
from diplorecords.interop import ReaderResult
from diplorecords.records import Person


def test_the_records_make_a_dossier() -> None:
    person = Person(id="x")
    assert list(ReaderResult((person,)).dossier()) == [person]


def test_only_errors_are_errors() -> None:
    warning = Problem("", "x", "x", severity=Severity.WARNING)
    assert not ReaderResult((), (warning,)).has_errors
    assert ReaderResult((), (warning, Problem("", "x", "x"))).has_errors
