"""References inside records: every one is found, with its place."""

from typing import Any

import attrs
from hypothesis import given

from diplorecords.dossier import Reference, references_of
from diplorecords.records import (
    AnyRecord,
    Claim,
    Document,
    DocumentKind,
    Meeting,
    MeetingKind,
    MeetingStatus,
)
from diplorecords.testing import records
from diplorecords.values import Locator, Name, NameKind, Participant, Place, Ref


def every_ref(value: object, path: str = "") -> list[tuple[str, Ref]]:
    """Walk the objects themselves, without looking at annotations."""
    if isinstance(value, Ref):
        return [(path, value)]
    if isinstance(value, tuple):
        members: tuple[Any, ...] = value
        return [
            pair for i, member in enumerate(members) for pair in every_ref(member, f"{path}/{i}")
        ]
    cls: type = type(value)
    if not attrs.has(cls):
        return []
    names = [field.name for field in attrs.fields(cls)]
    return [pair for name in names for pair in every_ref(getattr(value, name), f"{path}/{name}")]


@given(records())
def test_every_reference_is_found_at_its_place(record: AnyRecord) -> None:
    """The annotations lead to all that a walk through the objects meets."""
    found = [(reference.path, reference.target) for reference in references_of(record)]
    assert found == every_ref(record)


@given(records())
def test_every_reference_is_to_a_type_that_its_field_allows(record: AnyRecord) -> None:
    """What the constructor has checked is what the reference reports."""
    for reference in references_of(record):
        assert not reference.types or reference.target.type in reference.types


def test_a_reference_carries_the_types_that_its_field_allows() -> None:
    """An empty tuple stands for any type."""
    act = Document(id="x", kind=DocumentKind.MANDATE, adopted_at="meeting:y")
    expected = Reference("/adopted_at", Ref("meeting", "y"), ("meeting",))
    assert references_of(act) == (expected,)


def test_nested_values_are_searched() -> None:
    """Participants, places and locators hold references too."""
    meeting = Meeting(
        id="x",
        kind=MeetingKind.VISIT,
        status=MeetingStatus.HELD,
        sources=[Locator("source:s")],
        place=Place("Baku", within="state:aze"),
        participants=[Participant("person:a", capacity="office:o")],
    )
    assert [(found.path, str(found.target)) for found in references_of(meeting)] == [
        ("/sources/0/source", "source:s"),
        ("/place/within", "state:aze"),
        ("/participants/0/actor", "person:a"),
        ("/participants/0/capacity", "office:o"),
    ]


def test_the_value_of_a_claim_is_searched() -> None:
    """A reference may be claimed, or stand inside a claimed value, or be absent from it."""
    label = Name("X", kind=NameKind.LABEL, source="source:s")
    values: list[Ref | Name | str] = [Ref("state", "aze"), label, "some text"]
    claims = [Claim(id="c", subject="person:a", field="names", value=value) for value in values]
    assert [[found.path for found in references_of(claim)[1:]] for claim in claims] == [
        ["/value"],
        ["/value/source"],
        [],
    ]
