"""`Document`: votes belong to a vote."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplorecords.errors import ValidationError
from diplorecords.records import Adoption, Document, DocumentKind
from diplorecords.testing import votes
from diplorecords.values import Nature, Vote, VoteChoice


@given(
    st.none() | st.sampled_from(Adoption),
    st.lists(votes(), max_size=2, unique=True),
)
@example(Adoption.CONSENSUS, [Vote("state:aze", VoteChoice.YES)])
@example(Adoption.VOTE, [Vote("state:aze", VoteChoice.YES)])
def test_votes_are_refused_exactly_where_another_adoption_is_known(
    adoption: Adoption | None, found: list[Vote]
) -> None:
    wrong = bool(found) and adoption not in (None, Adoption.VOTE)
    try:
        Document(id="x", kind=DocumentKind.DECISION, adoption=adoption, votes=found)
    except ValidationError as error:
        assert wrong
        assert [problem.path for problem in error.problems] == ["/votes"]
    else:
        assert not wrong


@pytest.mark.parametrize("kind", DocumentKind)
def test_no_kind_of_document_says_anything_about_its_nature(kind: DocumentKind) -> None:
    assert Document(id="x", kind=kind).nature is Nature.UNKNOWN
