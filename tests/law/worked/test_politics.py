"""Documents that bind in politics, and a treaty that is not yet concluded."""

import pytest

from diplorecords.dossier import Dossier
from diplorecords.law import PartyStatus, party_status
from diplorecords.records import (
    Document,
    DocumentKind,
    NegotiationStage,
    State,
    SubscriptionMode,
    Treaty,
    TreatyAction,
    TreatyActionKind,
    TreatyForm,
)
from diplorecords.temporal import Certainty
from diplorecords.values import Condition, Nature

PEACE_TREATY = Treaty(
    id="arm-aze-peace",
    nature=Nature.LEGAL,
    form=TreatyForm.TREATY,
    adopted_by=["state:arm", "state:aze"],
    stage=NegotiationStage.INITIALLED,
    conditions=[
        Condition("change of the Armenian constitution", demanded_by="state:aze", of="state:arm")
    ],
)

PARIS = Document(
    id="charter-of-paris",
    kind=DocumentKind.CHARTER,
    nature=Nature.POLITICAL,
    adopted="1990-11-21",
)

AZERBAIJAN_JOINS = TreatyAction(
    id="aze-paris",
    actor="state:aze",
    instrument="document:charter-of-paris",
    kind=TreatyActionKind.SUBSCRIPTION,
    mode=SubscriptionMode.ADHERED_LATER,
    dated="1993-12-20",
)


def test_azerbaijan_subscribed_to_the_charter_of_paris_and_is_no_party() -> None:
    dossier = Dossier.of([PARIS, AZERBAIJAN_JOINS, State(id="aze")])
    before = party_status(dossier, PARIS.ref, "state:aze", "1993-12-19")
    after = party_status(dossier, PARIS.ref, "state:aze", "1993-12-20")
    assert before.status is PartyStatus.NONE
    assert after.status is PartyStatus.SUBSCRIBED
    assert after.in_force is Certainty.IMPOSSIBLE
    assert after.acts == (AZERBAIJAN_JOINS,)


@pytest.mark.parametrize("actor", ["state:arm", "state:aze"])
def test_a_treaty_under_negotiation_binds_nobody(actor: str) -> None:
    """It is initialled; its conditions say who demands what, and change no status."""
    dossier = Dossier.of([PEACE_TREATY, State(id="arm"), State(id="aze")])
    answer = party_status(dossier, PEACE_TREATY.ref, actor, "2025-10-01")
    assert answer.status is PartyStatus.NONE
    assert answer.in_force is Certainty.IMPOSSIBLE
    (condition,) = PEACE_TREATY.conditions
    assert (str(condition.demanded_by), str(condition.of)) == ("state:aze", "state:arm")


def test_initialling_is_no_consent() -> None:
    acts = [
        TreatyAction(
            id=f"{name}-initials",
            actor=f"state:{name}",
            instrument=PEACE_TREATY.ref,
            kind=TreatyActionKind.INITIALLING,
            dated="2025-08-08",
        )
        for name in ("arm", "aze")
    ]
    dossier = Dossier.of([PEACE_TREATY, *acts, State(id="arm"), State(id="aze")])
    assert (
        party_status(dossier, PEACE_TREATY.ref, "state:arm", "2025-10-01").status
        is PartyStatus.NONE
    )
