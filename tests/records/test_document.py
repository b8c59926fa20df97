"""`Document`: votes belong to a vote, and each voter has one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.records import Adoption, Document, DocumentKind
from diplorecords.testing import votes
from diplorecords.values import Nature, Vote, VoteChoice

YES, NO = (Vote("state:aze", choice) for choice in (VoteChoice.YES, VoteChoice.NO))


@given(
    st.none() | st.sampled_from(Adoption),
    st.lists(votes(), max_size=3, unique=True),
)
@example(Adoption.CONSENSUS, [YES])
@example(Adoption.VOTE, [YES, NO])
def test_votes_are_refused_exactly_where_another_adoption_is_known_or_somebody_votes_twice(
    adoption: Adoption | None, found: list[Vote]
) -> None:
    wrong = {
        f"/votes/{index}/actor"
        for index, vote in enumerate(found)
        if vote.actor in {other.actor for other in found[:index]}
    }
    if found and adoption not in (None, Adoption.VOTE):
        wrong.add("/votes")
    try:
        Document(id="x", kind=DocumentKind.DECISION, adoption=adoption, votes=found)
    except ValidationError as error:
        assert {problem.path for problem in error.problems} == wrong
    else:
        assert wrong == set()


@pytest.mark.parametrize("kind", DocumentKind)
def test_no_kind_of_document_says_anything_about_its_nature(kind: DocumentKind) -> None:
    assert Document(id="x", kind=kind).nature is Nature.UNKNOWN
