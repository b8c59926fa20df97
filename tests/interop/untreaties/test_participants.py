"""Participants: known ones by lists, organizations by words, the rest said to be unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.interop.untreaties.known import STATES, TERRITORIES
from diplorecords.interop.untreaties.participants import actor_record, party_of
from diplorecords.records import OrganizationKind, StateKind
from diplorecords.values import Locator

SOURCE = Locator("source:un-treaty-collection")


@given(st.text(min_size=1))
def test_any_text_is_some_participant(text: str) -> None:
    party = party_of(text + "x")
    record = actor_record(party.ref, party.kind, frozenset(party.names), SOURCE)
    assert record.ref == party.ref


@given(st.sampled_from(sorted({*STATES.values(), *TERRITORIES.values()})))
def test_known_names_are_known_in_any_case_and_with_notes(name: str) -> None:
    party = party_of(name)
    assert party.ref.type == "state"
    assert party.kind is not StateKind.OTHER
    for text in (
        name.upper(),
        f"{name} 2, 3",
        f"{name}¹",
        f"{name} [4]",
        f"{name} (4)",
        f"[{name}]",
        f"{name}*",
    ):
        assert party_of(text).ref == party.ref


@pytest.mark.parametrize(
    "name",
    [
        "European Union",
        "United Nations",
        "African Union",
        "Council of Europe",
        "Universal Postal Union",
        "International Criminal Police Organization",
        "Common Market for Eastern and Southern Africa",
        "Eurasian Economic Community",
    ],
)
def test_organizations_have_one_of_the_words(name: str) -> None:
    assert party_of(name).kind is OrganizationKind.IGO


@pytest.mark.parametrize(
    ("text", "key", "kind", "names", "codes"),
    [
        ("Germany 2, 3", "germany", StateKind.STATE, ("Germany",), ["participant-note"]),
        ("The Gambia", "gambia", StateKind.STATE, ("The Gambia",), []),
        (
            "Serbia (former Serbia and Montenegro)",
            "serbia",
            StateKind.STATE,
            ("Serbia", "Serbia and Montenegro"),
            [],
        ),
        (
            "Union of Soviet Socialist Republics",
            "union-of-soviet-socialist-republics",
            StateKind.STATE,
            ("Union of Soviet Socialist Republics",),
            [],
        ),
        ("Hong Kong", "hong-kong", StateKind.TERRITORY, ("Hong Kong",), []),
        ("Atlantis", "atlantis", StateKind.OTHER, ("Atlantis",), ["participant-unknown"]),
        ("77", "77", StateKind.OTHER, ("77",), ["participant-unknown"]),
        (
            "[Yugoslavia]",
            "yugoslavia",
            StateKind.STATE,
            ("Yugoslavia",),
            ["participant-bracketed"],
        ),
    ],
)
def test_names_with_notes_and_history(
    text: str, key: str, kind: StateKind, names: tuple[str, ...], codes: list[str]
) -> None:
    party = party_of(text)
    assert (party.ref.id, party.kind, party.names) == (key, kind, names)
    assert [issue.code for issue in party.issues] == codes


def test_states_that_ended_are_no_other_state() -> None:
    for ended in ("Czechoslovakia", "Yugoslavia", "German Democratic Republic", "Democratic Yemen"):
        assert list(STATES.values()).count(ended) == 1


@pytest.mark.parametrize("text", ["1" * 50_000, "(former " * 5_000, "x" * 5_000])
def test_long_names_take_no_long_time(text: str) -> None:
    assert party_of(text).kind is StateKind.OTHER
