"""Treaties of times that calendar months do not reach."""

from diplorecords.dossier import Dossier
from diplorecords.law import PartyStatus, party_status
from diplorecords.records import Treaty, TreatyAction, TreatyActionKind
from diplorecords.values import Nature

PEACE = Treaty(id="peace", nature=Nature.LEGAL, in_force="-0450/..")


def consent(when: str) -> TreatyAction:
    """A consent to the peace."""
    return TreatyAction(
        id="x",
        actor="state:athens",
        instrument="treaty:peace",
        kind=TreatyActionKind.RATIFICATION,
        dated=when,
    )


def test_a_treaty_before_the_year_one_is_asked_about_like_any_other() -> None:
    for when in ("-0450-06-01", "-0450"):
        dossier = Dossier.of([PEACE, consent(when)])
        answer = party_status(dossier, "treaty:peace", "state:athens", "-0440-01-01")
        assert answer.status is PartyStatus.PARTY


def test_a_treaty_of_which_nothing_is_known_is_in_force_for_some_possibly() -> None:
    dossier = Dossier.of([Treaty(id="peace", nature=Nature.LEGAL), consent("1990-01-01")])
    answer = party_status(dossier, "treaty:peace", "state:athens", "2000-01-01")
    assert answer.possible == (PartyStatus.PARTY, PartyStatus.CONTRACTING)
