"""Unread pieces: carried along with the records, and left behind only with their own."""

import pytest

from diplorecords.dossier import Dossier, Unread, diff, merge, patch
from diplorecords.errors import ValidationError
from diplorecords.records import Person, State

FIELD = Unread("state:aze", '"red"', path="/colour")
WHOLE = Unread("embassy:x", '{"id":"x","type":"embassy"}')
DOSSIER = Dossier([State(id="aze")], unread=[WHOLE, FIELD, FIELD])


def test_pieces_stand_in_order_and_once() -> None:
    assert DOSSIER.unread == (WHOLE, FIELD)


def test_pieces_are_part_of_what_a_dossier_is() -> None:
    """A dossier that keeps something is written otherwise, so it is not equal."""
    assert Dossier.of([State(id="aze")]) != DOSSIER
    assert repr(DOSSIER) == "<Dossier: 1 state, 2 unread>"


def test_pieces_survive_every_change_of_the_records() -> None:
    changed = DOSSIER.add(Person(id="x")).replace(State(id="aze", note="n")).without("person:x")
    assert changed.unread == DOSSIER.unread
    assert [record.note for record in changed] == ["n"]


def test_a_record_takes_its_pieces_along() -> None:
    assert DOSSIER.without("state:aze").unread == (WHOLE,)


def test_a_merge_keeps_what_either_side_has() -> None:
    """And what one side gave up is gone."""
    base = Dossier([State(id="aze")], unread=[FIELD])
    ours = Dossier([State(id="aze"), Person(id="x")], unread=[FIELD, WHOLE])
    merged = merge(base, ours, Dossier([State(id="aze", note="n")], unread=[FIELD])).dossier
    assert (len(merged), merged.unread) == (2, (WHOLE, FIELD))
    assert merge(base, ours, Dossier([State(id="aze")])).dossier.unread == (WHOLE,)
    assert merge(base, ours, Dossier()).resolve(lambda _: None).dossier.unread == (WHOLE,)


def test_a_patch_leaves_what_is_unread() -> None:
    changes = diff(Dossier([State(id="aze")]), Dossier([State(id="aze", note="n")]))
    assert patch(DOSSIER, changes).unread == DOSSIER.unread


@pytest.mark.parametrize("fields", [{"text": ""}, {"path": 3}, {"version": "new"}])
def test_a_piece_is_checked_like_any_value(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Unread("state:aze", **{"text": "1", **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize("pieces", [["x"], 3])
def test_only_pieces_are_carried(pieces: object) -> None:
    with pytest.raises(ValidationError, match="unread"):
        Dossier([], unread=pieces)  # type: ignore[arg-type]  # wrong on purpose
