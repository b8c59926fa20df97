"""What a question refuses: arguments of the wrong type, said in a sentence."""

from collections.abc import Iterable
from functools import cache
from types import UnionType
from typing import TypeVar

from diplorecords.dossier.nearest import nearest
from diplorecords.errors import Problem, ValidationError, shown
from diplorecords.records import RECORD_CLASSES, AnyRecord
from diplorecords.values.record import Record
from diplorecords.values.typetree import fields_of

__all__ = [
    "expect_field",
    "expect_instance",
    "expect_record",
    "expect_record_class",
    "expect_text",
    "is_record",
    "members_of",
    "wrong_type",
]

MemberT = TypeVar("MemberT")


def wrong_type(expected: str, value: object) -> ValidationError:
    """The error that says what was expected and what was given.

    >>> print(wrong_type("a record", 7).problems[0].message)
    expected a record, got 7
    """
    message = f"expected {expected}, got {shown(value)}"
    return ValidationError("wrong argument", [Problem("", "type", message, value=shown(value))])


def expect_instance(value: object, cls: type | UnionType, expected: str) -> None:
    """Refuse what is no instance of a class.

    >>> expect_instance(7, int, "a whole number")

    Raises:
        ValidationError: If it is none.
    """
    if not isinstance(value, cls):
        raise wrong_type(expected, value)


def members_of(values: Iterable[MemberT], cls: type, expected: str) -> tuple[MemberT, ...]:
    """The members of a list or another iterable, each of them an instance of a class.

    >>> members_of([7, 8], int, "a whole number")
    (7, 8)

    Raises:
        ValidationError: If it is no iterable, or a text, or a member is no instance.
    """
    given: object = values
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        message = f"expected an iterable, each member {expected}, got {shown(given)}"
        hint = "put it into a list" if isinstance(given, cls) else None
        problem = Problem("", "type", message, hint=hint, value=shown(given))
        raise ValidationError("wrong argument", [problem])
    members = tuple(values)
    problems = [
        Problem(f"/{index}", "type", f"expected {expected}, got {shown(each)}", value=shown(each))
        for index, each in enumerate(members)
        if not isinstance(each, cls)
    ]
    if problems:
        raise ValidationError("wrong argument", problems)
    return members


def is_record(value: object) -> bool:
    """Whether it is a record of one of the classes that a dossier holds.

    >>> is_record("state:aze")
    False
    """
    return RECORD_CLASSES.get(getattr(value, "record_type", "")) is type(value)


def expect_record(value: AnyRecord) -> None:
    """Refuse what is no record.

    >>> from diplorecords.records import Person
    >>> expect_record(Person(id="aliyev"))

    Raises:
        ValidationError: If it is none.
    """
    if not is_record(value):
        raise wrong_type("a record", value)


def expect_record_class(value: type[Record]) -> None:
    """Refuse what is no class of records.

    >>> expect_record_class(Record)

    Raises:
        ValidationError: If it is none.
    """
    if not (isinstance(value, type) and issubclass(value, Record)):
        raise wrong_type("a record class, such as Meeting", value)


def expect_text(value: str) -> None:
    """Refuse what is no text.

    >>> expect_text("OSCE")

    Raises:
        ValidationError: If it is none.
    """
    if not isinstance(value, str):
        raise wrong_type("a text", value)


def expect_field(name: str) -> None:
    """Refuse a name that no record class has a field of.

    >>> expect_field("span")

    Raises:
        ValidationError: If there is no such field; it names those that look most like it.
    """
    expect_text(name)
    names = _field_names()
    if name not in names:
        like = ", ".join(nearest(name, names))
        hint = f"did you mean {like}?" if like else None
        problem = Problem("", "field", f"no record has a field {shown(name)}", hint=hint)
        raise ValidationError("wrong argument", [problem])


@cache
def _field_names() -> tuple[str, ...]:
    """The names of the fields of all record classes, each once."""
    return tuple(sorted({f.name for cls in RECORD_CLASSES.values() for f in fields_of(cls)}))
