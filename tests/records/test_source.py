"""`Source`: nothing is taken before it is published."""

from datetime import UTC, datetime

import pytest

from diplorecords.errors import ValidationError
from diplorecords.records import Source

NOON = datetime(2024, 7, 13, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("published", "early"),
    [
        ("2024-07-13", False),
        ("2024-07-14", False),
        ("2024-07-15", True),
        ("2024", False),
        ("2025", True),
        ("2025~", False),
        ("1999", False),
        (None, False),
    ],
)
def test_a_source_is_retrieved_after_it_was_published(published: str | None, early: bool) -> None:
    try:
        Source(id="x", published=published, retrieved_at=NOON)
    except ValidationError as error:
        assert early
        assert [problem.path for problem in error.problems] == ["/retrieved_at"]
    else:
        assert not early


def test_a_source_may_never_have_been_retrieved() -> None:
    assert Source(id="x", published="2050").retrieved_at is None
