"""Reading what is trusted: equal to the strict reading wherever that reads, and as harmless."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplorecords.codec import iter_records, load, loads, read_dossier, save, write_dossier
from diplorecords.codec.limits import DEFAULT_LIMITS
from diplorecords.codec.reading import stream_lines
from diplorecords.codec.trees import dumps
from diplorecords.dossier import Dossier
from diplorecords.errors import LoadError, ValidationError
from diplorecords.records import AnyRecord, State
from diplorecords.testing import dossiers, records

HEADER = b'{"content":"sha256:%s","format":"diplorecords","records":%d,"version":"1.0"}\n'


def file_of(*lines: bytes) -> bytes:
    """A file whose header says the right number and the wrong content."""
    return HEADER % (b"0" * 64, len(lines)) + b"".join(line + b"\n" for line in lines)


@given(dossiers())
def test_written_file_is_read_as_it_was(dossier: Dossier) -> None:
    """By the whole and record by record."""
    data = write_dossier(dossier)
    assert read_dossier(data, "x", trusted=True) == read_dossier(data, "x") == dossier
    assert list(stream_lines(BytesIO(data), "x", DEFAULT_LIMITS, trusted=True)) == list(dossier)


@given(records())
def test_written_text_is_read_as_it_was(record: AnyRecord) -> None:
    """Whatever the record."""
    assert loads(dumps(record), trusted=True) == record


@given(dossiers(), st.data())
def test_changed_file_is_read_equally_or_not_at_all(dossier: Dossier, data: st.DataObject) -> None:
    """What the strict reading takes, this one takes, and nothing but `LoadError` leaves it."""
    body = write_dossier(dossier)
    at = data.draw(st.integers(0, len(body)))
    piece = data.draw(st.sampled_from([b"", b" ", b'"', b"null", b"[]", b"\n", b"{", b"\xff"]))
    changed = body[:at] + piece + body[at + data.draw(st.integers(0, 3)) :]
    expected = outcome(partial(read_dossier, changed, "x"))
    found = outcome(partial(read_dossier, changed, "x", trusted=True))
    assert expected is None or found == expected


def outcome(read: Callable[[], Dossier]) -> Dossier | None:
    """What is read; None where it is refused."""
    try:
        return read()
    except LoadError:
        return None


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """By the library's own error."""
    outcome(partial(read_dossier, file_of(data), "x", trusted=True))
    with suppress(LoadError):
        loads(data, trusted=True)


def test_what_only_foreign_files_have_wrong_may_pass() -> None:
    """So it is said: a wrong content id, and here the rules of two fields."""
    data = file_of(b'{"end":3,"id":"x","source":"source:y","start":9,"type":"state"}')
    assert outcome(partial(read_dossier, data, "x", trusted=True)) is None  # no such fields
    locator = b'{"end":3,"source":"source:y","start":9}'
    data = file_of(b'{"id":"aze","sources":[%s],"type":"state"}' % locator)
    assert len(read_dossier(data, "x", trusted=True)) == 1
    with pytest.raises(LoadError):
        read_dossier(data, "x")


@pytest.mark.parametrize(
    "lines",
    [
        [b"?"],
        [b'{"id":"aze","spam":1,"type":"state"}'],
        [b'{"id":"two words","type":"state"}'],
        [b'{"id":"aze","type":"state"}'] * 2,
        [b'{"id":"x\\ud800","type":"state"}'],
    ],
)
def test_what_cannot_be_read_is_refused_as_ever(lines: list[bytes]) -> None:
    """With the same problems, but for the content id."""
    data = file_of(*lines)
    with pytest.raises(LoadError) as strict:
        read_dossier(data, "x")
    with pytest.raises(LoadError) as trusted:
        read_dossier(data, "x", trusted=True)
    assert trusted.value.problems == strict.value.problems


def test_number_of_records_is_compared() -> None:
    """A file that was cut at the end of a line is noticed."""
    lines = write_dossier(Dossier.of([State(id="arm"), State(id="aze")])).splitlines(keepends=True)
    with pytest.raises(LoadError, match="the header says 2 records"):
        read_dossier(b"".join(lines[:2]), "x", trusted=True)


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_files_can_be_trusted(tmp_path: Path, name: str) -> None:
    """Packed or not."""
    dossier = Dossier.of([State(id="arm"), State(id="aze")])
    save(dossier, tmp_path / name)
    assert load(tmp_path / name, trusted=True) == dossier
    assert list(iter_records(tmp_path / name, trusted=True)) == list(dossier)


def test_trust_is_true_or_false() -> None:
    """Anything else is a mistake."""
    yes: Any = "yes"
    with pytest.raises(ValidationError):
        load("x", trusted=yes)
    with pytest.raises(ValidationError):
        loads("x", trusted=yes)
    with pytest.raises(ValidationError):
        read_dossier(b"", "x", trusted=yes)
    with pytest.raises(ValidationError):
        next(iter_records("x", trusted=yes))
