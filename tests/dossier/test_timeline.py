"""The timeline: everything that has a date, in order."""

from hypothesis import given

from diplorecords.dossier import Dossier, timeline, undated
from diplorecords.records import Document, DocumentKind, Meeting, Person
from diplorecords.testing import dossiers


@given(dossiers(max_records=3))
def test_every_record_stands_in_the_timeline_or_is_undated(dossier: Dossier) -> None:
    """Nothing is lost, and nothing stands in both."""
    dated = [entry.record for entry in timeline(dossier)]
    assert sorted([*dated, *undated(dossier)], key=lambda record: record.ref) == list(dossier)


@given(dossiers(max_records=3))
def test_entries_are_in_the_order_of_earliest_latest_and_reference(dossier: Dossier) -> None:
    """A total order, so the same records give the same timeline."""
    keys = [(entry.earliest, entry.latest, entry.record.ref) for entry in timeline(dossier)]
    assert keys == sorted(keys)


@given(dossiers(max_records=3))
def test_classes_choose(dossier: Dossier) -> None:
    """As if the others were not there."""
    assert timeline(dossier, Meeting, Person) == tuple(
        entry for entry in timeline(dossier) if isinstance(entry.record, Meeting | Person)
    )
    assert undated(dossier, Meeting) == tuple(
        record for record in undated(dossier) if isinstance(record, Meeting)
    )


def test_what_is_wider_comes_after_what_begins_with_it() -> None:
    """A year ends after its first month."""
    acts = [
        Document(id=name, kind=DocumentKind.DECISION, adopted=text)
        for name, text in [("a", "1992"), ("b", "1992-01"), ("c", "1991-12-31"), ("d", "1992-01")]
    ]
    assert [entry.record.id for entry in timeline(Dossier.of(acts))] == ["c", "b", "d", "a"]
