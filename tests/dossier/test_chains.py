"""Chains of sources: back to the originals, each once."""

import pytest

from diplorecords.dossier import ChainRelation, Dossier, source_chain
from diplorecords.errors import RecordNotFoundError
from diplorecords.records import Source

ARTICLE = Source(id="article", translation_of="source:agency", derived_from=["source:release"])
AGENCY = Source(id="agency", derived_from=["source:release", "source:gone"])
RELEASE = Source(id="release")


def test_a_chain_goes_back_to_the_originals_nearest_first() -> None:
    chain = source_chain(Dossier.of([ARTICLE, AGENCY, RELEASE]), "article")
    assert [(link.ref.id, link.steps) for link in chain] == [
        ("article", 0),
        ("agency", 1),
        ("release", 1),
        ("gone", 2),
    ]
    assert [link.relation for link in chain] == [
        None,
        ChainRelation.TRANSLATION,
        ChainRelation.DERIVATION,
        ChainRelation.DERIVATION,
    ]
    assert [link.made_into for link in chain] == [None, ARTICLE, ARTICLE, AGENCY]
    assert chain[-1].source is None


def test_a_circle_is_gone_through_once() -> None:
    one, two = Source(id="a", translation_of="source:b"), Source(id="b", derived_from=["source:a"])
    assert [link.ref.id for link in source_chain(Dossier.of([one, two]), "source:b")] == ["b", "a"]


def test_a_long_chain_needs_no_stack() -> None:
    sources = [Source(id=f"s{n:04}", translation_of=f"source:s{n + 1:04}") for n in range(2000)]
    assert len(source_chain(Dossier.of(sources), "source:s0000")) == 2001


def test_a_source_that_is_not_there_is_not_found() -> None:
    with pytest.raises(RecordNotFoundError):
        source_chain(Dossier(), "source:x")
