"""Characters in names that deceive."""

import unicodedata

import pytest

from diplorecords.dossier import Dossier
from diplorecords.records import Claim, Meeting, MeetingKind, MeetingStatus, Person, State
from diplorecords.rules import check
from diplorecords.rules.families.writing import RULES
from diplorecords.values import Name, Place


def codes_of(text: str) -> list[str]:
    """What is found in a name."""
    return [problem.code for problem in check(Dossier.of([named(text)]), rules=RULES)]


def named(text: str) -> Person:
    """A person of that name."""
    return Person(id="x", names=[Name(text)])


@pytest.mark.parametrize(
    "text",
    [
        "Andrzej Kasprzyk",
        "İlham Əliyev",
        "O'Neill-Müller, Jr. (2nd)",
        "e\u0301cole",
        "Հայաստան",
        "საქართველო",
        "Минская группа ОБСЕ",
        "OSCE / ОБСЕ",
        "中华人民共和国",
        "東京タワーのまち",
        "ソビエト連邦",
        "한국어 大韓民國",
        "می\u200cخواهم",
        "नेपाल क्\u200dष",
        "علي",
        "עברית",
        "ﷺ",
        "№ 5 ª º ™",
        "ＯＳＣＥ",
        "🇦🇿",
    ],
)
def test_honest_names_are_left_alone(text: str) -> None:
    """In any script, with the joiners that its words need."""
    assert codes_of(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("\u202egnimoc", ["bidi-control"]),
        ("a\u2066b\u2069", ["bidi-control"]),
        ("Ba\u200bku", ["invisible-character"]),
        ("Baku\u200e", ["invisible-character"]),
        ("\ufeffBaku", ["invisible-character"]),
        ("Ba\u00adku", ["invisible-character"]),
        ("Ba\u200cku", ["invisible-character"]),
        ("می\u200c", ["invisible-character"]),
        ("\u200dمی", ["invisible-character"]),
        ("a\u3164b", ["invisible-character"]),
        ("Ba\tku", ["invisible-character"]),
        ("Pаris", ["mixed-scripts"]),
        ("Ελλαδa", ["mixed-scripts"]),
        ("Баku Бaку", ["mixed-scripts", "mixed-scripts"]),
        ("中a", ["mixed-scripts"]),
        ("ひ한", ["mixed-scripts"]),
        ("\u202eP\u200bа", ["bidi-control", "invisible-character"]),
    ],
)
def test_what_deceives_is_a_warning(text: str, codes: list[str]) -> None:
    """With the characters named, and the name as it was."""
    found = check(Dossier.of([named(text)]), rules=RULES)
    assert sorted(problem.code for problem in found) == codes
    assert {problem.severity.value for problem in found} == {"warning"}
    assert {problem.path for problem in found} == {"/names/0/text"}


def test_characters_are_named() -> None:
    found = check(Dossier.of([named("Ba\u200bku"), State(id="аze")]), rules=RULES)
    assert [(str(problem.records[0]), problem.message) for problem in found] == [
        ("person:x", "the name has U+200B ZERO WIDTH SPACE, which cannot be seen"),
        ("state:аze", "the word аze mixes Cyrillic and Latin letters"),
    ]


def test_names_are_found_wherever_they_stand() -> None:
    """In ids, places and claims too."""
    meeting = Meeting(
        id="m",
        kind=MeetingKind.VISIT,
        status=MeetingStatus.HELD,
        place=Place("Pаris"),
        convened_by=["state:a"],
    )
    claim = Claim(id="c", subject="person:x", field="names", value=Name("Pаris"))
    found = check(Dossier.of([meeting, claim, State(id="Pаris")]), rules=RULES)
    assert [problem.path for problem in found] == ["/value/text", "/place/name", "/id"]


def test_every_character_can_stand_in_a_name() -> None:
    """Also those without a name of their own."""
    text = "".join(map(chr, [*range(1, 0x250), 0x0378, 0x1F1E6, 0xE000, 0x10FFFF, 0x32000]))
    assert set(codes_of(text)) <= {rule.id for rule in RULES}
    assert unicodedata.name("\ue000", "") == ""
