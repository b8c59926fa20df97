"""Political documents are subscribed to; what binds in law, and what is disputed."""

import pytest

from diplorecords.dossier import Dossier
from diplorecords.examples import load
from diplorecords.law import LegalRule, PartyStatus, party_status
from diplorecords.records import Claim, Document, DocumentKind, Treaty, TreatyAction
from diplorecords.temporal import Certainty
from diplorecords.values import Nature, TreatyActionKind


def test_azerbaijan_subscribed_to_the_charter_of_paris_and_is_no_party() -> None:
    dossier = load("azerbaijan-osce")
    answer = party_status(dossier, "document:charter-of-paris", "state:aze", "1994-01-01")
    assert (answer.status, answer.certainty) == (PartyStatus.SUBSCRIBED, Certainty.CERTAIN)
    assert answer.in_force is Certainty.IMPOSSIBLE
    assert LegalRule.POLITICAL in {reason.rule for reason in answer.because}
    before = party_status(dossier, "document:charter-of-paris", "state:aze", "1993-12-19")
    assert before.status is PartyStatus.NONE


@pytest.mark.parametrize(
    ("nature", "expected"),
    [
        (Nature.LEGAL, PartyStatus.SUBSCRIBED),
        (Nature.POLITICAL, PartyStatus.SUBSCRIBED),
        (Nature.UNKNOWN, PartyStatus.SUBSCRIBED),
        (Nature.DISPUTED, PartyStatus.UNKNOWN),
    ],
)
def test_a_document_has_subscribers_unless_its_nature_is_disputed(
    nature: Nature, expected: PartyStatus
) -> None:
    document = Document(id="x", kind=DocumentKind.CHARTER, nature=nature)
    act = TreatyAction(
        id="a",
        actor="state:aze",
        instrument="document:x",
        kind=TreatyActionKind.SUBSCRIPTION,
        dated="1993-12-20",
    )
    answer = party_status(Dossier.of([document, act]), "document:x", "state:aze", "1994-01-01")
    assert answer.status is expected


@pytest.mark.parametrize(
    ("nature", "expected"),
    [
        (Nature.LEGAL, PartyStatus.FORMER),
        (Nature.POLITICAL, PartyStatus.NONE),
        (Nature.DISPUTED, PartyStatus.UNKNOWN),
        (Nature.UNKNOWN, PartyStatus.UNKNOWN),
    ],
)
def test_only_of_what_binds_in_law_one_can_be_a_former_party(
    nature: Nature, expected: PartyStatus
) -> None:
    treaty = Treaty(id="x", nature=nature, in_force="1990-01-01/..")
    dates = {
        TreatyActionKind.ACCESSION: ("1993-12-20", "1994-01-19"),
        TreatyActionKind.WITHDRAWAL: ("1994-06-20", "1994-12-20"),
    }
    acts = [
        TreatyAction(
            id=kind.value,
            actor="state:aze",
            instrument="treaty:x",
            kind=kind,
            deposited=deposited,
            effective=effective,
        )
        for kind, (deposited, effective) in dates.items()
    ]
    answer = party_status(Dossier.of([treaty, *acts]), "treaty:x", "state:aze", "1996-01-01")
    assert answer.status is expected


@pytest.mark.parametrize(
    ("nature", "kind", "expected"),
    [
        (Nature.LEGAL, TreatyActionKind.ACCESSION, PartyStatus.PARTY),
        (Nature.MIXED, TreatyActionKind.ACCESSION, PartyStatus.PARTY),
        (Nature.POLITICAL, TreatyActionKind.ACCESSION, PartyStatus.SUBSCRIBED),
        (Nature.POLITICAL, TreatyActionKind.SIGNATURE, PartyStatus.SUBSCRIBED),
        (Nature.DISPUTED, TreatyActionKind.ACCESSION, PartyStatus.UNKNOWN),
        (Nature.DISPUTED, TreatyActionKind.SIGNATURE, PartyStatus.UNKNOWN),
        (Nature.UNKNOWN, TreatyActionKind.ACCESSION, PartyStatus.UNKNOWN),
        (Nature.UNKNOWN, TreatyActionKind.SIGNATURE, PartyStatus.SIGNATORY),
        (Nature.UNKNOWN, TreatyActionKind.ADOPTION, PartyStatus.NONE),
    ],
)
def test_party_needs_an_instrument_that_binds_in_law(
    nature: Nature, kind: TreatyActionKind, expected: PartyStatus
) -> None:
    treaty = Treaty(id="x", nature=nature, in_force="1990-01-01/..")
    act = TreatyAction(
        id="a", actor="state:aze", instrument="treaty:x", kind=kind, dated="1993-12-20"
    )
    claim = Claim(id="c", subject="treaty:x", field="nature", value=Nature.LEGAL)
    dossier = Dossier.of([treaty, act, claim])
    answer = party_status(dossier, "treaty:x", "state:aze", "1994-01-01")
    assert answer.status is expected
    claims = {each for reason in answer.because for each in reason.claims}
    legal = nature in (Nature.LEGAL, Nature.MIXED)
    assert claims == (set() if legal or kind is TreatyActionKind.ADOPTION else {claim})
    assert (answer.in_force is Certainty.POSSIBLE) is (expected is PartyStatus.UNKNOWN)
