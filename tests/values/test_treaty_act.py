"""`TreatyActionKind`: every member names its rule, and says whether it expresses consent."""

import copy
import pickle

import pytest

from diplorecords.values import TreatyActionKind


@pytest.mark.parametrize("kind", TreatyActionKind)
def test_members_are_their_words_and_name_their_rule(kind: TreatyActionKind) -> None:
    assert kind.value == kind.name.lower()
    assert TreatyActionKind(kind.value) is kind
    assert kind.article.startswith(("VCLT", "VCSSRT", "UNTC", "ILC", "no treaty"))
    assert pickle.loads(pickle.dumps(kind)) is copy.deepcopy(kind) is kind


def test_what_expresses_consent_and_what_does_not() -> None:
    words = {kind.value for kind in TreatyActionKind if kind.expresses_consent}
    assert words == {
        "acceptance",
        "accession",
        "admission",
        "amendment_acceptance",
        "approval",
        "consent_by_silence",
        "consent_by_treaty",
        "consent_to_be_bound",
        "definitive_signature",
        "exchange_of_instruments",
        "formal_confirmation",
        "participation",
        "ratification",
        "simplified_procedure",
        "succession",
    }
