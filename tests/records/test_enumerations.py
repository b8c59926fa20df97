"""Enumerations are documented member by member, those of a codebook with its codes."""

import re
from collections.abc import Iterator
from enum import Enum

import pytest

from diplorecords.codec.field_docs import field_docs
from diplorecords.records import (
    RECORD_CLASSES,
    ConflictIntensity,
    ConflictType,
    EntryManner,
    ExitManner,
    Incompatibility,
    MembershipStatus,
    SpeechAct,
    SpeechMode,
    ViolenceType,
    WarType,
)
from diplorecords.values import Device, PlacePrecision, VoteChoice
from diplorecords.values.typetree import EnumNode, NestedNode, TupleNode, fields_of


def enumerations() -> Iterator[type[Enum]]:
    """Every enumeration that records hold, nested values included."""
    waiting: list[type] = [*RECORD_CLASSES.values()]
    seen: set[type] = set()
    while waiting:
        cls = waiting.pop()
        if cls in seen:
            continue
        seen.add(cls)
        for field in fields_of(cls):
            node = field.node.item if isinstance(field.node, TupleNode) else field.node
            if isinstance(node, NestedNode):
                waiting.append(node.cls)
            elif isinstance(node, EnumNode) and node.enum not in seen:
                seen.add(node.enum)
                yield node.enum


ENUMERATIONS = sorted(enumerations(), key=lambda enum: enum.__name__)

CODES: dict[type[Enum], tuple[str, list[str]]] = {
    ConflictIntensity: (r"^(\d): ", ["1", "2"]),
    ConflictType: (r"^(\d): ", ["1", "2", "3", "4"]),
    Incompatibility: (r"^(\d): ", ["1", "2", "3"]),
    ViolenceType: (r"^(\d): ", ["1", "2", "3"]),
    WarType: (r"^(\d): ", [str(code) for code in range(1, 10)]),
    PlacePrecision: (r"^(\d): ", [str(code) for code in range(1, 8)]),
    VoteChoice: (r"\(`([YNAX])`\)", ["Y", "N", "A", "X"]),
    EntryManner: (r"\(Archigos (\d)", ["0", "1", "2"]),
    ExitManner: (r"\(Archigos ([\d.]+)\)", ["1", "2", "2.1", "2.2", "3", "4"]),
    MembershipStatus: (r"\(COW IGO (\d)\)", ["1", "2", "3"]),
}
"""Codebooks: how a member's docs give its code, and all codes in order."""


@pytest.mark.parametrize("enum", ENUMERATIONS, ids=lambda enum: enum.__name__)
def test_every_member_is_documented_by_a_sentence(enum: type[Enum]) -> None:
    docs = field_docs(enum)
    for member in enum:
        assert docs.get(member.name, "").endswith("."), f"write a sentence below {member}"
    assert len({docs[member.name] for member in enum}) == len(enum)


@pytest.mark.parametrize("enum", ENUMERATIONS, ids=lambda enum: enum.__name__)
def test_the_value_of_a_member_is_its_name_in_small_letters_or_a_code(enum: type[Enum]) -> None:
    for member in enum:
        assert member.value in (member.name.lower(), str(member.value)[:1]), member


@pytest.mark.parametrize("enum", CODES, ids=lambda enum: enum.__name__)
def test_the_codes_of_a_codebook_are_complete(enum: type[Enum]) -> None:
    pattern, codes = CODES[enum]
    docs = field_docs(enum)
    found = [re.search(pattern, docs[member.name]) for member in enum]
    assert [match[1] for match in found if match] == codes


@pytest.mark.parametrize("enum", [SpeechMode, Device], ids=lambda enum: enum.__name__)
def test_every_member_names_where_it_is_from(enum: type[Enum]) -> None:
    named = re.compile(r"\((PLOVER|IMSMA|CCW|Landmine Monitor)")
    assert [member for member in enum if not named.search(field_docs(enum)[member.name])] == []


def test_every_speech_act_says_what_plover_calls_it() -> None:
    docs = field_docs(SpeechAct)
    for act in SpeechAct:
        assert "PLOVER" in docs[act.name]
        if act.plover is not None:
            assert f"PLOVER: {act.plover}" in docs[act.name]
