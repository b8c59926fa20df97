"""What is known of sources: steps to their originals, and the originals, in any shape."""

import pytest

from diplorecords.dossier.sourcebook import SourceBook
from diplorecords.records import AnyRecord, Source, State
from diplorecords.values import Ref


def book(*records: AnyRecord) -> SourceBook:
    """The book of these records."""
    return SourceBook({(each.record_type, each.id): each for each in records})


DIAMOND = (
    Source(id="a", translation_of="source:b", derived_from=["source:c"]),
    Source(id="b", derived_from=["source:d"]),
    Source(id="c", translation_of="source:d", authoritative=True),
    Source(id="e", derived_from=["source:b", "source:f"]),
    Source(id="f", translation_of="source:b", authoritative=True),
    Source(id="x", translation_of="source:y"),
    Source(id="y", derived_from=["source:x"]),
    Source(id="z", translation_of="source:x", derived_from=["source:z"]),
)


@pytest.mark.parametrize(
    ("name", "steps", "origins"),
    [
        ("a", 1, "d"),
        ("b", 1, "d"),
        ("c", 0, "d"),
        ("d", 0, "d"),
        ("e", 2, "d"),
        ("x", 2, "xy"),
        ("z", 3, "xyz"),
    ],
)
def test_steps_and_originals(name: str, steps: int, origins: str) -> None:
    """Asked twice, the answer is the same; a circle has no original."""
    found = book(*DIAMOND)
    ref = Ref("source", name)
    for _ in range(2):
        assert found.steps(ref) == steps
        assert found.origins(ref) == {Ref("source", each) for each in origins}


def test_what_is_no_source_has_no_parents() -> None:
    assert book(State(id="x")).parents(Ref("state", "x")) == ()
