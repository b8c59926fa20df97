"""The error tree, and the one shape of every problem."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords import errors
from diplorecords.errors import (
    SHOWN_CHARACTERS,
    SHOWN_PROBLEMS,
    ConflictError,
    DiplorecordsError,
    DuplicateRecordError,
    EdtfError,
    FileAccessError,
    LoadError,
    MissingExtraError,
    Problem,
    RecordNotFoundError,
    Severity,
    UndecidedError,
    ValidationError,
    ascii_safe,
    shown,
)

PROBLEM = Problem("/names/0/lang", "pattern", "'x' is not a language tag")

EXAMPLES: list[DiplorecordsError] = [
    EdtfError("1985/04", 4, "a month cannot follow a slash", "write 1985-04"),
    ValidationError("not a valid Name", [PROBLEM]),
    LoadError("a.jsonl", [PROBLEM]),
    DuplicateRecordError("dossier", [PROBLEM]),
    RecordNotFoundError("state:xyz", ("state:xya",)),
    UndecidedError("compare it with Certainty.CERTAIN"),
    FileAccessError("a.jsonl", "no such file"),
    ConflictError("a.jsonl", "sha256:1", "sha256:2"),
    MissingExtraError("cli", "cyclopts"),
]

NATURES: list[tuple[type[DiplorecordsError], type[Exception]]] = [
    (EdtfError, ValueError),
    (ValidationError, ValueError),
    (LoadError, ValueError),
    (DuplicateRecordError, ValueError),
    (RecordNotFoundError, LookupError),
    (UndecidedError, TypeError),
    (FileAccessError, OSError),
    (MissingExtraError, ImportError),
]


def example_id(error: DiplorecordsError) -> str:
    """The name of the class, as the name of the test."""
    return type(error).__name__


def test_every_error_class_is_in_the_tree_and_named_so() -> None:
    classes = [value for name in errors.__all__ if isinstance(value := getattr(errors, name), type)]
    raised = [cls for cls in classes if issubclass(cls, Exception) and not issubclass(cls, Warning)]
    assert all(issubclass(cls, DiplorecordsError) for cls in raised)
    assert all(cls.__name__.endswith("Error") for cls in raised)
    assert {type(error) for error in EXAMPLES} == set(raised) - {DiplorecordsError}


@pytest.mark.parametrize(("error", "builtin"), NATURES)
def test_error_is_also_the_builtin_that_callers_expect(
    error: type[Exception], builtin: type[Exception]
) -> None:
    assert issubclass(error, builtin)


@pytest.mark.parametrize("error", EXAMPLES, ids=example_id)
def test_error_survives_copy_and_pickle(error: DiplorecordsError) -> None:
    for again in (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


@pytest.mark.parametrize("error", EXAMPLES, ids=example_id)
def test_error_text_is_not_empty_and_has_no_full_stop(error: DiplorecordsError) -> None:
    assert str(error)
    assert not str(error).endswith(".")


def test_edtf_error_shows_text_position_reason_and_hint() -> None:
    error = EdtfError("1985/04", 4, "a month cannot follow a slash", "write 1985-04")
    expected = "'1985/04' at position 4: a month cannot follow a slash (write 1985-04)"
    assert str(error) == expected
    assert str(EdtfError("x", 0, "no digit")) == "'x' at position 0: no digit"


def test_record_not_found_error_suggests_only_what_is_near() -> None:
    near = RecordNotFoundError("state:xyz", ("state:xya", "state:xyb"))
    assert str(near) == "no record 'state:xyz' (did you mean state:xya, state:xyb?)"
    assert str(RecordNotFoundError("state:xyz")) == "no record 'state:xyz'"


def test_missing_extra_error_names_the_command() -> None:
    error = MissingExtraError("cli", "cyclopts")
    assert (error.extra, error.library) == ("cli", "cyclopts")
    assert str(error) == "cyclopts is not installed: pip install 'diplorecords[cli]'"


def test_validation_error_lists_its_problems_one_a_line() -> None:
    error = ValidationError("not a valid Name", iter([PROBLEM, PROBLEM]))
    assert error.subject == "not a valid Name"
    assert error.problems == (PROBLEM, PROBLEM)
    assert str(error) == f"not a valid Name:\n  {PROBLEM}\n  {PROBLEM}"


@given(st.integers(0, 3 * SHOWN_PROBLEMS))
def test_long_lists_of_problems_are_cut_short_in_text_only(count: int) -> None:
    error = LoadError("a.jsonl", [PROBLEM] * count)
    lines = str(error).splitlines()
    assert len(error.problems) == count
    assert len(lines) == 1 + min(count, SHOWN_PROBLEMS + 1)
    assert (lines[-1] == f"  and {count - SHOWN_PROBLEMS} more") is (count > SHOWN_PROBLEMS)


def test_problem_text_puts_the_place_first() -> None:
    problem = Problem("/id", "missing", "id is missing", hint="give one", file="a.jsonl", line=3)
    assert str(problem) == "error: a.jsonl:3: /id: id is missing (give one) [missing]"


def test_problem_text_names_the_record_where_there_is_no_file() -> None:
    records = ("tenure:x", "office:y")
    problem = Problem("", "seats", "too many", severity=Severity.WARNING, records=records)
    assert str(problem) == "warning: tenure:x: too many [seats]"


def test_problem_text_without_a_place_begins_with_the_message() -> None:
    assert str(Problem("", "odd", "something is odd", severity=Severity.INFO)) == (
        "info: something is odd [odd]"
    )


def test_severities_are_in_strict_order() -> None:
    ranks = [Severity.ERROR, Severity.WARNING, Severity.INFO]
    for one_rank, one in enumerate(ranks):
        for other_rank, other in enumerate(ranks):
            assert one.outranks(other) is (one_rank < other_rank)


@given(st.text(st.characters(exclude_categories=())))
def test_ascii_safe_text_can_be_written_to_any_stream(text: str) -> None:
    safe = ascii_safe(text)
    assert safe.encode("utf-8").decode("utf-8") == safe
    assert ascii_safe(safe) == safe


@given(st.text(st.characters(exclude_categories=())))
def test_shown_text_is_short_and_printable(text: str) -> None:
    found = shown(text)
    assert found.isprintable()
    assert len(found) <= 12 * SHOWN_CHARACTERS
    assert (f"({len(text)} ch)" in found[-20:]) is (len(text) > SHOWN_CHARACTERS)


class Hostile:
    """An object whose repr raises."""

    def __repr__(self) -> str:
        """Fail."""
        raise RuntimeError("no")


def nested(depth: int) -> list[object]:
    """A list in a list in a list."""
    found: list[object] = []
    for _ in range(depth):
        found = [found]
    return found


@pytest.mark.parametrize(
    "value",
    [None, 10**10_000, -(10**5000), "x" * 10**6, b"x" * 10**6, nested(10_000), Hostile()],
    ids=["none", "huge", "negative", "text", "bytes", "nested", "hostile"],
)
def test_whatever_is_shown_is_short(value: object) -> None:
    assert len(shown(value)) <= SHOWN_CHARACTERS + 20


def test_long_reprs_are_cut() -> None:
    assert shown(list(range(100))).startswith("[0, 1, 2")
    assert shown(dict.fromkeys(range(30), "x" * 30)).endswith("...")


def test_a_file_name_that_is_no_text_can_be_printed() -> None:
    assert str(FileAccessError("\udcff.jsonl", "gone")).encode() == b"\\udcff.jsonl: gone"


def test_a_file_without_a_name_is_shown_and_reasons_are_written_alike() -> None:
    """Whoever caught the system's error."""
    assert str(FileAccessError("", "Is a directory")) == "'': is a directory"
