"""Reading record by record: the same records as `load`, or the same refusal."""

import gc
import tracemalloc
from pathlib import Path
from typing import Any

import attrs
import pytest

from diplorecords.codec import streaming
from diplorecords.codec.files import load, save, write_dossier
from diplorecords.codec.limits import Limits
from diplorecords.codec.streaming import iter_records
from diplorecords.dossier import Dossier
from diplorecords.errors import FileAccessError, LoadError
from diplorecords.records import Incident, Meeting, MeetingKind, MeetingStatus, State
from diplorecords.values import (
    Casualties,
    CasualtyOutcome,
    Count,
    IncidentKind,
    Locator,
    Name,
    Place,
)


def meeting(number: int) -> Meeting:
    """One of many meetings that share their parts."""
    return Meeting(
        id=f"m-{number:06}",
        kind=MeetingKind.VISIT,
        status=MeetingStatus.HELD,
        place=Place("Vienna", within="state:aut"),
        names=[Name("Visit"), Name("Besuch", lang="de")],
        sources=[Locator("source:x", page="3")],
    )


def write(path: Path, lines: list[bytes]) -> Path:
    """A file of a header that fits nothing in particular, and these lines."""
    header = write_dossier(Dossier.of([State(id="aze")])).splitlines(keepends=True)[0]
    path.write_bytes(b"".join([header, *lines]))
    return path


def first_code(path: Path, **options: Any) -> str:
    """The code of the first problem that ends the loop."""
    with pytest.raises(LoadError) as caught:
        list(iter_records(path, **options))
    return caught.value.problems[0].code


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_records_are_those_of_load(tmp_path: Path, name: str) -> None:
    """In the order of the file, which is sorted."""
    dossier = Dossier.of([meeting(2), State(id="aze"), meeting(1)])
    save(dossier, tmp_path / name)
    found = list(iter_records(tmp_path / name))
    assert Dossier.of(found) == load(tmp_path / name) == dossier
    assert found == [meeting(1), meeting(2), State(id="aze")]


def test_memory_does_not_grow(tmp_path: Path) -> None:
    """However many records there are, few are there at any time."""
    save(Dossier.of([meeting(number) for number in range(4_000)]), tmp_path / "a.jsonl")
    for _ in iter_records(tmp_path / "a.jsonl"):  # whatever is remembered, is
        pass
    tracemalloc.start()
    count = sum(1 for _ in iter_records(tmp_path / "a.jsonl"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 4_000
    assert peak < 4 * 2**20


def test_collector_is_at_work_while_the_caller_works(tmp_path: Path) -> None:
    """It rests only while a batch is read."""
    save(Dossier.of([meeting(1), meeting(2)]), tmp_path / "a.jsonl")
    assert all(gc.isenabled() for _ in iter_records(tmp_path / "a.jsonl"))


def test_equal_parts_are_one_object_if_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also parts of parts; the records stay equal."""
    count = Casualties(CasualtyOutcome.KILLED, Count.exactly(2))
    incidents = [
        Incident(id=f"i-{n}", kind=IncidentKind.ATTACK, casualties=[attrs.evolve(count)])
        for n in range(2)
    ]
    save(Dossier.of([meeting(1), meeting(2), *incidents]), tmp_path / "a.jsonl")
    one, other, first, second = iter_records(tmp_path / "a.jsonl", intern=True)
    assert [one, other, first, second] == [*incidents, meeting(1), meeting(2)]
    assert isinstance(first, Meeting)
    assert isinstance(second, Meeting)
    assert first.place is second.place
    assert first.names[1] is second.names[1]
    monkeypatch.setattr(streaming, "_SHARED", 1)
    assert list(iter_records(tmp_path / "a.jsonl", intern=True)) == [one, other, first, second]


def test_first_faulty_line_ends_the_loop(tmp_path: Path) -> None:
    """The records of the batches before have been given by then."""
    good = b'{"id":"aze","type":"state"}\n'
    assert first_code(write(tmp_path / "a", [good, b"?\n"])) == "json"
    assert (
        first_code(write(tmp_path / "a", [good, b'{"id":"a","type":"spam"}\n'])) == "unknown-type"
    )
    assert first_code(write(tmp_path / "a", [good[:-1]])) == "truncated"
    assert first_code(write(tmp_path / "a", [good] * 2), limits=Limits(records=1)) == "limit"
    assert first_code(tmp_path / "a", limits=Limits(file_bytes=99)) == "limit"
    (tmp_path / "a.gz").write_bytes(b"no gzip")
    assert first_code(tmp_path / "a.gz") == "gzip"


@pytest.mark.parametrize("other", ["aze", "arm"])
def test_records_come_in_order_and_once(tmp_path: Path, other: str) -> None:
    """So that none can stand twice without being noticed."""
    lines = [f'{{"id":"{ref}","type":"state"}}\n'.encode() for ref in ("aze", other)]
    with pytest.raises(LoadError, match="sorted by reference") as caught:
        list(iter_records(write(tmp_path / "a", lines)))
    problem = caught.value.problems[0]
    assert (problem.code, problem.line) == ("order", 3)
    assert problem.hint is not None
    assert "save(load(path), path)" in problem.hint


def test_records_before_the_one_out_of_order_are_given(tmp_path: Path) -> None:
    """Also those that were read together with it."""
    lines = [f'{{"id":"{ref}","type":"state"}}\n'.encode() for ref in ("arm", "aze", "alb")]
    found = iter_records(write(tmp_path / "a", lines))
    assert [next(found).id, next(found).id] == ["arm", "aze"]
    with pytest.raises(LoadError, match="state:alb stands after state:aze"):
        next(found)


def test_header_is_compared_at_the_end(tmp_path: Path) -> None:
    """When every record has been given; other spellings are no canonical form."""
    assert first_code(write(tmp_path / "a", [b'{"id":"arm","type":"state"}\n'])) == "content"
    assert first_code(write(tmp_path / "a", [b'{"type":"state","id":"aze"}\n'])) == "content"
    assert first_code(write(tmp_path / "a", [])) == "count"
    records = iter_records(tmp_path / "a")
    with pytest.raises(LoadError):
        next(records)


@pytest.mark.parametrize("name", ["missing", "a\0b", "."])
def test_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    """The error is the library's."""
    with pytest.raises(FileAccessError):
        list(iter_records(tmp_path / name))
