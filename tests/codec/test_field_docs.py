"""The texts below fields, from the source."""

from enum import Enum

import attrs

from diplorecords.codec.field_docs import field_docs, first_sentence
from diplorecords.records import Meeting, MeetingKind
from diplorecords.values.typetree import fields_of


def test_every_field_of_a_record_has_its_text() -> None:
    """Those of the bases included."""
    docs = field_docs(Meeting)
    assert {field.name for field in fields_of(Meeting)} <= set(docs)
    assert docs["place"] == "Where."


def test_members_of_enumerations_have_theirs() -> None:
    """In one line each."""
    docs = field_docs(MeetingKind)
    assert {member.name for member in MeetingKind} == set(docs)
    assert all("\n" not in text for text in docs.values())


def test_a_class_without_a_source_has_no_texts() -> None:
    """As in an interactive session."""
    names: dict[str, object] = {"__name__": "nowhere"}
    exec("class Bare:\n    x: int = 1\n    'A text.'\n", names)
    bare = names["Bare"]
    assert isinstance(bare, type)
    assert field_docs(bare) == {}
    assert first_sentence(bare) == ""


def test_a_class_inside_a_function_has_no_texts() -> None:
    """Only those at the top of a file are looked for."""

    @attrs.frozen
    class Inner:
        x: int = 1
        """A text."""

    assert field_docs(Inner) == {}


class Mixed(Enum):
    """An enumeration with a bare member."""

    ONE = "one"
    """The first."""

    TWO = "two"


def test_what_has_no_text_is_left_out() -> None:
    """It gets no empty one."""
    assert field_docs(Mixed) == {"ONE": "The first."}
